//! placeholder
use crate::pack::pattern::Detector;
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Wanted(u16);
impl Wanted {
    pub(super) fn of(all: impl Iterator<Item = Detector>) -> Self {
        Self(all.fold(0, |set, detector| set | 1 << detector as u16))
    }
    pub(super) fn contains(self, detector: Detector) -> bool {
        self.0 & (1 << detector as u16) != 0
    }
}
pub(super) struct Detected {
    pub(super) detector: Detector,
    pub(super) bytes: std::ops::Range<usize>,
}
pub(super) fn find(_text: &str, _wanted: Wanted) -> Vec<Detected> {
    Vec::new()
}
