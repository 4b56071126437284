//! Who has waited for a contact longer than their segment can count on.

use crate::{
    StorageError, Vault,
    engine::{Query, values},
};
use chrono::NaiveDate;
use opiekun_domain::{
    attention::{SEGMENTS, ServiceLevels},
    client::Segment,
    ids::ClientId,
};

/// A client over the service level.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OverdueRecord {
    /// Id.
    pub client: ClientId,
    /// Number in the bank's system.
    pub number: String,
    /// Name, last name first.
    pub name: String,
    /// Segment.
    pub segment: Segment,
    /// Advisor as written.
    pub advisor: String,
    /// Day of the last contact; nothing when there was none.
    pub last: Option<NaiveDate>,
}

impl OverdueRecord {
    /// Days over the service level; nothing when there never was a contact.
    pub fn days_over(&self, levels: &ServiceLevels, today: NaiveDate) -> Option<i64> {
        self.last.map(|last| levels.days_over(self.segment, last, today))
    }
}

/// Below this and above the empty text stand all days of the index.
const OVER: &str = "c.advisor_no = ?1 AND c.segment = ?2 AND c.last_contact < ?3 AND c.merged_into IS NULL";

impl Vault {
    /// Clients over their service level: how many, and those furthest over it; who was never contacted comes first.
    /// For those portfolios, or for the whole branch. Each advisor and segment is one look into an index.
    ///
    /// # Errors
    /// As any read.
    pub fn overdue(
        &self,
        advisors: Option<&[i64]>,
        levels: &ServiceLevels,
        today: NaiveDate,
        limit: u32,
    ) -> Result<(u32, Vec<OverdueRecord>), StorageError> {
        self.read(|db| {
            let names = db.rows("SELECT no, name FROM advisor ORDER BY no", &[], |row| {
                Ok((row.int(0)?, row.text(1)?))
            })?;
            let wanted = |no: &i64| advisors.is_none_or(|own| own.contains(no));
            let (mut total, mut rows) = (0, Vec::new());
            for (no, name) in names.iter().filter(|(no, _)| wanted(no)) {
                for segment in SEGMENTS {
                    let since = levels.in_time_since(segment, today);
                    let params = values![*no, segment.code(), since];
                    total += db.number(&format!("SELECT COUNT(*) FROM client c WHERE {OVER}"), params)?;
                    rows.extend(db.rows(
                        &format!(
                            "SELECT c.id, c.number, CASE WHEN c.kind = 'person' THEN c.last_name || ' ' || c.first_name
                             ELSE c.company_name END, c.last_contact FROM client c WHERE {OVER}
                             ORDER BY c.last_contact, c.seq LIMIT ?4"
                        ),
                        values![*no, segment.code(), since, limit],
                        |row| {
                            let last = row.text(3)?;
                            Ok(OverdueRecord {
                                client: row.parsed(0)?,
                                number: row.text(1)?,
                                name: row.text(2)?,
                                segment,
                                advisor: name.clone(),
                                last: (!last.is_empty()).then(|| row.parsed(3)).transpose()?,
                            })
                        },
                    )?);
                }
            }
            rows.sort_by_key(|row| std::cmp::Reverse(row.days_over(levels, today).unwrap_or(i64::MAX)));
            rows.truncate(usize::try_from(limit).unwrap_or(usize::MAX));
            Ok((u32::try_from(total).unwrap_or(u32::MAX), rows))
        })
    }
}
