//! Search for free times of one purpose.

use super::{
    SearchDays,
    busy::Busy,
    check::missing,
    lanes::DayLanes,
    rules::PurposeRules,
    staff::{Advisor, Resources},
    zone::time_of,
};
use crate::{
    Invalid,
    appointment::Minutes,
    client::Segment,
    ids::{AppointmentId, PersonId, RoomId},
};
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

/// Minutes between the times offered, counted from midnight by the wall clock: 5 to 60.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(transparent)]
pub struct Step(u16);

impl Step {
    /// Checks the range.
    ///
    /// # Errors
    /// [`Invalid::OutOfRange`] outside 5–60.
    pub fn new(minutes: u16) -> Result<Self, Invalid> {
        if (5..=60).contains(&minutes) {
            Ok(Self(minutes))
        } else {
            Err(Invalid::OutOfRange { min: 5, max: 60 })
        }
    }

    /// The number.
    pub fn get(self) -> u16 {
        self.0
    }
}

impl<'de> Deserialize<'de> for Step {
    fn deserialize<D: serde::Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        Self::new(u16::deserialize(from)?).map_err(serde::de::Error::custom)
    }
}

/// What is looked for.
#[derive(Debug, Clone, Copy)]
pub struct Query<'a> {
    /// What the visit needs.
    pub rules: &'a PurposeRules,
    /// Whose visit it is; decides on the length.
    pub segment: Segment,
    /// Days on which it may begin.
    pub days: SearchDays,
    /// Which times are offered.
    pub step: Step,
    /// No time before this instant: now.
    pub not_before: Option<DateTime<Utc>>,
    /// Most times to find.
    pub limit: Option<usize>,
    /// A visit that is to be moved: its own time counts as free.
    pub except: Option<AppointmentId>,
}

impl Query<'_> {
    /// How long the visit lasts.
    pub fn minutes(&self) -> Minutes {
        self.rules.lengths.of(self.segment)
    }
}

/// A free time with one advisor.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct FreeSlot {
    /// Beginning of the visit itself.
    pub start: DateTime<Utc>,
    /// End of the visit itself.
    pub end: DateTime<Utc>,
    /// Who is free.
    pub advisor: PersonId,
    /// The first fitting room that is free; none when the purpose takes none.
    pub room: Option<RoomId>,
}

/// A free time of several advisors at once.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct CommonSlot {
    /// Beginning of the visit itself.
    pub start: DateTime<Utc>,
    /// End of the visit itself.
    pub end: DateTime<Utc>,
    /// The first fitting room that is free; none when the purpose takes none.
    pub room: Option<RoomId>,
}

/// Free times with any of the advisors who may take such visits: the earliest first, then in the order of advisors.
/// Each is a choice of its own; two of one time may name the same room.
pub fn slots(query: &Query<'_>, resources: &Resources<'_>, busy: &Busy) -> Vec<FreeSlot> {
    let who = resources.advisors.iter().copied();
    let who: Vec<&Advisor> = who.filter(|advisor| advisor.serves(query.rules)).collect();
    let mut found = Vec::new();
    for day in query.days.range().iter() {
        let mut lanes = DayLanes::of(day, query, resources, busy, &who);
        for minute in lanes.starts {
            let mut chosen = None;
            for (advisor, lane) in who.iter().zip(&mut lanes.advisors) {
                if full(query, found.len()) {
                    return found;
                }
                if !lane.holds(minute) {
                    continue;
                }
                // The room does not depend on the advisor.
                let Some(room) = chosen.or_else(|| lanes.rooms.first(minute)) else {
                    break;
                };
                chosen = Some(room);
                if let Some((start, end)) = period(query, minute) {
                    let advisor = advisor.id;
                    found.push(FreeSlot {
                        start,
                        end,
                        advisor,
                        room,
                    });
                }
            }
        }
    }
    found
}

/// Free times at which all the advisors are free together, the earliest first. What the visit needs they bring
/// between them: one may have the specialisation and another the language.
pub fn common(query: &Query<'_>, resources: &Resources<'_>, busy: &Busy) -> Vec<CommonSlot> {
    let who = resources.advisors;
    let mut found = Vec::new();
    if who.is_empty() || missing(query.rules, who).is_some() {
        return found;
    }
    for day in query.days.range().iter() {
        let mut lanes = DayLanes::of(day, query, resources, busy, who);
        for minute in lanes.starts {
            if full(query, found.len()) {
                return found;
            }
            if lanes.advisors.iter_mut().all(|lane| lane.holds(minute))
                && let Some(room) = lanes.rooms.first(minute)
                && let Some((start, end)) = period(query, minute)
            {
                found.push(CommonSlot { start, end, room });
            }
        }
    }
    found
}

fn full(query: &Query<'_>, found: usize) -> bool {
    query.limit.is_some_and(|limit| found >= limit)
}

fn period(query: &Query<'_>, minute: i64) -> Option<(DateTime<Utc>, DateTime<Utc>)> {
    let end = minute + i64::from(query.minutes().get());
    Some((time_of(minute)?, time_of(end)?))
}
