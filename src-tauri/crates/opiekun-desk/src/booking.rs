//! Visits booked, moved, changed and called off.

use crate::{
    Desk, DeskError,
    branch::Branch,
    calendar::{length, packet_of},
    conflicts::{possible, unless_forced},
    desk::Open,
    people::id,
    time::{local_date, parse_start},
    views::*,
};
use chrono::{DateTime, Datelike, NaiveDate, Timelike, Utc};
use opiekun_domain::{
    Invalid,
    appointment::{COLLEAGUES_MAX, GUESTS_MAX, Guest, GuestRole, NewVisit, Purpose, Slot},
    calendar::{Conflict, PurposeRules, VisitChannel},
    client::Body,
    command::Command,
    ids::{AppointmentId, ClientId, CommandId, PersonId, RoomId},
    text,
};
use opiekun_storage::{StorageError, read::appointment::AppointmentRecord};

/// Calendar years ahead in which a visit may be booked.
const YEARS_AHEAD: i32 = 10;

/// A visit as it would be booked.
pub(crate) struct Draft {
    pub visit: NewVisit,
    rules: PurposeRules,
    pub conflicts: Vec<Conflict>,
}

impl Desk {
    /// Books a visit, with the acting person unless somebody else is named.
    ///
    /// # Errors
    /// `appointment_conflict`, `appointment_outside` without a reason, `appointment_past`, `not_found`, refused fields.
    pub fn appointment_book(&self, command_id: CommandId, input: &BookInput) -> Result<Saved, DeskError> {
        let open = self.open()?;
        let branch = Branch::read(&open)?;
        let slot = self.slot(&input.start, input.minutes)?;
        let draft = self.draft(
            &open,
            &branch,
            AppointmentId::of_command(&command_id),
            input,
            slot,
        )?;
        unless_forced(&draft.conflicts, &input.overbooked, input.doubles)?;
        let command = Command::BookAppointment {
            visit: Box::new(draft.visit),
        };
        self.changed(&open, command_id, None, command)
    }

    /// What a booking would meet; nothing is kept. `visit` is one that is to be moved: its own time counts as free.
    ///
    /// # Errors
    /// As [`Desk::appointment_book`], but for what stands in the way of the time.
    pub fn appointment_check(
        &self,
        input: &BookInput,
        visit: Option<&str>,
    ) -> Result<BookingCheck, DeskError> {
        let open = self.open()?;
        let branch = Branch::read(&open)?;
        let slot = match self.slot(&input.start, input.minutes) {
            Err(DeskError::TimeMissing) => {
                return Ok(BookingCheck {
                    conflict: Some(self.conflict_view(&open, Conflict::InGap)),
                    also: Vec::new(),
                    room_id: None,
                    verdict: None,
                });
            }
            slot => slot?,
        };
        let id = match visit {
            Some(visit) => id(visit)?,
            None => AppointmentId::of_command(&self.new_command_id()?),
        };
        let draft = self.draft(&open, &branch, id, input, slot)?;
        let guests: Vec<ClientId> = draft.visit.guests.iter().map(|guest| guest.client).collect();
        let mut conflicts = draft.conflicts.iter().map(|one| self.conflict_view(&open, *one));
        Ok(BookingCheck {
            conflict: conflicts.next(),
            also: conflicts.collect(),
            room_id: draft.visit.room.map(|room| room.to_string()),
            verdict: self.may_sign(
                &open,
                draft.visit.client,
                &guests,
                &draft.rules,
                local_date(slot.start),
            )?,
        })
    }

    /// Whether the client and those who come along may sign the papers of the purpose; nothing where it has none.
    pub(crate) fn may_sign(
        &self,
        open: &Open,
        client: ClientId,
        guests: &[ClientId],
        rules: &PurposeRules,
        day: NaiveDate,
    ) -> Result<Option<SignVerdict>, DeskError> {
        let business = matches!(open.client(client)?.draft.body, Body::Business(_));
        if packet_of(rules, business).is_none() && rules.purpose != Purpose::DOCUMENT_SIGNING {
            return Ok(None);
        }
        let mut signers: Vec<String> = guests.iter().map(ToString::to_string).collect();
        if !business {
            signers.push(client.to_string());
        }
        let verdict = self.representation_check(&client.to_string(), &signers, &day.to_string(), false)?;
        // A person of full age who signs alone is no news.
        Ok((business || verdict.answer != SignAnswer::Signs || !guests.is_empty()).then_some(verdict))
    }

    pub(crate) fn draft(
        &self,
        open: &Open,
        branch: &Branch,
        visit: AppointmentId,
        input: &BookInput,
        slot: Slot,
    ) -> Result<Draft, DeskError> {
        let purpose = Purpose::parse(&input.purpose).map_err(|reason| DeskError::field("purpose", reason))?;
        let day = local_date(slot.start);
        let mut rules = branch.offered(purpose, day)?;
        let channel = input.channel.as_ref().filter(|channel| !channel.is_empty());
        if let Some(channel) = channel {
            rules.channel =
                VisitChannel::parse(channel).map_err(|reason| DeskError::field("channel", reason))?;
        }
        let advisor: PersonId = match input.advisor_id.as_ref().filter(|id| !id.is_empty()) {
            Some(advisor) => branch.serves(id(advisor)?)?,
            None => open.actor.person,
        };
        let colleagues = colleagues(&input.colleagues, advisor)?;
        for colleague in &colleagues {
            branch.serves(*colleague)?;
        }
        let mut who = vec![advisor];
        who.extend(&colleagues);
        let overbooked =
            text::note(&input.overbooked).map_err(|reason| DeskError::field("overbooked", reason))?;
        let wanted: Option<RoomId> = input
            .room_id
            .as_ref()
            .filter(|id| !id.is_empty())
            .map(|room| id(room))
            .transpose()?;
        let (room, conflicts) = match possible(open, branch, &rules, slot, wanted, visit, &who)? {
            Ok(room) => (room, Vec::new()),
            Err(conflicts) => (wanted, conflicts),
        };
        let client = open.live(&input.client_id)?;
        Ok(Draft {
            visit: NewVisit {
                id: visit,
                client,
                advisor: (advisor != open.actor.person).then_some(advisor),
                colleagues,
                guests: guests(open, client, &input.guests)?,
                room,
                purpose,
                channel: rules.channel,
                slot,
                buffers: rules.buffers,
                doubles: !overbooked.is_empty() && conflicts.iter().any(|one| one.doubles()),
                overbooked: if conflicts.is_empty() {
                    String::new()
                } else {
                    overbooked
                },
                note: text::note(&input.note).map_err(|reason| DeskError::field("note", reason))?,
            },
            rules,
            conflicts,
        })
    }

    /// Gives a visit another time, and another advisor or room when they are named.
    ///
    /// # Errors
    /// `appointment_conflict`, `appointment_outside` without a reason, `appointment_past`, `appointment_cancelled`,
    /// `visit_step`, `revision_conflict`.
    pub fn appointment_move(
        &self,
        command_id: CommandId,
        visit: &str,
        base: u32,
        input: &MoveInput,
    ) -> Result<Saved, DeskError> {
        let open = self.open()?;
        let slot = self.slot(&input.start, input.minutes)?;
        let visit: AppointmentId = id(visit)?;
        let known = self.known_visit(&open, visit)?;
        let branch = Branch::read(&open)?;
        let given = |value: &Option<String>| value.clone().filter(|value| !value.is_empty());
        let advisor: PersonId = match given(&input.advisor_id) {
            Some(advisor) => id(&advisor)?,
            None => known.appointment.advisor,
        };
        let room: Option<RoomId> = match given(&input.room_id) {
            Some(room) => Some(id(&room)?),
            None => known.appointment.room,
        };
        let day = local_date(slot.start);
        let mut rules = branch
            .rules(known.appointment.purpose, day)
            .unwrap_or_else(|| PurposeRules::usual(known.appointment.purpose));
        rules.channel = known.appointment.channel;
        rules.buffers = known.appointment.buffers;
        let beside = open
            .vault
            .colleagues(known.appointment.slot.start, after(known.appointment.slot.start))?;
        let mut who = vec![advisor];
        who.extend(
            beside
                .get(&visit)
                .into_iter()
                .flatten()
                .filter(|one| **one != advisor),
        );
        // Another room of the kind will do when the visit's own is taken then.
        let asked = given(&input.room_id).is_some();
        let mut met = possible(&open, &branch, &rules, slot, room, visit, &who)?;
        let room_stands =
            |one: &Conflict| matches!(one, Conflict::RoomTaken { .. } | Conflict::RoomUnfit { .. });
        if !asked && met.as_ref().is_err_and(|all| all.iter().any(room_stands)) {
            let elsewhere = possible(&open, &branch, &rules, slot, None, visit, &who)?;
            let still = |all: &Vec<Conflict>| all.contains(&Conflict::NoRoom);
            if !elsewhere.as_ref().is_err_and(still) {
                met = elsewhere;
            }
        }
        let (room, conflicts) = match met {
            Ok(room) => (room, Vec::new()),
            Err(conflicts) => (room, conflicts),
        };
        let overbooked =
            text::note(&input.overbooked).map_err(|reason| DeskError::field("overbooked", reason))?;
        unless_forced(&conflicts, &overbooked, input.doubles)?;
        let command = Command::MoveAppointment {
            id: visit,
            slot,
            advisor,
            room,
            doubles: conflicts.iter().any(|one| one.doubles()),
            overbooked: if conflicts.is_empty() {
                String::new()
            } else {
                overbooked
            },
        };
        self.changed(&open, command_id, Some(base), command)
    }

    /// Changes who comes along, who serves too, the channel and the note.
    ///
    /// # Errors
    /// `appointment_conflict` for a colleague who is busy; `appointment_cancelled`, `visit_step`, `revision_conflict`.
    pub fn appointment_edit(
        &self,
        command_id: CommandId,
        visit: &str,
        base: u32,
        input: &BookInput,
    ) -> Result<Saved, DeskError> {
        let open = self.open()?;
        let visit: AppointmentId = id(visit)?;
        let known = self.known_visit(&open, visit)?;
        let serving = colleagues(&input.colleagues, known.appointment.advisor)?;
        self.colleagues_work(&open, &known, &serving)?;
        let channel = input.channel.clone().unwrap_or_default();
        let command = Command::EditAppointment {
            id: visit,
            guests: guests(&open, known.appointment.client, &input.guests)?,
            colleagues: serving,
            channel: if channel.is_empty() {
                known.appointment.channel
            } else {
                VisitChannel::parse(&channel).map_err(|reason| DeskError::field("channel", reason))?
            },
            note: text::note(&input.note).map_err(|reason| DeskError::field("note", reason))?,
        };
        self.changed(&open, command_id, Some(base), command)
    }

    /// Refuses colleagues who are new on a visit and do not work then.
    fn colleagues_work(
        &self,
        open: &Open,
        known: &AppointmentRecord,
        serving: &[PersonId],
    ) -> Result<(), DeskError> {
        let visit = &known.appointment;
        let mut before = open.vault.colleagues(visit.slot.start, after(visit.slot.start))?;
        let before = before.remove(&visit.id).unwrap_or_default();
        let new: Vec<PersonId> = serving
            .iter()
            .filter(|one| !before.contains(one))
            .copied()
            .collect();
        if new.is_empty() {
            return Ok(());
        }
        // The visit's own time, purpose and room are settled.
        let mut rules = PurposeRules::usual(Purpose::DOCUMENT_SIGNING);
        rules.channel = VisitChannel::Outside;
        rules.buffers = visit.buffers;
        let branch = Branch::read(open)?;
        let met = possible(open, &branch, &rules, visit.slot, None, visit.id, &new)?;
        let away =
            |one: &&Conflict| matches!(one, Conflict::Absent { .. } | Conflict::OutsideWorkingTime { .. });
        match met.err().iter().flatten().find(away) {
            Some(conflict) => Err(DeskError::AppointmentOutside { conflict: *conflict }),
            None => Ok(()),
        }
    }

    /// Calls a visit off, or with `later` also the later ones of its series.
    ///
    /// # Errors
    /// `appointment_cancelled`, `visit_step`, `revision_conflict`.
    pub fn appointment_cancel(
        &self,
        command_id: CommandId,
        visit: &str,
        base: u32,
        reason: &str,
        later: bool,
    ) -> Result<Saved, DeskError> {
        let reason = text::note(reason).map_err(|reason| DeskError::field("reason", reason))?;
        let visit: AppointmentId = id(visit)?;
        let command = if later {
            Command::CancelSeries { from: visit, reason }
        } else {
            Command::CancelAppointment { id: visit, reason }
        };
        let open = self.open()?;
        self.changed(&open, command_id, Some(base), command)
    }

    /// Applies a change of visits, and brings the feed for other calendars up to date.
    pub(crate) fn changed(
        &self,
        open: &Open,
        command_id: CommandId,
        base: Option<u32>,
        command: Command,
    ) -> Result<Saved, DeskError> {
        let saved = open.apply(self, command_id, base, command)?;
        self.refresh_feed(open);
        Ok(saved)
    }

    /// Minutes that a visit of the client takes by the rules of the purpose on that day.
    ///
    /// # Errors
    /// Locked; an unknown purpose, client or time.
    pub fn visit_minutes(&self, client: &str, purpose: &str, start: &str) -> Result<u32, DeskError> {
        let open = self.open()?;
        let purpose = Purpose::parse(purpose).map_err(|reason| DeskError::field("purpose", reason))?;
        let rules = Branch::read(&open)?.offered(purpose, local_date(parse_start(start)?))?;
        let segment = open.client(id(client)?)?.draft.segment;
        Ok(u32::from(rules.lengths.of(segment).get()))
    }

    /// A visit, when it is one of that client.
    pub(crate) fn visit_of(
        &self,
        open: &Open,
        visit: AppointmentId,
        client: ClientId,
    ) -> Result<AppointmentId, DeskError> {
        let known = self.known_visit(open, visit)?.appointment;
        if known.client == client {
            Ok(visit)
        } else {
            Err(DeskError::Store(StorageError::NotFound { what: "appointment" }))
        }
    }

    pub(crate) fn known_visit(
        &self,
        open: &Open,
        visit: AppointmentId,
    ) -> Result<AppointmentRecord, DeskError> {
        let missing = StorageError::NotFound { what: "appointment" };
        Ok(open.vault.appointment(visit)?.ok_or(missing)?)
    }

    pub(crate) fn slot(&self, start: &str, minutes: u32) -> Result<Slot, DeskError> {
        let start: DateTime<Utc> = parse_start(start)?;
        if start.second() != 0 || start.nanosecond() != 0 {
            return Err(DeskError::field("start", Invalid::DateFormat));
        }
        let now = self.now();
        if start < now {
            return Err(DeskError::AppointmentPast);
        }
        // A year far ahead is a slip of the finger.
        if start.year() > now.year() + YEARS_AHEAD {
            return Err(DeskError::field("start", Invalid::DateTooFar));
        }
        Ok(Slot {
            start,
            minutes: length(minutes)?,
        })
    }
}

/// The first instant after one.
fn after(start: DateTime<Utc>) -> DateTime<Utc> {
    start + chrono::TimeDelta::milliseconds(1)
}

fn colleagues(named: &[String], advisor: PersonId) -> Result<Vec<PersonId>, DeskError> {
    if named.len() > COLLEAGUES_MAX {
        return Err(DeskError::field(
            "colleagues",
            Invalid::TooMany { max: COLLEAGUES_MAX },
        ));
    }
    let mut out: Vec<PersonId> = Vec::new();
    for one in named {
        let one = id(one)?;
        if one != advisor && !out.contains(&one) {
            out.push(one);
        }
    }
    Ok(out)
}

fn guests(open: &Open, client: ClientId, named: &[GuestInput]) -> Result<Vec<Guest>, DeskError> {
    if named.len() > GUESTS_MAX {
        return Err(DeskError::field("guests", Invalid::TooMany { max: GUESTS_MAX }));
    }
    let mut out: Vec<Guest> = Vec::new();
    for one in named {
        let guest = Guest {
            client: open.live(&one.client_id)?,
            role: GuestRole::parse(&one.role).map_err(|reason| DeskError::field("guests", reason))?,
        };
        if guest.client != client && !out.iter().any(|known| known.client == guest.client) {
            out.push(guest);
        }
    }
    Ok(out)
}
