//! The times of one day at which each advisor and each room could begin a visit.

use super::{
    busy::{Busy, Taken},
    open::OpenDay,
    pieces::{Piece, subtract},
    rules::Buffers,
    slots::Query,
    staff::{Advisor, Resources},
    zone::minute_from,
};
use crate::ids::{AppointmentId, RoomId};
use chrono::NaiveDate;

/// Minutes at which a visit could begin, asked about in order of time.
#[derive(Debug)]
pub(super) struct Lane {
    free: Vec<Piece>,
    at: usize,
}

impl Lane {
    fn new(free: Vec<Piece>) -> Self {
        Self { free, at: 0 }
    }

    /// Whether a visit could begin at that minute; the next question must not be about an earlier one.
    pub fn holds(&mut self, minute: i64) -> bool {
        while let Some(piece) = self.free.get(self.at) {
            if minute < piece.to {
                return piece.from <= minute;
            }
            self.at += 1;
        }
        false
    }
}

/// Rooms in the order of choice. A visit that takes no room takes one without a name that is always free.
#[derive(Debug)]
pub(super) struct RoomLanes(Vec<(Option<RoomId>, Lane)>);

impl RoomLanes {
    /// The first room in which a visit could begin at that minute.
    pub fn first(&mut self, minute: i64) -> Option<Option<RoomId>> {
        let mut lanes = self.0.iter_mut();
        lanes.find_map(|(room, lane)| lane.holds(minute).then_some(*room))
    }
}

/// One day of a search.
#[derive(Debug)]
pub(super) struct DayLanes {
    /// Minutes to offer, in order; none when nobody could begin a visit on that day.
    pub starts: Vec<i64>,
    /// One for each advisor asked about, in their order.
    pub advisors: Vec<Lane>,
    pub rooms: RoomLanes,
}

impl DayLanes {
    /// Works out a day.
    pub fn of(
        date: NaiveDate,
        query: &Query<'_>,
        resources: &Resources<'_>,
        busy: &Busy,
        who: &[&Advisor],
    ) -> Self {
        let day = OpenDay::of(resources.opening, date);
        let needs = Needs {
            length: i64::from(query.minutes().get()),
            except: query.except,
        };
        let mut tomorrow = None;
        let advisors = who.iter().map(|advisor| {
            let mut work = day.worked(&advisor.hours);
            // Work up to midnight may go on after it, and a visit with it.
            if let Some(last) = work.last_mut().filter(|last| last.to == day.local.whole().to)
                && let Some(date) = date.succ_opt()
            {
                let next = tomorrow.get_or_insert_with(|| OpenDay::of(resources.opening, date));
                let next = next.worked(&advisor.hours);
                if let Some(first) = next.first().filter(|first| first.from == last.to) {
                    last.to = first.to;
                }
            }
            let whole = day.local.whole();
            let possible = work.into_iter().filter_map(|piece| {
                let last = piece.to - needs.length;
                Piece::new(piece.from, last + 1).shared(whole)
            });
            let possible: Vec<Piece> = possible.collect();
            let Some(around) = needs.around(&possible, query.rules.buffers) else {
                return Lane::new(possible);
            };
            let taken = busy.of_advisor(advisor.id, around);
            needs.lane(&possible, taken, query.rules.buffers)
        });
        let advisors: Vec<Lane> = advisors.collect();
        if advisors.iter().all(|lane| lane.free.is_empty()) {
            return Self {
                starts: Vec::new(),
                advisors,
                rooms: RoomLanes(Vec::new()),
            };
        }
        let mut starts = day.local.starts(query.step);
        if let Some(earliest) = query.not_before.map(minute_from) {
            starts.retain(|start| *start >= earliest);
        }
        Self {
            starts,
            advisors,
            rooms: needs.rooms(day.local.whole(), query, resources, busy),
        }
    }
}

/// What the visit asks of everybody's time.
struct Needs {
    length: i64,
    except: Option<AppointmentId>,
}

impl Needs {
    /// The time that visits beginning in these pieces may touch.
    fn around(&self, possible: &[Piece], buffers: Buffers) -> Option<Piece> {
        let (first, last) = (possible.first()?, possible.last()?);
        Some(Piece::new(
            first.from - i64::from(buffers.before.get()),
            last.to + self.length + i64::from(buffers.after.get()),
        ))
    }

    /// Leaves out the beginnings with which the visit, buffers included, would touch what is taken.
    fn lane(&self, possible: &[Piece], taken: &[Taken], buffers: Buffers) -> Lane {
        let reach = self.length + i64::from(buffers.after.get());
        let others = taken.iter().filter(|taken| Some(taken.visit) != self.except);
        let blocked = others.map(|taken| {
            let taken = taken.piece();
            Piece::new(taken.from - reach + 1, taken.to + i64::from(buffers.before.get()))
        });
        Lane::new(subtract(possible, blocked))
    }

    fn rooms(&self, day: Piece, query: &Query<'_>, resources: &Resources<'_>, busy: &Busy) -> RoomLanes {
        let Some(kind) = query.rules.room_needed() else {
            return RoomLanes(vec![(None, Lane::new(vec![day]))]);
        };
        // Buffers are the advisor's: the room may be another's in that time.
        let none = Buffers::default();
        let fitting = resources.rooms.iter().filter(|room| room.kind == kind);
        let lanes = fitting.map(|room| {
            let around = Piece::new(day.from, day.to + self.length);
            let taken = busy.of_room(room.id, around);
            (Some(room.id), self.lane(&[day], taken, none))
        });
        RoomLanes(lanes.collect())
    }
}
