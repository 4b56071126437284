//! The calendar minute by minute: slow, simple, and sharing nothing with the program but the list of holidays.
//! Every real minute is shown to the time zone by itself; nothing is computed with hours, shifts or intervals.

use crate::world::{Hours, Person, Plan, Shift, Visit, World};
use chrono::{DateTime, Datelike, Days, NaiveDate, TimeZone, Timelike, Utc};
use chrono_tz::Europe::Warsaw;
use opiekun_domain::holidays;

/// A Monday that plans count their weeks from.
pub fn monday() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 1, 5).expect("a date")
}

/// One real minute.
pub struct Minute {
    pub date: NaiveDate,
    /// From midnight by the wall clock.
    pub shown: u16,
    pub holiday: Option<&'static str>,
    pub open: bool,
    /// By person: at work by plan or exception; away, by kind; taken by a visit.
    pub at_work: Vec<bool>,
    pub away: Vec<Option<u8>>,
    pub taken: Vec<bool>,
    /// By room: taken by a visit.
    pub room_taken: Vec<bool>,
}

pub struct Model<'a> {
    pub world: &'a World,
    /// The first of the minutes.
    pub begin: DateTime<Utc>,
    pub minutes: Vec<Minute>,
}

/// Minutes kept before the first day and after the last one.
pub const MARGIN: i64 = 1440;

fn planned(plan: &Plan, date: NaiveDate) -> &Vec<Shift> {
    let (mut week, mut turn) = (monday(), 0_usize);
    let turns = plan.weeks.len();
    for _ in 0..plan.anchor.unsigned_abs() {
        let days = Days::new(7);
        week = if plan.anchor < 0 { week - days } else { week + days };
    }
    while date < week {
        week = week - Days::new(7);
        turn = (turn + turns - 1) % turns;
    }
    while date >= week + Days::new(7) {
        week = week + Days::new(7);
        turn = (turn + 1) % turns;
    }
    let kind = plan.weeks[turn][date.weekday().num_days_from_monday() as usize];
    &plan.kinds[usize::from(kind)]
}

fn shifts<'a>(world: &World, person: &'a Person, date: NaiveDate) -> Option<&'a Vec<Shift>> {
    for (day, shifts) in &person.exceptions {
        if world.day(*day) == date {
            return Some(shifts);
        }
    }
    let mut best: Option<&Plan> = None;
    for plan in &person.plans {
        let begun = world.day(plan.from) <= date;
        let over = plan.until.is_some_and(|until| world.day(until) < date);
        if begun && !over && best.is_none_or(|best| best.from < plan.from) {
            best = Some(plan);
        }
    }
    best.map(|plan| planned(plan, date))
}

fn within(minute: u16, hours: (u16, u16)) -> bool {
    hours.0 <= minute && minute < hours.1
}

/// What is the same for all minutes of a date.
struct Day<'a> {
    date: NaiveDate,
    holiday: Option<&'static str>,
    opening: &'a Vec<Hours>,
    shifts: Vec<Option<&'a Vec<Shift>>>,
}

impl<'a> Day<'a> {
    fn new(world: &'a World, date: NaiveDate) -> Self {
        let mut opening = &world.opening[date.weekday().num_days_from_monday() as usize];
        for (day, hours) in &world.opening_exceptions {
            if world.day(*day) == date {
                opening = hours;
            }
        }
        let people = world.people.iter();
        Self {
            date,
            holiday: holidays::on(date).map(|holiday| holiday.code),
            opening,
            shifts: people.map(|person| shifts(world, person, date)).collect(),
        }
    }

    fn minute(&self, world: &World, shown: u16) -> Minute {
        let at_work = self.shifts.iter().map(|shifts| {
            shifts.is_some_and(|shifts| {
                shifts.iter().any(|(span, breaks)| {
                    within(shown, *span) && !breaks.iter().any(|rest| within(shown, *rest))
                })
            })
        });
        let date = self.date;
        let away = world.people.iter().map(|person| {
            let mut away = person.absences.iter().filter(|absence| match absence.part {
                Some(part) => world.day(absence.first) == date && within(shown, part),
                None => world.day(absence.first) <= date && date <= world.day(absence.last),
            });
            away.next().map(|absence| absence.kind)
        });
        Minute {
            date,
            shown,
            holiday: self.holiday,
            open: self.opening.iter().any(|hours| within(shown, *hours)),
            at_work: at_work.collect(),
            away: away.collect(),
            taken: vec![false; world.people.len()],
            room_taken: vec![false; world.rooms.len()],
        }
    }
}

impl<'a> Model<'a> {
    pub fn new(world: &'a World) -> Self {
        let begin = world.first.and_hms_opt(0, 0, 0).expect("midnight").and_utc();
        let begin = begin - chrono::TimeDelta::minutes(MARGIN);
        let count = i64::try_from(world.days).expect("few") * 1440 + 3 * MARGIN;
        let mut minutes: Vec<Minute> = Vec::new();
        let mut day = Day::new(world, world.first);
        for nr in 0..count {
            let time = (begin + chrono::TimeDelta::minutes(nr)).naive_utc();
            let local = Warsaw.from_utc_datetime(&time);
            let date = local.date_naive();
            let shown = u16::try_from(local.hour() * 60 + local.minute()).expect("a minute of a day");
            if day.date != date {
                day = Day::new(world, date);
            }
            minutes.push(day.minute(world, shown));
        }
        let mut model = Self {
            world,
            begin,
            minutes,
        };
        for (nr, visit) in world.visits.iter().enumerate() {
            if world.except.map(usize::from) != Some(nr) {
                model.take(visit);
            }
        }
        model
    }

    fn take(&mut self, visit: &Visit) {
        let (before, after) = (i64::from(visit.before), i64::from(visit.after));
        let (start, end) = (
            visit.start + MARGIN,
            visit.start + MARGIN + i64::from(visit.length),
        );
        for (nr, minute) in self.minutes.iter_mut().enumerate() {
            let nr = i64::try_from(nr).expect("few");
            if start - before <= nr && nr < end + after {
                for person in &visit.people {
                    if let Some(taken) = minute.taken.get_mut(usize::from(*person)) {
                        *taken = true;
                    }
                }
            }
            if start <= nr
                && nr < end
                && let Some(room) = visit.room
                && let Some(taken) = minute.room_taken.get_mut(usize::from(room))
            {
                *taken = true;
            }
        }
    }

    /// The instant of a minute.
    pub fn time(&self, nr: usize) -> DateTime<Utc> {
        self.begin + chrono::TimeDelta::minutes(i64::try_from(nr).expect("few"))
    }

    /// Minutes that the question asks about: of its days, at a multiple of the step.
    pub fn asked(&self) -> impl Iterator<Item = usize> {
        let days = i64::try_from(self.world.days).expect("few");
        let (first, last) = (self.world.first, self.world.day(days - 1));
        self.minutes
            .iter()
            .enumerate()
            .filter(move |(_, minute)| {
                first <= minute.date && minute.date <= last && minute.shown % self.world.step == 0
            })
            .map(|(nr, _)| nr)
    }

    fn visit(&self, start: usize) -> &[Minute] {
        &self.minutes[start..start + usize::from(self.world.length)]
    }

    /// Why a visit at that minute cannot be served by the people together, in the order in which reasons are named.
    pub fn reason(&self, start: usize, people: &[usize]) -> Option<&'static str> {
        let world = self.world;
        if world.trained && !people.iter().any(|nr| world.people[*nr].trained) {
            return Some("specialisation_missing");
        }
        if world.speaks && !people.iter().any(|nr| world.people[*nr].speaks) {
            return Some("language_missing");
        }
        let start_after = i64::try_from(start).expect("few") - MARGIN;
        if world.not_before.is_some_and(|earliest| start_after < earliest) {
            return Some("in_past");
        }
        let visit = self.visit(start);
        if let Some(code) = visit.iter().find_map(|minute| minute.holiday) {
            return Some(code);
        }
        if !visit.iter().all(|minute| minute.open) {
            return Some("branch_closed");
        }
        let from = start - usize::from(world.before);
        let to = start + usize::from(world.length) + usize::from(world.after);
        for nr in people {
            if visit.iter().any(|minute| minute.away[*nr].is_some()) {
                return Some("absent");
            }
            if !visit.iter().all(|minute| minute.at_work[*nr]) {
                return Some("outside_working_time");
            }
            if self.minutes[from..to].iter().any(|minute| minute.taken[*nr]) {
                return Some("booked");
            }
        }
        match self.room(start) {
            Some(_) => None,
            None => Some("no_room"),
        }
    }

    /// Whether a room is free for a visit at that minute.
    pub fn room_free(&self, start: usize, room: usize) -> bool {
        self.visit(start).iter().all(|minute| !minute.room_taken[room])
    }

    /// The room of a visit at that minute: `Some(None)` when it takes none, nothing when none is free.
    pub fn room(&self, start: usize) -> Option<Option<usize>> {
        let Some(kind) = self.world.room else {
            return Some(None);
        };
        for (nr, room) in self.world.rooms.iter().enumerate() {
            if *room == kind && self.room_free(start, nr) {
                return Some(Some(nr));
            }
        }
        None
    }
}
