//! Visits: booked, moved, changed, called off. Nobody's time and no room is given twice, whoever asks: the door says why
//! not, and the table of taken time would refuse it by itself.

use super::{Change, Context, attention};
use crate::{
    StorageError,
    engine::{Query, values},
    read::people,
};
use chrono::{DateTime, Utc};
use opiekun_domain::{
    access::Act,
    appointment::{Guest, NewVisit, Slot, VisitState},
    calendar::{Buffers, VisitChannel, minute_of},
    ids::{AppointmentId, ClientId, PersonId, Revision, RoomId, SeriesId},
};

pub(super) fn book(context: &Context<'_>, visit: &NewVisit) -> Result<Change, StorageError> {
    insert(context, visit, None)?;
    Ok(Change::new(visit.id, Revision::FIRST, "*"))
}

/// All of them or none; the first one names the series in the answer.
pub(super) fn book_series(
    context: &Context<'_>,
    id: SeriesId,
    visits: &[NewVisit],
) -> Result<Change, StorageError> {
    for visit in visits {
        insert(context, visit, Some(id))?;
    }
    let added = u32::try_from(visits.len()).unwrap_or(u32::MAX);
    Ok(Change {
        added,
        ..Change::new(id, Revision::FIRST, "*")
    })
}

fn insert(context: &Context<'_>, visit: &NewVisit, series: Option<SeriesId>) -> Result<(), StorageError> {
    known_client(context, visit.client)?;
    let advisor = visit.advisor.unwrap_or(context.actor.person);
    if visit.advisor.is_some() {
        serves(context, advisor)?;
    }
    room_in_use(context, visit.room)?;
    let wanted = Wanted {
        id: visit.id,
        slot: visit.slot,
        buffers: visit.buffers,
        advisor,
        colleagues: &visit.colleagues,
        room: visit.room,
        forced: visit.doubles,
    };
    wanted.free(context)?;
    context.tx.run(
        "INSERT INTO appointment (id, client_id, advisor_id, room_id, purpose, channel, start_at, end_at, minutes,
         before_minutes, after_minutes, state, reason, overbooked, series_id, note, created_at, revision, doubles)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, 'booked', '', ?12, ?13, ?14, ?15, ?16, ?17)",
        values![
            visit.id, visit.client, advisor, visit.room, visit.purpose.code(), visit.channel.code(), visit.slot.start,
            visit.slot.end(), u32::from(visit.slot.minutes.get()), u32::from(visit.buffers.before.get()),
            u32::from(visit.buffers.after.get()), &visit.overbooked, series, &visit.note, context.now, Revision::FIRST, visit.doubles
        ],
    )?;
    put_colleagues(context, visit.id, advisor, &visit.colleagues, &[])?;
    put_guests(context, visit.id, &visit.guests)?;
    attention::refresh(context, visit.client)
}

fn known_client(context: &Context<'_>, client: ClientId) -> Result<(), StorageError> {
    let known = context.tx.number(
        "SELECT COUNT(*) FROM client WHERE id = ?1 AND merged_into IS NULL",
        values![client],
    )?;
    if known == 0 {
        return Err(StorageError::NotFound { what: "client" });
    }
    Ok(())
}

fn serves(context: &Context<'_>, person: PersonId) -> Result<(), StorageError> {
    people::found(context.tx, person)?
        .filter(|person| person.active && person.role.may(Act::Serve))
        .map(drop)
        .ok_or(StorageError::PersonUnknown)
}

fn room_in_use(context: &Context<'_>, room: Option<RoomId>) -> Result<(), StorageError> {
    let Some(room) = room else { return Ok(()) };
    match context.tx.number(
        "SELECT COUNT(*) FROM room WHERE id = ?1 AND active = 1",
        values![room],
    )? {
        0 => Err(StorageError::NotFound { what: "room" }),
        _ => Ok(()),
    }
}

fn put_colleagues(
    context: &Context<'_>,
    id: AppointmentId,
    advisor: PersonId,
    colleagues: &[PersonId],
    before: &[PersonId],
) -> Result<(), StorageError> {
    for colleague in colleagues.iter().filter(|colleague| **colleague != advisor) {
        // Who was named before stays, also when they left since.
        if !before.contains(colleague) {
            serves(context, *colleague)?;
        }
        context.tx.run(
            "INSERT INTO appointment_colleague (appointment_id, person_id) VALUES (?1, ?2)
             ON CONFLICT (appointment_id, person_id) DO NOTHING",
            values![id, *colleague],
        )?;
    }
    Ok(())
}

fn put_guests(context: &Context<'_>, id: AppointmentId, guests: &[Guest]) -> Result<(), StorageError> {
    for (guest, nr) in guests.iter().zip(1_u32..) {
        known_client(context, guest.client)?;
        context.tx.run(
            "INSERT INTO appointment_guest (appointment_id, nr, client_id, role) VALUES (?1, ?2, ?3, ?4)",
            values![id, nr, guest.client, guest.role.code()],
        )?;
    }
    Ok(())
}

pub(super) fn reschedule(
    context: &Context<'_>,
    id: AppointmentId,
    slot: Slot,
    advisor: PersonId,
    room: Option<RoomId>,
    (overbooked, doubles): (&str, bool),
) -> Result<Change, StorageError> {
    let known = ahead(context, id)?;
    // Also when it stays with whoever has it: who has left serves nobody.
    serves(context, advisor)?;
    if room != known.room {
        room_in_use(context, room)?;
    }
    // Whoever serves is no colleague of themselves.
    context.tx.run(
        "DELETE FROM appointment_colleague WHERE appointment_id = ?1 AND person_id = ?2",
        values![id, advisor],
    )?;
    let colleagues = colleagues(context, id)?;
    let wanted = Wanted {
        id,
        slot,
        buffers: known.buffers,
        advisor,
        colleagues: &colleagues,
        room,
        forced: doubles,
    };
    wanted.free(context)?;
    context.tx.run(
        "UPDATE appointment SET start_at = ?2, end_at = ?3, minutes = ?4, advisor_id = ?5, room_id = ?6,
         overbooked = ?7, doubles = ?8, revision = ?9 WHERE id = ?1",
        values![
            id,
            slot.start,
            slot.end(),
            u32::from(slot.minutes.get()),
            advisor,
            room,
            overbooked,
            doubles,
            known.revision.next()
        ],
    )?;
    attention::refresh(context, known.client)?;
    Ok(Change::new(
        id,
        known.revision.next(),
        "start,minutes,advisor,room",
    ))
}

/// Who comes along and who serves too.
pub(super) struct Around<'a> {
    pub guests: &'a [Guest],
    pub colleagues: &'a [PersonId],
    pub channel: VisitChannel,
    pub note: &'a str,
}

pub(super) fn edit(
    context: &Context<'_>,
    id: AppointmentId,
    new: &Around<'_>,
) -> Result<Change, StorageError> {
    let known = ahead(context, id)?;
    let before = colleagues(context, id)?;
    context.tx.run(
        "DELETE FROM appointment_colleague WHERE appointment_id = ?1",
        values![id],
    )?;
    context.tx.run(
        "DELETE FROM appointment_guest WHERE appointment_id = ?1",
        values![id],
    )?;
    let wanted = Wanted {
        id,
        slot: known.slot,
        buffers: known.buffers,
        advisor: known.advisor,
        colleagues: new.colleagues,
        room: known.room,
        forced: known.forced,
    };
    wanted.colleagues_free(context)?;
    put_colleagues(context, id, known.advisor, new.colleagues, &before)?;
    put_guests(context, id, new.guests)?;
    context.tx.run(
        "UPDATE appointment SET channel = ?2, note = ?3, revision = ?4 WHERE id = ?1",
        values![id, new.channel.code(), new.note, known.revision.next()],
    )?;
    Ok(Change::new(
        id,
        known.revision.next(),
        "guests,colleagues,channel,note",
    ))
}

pub(super) fn cancel(context: &Context<'_>, id: AppointmentId, reason: &str) -> Result<Change, StorageError> {
    let known = ahead(context, id)?;
    call_off(context, id, &known, reason)?;
    Ok(Change::new(id, known.revision.next(), "state,reason"))
}

fn call_off(
    context: &Context<'_>,
    id: AppointmentId,
    known: &Ahead,
    reason: &str,
) -> Result<(), StorageError> {
    context.tx.run(
        "UPDATE appointment SET state = 'cancelled', reason = ?2, revision = ?3 WHERE id = ?1",
        values![id, reason, known.revision.next()],
    )?;
    attention::refresh(context, known.client)
}

/// This visit and the later ones of its series that are still to come.
pub(super) fn cancel_series(
    context: &Context<'_>,
    from: AppointmentId,
    reason: &str,
) -> Result<Change, StorageError> {
    let first = ahead(context, from)?;
    let series = first.series.ok_or(StorageError::NotFound { what: "series" })?;
    let ids = context.tx.rows(
        "SELECT id FROM appointment WHERE series_id = ?1 AND start_at >= ?2 AND state IN ('booked', 'confirmed')",
        values![series, first.slot.start],
        |row| row.parsed::<AppointmentId>(0),
    )?;
    for id in &ids {
        let known = read(context, *id)?;
        call_off(context, *id, &known, reason)?;
    }
    let changed = u32::try_from(ids.len()).unwrap_or(u32::MAX);
    Ok(Change {
        changed,
        ..Change::new(from, first.revision.next(), "state,reason")
    })
}

/// What the door knows of a visit that is changed.
pub(super) struct Ahead {
    pub client: ClientId,
    pub advisor: PersonId,
    pub room: Option<RoomId>,
    pub slot: Slot,
    pub buffers: Buffers,
    pub state: VisitState,
    pub forced: bool,
    pub series: Option<SeriesId>,
    pub revision: Revision,
}

/// A visit that is still expected and that the person saw as it is.
fn ahead(context: &Context<'_>, id: AppointmentId) -> Result<Ahead, StorageError> {
    let known = read(context, id)?;
    match known.state {
        VisitState::Cancelled => return Err(StorageError::AppointmentCancelled),
        state if !state.is_ahead() => return Err(StorageError::VisitStep { state: state.code() }),
        _ => {}
    }
    context.expect(known.revision, |_| {
        Ok(vec!["start".to_owned(), "minutes".to_owned()])
    })?;
    Ok(known)
}

pub(super) fn read(context: &Context<'_>, id: AppointmentId) -> Result<Ahead, StorageError> {
    let found = context.tx.row(
        "SELECT client_id, advisor_id, room_id, start_at, minutes, before_minutes, after_minutes, state, doubles,
         series_id, revision FROM appointment WHERE id = ?1",
        values![id],
        |row| {
            Ok(Ahead {
                client: row.parsed(0)?,
                advisor: row.parsed(1)?,
                room: row.opt_parsed(2)?,
                slot: crate::read::appointment::slot(row, 3, 4)?,
                buffers: crate::read::appointment::buffers(row, 5, 6)?,
                state: row.with(7, VisitState::parse)?,
                forced: row.flag(8)?,
                series: row.opt_parsed(9)?,
                revision: Revision(row.count(10)?),
            })
        },
    )?;
    found.ok_or(StorageError::NotFound { what: "appointment" })
}

/// Refuses when the time of a visit that was given up went to somebody else.
pub(super) fn free_again(
    context: &Context<'_>,
    id: AppointmentId,
    known: &Ahead,
) -> Result<(), StorageError> {
    let colleagues = colleagues(context, id)?;
    let wanted = Wanted {
        id,
        slot: known.slot,
        buffers: known.buffers,
        advisor: known.advisor,
        colleagues: &colleagues,
        room: known.room,
        forced: known.forced,
    };
    wanted.free(context)
}

fn colleagues(context: &Context<'_>, id: AppointmentId) -> Result<Vec<PersonId>, StorageError> {
    context.tx.rows(
        "SELECT person_id FROM appointment_colleague WHERE appointment_id = ?1",
        values![id],
        |row| row.parsed(0),
    )
}

/// A time that is asked for, with everybody and everything it takes.
struct Wanted<'a> {
    id: AppointmentId,
    slot: Slot,
    buffers: Buffers,
    advisor: PersonId,
    colleagues: &'a [PersonId],
    room: Option<RoomId>,
    forced: bool,
}

impl Wanted<'_> {
    /// Says what stands in the way before the table refuses.
    fn free(&self, context: &Context<'_>) -> Result<(), StorageError> {
        if self.forced {
            return Ok(());
        }
        let (from, to) = self.kept();
        self.resource(context, self.advisor.to_string(), from, to, "advisor")?;
        self.colleagues_free(context)?;
        let (start, end) = (minute_of(self.slot.start), minute_of(self.slot.end()));
        match self.room {
            Some(room) => self.resource(context, room.to_string(), start, end, "room"),
            None => Ok(()),
        }
    }

    fn colleagues_free(&self, context: &Context<'_>) -> Result<(), StorageError> {
        if self.forced {
            return Ok(());
        }
        let (from, to) = self.kept();
        for colleague in self.colleagues {
            self.resource(context, colleague.to_string(), from, to, "colleague")?;
        }
        Ok(())
    }

    /// The minutes that are kept free of those who serve.
    fn kept(&self) -> (i64, i64) {
        let from = minute_of(self.slot.start) - i64::from(self.buffers.before.get());
        let to = minute_of(self.slot.end()) + i64::from(self.buffers.after.get());
        (from, to)
    }

    fn resource(
        &self,
        context: &Context<'_>,
        resource: String,
        from: i64,
        to: i64,
        what: &'static str,
    ) -> Result<(), StorageError> {
        let taken = context.tx.row(
            "SELECT from_minute, to_minute FROM taken WHERE resource_id = ?1 AND from_minute > ?2 - 1500
             AND from_minute < ?3 AND to_minute > ?2 AND holder_id <> ?4 ORDER BY from_minute LIMIT 1",
            values![resource, from, to, self.id],
            |row| Ok((row.int(0)?, row.int(1)?)),
        )?;
        let Some((from, to)) = taken else { return Ok(()) };
        let at = |minute: i64| DateTime::<Utc>::from_timestamp(minute * 60, 0).unwrap_or(self.slot.start);
        Err(StorageError::AppointmentConflict {
            what,
            start: crate::read::instant(at(from)),
            end: crate::read::instant(at(to)),
        })
    }
}
