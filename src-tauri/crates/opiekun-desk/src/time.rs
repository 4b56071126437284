//! Time at the counter: Europe/Warsaw, with both changes of the year.

use crate::DeskError;
use chrono::{DateTime, LocalResult, NaiveDate, NaiveDateTime, NaiveTime, TimeZone, Utc};
use chrono_tz::Europe::Warsaw;
use opiekun_domain::Invalid;

/// Local date of an instant.
pub(crate) fn local_date(time: DateTime<Utc>) -> NaiveDate {
    time.with_timezone(&Warsaw).date_naive()
}

/// `2026-11-23T10:15`.
pub(crate) fn local_text(time: DateTime<Utc>) -> String {
    time.with_timezone(&Warsaw).format("%Y-%m-%dT%H:%M").to_string()
}

/// The instant of a local time. Of an hour that comes twice in autumn, the first; an hour that is left out in
/// spring is refused.
pub(crate) fn instant(local: NaiveDateTime) -> Result<DateTime<Utc>, DeskError> {
    match Warsaw.from_local_datetime(&local) {
        LocalResult::Single(time) | LocalResult::Ambiguous(time, _) => Ok(time.with_timezone(&Utc)),
        LocalResult::None => Err(DeskError::TimeMissing),
    }
}

/// The first instant of a local day.
pub(crate) fn day_start(date: NaiveDate) -> Result<DateTime<Utc>, DeskError> {
    instant(date.and_time(NaiveTime::MIN))
}

/// Reads `2026-11-23T10:15` (local) or RFC 3339 with an offset.
pub(crate) fn parse_start(text: &str) -> Result<DateTime<Utc>, DeskError> {
    if let Ok(time) = DateTime::parse_from_rfc3339(text) {
        return Ok(time.with_timezone(&Utc));
    }
    let local = NaiveDateTime::parse_from_str(text, "%Y-%m-%dT%H:%M")
        .or_else(|_| NaiveDateTime::parse_from_str(text, "%Y-%m-%dT%H:%M:%S"))
        .map_err(|_| DeskError::field("start", Invalid::DateFormat))?;
    instant(local)
}

/// Reads an ISO or Polish date.
pub(crate) fn parse_day(text: &str) -> Result<NaiveDate, DeskError> {
    opiekun_domain::client::parse_date(text).map_err(|reason| DeskError::field("date", reason))
}
