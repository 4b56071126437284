//! What is done to many clients at once, and taken back: another advisor by decision, lists to telephone.

use crate::handing::*;
use chrono::TimeDelta;
use opiekun_desk::views::{
    AssignInput, Assigned, CallCheck, CallInput, ClientSelection, ConsentInput, ContactInput,
};
use opiekun_testkit::{forms, refused};

fn these(clients: &[&String]) -> ClientSelection {
    ClientSelection {
        ids: clients.iter().map(|id| (*id).clone()).collect(),
        ..ClientSelection::default()
    }
}

fn assign(branch: &Branch, clients: &[&String], advisor: &str) -> Assigned {
    let input = AssignInput {
        selection: these(clients),
        advisor: advisor.to_owned(),
        reason: "Nowy podział segmentów".to_owned(),
    };
    branch
        .counter
        .desk
        .clients_assign(branch.counter.ids.command(), &input)
        .unwrap()
}

#[test]
fn a_supervisor_gives_clients_to_an_advisor_and_takes_it_back() {
    let branch = branch();
    let (desk, ids) = (&branch.counter.desk, &branch.counter.ids);
    let [first, second, third, fourth] = [0, 1, 2, 3].map(|n| &branch.clients[n]);
    branch.enter(EWA);
    let done = assign(&branch, &[first, second, third], &branch.piotr);
    assert_eq!((done.clients, done.left), (3, 0));
    assert_eq!(branch.advisors(), ["P.Sowa", "P.Sowa", "P.Sowa", "A.Lis"]);
    let again = assign(&branch, &[first, fourth], &branch.piotr);
    assert_eq!((again.clients, again.left), (1, 1), "who has the advisor stays");
    assert_eq!(branch.counter.trail(1), ["client.assign done"]);
    let card = desk.client_card(first).unwrap();
    assert!(
        card.timeline
            .iter()
            .any(|item| item.code == "changed" && item.params["fields"] == "advisor"),
        "it stands in the client's history"
    );

    // One of them goes further; the undoing leaves that one where it is.
    let further = assign(&branch, &[second], &branch.beata);
    assert_eq!(further.clients, 1);
    let back = desk.assignment_undo(ids.command(), &done.id).unwrap();
    assert_eq!((back.clients, back.left), (2, 1));
    assert_eq!(branch.advisors(), ["A.Lis", "B.Kot", "A.Lis", "P.Sowa"]);
    let twice = refused(desk.assignment_undo(ids.command(), &done.id));
    assert_eq!(twice.code, "assignment_undone");
    // Taken back in the other order, everybody is home.
    desk.assignment_undo(ids.command(), &further.id).unwrap();
    assert_eq!(
        branch.advisor(second),
        "P.Sowa",
        "the former advisor of that act, not of an earlier one"
    );

    let acts = desk.assignments().unwrap();
    let told: Vec<(&str, u32, bool)> = acts
        .iter()
        .map(|act| (act.advisor.as_str(), act.clients, act.undone_at.is_some()))
        .collect();
    assert_eq!(told.len(), 3);
    assert!(told.contains(&("Piotr Sowa", 3, true)) && told.contains(&("Piotr Sowa", 1, false)));
    assert_eq!(acts[0].reason, "Nowy podział segmentów");
    // The search of one's own portfolio knows at once.
    branch.enter(PIOTR);
    let own: Vec<bool> = [first, fourth]
        .map(|client| {
            let name = desk.client_input(client).unwrap().last_name;
            let hits = desk.client_find(&name, 20).unwrap().hits;
            hits.iter().any(|hit| &hit.id == client && hit.own)
        })
        .to_vec();
    assert_eq!(own, [false, true]);
    branch.counter.assert_whole();
}

#[test]
fn clients_are_given_only_by_who_acts_for_others_with_a_reason_and_to_somebody_who_serves() {
    let branch = branch();
    let (desk, ids) = (&branch.counter.desk, &branch.counter.ids);
    let input = |advisor: &str, reason: &str| AssignInput {
        selection: these(&[&branch.clients[0]]),
        advisor: advisor.to_owned(),
        reason: reason.to_owned(),
    };
    let by_advisor = refused(desk.clients_assign(ids.command(), &input(&branch.piotr, "Tak")));
    assert_eq!(by_advisor.code, "forbidden");
    assert_eq!(branch.counter.trail(1), ["client.assign forbidden"]);
    assert!(desk.assignments().unwrap().is_empty());
    branch.enter(EWA);
    for (advisor, reason, field) in [(branch.piotr.as_str(), "  ", "reason"), ("", "Tak", "advisor")] {
        let silent = refused(desk.clients_assign(ids.command(), &input(advisor, reason)));
        assert_eq!(silent.fields[0].field, field);
    }
    let auditor = desk
        .people_list()
        .unwrap()
        .into_iter()
        .find(|one| one.name == ADAM.0)
        .unwrap();
    let unfit = refused(desk.clients_assign(ids.command(), &input(&auditor.id, "Tak")));
    assert_eq!(unfit.code, "person_unknown", "an auditor looks after nobody");
    assert_eq!(branch.advisors(), ["A.Lis"; 4]);
}

#[test]
fn an_offer_of_a_client_who_was_given_to_another_meanwhile_lapses() {
    let branch = branch();
    let [first, second] = [0, 1].map(|n| &branch.clients[n]);
    let offer = branch.offer(&[first, second], &branch.piotr);
    branch.enter(EWA);
    assign(&branch, &[first], &branch.beata);
    branch.enter(PIOTR);
    branch.accept(&offer);
    assert_eq!(branch.advisors(), ["B.Kot", "P.Sowa", "A.Lis", "A.Lis"]);
    assert_eq!(branch.card(&offer).handover.lapsed, 1);
}

fn calls(clients: &[&String], list: Option<&str>, aim: &str) -> CallInput {
    CallInput {
        selection: these(clients),
        list: list.map(str::to_owned),
        name: "Lokaty do odnowienia".to_owned(),
        aim: aim.to_owned(),
    }
}

fn call(client: &str, aim: &str, direction: &str) -> ContactInput {
    ContactInput {
        client_id: client.to_owned(),
        channel: "phone".to_owned(),
        direction: direction.to_owned(),
        aim: aim.to_owned(),
        at: String::new(),
        subject: "Lokata".to_owned(),
        note: String::new(),
        answer_by: String::new(),
        mail: String::new(),
    }
}

#[test]
fn a_list_to_telephone_is_worked_through_and_a_talk_ticks_the_client_off() {
    let branch = branch();
    let (desk, ids) = (&branch.counter.desk, &branch.counter.ids);
    let [first, second, third, fourth] = [0, 1, 2, 3].map(|n| &branch.clients[n]);
    let silent = branch.counter.client(&opiekun_desk::views::ClientInput {
        phone: String::new(),
        ..forms::person(9)
    });
    let picked = [first, second, third, &silent.id];
    let check = desk.call_check(&calls(&picked, None, "service")).unwrap();
    let expected = CallCheck {
        fit: 3,
        no_phone: 1,
        no_consent: 0,
        listed: 0,
    };
    assert_eq!(check, expected);
    let command = ids.command();
    let listed = desk.calls_add(command, &calls(&picked, None, "service")).unwrap();
    assert_eq!((listed.added, listed.name.as_str()), (3, "Lokaty do odnowienia"));
    let again = desk.calls_add(command, &calls(&picked, None, "service")).unwrap();
    assert_eq!(again, listed, "sent twice, made once");
    let taken = refused(desk.calls_add(ids.command(), &calls(&[fourth], None, "service")));
    assert_eq!(taken.code, "list_name_taken");
    let list = listed.list.as_str();
    let more = desk
        .calls_add(ids.command(), &calls(&[first, fourth], Some(list), "service"))
        .unwrap();
    assert_eq!(more.added, 1, "nobody stands on it twice");

    // An incoming call and an offer settle nothing of this list; a call out about service does.
    for (aim, direction, open) in [("service", "in", 4), ("service", "out", 3)] {
        desk.contact_add(ids.command(), &call(first, aim, direction))
            .unwrap();
        assert_eq!(desk.call_lists().unwrap()[0].open, open, "{aim} {direction}");
    }
    desk.call_settle(ids.command(), list, second, "skipped").unwrap();
    let sheet = desk.call_sheet(list).unwrap();
    assert_eq!(
        branch.counter.trail(1),
        ["call.open done"],
        "names and telephones were looked at"
    );
    assert_eq!((sheet.list.open, sheet.list.done, sheet.list.skipped), (2, 1, 1));
    let states: Vec<&str> = sheet.calls.iter().map(|one| one.state.as_str()).collect();
    assert_eq!(states[..2], ["open", "open"], "what is to be done comes first");
    let one = sheet.calls.iter().find(|one| &one.client_id == first).unwrap();
    assert_eq!(
        (one.state.as_str(), one.last_contact.as_deref()),
        ("done", Some("2026-11-23"))
    );
    desk.call_settle(ids.command(), list, second, "open").unwrap();
    assert_eq!(desk.call_lists().unwrap()[0].open, 3);

    // Taking the first putting back leaves who was talked to and who came with another one.
    desk.calls_undo(ids.command(), list, &listed.added_with).unwrap();
    let left: Vec<String> = desk
        .call_sheet(list)
        .unwrap()
        .calls
        .into_iter()
        .map(|one| one.client_id)
        .collect();
    assert_eq!(left.len(), 2);
    assert!(left.contains(first) && left.contains(fourth));
    let nothing = refused(desk.calls_undo(ids.command(), list, &listed.added_with));
    assert_eq!(nothing.code, "not_found");

    desk.call_list_close(ids.command(), list).unwrap();
    assert!(desk.call_lists().unwrap().is_empty());
    let closed = refused(desk.call_settle(ids.command(), list, fourth, "done"));
    assert_eq!(closed.code, "list_closed");
    branch.counter.assert_whole();
}

#[test]
fn a_list_of_offers_holds_only_who_agreed_and_says_when_that_ends() {
    let branch = branch();
    let (desk, ids) = (&branch.counter.desk, &branch.counter.ids);
    let [first, second, _, _] = [0, 1, 2, 3].map(|n| &branch.clients[n]);
    let state = |client: &str, given: bool| {
        branch.counter.wait(TimeDelta::minutes(1));
        let consent = ConsentInput {
            client_id: client.to_owned(),
            purpose: "marketing".to_owned(),
            channel: "phone".to_owned(),
            given,
            text_version: "2026-01".to_owned(),
        };
        desk.consent_state(ids.command(), &consent).unwrap();
    };
    state(first, true);
    state(second, false);
    let check = desk.call_check(&calls(&[first, second], None, "offer")).unwrap();
    assert_eq!((check.fit, check.no_consent), (1, 1));
    let list = desk
        .calls_add(ids.command(), &calls(&[first, second], None, "offer"))
        .unwrap();
    assert_eq!(list.added, 1);
    let none = refused(desk.calls_add(ids.command(), &calls(&[second], Some(&list.list), "offer")));
    assert_eq!(none.fields[0].field, "clients", "nobody is left to put on it");
    assert!(desk.call_sheet(&list.list).unwrap().calls[0].allowed);
    state(first, false);
    let sheet = desk.call_sheet(&list.list).unwrap();
    assert!(
        !sheet.calls[0].allowed,
        "a withdrawn consent is seen before the call"
    );
    let blocked = refused(desk.contact_add(ids.command(), &call(first, "offer", "out")));
    assert_eq!(blocked.code, "consent_missing");
    assert_eq!(
        desk.call_lists().unwrap()[0].open,
        1,
        "a refused talk ticks nobody off"
    );
}

#[test]
fn a_list_belongs_to_one_person() {
    let branch = branch();
    let (desk, ids) = (&branch.counter.desk, &branch.counter.ids);
    let first = &branch.clients[0];
    let list = desk
        .calls_add(ids.command(), &calls(&[first], None, "service"))
        .unwrap()
        .list;
    branch.enter(PIOTR);
    assert!(desk.call_lists().unwrap().is_empty());
    for refusal in [
        refused(desk.call_sheet(&list)),
        refused(desk.call_settle(ids.command(), &list, first, "done")),
        refused(desk.call_list_close(ids.command(), &list)),
        refused(desk.calls_add(ids.command(), &calls(&[first], Some(&list), "service"))),
    ] {
        assert_eq!(refusal.code, "not_found");
    }
    desk.contact_add(ids.command(), &call(first, "service", "out"))
        .unwrap();
    branch.enter(ANNA);
    assert_eq!(
        desk.call_lists().unwrap()[0].open,
        1,
        "Piotr's talk is not Anna's"
    );
}
