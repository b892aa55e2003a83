//! An explanation finds what a check finds.

use forewarn::engine::ShadowRules;
use forewarn::engine::explain::Outcome;
use forewarn::{Context, Engine};
use proptest::prelude::*;
use serde_json::{Value, json};

use super::comparison::context;
use super::packs::pack;
use super::random::{Trial, trial};

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, max_shrink_iters: 5_000, ..ProptestConfig::default() })]

    #[test]
    fn an_explanation_finds_what_a_check_finds(
        Trial { pack: source, text } in trial(),
        status in prop::sample::select(&["active", "shadow", "retired"][..]),
        region in prop::option::of(Just("NO")),
        kept in any::<bool>(),
    ) {
        // The first rule varies in what it is subject to.
        let mut varied: Value = serde_json::from_str(&source).expect("JSON");
        varied["rules"][0]["status"] = json!(status);
        varied["rules"][0]["regions"] = json!([region.unwrap_or("SE")]);
        for source in [source, varied.to_string()] {
            let context = Context { region: region.map(|region| region.parse().expect("a region")), ..context() };
            let shadow = if kept { ShadowRules::Kept } else { ShadowRules::Dropped };
            let engine = Engine::with_shadow_rules(vec![pack(&source)], shadow).expect("the engine takes it");
            let verdict = engine.check(&text, &context).expect("short");
            let explanation = engine.explain(&text, &context).expect("short");
            prop_assert_eq!(&verdict.findings, &explanation.findings, "{:?} {}", text, source);
            prop_assert_eq!(&verdict.shadow, &explanation.shadow, "{:?} {}", text, source);
            prop_assert_eq!(verdict.decision, explanation.decision);
            for rule in explanation.rules.iter().filter(|rule| rule.off.is_empty()) {
                let own = verdict.findings.iter().chain(&verdict.shadow).filter(|it| it.rule == rule.rule);
                let spans: Vec<(usize, usize)> = own.map(|finding| (finding.start, finding.end)).collect();
                let is_found = |outcome: &Outcome| matches!(outcome, Outcome::Found);
                let found = rule.candidates.iter().filter(|candidate| is_found(&candidate.outcome));
                let found: Vec<(usize, usize)> = found.map(|found| (found.start, found.end)).collect();
                let windows = rule.candidates.iter().filter_map(|candidate| match candidate.outcome {
                    Outcome::Part { start, end } => Some((start, end)),
                    _ => None,
                });
                let windows: std::collections::BTreeSet<(usize, usize)> = windows.collect();
                let windows: Vec<(usize, usize)> = windows.into_iter().collect();
                prop_assert!(spans == found || spans == windows, "{:?} {:?} {}", rule, text, source);
            }
        }
    }
}
