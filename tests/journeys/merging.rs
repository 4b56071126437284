//! One client who came in twice: noticed, made into one, and taken apart again.

use opiekun_desk::views::{
    ClientInput, ContactInput, MergeInput, Saved, TieDirection, TieInput, TimelineKind,
};
use opiekun_testkit::{Counter, forms, refused};

/// The same person twice: once from the bank with PESEL, once typed in a hurry without.
fn twice(counter: &Counter) -> (Saved, Saved) {
    let first = counter.client(&forms::named("Łucja", "Woźniak", 1));
    let second = counter.client(&ClientInput {
        pesel: String::new(),
        id_document: String::new(),
        id_document_valid_until: String::new(),
        phone: "722 333 444".to_owned(),
        ..forms::named("Łucja", "Wozniak", 1)
    });
    (first, second)
}

fn spouses(one: &Saved, other: &Saved) -> TieInput {
    TieInput {
        client_id: one.id.clone(),
        other_id: other.id.clone(),
        direction: TieDirection::ClientIs,
        kind: "spouse".to_owned(),
        share: String::new(),
        prokura: String::new(),
        scope: String::new(),
        ward: String::new(),
        mandate: String::new(),
        decision: String::new(),
        since: String::new(),
        until: String::new(),
    }
}

fn merge(counter: &Counter, keep: &Saved, give_up: &Saved) -> MergeInput {
    let sides = counter.desk.merge_sides(&keep.id, &give_up.id).unwrap();
    let mut input = sides.keep.input.clone();
    input.phone.clone_from(&sides.give_up.input.phone);
    MergeInput {
        keep: keep.id.clone(),
        base: keep.revision,
        give_up: give_up.id.clone(),
        give_up_base: give_up.revision,
        input,
    }
}

#[test]
fn a_second_row_of_a_client_is_noticed_while_typing() {
    let counter = Counter::open();
    let known = counter.client(&forms::named("Łucja", "Woźniak", 1));
    let typed = ClientInput {
        pesel: String::new(),
        id_document: String::new(),
        ..forms::named("Lucja", "Wozniak", 1)
    };
    let likely = counter.desk.client_likely(None, &typed).unwrap();
    assert_eq!(likely.len(), 1);
    assert_eq!(likely[0].client.id, known.id);
    assert_eq!(likely[0].common, ["name", "address", "phone", "email"]);
    // A namesake with nothing else in common is somebody else.
    let other = ClientInput {
        pesel: String::new(),
        ..forms::named("Łucja", "Woźniak", 2)
    };
    assert!(counter.desk.client_likely(None, &other).unwrap().is_empty());
    // The client itself is no duplicate of itself.
    let own = counter.desk.client_input(&known.id).unwrap();
    assert!(
        counter
            .desk
            .client_likely(Some(&known.id), &own)
            .unwrap()
            .is_empty()
    );
}

#[test]
fn two_rows_become_one_with_all_that_belongs_to_both_and_come_apart_again() {
    let counter = Counter::open();
    let (keep, give_up) = twice(&counter);
    let visit = counter.book(&give_up.id, "2026-11-24T10:00");
    let spouse = counter.person(7);
    counter
        .desk
        .tie_add(counter.ids.command(), &spouses(&give_up, &spouse))
        .unwrap();
    counter
        .desk
        .contact_add(
            counter.ids.command(),
            &ContactInput {
                client_id: give_up.id.clone(),
                channel: "phone".to_owned(),
                direction: "in".to_owned(),
                aim: "service".to_owned(),
                at: "2026-11-23T08:00".to_owned(),
                subject: "Pytanie o lokatę".to_owned(),
                note: String::new(),
                answer_by: "2026-11-30".to_owned(),
                mail: String::new(),
            },
        )
        .unwrap();
    let before = [&keep, &give_up].map(|saved| {
        let card = counter.desk.client_card(&saved.id).unwrap();
        (
            card.name,
            card.pesel_masked,
            card.phone,
            card.appointments,
            card.timeline.len(),
        )
    });

    let command = counter.ids.command();
    let input = merge(&counter, &keep, &give_up);
    let saved = counter.desk.client_merge(command, &input).unwrap();
    assert_eq!(saved.id, keep.id);
    assert_eq!(
        counter.desk.client_merge(command, &input).unwrap(),
        saved,
        "sent twice, done once"
    );
    let card = counter.desk.client_card(&give_up.id).unwrap();
    assert_eq!(card.id, keep.id, "an old link leads to the client who stayed");
    assert_eq!(card.phone.as_deref(), Some("+48\u{a0}722\u{a0}333\u{a0}444"));
    assert_eq!(card.appointments[0].id, visit.id);
    assert_eq!(counter.desk.client_ties(&keep.id).unwrap().ties.len(), 1);
    assert_eq!(counter.desk.open_questions().unwrap()[0].client_id, keep.id);
    assert_eq!(counter.desk.client_find("wozniak", 10).unwrap().hits.len(), 1);
    let page = counter.desk.client_page(&Default::default(), 0, 50).unwrap();
    assert_eq!(
        (page.total, page.rows.len()),
        (2, 2),
        "the row that was given up is in no list"
    );
    counter.assert_whole();

    let merges = counter.desk.merges_of(&keep.id).unwrap();
    assert!(merges[0].can_be_undone);
    counter
        .desk
        .merge_undo(counter.ids.command(), &merges[0].id)
        .unwrap();
    let after = [&keep, &give_up].map(|saved| {
        let card = counter.desk.client_card(&saved.id).unwrap();
        (
            card.name,
            card.pesel_masked,
            card.phone,
            card.appointments,
            card.timeline.len(),
        )
    });
    assert_eq!(after[1], before[1], "the second row is as it was");
    let history = counter.desk.client_card(&keep.id).unwrap().timeline;
    let told: Vec<&str> = history
        .iter()
        .filter(|item| item.kind == TimelineKind::Merge)
        .map(|item| item.code.as_str())
        .collect();
    assert_eq!(told, ["unmerged", "merged"], "both are in the history");
    assert_eq!(
        (&after[0].0, &after[0].1, &after[0].2),
        (&before[0].0, &before[0].1, &before[0].2)
    );
    assert_eq!(counter.desk.client_ties(&give_up.id).unwrap().ties.len(), 1);
    assert_eq!(counter.desk.client_ties(&keep.id).unwrap().ties.len(), 0);
    assert_eq!(counter.desk.client_find("wozniak", 10).unwrap().hits.len(), 2);
    assert_eq!(
        refused(counter.desk.merge_undo(counter.ids.command(), &merges[0].id)).code,
        "merge_undone"
    );
    counter.assert_whole();
}

#[test]
fn the_identifier_of_the_row_that_goes_can_pass_to_the_one_that_stays() {
    let counter = Counter::open();
    let (with_pesel, without) = twice(&counter);
    let sides = counter.desk.merge_sides(&without.id, &with_pesel.id).unwrap();
    let mut input = sides.keep.input.clone();
    input.pesel.clone_from(&sides.give_up.input.pesel);
    let merged = counter.desk.client_merge(
        counter.ids.command(),
        &MergeInput {
            keep: without.id.clone(),
            base: 1,
            give_up: with_pesel.id.clone(),
            give_up_base: 1,
            input: input.clone(),
        },
    );
    merged.unwrap();
    assert_eq!(counter.find(&input.pesel).id, without.id);
    let merges = counter.desk.merges_of(&without.id).unwrap();
    counter
        .desk
        .merge_undo(counter.ids.command(), &merges[0].id)
        .unwrap();
    assert_eq!(counter.find(&input.pesel).id, with_pesel.id);
}

#[test]
fn a_merge_is_refused_when_the_two_cannot_be_one() {
    let counter = Counter::open();
    let (keep, give_up) = twice(&counter);
    let firm = counter.client(&forms::firm(1));
    let go = |input: &MergeInput| refused(counter.desk.client_merge(counter.ids.command(), input)).code;
    let good = merge(&counter, &keep, &give_up);
    let unfit = MergeInput {
        give_up: firm.id.clone(),
        ..good.clone()
    };
    assert_eq!(go(&unfit), "merge_unfit");
    let itself = MergeInput {
        give_up: keep.id.clone(),
        ..good.clone()
    };
    assert_eq!(go(&itself), "merge_unfit");
    let stale = MergeInput {
        give_up_base: 7,
        ..good.clone()
    };
    assert_eq!(go(&stale), "revision_conflict");
    counter
        .desk
        .tie_add(counter.ids.command(), &spouses(&keep, &give_up))
        .unwrap();
    assert_eq!(go(&good), "merge_tied", "spouses are two people");
}

#[test]
fn a_merge_is_not_taken_back_over_later_work() {
    let counter = Counter::open();
    let (keep, give_up) = twice(&counter);
    let saved = counter
        .desk
        .client_merge(counter.ids.command(), &merge(&counter, &keep, &give_up))
        .unwrap();
    let mut input = counter.desk.client_input(&keep.id).unwrap();
    input.city = "Opole".to_owned();
    counter
        .desk
        .client_save(
            counter.ids.command(),
            Some(&keep.id),
            Some(saved.revision),
            &input,
        )
        .unwrap();
    let merges = counter.desk.merges_of(&keep.id).unwrap();
    assert!(!merges[0].can_be_undone);
    assert_eq!(
        refused(counter.desk.merge_undo(counter.ids.command(), &merges[0].id)).code,
        "revision_conflict"
    );
}

#[test]
fn the_whole_register_is_looked_through_and_two_are_told_apart() {
    let counter = Counter::open();
    let (first, second) = twice(&counter);
    // A slip in the name, met by birth date and town alone.
    let dated = |last: &str, phone: &str| ClientInput {
        pesel: String::new(),
        id_document: String::new(),
        id_document_valid_until: String::new(),
        birth_date: "07.03.1981".to_owned(),
        birth_country: "PL".to_owned(),
        sex: "female".to_owned(),
        phone: phone.to_owned(),
        email: String::new(),
        ..forms::named("Anna", last, 4)
    };
    let slip = counter.client(&dated("Kowalska", "600 100 201"));
    let slipped = counter.client(&dated("Kowaslka", "600 100 202"));
    // A namesake elsewhere, and everybody else, are nobody's double.
    for n in 20..40 {
        counter.person(n);
    }
    let desk = &counter.desk;
    let pairs = || -> Vec<(String, String, Vec<String>)> {
        let found = desk.suspects(|_| {}).unwrap();
        assert!(!found.more);
        found
            .pairs
            .into_iter()
            .map(|pair| (pair.one.id, pair.other.id, pair.common))
            .collect()
    };
    let all = pairs();
    assert_eq!(all.len(), 2, "{all:?}");
    let of = |one: &Saved| all.iter().find(|pair| pair.0 == one.id).unwrap();
    assert_eq!(of(&first).1, second.id);
    assert_eq!(of(&slip).1, slipped.id);
    assert_eq!(of(&slip).2, ["near_name", "birth_date", "address"]);
    assert_eq!(counter.trail(1), ["client.search done"]);

    desk.tell_apart(counter.ids.command(), &second.id, &first.id)
        .unwrap();
    assert_eq!(pairs().len(), 1);
    assert!(
        desk.client_duplicates(&first.id).unwrap().is_empty(),
        "the card asks no more either"
    );
    desk.untell_apart(counter.ids.command(), &first.id, &second.id)
        .unwrap();
    assert_eq!(pairs().len(), 2);
    let again = refused(desk.untell_apart(counter.ids.command(), &first.id, &second.id));
    assert_eq!(again.code, "not_found");
    let own = refused(desk.tell_apart(counter.ids.command(), &first.id, &first.id));
    assert_eq!(own.code, "merge_unfit");
    // A pair that was made one is gone.
    desk.client_merge(counter.ids.command(), &merge(&counter, &first, &second))
        .unwrap();
    assert_eq!(pairs().len(), 1);
    counter.assert_whole();
}

#[test]
fn a_merge_that_a_later_one_built_on_is_taken_back_after_it() {
    let counter = Counter::open();
    let (first, second) = twice(&counter);
    let third = counter.client(&forms::named("Ewa", "Sowa", 3));
    let inner = counter
        .desk
        .client_merge(counter.ids.command(), &merge(&counter, &first, &second))
        .unwrap();
    let covered = counter.desk.merges_of(&first.id).unwrap().remove(0);
    counter
        .desk
        .client_merge(counter.ids.command(), &merge(&counter, &third, &inner))
        .unwrap();
    let undo = |id: &str| counter.desk.merge_undo(counter.ids.command(), id);
    assert_eq!(refused(undo(&covered.id)).code, "merge_covered");
    let outer = counter.desk.merges_of(&third.id).unwrap().remove(0);
    undo(&outer.id).unwrap();
    undo(&covered.id).unwrap();
    for client in [&first, &second, &third] {
        assert_eq!(counter.desk.client_card(&client.id).unwrap().id, client.id);
    }
    counter.assert_whole();
}

#[test]
fn what_is_written_under_a_number_that_was_given_up_stands_with_the_client_who_stayed() {
    let counter = Counter::open();
    let (keep, give_up) = twice(&counter);
    counter
        .desk
        .client_merge(counter.ids.command(), &merge(&counter, &keep, &give_up))
        .unwrap();
    let talk = crate::contacts::talk(&give_up.id, "phone", "in");
    counter.desk.contact_add(counter.ids.command(), &talk).unwrap();
    counter.book(&give_up.id, "2026-11-24T10:00");
    let card = counter.desk.client_card(&keep.id).unwrap();
    let told = |kind| card.timeline.iter().filter(|item| item.kind == kind).count();
    assert_eq!(
        (told(TimelineKind::Contact), told(TimelineKind::Appointment)),
        (1, 1)
    );
    counter.assert_whole();
}

#[test]
fn an_identifier_that_somebody_took_meanwhile_is_named_when_a_merge_is_taken_back() {
    let counter = Counter::open();
    let (keep, give_up) = (counter.person(1), counter.person(2));
    let lost = counter.desk.client_input(&give_up.id).unwrap();
    counter
        .desk
        .client_merge(counter.ids.command(), &merge(&counter, &keep, &give_up))
        .unwrap();
    counter.client(&lost);
    let made = counter.desk.merges_of(&keep.id).unwrap().remove(0);
    let failure = refused(counter.desk.merge_undo(counter.ids.command(), &made.id));
    assert_eq!(failure.code, "client_duplicate");
    counter.assert_whole();
}
