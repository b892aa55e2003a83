//! "Did you mean …?"

/// The candidate that is most like what was written, if one is like it at all.
///
/// Likeness is the number of letters to insert, delete, replace or swap with a neighbour (the
/// optimal string alignment distance), at most a third of the written letters.
pub fn nearest<'a>(written: &str, candidates: &mut dyn Iterator<Item = &'a str>) -> Option<&'a str> {
    let written: Vec<char> = written.chars().take(LONGEST + 1).flat_map(char::to_lowercase).collect();
    if written.len() > LONGEST {
        return None;
    }
    let allowed = (written.len() / 3).max(1);
    candidates
        .filter(|candidate| candidate.len().abs_diff(written.len()) <= 4 * allowed)
        .map(|candidate| (distance(&written, candidate), candidate))
        .filter(|(distance, _)| *distance <= allowed)
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, candidate)| candidate)
}

/// Longer texts, in characters, are not names somebody mistyped.
const LONGEST: usize = 60;

fn distance(written: &[char], candidate: &str) -> usize {
    let candidate: Vec<char> = candidate.chars().flat_map(char::to_lowercase).collect();
    let mut before: Vec<usize> = Vec::new();
    let mut previous: Vec<usize> = (0..=candidate.len()).collect();
    for (row, &left) in written.iter().enumerate() {
        let mut current = vec![row + 1];
        for (column, &right) in candidate.iter().enumerate() {
            let replaced = previous[column] + usize::from(left != right);
            let mut best = replaced.min(previous[column + 1] + 1).min(current[column] + 1);
            let swapped = row > 0 && column > 0 && left == candidate[column - 1] && written[row - 1] == right;
            if swapped {
                best = best.min(before[column - 1] + 1);
            }
            current.push(best);
        }
        before = std::mem::replace(&mut previous, current);
    }
    previous[candidate.len()]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slip_of_the_fingers_is_found() {
        let keys = ["severity", "category", "authority", "any", "all", "url"];
        let cases = [
            ("severty", Some("severity")),
            ("Severity", Some("severity")),
            ("catgeory", Some("category")),
            ("an", Some("any")),
            ("ulr", Some("url")),
            ("colour", None),
            ("", None),
        ];
        for (written, found) in cases {
            assert_eq!(nearest(written, &mut keys.into_iter()), found, "{written}");
        }
    }
}
