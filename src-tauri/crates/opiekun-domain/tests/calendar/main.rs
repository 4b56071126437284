//! Search for free times against a slow model, on random calendars. `OPIEKUN_CALENDARS` sets their number.
#![allow(clippy::unwrap_used, reason = "helpers of tests fail the test")]

mod build;
mod model;
mod world;

use chrono::{DateTime, LocalResult, TimeDelta, TimeZone, Utc};
use chrono_tz::Europe::Warsaw;
use model::{MARGIN, Model};
use opiekun_domain::{
    appointment::{Minutes, Slot},
    calendar::{
        Advisor, Busy, CommonSlot, Conflict, FreeSlot, Period, Proposal, Query, Resources, SearchDays, Step,
        check, common, slots, working_time,
    },
    client::Segment,
};
use proptest::{prelude::*, strategy::ValueTree, test_runner::TestRunner};
use world::{World, world};

/// Random calendars of one run.
fn cases() -> u32 {
    let asked = std::env::var("OPIEKUN_CALENDARS").ok();
    asked.map_or(250, |number| number.parse().expect("a number of calendars"))
}

/// A random calendar in the types of the program.
struct Desk<'a> {
    world: &'a World,
    opening: opiekun_domain::calendar::Opening,
    advisors: Vec<Advisor>,
    rooms: Vec<opiekun_domain::calendar::Room>,
    rules: opiekun_domain::calendar::PurposeRules,
    busy: Busy,
}

impl<'a> Desk<'a> {
    fn new(world: &'a World) -> Self {
        let bookings = build::bookings(world);
        let people = world.people.iter().enumerate();
        Self {
            world,
            opening: build::opening(world),
            advisors: people
                .map(|(nr, person)| build::advisor(world, nr, person))
                .collect(),
            rooms: build::rooms(world),
            rules: build::rules(world),
            busy: Busy::new(&bookings),
        }
    }

    fn query(&self, limit: Option<usize>) -> Query<'_> {
        let world = self.world;
        let last = world.day(i64::try_from(world.days).unwrap() - 1);
        Query {
            rules: &self.rules,
            segment: Segment::Business,
            days: SearchDays::new(world.first, last).unwrap(),
            step: Step::new(world.step).unwrap(),
            not_before: world.not_before.map(|after| build::midnight(world, after)),
            limit,
            except: world.except.map(|nr| build::visit_id(usize::from(nr))),
        }
    }

    fn resources<'r>(&'r self, advisors: &'r [&'r Advisor]) -> Resources<'r> {
        Resources {
            opening: &self.opening,
            advisors,
            rooms: &self.rooms,
        }
    }

    fn proposal(&self, start: DateTime<Utc>) -> Proposal<'_> {
        let query = self.query(None);
        Proposal {
            rules: &self.rules,
            slot: Slot {
                start,
                minutes: Minutes::new(self.world.length).unwrap(),
            },
            room: None,
            not_before: query.not_before,
            except: query.except,
        }
    }
}

fn length(world: &World) -> TimeDelta {
    TimeDelta::minutes(i64::from(world.length))
}

/// What the model offers with any of the people, in order.
fn expected(model: &Model<'_>) -> Vec<FreeSlot> {
    let mut found = Vec::new();
    for minute in model.asked() {
        for person in 0..model.world.people.len() {
            if model.reason(minute, &[person]).is_none() {
                let start = model.time(minute);
                found.push(FreeSlot {
                    start,
                    end: start + length(model.world),
                    advisor: build::person_id(person),
                    room: model.room(minute).unwrap().map(build::room_id),
                });
            }
        }
    }
    found
}

fn expected_together(model: &Model<'_>) -> Vec<CommonSlot> {
    let everybody: Vec<usize> = (0..model.world.people.len()).collect();
    let fits = model
        .asked()
        .filter(|minute| model.reason(*minute, &everybody).is_none());
    fits.map(|minute| {
        let start = model.time(minute);
        CommonSlot {
            start,
            end: start + length(model.world),
            room: model.room(minute).unwrap().map(build::room_id),
        }
    })
    .collect()
}

/// Reasons are compared by their codes, holidays by their own.
fn named(conflict: Conflict) -> &'static str {
    match conflict {
        Conflict::Holiday { code } => code,
        other => other.code(),
    }
}

fn agrees(world: &World) -> Result<(), TestCaseError> {
    let (desk, model) = (Desk::new(world), Model::new(world));
    let all: Vec<&Advisor> = desk.advisors.iter().collect();
    let resources = desk.resources(&all);

    // Everything valid and nothing else, in order.
    let found = slots(&desk.query(None), &resources, &desk.busy);
    prop_assert_eq!(&found, &expected(&model));
    for slot in &found {
        let wall = slot.start.with_timezone(&Warsaw).naive_local();
        prop_assert!(!matches!(Warsaw.from_local_datetime(&wall), LocalResult::None));
    }
    let few = slots(&desk.query(Some(world.limit)), &resources, &desk.busy);
    prop_assert_eq!(&few[..], &found[..found.len().min(world.limit)]);

    let together = common(&desk.query(None), &resources, &desk.busy);
    prop_assert_eq!(&together, &expected_together(&model));
    let few = common(&desk.query(Some(world.limit)), &resources, &desk.busy);
    prop_assert_eq!(&few[..], &together[..together.len().min(world.limit)]);

    reasons(&desk, &model, &all)?;
    working(&desk, &model)
}

/// A given time is refused for the model's reason, whether it would be offered or lies between the steps.
fn reasons(desk: &Desk<'_>, model: &Model<'_>, all: &[&Advisor]) -> Result<(), TestCaseError> {
    let margin = usize::try_from(MARGIN).unwrap();
    let between = (margin - 300..model.minutes.len() - 2 * margin).step_by(97);
    let everybody: Vec<usize> = (0..all.len()).collect();
    for minute in model.asked().step_by(9).chain(between) {
        let proposal = desk.proposal(model.time(minute));
        for person in everybody.chunks(1).chain([&everybody[..]]) {
            let who = &all[person[0]..=person[person.len() - 1]];
            let answer = check(&proposal, &desk.resources(who), &desk.busy);
            match model.reason(minute, person) {
                Some(reason) => prop_assert_eq!(answer.map_err(named), Err(reason)),
                None => {
                    let room = model.room(minute).unwrap().map(build::room_id);
                    prop_assert_eq!(answer, Ok(room));
                }
            }
            if let Err(Conflict::Absent { advisor, kind }) = answer {
                let nr = person
                    .iter()
                    .find(|nr| build::person_id(**nr) == advisor)
                    .unwrap();
                let mut kinds = desk.world.people[*nr].absences.iter().map(|one| one.kind);
                prop_assert!(
                    kinds.any(|one| kind.code() == ["leave", "training", "other"][usize::from(one)])
                );
            }
        }
        for room in 0..desk.rooms.len() {
            let named_room = Proposal {
                room: Some(build::room_id(room)),
                ..proposal
            };
            let answer = check(&named_room, &desk.resources(&all[..1]), &desk.busy);
            let elsewhere = model.reason(minute, &[0]).filter(|reason| *reason != "no_room");
            let unfit = desk.world.room.is_some_and(|kind| kind != desk.world.rooms[room]);
            let reason = match elsewhere {
                Some(reason) => Some(reason),
                None if unfit => Some("room_unfit"),
                None if !model.room_free(minute, room) => Some("room_taken"),
                None => None,
            };
            prop_assert_eq!(answer.err().map(named), reason);
        }
    }
    Ok(())
}

/// Working time of each day is made of exactly the minutes at work.
fn working(desk: &Desk<'_>, model: &Model<'_>) -> Result<(), TestCaseError> {
    for (nr, advisor) in desk.advisors.iter().enumerate() {
        for after in 0..desk.world.days {
            let date = desk.world.day(i64::try_from(after).unwrap());
            let mut periods: Vec<Period> = Vec::new();
            for (at, minute) in model.minutes.iter().enumerate() {
                let free = minute.holiday.is_none() && minute.away[nr].is_none();
                if minute.date == date && free && minute.open && minute.at_work[nr] {
                    let (start, end) = (model.time(at), model.time(at + 1));
                    match periods.last_mut() {
                        Some(last) if last.end == start => last.end = end,
                        _ => periods.push(Period { start, end }),
                    }
                }
            }
            prop_assert_eq!(working_time(&advisor.hours, &desk.opening, date), periods);
        }
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: cases(), ..ProptestConfig::default() })]

    #[test]
    fn the_search_offers_every_valid_time_and_no_other(world in world()) {
        agrees(&world)?;
    }

    #[test]
    fn an_index_that_grew_is_the_index_that_was_built(world in world(), gone in proptest::collection::vec(any::<bool>(), 24)) {
        let bookings = build::bookings(&world);
        let mut grown = Busy::default();
        for booking in bookings.iter().rev() {
            grown.add(booking);
            grown.add(booking);
        }
        prop_assert_eq!(&grown, &Busy::new(&bookings));
        let (gone, left): (Vec<_>, Vec<_>) = bookings.iter().zip(gone).partition(|(_, gone)| *gone);
        for (booking, _) in gone {
            grown.remove(booking);
            grown.remove(booking);
        }
        prop_assert_eq!(grown, Busy::new(left.into_iter().map(|(booking, _)| booking)));
    }
}

/// The random calendars hold what they are for: without it the property above would be green for nothing.
#[test]
fn random_calendars_hold_what_they_should() {
    let mut seen = std::collections::BTreeMap::<&str, u32>::new();
    let mut runner = TestRunner::deterministic();
    for _ in 0..600 {
        let world = world().new_tree(&mut runner).unwrap().current();
        let model = Model::new(&world);
        let offered = expected(&model);
        let mut see = |what: &'static str, is: bool| *seen.entry(what).or_default() += u32::from(is);
        let wall = |time: DateTime<Utc>| time.with_timezone(&Warsaw).naive_local();
        let shift = |slot: &FreeSlot| (wall(slot.end) - wall(slot.start)) - (slot.end - slot.start);
        let twice = |time| {
            matches!(
                Warsaw.from_local_datetime(&wall(time)),
                LocalResult::Ambiguous(..)
            )
        };
        see("offers something", !offered.is_empty());
        see(
            "offers over the gap of spring",
            offered.iter().any(|slot| shift(slot) > TimeDelta::zero()),
        );
        see(
            "offers over the hour of autumn",
            offered.iter().any(|slot| shift(slot) < TimeDelta::zero()),
        );
        see(
            "offers in the hour that comes twice",
            offered.iter().any(|slot| twice(slot.start)),
        );
        see(
            "offers over midnight",
            offered
                .iter()
                .any(|slot| wall(slot.start).date() != wall(slot.end - TimeDelta::minutes(1)).date()),
        );
        see(
            "offers a time of several",
            world.people.len() > 1 && !expected_together(&model).is_empty(),
        );
        see(
            "offers a second room",
            offered
                .iter()
                .any(|slot| slot.room.is_some_and(|room| room != build::room_id(0))),
        );
        for minute in model.asked() {
            if let Some(reason) = model.reason(minute, &[0]) {
                see(reason, true);
            }
        }
    }
    for what in [
        "offers something",
        "offers over the gap of spring",
        "offers over the hour of autumn",
        "offers in the hour that comes twice",
        "offers over midnight",
        "offers a time of several",
        "offers a second room",
        "absent",
        "booked",
        "branch_closed",
        "christmas_eve",
        "in_past",
        "language_missing",
        "no_room",
        "outside_working_time",
        "specialisation_missing",
    ] {
        let count = seen.get(what).copied().unwrap_or_default();
        assert!(count >= 5, "{what} only {count} times: {seen:?}");
    }
}
