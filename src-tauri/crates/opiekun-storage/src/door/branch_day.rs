//! Rooms, rules of purposes, and time that other calendars take.

use super::{Change, Context, role_of};
use crate::{
    StorageError,
    engine::{Query, values},
};
use chrono::{DateTime, NaiveDate, Utc};
use opiekun_domain::{
    access::Act,
    calendar::{PurposeRules, minute_of},
    collation,
    ids::{PersonId, Revision},
    visits::{Block, BlockEvent, RoomCard},
};

/// Longest stretch of taken time in minutes.
const STRETCH: i64 = 1440;

pub(super) fn room(context: &Context<'_>, room: &RoomCard) -> Result<Change, StorageError> {
    let key = collation::fold(&room.name);
    let others = context.tx.number(
        "SELECT COUNT(*) FROM room WHERE name_key = ?1 AND id <> ?2",
        values![&key, room.id],
    )?;
    if others > 0 {
        return Err(StorageError::NameTaken);
    }
    let known = context.tx.row(
        "SELECT revision FROM room WHERE id = ?1",
        values![room.id],
        |row| Ok(Revision(row.count(0)?)),
    )?;
    let revision = match known {
        Some(revision) => {
            context.expect(revision, |_| Ok(vec!["name".to_owned()]))?;
            revision.next()
        }
        None => Revision::FIRST,
    };
    context.tx.run(
        "INSERT INTO room (id, name, name_key, kind, active, revision) VALUES (?1, ?2, ?3, ?4, ?5, ?6)
         ON CONFLICT (id) DO UPDATE SET name = ?2, name_key = ?3, kind = ?4, active = ?5, revision = ?6",
        values![room.id, &room.name, key, room.kind.code(), room.active, revision],
    )?;
    Ok(Change::new(room.id, revision, "name,kind,active"))
}

/// Rules from a day on. Those of a day that is over are never written over: they say what held then.
pub(super) fn purpose(
    context: &Context<'_>,
    from: NaiveDate,
    today: NaiveDate,
    rules: &PurposeRules,
) -> Result<Change, StorageError> {
    if from < today {
        return Err(StorageError::TemplatePast);
    }
    let text = serde_json::to_string(rules).map_err(|_| StorageError::Internal { place: "rules" })?;
    context.tx.run(
        "INSERT INTO visit_rules (purpose, valid_from, rules, set_by, set_at) VALUES (?1, ?2, ?3, ?4, ?5)
         ON CONFLICT (purpose, valid_from) DO UPDATE SET rules = ?3, set_by = ?4, set_at = ?5",
        values![
            rules.purpose.code(),
            from,
            text,
            context.actor.person,
            context.now
        ],
    )?;
    Ok(Change::new(rules.purpose.code(), Revision::FIRST, "rules"))
}

/// Occurrences of events take the place of those that were known of the same event, unless that was a newer version.
pub(super) fn keep(
    context: &Context<'_>,
    person: PersonId,
    events: &[BlockEvent],
) -> Result<Change, StorageError> {
    own(context, person)?;
    let (mut added, mut already, mut changed) = (0, 0, 0);
    for event in events {
        let known = context.tx.row(
            "SELECT sequence, stamp FROM block_event WHERE person_id = ?1 AND uid = ?2",
            values![person, &event.uid],
            |row| Ok((row.count(0)?, row.opt_parsed::<DateTime<Utc>>(1)?)),
        )?;
        if let Some((sequence, stamp)) = known {
            if (sequence, stamp) > (event.sequence, event.stamp) {
                already += 1;
                continue;
            }
            changed += 1;
        } else {
            added += 1;
        }
        context.tx.run(
            "DELETE FROM block WHERE person_id = ?1 AND uid = ?2",
            values![person, &event.uid],
        )?;
        context.tx.run(
            "INSERT INTO block_event (person_id, uid, sequence, stamp, source) VALUES (?1, ?2, ?3, ?4, ?5)
             ON CONFLICT (person_id, uid) DO UPDATE SET sequence = ?3, stamp = ?4, source = ?5",
            values![person, &event.uid, event.sequence, event.stamp, &event.source],
        )?;
        for block in &event.blocks {
            insert(context, person, &event.uid, block)?;
        }
    }
    Ok(Change {
        added,
        already,
        changed,
        ..Change::new(person, Revision::FIRST, "*")
    })
}

fn insert(context: &Context<'_>, person: PersonId, uid: &str, block: &Block) -> Result<(), StorageError> {
    context.tx.run(
        "INSERT INTO block (id, person_id, uid, title, start_at, end_at, all_day) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
        values![block.id, person, uid, &block.title, block.start, block.end, block.all_day],
    )?;
    // Two events of another calendar may stand side by side: they only keep visits away.
    let end = minute_of(block.end);
    let mut from = minute_of(block.start);
    while from < end {
        let to = end.min(from + STRETCH);
        context.tx.run(
            "INSERT INTO taken (resource_id, from_minute, to_minute, holder_id, is_room, forced) VALUES (?1, ?2, ?3, ?4, 0, 1)",
            values![person, from, to, block.id],
        )?;
        from = to;
    }
    Ok(())
}

pub(super) fn drop_all(context: &Context<'_>, person: PersonId) -> Result<Change, StorageError> {
    own(context, person)?;
    let count = context
        .tx
        .number("SELECT COUNT(*) FROM block WHERE person_id = ?1", values![person])?;
    context
        .tx
        .run("DELETE FROM block WHERE person_id = ?1", values![person])?;
    context
        .tx
        .run("DELETE FROM block_event WHERE person_id = ?1", values![person])?;
    Ok(Change {
        changed: u32::try_from(count).unwrap_or(u32::MAX),
        ..Change::new(person, Revision::FIRST, "*")
    })
}

/// Everybody keeps their own calendar; who answers for the branch keeps everybody's.
fn own(context: &Context<'_>, person: PersonId) -> Result<(), StorageError> {
    let role = role_of(context.tx, context.actor.person)?;
    if person == context.actor.person || role.may(Act::Approve) {
        Ok(())
    } else {
        Err(StorageError::Forbidden { role: role.code() })
    }
}
