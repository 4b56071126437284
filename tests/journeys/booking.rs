//! Visits booked in full: rooms, purposes, who comes along, series.

use crate::ties::{add, input, rule};
use opiekun_desk::{
    domain::access::Role,
    views::{
        AppointmentStateView, BookInput, GuestInput, MoveInput, PurposeView, RoomView, SeriesInput,
        SignAnswer, SlotQuery,
    },
};
use opiekun_testkit::{Counter, forms, refused};

const SECRET: &str = "siedem zielonych rowerów";

fn room(counter: &Counter, name: &str, kind: &str) -> String {
    let room = RoomView {
        id: String::new(),
        revision: 0,
        name: name.to_owned(),
        kind: kind.to_owned(),
        active: true,
    };
    counter.desk.room_save(counter.ids.command(), &room).unwrap().id
}

fn purpose(counter: &Counter, code: &str) -> PurposeView {
    let all = counter.desk.appointment_purposes().unwrap();
    all.into_iter().find(|purpose| purpose.code == code).unwrap()
}

fn slots(counter: &Counter, query: &SlotQuery) -> Vec<(String, String, Option<String>)> {
    let found = counter.desk.appointment_slots(query).unwrap();
    found
        .into_iter()
        .map(|slot| (slot.start, slot.advisor_name, slot.room_name))
        .collect()
}

#[test]
fn a_purpose_has_its_length_its_buffers_and_its_room_from_a_day_on() {
    let counter = Counter::open();
    let office = room(&counter, "Gabinet 1", "office");
    let client = counter.client(&forms::firm(1)).id;
    let mut review = purpose(&counter, "review");
    assert_eq!(
        (review.minutes, review.room.clone()),
        (45, None),
        "as the program has it"
    );
    review.minutes_business = 90;
    (review.before, review.after) = (15, 30);
    review.room = Some("office".to_owned());
    counter
        .desk
        .purpose_save(counter.ids.command(), "2026-11-25", &review)
        .unwrap();
    let query = |day: &str| SlotQuery {
        purpose: "review".to_owned(),
        client_id: Some(client.clone()),
        from: day.to_owned(),
        to: day.to_owned(),
        ..SlotQuery::default()
    };
    let before = counter.desk.appointment_slots(&query("2026-11-24")).unwrap();
    assert_eq!(
        (before[0].end.as_str(), before[0].room.clone()),
        ("2026-11-24T09:45", None)
    );
    let after = counter.desk.appointment_slots(&query("2026-11-25")).unwrap();
    assert_eq!(
        after[0].end, "2026-11-25T10:30",
        "an hour and a half for a firm from that day on"
    );
    assert_eq!(after[0].room.as_deref(), Some(office.as_str()));
    let both = SlotQuery {
        to: "2026-11-25".to_owned(),
        ..query("2026-11-24")
    };
    let both = counter.desk.appointment_slots(&both).unwrap();
    assert_eq!(
        both.len(),
        before.len() + after.len(),
        "a search over the change uses each day's rules"
    );

    let visit = BookInput {
        purpose: "review".to_owned(),
        minutes: 90,
        ..forms::visit(&client, "2026-11-25T10:00")
    };
    let booked = counter
        .desk
        .appointment_book(counter.ids.command(), &visit)
        .unwrap();
    let seen = counter.desk.appointment_one(&booked.id).unwrap();
    assert_eq!(
        seen.room_name.as_deref(),
        Some("Gabinet 1"),
        "the room is kept without being named"
    );
    // 11:30 + 30 minutes to write down + 15 minutes to prepare the next: 12:15 is the first beginning after it.
    let starts: Vec<_> = slots(&counter, &query("2026-11-25"))
        .into_iter()
        .map(|slot| slot.0)
        .collect();
    assert_eq!(starts[0], "2026-11-25T12:15");
    assert!(
        refused(
            counter
                .desk
                .purpose_save(counter.ids.command(), "2026-11-20", &review)
        )
        .fields[0]
            .code
            == "in_past",
        "what held on days that are over stays"
    );
}

#[test]
fn a_branch_adds_its_own_purpose_and_takes_one_off() {
    let counter = Counter::open();
    let own = PurposeView {
        code: "wymiana_walut".to_owned(),
        title: "Wymiana walut".to_owned(),
        bring: vec!["Gotówka".to_owned(), String::new()],
        ..purpose(&counter, "access_help")
    };
    counter
        .desk
        .purpose_save(counter.ids.command(), "", &own)
        .unwrap();
    let nameless = PurposeView {
        code: "inny".to_owned(),
        title: String::new(),
        ..own.clone()
    };
    assert_eq!(
        refused(counter.desk.purpose_save(counter.ids.command(), "", &nameless)).fields[0].field,
        "title"
    );
    let client = counter.person(1).id;
    let visit = BookInput {
        purpose: "wymiana_walut".to_owned(),
        ..forms::visit(&client, "2026-11-24T10:00")
    };
    let booked = counter
        .desk
        .appointment_book(counter.ids.command(), &visit)
        .unwrap();
    let details = counter.desk.visit_details(&booked.id).unwrap();
    assert_eq!(details.visit.purpose_title, "Wymiana walut");
    assert_eq!(details.bring, ["Gotówka"]);
    let gone = PurposeView {
        offered: false,
        ..own
    };
    counter
        .desk
        .purpose_save(counter.ids.command(), "", &gone)
        .unwrap();
    let again = BookInput {
        start: "2026-11-24T12:00".to_owned(),
        ..visit
    };
    let reason = refused(counter.desk.appointment_book(counter.ids.command(), &again));
    assert_eq!(reason.fields[0].field, "purpose");
    counter.assert_whole();
}

#[test]
fn nobody_and_no_room_is_taken_twice_unless_a_reason_is_given() {
    let counter = Counter::open();
    let piotr = counter.colleague("Piotr Wójcik", Role::Advisor, SECRET);
    let office = room(&counter, "Gabinet", "office");
    let client = counter.person(1).id;
    let at = |advisor: Option<&String>, room: Option<&String>, start: &str, reason: &str| {
        let visit = BookInput {
            advisor_id: advisor.cloned(),
            room_id: room.cloned(),
            overbooked: reason.to_owned(),
            ..forms::visit(&client, start)
        };
        counter.desk.appointment_book(counter.ids.command(), &visit)
    };
    at(None, Some(&office), "2026-11-24T10:00", "").unwrap();
    let same_room = refused(at(Some(&piotr), Some(&office), "2026-11-24T10:15", ""));
    assert_eq!(
        (same_room.code.as_str(), same_room.params["why"].as_str()),
        ("appointment_outside", "room_taken")
    );
    at(Some(&piotr), None, "2026-11-24T10:15", "").unwrap();
    let busy = refused(at(Some(&piotr), None, "2026-11-24T10:30", ""));
    assert_eq!(
        (busy.code.as_str(), busy.params["start"].as_str()),
        ("appointment_conflict", "2026-11-24T10:15")
    );
    let over = at(
        Some(&piotr),
        None,
        "2026-11-24T10:30",
        "klient z daleka, wyjazd jutro",
    )
    .unwrap();
    let seen = counter.desk.appointment_one(&over.id).unwrap();
    assert_eq!(seen.overbooked, "klient z daleka, wyjazd jutro");
    // What was booked over another keeps others away, too.
    assert_eq!(
        refused(at(Some(&piotr), None, "2026-11-24T10:45", "")).code,
        "appointment_conflict"
    );
    let early = refused(at(None, None, "2026-11-24T07:00", ""));
    assert_eq!(
        (early.code.as_str(), early.params["why"].as_str()),
        ("appointment_outside", "branch_closed")
    );
    assert_eq!(
        refused(at(None, None, "2026-12-25T10:00", "")).params["why"],
        "holiday"
    );
    at(None, None, "2026-11-24T07:00", "umówione z kierownikiem").unwrap();
    // The visit that somebody booked over takes its steps as before.
    counter.clock.set("2026-11-24T09:10:00Z".parse().unwrap());
    counter.assert_whole();
}

#[test]
fn a_firm_with_two_members_jointly_is_told_that_one_is_missing() {
    let counter = Counter::open();
    let firm = counter.client(&forms::firm(1)).id;
    let [anna, jan] = [1, 2].map(|n| counter.person(n).id);
    for member in [&anna, &jan] {
        add(&counter, &input(&firm, "board_member", member));
    }
    counter
        .desk
        .representation_save(counter.ids.command(), &firm, 0, &rule("jointly", Some(2), None))
        .unwrap();
    let guest = |id: &String| GuestInput {
        client_id: id.clone(),
        role: "board".to_owned(),
    };
    let mut visit = BookInput {
        purpose: "account_opening".to_owned(),
        minutes: 60,
        guests: vec![guest(&anna)],
        ..forms::visit(&firm, "2026-11-24T10:00")
    };
    let check = counter.desk.appointment_check(&visit, None).unwrap();
    let verdict = check.verdict.expect("an account is signed for");
    assert_eq!(
        (verdict.answer, verdict.reason.code.as_str()),
        (SignAnswer::Refuse, "members_missing")
    );
    assert_eq!(verdict.reason.params["more"], "1");
    // It is a warning: the visit can be booked, and tomorrow's list says what is missing.
    let booked = counter
        .desk
        .appointment_book(counter.ids.command(), &visit)
        .unwrap();
    let tomorrow = counter.desk.day_prepared("2026-11-24").unwrap();
    let codes: Vec<_> = tomorrow[0].missing.iter().map(|one| one.code.as_str()).collect();
    assert!(
        codes.contains(&"signers_missing") && codes.contains(&"not_confirmed"),
        "{codes:?}"
    );
    visit.guests.push(guest(&jan));
    let revision = counter.desk.appointment_one(&booked.id).unwrap().revision;
    counter
        .desk
        .appointment_edit(counter.ids.command(), &booked.id, revision, &visit)
        .unwrap();
    let details = counter.desk.visit_details(&booked.id).unwrap();
    assert_eq!(details.verdict.unwrap().answer, SignAnswer::Signs);
    assert_eq!(details.visit.guests.len(), 2);
    let of_jan = counter.desk.client_card(&jan).unwrap().appointments;
    assert_eq!(of_jan.len(), 1, "whoever comes along has the visit on their card");
}

#[test]
fn those_who_serve_together_are_free_together() {
    let counter = Counter::open();
    let piotr = counter.colleague("Piotr Wójcik", Role::Advisor, SECRET);
    let me = counter.desk.session_state().unwrap().person.unwrap().id;
    let client = counter.person(1).id;
    counter.book(&client, "2026-11-24T09:00");
    let busy = BookInput {
        advisor_id: Some(piotr.clone()),
        ..forms::visit(&client, "2026-11-24T10:00")
    };
    counter
        .desk
        .appointment_book(counter.ids.command(), &busy)
        .unwrap();
    let query = SlotQuery {
        purpose: "complaint".to_owned(),
        from: "2026-11-24".to_owned(),
        to: "2026-11-24".to_owned(),
        advisors: vec![me, piotr.clone()],
        common: true,
        ..SlotQuery::default()
    };
    let found = slots(&counter, &query);
    assert_eq!(
        found[0].0, "2026-11-24T09:30",
        "between the two visits both are free"
    );
    assert!(!found.iter().any(|slot| slot.0 == "2026-11-24T10:00"));
    let together = BookInput {
        colleagues: vec![piotr.clone()],
        ..forms::visit(&client, "2026-11-24T12:00")
    };
    counter
        .desk
        .appointment_book(counter.ids.command(), &together)
        .unwrap();
    let again = BookInput {
        advisor_id: Some(piotr),
        ..forms::visit(&client, "2026-11-24T12:15")
    };
    assert_eq!(
        refused(counter.desk.appointment_book(counter.ids.command(), &again)).code,
        "appointment_conflict"
    );
}

#[test]
fn a_series_leaves_out_holidays_and_taken_days_and_ends_when_it_is_called_off() {
    let counter = Counter::open();
    let client = counter.person(1).id;
    counter.book(&client, "2026-12-10T10:00");
    let visit = forms::visit(&client, "2026-12-03T10:00");
    let mut series = SeriesInput {
        every: "weekly".to_owned(),
        count: 6,
        without: Vec::new(),
    };
    let plan = counter.desk.series_plan(&visit, &series).unwrap();
    let met: Vec<_> = plan
        .iter()
        .map(|day| {
            (
                day.date.as_str(),
                day.conflict.as_ref().map(|conflict| conflict.code.as_str()),
            )
        })
        .collect();
    let expected = [
        ("2026-12-03", None),
        ("2026-12-10", Some("booked")),
        ("2026-12-17", None),
        ("2026-12-24", Some("holiday")),
        ("2026-12-31", None),
        ("2027-01-07", None),
    ];
    assert_eq!(met, expected);
    let all = counter.desk.series_book(counter.ids.command(), &visit, &series);
    assert_eq!(refused(all).code, "appointment_conflict", "all or nothing");
    assert_eq!(
        counter
            .desk
            .appointment_range("2026-12-03", "2026-12-03")
            .unwrap()
            .len(),
        0
    );
    series.without = vec!["2026-12-10".to_owned(), "2026-12-24".to_owned()];
    counter
        .desk
        .series_book(counter.ids.command(), &visit, &series)
        .unwrap();
    let booked = counter
        .desk
        .appointment_range("2026-12-01", "2027-01-31")
        .unwrap();
    let of_series: Vec<_> = booked.iter().filter(|visit| visit.series_id.is_some()).collect();
    assert_eq!(of_series.len(), 4);
    // One is moved away, one later is where the rest ends.
    let moved = &of_series[1];
    let to = MoveInput {
        start: "2026-12-18T12:00".to_owned(),
        minutes: 30,
        ..MoveInput::default()
    };
    counter
        .desk
        .appointment_move(counter.ids.command(), &moved.id, 1, &to)
        .unwrap();
    let end = &of_series[2];
    counter
        .desk
        .appointment_cancel(counter.ids.command(), &end.id, 1, "wyjazd", true)
        .unwrap();
    let left = counter
        .desk
        .appointment_range("2026-12-01", "2027-01-31")
        .unwrap();
    let states: Vec<_> = left
        .iter()
        .filter(|one| one.series_id.is_some())
        .map(|one| one.state)
        .collect();
    use AppointmentStateView::{Booked, Cancelled};
    assert_eq!(states, [Booked, Booked, Cancelled, Cancelled]);
}

#[test]
fn a_monthly_series_keeps_its_weekday() {
    let counter = Counter::open();
    let client = counter.person(1).id;
    // The fifth Monday: in months that have four it is the last one.
    let visit = forms::visit(&client, "2026-11-30T10:00");
    let series = SeriesInput {
        every: "monthly".to_owned(),
        count: 4,
        without: Vec::new(),
    };
    let plan = counter.desk.series_plan(&visit, &series).unwrap();
    let days: Vec<_> = plan.iter().map(|day| day.date.as_str()).collect();
    assert_eq!(days, ["2026-11-30", "2026-12-28", "2027-01-25", "2027-02-22"]);
}
