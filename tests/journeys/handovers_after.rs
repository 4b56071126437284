//! What becomes of a handover later: undone, with letters; who may do what; a whole portfolio at once.

use crate::{handing::*, paper};
use opiekun_desk::views::{ClientFilterView, ClientSelection, HandoverInput, HandoverView};
use opiekun_testkit::{forms, refused};
use std::{fs, time::Instant};

#[test]
fn an_accepted_handover_is_undone_and_each_client_returns() {
    let branch = branch();
    let (desk, ids) = (&branch.counter.desk, &branch.counter.ids);
    let before = branch.advisors();
    let [first, second, ..] = &branch.clients[..] else {
        panic!("there are clients")
    };
    let id = branch.offer(&[first, second], &branch.piotr);
    branch.enter(PIOTR);
    branch.accept(&id);
    // The receiver worked with the client; that does not keep the client from returning.
    let mut form = desk.client_input(first).unwrap();
    form.city = "Pabianice".to_owned();
    desk.client_save(ids.command(), Some(first), Some(2), &form)
        .unwrap();
    branch.enter(ANNA);
    desk.handover_undo(ids.command(), &id, false).unwrap();
    assert_eq!(branch.advisors(), before);
    assert_eq!(
        desk.client_input(first).unwrap().city,
        "Pabianice",
        "only the advisor goes back"
    );
    assert_eq!(
        branch.happened(first),
        ["handover_undone", "handover_accepted", "handover_offered"]
    );
    let view = branch.card(&id).handover;
    assert_eq!((view.state.as_str(), view.returned), ("undone", 2));
    assert_eq!(
        refused(desk.handover_undo(ids.command(), &id, false)).code,
        "handover_state"
    );
    branch.counter.assert_whole();
}

#[test]
fn who_has_gone_further_is_named_and_only_the_others_return() {
    let branch = branch();
    let (desk, ids) = (&branch.counter.desk, &branch.counter.ids);
    let [first, second, third, _] = [0, 1, 2, 3].map(|n| &branch.clients[n]);
    let id = branch.offer(&[first, second, third], &branch.piotr);
    branch.enter(PIOTR);
    branch.accept(&id);
    // One is handed on, one gets another advisor by the form.
    let further = branch.offer(&[first], &branch.beata);
    let mut form = desk.client_input(second).unwrap();
    form.advisor = "C.Wilk".to_owned();
    desk.client_save(ids.command(), Some(second), Some(2), &form)
        .unwrap();

    branch.enter(ANNA);
    let moved: Vec<bool> = branch.card(&id).clients.iter().map(|one| one.moved_on).collect();
    assert_eq!(
        moved.iter().filter(|moved| **moved).count(),
        2,
        "the screen says who, before anything is tried"
    );
    let refusal = refused(desk.handover_undo(ids.command(), &id, false));
    assert_eq!(refusal.code, "handover_moved_on");
    let number = |client: &str| desk.client_card(client).unwrap().number;
    for client in [first, second] {
        assert!(refusal.params["numbers"].contains(&number(client)), "{refusal:?}");
    }
    assert!(!refusal.params["numbers"].contains(&number(third)));
    assert_eq!(
        branch.advisors(),
        ["P.Sowa", "C.Wilk", "P.Sowa", "A.Lis"],
        "nothing was changed"
    );

    branch.enter(BEATA);
    branch.accept(&further);
    branch.enter(ANNA);
    desk.handover_undo(ids.command(), &id, true).unwrap();
    assert_eq!(branch.advisors(), ["B.Kot", "C.Wilk", "A.Lis", "A.Lis"]);
    let states: Vec<String> = branch
        .card(&id)
        .clients
        .into_iter()
        .map(|one| one.state)
        .collect();
    assert_eq!(states.iter().filter(|state| *state == "returned").count(), 1);
    branch.counter.assert_whole();
}

#[test]
fn an_advisor_gives_only_what_is_theirs_and_a_supervisor_anybodys() {
    let branch = branch();
    let (desk, ids) = (&branch.counter.desk, &branch.counter.ids);
    let [first, second, ..] = &branch.clients[..] else {
        panic!("there are clients")
    };
    branch.enter(BEATA);
    let selection = branch.input(&[first, second], &branch.piotr).selection;
    let check = desk.handover_check(&selection, &branch.piotr).unwrap();
    assert_eq!((check.total, check.fit), (2, 0));
    assert_eq!(check.clients[0].hindrance.as_deref(), Some("foreign"));
    let nobody = refused(desk.handover_offer(ids.command(), &branch.input(&[first], &branch.piotr)));
    assert_eq!(nobody.fields[0].field, "clients");

    branch.enter(EWA);
    assert_eq!(desk.handover_check(&selection, &branch.piotr).unwrap().fit, 2);
    let id = branch.offer(&[first], &branch.piotr);
    let check = desk.handover_check(&selection, &branch.beata).unwrap();
    assert_eq!(check.fit, 1, "nobody is offered twice at once");
    assert_eq!(check.clients[0].hindrance.as_deref(), Some("offered"));
    let view = branch.card(&id).handover;
    assert_eq!(
        (view.giver.as_str(), view.on_behalf.as_deref()),
        ("Anna Lis", Some("Ewa Kier"))
    );

    // The third advisor does not even learn that there is one; the auditor reads and cannot act.
    branch.enter(BEATA);
    assert!(desk.handover_list().unwrap().is_empty());
    assert_eq!(refused(desk.handover_card(&id)).code, "not_found");
    assert_eq!(
        refused(desk.handover_withdraw(ids.command(), &id)).code,
        "not_found"
    );
    branch.enter(ADAM);
    let seen: Vec<HandoverView> = desk.handover_list().unwrap();
    assert!(!seen[0].may.withdraw && !seen[0].may.undo && !seen[0].may.answer);
    assert_eq!(
        refused(desk.handover_withdraw(ids.command(), &id)).code,
        "forbidden"
    );
    branch.enter(ANNA);
    desk.handover_withdraw(ids.command(), &id)
        .expect("the giver may take back what was offered on her behalf");

    let past = HandoverInput {
        counts_from: "22.11.2026".to_owned(),
        ..branch.input(&[first], &branch.piotr)
    };
    let past = refused(desk.handover_offer(ids.command(), &past));
    assert_eq!(
        (past.fields[0].field.as_str(), past.fields[0].code.as_str()),
        ("counts_from", "in_past")
    );
}

#[test]
fn two_thousand_clients_change_hands_at_once() {
    let branch = branch();
    let (desk, ids) = (&branch.counter.desk, &branch.counter.ids);
    branch.enter(EWA);
    desk.demo_fill(2_000, 7, 0, |_| {}).unwrap();
    let filter = ClientFilterView::default();
    let input = HandoverInput {
        selection: ClientSelection {
            filter: Some(filter),
            except: vec![branch.clients[0].clone()],
            ids: Vec::new(),
        },
        ..branch.input(&[], &branch.piotr)
    };
    let start = Instant::now();
    let id = desk.handover_offer(ids.command(), &input).unwrap().id;
    let offered = start.elapsed();
    assert_eq!(
        branch.card(&id).handover.clients,
        2_003,
        "all of the filter but one"
    );
    branch.enter(PIOTR);
    let start = Instant::now();
    branch.accept(&id);
    let accepted = start.elapsed();
    branch.enter(EWA);
    let start = Instant::now();
    desk.handover_undo(ids.command(), &id, false).unwrap();
    let undone = start.elapsed();
    println!("2003 clients: offered in {offered:?}, accepted in {accepted:?}, undone in {undone:?}");
    branch.counter.assert_whole();
}

#[test]
fn letters_go_to_those_who_were_taken_as_one_file_or_one_each() {
    let branch = branch();
    let (desk, ids) = (&branch.counter.desk, &branch.counter.ids);
    branch.enter(EWA);
    let firm = branch.counter.client(&forms::firm(1)).id;
    let [first, second, third, _] = [0, 1, 2, 3].map(|n| &branch.clients[n]);
    let mut form = desk.client_input(second).unwrap();
    form.mail_street = "skr. poczt. 17".to_owned();
    form.mail_postal_code = "90-001".to_owned();
    form.mail_city = "Łódź 1".to_owned();
    desk.client_save(ids.command(), Some(second), Some(1), &form)
        .unwrap();
    let id = branch.offer(&[first, second, third, &firm], &branch.piotr);
    let early = refused(desk.handover_letters(ids.command(), &id, false, |_| {}));
    assert_eq!(early.code, "handover_state");
    branch.enter(PIOTR);
    let without = vec![third.clone()];
    desk.handover_accept(ids.command(), &id, &without, "Nie znam języka")
        .unwrap();
    let made = desk.handover_letters(ids.command(), &id, false, |_| {}).unwrap();
    assert_eq!((made.letters, made.without_address), (3, 0));
    let pdf = fs::read(&made.path).unwrap();
    let pages = paper::pages(&pdf);
    assert_eq!(pages.len(), 3, "a page a letter");
    let text = paper::plain(&pages.join(" "));
    assert!(
        text.contains("Łucja Próbna") && text.contains("Piekarnia"),
        "{text}"
    );
    assert!(
        text.contains("skr. poczt. 17"),
        "letters go where the client wants them"
    );
    assert!(text.contains("Szanowni Państwo") && text.contains("WZÓR"));
    assert!(text.contains("Piotr Sowa") && text.contains("23 listopada 2026"));
    assert!(
        !text.contains("44051401359") && !text.contains("strona 1 z 3"),
        "each letter counts its own pages"
    );
    let apart = desk.handover_letters(ids.command(), &id, true, |_| {}).unwrap();
    assert_eq!(fs::read_dir(&apart.path).unwrap().count(), 3);
    assert!(branch.happened(first).contains(&"handover_letter".to_owned()));
    assert!(!branch.happened(third).contains(&"handover_letter".to_owned()));
    assert!(
        desk.document_templates()
            .unwrap()
            .iter()
            .all(|one| one.code != "zmiana-opiekuna")
    );
    branch.enter(BEATA);
    assert_eq!(
        refused(desk.handover_letters(ids.command(), &id, false, |_| {})).code,
        "not_found"
    );
    branch.counter.assert_whole();
}
