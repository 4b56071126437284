//! Money, words, days, order of names, drafts.
#![allow(clippy::unwrap_used, reason = "helpers of tests fail the test")]

use chrono::{Datelike, NaiveDate};
use opiekun_domain::{
    Invalid,
    client::{ClientDraft, RawClient, parse_date},
    collation, holidays,
    money::{Currency, Money},
    readiness, words,
};
use proptest::prelude::*;

fn pln(text: &str) -> Money {
    Money::parse(text, Currency::Pln).unwrap()
}

/// num2words leaves out "jeden" before a scale word; bank papers keep it. Both are compared without it.
fn without_one(text: &str) -> String {
    let mut out = text.to_owned();
    for scale in ["tysiąc", "milion", "miliard", "bilion", "biliard"] {
        out = out.replace(&format!("jeden {scale}"), scale);
    }
    out
}

#[test]
fn numbers_in_words_are_those_of_num2words() {
    let mut lines = 0;
    for line in include_str!("vectors/numbers.tsv").lines() {
        let (number, wanted) = line.split_once('\t').unwrap();
        let ours = words::number(number.parse().unwrap());
        assert_eq!(without_one(&ours), without_one(wanted), "{number}");
        lines += 1;
    }
    assert!(lines > 1000, "the table is not empty: {lines}");
}

#[test]
fn amounts_in_words() {
    let money = pln("1 234,56");
    assert_eq!(
        words::amount(money),
        "jeden tysiąc dwieście trzydzieści cztery złote 56/100"
    );
    assert_eq!(
        words::amount_in_full(money),
        "jeden tysiąc dwieście trzydzieści cztery złote pięćdziesiąt sześć groszy"
    );
    assert_eq!(words::amount_in_full(pln("1,01")), "jeden złoty jeden grosz");
    assert_eq!(
        words::amount_in_full(pln("22,22")),
        "dwadzieścia dwa złote dwadzieścia dwa grosze"
    );
    assert_eq!(
        words::amount_in_full(pln("12,12")),
        "dwanaście złotych dwanaście groszy"
    );
    assert_eq!(words::amount(pln("0")), "zero złotych 00/100");
    assert_eq!(
        words::amount(pln("1000000000000000")),
        "jeden biliard złotych 00/100"
    );
}

#[test]
fn money_is_read_as_people_write_it() {
    for (text, grosze) in [
        ("1 234,56", 123_456),
        ("1234.56", 123_456),
        ("1.234,56", 123_456),
        ("1,234.56", 123_456),
        ("-12,5", -1_250),
        ("0", 0),
        ("7 zł", 700),
        ("12\u{a0}000,00 PLN", 1_200_000),
    ] {
        assert_eq!(pln(text).grosze(), grosze, "{text}");
    }
    for text in [
        "", "zł", "1,234", "12,345", "1,2,3", "1.23.4,5", "1e5", "--1", "1,", "abc",
    ] {
        if text == "1,234" {
            assert_eq!(
                Money::parse(text, Currency::Pln),
                Err(Invalid::MoneyFormat),
                "three decimals are no grosze"
            );
        } else {
            assert!(Money::parse(text, Currency::Pln).is_err(), "{text}");
        }
    }
    assert_eq!(pln("-1234567,8").polish(), "−1\u{a0}234\u{a0}567,80\u{a0}zł");
}

#[test]
fn days_off_are_those_of_the_holidays_package() {
    let ours: Vec<String> = (1990..=2060)
        .flat_map(holidays::of_year)
        .map(|holiday| holiday.date.to_string())
        .collect();
    let mut theirs: Vec<&str> = include_str!("vectors/holidays.tsv").lines().collect();
    theirs.dedup();
    let mut ours: Vec<&str> = ours.iter().map(String::as_str).collect();
    ours.dedup(); // 2008-05-01 and others may hold two holidays on one day
    let differing: Vec<_> = ours.iter().zip(&theirs).filter(|(a, b)| a != b).take(3).collect();
    assert!(
        ours.len() == theirs.len() && differing.is_empty(),
        "first differences: {differing:?}"
    );
}

#[test]
fn working_days() {
    let day = |text: &str| text.parse::<NaiveDate>().unwrap();
    assert_eq!(
        holidays::add_working_days(day("2026-12-23"), 1),
        day("2026-12-28"),
        "Christmas Eve is off"
    );
    assert_eq!(
        holidays::add_working_days(day("2024-12-23"), 1),
        day("2024-12-24"),
        "and was not before 2025"
    );
    assert_eq!(holidays::next_working(day("2026-11-22")), day("2026-11-23"));
    assert_eq!(
        holidays::add_working_days(day("2026-11-23"), -1),
        day("2026-11-20")
    );
}

#[test]
fn polish_order_and_folding() {
    let mut names = vec![
        "Żak", "Zając", "Źrebiec", "Łoś", "Lis", "Ćma", "Cel", "Ąbek", "Adam", "Śliwa", "Sowa", "Lis Jan",
        "Lisak",
    ];
    names.sort_by_key(|name| collation::sort_key(name));
    assert_eq!(
        names,
        [
            "Adam", "Ąbek", "Cel", "Ćma", "Lis", "Lis Jan", "Lisak", "Łoś", "Sowa", "Śliwa", "Zając",
            "Źrebiec", "Żak"
        ]
    );
    assert_eq!(collation::fold("Łucja WOŹNIAK-Żółć"), "lucja wozniak zolc");
    assert_eq!(collation::fold("  Müller & Søn  "), "muller son");
    assert_eq!(
        collation::fold("e\u{301}"),
        "e",
        "marks that stand apart are dropped too"
    );
}

#[test]
fn dates() {
    assert_eq!(parse_date("31.12.2026").unwrap().to_string(), "2026-12-31");
    assert_eq!(parse_date("2026-12-31").unwrap().to_string(), "2026-12-31");
    assert_eq!(parse_date("31.02.2020"), Err(Invalid::DateMissingDay));
    for text in ["", "1.1.26", "2026/01/01", "31-12-2026", "x.y.2020", "+1.1.2020"] {
        assert_eq!(parse_date(text), Err(Invalid::DateFormat), "{text}");
    }
}

#[test]
fn a_draft_names_every_wrong_field() {
    let raw = RawClient {
        kind: "person".into(),
        last_name: "Nowak\u{202e}".into(),
        pesel: "1".into(),
        email: "x".into(),
        segment: "złoty".into(),
        ..RawClient::default()
    };
    let fields: Vec<&str> = ClientDraft::parse(&raw)
        .unwrap_err()
        .iter()
        .map(|p| p.field)
        .collect();
    assert_eq!(fields, ["last_name", "first_name", "pesel", "email", "segment"]);
}

#[test]
fn who_signs_nothing_alone_needs_somebody_who_signs_for_them() {
    let raw = RawClient {
        kind: "person".into(),
        first_name: "Ala".into(),
        last_name: "Kot".into(),
        pesel: "08271800004".into(),
        id_document: "ZZC108201".into(),
        id_document_valid_until: "2030-01-01".into(),
        street: "ul. Długa 1".into(),
        city: "Łódź".into(),
        segment: "individual".into(),
        ..RawClient::default()
    };
    let client = ClientDraft::parse(&raw).unwrap_or_else(|p| panic!("{p:?}"));
    let assess = |text: &str, signing: &readiness::Signing| {
        let (verdict, reasons) = readiness::assess(&client, text.parse().unwrap(), signing);
        (verdict, reasons.first().map(readiness::Reason::code))
    };
    let alone = readiness::Signing::default();
    let child = readiness::Signing {
        not_alone: true,
        ..readiness::Signing::default()
    };
    let led = readiness::Signing {
        represented_by: vec!["Kot Anna".to_owned()],
        ..child.clone()
    };
    let (no, attention) = (readiness::Verdict::No, readiness::Verdict::Attention);
    assert_eq!(assess("2026-07-17", &child), (no, Some("minor")));
    assert_eq!(assess("2021-07-17", &led), (attention, Some("minor_represented")));
    assert_eq!(
        assess("2021-07-18", &led),
        (attention, Some("minor_consent")),
        "13 years old"
    );
    assert_eq!(
        assess("2026-07-18", &led),
        (attention, Some("ward_represented")),
        "of age, under care"
    );
    let on = |text: &str| assess(text, &alone).0;
    assert_eq!(on("2026-07-18"), readiness::Verdict::Yes);
    assert_eq!(
        on("2029-12-01"),
        readiness::Verdict::Attention,
        "the card ends within 60 days"
    );
    assert_eq!(on("2030-01-02"), readiness::Verdict::No, "the card has ended");
}

proptest! {
    #[test]
    fn money_survives_its_own_text(grosze in -10i64.pow(17)..=10i64.pow(17)) {
        let money = Money::new(grosze, Currency::Pln).unwrap();
        prop_assert_eq!(Money::parse(&money.polish(), Currency::Pln).unwrap(), money);
        prop_assert_eq!(Money::parse(&money.plain(), Currency::Pln).unwrap(), money);
    }

    #[test]
    fn a_working_day_is_neither_weekend_nor_holiday(days in 0i64..20_000, count in -60i32..60) {
        let start = NaiveDate::from_ymd_opt(1995, 1, 1).unwrap() + chrono::TimeDelta::days(days);
        let end = holidays::add_working_days(start, count);
        prop_assert!(holidays::is_working(end) && end.weekday().number_from_monday() < 6);
        if count > 0 {
            // Counting the working days between, one by one, gives the number back.
            let between = start.iter_days().skip(1).take_while(|day| *day <= end).filter(|day| holidays::is_working(*day)).count();
            prop_assert_eq!(between, usize::try_from(count).unwrap());
        }
    }

    #[test]
    fn folding_twice_changes_nothing(text in "\\PC{0,40}") {
        let once = collation::fold(&text);
        prop_assert_eq!(collation::fold(&once), once);
    }
}
