//! Days of a branch told one by one: both Sundays of the clock, a rota, Christmas Eve, buffers, rooms.
#![allow(clippy::unwrap_used, reason = "helpers of tests fail the test")]

mod visits;
mod working;

use chrono::{DateTime, NaiveDate, Utc};
use chrono_tz::Europe::Warsaw;
use opiekun_domain::{
    appointment::{Minutes, Purpose, Slot},
    calendar::*,
    client::{Language, Segment},
    ids::{AppointmentId, PersonId, RoomId},
};

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn utc(text: &str) -> DateTime<Utc> {
    format!("{text}:00Z").parse().unwrap()
}

fn warsaw(text: &str) -> DateTime<Utc> {
    instant(format!("{text}:00").parse().unwrap()).unwrap()
}

fn spans(hours: &[&str]) -> Spans {
    Spans::new(hours.iter().map(|text| Span::parse(text).unwrap()).collect()).unwrap()
}

fn plan_of(hours: &[&str]) -> DayPlan {
    let shifts = spans(hours);
    let shifts = shifts.as_slice().iter();
    DayPlan::new(
        shifts
            .map(|span| Shift::new(*span, Vec::new()).unwrap())
            .collect(),
    )
    .unwrap()
}

/// The same hours every day of the week.
fn week(hours: &[&str]) -> Week {
    Week(std::array::from_fn(|_| plan_of(hours)))
}

fn plan(from: &str, until: Option<&str>, weeks: Vec<Week>) -> Plan {
    Plan::new(day(from), until.map(day), day("2026-01-05"), weeks).unwrap()
}

fn advisor(nr: u8, plans: Vec<Plan>) -> Advisor {
    Advisor {
        id: PersonId::from_parts(1, [nr; 10]),
        hours: WorkingHours {
            plans: Plans::new(plans).unwrap(),
            ..WorkingHours::default()
        },
        specialisations: Vec::new(),
        languages: Vec::new(),
    }
}

fn always_open() -> Opening {
    Opening {
        week: std::array::from_fn(|_| spans(&["00:00-24:00"])),
        ..Opening::default()
    }
}

fn works(hours: &[&str]) -> Advisor {
    advisor(1, vec![plan("2020-01-01", None, vec![week(hours)])])
}

/// Beginnings offered on a day by the wall clock, for a visit of an hour.
fn offered(who: &Advisor, opening: &Opening, date: &str, step: u16) -> Vec<String> {
    let rules = PurposeRules::usual(Purpose::ACCOUNT_OPENING);
    let found = slots(
        &query(&rules, date, step),
        &only(&[who], opening),
        &Busy::default(),
    );
    let shown = |slot: &FreeSlot| slot.start.with_timezone(&Warsaw).format("%H:%M %z").to_string();
    found.iter().map(shown).collect()
}

fn query<'a>(rules: &'a PurposeRules, date: &str, step: u16) -> Query<'a> {
    Query {
        rules,
        segment: Segment::Individual,
        days: SearchDays::new(day(date), day(date)).unwrap(),
        step: Step::new(step).unwrap(),
        not_before: None,
        limit: None,
        except: None,
    }
}

fn only<'a>(advisors: &'a [&'a Advisor], opening: &'a Opening) -> Resources<'a> {
    Resources {
        opening,
        advisors,
        rooms: &[],
    }
}

fn proposal<'a>(rules: &'a PurposeRules, start: DateTime<Utc>) -> Proposal<'a> {
    let minutes = rules.lengths.individual;
    Proposal {
        rules,
        slot: Slot { start, minutes },
        room: None,
        not_before: None,
        except: None,
    }
}

fn booking(
    nr: u8,
    who: &Advisor,
    room: Option<RoomId>,
    start: &str,
    minutes: u16,
    buffers: Buffers,
) -> Booking {
    Booking {
        visit: AppointmentId::from_parts(1, [nr; 10]),
        advisors: vec![who.id],
        room,
        slot: Slot {
            start: warsaw(start),
            minutes: Minutes::new(minutes).unwrap(),
        },
        buffers,
    }
}
