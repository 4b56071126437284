//! What a reason lets through and what it does not; who takes no visit.

use crate::paper;
use opiekun_desk::{
    domain::access::Role,
    views::{
        BookInput, MoveInput, PurposeView, SegmentView, SeriesInput, SlotQuery, TaskInput, TaskStepInput,
        WaitingInput, WalkInInput, WorkAbsence,
    },
};
use opiekun_testkit::{Counter, forms, refused};

const SECRET: &str = "siedem zielonych rowerów";

#[test]
fn a_reason_for_an_unusual_hour_is_none_for_taking_somebodys_time_twice() {
    let counter = Counter::open();
    let (one, other) = (counter.person(1).id, counter.person(2).id);
    let late = |client: &str, doubles| BookInput {
        overbooked: "Klient może tylko wieczorem".to_owned(),
        doubles,
        ..forms::visit(client, "2026-11-24T19:30")
    };
    let book = |input: &BookInput| counter.desk.appointment_book(counter.ids.command(), input);
    book(&late(&one, Some(false))).unwrap();

    let check = counter.desk.appointment_check(&late(&other, None), None).unwrap();
    let mut codes = vec![check.conflict.unwrap().code];
    codes.extend(check.also.into_iter().map(|one| one.code));
    assert_eq!(codes, ["branch_closed", "booked"], "one does not hide the other");
    assert_eq!(
        refused(book(&late(&other, Some(false)))).code,
        "appointment_conflict",
        "whoever gave the reason had not seen the other visit"
    );
    book(&late(&other, Some(true))).unwrap();
    // A part of that time is as taken as the whole.
    let near = BookInput {
        start: "2026-11-24T19:45".to_owned(),
        ..late(&one, Some(false))
    };
    assert_eq!(refused(book(&near)).code, "appointment_conflict");
    let seconds = BookInput {
        start: "2026-11-24T14:15:30".to_owned(),
        ..forms::visit(&one, "")
    };
    assert_eq!(refused(book(&seconds)).fields[0].field, "start");
    counter.assert_whole();
}

#[test]
fn a_day_left_out_of_a_series_needs_no_time_that_exists() {
    let counter = Counter::open();
    counter.clock.set("2027-03-01T08:00:00Z".parse().unwrap());
    let client = counter.person(1).id;
    let night = BookInput {
        overbooked: "Próba".to_owned(),
        ..forms::visit(&client, "2027-03-21T02:30")
    };
    let series = SeriesInput {
        every: "weekly".to_owned(),
        count: 3,
        without: vec!["2027-03-28".to_owned()],
    };
    counter
        .desk
        .series_book(counter.ids.command(), &night, &series)
        .unwrap();
    let visits = counter
        .desk
        .appointment_range("2027-03-01", "2027-04-30")
        .unwrap();
    let starts: Vec<_> = visits.iter().map(|one| one.start.as_str()).collect();
    assert_eq!(starts, ["2027-03-21T02:30", "2027-04-04T02:30"]);
}

#[test]
fn who_has_left_and_who_only_looks_take_no_visit() {
    let counter = Counter::open();
    let client = counter.person(1).id;
    let other = counter.person(2).id;
    let gone = counter.colleague("Zofia Mak", Role::Advisor, SECRET);
    let looks = counter.colleague("Ewa Audyt", Role::Auditor, SECRET);
    let hers = BookInput {
        advisor_id: Some(gone.clone()),
        ..forms::visit(&client, "2026-11-26T10:00")
    };
    let visit = counter
        .desk
        .appointment_book(counter.ids.command(), &hers)
        .unwrap()
        .id;
    counter.desk.person_disable(counter.ids.command(), &gone).unwrap();
    for person in [&gone, &looks] {
        let query = SlotQuery {
            purpose: "review".to_owned(),
            from: "2026-11-24".to_owned(),
            to: "2026-11-27".to_owned(),
            advisors: vec![person.clone()],
            ..SlotQuery::default()
        };
        assert_eq!(
            refused(counter.desk.appointment_slots(&query)).code,
            "person_unknown"
        );
        let input = BookInput {
            advisor_id: Some(person.clone()),
            ..forms::visit(&client, "2026-11-27T10:00")
        };
        let check = counter.desk.appointment_check(&input, None);
        assert_eq!(refused(check).code, "person_unknown");
        let wish = WaitingInput {
            client_id: client.clone(),
            purpose: "review".to_owned(),
            advisor_id: Some(person.clone()),
            from: "2026-11-24".to_owned(),
            to: "2026-11-27".to_owned(),
            visit_id: None,
            note: String::new(),
        };
        let waiting = counter.desk.waiting_add(counter.ids.command(), &wish);
        assert_eq!(refused(waiting).code, "person_unknown");
    }
    let to = MoveInput {
        start: "2026-11-27T11:00".to_owned(),
        minutes: 30,
        ..MoveInput::default()
    };
    let moved = counter
        .desk
        .appointment_move(counter.ids.command(), &visit, 1, &to);
    assert_eq!(refused(moved).code, "person_unknown", "it would stay with her");
    let wish = WaitingInput {
        client_id: other,
        purpose: "review".to_owned(),
        advisor_id: None,
        from: "2026-11-24".to_owned(),
        to: "2026-11-27".to_owned(),
        visit_id: Some(visit),
        note: String::new(),
    };
    let waiting = counter.desk.waiting_add(counter.ids.command(), &wish);
    assert_eq!(
        refused(waiting).code,
        "not_found",
        "the visit is another client's"
    );
}

#[test]
fn a_colleague_who_is_away_is_not_put_on_a_visit_afterwards() {
    let counter = Counter::open();
    let client = counter.person(1).id;
    let jan = counter.colleague("Jan Sęk", Role::Advisor, SECRET);
    let mut working = counter.desk.working(Some(&jan)).unwrap();
    working.absences.push(WorkAbsence {
        kind: "training".to_owned(),
        first: "2026-11-26".to_owned(),
        last: "2026-11-26".to_owned(),
        hours: "9:00–12:00".to_owned(),
    });
    counter.desk.working_save(&working).unwrap();
    let columns = counter.desk.calendar_columns("2026-11-26").unwrap();
    let hours = |person: Option<&str>| {
        let one = columns
            .iter()
            .find(|one| one.person_id.as_deref() == person)
            .unwrap();
        one.hours
            .iter()
            .map(|part| format!("{}–{}", part.from, part.to))
            .collect::<Vec<_>>()
    };
    assert_eq!(hours(Some(&jan)), ["12:00–17:00"]);
    assert_eq!(hours(None), ["09:00–17:00"], "the branch");
    let add_jan = |start: &str| {
        let visit = counter.book(&client, start).id;
        let input = BookInput {
            colleagues: vec![jan.clone()],
            ..forms::visit(&client, start)
        };
        counter
            .desk
            .appointment_edit(counter.ids.command(), &visit, 1, &input)
    };
    let away = refused(add_jan("2026-11-26T10:00"));
    assert_eq!(
        (away.code.as_str(), away.params["why"].as_str()),
        ("appointment_outside", "absent")
    );
    add_jan("2026-11-26T13:00").unwrap();
}

#[test]
fn whoever_comes_long_before_their_hour_waits_behind_those_who_are_there() {
    let counter = Counter::open();
    counter.clock.set("2026-11-23T08:00:00Z".parse().unwrap());
    let client = counter.person(1).id;
    let visit = counter.book(&client, "2026-11-23T13:00").id;
    counter
        .desk
        .appointment_step(counter.ids.command(), &visit, 1, "arrive", None)
        .unwrap();
    let walk_in = WalkInInput {
        client_id: None,
        purpose: "complaint".to_owned(),
        note: String::new(),
    };
    let walk_in = counter
        .desk
        .queue_add(counter.ids.command(), &walk_in)
        .unwrap()
        .id;
    let waiting = counter.desk.queue().unwrap().waiting;
    let order: Vec<_> = waiting.iter().map(|one| one.id.as_str()).collect();
    assert_eq!(order, [walk_in.as_str(), visit.as_str()]);
    assert_eq!(waiting[1].expected_at.as_deref(), Some("2026-11-23T13:00"));
    assert_eq!(waiting[1].due.as_deref(), Some("2026-11-23T13:00"));
}

#[test]
fn the_day_sheet_is_its_owners() {
    let counter = Counter::open();
    let jan = counter.colleague("Jan Sęk", Role::Advisor, SECRET);
    counter.book(&counter.person(1).id, "2026-11-24T10:00");
    let his = BookInput {
        advisor_id: Some(jan),
        ..forms::visit(&counter.person(2).id, "2026-11-24T11:00")
    };
    counter
        .desk
        .appointment_book(counter.ids.command(), &his)
        .unwrap();
    let text = paper::plain(&paper::pages(&counter.desk.day_sheet("2026-11-24").unwrap()).join(" "));
    assert!(
        text.contains("Anna Nowak") && text.contains("10:00–10:30"),
        "{text}"
    );
    assert!(!text.contains("11:00–11:30"), "{text}");
}

#[test]
fn a_visit_is_as_long_as_its_purpose_says_for_the_segment() {
    let counter = Counter::open();
    let known = counter.desk.appointment_purposes().unwrap();
    let review = known.into_iter().find(|one| one.code == "review").unwrap();
    let rules = PurposeView {
        minutes: 25,
        minutes_business: 55,
        minutes_strategic: 90,
        ..review
    };
    counter
        .desk
        .purpose_save(counter.ids.command(), "", &rules)
        .unwrap();
    let mut form = forms::firm(1);
    form.segment = SegmentView::Business;
    let firm = counter.client(&form).id;
    let person = counter.person(2).id;
    let minutes = |client: &str| {
        counter
            .desk
            .visit_minutes(client, "review", "2026-11-26T10:00")
            .unwrap()
    };
    assert_eq!((minutes(&person), minutes(&firm)), (25, 55));
}

#[test]
fn a_task_is_not_put_off_for_thousands_of_years() {
    let counter = Counter::open();
    let task = TaskInput {
        title: "Zadzwonić".to_owned(),
        client_id: None,
        visit_id: None,
        due: Some("2026-11-24".to_owned()),
        days: None,
        assignee_id: None,
        repeat: "never".to_owned(),
    };
    let task = counter.desk.task_add(counter.ids.command(), &task).unwrap().id;
    for (step, until) in [("postpone", "9999-12-31"), ("snooze", "9999-12-31T10:00")] {
        let input = TaskStepInput {
            step: step.to_owned(),
            person_id: None,
            until: Some(until.to_owned()),
            reason: String::new(),
        };
        let far = refused(counter.desk.task_step(counter.ids.command(), &task, 1, &input));
        assert_eq!(
            (far.fields[0].field.as_str(), far.fields[0].code.as_str()),
            ("until", "date_too_far")
        );
    }
}

#[test]
fn papers_of_one_client_say_nothing_of_the_visit_of_another() {
    let counter = Counter::open();
    let (one, other) = (counter.person(1).id, counter.person(2).id);
    counter.pesel_is_free(&one);
    let made = counter
        .desk
        .packet_prepare(counter.ids.command(), &forms::packet("karta", &one, None))
        .unwrap();
    let book = |client: &str, start: &str| {
        let visit = BookInput {
            purpose: "card_application".to_owned(),
            ..forms::visit(client, start)
        };
        let booked = counter.desk.appointment_book(counter.ids.command(), &visit);
        booked.unwrap().id
    };
    let link = |visit: &str| counter.desk.visit_packet(counter.ids.command(), visit, &made.id);
    assert_eq!(refused(link(&book(&other, "2026-11-26T10:00"))).code, "not_found");
    link(&book(&one, "2026-11-26T12:00")).unwrap();
}
