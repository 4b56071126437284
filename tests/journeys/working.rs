//! Working time: opening hours, plans of people, leave; free times follow them.

use opiekun_desk::{
    domain::access::Role,
    views::{DayHours, OpeningView, SlotQuery, WorkAbsence, WorkPlan, WorkingView},
};
use opiekun_testkit::{Counter, forms, refused};

/// Monday to Friday in those hours.
fn week(hours: &str) -> Vec<String> {
    let mut days = vec![hours.to_owned(); 5];
    days.extend([String::new(), String::new()]);
    days
}

fn plan(from: &str, weeks: &[Vec<String>]) -> WorkPlan {
    WorkPlan {
        from: from.to_owned(),
        until: String::new(),
        anchor: String::new(),
        weeks: weeks.to_vec(),
    }
}

fn hours(counter: &Counter, date: &str) -> Vec<String> {
    let days = counter.desk.calendar_days(date, date).unwrap();
    let hours = days[0].hours.iter();
    hours.map(|one| format!("{}-{}", one.from, one.to)).collect()
}

fn faults(failure: &opiekun_desk::views::Failure) -> Vec<(&str, &str)> {
    let fields = failure.fields.iter();
    fields
        .map(|one| (one.field.as_str(), one.code.as_str()))
        .collect()
}

/// Monday, 23 November 2026, is the day of the counter.
#[test]
fn until_somebody_says_otherwise_the_week_is_the_usual_one() {
    let counter = Counter::open();
    assert_eq!(counter.desk.opening().unwrap().week, week("9:00–17:00"));
    assert_eq!(hours(&counter, "2026-11-24"), ["09:00-17:00"]);
    assert!(hours(&counter, "2026-11-28").is_empty(), "a Saturday");
    assert!(hours(&counter, "2026-12-24").is_empty(), "a day off since 2025");
    let free = counter.desk.free_slots("2026-11-24", 60).unwrap();
    assert_eq!(free.first().unwrap(), "2026-11-24T09:00");
    assert_eq!(free.last().unwrap(), "2026-11-24T16:00");
    assert_eq!(free.len(), 29, "every quarter from 9:00 to 16:00");
}

#[test]
fn free_times_follow_the_plan_the_break_the_leave_and_the_branch() {
    let mut counter = Counter::open();
    let mut mine = counter.desk.working(None).unwrap();
    mine.plans = vec![
        plan("2026-11-23", &[week("8-12, 12:30-16"), week("10-18")]),
        plan("2026-01-01", &[week("9-17")]),
    ];
    mine.exceptions = vec![DayHours {
        date: "2026-11-25".to_owned(),
        hours: "12.00-14.00".to_owned(),
    }];
    let away = |first: &str, last: &str, hours: &str| WorkAbsence {
        kind: "training".to_owned(),
        first: first.to_owned(),
        last: last.to_owned(),
        hours: hours.to_owned(),
    };
    mine.absences = vec![
        away("2026-12-07", "2026-12-08", ""),
        away("2026-11-26", "", "9:00–10:00"),
    ];
    counter.desk.working_save(&mine).unwrap();
    counter.reopen();
    let kept = counter.desk.working(None).unwrap();
    assert_eq!(
        kept.plans[0].weeks[0],
        week("8:00–12:00, 12:30–16:00"),
        "written in one way"
    );
    assert_eq!(kept.plans[0].anchor, "2026-11-23", "the Monday of the first day");
    assert_eq!(kept.absences[0].first, "2026-11-26", "in order of days");
    // The branch opens at nine, whatever the plan says.
    assert_eq!(hours(&counter, "2026-11-24"), ["09:00-12:00", "12:30-16:00"]);
    assert_eq!(hours(&counter, "2026-11-25"), ["12:00-14:00"], "the exception");
    assert_eq!(
        hours(&counter, "2026-11-26"),
        ["10:00-12:00", "12:30-16:00"],
        "an hour of training"
    );
    assert_eq!(
        hours(&counter, "2026-12-01"),
        ["10:00-17:00"],
        "the second week of the rota"
    );
    assert!(
        hours(&counter, "2026-12-08").is_empty(),
        "the last day of training"
    );
    assert_eq!(
        hours(&counter, "2026-12-09"),
        ["09:00-12:00", "12:30-16:00"],
        "the first week again"
    );
    assert_eq!(hours(&counter, "2026-11-20"), ["09:00-17:00"], "the plan before");

    let client = counter.person(1);
    counter.book(&client.id, "2026-11-24T09:00");
    let free = counter.desk.free_slots("2026-11-24", 60).unwrap();
    assert_eq!(free[0], "2026-11-24T09:30", "after the visit");
    assert!(
        !free.contains(&"2026-11-24T11:15".to_owned()),
        "not into the break"
    );
    assert!(free.contains(&"2026-11-24T12:30".to_owned()));

    let mut branch = counter.desk.opening().unwrap();
    branch.week[5] = "9-13".to_owned();
    branch.exceptions = vec![DayHours {
        date: "2026-11-24".to_owned(),
        hours: String::new(),
    }];
    counter.desk.opening_save(&branch).unwrap();
    assert!(
        counter.desk.free_slots("2026-11-24", 60).unwrap().is_empty(),
        "closed on that day"
    );
    assert!(
        hours(&counter, "2026-11-28").is_empty(),
        "the branch is open on Saturday, the plan has a day off"
    );
}

#[test]
fn an_hour_that_spring_leaves_out_is_not_offered() {
    let counter = Counter::open();
    let every = OpeningView {
        week: vec!["0-24".to_owned(); 7],
        exceptions: Vec::new(),
    };
    counter.desk.opening_save(&every).unwrap();
    // 26 March 2028: from 2:00 to 3:00. 29 October 2028: 2:00 to 3:00 comes twice.
    let spring = counter.desk.free_slots("2028-03-26", 30).unwrap();
    assert!(
        spring.contains(&"2028-03-26T01:30".to_owned()) && spring.contains(&"2028-03-26T03:00".to_owned())
    );
    assert!(!spring.iter().any(|start| start.contains("T02:")));
    assert_eq!(
        spring.len(),
        23 * 4,
        "a quarter of every hour; the last visit goes on after midnight"
    );
    let autumn = counter.desk.free_slots("2028-10-29", 30).unwrap();
    assert_eq!(autumn.len(), 24 * 4, "an hour that comes twice is named once");
}

#[test]
fn nonsense_is_refused_where_it_stands_and_nothing_is_changed() {
    let counter = Counter::open();
    let before = counter.desk.working(None).unwrap();
    let mut wrong = before.clone();
    wrong.plans = vec![plan("2026-11-23", &[week("9-17"), week("9-17")])];
    wrong.plans[0].weeks[1][2] = "rano".to_owned();
    assert_eq!(
        faults(&refused(counter.desk.working_save(&wrong))),
        [("plans.0.1.2", "hours_format")]
    );
    wrong.plans[0].weeks[1][2] = "9-13, 12-15".to_owned();
    assert_eq!(
        faults(&refused(counter.desk.working_save(&wrong))),
        [("plans.0.1.2", "hours_overlap")]
    );
    wrong.plans = vec![
        plan("2026-11-23", &[week("9-17")]),
        plan("23.11.2026", &[week("8-16")]),
    ];
    assert_eq!(
        faults(&refused(counter.desk.working_save(&wrong))),
        [("plans.0.from", "plans_same_day")]
    );
    wrong.plans = vec![WorkPlan {
        until: "2026-11-01".to_owned(),
        ..plan("2026-11-23", &[week("9-17")])
    }];
    assert_eq!(
        faults(&refused(counter.desk.working_save(&wrong))),
        [("plans.0.until", "end_before_start")]
    );
    wrong.plans = before.plans.clone();
    wrong.absences = vec![WorkAbsence {
        kind: "leave".to_owned(),
        first: "2026-12-10".to_owned(),
        last: "2026-12-01".to_owned(),
        hours: String::new(),
    }];
    assert_eq!(
        faults(&refused(counter.desk.working_save(&wrong))),
        [("absences.0", "end_before_start")]
    );
    let mut closed = counter.desk.opening().unwrap();
    closed.exceptions = ["2026-12-31", "31.12.2026"]
        .map(|date| DayHours {
            date: date.to_owned(),
            hours: String::new(),
        })
        .into();
    assert_eq!(
        faults(&refused(counter.desk.opening_save(&closed))),
        [("exceptions.1", "plans_same_day")]
    );
    assert_eq!(counter.desk.working(None).unwrap(), before);
}

#[test]
fn people_plan_their_own_week_and_a_supervisor_everybodys() {
    let counter = Counter::open();
    let secret = "siedem zielonych rowerów";
    let me = counter.desk.working(None).unwrap().person_id;
    let piotr = counter.colleague("Piotr Wójcik", Role::Advisor, secret);
    let of = |person: &str, hours: &str| WorkingView {
        person_id: person.to_owned(),
        plans: vec![plan("2026-11-01", &[week(hours)])],
        exceptions: Vec::new(),
        absences: Vec::new(),
    };
    counter.desk.working_save(&of(&piotr, "12-17")).unwrap();
    let found = |desk: &opiekun_desk::Desk| {
        let slots = desk.appointment_slots(&SlotQuery {
            purpose: "complaint".to_owned(),
            from: "2026-11-24".to_owned(),
            to: "2026-11-24".to_owned(),
            ..SlotQuery::default()
        });
        slots
            .unwrap()
            .into_iter()
            .map(|slot| (slot.start, slot.advisor_name))
            .collect::<Vec<_>>()
    };
    let slots = found(&counter.desk);
    assert_eq!(slots[0], ("2026-11-24T09:00".to_owned(), "Anna Nowak".to_owned()));
    let at_noon: Vec<_> = slots
        .iter()
        .filter(|(start, _)| start == "2026-11-24T12:00")
        .collect();
    assert_eq!(at_noon.len(), 2, "two people are free");
    let client = counter.client(&forms::person(1)).id;
    counter.book(&client, "2026-11-24T12:00");
    let at_noon = found(&counter.desk)
        .into_iter()
        .filter(|(start, _)| start == "2026-11-24T12:00");
    assert_eq!(
        at_noon.map(|(_, name)| name).collect::<Vec<_>>(),
        ["Piotr Wójcik"]
    );

    counter.desk.vault_lock();
    counter.desk.vault_unlock(Some("Piotr Wójcik"), secret).unwrap();
    counter.desk.working_save(&of(&piotr, "10-14")).unwrap();
    assert_eq!(hours(&counter, "2026-11-24"), ["10:00-14:00"]);
    assert_eq!(
        refused(counter.desk.working_save(&of(&me, "10-14"))).code,
        "forbidden"
    );
    let opening = counter.desk.opening().unwrap();
    assert_eq!(refused(counter.desk.opening_save(&opening)).code, "forbidden");
}
