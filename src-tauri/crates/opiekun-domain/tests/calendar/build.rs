//! The program's types out of a random calendar.

use crate::{
    model::monday,
    world::{Hours, Person, Shift as RawShift, World},
};
use chrono::{DateTime, Days, TimeDelta, Utc};
use opiekun_domain::{
    appointment::{Minutes, Purpose, Slot},
    calendar::{
        Absence, AbsenceKind, Advisor, AwayTime, Booking, Buffer, Buffers, DayPlan, DayRange, Lengths,
        Opening, Plan, Plans, PurposeRules, Room, RoomKind, Shift, Span, Spans, Specialisation, VisitChannel,
        Week, WorkingHours,
    },
    client::{Language, Segment},
    ids::{AppointmentId, PersonId, RoomId},
};

pub fn person_id(nr: usize) -> PersonId {
    // Ids against the order of the list: the search must keep the order of the list.
    PersonId::from_parts(100 - nr as u64, [1; 10])
}

pub fn room_id(nr: usize) -> RoomId {
    RoomId::from_parts(100 - nr as u64, [2; 10])
}

pub fn visit_id(nr: usize) -> AppointmentId {
    AppointmentId::from_parts(nr as u64, [3; 10])
}

pub fn midnight(world: &World, after: i64) -> DateTime<Utc> {
    let midnight = world.first.and_hms_opt(0, 0, 0).unwrap().and_utc();
    midnight + TimeDelta::minutes(after)
}

fn span(hours: &Hours) -> Span {
    Span::new(hours.0, hours.1).unwrap()
}

fn spans(hours: &[Hours]) -> Spans {
    Spans::new(hours.iter().map(span).collect()).unwrap()
}

fn day(shifts: &[RawShift]) -> DayPlan {
    let shifts = shifts.iter().map(|(hours, breaks)| {
        let breaks = breaks.iter().map(span).collect();
        Shift::new(span(hours), breaks).unwrap()
    });
    DayPlan::new(shifts.collect()).unwrap()
}

pub fn opening(world: &World) -> Opening {
    let week: Vec<Spans> = world.opening.iter().map(|hours| spans(hours)).collect();
    let exceptions = world.opening_exceptions.iter();
    Opening {
        week: week.try_into().unwrap(),
        exceptions: exceptions
            .map(|(after, hours)| (world.day(*after), spans(hours)))
            .collect(),
    }
}

pub fn advisor(world: &World, nr: usize, person: &Person) -> Advisor {
    let plans = person.plans.iter().map(|plan| {
        let days = Days::new(7 * plan.anchor.unsigned_abs());
        let anchor = if plan.anchor < 0 {
            monday() - days
        } else {
            monday() + days
        };
        let weeks = plan.weeks.iter();
        let weeks = weeks.map(|week| Week(week.map(|kind| day(&plan.kinds[usize::from(kind)]))));
        let until = plan.until.map(|until| world.day(until));
        Plan::new(world.day(plan.from), until, anchor, weeks.collect()).unwrap()
    });
    let absences = person.absences.iter().map(|absence| {
        let first = world.day(absence.first);
        Absence {
            kind: AbsenceKind::ALL[usize::from(absence.kind)],
            time: match absence.part {
                Some(part) => AwayTime::Part {
                    date: first,
                    span: span(&part),
                },
                None => AwayTime::Whole(DayRange::new(first, world.day(absence.last)).unwrap()),
            },
        }
    });
    let exceptions = person.exceptions.iter();
    let hours = WorkingHours {
        plans: Plans::new(plans.collect()).unwrap(),
        exceptions: exceptions
            .map(|(after, shifts)| (world.day(*after), day(shifts)))
            .collect(),
        absences: absences.collect(),
    };
    let mortgage = person.trained.then(|| Specialisation::parse("mortgage").unwrap());
    let ukrainian = person.speaks.then(|| Language::parse("uk").unwrap());
    Advisor {
        id: person_id(nr),
        hours,
        specialisations: [Segment::Individual.into()].into_iter().chain(mortgage).collect(),
        languages: [Language::parse("pl").unwrap()]
            .into_iter()
            .chain(ukrainian)
            .collect(),
    }
}

pub fn rooms(world: &World) -> Vec<Room> {
    let rooms = world.rooms.iter().enumerate();
    rooms
        .map(|(nr, kind)| Room {
            id: room_id(nr),
            kind: RoomKind::ALL[usize::from(*kind)],
        })
        .collect()
}

pub fn buffers(before: u16, after: u16) -> Buffers {
    Buffers {
        before: Buffer::new(before).unwrap(),
        after: Buffer::new(after).unwrap(),
    }
}

pub fn bookings(world: &World) -> Vec<Booking> {
    let visits = world.visits.iter().enumerate();
    visits
        .map(|(nr, visit)| Booking {
            visit: visit_id(nr),
            advisors: visit
                .people
                .iter()
                .map(|person| person_id(usize::from(*person)))
                .collect(),
            room: visit.room.map(|room| room_id(usize::from(room))),
            slot: Slot {
                start: midnight(world, visit.start),
                minutes: Minutes::new(visit.length).unwrap(),
            },
            buffers: buffers(visit.before, visit.after),
        })
        .collect()
}

/// Rules whose length is the world's for business and another for everybody else.
pub fn rules(world: &World) -> PurposeRules {
    let other = Minutes::new(world.length % 60 + 6).unwrap();
    PurposeRules {
        purpose: Purpose::REVIEW,
        lengths: Lengths {
            individual: other,
            business: Minutes::new(world.length).unwrap(),
            strategic: other,
        },
        buffers: buffers(world.before, world.after),
        room: world.room.map(|kind| RoomKind::ALL[usize::from(kind)]),
        specialisation: world.trained.then(|| Specialisation::parse("mortgage").unwrap()),
        language: world.speaks.then(|| Language::parse("uk").unwrap()),
        channel: VisitChannel::Branch,
        ..PurposeRules::usual(Purpose::REVIEW)
    }
}
