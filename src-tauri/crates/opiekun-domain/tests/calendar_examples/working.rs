//! When an advisor works, and what is offered and refused for it.

use super::*;

#[test]
fn spring_leaves_an_hour_out() {
    let (opening, who) = (always_open(), works(&["01:00-05:00"]));
    let worked = working_time(&who.hours, &opening, day("2026-03-29"));
    let (start, end) = (utc("2026-03-29T00:00"), utc("2026-03-29T03:00"));
    assert_eq!(
        worked,
        [Period { start, end }],
        "four hours by the clock are three"
    );
    assert_eq!(
        offered(&who, &opening, "2026-03-29", 30),
        [
            "01:00 +0100",
            "01:30 +0100",
            "03:00 +0200",
            "03:30 +0200",
            "04:00 +0200"
        ],
        "a visit at half past one goes on over the gap and ends at half past three"
    );
    let missing = "2026-03-29T02:30:00".parse().unwrap();
    assert_eq!(instant(missing), Err(Conflict::InGap));
    let inside = works(&["02:00-03:00"]);
    assert!(working_time(&inside.hours, &opening, day("2026-03-29")).is_empty());
}

#[test]
fn autumn_gives_an_hour_twice() {
    let (opening, who) = (always_open(), works(&["01:00-05:00"]));
    let worked = working_time(&who.hours, &opening, day("2026-10-25"));
    let (start, end) = (utc("2026-10-24T23:00"), utc("2026-10-25T04:00"));
    assert_eq!(
        worked,
        [Period { start, end }],
        "four hours by the clock are five"
    );
    assert_eq!(
        offered(&who, &opening, "2026-10-25", 60),
        [
            "01:00 +0200",
            "02:00 +0200",
            "02:00 +0100",
            "03:00 +0100",
            "04:00 +0100"
        ]
    );
    let short = works(&["01:00-02:30"]);
    let worked = working_time(&short.hours, &opening, day("2026-10-25"));
    let ends: Vec<_> = worked.iter().map(|period| period.end).collect();
    assert_eq!(ends, [utc("2026-10-25T00:30"), utc("2026-10-25T01:30")]);
}

#[test]
fn a_rota_of_two_weeks_turns_and_a_newer_plan_counts_while_it_lasts() {
    let early_late = vec![week(&["08:00-12:00"]), week(&["12:00-18:00"])];
    let training = plan("2026-11-23", Some("2026-11-24"), vec![week(&["09:00-10:00"])]);
    let who = advisor(1, vec![plan("2025-12-01", None, early_late), training]);
    let first = |date: &str| {
        let worked = working_time(&who.hours, &always_open(), day(date));
        worked.first().map(|period| period.start)
    };
    assert_eq!(
        first("2026-01-05"),
        Some(warsaw("2026-01-05T08:00")),
        "the week of the anchor is the first"
    );
    assert_eq!(
        first("2026-01-12"),
        Some(warsaw("2026-01-12T12:00")),
        "second week"
    );
    assert_eq!(
        first("2026-01-19"),
        Some(warsaw("2026-01-19T08:00")),
        "first week again"
    );
    assert_eq!(
        first("2026-01-25"),
        Some(warsaw("2026-01-25T08:00")),
        "up to its Sunday"
    );
    assert_eq!(
        first("2025-12-29"),
        Some(warsaw("2025-12-29T12:00")),
        "before the anchor it turned too"
    );
    assert_eq!(first("2025-11-30"), None, "before the plan");
    assert_eq!(
        first("2026-11-23"),
        Some(warsaw("2026-11-23T09:00")),
        "the newer plan"
    );
    assert_eq!(
        first("2026-11-25"),
        Some(warsaw("2026-11-25T08:00")),
        "and the older one after it"
    );
}

#[test]
fn nobody_is_served_on_christmas_eve_of_2026() {
    let (mut opening, mut who) = (always_open(), works(&["08:00-16:00"]));
    // Whatever is written of the day, it is a day off by statute.
    opening
        .exceptions
        .insert(day("2026-12-24"), spans(&["08:00-14:00"]));
    who.hours
        .exceptions
        .insert(day("2026-12-24"), plan_of(&["08:00-14:00"]));
    assert_eq!(offered(&who, &opening, "2026-12-24", 60), Vec::<String>::new());
    assert_eq!(
        offered(&who, &opening, "2024-12-24", 60).len(),
        8,
        "a working day until 2024"
    );
    let rules = PurposeRules::usual(Purpose::ACCOUNT_OPENING);
    let at = |time: &str| {
        let asked = proposal(&rules, warsaw(time));
        check(&asked, &only(&[&who], &opening), &Busy::default())
    };
    let holiday = Conflict::Holiday {
        code: "christmas_eve",
    };
    assert_eq!(at("2026-12-24T09:00"), Err(holiday));
    assert_eq!(at("2026-12-23T09:00"), Ok(None));
    assert_eq!(
        at("2026-12-23T15:30"),
        Err(Conflict::OutsideWorkingTime { advisor: who.id })
    );
}

#[test]
fn a_closed_branch_other_hours_breaks_and_leave() {
    let mut opening = Opening::default();
    opening.week[0] = spans(&["09:00-17:00"]);
    opening.exceptions.insert(day("2026-11-30"), Spans::default());
    let lunch = Shift::new(
        Span::parse("08:00-16:00").unwrap(),
        vec![Span::parse("12:00-12:30").unwrap()],
    );
    let with_lunch = Week(std::array::from_fn(|_| {
        DayPlan::new(vec![lunch.clone().unwrap()]).unwrap()
    }));
    let mut who = advisor(1, vec![plan("2020-01-01", None, vec![with_lunch])]);
    who.hours.absences.push(Absence {
        kind: AbsenceKind::Training,
        time: AwayTime::Part {
            date: day("2026-11-23"),
            span: Span::parse("14:00-24:00").unwrap(),
        },
    });
    let hours = |date: &str| {
        let worked = working_time(&who.hours, &opening, day(date)).into_iter();
        let shown = |time: DateTime<Utc>| time.with_timezone(&Warsaw).format("%H:%M").to_string();
        worked
            .map(|period| format!("{}-{}", shown(period.start), shown(period.end)))
            .collect::<Vec<_>>()
    };
    assert_eq!(hours("2026-11-16"), ["09:00-12:00", "12:30-16:00"]);
    assert_eq!(
        hours("2026-11-23"),
        ["09:00-12:00", "12:30-14:00"],
        "a training from two"
    );
    assert!(
        hours("2026-11-30").is_empty() && hours("2026-11-24").is_empty(),
        "closed"
    );

    let rules = PurposeRules::usual(Purpose::ACCESS_HELP);
    let why = |time: &str| {
        let asked = proposal(&rules, warsaw(time));
        check(&asked, &only(&[&who], &opening), &Busy::default())
    };
    let (advisor, kind) = (who.id, AbsenceKind::Training);
    assert_eq!(why("2026-11-23T13:50"), Err(Conflict::Absent { advisor, kind }));
    assert_eq!(
        why("2026-11-23T11:50"),
        Err(Conflict::OutsideWorkingTime { advisor }),
        "lunch"
    );
    assert_eq!(
        why("2026-11-23T08:50"),
        Err(Conflict::BranchClosed),
        "before nine"
    );
    assert_eq!(why("2026-11-30T10:00"), Err(Conflict::BranchClosed));
}
