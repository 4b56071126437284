//! Clients passed from one advisor to another: offered, taken, refused, withdrawn, on their day.

use crate::handing::*;
use chrono::TimeDelta;
use opiekun_desk::views::{ClientNote, HandoverInput};
use opiekun_testkit::refused;

#[test]
fn clients_offered_and_accepted_have_the_new_advisor_and_it_stands_in_their_history() {
    let branch = branch();
    let desk = &branch.counter.desk;
    let [first, second, third, _] = [0, 1, 2, 3].map(|n| &branch.clients[n]);
    let input = HandoverInput {
        notes: vec![ClientNote {
            client_id: first.clone(),
            note: "Woli rozmawiać po 15.00.".to_owned(),
        }],
        ..branch.input(&[first, second, third], &branch.piotr)
    };
    let command = branch.counter.ids.command();
    let id = desk.handover_offer(command, &input).unwrap().id;
    assert_eq!(
        desk.handover_offer(command, &input).unwrap().id,
        id,
        "sent twice, offered once"
    );
    assert_eq!(desk.handover_list().unwrap().len(), 1);
    assert_eq!(branch.advisors(), ["A.Lis"; 4], "an offer changes nothing yet");
    assert_eq!(branch.happened(first), ["handover_offered"]);
    assert!(desk.care_today().unwrap().offers.is_empty(), "it is not for Anna");

    branch.enter(PIOTR);
    let offers = desk.care_today().unwrap().offers;
    let [offer] = &offers[..] else {
        panic!("one offer waits: {offers:?}")
    };
    assert_eq!((offer.giver.as_str(), offer.clients), ("Anna Lis", 3));
    assert!(offer.may.answer && !offer.may.withdraw && offer.on_behalf.is_none());
    let notes: Vec<String> = branch.card(&id).clients.into_iter().map(|one| one.note).collect();
    assert!(notes.contains(&"Woli rozmawiać po 15.00.".to_owned()));
    branch.accept(&id);

    assert_eq!(branch.advisors(), ["P.Sowa", "P.Sowa", "P.Sowa", "A.Lis"]);
    assert_eq!(branch.happened(first), ["handover_accepted", "handover_offered"]);
    let card = desk.client_card(first).unwrap();
    assert!(
        card.timeline
            .iter()
            .any(|item| item.code == "changed" && item.params["fields"] == "advisor"),
        "the change of the advisor is a change of data like any other"
    );
    assert_eq!(card.revision, 2);
    let view = branch.card(&id).handover;
    assert_eq!(
        (view.state.as_str(), view.started, view.taken),
        ("accepted", true, 3)
    );
    assert!(desk.care_today().unwrap().offers.is_empty());
    for deed in ["handover.offer done", "handover.accept done"] {
        assert!(branch.counter.trail(30).contains(&deed.to_owned()), "{deed}");
    }
    branch.counter.assert_whole();
}

#[test]
fn some_clients_are_refused_with_a_reason() {
    let branch = branch();
    let desk = &branch.counter.desk;
    let [first, second, third, _] = [0, 1, 2, 3].map(|n| &branch.clients[n]);
    let id = branch.offer(&[first, second, third], &branch.piotr);
    branch.enter(PIOTR);
    let ids = &branch.counter.ids;
    let without = vec![second.clone()];
    let silent = refused(desk.handover_accept(ids.command(), &id, &without, " "));
    assert_eq!(silent.fields[0].field, "reason");
    let stranger = vec![branch.clients[3].clone()];
    let unknown = refused(desk.handover_accept(ids.command(), &id, &stranger, "nie znam"));
    assert_eq!(unknown.code, "not_found");
    assert_eq!(
        branch.advisors(),
        ["A.Lis"; 4],
        "a refused answer changes nothing"
    );
    desk.handover_accept(ids.command(), &id, &without, "Klient jest z rodziny")
        .unwrap();
    assert_eq!(branch.advisors(), ["P.Sowa", "A.Lis", "P.Sowa", "A.Lis"]);
    let view = branch.card(&id).handover;
    assert_eq!(
        (view.taken, view.refused, view.reason.as_str()),
        (2, 1, "Klient jest z rodziny")
    );
    assert_eq!(branch.happened(second), ["handover_refused", "handover_offered"]);
    let again = refused(desk.handover_accept(ids.command(), &id, &[], ""));
    assert_eq!(again.code, "handover_state");

    // The whole of it: refused and kept, and the client may be offered to another.
    branch.enter(ANNA);
    let id = branch.offer(&[second], &branch.beata);
    branch.enter(BEATA);
    desk.handover_refuse(ids.command(), &id, "Urlop do marca")
        .unwrap();
    assert_eq!(branch.card(&id).handover.state, "refused");
    assert_eq!(branch.advisor(second), "A.Lis");
    branch.counter.assert_whole();
}

#[test]
fn an_offer_is_withdrawn_before_it_is_answered_and_not_after() {
    let branch = branch();
    let (desk, ids) = (&branch.counter.desk, &branch.counter.ids);
    let id = branch.offer(&[&branch.clients[0]], &branch.piotr);
    branch.enter(PIOTR);
    let by_receiver = refused(desk.handover_withdraw(ids.command(), &id));
    assert_eq!(by_receiver.code, "handover_side");
    branch.enter(ANNA);
    let by_giver = refused(desk.handover_accept(ids.command(), &id, &[], ""));
    assert_eq!(by_giver.code, "handover_side");
    desk.handover_withdraw(ids.command(), &id).unwrap();
    assert_eq!(branch.card(&id).handover.state, "withdrawn");
    branch.enter(PIOTR);
    assert!(desk.care_today().unwrap().offers.is_empty());
    assert_eq!(
        refused(desk.handover_accept(ids.command(), &id, &[], "")).code,
        "handover_state"
    );
    assert_eq!(
        branch.happened(&branch.clients[0]),
        ["handover_withdrawn", "handover_offered"]
    );

    branch.enter(ANNA);
    let id = branch.offer(&[&branch.clients[0]], &branch.piotr);
    branch.enter(PIOTR);
    branch.accept(&id);
    branch.enter(ANNA);
    assert_eq!(
        refused(desk.handover_withdraw(ids.command(), &id)).code,
        "handover_state"
    );
}

#[test]
fn an_acceptance_ahead_of_its_day_takes_effect_on_that_day() {
    let mut branch = branch();
    let [first, second, ..] = &branch.clients.clone()[..] else {
        panic!("there are clients")
    };
    let input = HandoverInput {
        counts_from: "2026-12-01".to_owned(),
        ..branch.input(&[first, second], &branch.piotr)
    };
    let command = branch.counter.ids.command();
    let id = branch.counter.desk.handover_offer(command, &input).unwrap().id;
    branch.enter(PIOTR);
    branch.accept(&id);
    assert_eq!(branch.advisors(), ["A.Lis"; 4]);
    assert!(!branch.card(&id).handover.started);
    // Meanwhile one of the two gets somebody else.
    branch.enter(EWA);
    let mut form = branch.counter.desk.client_input(second).unwrap();
    form.advisor = "C.Wilk".to_owned();
    let command = branch.counter.ids.command();
    branch
        .counter
        .desk
        .client_save(command, Some(second), Some(1), &form)
        .unwrap();

    branch.counter.wait(TimeDelta::days(8));
    // An auditor changes nothing, not even by looking.
    branch.enter(ADAM);
    branch.counter.desk.care_today().unwrap();
    assert_eq!(branch.advisor(first), "A.Lis");
    branch.counter.restart();
    branch.enter(BEATA);
    assert_eq!(branch.advisors(), ["P.Sowa", "C.Wilk", "A.Lis", "A.Lis"]);
    branch.enter(ANNA);
    let view = branch.card(&id).handover;
    assert_eq!((view.started, view.taken, view.lapsed), (true, 1, 1));
    assert_eq!(branch.happened(second), ["handover_lapsed", "handover_offered"]);
    branch.counter.assert_whole();
}
