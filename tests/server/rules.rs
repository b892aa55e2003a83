//! The rule packs of these tests.

use serde_json::{Value, json};

/// A pack with a rule of each severity. Its version changes its digest and nothing else.
pub fn house(version: &str) -> String {
    let rule = |id: &str, severity: &str, title: &str, pattern: &str| {
        json!({
            "id": id, "severity": severity, "category": "violence", "authority": "house",
            "title": title, "message": format!("{title}, says the message."), "any": [pattern],
        })
    };
    let mut care = rule("self-harm.care", "care", "You are not alone", "i feel hopeless");
    care["resources"] =
        json!([{ "title": "Talk to someone", "url": "https://help.example/", "region": "*" }]);
    care["category"] = json!("self-harm");
    let mut confirm = rule("violence.threat", "confirm", "This reads as a threat", "i will hurt (you|them)");
    confirm["suggestions"] = json!([{ "replace": "hurt", "with": "beat" }]);
    let mut norwegian = rule("region.norway", "notice", "Only in Norway", "brown cheese");
    norwegian["regions"] = json!(["NO"]);
    let mut comment = rule("field.title", "block", "Not in a title", "clickbait");
    comment["fields"] = json!(["title"]);
    let mut dated = rule("dated", "notice", "A thing of the past", "old news");
    dated["authority"] = json!("past");
    let pack: Value = json!({
        "forewarn": 1,
        "pack": { "id": "house", "version": version, "title": { "en": "House <rules>" }, "locale": "en" },
        "authorities": {
            "house": {
                "kind": "house", "issuer": "Example Video", "reference": "Guidelines, section 3",
                "url": "https://video.example/guidelines", "appeal": "https://video.example/appeal",
            },
            "past": {
                "kind": "law", "issuer": "The law", "reference": "Section 1", "regions": ["*"],
                "url": "https://law.example/", "from": "2020-01-01", "until": "2020-12-31",
            },
        },
        "rules": [
            care, confirm, norwegian, comment, dated,
            rule("violence.call", "block", "A call for violence", "let us attack them"),
            rule("spam.notice", "notice", "Looks like an advertisement", "buy now"),
        ],
    });
    pack.to_string()
}

/// A pack that is refused: its rule names an authority it does not have.
pub const BROKEN: &str = r#"{
  "forewarn": 1,
  "pack": { "id": "house", "version": "9.0.0", "title": "Broken", "locale": "en" },
  "authorities": { "house": { "kind": "house", "issuer": "A", "reference": "1", "url": "https://video.example/" } },
  "rules": [{ "id": "a", "severity": "notice", "category": "violence", "authority": "nobody",
    "title": "A", "message": "A", "any": ["word"] }]
}"#;
