//! What is taken already: an index of visits by advisor and by room, kept while visits come and go.

use super::{
    pieces::Piece,
    rules::Buffers,
    zone::{minute_from, minute_of},
};
use crate::{
    appointment::Slot,
    ids::{AppointmentId, PersonId, RoomId},
};
use std::collections::HashMap;

/// A visit that takes the time of its advisors, buffers included, and of its room, buffers not included.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Booking {
    /// The visit.
    pub visit: AppointmentId,
    /// Everybody who serves.
    pub advisors: Vec<PersonId>,
    /// The room, when it takes one.
    pub room: Option<RoomId>,
    /// The visit itself.
    pub slot: Slot,
    /// What is kept free around it.
    pub buffers: Buffers,
}

impl Booking {
    fn visit_time(&self) -> Piece {
        Piece::new(minute_of(self.slot.start), minute_from(self.slot.end()))
    }

    fn advisor_time(&self) -> Piece {
        with_buffers(self.visit_time(), self.buffers)
    }
}

/// A visit with what is kept free around it.
pub(super) fn with_buffers(visit: Piece, buffers: Buffers) -> Piece {
    Piece::new(
        visit.from - i64::from(buffers.before.get()),
        visit.to + i64::from(buffers.after.get()),
    )
}

/// Visits by advisor and by room. Visits may overlap each other: old books have such.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Busy {
    advisors: HashMap<PersonId, Timeline>,
    rooms: HashMap<RoomId, Timeline>,
}

impl Busy {
    /// Builds the index of many visits, in any order.
    pub fn new<'a>(bookings: impl IntoIterator<Item = &'a Booking>) -> Self {
        let mut busy = Self::default();
        for booking in bookings {
            for advisor in &booking.advisors {
                let line = busy.advisors.entry(*advisor).or_default();
                line.0.push(Taken::new(booking.advisor_time(), booking.visit));
            }
            if let Some(room) = booking.room {
                let line = busy.rooms.entry(room).or_default();
                line.0.push(Taken::new(booking.visit_time(), booking.visit));
            }
        }
        let lines = busy.advisors.values_mut().chain(busy.rooms.values_mut());
        for line in lines {
            line.0.sort_unstable();
            line.0.dedup();
        }
        busy
    }

    /// Builds the index of stretches as a register keeps them, in any order; none longer than 1500 minutes.
    pub fn of_stretches(stretches: impl IntoIterator<Item = Stretch>) -> Self {
        let mut busy = Self::default();
        for Stretch {
            whose,
            from,
            to,
            holder,
        } in stretches
        {
            let taken = Taken::new(Piece::new(from, to), holder);
            match whose {
                Resource::Person(person) => busy.advisors.entry(person).or_default().0.push(taken),
                Resource::Room(room) => busy.rooms.entry(room).or_default().0.push(taken),
            }
        }
        let lines = busy.advisors.values_mut().chain(busy.rooms.values_mut());
        for line in lines {
            line.0.sort_unstable();
            line.0.dedup();
        }
        busy
    }

    /// Adds a visit; one that is there already stays there once.
    pub fn add(&mut self, booking: &Booking) {
        for advisor in &booking.advisors {
            let line = self.advisors.entry(*advisor).or_default();
            line.add(Taken::new(booking.advisor_time(), booking.visit));
        }
        if let Some(room) = booking.room {
            let line = self.rooms.entry(room).or_default();
            line.add(Taken::new(booking.visit_time(), booking.visit));
        }
    }

    /// Takes a visit out again; it must be the same as it was added.
    pub fn remove(&mut self, booking: &Booking) {
        for advisor in &booking.advisors {
            let taken = Taken::new(booking.advisor_time(), booking.visit);
            if let Some(line) = self.advisors.get_mut(advisor)
                && line.remove(taken)
            {
                self.advisors.remove(advisor);
            }
        }
        if let Some(room) = booking.room {
            let taken = Taken::new(booking.visit_time(), booking.visit);
            if let Some(line) = self.rooms.get_mut(&room)
                && line.remove(taken)
            {
                self.rooms.remove(&room);
            }
        }
    }

    /// What is taken of an advisor's time and shares a minute with the piece, in order of beginnings.
    pub(super) fn of_advisor(&self, advisor: PersonId, piece: Piece) -> &[Taken] {
        self.advisors.get(&advisor).map_or(&[], |line| line.near(piece))
    }

    /// What is taken of a room's time and shares a minute with the piece, in order of beginnings.
    pub(super) fn of_room(&self, room: RoomId, piece: Piece) -> &[Taken] {
        self.rooms.get(&room).map_or(&[], |line| line.near(piece))
    }
}

/// Whose time it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Resource {
    /// Somebody of the desk.
    Person(PersonId),
    /// A room.
    Room(RoomId),
}

/// A stretch of time that is taken, buffers included, in minutes since 1970 in UTC.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Stretch {
    /// Whose time.
    pub whose: Resource,
    /// First minute.
    pub from: i64,
    /// The minute after the last.
    pub to: i64,
    /// The visit that takes it, or under the id of a visit something of another calendar.
    pub holder: AppointmentId,
}

/// A stretch of somebody's or something's time that a visit takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Taken {
    from: i64,
    to: i64,
    pub visit: AppointmentId,
}

impl Taken {
    fn new(piece: Piece, visit: AppointmentId) -> Self {
        let Piece { from, to } = piece;
        Self { from, to, visit }
    }

    pub fn piece(&self) -> Piece {
        Piece::new(self.from, self.to)
    }
}

/// Nothing is taken in longer stretches: a visit with its buffers has 720 minutes, a day of another calendar 1500 in
/// autumn. Nothing that began earlier reaches a minute.
const LONGEST: i64 = 1500;

/// Taken time of one advisor or room, in order of beginnings.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
struct Timeline(Vec<Taken>);

impl Timeline {
    fn add(&mut self, taken: Taken) {
        if let Err(at) = self.0.binary_search(&taken) {
            self.0.insert(at, taken);
        }
    }

    /// Whether nothing is left.
    fn remove(&mut self, taken: Taken) -> bool {
        if let Ok(at) = self.0.binary_search(&taken) {
            self.0.remove(at);
        }
        self.0.is_empty()
    }

    /// Everything that may share a minute with the piece, and at the beginning some that does not.
    fn near(&self, piece: Piece) -> &[Taken] {
        let first = self.0.partition_point(|one| one.from <= piece.from - LONGEST);
        let rest = self.0.get(first..).unwrap_or_default();
        let last = rest.partition_point(|one| one.from < piece.to);
        rest.get(..last).unwrap_or_default()
    }
}
