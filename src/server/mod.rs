//! The HTTP service: checks texts, serves the rule packs, and takes uploads that it checks again.
//!
//! [`serve`] runs it until it is told to stop; [`Server`] gives the address it is bound to before
//! it runs. [`router`] gives the routes alone, to be mounted in another axum application or to be
//! tried on given packs, without files and without uploads:
//!
//! ```
//! # fn packs() -> Vec<forewarn::Pack> { Vec::new() }
//! use forewarn::server::{App, router};
//!
//! # fn example() -> Result<(), Box<dyn std::error::Error>> {
//! let routes: axum::Router = router(App::for_checks(packs())?);
//! # Ok(())
//! # }
//! ```

mod accept;
mod app;
mod check;
mod clock;
mod error;
mod health;
mod json_body;
mod listen;
pub mod logging;
mod metrics;
mod observe;
mod options;
mod packs;
mod problem;
mod random;
mod reload;
mod router;
mod rules;
mod security;
mod signals;
mod site;
mod uploads;

pub use app::App;
pub use error::ServeError;
pub use listen::{Server, serve};
pub use options::{Limits, Options, Origin, OriginError};
pub use router::router;
pub use rules::RulesError;
pub use uploads::DatabaseError;

#[cfg(test)]
mod tests {
    use crate::pack::Pack;

    /// A small pack for the tests of this module.
    pub(super) fn pack() -> Pack {
        let text = r#"{
          "forewarn": 1,
          "pack": { "id": "example", "version": "1.0.0", "title": "Example", "locale": "en" },
          "authorities": { "house": { "kind": "house", "issuer": "Example Video",
            "reference": "Guidelines, section 3", "url": "https://video.example/guidelines" } },
          "rules": [{ "id": "violence.threat", "severity": "confirm", "category": "violence",
            "authority": "house", "title": "This reads as a threat",
            "message": "Threats break the guidelines.", "any": ["i will hurt (you|them)"] }]
        }"#;
        Pack::from_json(text, "example.json").expect("a valid pack")
    }
}
