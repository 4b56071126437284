//! Booking, moving and calling off, around holidays and both changes of the clock.

use opiekun_desk::views::{AppointmentStateView, BookInput, DayHours};
use opiekun_testkit::{Counter, forms, refused};

#[test]
fn a_visit_is_booked_and_seen_on_its_day_and_on_the_card() {
    let counter = Counter::open();
    let client = counter.person(1);
    let visit = counter.book(&client.id, "2026-11-23T10:15");
    let day = counter
        .desk
        .appointment_range("2026-11-23", "2026-11-23")
        .unwrap();
    assert_eq!(day.len(), 1);
    assert_eq!(
        (day[0].start.as_str(), day[0].end.as_str()),
        ("2026-11-23T10:15", "2026-11-23T10:45")
    );
    let card = counter.desk.client_card(&client.id).unwrap();
    assert_eq!(card.appointments[0].id, visit.id);
    assert!(
        card.timeline
            .iter()
            .any(|item| item.ref_id.as_deref() == Some(&visit.id))
    );
}

#[test]
fn two_visits_of_one_advisor_never_overlap() {
    let counter = Counter::open();
    let client = counter.person(1);
    counter.book(&client.id, "2026-11-23T10:15");
    for start in ["2026-11-23T10:15", "2026-11-23T10:00", "2026-11-23T10:44"] {
        let taken = counter
            .desk
            .appointment_book(counter.ids.command(), &forms::visit(&client.id, start));
        let failure = refused(taken);
        assert_eq!(failure.code, "appointment_conflict", "{start}");
        assert!(failure.params["start"].starts_with("2026-11-2"), "{failure:?}");
        assert!(
            !failure.params["start"].ends_with('Z'),
            "in the time of the counter: {failure:?}"
        );
        assert!(
            failure.params.contains_key("start"),
            "the answer says what is in the way"
        );
    }
    counter.book(&client.id, "2026-11-23T10:45");
    counter.book(&client.id, "2026-11-23T09:45");
}

#[test]
fn a_visit_may_not_begin_in_the_past_nor_last_for_ever() {
    let counter = Counter::open();
    let client = counter.person(1);
    let book = |input: &BookInput| counter.desk.appointment_book(counter.ids.command(), input);
    let past = forms::visit(&client.id, "2026-11-23T08:59");
    assert_eq!(refused(book(&past)).code, "appointment_past");
    for minutes in [0, 4, 481, 100_000] {
        let input = BookInput {
            minutes,
            ..forms::visit(&client.id, "2026-11-24T10:00")
        };
        assert_eq!(refused(book(&input)).fields[0].field, "minutes", "{minutes}");
    }
    let unknown = BookInput {
        purpose: "party".to_owned(),
        ..forms::visit(&client.id, "2026-11-24T10:00")
    };
    assert_eq!(refused(book(&unknown)).fields[0].field, "purpose");
    let nobody = forms::visit("01234567-89ab-7def-8123-456789abcdef", "2026-11-24T10:00");
    assert_eq!(refused(book(&nobody)).code, "not_found");
}

#[test]
fn a_visit_is_moved_only_by_whoever_saw_its_latest_time() {
    let counter = Counter::open();
    let client = counter.person(1);
    let visit = counter.book(&client.id, "2026-11-23T10:15");
    let to = |start: &str, base| {
        counter
            .desk
            .appointment_move(counter.ids.command(), &visit.id, base, &forms::moved(start, 30))
    };
    assert_eq!(to("2026-11-23T11:00", 1).unwrap().revision, 2);
    let stale = refused(to("2026-11-23T12:00", 1));
    assert_eq!(stale.code, "revision_conflict");
    assert!(
        stale.params["fields"].contains("start"),
        "the conflict names what changed"
    );
    counter.book(&client.id, "2026-11-23T13:00");
    assert_eq!(refused(to("2026-11-23T13:15", 2)).code, "appointment_conflict");
    assert_eq!(
        to("2026-11-23T11:10", 2).unwrap().revision,
        3,
        "a visit is not in its own way"
    );
}

#[test]
fn a_cancelled_visit_keeps_its_reason_frees_its_time_and_stays_cancelled() {
    let counter = Counter::open();
    let client = counter.person(1);
    let visit = counter.book(&client.id, "2026-11-23T10:15");
    let cancel = |base, reason: &str| {
        counter
            .desk
            .appointment_cancel(counter.ids.command(), &visit.id, base, reason, false)
    };
    assert_eq!(refused(cancel(7, "")).code, "revision_conflict");
    assert_eq!(cancel(1, "klient zachorował").unwrap().revision, 2);
    let seen = counter
        .desk
        .appointment_range("2026-11-23", "2026-11-23")
        .unwrap();
    assert_eq!(seen[0].state, AppointmentStateView::Cancelled);
    let moved = counter.desk.appointment_move(
        counter.ids.command(),
        &visit.id,
        2,
        &forms::moved("2026-11-23T12:00", 30),
    );
    assert_eq!(refused(moved).code, "appointment_cancelled");
    assert_eq!(refused(cancel(2, "")).code, "appointment_cancelled");
    counter.book(&client.id, "2026-11-23T10:15");
}

/// The branch is open all day on that day, and the acting person works.
fn open_all_day(counter: &Counter, date: &str) {
    let all_day = || DayHours {
        date: date.to_owned(),
        hours: "0:00–24:00".to_owned(),
    };
    let mut opening = counter.desk.opening().unwrap();
    opening.exceptions.push(all_day());
    counter.desk.opening_save(&opening).unwrap();
    let mut working = counter.desk.working(None).unwrap();
    working.exceptions.push(all_day());
    counter.desk.working_save(&working).unwrap();
}

#[test]
fn the_hour_that_spring_leaves_out_is_refused() {
    let counter = Counter::open();
    counter.clock.set("2026-03-02T08:00:00Z".parse().unwrap());
    open_all_day(&counter, "2026-03-29");
    let client = counter.person(1);
    let gap = forms::visit(&client.id, "2026-03-29T02:30");
    let missing = counter.desk.appointment_book(counter.ids.command(), &gap);
    assert_eq!(refused(missing).code, "time_missing");
    let check = counter.desk.appointment_check(&gap, None).unwrap();
    assert_eq!(check.conflict.unwrap().code, "in_gap");
    // A visit across the gap lasts its real length: the clock says an hour more.
    let across = BookInput {
        minutes: 60,
        ..forms::visit(&client.id, "2026-03-29T01:30")
    };
    counter
        .desk
        .appointment_book(counter.ids.command(), &across)
        .unwrap();
    let day = counter
        .desk
        .appointment_range("2026-03-29", "2026-03-29")
        .unwrap();
    assert_eq!(
        (day[0].start.as_str(), day[0].end.as_str()),
        ("2026-03-29T01:30", "2026-03-29T03:30")
    );
}

#[test]
fn the_hour_that_autumn_repeats_is_taken_once_and_the_day_has_25_hours() {
    let counter = Counter::open();
    counter.clock.set("2026-10-01T08:00:00Z".parse().unwrap());
    open_all_day(&counter, "2026-10-25");
    let client = counter.person(1);
    counter.book(&client.id, "2026-10-25T02:30");
    // The first of the two half past two is summer time; the second one is another moment and free.
    counter.book(&client.id, "2026-10-25T02:30:00+01:00");
    let taken = forms::visit(&client.id, "2026-10-25T02:30:00+02:00");
    let again = counter.desk.appointment_book(counter.ids.command(), &taken);
    assert_eq!(refused(again).code, "appointment_conflict");
    counter.book(&client.id, "2026-10-25T23:30");
    assert_eq!(
        counter
            .desk
            .appointment_range("2026-10-25", "2026-10-25")
            .unwrap()
            .len(),
        3
    );
    assert!(
        counter
            .desk
            .appointment_range("2026-10-26", "2026-10-26")
            .unwrap()
            .is_empty()
    );
}

#[test]
fn free_times_fit_the_length_the_hours_and_the_day() {
    let counter = Counter::open();
    let client = counter.person(1);
    let free = |date: &str, minutes| counter.desk.free_slots(date, minutes).unwrap();
    assert_eq!(free("2026-11-24", 30).first().unwrap(), "2026-11-24T09:00");
    assert_eq!(free("2026-11-24", 30).last().unwrap(), "2026-11-24T16:30");
    assert_eq!(free("2026-11-24", 480), ["2026-11-24T09:00"]);
    assert_eq!(
        free("2026-11-23", 30).first().unwrap(),
        "2026-11-23T09:15",
        "nine o'clock is now"
    );
    counter.book(&client.id, "2026-11-24T09:00");
    assert_eq!(free("2026-11-24", 30).first().unwrap(), "2026-11-24T09:30");
    for (day_off, what) in [
        ("2026-12-24", "Christmas Eve, a day off since 2025"),
        ("2026-12-25", "Christmas"),
        ("2026-11-28", "a Saturday"),
        ("2026-11-29", "a Sunday"),
        ("2027-05-27", "Corpus Christi"),
    ] {
        assert!(free(day_off, 30).is_empty(), "{what}");
    }
    assert_eq!(
        refused(counter.desk.free_slots("24.11", 30)).fields[0].field,
        "date"
    );
    assert_eq!(
        refused(counter.desk.free_slots("2026-11-24", 481)).fields[0].field,
        "minutes"
    );
}

#[test]
fn the_calendar_knows_days_off_and_refuses_senseless_spans() {
    let counter = Counter::open();
    let days = counter.desk.calendar_days("2026-12-21", "2026-12-27").unwrap();
    let working: Vec<bool> = days.iter().map(|day| day.working).collect();
    assert_eq!(working, [true, true, true, false, false, false, false]);
    assert_eq!(days[3].holiday.as_deref(), Some("christmas_eve"));
    assert_eq!(days[6].holiday, None, "a plain Sunday has no name");
    assert_eq!(
        refused(counter.desk.calendar_days("2026-12-27", "2026-12-21")).code,
        "invalid"
    );
    assert_eq!(
        refused(counter.desk.appointment_range("2026-01-01", "2036-01-01")).code,
        "invalid"
    );
    assert_eq!(
        refused(counter.desk.calendar_days("2026-02-29", "2026-03-01")).code,
        "invalid"
    );
    assert_eq!(
        counter
            .desk
            .calendar_days("2028-02-29", "2028-02-29")
            .unwrap()
            .len(),
        1
    );
}

#[test]
fn the_end_of_the_calendar_is_refused_and_not_a_crash() {
    let counter = Counter::open();
    let client = counter.person(1);
    for start in [
        "9999-12-31T23:59",
        "+262142-12-31T23:59",
        "0000-01-01T00:00",
        "-0001-01-01T00:00",
    ] {
        let input = BookInput {
            minutes: 480,
            ..forms::visit(&client.id, start)
        };
        let failure = refused(counter.desk.appointment_book(counter.ids.command(), &input));
        assert!(
            ["invalid", "appointment_past"].contains(&failure.code.as_str()),
            "{start}"
        );
    }
    let _ = counter.desk.free_slots("9999-12-31", 30);
    let _ = counter.desk.day_view("9999-12-31");
    counter.assert_whole();
}
