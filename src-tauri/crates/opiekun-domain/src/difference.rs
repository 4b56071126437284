//! Two texts compared line by line.

/// Most pairs of lines that are compared one by one; above it the differing middle counts as written anew.
const PAIRS_MAX: usize = 4_000_000;

/// A line of a comparison. Numbers count from 1.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Compared<'a> {
    /// In both.
    Same {
        /// Number in the earlier text.
        before: usize,
        /// Number in the later one.
        after: usize,
        /// The line.
        text: &'a str,
    },
    /// Only in the earlier one.
    Removed {
        /// Number in the earlier text.
        before: usize,
        /// The line.
        text: &'a str,
    },
    /// Only in the later one.
    Added {
        /// Number in the later text.
        after: usize,
        /// The line.
        text: &'a str,
    },
    /// Another line in the same place.
    Changed {
        /// Number in the earlier text.
        before: usize,
        /// Number in the later one.
        after: usize,
        /// The earlier line.
        was: &'a str,
        /// The later one.
        is: &'a str,
    },
}

/// The shortest way from one text to the other, in lines: a run of removed lines beside a run of added ones is a change.
pub fn compare<'a>(before: &'a str, after: &'a str) -> Vec<Compared<'a>> {
    let (old, new): (Vec<&str>, Vec<&str>) = (before.lines().collect(), after.lines().collect());
    let start = old
        .iter()
        .zip(&new)
        .take_while(|(one, other)| one == other)
        .count();
    let end = old[start..]
        .iter()
        .rev()
        .zip(new[start..].iter().rev())
        .take_while(|(one, other)| one == other)
        .count();
    let (old_end, new_end) = (old.len() - end, new.len() - end);
    let mut rows = Vec::new();
    let same = |before: usize, after: usize| Compared::Same {
        before: before + 1,
        after: after + 1,
        text: old[before],
    };
    rows.extend((0..start).map(|at| same(at, at)));
    let (mut from_old, mut from_new) = (start, start);
    for (at_old, at_new) in common(&old[start..old_end], &new[start..new_end]) {
        let (at_old, at_new) = (at_old + start, at_new + start);
        gap(&old, &new, (from_old, at_old), (from_new, at_new), &mut rows);
        rows.push(same(at_old, at_new));
        (from_old, from_new) = (at_old + 1, at_new + 1);
    }
    gap(&old, &new, (from_old, old_end), (from_new, new_end), &mut rows);
    rows.extend((0..end).map(|at| same(old_end + at, new_end + at)));
    rows
}

/// Lines between two common ones: paired off as changes as far as both sides have some.
fn gap<'a>(
    old: &[&'a str],
    new: &[&'a str],
    (old_from, old_to): (usize, usize),
    (new_from, new_to): (usize, usize),
    rows: &mut Vec<Compared<'a>>,
) {
    let both = (old_to - old_from).min(new_to - new_from);
    rows.extend((0..both).map(|at| Compared::Changed {
        before: old_from + at + 1,
        after: new_from + at + 1,
        was: old[old_from + at],
        is: new[new_from + at],
    }));
    rows.extend((old_from + both..old_to).map(|at| Compared::Removed {
        before: at + 1,
        text: old[at],
    }));
    rows.extend((new_from + both..new_to).map(|at| Compared::Added {
        after: at + 1,
        text: new[at],
    }));
}

/// Places of a longest common part, in order.
fn common(old: &[&str], new: &[&str]) -> Vec<(usize, usize)> {
    if old.is_empty() || new.is_empty() || old.len().saturating_mul(new.len()) > PAIRS_MAX {
        return Vec::new();
    }
    let width = new.len() + 1;
    // Length of the longest common part of what follows each pair of places.
    let mut lengths = vec![0_u32; (old.len() + 1) * width];
    for one in (0..old.len()).rev() {
        for other in (0..new.len()).rev() {
            lengths[one * width + other] = if old[one] == new[other] {
                lengths[(one + 1) * width + other + 1] + 1
            } else {
                lengths[(one + 1) * width + other].max(lengths[one * width + other + 1])
            };
        }
    }
    let (mut one, mut other) = (0, 0);
    let mut found = Vec::new();
    while one < old.len() && other < new.len() {
        if old[one] == new[other] {
            found.push((one, other));
            (one, other) = (one + 1, other + 1);
        } else if lengths[(one + 1) * width + other] >= lengths[one * width + other + 1] {
            one += 1;
        } else {
            other += 1;
        }
    }
    found
}
