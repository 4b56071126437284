//! Visits beside visits: buffers, rooms, skills, now.

use super::*;

#[test]
fn buffers_keep_visits_apart_and_may_lie_outside_working_time() {
    let (opening, who) = (always_open(), works(&["08:00-12:00"]));
    let ten = Buffer::new(10).unwrap();
    let mut rules = PurposeRules::usual(Purpose::ACCOUNT_OPENING);
    rules.buffers = Buffers {
        before: ten,
        after: ten,
    };
    let taken = booking(1, &who, None, "2026-11-23T09:30", 30, rules.buffers);
    let mut busy = Busy::new([&taken]);
    let found = |busy: &Busy| {
        let found = slots(&query(&rules, "2026-11-23", 5), &only(&[&who], &opening), busy);
        let shown = |slot: &FreeSlot| slot.start.with_timezone(&Warsaw).format("%H:%M").to_string();
        found.iter().map(shown).collect::<Vec<_>>()
    };
    let times = found(&busy);
    // 8:00 to 9:00 and ten minutes; the other begins to take time at 9:20.
    let expected = ["08:00", "08:05", "08:10", "10:20", "10:25"];
    assert_eq!(times[..5], expected);
    assert_eq!(
        times.last().unwrap(),
        "11:00",
        "the buffer after it lies after work"
    );

    let asked = proposal(&rules, warsaw("2026-11-23T08:11"));
    let conflict = check(&asked, &only(&[&who], &opening), &busy).unwrap_err();
    let other = Conflict::Booked {
        advisor: who.id,
        visit: taken.visit,
        start: warsaw("2026-11-23T09:20"),
        end: warsaw("2026-11-23T10:10"),
    };
    assert_eq!(conflict, other);
    let moved = Proposal {
        except: Some(taken.visit),
        ..asked
    };
    assert_eq!(
        check(&moved, &only(&[&who], &opening), &busy),
        Ok(None),
        "a visit is not in its own way"
    );
    busy.remove(&taken);
    assert_eq!(found(&busy).len(), 37);
}

#[test]
fn the_first_fitting_room_is_taken_and_one_room_serves_several_advisors() {
    let opening = always_open();
    let (anna, piotr) = (
        works(&["08:00-10:00"]),
        advisor(2, works(&["09:00-11:00"]).hours.plans.into()),
    );
    let room = |nr: u8, kind| Room {
        id: RoomId::from_parts(1, [nr; 10]),
        kind,
    };
    let rooms = [
        room(9, RoomKind::Office),
        room(5, RoomKind::Meeting),
        room(1, RoomKind::Meeting),
    ];
    let mut rules = PurposeRules::usual(Purpose::ACCOUNT_OPENING);
    rules.room = Some(RoomKind::Meeting);
    rules.lengths.strategic = Minutes::new(30).unwrap();
    let elsewhere = advisor(3, Vec::new());
    let taken = booking(
        1,
        &elsewhere,
        Some(rooms[1].id),
        "2026-11-23T08:00",
        75,
        Buffers::default(),
    );
    let busy = Busy::new([&taken]);
    let everybody = [&anna, &piotr];
    let resources = Resources {
        opening: &opening,
        advisors: &everybody,
        rooms: &rooms,
    };
    let asked = Query {
        segment: Segment::Strategic,
        ..query(&rules, "2026-11-23", 30)
    };
    let together = common(&asked, &resources, &busy);
    let found: Vec<_> = together.iter().map(|slot| (slot.start, slot.room)).collect();
    let expected = [
        (warsaw("2026-11-23T09:00"), Some(rooms[2].id)),
        (warsaw("2026-11-23T09:30"), Some(rooms[1].id)),
    ];
    assert_eq!(found, expected);
    let order: Vec<_> = slots(&asked, &resources, &busy)
        .iter()
        .map(|slot| slot.advisor)
        .collect();
    let (a, p) = (anna.id, piotr.id);
    assert_eq!(order, [a, a, a, p, a, p, p, p], "earliest first, then as listed");

    let named = |nr: usize| Proposal {
        room: Some(rooms[nr].id),
        ..proposal(&rules, warsaw("2026-11-23T09:00"))
    };
    let anna_alone = [&anna];
    let resources = Resources {
        advisors: &anna_alone,
        ..resources
    };
    let room = rooms[1].id;
    assert_eq!(
        check(&named(1), &resources, &busy),
        Err(Conflict::RoomTaken {
            room,
            visit: taken.visit
        })
    );
    assert_eq!(
        check(&named(0), &resources, &busy),
        Err(Conflict::RoomUnfit { room: rooms[0].id })
    );
    assert_eq!(check(&named(2), &resources, &busy), Ok(Some(rooms[2].id)));
    rules.channel = VisitChannel::Outside;
    let outside = proposal(&rules, warsaw("2026-11-23T09:00"));
    assert_eq!(
        check(&outside, &resources, &busy),
        Ok(None),
        "at the client's no room is taken"
    );
}

#[test]
fn what_a_purpose_needs_is_brought_by_one_or_between_several() {
    let opening = always_open();
    let (mut expert, mut speaker) = (works(&["08:00-09:00"]), works(&["08:00-09:00"]));
    expert.specialisations.push(Segment::Business.into());
    speaker.languages.push(Language::parse("uk").unwrap());
    let mut rules = PurposeRules::usual(Purpose::ACCOUNT_OPENING);
    rules.specialisation = Some(Specialisation::parse("business").unwrap());
    rules.language = Some(Language::parse("uk").unwrap());
    let both = [&expert, &speaker];
    let asked = query(&rules, "2026-11-23", 60);
    assert!(slots(&asked, &only(&both, &opening), &Busy::default()).is_empty());
    assert_eq!(common(&asked, &only(&both, &opening), &Busy::default()).len(), 1);
    let at = proposal(&rules, warsaw("2026-11-23T08:00"));
    let why = |who: &[&Advisor]| check(&at, &only(who, &opening), &Busy::default());
    assert_eq!(why(&[&speaker]), Err(Conflict::SpecialisationMissing));
    assert_eq!(why(&[&expert]), Err(Conflict::LanguageMissing));
    assert_eq!(why(&[]), Err(Conflict::NoAdvisor));
    assert_eq!(why(&both), Ok(None));
}

#[test]
fn nothing_is_offered_before_now_not_even_by_a_second() {
    let (opening, who) = (always_open(), works(&["08:00-12:00"]));
    let rules = PurposeRules::usual(Purpose::ACCOUNT_OPENING);
    let first = |now: DateTime<Utc>| {
        let asked = Query {
            not_before: Some(now),
            limit: Some(1),
            ..query(&rules, "2026-11-23", 30)
        };
        let found = slots(&asked, &only(&[&who], &opening), &Busy::default());
        let at = Proposal {
            not_before: Some(now),
            ..proposal(&rules, found[0].start)
        };
        assert_eq!(check(&at, &only(&[&who], &opening), &Busy::default()), Ok(None));
        found[0].start
    };
    let nine = warsaw("2026-11-23T09:00");
    assert_eq!(first(nine), nine);
    assert_eq!(
        first(nine + chrono::TimeDelta::seconds(1)),
        warsaw("2026-11-23T09:30")
    );
}
