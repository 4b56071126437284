//! The branch day: states of a visit, the queue, who waits for an earlier time, what was agreed, figures.

use crate::{
    paper,
    ties::{add, input},
};
use chrono::TimeDelta;
use opiekun_desk::{
    DeskError,
    domain::access::Role,
    views::{
        AgreedStep, AppointmentStateView, MoveInput, Saved, TaskInput, TaskStepInput, Unsettled,
        VisitNoteInput, WaitingInput, WalkInInput, WorkAbsence,
    },
};
use opiekun_testkit::{Counter, PASSPHRASE, refused};

const SECRET: &str = "siedem zielonych rowerów";

fn step(counter: &Counter, visit: &str, step: &str) -> Result<Saved, DeskError> {
    let known = counter.desk.appointment_one(visit).unwrap();
    counter
        .desk
        .appointment_step(counter.ids.command(), visit, known.revision, step, Some(true))
}

#[test]
fn a_visit_goes_through_its_day_and_back_from_a_slip() {
    let counter = Counter::open();
    let client = counter.person(1).id;
    let visit = counter.book(&client, "2026-11-23T12:00").id;
    assert_eq!(
        refused(step(&counter, &visit, "finish")).code,
        "visit_step",
        "nobody sits at the desk"
    );
    assert_eq!(
        refused(step(&counter, &visit, "miss")).code,
        "visit_step",
        "nobody is late before the time"
    );
    step(&counter, &visit, "confirm").unwrap();
    counter.clock.set("2026-11-23T10:55:00Z".parse().unwrap());
    step(&counter, &visit, "arrive").unwrap();
    let queue = counter.desk.queue().unwrap();
    assert_eq!(queue.waiting[0].id, visit);
    step(&counter, &visit, "back").unwrap();
    step(&counter, &visit, "arrive").unwrap();
    counter.wait(TimeDelta::minutes(10));
    step(&counter, &visit, "begin").unwrap();
    counter.wait(TimeDelta::minutes(25));
    let note = VisitNoteInput {
        kind: "visit".to_owned(),
        id: visit.clone(),
        outcome: "again".to_owned(),
        note: "Chce porównać oferty.".to_owned(),
        steps: vec![AgreedStep {
            title: "Wysłać symulację".to_owned(),
            days: 2,
            assignee_id: None,
        }],
    };
    counter.desk.visit_note(counter.ids.command(), &note).unwrap();
    step(&counter, &visit, "finish").unwrap();
    counter
        .desk
        .visit_opinion(counter.ids.command(), "visit", &visit, 5, "")
        .unwrap();
    let twice = counter
        .desk
        .visit_opinion(counter.ids.command(), "visit", &visit, 1, "");
    assert_eq!(refused(twice).code, "opinion_known");
    let details = counter.desk.visit_details(&visit).unwrap();
    assert_eq!(details.visit.state, AppointmentStateView::Served);
    assert_eq!(details.visit.identified, Some(true));
    assert_eq!(
        (
            details.visit.begun_at.as_deref(),
            details.visit.ended_at.as_deref()
        ),
        (Some("2026-11-23T12:05"), Some("2026-11-23T12:30"))
    );
    assert_eq!(
        (details.tasks[0].title.as_str(), details.tasks[0].due.as_str()),
        ("Wysłać symulację", "2026-11-25")
    );
    assert!(details.asked);
    let timeline = counter.desk.client_card(&client).unwrap().timeline;
    assert!(
        timeline
            .iter()
            .any(|item| item.code == "visit_note" && item.params["note"] == "Chce porównać oferty.")
    );
    let figures = counter.desk.measures("2026-11-23", "2026-11-23").unwrap().total;
    assert_eq!(
        (
            figures.count,
            figures.served,
            figures.service,
            figures.wait,
            figures.score
        ),
        (1, 1, Some(25), Some(5), Some(500))
    );
    counter.assert_whole();
}

#[test]
fn a_client_who_did_not_come_frees_the_time_and_is_counted() {
    let counter = Counter::open();
    let [first, second] = [1, 2].map(|n| counter.person(n).id);
    let visit = counter.book(&first, "2026-11-23T12:00").id;
    counter.clock.set("2026-11-23T11:10:00Z".parse().unwrap());
    step(&counter, &visit, "miss").unwrap();
    let other = counter.book(&second, "2026-11-23T12:15").id;
    assert_eq!(
        refused(step(&counter, &visit, "back")).code,
        "appointment_conflict",
        "the time went to somebody else"
    );
    step(&counter, &other, "begin").unwrap();
    let figures = counter.desk.measures("2026-11-23", "2026-11-23").unwrap();
    assert_eq!((figures.total.count, figures.total.missed), (2, 1));
    assert_eq!(figures.by_advisor[0].name, "Anna Nowak");
    assert_eq!(figures.by_advisor[0].available, Some(480), "eight hours by plan");
}

#[test]
fn who_came_without_a_visit_waits_with_a_number_and_an_expected_turn() {
    let counter = Counter::open();
    counter.clock.set("2026-11-23T09:00:00Z".parse().unwrap());
    let client = counter.person(1).id;
    let add = |purpose: &str, client: Option<&String>| {
        let input = WalkInInput {
            client_id: client.cloned(),
            purpose: purpose.to_owned(),
            note: String::new(),
        };
        counter.desk.queue_add(counter.ids.command(), &input).unwrap().id
    };
    let first = add("access_help", None);
    let second = add("complaint", Some(&client));
    let visit = counter.book(&client, "2026-11-23T10:00").id;
    step(&counter, &visit, "arrive").unwrap();
    let queue = counter.desk.queue().unwrap();
    let order: Vec<_> = queue
        .waiting
        .iter()
        .map(|entry| (entry.id.as_str(), entry.number, entry.expected_wait))
        .collect();
    // A review is expected to take 45 minutes, help with access 20.
    assert_eq!(
        order,
        [
            (visit.as_str(), None, Some(0)),
            (first.as_str(), Some(1), Some(45)),
            (second.as_str(), Some(2), Some(65))
        ]
    );
    assert_eq!(queue.desks, 1);
    let called = counter.desk.queue_next(counter.ids.command()).unwrap().unwrap();
    assert_eq!(called.id, visit);
    counter.wait(TimeDelta::minutes(30));
    step(&counter, &visit, "finish").unwrap();
    let called = counter.desk.queue_next(counter.ids.command()).unwrap().unwrap();
    assert_eq!((called.id.as_str(), called.waited), (first.as_str(), 30));
    let known = counter.desk.queue().unwrap().walk_ins[0].revision;
    counter
        .desk
        .queue_step(
            counter.ids.command(),
            &first,
            known,
            "finish",
            Some(&client),
            Some(true),
        )
        .unwrap();
    let queue = counter.desk.queue().unwrap();
    assert_eq!(
        queue.walk_ins[0].client_id.as_deref(),
        Some(client.as_str()),
        "who it was came out at the desk"
    );
    assert_eq!(queue.waiting.len(), 1);
    let early = counter
        .desk
        .queue_step(counter.ids.command(), &second, 1, "finish", None, None);
    assert_eq!(refused(early).code, "visit_step");
    counter.assert_whole();
}

#[test]
fn a_freed_time_is_offered_to_who_waits_for_an_earlier_one() {
    let counter = Counter::open();
    let [first, second] = [1, 2].map(|n| counter.person(n).id);
    // The whole morning of the 24th is taken; the client has a visit on the 27th and would come earlier.
    let day: Vec<String> = (0..16)
        .map(|half| format!("2026-11-24T{:02}:{:02}", 9 + half / 2, half % 2 * 30))
        .collect();
    let visits: Vec<String> = day.iter().map(|start| counter.book(&first, start).id).collect();
    let late = counter.book(&second, "2026-11-27T10:00").id;
    let wish = WaitingInput {
        client_id: second.clone(),
        purpose: "complaint".to_owned(),
        advisor_id: None,
        from: "2026-11-24".to_owned(),
        to: "2026-11-24".to_owned(),
        visit_id: Some(late.clone()),
        note: String::new(),
    };
    let id = counter.desk.waiting_add(counter.ids.command(), &wish).unwrap().id;
    assert_eq!(counter.desk.waiting().unwrap()[0].offer, None);
    counter
        .desk
        .appointment_cancel(counter.ids.command(), &visits[4], 1, "choroba", false)
        .unwrap();
    let offer = counter.desk.waiting().unwrap()[0]
        .offer
        .clone()
        .expect("a time fell free");
    assert_eq!(offer.start, "2026-11-24T11:00");
    let to = MoveInput {
        start: offer.start,
        minutes: 30,
        ..MoveInput::default()
    };
    counter
        .desk
        .appointment_move(counter.ids.command(), &late, 1, &to)
        .unwrap();
    counter
        .desk
        .waiting_close(counter.ids.command(), &id, "booked")
        .unwrap();
    assert!(counter.desk.waiting().unwrap().is_empty());
}

#[test]
fn a_task_is_given_on_asked_help_for_and_comes_back() {
    let counter = Counter::open();
    let piotr = counter.colleague("Piotr Wójcik", Role::Advisor, SECRET);
    let boss = counter.colleague("Ewa Kos", Role::Supervisor, "osiem srebrnych łódek");
    let task = TaskInput {
        title: "Sprawdzić skrzynkę".to_owned(),
        days: Some(1),
        repeat: "weekly".to_owned(),
        ..TaskInput::default()
    };
    let id = counter.desk.task_add(counter.ids.command(), &task).unwrap().id;
    let take = |input: TaskStepInput| {
        let revision = counter.desk.task(&id).unwrap().revision;
        counter
            .desk
            .task_step(counter.ids.command(), &id, revision, &input)
    };
    let of = |step: &str| TaskStepInput {
        step: step.to_owned(),
        ..TaskStepInput::default()
    };
    take(TaskStepInput {
        person_id: Some(piotr.clone()),
        ..of("delegate")
    })
    .unwrap();
    assert_eq!(refused(take(of("escalate"))).fields[0].field, "reason");
    let not_able = TaskStepInput {
        person_id: Some(piotr.clone()),
        reason: "x".to_owned(),
        ..of("escalate")
    };
    assert_eq!(
        refused(take(not_able)).code,
        "forbidden",
        "help comes from who may approve"
    );
    take(TaskStepInput {
        person_id: Some(boss),
        reason: "Brak dostępu".to_owned(),
        ..of("escalate")
    })
    .unwrap();
    take(TaskStepInput {
        until: Some("2026-11-23T15:00".to_owned()),
        ..of("snooze")
    })
    .unwrap();
    assert!(!counter.desk.task(&id).unwrap().awake);
    assert_eq!(refused(take(of("drop"))).fields[0].field, "reason");
    take(of("finish")).unwrap();
    assert_eq!(refused(take(of("finish"))).code, "task_state");
    let trail: Vec<_> = counter
        .desk
        .task_trail(&id)
        .unwrap()
        .into_iter()
        .map(|step| step.step)
        .collect();
    assert_eq!(trail, ["add", "delegate", "escalate", "snooze", "finish"]);
    let next = counter.desk.tasks(false).unwrap();
    assert_eq!(next.len(), 1);
    assert_eq!(
        (next[0].due.as_str(), next[0].assignee_id.as_str()),
        ("2026-12-01", piotr.as_str()),
        "a week later, with whoever had it"
    );
    assert_eq!(next[0].days_left, 6);
    counter.desk.vault_lock();
    counter
        .desk
        .vault_unlock(Some("Ewa Kos"), "osiem srebrnych łódek")
        .unwrap();
    counter.clock.set("2026-12-03T08:00:00Z".parse().unwrap());
    assert_eq!(
        counter.desk.tasks(false).unwrap()[0].days_left,
        -2,
        "two working days late"
    );
    counter.desk.vault_lock();
    counter.desk.vault_unlock(Some("Anna Nowak"), PASSPHRASE).unwrap();
    counter.assert_whole();
}

#[test]
fn what_is_open_with_the_client_and_the_family_is_named_when_they_come() {
    let counter = Counter::open();
    let [anna, jan] = [1, 2].map(|n| counter.person(n).id);
    add(&counter, &input(&anna, "spouse", &jan));
    let mut form = counter.desk.client_input(&jan).unwrap();
    form.id_document_valid_until = "2026-12-20".to_owned();
    counter
        .desk
        .client_save(counter.ids.command(), Some(&jan), Some(1), &form)
        .unwrap();
    let task = TaskInput {
        title: "Oddać umowę".to_owned(),
        client_id: Some(anna.clone()),
        days: Some(3),
        repeat: "never".to_owned(),
        ..TaskInput::default()
    };
    counter.desk.task_add(counter.ids.command(), &task).unwrap();
    let items = counter.desk.open_items(&anna).unwrap();
    let found: Vec<_> = items
        .iter()
        .map(|item| (item.tie.as_str(), item.code.as_str(), item.packet.as_deref()))
        .collect();
    assert_eq!(
        found,
        [
            ("", "task_open", None),
            ("family", "id_expiring", Some("zmiana-danych"))
        ]
    );
}

#[test]
fn the_day_goes_on_paper_and_the_client_gets_a_confirmation() {
    let counter = Counter::open();
    let client = counter.person(1).id;
    let name = counter.desk.client_card(&client).unwrap().name;
    let visit = counter.book(&client, "2026-11-24T10:00").id;
    let task = TaskInput {
        title: "Zadzwonić do centrali".to_owned(),
        days: Some(1),
        repeat: "never".to_owned(),
        ..TaskInput::default()
    };
    counter.desk.task_add(counter.ids.command(), &task).unwrap();
    let sheet = counter.desk.day_sheet("2026-11-24").unwrap();
    let text = paper::plain(&paper::pages(&sheet).join(" "));
    for part in [
        "wtorek, 24 listopada 2026 r.",
        "10:00–10:30",
        name.split(' ').next_back().unwrap(),
        "przegląd potrzeb",
        "Zadzwonić do centrali",
    ] {
        assert!(text.contains(part), "{part} in {text}");
    }
    let empty = paper::plain(&paper::pages(&counter.desk.day_sheet("2026-11-26").unwrap()).join(" "));
    assert!(empty.contains("nie ma umówionych wizyt"), "{empty}");
    let letter = counter.desk.visit_confirmation(&visit).unwrap();
    assert!(
        letter.contains("potwierdzam wizytę: wtorek, 24\u{a0}listopada 2026\u{a0}r., 10:00")
            && letter.contains("około 30 minut.")
            && letter.contains("Anna Nowak"),
        "{letter}"
    );
    let printed = counter
        .desk
        .visit_confirmation_prepare(counter.ids.command(), &visit)
        .unwrap();
    let pdf = counter.desk.document_pdf(&printed.id).unwrap();
    let text = paper::plain(&paper::pages(&pdf).join(" "));
    assert!(
        text.contains("24 listopada 2026 r.") && text.contains("10:00"),
        "{text}"
    );
    counter.assert_whole();
}

#[test]
fn a_reminder_is_a_matter_and_a_number() {
    let counter = Counter::open();
    let says = |about: &str, count| counter.desk.reminder_text(about, count);
    for (count, words) in [
        (1, "Za 1 minutę wizyta"),
        (3, "Za 3 minuty wizyta"),
        (10, "Za 10 minut wizyta"),
    ] {
        assert_eq!(says("visit", count).unwrap(), words);
    }
    assert_eq!(says("tasks", 2).unwrap(), "Zadania na dziś: 2");
    assert_eq!(refused(says("Jan Mazur", 2)).fields[0].field, "about");
}

#[test]
fn visits_that_ask_for_a_decision_are_named_until_they_are_settled() {
    let counter = Counter::open();
    let client = counter.person(1).id;
    let forgotten = counter.book(&client, "2026-11-23T15:00").id;
    let ahead = counter.book(&client, "2026-11-26T10:00").id;
    let unsettled = || {
        let all = counter.desk.visits_unsettled().unwrap();
        let named = |one: Unsettled| (one.visit.id, one.reason.code);
        all.into_iter().map(named).collect::<Vec<_>>()
    };
    assert_eq!(unsettled(), []);
    let early = counter
        .desk
        .appointment_step(counter.ids.command(), &ahead, 1, "arrive", None);
    assert_eq!(
        refused(early).code,
        "visit_step",
        "nobody comes three days before"
    );

    counter.wait(TimeDelta::days(1));
    let mut working = counter.desk.working(None).unwrap();
    working.absences.push(WorkAbsence {
        kind: "leave".to_owned(),
        first: "2026-11-26".to_owned(),
        last: "2026-11-26".to_owned(),
        hours: String::new(),
    });
    counter.desk.working_save(&working).unwrap();
    assert_eq!(
        unsettled(),
        [
            (forgotten.clone(), "not_closed".to_owned()),
            (ahead.clone(), "absent".to_owned())
        ]
    );
    step(&counter, &forgotten, "settle").unwrap();
    let closed = counter.desk.appointment_one(&forgotten).unwrap();
    assert_eq!(closed.state, AppointmentStateView::Served);
    assert_eq!(closed.ended_at.as_deref(), Some("2026-11-23T15:30"));
    let to = MoveInput {
        start: "2026-11-27T10:00".to_owned(),
        minutes: 30,
        ..MoveInput::default()
    };
    counter
        .desk
        .appointment_move(counter.ids.command(), &ahead, 1, &to)
        .unwrap();
    assert_eq!(unsettled(), []);
    counter.assert_whole();
}
