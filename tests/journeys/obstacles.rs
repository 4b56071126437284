//! What a reason lets through and what it does not; who takes no visit.

use opiekun_desk::{
    domain::access::Role,
    views::{BookInput, MoveInput, SeriesInput, SlotQuery, WaitingInput},
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
    // Whoever wants a part of that time, for an unusual hour alone, is refused by the table too.
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
