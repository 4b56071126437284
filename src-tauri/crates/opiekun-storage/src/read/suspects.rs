//! The whole register looked through for clients that may be one.

use super::client::{ClientRecord, by_seq};
use crate::{
    StorageError, Vault,
    engine::{Db, Query, values},
};
use opiekun_domain::likeness::{Common, likeness, points::Traits};
use std::{
    collections::{BTreeSet, hash_map::DefaultHasher},
    hash::{Hash, Hasher},
};

/// Rows read at once: between two parts others may read.
const PART: i64 = 20_000;
/// Entries with the same key that are still compared with each other; the telephone of a switchboard says nothing.
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
                pairs.extend(group.iter().skip(at + 1).map(|other| (*one, *other)));
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

    /// Fingerprints of the keys of every entry, with its short number.
    fn meeting_points(&self, seen: impl Fn(u64) -> bool) -> Result<Vec<(u64, i64)>, StorageError> {
        let mut points = Vec::new();
        let (mut after, mut count) = (0, 0);
        loop {
            let mut rows = 0;
            self.read(|db| {
                db.each(
                    "SELECT seq, kind, CASE WHEN kind = 'person' THEN last_name || ' ' || first_name ELSE company_name END,
                     pesel, birth_date, id_document, street, postal_code, city, phone, email FROM client
                     WHERE seq > ?1 AND merged_into IS NULL ORDER BY seq LIMIT ?2",
                    values![after, PART],
                    &mut |row| {
                        after = row.int(0)?;
                        rows += 1;
                        let (firm, name) = (row.text(1)? == "business", row.text(2)?);
                        let more = [3, 4, 5, 6, 7, 8, 9, 10].map(|column| row.opt_text(column));
                        let [pesel, birth, document, street, code, city, phone, email] = more;
                        let traits = Traits {
                            name: &name,
                            firm,
                            pesel: pesel?.as_deref(),
                            birth_date: birth?.as_deref(),
                            id_document: document?.as_deref(),
                            street: street?.as_deref(),
                            postal_code: code?.as_deref(),
                            city: city?.as_deref(),
                            phone: phone?.as_deref(),
                            email: email?.as_deref(),
                        }
                        .points();
                        points.extend(traits.iter().map(|point| (fingerprint(point), after)));
                        Ok(true)
                    },
                )
            })?;
            count += rows;
            if rows == 0 || !seen(count) {
                return Ok(points);
            }
        }
    }
}

/// Collisions only cost a comparison.
fn fingerprint(point: &str) -> u64 {
    let mut hasher = DefaultHasher::new();
    point.hash(&mut hasher);
    hasher.finish()
}

/// Short numbers that share a key, in order.
fn groups(mut points: Vec<(u64, i64)>) -> Vec<Vec<i64>> {
    points.sort_unstable();
    points
        .chunk_by(|one, other| one.0 == other.0)
        .filter(|group| (2..=GROUP_MAX).contains(&group.len()))
        .map(|group| group.iter().map(|(_, seq)| *seq).collect())
        .collect()
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
