//! Visits that ask for a decision: those of days that are over and were not closed, and those ahead that something came
//! in the way of after they were booked.

use crate::{
    Desk, DeskError,
    branch::Branch,
    calendar::{Beside, VisitLines},
    desk::Open,
    free_times::busy,
    time::{day_start, local_date},
    views::*,
};
use chrono::{DateTime, Days, Utc};
use opiekun_domain::{
    appointment::VisitState,
    calendar::{Advisor, Busy, Conflict, DayRange, Proposal, PurposeRules, obstacles},
    ids::PersonId,
};
use opiekun_storage::read::appointment::AppointmentRecord;

/// Days back in which a visit that was not closed is looked for.
const BACK_DAYS: u64 = 14;
/// Days ahead in which a visit that cannot take place is looked for.
const AHEAD_DAYS: u64 = 60;

/// Everything that a visit ahead is held against.
struct Around<'a> {
    branch: &'a Branch,
    busy: &'a Busy,
    beside: &'a std::collections::HashMap<opiekun_domain::ids::AppointmentId, Vec<PersonId>>,
}

impl Desk {
    /// The acting person's visits that ask for a decision, in order of time: `not_closed`, or the code of what came in the
    /// way: leave, other hours, another calendar, a branch that is closed.
    ///
    /// # Errors
    /// Locked.
    pub fn visits_unsettled(&self) -> Result<Vec<Unsettled>, DeskError> {
        let open = self.open()?;
        let today = local_date(self.now());
        let from = today.checked_sub_days(Days::new(BACK_DAYS)).unwrap_or(today);
        let to = today.checked_add_days(Days::new(AHEAD_DAYS)).unwrap_or(today);
        let (start, end) = (day_start(from)?, day_start(to)?);
        let beside = open.vault.colleagues(start, end)?;
        let me = open.actor.person;
        let mut own = open.vault.appointments(start, end)?;
        own.retain(|record| record.appointment.advisor == me);
        if own.is_empty() {
            return Ok(Vec::new());
        }
        let branch = Branch::read(&open)?;
        let range = DayRange::new(today, to)
            .map_err(|_| opiekun_storage::StorageError::Internal { place: "calendar" })?;
        let busy = busy(&open, range)?;
        let around = Around {
            branch: &branch,
            busy: &busy,
            beside: &beside,
        };
        let lines = VisitLines::read(&open)?;
        let mut out = Vec::new();
        for record in &own {
            if let Some(reason) = self.reason(&open, record, &around)? {
                out.push(Unsettled {
                    visit: lines.visit(record, &Beside::default()),
                    reason,
                });
            }
        }
        Ok(out)
    }

    fn reason(
        &self,
        open: &Open,
        record: &AppointmentRecord,
        around: &Around<'_>,
    ) -> Result<Option<Coded>, DeskError> {
        let visit = &record.appointment;
        let now: DateTime<Utc> = self.now();
        let closed = matches!(
            visit.state,
            VisitState::Served | VisitState::NoShow | VisitState::Cancelled
        );
        if closed {
            return Ok(None);
        }
        let day = local_date(visit.slot.start);
        if day < local_date(now) {
            return Ok(Some(Coded {
                code: "not_closed".to_owned(),
                params: Params::new(),
            }));
        }
        // Of a visit that was put there with a reason everything is known already.
        if !visit.state.is_ahead() || visit.slot.start < now || !visit.overbooked.is_empty() {
            return Ok(None);
        }
        let rules = around.branch.rules(visit.purpose, day);
        let mut rules = rules.unwrap_or_else(|| PurposeRules::usual(visit.purpose));
        rules.channel = visit.channel;
        rules.buffers = visit.buffers;
        let mut who = vec![visit.advisor];
        who.extend(around.beside.get(&visit.id).into_iter().flatten());
        let advisors = around.branch.advisors(&who)?;
        let advisors: Vec<&Advisor> = advisors.iter().collect();
        let proposal = Proposal {
            rules: &rules,
            slot: visit.slot,
            room: visit.room,
            not_before: None,
            except: Some(visit.id),
        };
        let met = obstacles(&proposal, &around.branch.resources(&advisors), around.busy);
        let stands = |one: &&Conflict| {
            matches!(
                one,
                Conflict::Holiday { .. }
                    | Conflict::BranchClosed
                    | Conflict::Absent { .. }
                    | Conflict::OutsideWorkingTime { .. }
                    | Conflict::Booked { .. }
            )
        };
        let found = met.err().and_then(|all| all.iter().find(stands).copied());
        Ok(found.map(|conflict| self.conflict_view(open, conflict)))
    }
}
