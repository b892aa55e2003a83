//! What grows old: authorities, telephone numbers, and what the pack says of itself.

use super::{LintCode, Lints};
use crate::pack::date::Date;
use crate::pack::model::{CivicGate, Resource};

/// Licence and civic gate.
pub fn header(lints: &mut Lints<'_>) {
    let pack = lints.pack;
    if pack.license.is_none() {
        let help = "add `license` under `pack`, such as CC0-1.0, so that others know whether they may use it";
        lints.add(LintCode::NoLicense, &pack.location, "the pack has no licence", help);
    }
    if let CivicGate::Skipped { reason } = &pack.civic {
        let message = format!("the pack is not held to the civic-speech corpus: {reason}");
        lints.add(LintCode::CivicSkipped, &pack.location, message, "remove `civic` once the reason is gone");
    }
}

/// Authorities that are no longer or not yet in force, or that nobody looked at for too long.
pub fn authorities(lints: &mut Lints<'_>, today: Date) {
    for authority in &lints.pack.authorities {
        let (id, at) = (&authority.id, &authority.location);
        if let Some(until) = authority.until.filter(|until| *until < today) {
            let message = format!("`{id}` ended on {until}: its rules are off");
            lints.add(
                LintCode::Expired,
                at,
                message,
                "remove its rules, or write the date until which it was prolonged",
            );
        }
        if let Some(from) = authority.from.filter(|from| today < *from) {
            let message = format!("`{id}` begins on {from}: until then its rules are off");
            lints.add(LintCode::NotYetInForce, at, message, "nothing, if that is meant");
        }
        if let Some(review_by) = authority.review_by.filter(|review_by| *review_by < today) {
            let message = format!("`{id}` was to be looked at again by {review_by}");
            let help = "look whether it still holds, and write when to look next";
            lints.add(LintCode::ReviewOverdue, at, message, help);
        }
    }
}

/// Telephone numbers nobody verified lately, which are therefore not shown.
pub fn telephones(lints: &mut Lints<'_>, today: Date) {
    for resource in lints.pack.rules.iter().flat_map(|rule| &rule.resources) {
        let Some(tel) = &resource.tel else { continue };
        let message = match resource.verified {
            Some(day) if is_recent(day, today) => continue,
            Some(day) => format!("`{tel}` was last verified on {day}: it is not shown"),
            None => format!("`{tel}` was never verified: it is not shown"),
        };
        let help = "call it, or look it up where it is published, and write the day as `verified`";
        lints.add(LintCode::TelephoneNotVerified, &resource.location, message, help);
    }
}

fn is_recent(verified: Date, today: Date) -> bool {
    (0..=Resource::TELEPHONE_DAYS).contains(&verified.days_until(today))
}
