//! Papers from the command line.

use crate::program::Machine;
use sha2::{Digest, Sha256};
use std::fs;

/// Lower-case hex.
pub fn sha256(bytes: &[u8]) -> String {
    Sha256::digest(bytes)
        .iter()
        .map(|byte| format!("{byte:02x}"))
        .collect()
}

const TIME: &str = "2026-11-23T09:30:00+01:00";

#[test]
fn the_same_request_gives_the_same_bytes() {
    let machine = Machine::with_sample();
    for holder in ["K000006", "K000097"] {
        machine.run(&["client", "pesel-check", holder]).done();
    }
    let prepare = |out: &str, fee: &str| {
        let (out, fee) = (machine.text(out), format!("oplata_karta={fee}"));
        let arguments = [
            "document",
            "prepare",
            "--template",
            "umowa-ror",
            "--client",
            "K000006",
            "--second-holder",
            "K000097",
            "--override",
            "earlier_paper=podpisany w maju",
            "--field",
            &fee,
            "--fixed-time",
            TIME,
            "--out",
            &out,
        ];
        (machine.run(&arguments).done(), fs::read(out).unwrap())
    };
    let (first, first_pdf) = prepare("a.pdf", "7,00");
    let (second, second_pdf) = prepare("b.pdf", "7,00");
    assert_eq!(first_pdf, second_pdf);
    assert_eq!(first, second);
    assert!(first_pdf.starts_with(b"%PDF-"));
    assert_eq!(first["sha256"], sha256(&first_pdf));
    let fields = first["fields"].as_array().unwrap();
    let roles: Vec<&str> = fields
        .iter()
        .map(|field| field["role"].as_str().unwrap())
        .collect();
    for role in ["holder1", "holder2", "bank"] {
        assert!(roles.contains(&role), "a place for {role}");
    }
    for field in fields {
        let number = |name: &str| field[name].as_f64().unwrap();
        assert!(number("page") >= 1.0 && number("page") <= first["pages"].as_f64().unwrap());
        assert!(
            number("x") > 0.0 && number("x") + number("w") < 210.0,
            "millimetres from the left"
        );
        assert!(
            number("y") > 0.0 && number("y") + number("h") < 297.0,
            "millimetres from the top"
        );
    }
    let (other, other_pdf) = prepare("c.pdf", "8,00");
    assert_ne!(other_pdf, first_pdf, "another fee is another paper");
    assert_ne!(other["id"], first["id"]);
    let verified = machine.run(&["verify"]).done();
    assert_eq!(verified["documents"], 2, "the repeated request was stored once");
}

#[test]
fn what_must_not_be_signed_is_refused_with_reasons() {
    let machine = Machine::with_sample();
    let out = machine.text("x.pdf");
    let prepare = |client: &str, more: &[&str]| {
        let mut arguments = vec![
            "document",
            "prepare",
            "--template",
            "umowa-ror",
            "--client",
            client,
            "--fixed-time",
            TIME,
        ];
        arguments.extend(more);
        arguments.extend(["--override", "earlier_paper=podpisany w maju", "--out", &out]);
        machine.run(&arguments)
    };
    let unasked = prepare("K000006", &[]);
    assert_eq!(unasked.refused(1), "document_blocked");
    assert_eq!(unasked.json["findings"][0]["code"], "pesel_unchecked");
    for holder in ["K000058", "K000006"] {
        machine.run(&["client", "pesel-check", holder]).done();
    }
    let expired = prepare("K000058", &[]);
    assert_eq!(expired.refused(1), "document_blocked");
    let codes = expired.json["error"]["params"]["findings"].as_str().unwrap();
    assert!(codes.starts_with("id_expired"), "{codes}");
    let finding = &expired.json["findings"][0];
    assert_eq!(
        (finding["code"].as_str(), finding["field"].as_str()),
        (Some("id_expired"), None)
    );
    let words = finding["message"].as_str().unwrap();
    assert!(
        words.contains(": dowód lub paszport stracił ważność ") && words.contains(".20"),
        "{words}"
    );
    assert!(
        expired.told.contains(words),
        "people read it too: {}",
        expired.told
    );
    assert_eq!(prepare("K000001", &[]).refused(1), "document_blocked", "a firm");
    let fields = ["--field", "wyciag=gołębiem", "--field", "oplata_karta=dużo"];
    let answer = prepare("K000058", &fields);
    assert_eq!(answer.refused(1), "document_blocked");
    let found: Vec<_> = answer.json["findings"].as_array().unwrap().iter().collect();
    let named: Vec<_> = found
        .iter()
        .filter_map(|finding| finding["field"].as_str())
        .collect();
    assert_eq!(named, ["oplata_karta", "wyciag"]);
    assert_eq!(found.len(), 4, "every finding, not only the first");
    for sentence in [
        "Popraw pole „Postać wyciągu”: Wybierz jedną z wartości z listy",
        "Popraw pole „Opłata miesięczna za kartę”: Wpisz kwotę",
        "dowód lub paszport stracił ważność",
    ] {
        assert!(answer.told.contains(sentence), "{}", answer.told);
    }
    let twice = ["--field", "wyciag=papierowy", "--field", "wyciag=elektroniczny"];
    let answer = prepare("K000006", &twice);
    assert_eq!(answer.refused(2), "field_twice");
    assert!(answer.told.contains("wyciag"), "{}", answer.told);
    assert_eq!(prepare("K999999", &[]).refused(1), "not_found");
    assert!(!machine.path("x.pdf").exists(), "nothing was written");
    assert_eq!(prepare("K000006", &["--field", "bez-znaku-rownosci"]).code, 2);
    let template = machine.run(&[
        "document",
        "prepare",
        "--template",
        "nie-ma",
        "--client",
        "K000006",
        "--out",
        &out,
    ]);
    assert_eq!(template.refused(1), "template_unknown");
}

#[test]
fn above_a_limit_the_second_person_of_the_bank_is_named() {
    let machine = Machine::with_sample();
    let check = |more: &[&str]| {
        let mut all = vec![
            "document",
            "check",
            "--template",
            "wniosek-kredyt",
            "--client",
            "K000006",
        ];
        all.extend(more);
        machine.run(&all)
    };
    let codes = |more: &[&str]| {
        let found = check(more).done();
        let findings = found["findings"].as_array().unwrap().iter();
        let codes = findings.map(|one| one["code"].as_str().unwrap().to_owned());
        codes
            .filter(|code| code.starts_with("second_bank"))
            .collect::<Vec<_>>()
    };
    assert!(codes(&["--field", "kwota=50000,00"]).is_empty());
    let above = ["--field", "kwota=50000,01"];
    assert_eq!(
        codes(&above),
        ["second_bank_nobody"],
        "Anna Nowak works here alone"
    );
    let herself = [&above[..], &["--bank-signer", "Anna Nowak"]].concat();
    assert_eq!(codes(&herself), ["second_bank_advisor"]);
    let stranger = [&above[..], &["--bank-signer", "Jan Nikt"]].concat();
    assert_eq!(check(&stranger).code, 2);
}
