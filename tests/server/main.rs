//! The HTTP service, spoken to over real connections.
#![cfg(feature = "server")]
#![allow(clippy::unwrap_used)]

mod check;
mod client;
mod limits;
mod packs;
mod pages;
#[cfg(feature = "cli")]
mod process;
mod reload;
mod rules;
mod service;
mod site;
mod uploads;
