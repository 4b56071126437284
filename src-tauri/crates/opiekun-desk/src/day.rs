//! The home screen: what this day asks for.

use crate::{Desk, DeskError, calendar, document_shapes, time, views::*};
use chrono::Days;
use opiekun_domain::{client::Body, document::DocumentState};
use opiekun_storage::read::client::ClientFilter;

/// Days ahead in which a visit of a client with an ending identity document is worth a word.
const AHEAD_DAYS: u64 = 14;
/// Days before its end from which an identity document is shown.
const EXPIRING_DAYS: u64 = 60;
/// Papers on the screen at most.
const PAPERS_MAX: u32 = 200;

impl Desk {
    /// A day: visits, papers made on it or still waiting for the printer, identity documents that end soon.
    ///
    /// # Errors
    /// Locked; not a date.
    pub fn day_view(&self, date: &str) -> Result<DayView, DeskError> {
        let open = self.open()?;
        let date = time::parse_day(date)?;
        let after = |days| date.checked_add_days(Days::new(days)).unwrap_or(date);
        let (start, end) = (time::day_start(date)?, time::day_start(after(1))?);
        let papers = open.vault.documents(None, PAPERS_MAX)?;
        let expiring = open.vault.expiring_with_visits(
            start,
            time::day_start(after(AHEAD_DAYS))?,
            after(EXPIRING_DAYS),
        )?;
        Ok(DayView {
            day: calendar::Worked::read(&open)?.day(date),
            appointments: self.visits_between(&open, start, end)?,
            documents: papers
                .iter()
                .filter(|paper| {
                    let of_the_day = (start..end).contains(&paper.prepared_at);
                    paper.state == DocumentState::Prepared || of_the_day
                })
                .map(document_shapes::row)
                .collect(),
            expiring: expiring
                .iter()
                .filter_map(|record| match &record.draft.body {
                    Body::Person(person) => Some(ExpiringPaper {
                        id: record.id.to_string(),
                        name: record.draft.body.name(),
                        until: person.id_document_valid_until?.to_string(),
                    }),
                    Body::Business(_) => None,
                })
                .collect(),
            client_count: open.vault.count_clients(&ClientFilter::default())?,
        })
    }
}
