//! Hours, plans and rules that make no sense are refused, by constructors and by deserialization alike.
#![allow(clippy::unwrap_used, reason = "helpers of tests fail the test")]

use chrono::NaiveDate;
use opiekun_domain::{Invalid, appointment::Purpose, calendar::*};
use serde::{Serialize, de::DeserializeOwned};
use std::fmt::Debug;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn span(text: &str) -> Span {
    Span::parse(text).unwrap()
}

fn refused<T: DeserializeOwned>(json: &str) -> bool {
    // A text that is no JSON at all would be refused for nothing.
    serde_json::from_str::<serde_json::Value>(json).unwrap();
    serde_json::from_str::<T>(json).is_err()
}

fn comes_back<T: Serialize + DeserializeOwned + PartialEq + Debug>(value: &T) {
    let json = serde_json::to_string(value).unwrap();
    assert_eq!(&serde_json::from_str::<T>(&json).unwrap(), value, "{json}");
}

#[test]
fn hours_of_a_day() {
    assert_eq!(span("00:00-24:00"), Span::new(0, 1440).unwrap());
    assert_eq!(Span::new(480, 480), Err(Invalid::HoursReversed));
    assert_eq!(Span::new(0, 1441), Err(Invalid::OutOfRange { min: 0, max: 1440 }));
    for text in [
        "8:00-16:00",
        "08:00",
        "08:60-09:00",
        "25:00-26:00",
        "08:00-16:00:00",
        "+8:00-09:00",
        "",
    ] {
        assert_eq!(Span::parse(text), Err(Invalid::HoursFormat), "{text}");
    }
    assert!(Span::parse("23:00-24:01").is_err());
    let touching = Spans::new(vec![span("12:00-16:00"), span("08:00-12:00")]).unwrap();
    assert_eq!(touching.as_slice()[0], span("08:00-12:00"), "in order");
    let overlapping = vec![span("08:00-12:00"), span("11:59-16:00")];
    assert_eq!(Spans::new(overlapping), Err(CalendarError::Overlap));
    assert!(refused::<Spans>(r#"["08:00-12:00","11:59-16:00"]"#));
    assert!(refused::<Span>(r#""16:00-08:00""#));
    comes_back(&touching);
}

#[test]
fn shifts_and_breaks() {
    let breaks = vec![span("12:00-12:30"), span("10:00-10:15")];
    let shift = Shift::new(span("08:00-16:00"), breaks).unwrap();
    let outside = Shift::new(span("08:00-16:00"), vec![span("15:50-16:10")]);
    assert_eq!(outside, Err(CalendarError::BreakOutsideShift));
    let twice = Shift::new(
        span("08:00-16:00"),
        vec![span("12:00-12:30"), span("12:15-12:45")],
    );
    assert_eq!(twice, Err(CalendarError::Overlap));
    let late = Shift::new(span("15:00-18:00"), Vec::new()).unwrap();
    assert_eq!(
        DayPlan::new(vec![late, shift.clone()]),
        Err(CalendarError::Overlap)
    );
    assert!(refused::<DayPlan>(
        r#"[{"span":"08:00-16:00"},{"span":"15:00-18:00"}]"#
    ));
    assert!(refused::<Shift>(
        r#"{"span":"08:00-16:00","breaks":["07:00-08:30"]}"#
    ));
    comes_back(&DayPlan::new(vec![shift]).unwrap());
}

#[test]
fn plans_and_rotas() {
    let monday = day("2026-11-23");
    let plan = |from: &str, until: Option<&str>, anchor, weeks: usize| {
        Plan::new(day(from), until.map(day), anchor, vec![Week::default(); weeks])
    };
    assert!(plan("2026-01-01", Some("2026-01-01"), monday, 8).is_ok());
    let range = CalendarError::Value(Invalid::OutOfRange { min: 1, max: 8 });
    for weeks in [0, 9] {
        assert_eq!(plan("2026-01-01", None, monday, weeks), Err(range.clone()));
    }
    let ended = CalendarError::Value(Invalid::EndBeforeStart);
    assert_eq!(plan("2026-01-02", Some("2026-01-01"), monday, 1), Err(ended));
    assert_eq!(
        plan("2026-01-01", None, day("2026-11-24"), 1),
        Err(CalendarError::AnchorNotMonday)
    );
    let same = vec![
        plan("2026-01-01", None, monday, 1).unwrap(),
        plan("2026-01-01", None, monday, 2).unwrap(),
    ];
    assert_eq!(Plans::new(same), Err(CalendarError::PlansSameDay));
    let week = r#"[[],[],[],[],[],[],[]]"#;
    let json = |anchor: &str| {
        format!(r#"{{"from":"2026-01-01","until":null,"anchor":"{anchor}","weeks":[{week}]}}"#)
    };
    assert!(!refused::<Plan>(&json("2026-11-23")) && refused::<Plan>(&json("2026-11-24")));
    let one = json("2026-11-23");
    assert!(refused::<Plans>(&format!("[{one},{one}]")) && !refused::<Plans>(&format!("[{one}]")));
    comes_back(&plan("2026-01-01", None, monday, 3).unwrap());
}

#[test]
fn days_steps_and_rules() {
    assert!(DayRange::new(day("2026-01-02"), day("2026-01-01")).is_err());
    assert!(SearchDays::new(day("2026-01-01"), day("2027-01-02")).is_ok());
    assert_eq!(
        SearchDays::new(day("2026-01-01"), day("2027-01-03")),
        Err(Invalid::DateTooFar)
    );
    assert!(refused::<SearchDays>(
        r#"{"first":"2026-01-01","last":"2030-01-01"}"#
    ));
    assert!(refused::<Absence>(
        r#"{"kind":"leave","time":{"whole":{"first":"2026-01-02","last":"2026-01-01"}}}"#
    ));
    assert!(!refused::<Absence>(
        r#"{"kind":"leave","time":{"part":{"date":"2026-01-02","span":"08:00-09:00"}}}"#
    ));
    assert!(
        Step::new(4).is_err() && Step::new(61).is_err() && refused::<Step>("61") && !refused::<Step>("60")
    );
    assert!(Buffer::new(121).is_err() && refused::<Buffer>("121") && !refused::<Buffer>("120"));
    for bad in ["", "Hipoteka", "a b", &"x".repeat(41)] {
        assert!(Specialisation::parse(bad).is_err(), "{bad}");
    }
    let mut rules = PurposeRules::usual(Purpose::COMPLAINT);
    rules.specialisation = Some(Specialisation::parse("mortgage").unwrap());
    rules.room = Some(RoomKind::Office);
    comes_back(&rules);
}
