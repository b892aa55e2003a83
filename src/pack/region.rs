//! Regions: ISO 3166-1 alpha-2 codes, and everywhere.

use std::fmt;
use std::str::FromStr;

use serde::{Serialize, Serializer};

use crate::iso3166;

/// A region: an assigned ISO 3166-1 alpha-2 code such as `NO`, or `*` for everywhere.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Region {
    /// `*`
    Everywhere,
    /// A country or territory, by its two upper-case letters.
    Country([u8; 2]),
}

/// The text is neither `*` nor an assigned ISO 3166-1 alpha-2 code.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RegionError;

impl Region {
    /// Whether a rule for this region holds for an author in `place`; an unknown place has only
    /// the rules that hold everywhere.
    pub fn covers(self, place: Option<Region>) -> bool {
        self == Self::Everywhere || Some(self) == place
    }
}

impl FromStr for Region {
    type Err = RegionError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        match text.as_bytes() {
            [b'*'] => Ok(Self::Everywhere),
            &[first, second] => {
                let code = [first.to_ascii_uppercase(), second.to_ascii_uppercase()];
                iso3166::is_assigned(code).then_some(Self::Country(code)).ok_or(RegionError)
            }
            _ => Err(RegionError),
        }
    }
}

impl fmt::Display for Region {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Everywhere => formatter.write_str("*"),
            Self::Country([first, second]) => {
                write!(formatter, "{}{}", char::from(*first), char::from(*second))
            }
        }
    }
}

impl fmt::Display for RegionError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("not an ISO 3166-1 code such as NO, nor *")
    }
}

impl std::error::Error for RegionError {}

impl Serialize for Region {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_are_read_and_written() {
        for text in ["*", "NO", "DE", "GB", "ZW"] {
            assert_eq!(text.parse::<Region>().expect("assigned").to_string(), text);
        }
        for text in ["UK", "EU", "N", "NOR", "", "**", "é"] {
            assert_eq!(text.parse::<Region>(), Err(RegionError), "{text}");
        }
    }

    #[test]
    fn a_region_covers_itself_and_everywhere_covers_all() {
        let no: Region = "NO".parse().expect("assigned");
        let de: Region = "DE".parse().expect("assigned");
        assert!(no.covers(Some(no)) && !no.covers(Some(de)) && !no.covers(None));
        assert!(Region::Everywhere.covers(Some(no)) && Region::Everywhere.covers(None));
    }
}
