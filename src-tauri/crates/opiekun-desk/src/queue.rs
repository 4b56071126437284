//! Those who wait now: without a visit, or for one that is due; and those who would come earlier.

use crate::{
    Desk, DeskError,
    branch::Branch,
    calendar::{Beside, VisitLines, packet_of},
    people::id,
    time::{day_start, local_date, local_text, parse_day},
    views::*,
};
use chrono::{DateTime, Days, TimeDelta, Utc};
use opiekun_domain::{
    Invalid,
    appointment::{Purpose, VisitState},
    calendar::working_time,
    command::Command,
    ids::{CommandId, WaitingId, WalkInId},
    queue::{WalkInState, WalkInStep, expected_minutes, expected_turns},
    text,
    visits::{NewWaiting, WaitingState},
};
use opiekun_storage::read::{appointment::AppointmentRecord, queue::WalkInRecord};

/// Days back from which service times are measured.
const MEASURED_DAYS: i64 = 90;
/// Most days ahead that somebody waits for a time.
const WAITING_DAYS: i64 = 183;
/// Most free times that one wish looks at.
const OFFERS: u32 = 1;

/// Somebody in the queue before it is shown.
struct Someone {
    entry: QueueEntry,
    purpose: Purpose,
    begun: Option<DateTime<Utc>>,
    /// Visits whose time has come, then those who came without one, then visits that are not due yet.
    order: (u8, DateTime<Utc>),
    /// Nobody is asked in for a visit before its time comes, while others wait.
    not_before: Option<DateTime<Utc>>,
}

impl Desk {
    /// Writes somebody down who came without a visit; gives the number of the day in the answer of [`Desk::queue`].
    ///
    /// # Errors
    /// An unknown purpose; `not_found`.
    pub fn queue_add(&self, command_id: CommandId, input: &WalkInInput) -> Result<Saved, DeskError> {
        let open = self.open()?;
        let today = local_date(self.now());
        let purpose = Purpose::parse(&input.purpose).map_err(|reason| DeskError::field("purpose", reason))?;
        Branch::read(&open)?.offered(purpose, today)?;
        let client = input.client_id.as_ref().filter(|client| !client.is_empty());
        let command = Command::AddWalkIn {
            id: WalkInId::of_command(&command_id),
            day: today,
            client: client.map(|client| open.live(client)).transpose()?,
            purpose,
            note: text::note(&input.note).map_err(|reason| DeskError::field("note", reason))?,
        };
        open.apply(self, command_id, None, command)
    }

    /// Takes a step of somebody who came without a visit: `begin`, `finish`, `leave`, `back`.
    ///
    /// # Errors
    /// `visit_step`, `revision_conflict`, `not_found`.
    pub fn queue_step(
        &self,
        command_id: CommandId,
        walk_in: &str,
        base: u32,
        step: &str,
        client: Option<&str>,
        identified: Option<bool>,
    ) -> Result<Saved, DeskError> {
        let open = self.open()?;
        let command = Command::StepWalkIn {
            id: id(walk_in)?,
            step: WalkInStep::parse(step).map_err(|reason| DeskError::field("step", reason))?,
            client: client
                .filter(|client| !client.is_empty())
                .map(|client| open.live(client))
                .transpose()?,
            identified,
        };
        open.apply(self, command_id, Some(base), command)
    }

    /// Asks the next one to the desk; nobody when nobody waits.
    ///
    /// # Errors
    /// As [`Desk::queue_step`].
    pub fn queue_next(&self, command_id: CommandId) -> Result<Option<QueueEntry>, DeskError> {
        let Some(next) = self.queue()?.waiting.into_iter().next() else {
            return Ok(None);
        };
        if next.kind == "visit" {
            self.appointment_step(command_id, &next.id, next.revision, "begin", None)?;
        } else {
            self.queue_step(command_id, &next.id, next.revision, "begin", None, None)?;
        }
        let now = self.queue()?.in_service.into_iter();
        Ok(now.into_iter().find(|entry| entry.id == next.id))
    }

    /// Who waits and who is served now, in the order of turns, with the wait as it is expected from how long service took.
    ///
    /// # Errors
    /// Locked.
    pub fn queue(&self) -> Result<QueueView, DeskError> {
        let open = self.open()?;
        let now = self.now();
        let today = local_date(now);
        let end = today.checked_add_days(Days::new(1)).unwrap_or(today);
        let branch = Branch::read(&open)?;
        let (from, to) = (day_start(today)?, day_start(end)?);
        let visits = open.vault.appointments(from, to)?;
        let walk_ins = open.vault.walk_ins(today)?;
        let (lines, beside) = (VisitLines::read(&open)?, Beside::read(&open, from, to)?);
        let mut everybody: Vec<Someone> = Vec::new();
        for record in &visits {
            if matches!(
                record.appointment.state,
                VisitState::Arrived | VisitState::InService
            ) {
                everybody.push(of_visit(&branch, &lines.visit(record, &beside), record, now));
            }
        }
        for record in &walk_ins {
            if matches!(
                record.walk_in.state,
                WalkInState::Waiting | WalkInState::InService
            ) {
                everybody.push(of_walk_in(&branch, record, now));
            }
        }
        everybody.sort_by_key(|one| one.order);
        let (served, mut waiting): (Vec<_>, Vec<_>) =
            everybody.into_iter().partition(|one| one.begun.is_some());
        let desks = self
            .desks_now(&branch, now)?
            .max(u32::try_from(served.len()).unwrap_or(0));
        let measured = open
            .vault
            .service_times(now - TimeDelta::days(MEASURED_DAYS), now)?;
        let needs = |one: &Someone| {
            let rules = branch.rules(one.purpose, today);
            let usual = rules.map_or(30, |rules| u32::from(rules.lengths.individual.get()));
            expected_minutes(one.purpose, usual, &measured)
        };
        let mut free: Vec<DateTime<Utc>> = served
            .iter()
            .map(|one| one.begun.unwrap_or(now) + TimeDelta::minutes(i64::from(needs(one))))
            .collect();
        free.resize(usize::try_from(desks).unwrap_or(0).max(free.len()), now);
        let minutes: Vec<u32> = waiting.iter().map(needs).collect();
        if let Ok(turns) = expected_turns(now, &free, &minutes) {
            for (one, turn) in waiting.iter_mut().zip(turns) {
                let turn = one.not_before.map_or(turn, |due| turn.max(due));
                one.entry.expected_at = Some(local_text(turn));
                one.entry.expected_wait = u32::try_from((turn - now).num_minutes()).ok();
            }
        }
        Ok(QueueView {
            waiting: waiting.into_iter().map(|one| one.entry).collect(),
            in_service: served.into_iter().map(|one| one.entry).collect(),
            walk_ins: walk_ins
                .iter()
                .map(|record| walk_in_view(&branch, record))
                .collect(),
            desks,
        })
    }

    /// Desks at which somebody works at this moment by plan.
    fn desks_now(&self, branch: &Branch, now: DateTime<Utc>) -> Result<u32, DeskError> {
        let today = local_date(now);
        let mut desks = 0;
        for advisor in branch.advisors(&branch.serving())? {
            let worked = working_time(&advisor.hours, &branch.opening, today);
            desks += u32::from(
                worked
                    .iter()
                    .any(|period| period.start <= now && now < period.end),
            );
        }
        Ok(desks)
    }

    /// Those who would come earlier, each with the first time that is free and suits, in the order they asked.
    ///
    /// # Errors
    /// Locked.
    pub fn waiting(&self) -> Result<Vec<WaitingView>, DeskError> {
        let open = self.open()?;
        let branch = Branch::read(&open)?;
        let today = local_date(self.now());
        let mut out = Vec::new();
        for record in open.vault.waiting()? {
            let waiting = &record.waiting;
            let mut offer = None;
            if waiting.to >= today {
                let query = SlotQuery {
                    purpose: waiting.purpose.code().to_owned(),
                    client_id: Some(waiting.client.to_string()),
                    from: waiting.from.max(today).to_string(),
                    to: waiting.to.to_string(),
                    advisors: waiting.advisor.iter().map(ToString::to_string).collect(),
                    except: waiting.visit.map(|visit| visit.to_string()),
                    limit: Some(OFFERS),
                    ..SlotQuery::default()
                };
                offer = match self.appointment_slots(&query) {
                    Ok(found) => found.into_iter().next(),
                    // A purpose that is no longer offered has no times.
                    Err(DeskError::Fields(_)) => None,
                    Err(fault) => return Err(fault),
                };
                // A time that is not earlier than the visit they have is no offer.
                if let (Some(visit), Some(found)) = (waiting.visit, &offer) {
                    let known = self.known_visit(&open, visit)?;
                    if found.start >= local_text(known.appointment.slot.start) {
                        offer = None;
                    }
                }
            }
            let rules = branch.rules(waiting.purpose, today);
            out.push(WaitingView {
                id: waiting.id.to_string(),
                revision: record.revision.0,
                client_id: waiting.client.to_string(),
                client_name: record.client_name,
                phone: record.phone,
                purpose: waiting.purpose.code().to_owned(),
                purpose_title: rules.map(|rules| rules.title).unwrap_or_default(),
                advisor_id: waiting.advisor.map(|advisor| advisor.to_string()),
                from: waiting.from.to_string(),
                to: waiting.to.to_string(),
                visit_id: waiting.visit.map(|visit| visit.to_string()),
                note: waiting.note.clone(),
                added_at: local_text(record.added),
                offer,
            });
        }
        Ok(out)
    }

    /// Writes down that a client would come earlier if a time fell free.
    ///
    /// # Errors
    /// Refused fields; `not_found`.
    pub fn waiting_add(&self, command_id: CommandId, input: &WaitingInput) -> Result<Saved, DeskError> {
        let open = self.open()?;
        let day = |field: &'static str, text: &str| {
            parse_day(text).map_err(|_| DeskError::field(field, Invalid::DateFormat))
        };
        let (from, to) = (day("from", &input.from)?, day("to", &input.to)?);
        let today = local_date(self.now());
        if to < from {
            return Err(DeskError::field("to", Invalid::EndBeforeStart));
        }
        if to < today {
            return Err(DeskError::field("to", Invalid::InPast));
        }
        if (to - from).num_days() > WAITING_DAYS {
            return Err(DeskError::field("to", Invalid::DateTooFar));
        }
        let given = |value: &Option<String>| value.clone().filter(|value| !value.is_empty());
        let purpose = Purpose::parse(&input.purpose).map_err(|reason| DeskError::field("purpose", reason))?;
        let branch = Branch::read(&open)?;
        branch.offered(purpose, today)?;
        let client = open.live(&input.client_id)?;
        let advisor = match given(&input.advisor_id) {
            Some(one) => Some(branch.serves(id(&one)?)?),
            None => None,
        };
        let visit = match given(&input.visit_id) {
            Some(one) => Some(self.visit_of(&open, id(&one)?, client)?),
            None => None,
        };
        let waiting = NewWaiting {
            id: WaitingId::of_command(&command_id),
            client,
            purpose,
            advisor,
            from,
            to,
            visit,
            note: text::note(&input.note).map_err(|reason| DeskError::field("note", reason))?,
        };
        let command = Command::AddWaiting {
            waiting: Box::new(waiting),
        };
        open.apply(self, command_id, None, command)
    }

    /// Takes somebody off the list of those who wait: `booked` or `closed`.
    ///
    /// # Errors
    /// `not_found`; another word.
    pub fn waiting_close(
        &self,
        command_id: CommandId,
        waiting: &str,
        state: &str,
    ) -> Result<Saved, DeskError> {
        let state = WaitingState::parse(state).map_err(|reason| DeskError::field("state", reason))?;
        if state == WaitingState::Open {
            return Err(DeskError::field("state", Invalid::ChoiceUnknown));
        }
        let command = Command::CloseWaiting {
            id: id(waiting)?,
            state,
        };
        self.open()?.apply(self, command_id, None, command)
    }
}

fn minutes_between(from: DateTime<Utc>, to: DateTime<Utc>) -> u32 {
    u32::try_from((to - from).num_minutes()).unwrap_or(0)
}

/// Code of the packet that a purpose calls for on a day with such a client.
fn packet_for(branch: &Branch, purpose: Purpose, at: DateTime<Utc>, business: bool) -> Option<String> {
    let rules = branch.rules(purpose, local_date(at))?;
    packet_of(&rules, business).map(str::to_owned)
}

fn of_visit(
    branch: &Branch,
    view: &AppointmentView,
    record: &AppointmentRecord,
    now: DateTime<Utc>,
) -> Someone {
    let visit = &record.appointment;
    let lacking = matches!(view.papers, VisitPapers::Missing | VisitPapers::Outdated);
    let arrived = visit.times.arrived.unwrap_or(now);
    let begun = (visit.state == VisitState::InService).then_some(visit.times.begun.unwrap_or(now));
    Someone {
        entry: QueueEntry {
            kind: "visit".to_owned(),
            id: view.id.clone(),
            revision: view.revision,
            number: None,
            due: Some(view.start.clone()),
            client_id: Some(view.client_id.clone()),
            client_name: Some(view.client_name.clone()),
            purpose: view.purpose.clone(),
            purpose_title: view.purpose_title.clone(),
            packet: lacking
                .then(|| packet_for(branch, visit.purpose, visit.slot.start, record.business))
                .flatten(),
            note: view.note.clone(),
            arrived_at: local_text(arrived),
            waited: minutes_between(arrived, begun.unwrap_or(now)),
            expected_at: None,
            expected_wait: None,
        },
        purpose: visit.purpose,
        begun,
        order: (if visit.slot.start <= now { 0 } else { 2 }, visit.slot.start),
        not_before: Some(visit.slot.start),
    }
}

fn of_walk_in(branch: &Branch, record: &WalkInRecord, now: DateTime<Utc>) -> Someone {
    let walk_in = &record.walk_in;
    let view = walk_in_view(branch, record);
    let begun = (walk_in.state == WalkInState::InService).then_some(walk_in.begun.unwrap_or(now));
    Someone {
        entry: QueueEntry {
            kind: "walk_in".to_owned(),
            id: view.id,
            revision: view.revision,
            number: Some(view.number),
            due: None,
            client_id: view.client_id,
            client_name: view.client_name,
            purpose: view.purpose,
            purpose_title: view.purpose_title,
            packet: record
                .business
                .and_then(|business| packet_for(branch, walk_in.purpose, walk_in.arrived, business)),
            note: view.note,
            arrived_at: view.arrived_at,
            waited: minutes_between(walk_in.arrived, begun.unwrap_or(now)),
            expected_at: None,
            expected_wait: None,
        },
        purpose: walk_in.purpose,
        begun,
        order: (1, walk_in.arrived),
        not_before: None,
    }
}

fn walk_in_view(branch: &Branch, record: &WalkInRecord) -> WalkInView {
    let walk_in = &record.walk_in;
    let rules = branch.rules(walk_in.purpose, local_date(walk_in.arrived));
    WalkInView {
        id: walk_in.id.to_string(),
        revision: record.revision.0,
        number: walk_in.number,
        client_id: walk_in.client.map(|client| client.to_string()),
        client_name: record.client_name.clone(),
        purpose: walk_in.purpose.code().to_owned(),
        purpose_title: rules.map(|rules| rules.title).unwrap_or_default(),
        advisor_name: record.advisor_name.clone(),
        state: walk_in.state.code().to_owned(),
        identified: walk_in.identified,
        arrived_at: local_text(walk_in.arrived),
        begun_at: walk_in.begun.map(local_text),
        ended_at: walk_in.ended.map(local_text),
        note: walk_in.note.clone(),
    }
}
