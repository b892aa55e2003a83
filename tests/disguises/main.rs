//! Terms in every disguise that `docs/pattern-language.md` says is seen through, and innocent lines
//! in which none of the terms may be found. The README beside this file says what is where.
#![cfg(not(target_arch = "wasm32"))]

mod alphabets;
mod combined;
mod draft;
mod forms;
mod innocents;
mod packs;
mod table;
mod terms;
mod written;
