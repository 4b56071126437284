//! Commands that need no vault.

use crate::program::bare;

#[test]
fn every_kind_of_identifier_is_checked() {
    let good = [
        ("pesel", "44051401359"),
        ("nip", "526-025-09-95"),
        ("regon", "123456785"),
        ("krs", "0000028860"),
        ("iban", "PL61 1090 1014 0000 0712 1981 2874"),
        ("id-card", "ABS123456"),
        ("passport", "ZS0000177"),
        ("postcode", "00-950"),
        ("phone", "601 202 303"),
    ];
    for (kind, value) in good {
        let answer = bare(&["--json", "check", kind, value]);
        let valid = answer.json["valid"].as_bool();
        assert_eq!(
            (answer.code, valid),
            (0, Some(true)),
            "{kind} {value}: {}",
            answer.json
        );
    }
    let bad = [
        ("pesel", "44051401358", "pesel_check_digit"),
        ("pesel", "4405140135", "pesel_length"),
        ("pesel", "44053201353", "pesel_date"),
        ("nip", "5260250996", "nip_check_digit"),
        ("regon", "123456786", "regon_check_digit"),
        ("krs", "12345", "krs_length"),
        ("iban", "PL61109010140000071219812875", "iban_check"),
        ("id-card", "ABS223456", "id_card_check_digit"),
        ("passport", "ZS1000177", "passport_check_digit"),
        ("postcode", "0-950", "postcode_format"),
        ("phone", "jutro", "phone_format"),
    ];
    for (kind, value, code) in bad {
        let answer = bare(&["--json", "check", kind, value]);
        assert_eq!(answer.code, 1, "{kind} {value}");
        assert_eq!(answer.json["valid"], false);
        assert_eq!(answer.json["code"], code, "{kind} {value}: {}", answer.json);
        assert!(
            answer.told.contains(' ') && !answer.told.contains(value),
            "words that repeat no value"
        );
    }
}

#[test]
fn a_wrong_check_digit_is_told_with_the_right_one() {
    let polish = bare(&["check", "pesel", "44051401358"]);
    assert!(polish.told.contains("jest 8, powinna być 9"), "{}", polish.told);
    let english = bare(&["--language", "en", "check", "pesel", "44051401358"]);
    assert!(english.told.contains('8') && english.told.contains('9') && english.told != polish.told);
}

#[test]
fn amounts_in_words() {
    let words = |amount: &str| {
        bare(&["--json", "words", amount]).done()["full"]
            .as_str()
            .unwrap()
            .to_owned()
    };
    assert_eq!(words("1"), "jeden złoty zero groszy");
    assert!(words("1234,56").ends_with("dwieście trzydzieści cztery złote pięćdziesiąt sześć groszy"));
    assert!(words("22,02").contains("dwadzieścia dwa złote dwa grosze"));
    assert_eq!(bare(&["--json", "words", "dużo"]).refused(1), "invalid");
}

#[test]
fn days_off_of_2026_are_fourteen_with_christmas_eve() {
    let answer = bare(&["--json", "workdays", "list", "2026"]).done();
    let days = answer["holidays"].as_array().unwrap();
    let dates: Vec<&str> = days.iter().map(|day| day["date"].as_str().unwrap()).collect();
    let wanted = [
        "2026-01-01",
        "2026-01-06",
        "2026-04-05",
        "2026-04-06",
        "2026-05-01",
        "2026-05-03",
        "2026-05-24",
        "2026-06-04",
        "2026-08-15",
        "2026-11-01",
        "2026-11-11",
        "2026-12-24",
        "2026-12-25",
        "2026-12-26",
    ];
    assert_eq!(dates, wanted);
    assert!(
        days.iter()
            .all(|day| !day["name"].as_str().unwrap().starts_with("holiday-")),
        "names in words"
    );
    let before = bare(&["--json", "workdays", "list", "2024"]).done();
    assert_eq!(
        before["holidays"].as_array().unwrap().len(),
        13,
        "Christmas Eve only since 2025"
    );
}

#[test]
fn working_days_are_counted_over_holidays() {
    let add = |date: &str, n: &str| bare(&["--json", "workdays", "add", date, n]).done()["date"].clone();
    assert_eq!(add("2026-12-23", "1"), "2026-12-28");
    assert_eq!(add("2026-12-28", "-1"), "2026-12-23");
    assert_eq!(add("2026-11-23", "15"), "2026-12-14");
    assert_eq!(
        bare(&["--json", "workdays", "add", "2026-02-30", "1"]).refused(1),
        "invalid"
    );
}

#[test]
fn lists_that_need_no_vault() {
    let templates = bare(&["--json", "document", "templates"]).done();
    let contract = &templates["templates"][0];
    assert_eq!(
        (contract["code"].as_str(), contract["language"].as_str()),
        (Some("umowa-ror"), Some("pl"))
    );
}

#[test]
fn wrong_usage_is_exit_code_two() {
    for arguments in [
        &["nie-ma-takiego"][..],
        &[],
        &["check", "shoe-size", "44"],
        &["workdays", "list", "rok"],
        &["workdays", "list", "1066"],
        &["document", "prepare", "--template", "umowa-ror"],
        &["demo", "--clients", "-1", "--seed", "1"],
        &["--json", "verify"], // no file of a passphrase
        &["--user", " ", "words", "1"],
        &["client", "find", "nowak", "--limit", "0"],
    ] {
        let answer = bare(arguments);
        assert_eq!(answer.code, 2, "{arguments:?}: {}", answer.told);
        assert!(!answer.told.is_empty());
    }
    assert_eq!(bare(&["--help"]).code, 0);
    assert!(bare(&["--version"]).out.starts_with("opiekunctl "));
}
