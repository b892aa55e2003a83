//! The clock: the engine has none.

use std::fmt;
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use serde::{Serialize, Serializer};

use crate::pack::Date;

const SECONDS_A_DAY: i64 = 24 * 60 * 60;

/// 9999-12-31, in days since 1970.
const LAST_DAY: i64 = 2_932_896;

/// A moment, in whole seconds since 1970, written as RFC 3339 in UTC.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Timestamp(pub i64);

impl Timestamp {
    pub fn now() -> Self {
        let since_epoch = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
        Self(i64::try_from(since_epoch.as_secs()).unwrap_or(i64::MAX))
    }

    pub fn after(self, duration: Duration) -> Self {
        Self(self.0.saturating_add(i64::try_from(duration.as_secs()).unwrap_or(i64::MAX)))
    }

    /// The day in UTC; the nearest one of the calendar for a clock that is set outside it.
    pub fn date(self) -> Date {
        let day = self.0.div_euclid(SECONDS_A_DAY).clamp(0, LAST_DAY);
        Date::from_days_since_epoch(day).expect("a day of the years 1970 to 9999")
    }
}

impl fmt::Display for Timestamp {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let second = self.0.rem_euclid(SECONDS_A_DAY);
        let (hour, minute) = (second / 3600, second / 60 % 60);
        write!(formatter, "{}T{hour:02}:{minute:02}:{:02}Z", self.date(), second % 60)
    }
}

impl Serialize for Timestamp {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn moments_are_written_in_utc() {
        assert_eq!(Timestamp(0).to_string(), "1970-01-01T00:00:00Z");
        assert_eq!(Timestamp(1_795_478_399).to_string(), "2026-11-23T23:59:59Z");
        assert_eq!(
            Timestamp(1_795_478_399).after(Duration::from_secs(1)).to_string(),
            "2026-11-24T00:00:00Z"
        );
        assert_eq!(Timestamp(i64::MAX).date().to_string(), "9999-12-31");
        assert_eq!(Timestamp(-1).date().to_string(), "1970-01-01");
    }
}
