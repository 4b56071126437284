//! A feed of busy times: when, and nothing else.

use super::{Class, Event, Method, Outgoing, Status, When, write};
use chrono::{DateTime, Utc};
use uuid::Uuid;

/// A stretch of time that is taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Slot {
    /// Made by chance: the only thing of an appointment that leaves the program.
    pub id: Uuid,
    /// Beginning.
    pub start: DateTime<Utc>,
    /// End.
    pub end: DateTime<Utc>,
}

/// A calendar of taken times, all under the same word such as "Zajęte". Neither names nor places nor numbers of
/// clients are in it, and whoever subscribes to it is asked to show it to nobody else.
pub fn busy_feed(stamp: DateTime<Utc>, summary: &str, slots: &[Slot]) -> Vec<u8> {
    let mut slots = slots.to_vec();
    slots.sort_by_key(|slot| (slot.start, slot.end, slot.id));
    let events = slots.iter().map(|slot| {
        let when = When::between(slot.start, slot.end);
        Event {
            status: Some(Status::Confirmed),
            summary: summary.to_owned(),
            class: Class::Private,
            ..Event::new(format!("{}@opiekun", slot.id), when)
        }
    });
    write(&Outgoing {
        method: Some(Method::Publish),
        stamp,
        events: events.collect(),
    })
}
