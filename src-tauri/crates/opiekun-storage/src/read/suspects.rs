//! The whole register looked through for clients that may be one.

use super::{
    client::{ClientRecord, by_seq},
    marked::Whose,
};
use crate::{
    StorageError, Vault,
    engine::{Db, Query, values},
};
use opiekun_domain::likeness::{Common, Marks, likeness};
use std::collections::BTreeSet;

/// Entries with the same mark that are still compared with each other; the telephone of a switchboard says nothing.
const GROUP_MAX: usize = 24;

/// Two entries that may be one client.
pub struct Suspect {
    /// The one that came first.
    pub one: ClientRecord,
    /// The other.
    pub other: ClientRecord,
    /// What they have in common, heaviest first.
    pub common: Vec<Common>,
}

/// A mark of an entry; `identified` where the entry has a number of its own and the mark is none.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
struct Point {
    mark: u64,
    seq: i64,
    identified: bool,
}

impl Vault {
    /// Pairs of clients that may be one, the most alike first, without those that were told apart; at most `limit`,
    /// and whether there are more. `seen` is told how many rows were looked at and may stop the work.
    ///
    /// # Errors
    /// As any read.
    pub fn suspects(
        &self,
        limit: usize,
        seen: impl Fn(u64) -> bool,
    ) -> Result<(Vec<Suspect>, bool), StorageError> {
        let mut pairs = BTreeSet::new();
        for group in groups(self.meeting_points(seen)?) {
            for (at, one) in group.iter().enumerate() {
                let others = group.iter().skip(at + 1);
                // Two PESEL that differ are two people, whatever else they have in common.
                let maybe = others.filter(|other| !(one.identified && other.identified));
                pairs.extend(maybe.map(|other| (one.seq, other.seq)));
            }
        }
        let mut suspects = Vec::new();
        let mut more = false;
        for (one, other) in pairs {
            let Some(suspect) = self.read(|db| compared(db, one, other))? else {
                continue;
            };
            if suspects.len() == limit {
                more = true;
                break;
            }
            suspects.push(suspect);
        }
        suspects.sort_by(|a, b| a.common.cmp(&b.common));
        Ok((suspects, more))
    }

    /// Marks of every entry, with its short number.
    fn meeting_points(&self, seen: impl Fn(u64) -> bool) -> Result<Vec<Point>, StorageError> {
        let mut points = Vec::new();
        let (mut count, mut whole) = (0, true);
        self.each_marked(Whose::All, true, |part| {
            count += part.len() as u64;
            for one in part {
                let Marks {
                    certain,
                    narrow,
                    identified,
                    ..
                } = one.marks;
                points.extend(narrow.into_iter().map(|mark| Point {
                    mark,
                    seq: one.seq,
                    identified: identified && !certain.contains(&mark),
                }));
            }
            whole = seen(count);
            whole
        })?;
        Ok(if whole { points } else { Vec::new() })
    }
}

/// Entries that share a mark, by their short numbers.
fn groups(mut points: Vec<Point>) -> Vec<Vec<Point>> {
    points.sort_unstable();
    let mut out: Vec<Vec<Point>> = Vec::new();
    let mut group: Vec<Point> = Vec::new();
    for point in points {
        if group.last().is_some_and(|last| last.mark != point.mark) {
            out.extend(
                Some(std::mem::take(&mut group)).filter(|group| (2..=GROUP_MAX).contains(&group.len())),
            );
        }
        group.push(point);
    }
    out.extend(Some(group).filter(|group| (2..=GROUP_MAX).contains(&group.len())));
    out
}

fn compared(db: &Db, one: i64, other: i64) -> Result<Option<Suspect>, StorageError> {
    let (Some(one), Some(other)) = (by_seq(db, one)?, by_seq(db, other)?) else {
        return Ok(None);
    };
    let Some(common) = likeness(&one.draft, &other.draft) else {
        return Ok(None);
    };
    if told_apart(db, one.seq, other.seq)? {
        return Ok(None);
    }
    Ok(Some(Suspect { one, other, common }))
}

/// Whether somebody looked at the two and said that they are two.
pub(super) fn told_apart(query: &impl Query, one: i64, other: i64) -> Result<bool, StorageError> {
    let found = query.number(
        "SELECT COUNT(*) FROM told_apart WHERE one_seq = ?1 AND other_seq = ?2",
        values![one.min(other), one.max(other)],
    )?;
    Ok(found > 0)
}
