//! What a client is worth, in the open, and what the client thinks of the bank.

use crate::handing::signed;
use chrono::TimeDelta;
use opiekun_desk::views::{
    ClientFilterView, ClientInput, ClientValuation, ContactInput, MergeInput, ValuationPart, WeightsView,
};
use opiekun_testkit::{Counter, PASSPHRASE, forms, refused};

const PIOTR: (&str, &str) = ("Piotr Wrona", "hasło doradcy Piotra");

fn part<'a>(valuation: &'a ClientValuation, name: &str) -> &'a ValuationPart {
    valuation.parts.iter().find(|part| part.part == name).unwrap()
}

fn of(counter: &Counter, client: &str) -> ClientValuation {
    let valuation = counter.desk.client_valuation(client).unwrap();
    let sum: u16 = valuation.parts.iter().map(|part| part.points).sum();
    assert_eq!(sum, valuation.score, "nothing counts that is not shown");
    valuation
}

fn note(counter: &Counter, client: &str, attitude: &str, reason: &str) {
    let id = counter.ids.command();
    counter.desk.attitude_note(id, client, attitude, reason).unwrap();
}

fn talk(counter: &Counter, client: &str) {
    let input = ContactInput {
        client_id: client.to_owned(),
        channel: "phone".to_owned(),
        direction: "in".to_owned(),
        aim: "service".to_owned(),
        at: String::new(),
        subject: "Pytanie o lokatę".to_owned(),
        note: String::new(),
        answer_by: String::new(),
        mail: String::new(),
    };
    counter.desk.contact_add(counter.ids.command(), &input).unwrap();
}

#[test]
fn every_part_of_the_score_is_shown_with_its_facts() {
    let counter = Counter::open();
    let stranger = counter.person(1).id;
    let empty = of(&counter, &stranger);
    assert_eq!(empty.score, 15, "of a new client only nothing bad is known");
    assert_eq!(part(&empty, "years").code, "years_unknown");
    assert_eq!(part(&empty, "potential").code, "potential_unknown");
    assert_eq!(part(&empty, "staying").code, "staying_no_contact");

    counter.import_sample();
    let page = counter
        .desk
        .client_page(&ClientFilterView::default(), 0, 400)
        .unwrap();
    let known = page
        .rows
        .iter()
        .map(|row| counter.desk.client_card(&row.id).unwrap())
        .find(|card| {
            card.holdings.iter().any(|held| {
                held.opened_on.as_deref().is_some_and(|day| day < "2016-11-01") && held.balance.is_some()
            })
        })
        .unwrap();
    let before = of(&counter, &known.id);
    assert_eq!(
        counter.trail(1),
        ["client.open done"],
        "a look at the value is a look at the card"
    );
    assert_eq!(
        part(&before, "years").points,
        20,
        "ten years and more are the whole measure"
    );
    assert_eq!(
        part(&before, "balance").params["amount"],
        known.holdings[0].balance.clone().unwrap(),
        "one account, its balance"
    );
    counter
        .desk
        .potential_rate(counter.ids.command(), &known.id, 8)
        .unwrap();
    let after = of(&counter, &known.id);
    assert_eq!(part(&after, "potential").points, 12, "8 of 10 give 12 of 15");
    assert_eq!(after.score, before.score + 12);
    let silly = counter.desk.potential_rate(counter.ids.command(), &known.id, 11);
    assert_eq!(refused(silly).fields[0].field, "potential");
    let all = counter
        .desk
        .client_page(&ClientFilterView::default(), 0, 1)
        .unwrap();
    assert_eq!(all.total, page.total, "no score hides a client");
    counter.assert_whole();
}

#[test]
fn an_unhappy_client_who_waits_too_long_is_at_risk_and_notes_stay() {
    let counter = Counter::open();
    let client = counter.person(1).id;
    talk(&counter, &client);
    let staying = |counter: &Counter| {
        let valuation = of(counter, &client);
        let part = part(&valuation, "staying");
        (part.code.clone(), part.points)
    };
    assert_eq!(staying(&counter), ("staying".to_owned(), 15));
    note(&counter, &client, "unhappy", "Długo czekał na kartę");
    assert_eq!(staying(&counter), ("staying_unhappy".to_owned(), 6));
    counter.wait(TimeDelta::days(365 + 36));
    assert_eq!(
        staying(&counter),
        ("staying_unhappy_over".to_owned(), 3),
        "36 of 180 days take a fifth more"
    );
    note(
        &counter,
        &client,
        "decided",
        "Karta przyszła, przeprosiny przyjęte",
    );
    assert_eq!(staying(&counter), ("staying_over".to_owned(), 12));
    talk(&counter, &client);
    assert_eq!(staying(&counter), ("staying".to_owned(), 15));
    let notes = of(&counter, &client).attitudes;
    let kept: Vec<&str> = notes.iter().map(|note| note.attitude.as_str()).collect();
    assert_eq!(kept, ["decided", "unhappy"]);
    assert_eq!(notes[1].reason, "Długo czekał na kartę");
    let wordless = counter
        .desk
        .attitude_note(counter.ids.command(), &client, "unhappy", "  ");
    assert_eq!(refused(wordless).fields[0].field, "reason");
    counter.assert_whole();
}

#[test]
fn the_branch_sets_the_weights_from_a_day_on_and_an_advisor_does_not() {
    let counter = Counter::open();
    signed(&counter)((PIOTR, "P.Wrona"));
    let client = counter.person(1).id;
    let settings = counter.desk.valuation_weights().unwrap();
    assert!(settings.history.is_empty());
    let weights = WeightsView {
        balance: 0,
        staying: 45,
        ..settings.current
    };
    let save = |weights, day: &str| {
        counter
            .desk
            .valuation_weights_save(counter.ids.command(), weights, day)
    };
    counter.desk.vault_unlock(Some(PIOTR.0), PIOTR.1).unwrap();
    assert_eq!(refused(save(weights, "")).code, "forbidden");
    counter.desk.vault_unlock(Some("Anna Nowak"), PASSPHRASE).unwrap();

    let uneven = WeightsView {
        staying: 44,
        ..weights
    };
    let refusal = refused(save(uneven, ""));
    assert_eq!(refusal.fields[0].code, "sum_differs");
    assert_eq!(refusal.fields[0].params["sum"], "99");
    assert_eq!(refused(save(weights, "2026-11-22")).fields[0].field, "valid_from");
    save(weights, "2026-12-01").unwrap();
    assert_eq!(of(&counter, &client).score, 15, "their day has not come");
    counter.wait(TimeDelta::days(8));
    let valuation = of(&counter, &client);
    assert_eq!(valuation.score, 45);
    assert_eq!(valuation.weights_since.as_deref(), Some("2026-12-01"));
    assert!(
        valuation.parts.iter().all(|part| part.part != "balance"),
        "a part without weight is left out"
    );
    save(settings.current, "").unwrap();
    assert_eq!(of(&counter, &client).score, 15);
    let days: Vec<String> = counter
        .desk
        .valuation_weights()
        .unwrap()
        .history
        .into_iter()
        .map(|row| row.valid_from)
        .collect();
    assert_eq!(days, ["2026-12-01", "2026-12-01"]);
    counter.assert_whole();
}

#[test]
fn what_was_noted_goes_with_a_merge_and_comes_back() {
    let counter = Counter::open();
    let keep = counter.client(&forms::named("Łucja", "Woźniak", 1));
    let give_up = counter.client(&ClientInput {
        pesel: String::new(),
        id_document: String::new(),
        id_document_valid_until: String::new(),
        ..forms::named("Łucja", "Wozniak", 1)
    });
    note(&counter, &give_up.id, "unhappy", "Pomylono jej dane");
    counter
        .desk
        .potential_rate(counter.ids.command(), &give_up.id, 9)
        .unwrap();
    let sides = counter.desk.merge_sides(&keep.id, &give_up.id).unwrap();
    let input = MergeInput {
        keep: keep.id.clone(),
        base: keep.revision,
        give_up: give_up.id.clone(),
        give_up_base: give_up.revision,
        input: sides.keep.input,
    };
    let command = counter.ids.command();
    counter.desk.client_merge(command, &input).unwrap();
    let merged = of(&counter, &keep.id);
    assert_eq!((merged.attitudes.len(), merged.potentials.len()), (1, 1));
    assert_eq!(merged.attitudes[0].reason, "Pomylono jej dane");
    let merges = counter.desk.merges_of(&keep.id).unwrap();
    counter
        .desk
        .merge_undo(counter.ids.command(), &merges[0].id)
        .unwrap();
    assert!(of(&counter, &keep.id).attitudes.is_empty());
    assert_eq!(of(&counter, &give_up.id).potentials[0].potential, 9);
    counter.assert_whole();
}
