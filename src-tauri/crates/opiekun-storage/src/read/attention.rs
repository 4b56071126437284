//! Who has waited for a contact longer than their segment can count on.

use crate::{
    StorageError, Vault,
    engine::{Query, Value, values},
};
use chrono::{DateTime, NaiveDate, NaiveTime};
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
    /// Name as spoken.
    pub spoken: String,
    /// Segment.
    pub segment: Segment,
    /// Advisor as written.
    pub advisor: String,
    /// Day of the last contact; nothing when there was none.
    pub last: Option<NaiveDate>,
    /// Day on which the client came into the register, UTC.
    pub came_on: NaiveDate,
}

impl OverdueRecord {
    /// Days over the service level. Who was never contacted has waited since they came into the register.
    pub fn days_over(&self, levels: &ServiceLevels, today: NaiveDate) -> i64 {
        let from = self.last.unwrap_or(self.came_on);
        levels.days_over(self.segment, from, today)
    }
}

/// Who was contacted, but too long ago; and who never was, and came in too long ago. The empty text stands before all
/// days, and rows come in the order of their numbers, so each is one stretch of one index.
const CONTACTED: &str = "c.advisor_no = ?1 AND c.segment = ?2 AND c.last_contact > '' AND c.last_contact < ?3
 AND c.merged_into IS NULL";
const NEVER: &str = "c.advisor_no = ?1 AND c.segment = ?2 AND c.last_contact = '' AND c.seq < ?3
 AND c.merged_into IS NULL";

/// Rows that may have come in within one millisecond: among them ids have no order, numbers have.
const AT_ONCE: u32 = 1_000;

/// Number of the first row that came in on that day or later.
fn first_since(query: &impl Query, day: NaiveDate) -> Result<i64, StorageError> {
    let millis = day.and_time(NaiveTime::MIN).and_utc().timestamp_millis();
    let first = ClientId::from_parts(u64::try_from(millis).unwrap_or(0), [0; 10]);
    let found = query.row(
        "SELECT MIN(seq) FROM (SELECT seq FROM client WHERE id >= ?1 ORDER BY id LIMIT ?2)",
        values![first, AT_ONCE],
        |row| row.opt_int(0),
    )?;
    Ok(found.flatten().unwrap_or(i64::MAX))
}

/// Day on which an id was made.
fn made_on(id: ClientId) -> NaiveDate {
    i64::try_from(id.unix_millis())
        .ok()
        .and_then(DateTime::from_timestamp_millis)
        .map_or(NaiveDate::MIN, |at| at.date_naive())
}

impl Vault {
    /// Clients over their service level: how many, and those furthest over it. For those portfolios, or for the whole branch. Each advisor and segment is two looks into an index.
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
                    let before = first_since(db, since)?;
                    for (over, bound) in [(CONTACTED, Value::from(since)), (NEVER, Value::from(before))] {
                        let params = [(*no).into(), segment.code().into(), bound, limit.into()];
                        total += db.number(
                            &format!("SELECT COUNT(*) FROM client c WHERE {over}"),
                            params.get(..3).unwrap_or_default(),
                        )?;
                        rows.extend(db.rows(
                            &format!(
                                "SELECT c.id, c.number, CASE WHEN c.kind = 'person' THEN c.last_name || ' ' ||
                                 c.first_name ELSE c.company_name END, c.last_contact,
                                 CASE WHEN c.kind = 'person' THEN c.first_name || ' ' || c.last_name
                                 ELSE c.company_name END FROM client c WHERE {over}
                                 ORDER BY c.last_contact, c.seq LIMIT ?4"
                            ),
                            &params,
                            |row| {
                                let (client, last) = (row.parsed::<ClientId>(0)?, row.text(3)?);
                                Ok(OverdueRecord {
                                    client,
                                    number: row.text(1)?,
                                    name: row.text(2)?,
                                    spoken: row.text(4)?,
                                    segment,
                                    advisor: name.clone(),
                                    last: (!last.is_empty()).then(|| row.parsed(3)).transpose()?,
                                    came_on: made_on(client),
                                })
                            },
                        )?);
                    }
                }
            }
            rows.sort_by_key(|row| std::cmp::Reverse(row.days_over(levels, today)));
            rows.truncate(usize::try_from(limit).unwrap_or(usize::MAX));
            Ok((u32::try_from(total).unwrap_or(u32::MAX), rows))
        })
    }
}
