//! Templates from the command line: files without a vault, versions with one.

use crate::program::{Answer, Machine, bare};
use std::fs;

const SECOND: &str = "siedem szarych wróbli na dachu";
const TEMPLATE: &str = include_str!("../../src-tauri/crates/opiekun-documents/templates/aneks.pl.md");

/// Line of a text that holds a part, from 1; 0 when none does.
fn line_of(text: &str, part: &str) -> u64 {
    let numbered = text.lines().zip(1_u64..);
    let mut found = numbered.filter(|(line, _)| line.contains(part));
    found.next().map_or(0, |(_, nr)| nr)
}

#[test]
fn a_file_is_checked_without_a_vault() {
    let machine = Machine::fresh();
    let file = machine.text("wzor.md");
    let check = |text: &str| {
        fs::write(&file, text).unwrap();
        bare(&[
            "--json",
            "--vault",
            &machine.text("nowhere"),
            "template",
            "validate",
            &file,
        ])
    };
    let good = check(TEMPLATE).done();
    assert_eq!(
        (good["ok"].as_bool(), good["code"].as_str()),
        (Some(true), Some("aneks"))
    );
    let broken = TEMPLATE.replace("{{ number }}", "{{ numer }}");
    let answer = check(&broken);
    assert_eq!(answer.code, 1, "{}", answer.told);
    let fault = &answer.json["faults"][0];
    assert_eq!(fault["line"], line_of(&broken, "{{ numer }}"));
    assert_eq!(
        (fault["code"].as_str(), fault["field"].as_str()),
        (Some("unknown_name"), Some("numer"))
    );
    assert!(fault["message"].as_str().unwrap().contains("numer"), "{fault}");
    let head = TEMPLATE.replace("copies = ", "kopie = ");
    assert_eq!(check(&head).json["faults"][0]["line"], line_of(&head, "kopie"));
    let people = bare(&["template", "validate", &file]);
    assert!(
        people.out.starts_with("Wzór ma błędy") && people.out.contains("wiersz"),
        "{}",
        people.out
    );
    assert_eq!(
        bare(&["--json", "template", "validate", &machine.text("nie-ma.md")]).refused(1),
        "file_unreadable"
    );
    fs::write(&file, b"+++\n\xff\xfe").unwrap();
    assert_eq!(
        bare(&["--json", "template", "validate", &file]).refused(1),
        "template_not_text"
    );
    assert!(!machine.path("nowhere").exists(), "no vault was made on the way");
}

#[test]
fn a_sample_fills_the_file_it_is_for() {
    let machine = Machine::fresh();
    let (file, data, out) = (
        machine.text("wzor.md"),
        machine.text("dane.json"),
        machine.text("strony.pdf"),
    );
    fs::write(&file, TEMPLATE).unwrap();
    let render = || {
        bare(&[
            "--json", "template", "render", &file, "--data", &data, "--out", &out,
        ])
    };
    for more in [&[][..], &["--least"]] {
        let mut all = vec!["template", "sample", &file];
        all.extend(more);
        let sample = bare(&all);
        assert_eq!(sample.code, 0, "{}", sample.told);
        fs::write(&data, &sample.out).unwrap();
        assert_eq!(render().done()["path"].as_str(), Some(out.as_str()));
        assert!(fs::read(&out).unwrap().starts_with(b"%PDF-"));
    }
    let sample: serde_json::Value = serde_json::from_str(&fs::read_to_string(&data).unwrap()).unwrap();
    let wrong = sample
        .to_string()
        .replacen("\"fields\":{", "\"fields\":{\"nie_ma\":\"1\",", 1);
    fs::write(&data, wrong).unwrap();
    assert_eq!(
        render().refused(1),
        "invalid",
        "a field that the template does not have"
    );
    fs::write(&data, "{ \"holders\": [").unwrap();
    assert_eq!(render().refused(1), "data_broken");
    fs::write(&file, TEMPLATE.replace("{{ number }}", "{{ numer }}")).unwrap();
    assert_eq!(render().refused(1), "template_error");
    assert_eq!(
        bare(&["--json", "template", "sample", &file]).refused(1),
        "template_error"
    );
}

#[test]
fn a_version_is_drafted_approved_by_a_second_person_and_published() {
    let mut machine = Machine::with_vault();
    fs::write(machine.path("second"), SECOND).unwrap();
    let second = machine.text("second");
    let add = [
        "user",
        "add",
        "--name",
        "Piotr Sowa",
        "--role",
        "supervisor",
        "--new-passphrase-file",
        &second,
    ];
    machine.run(&add).done();
    let file = machine.text("wzor.md");
    let write = |version: &str, title: &str| {
        let text = TEMPLATE.replacen("version = \"1.0\"", &format!("version = \"{version}\""), 1);
        fs::write(&file, text.replace("# Aneks do umowy", title)).unwrap();
    };
    machine.user = Some("Anna Nowak");
    write("1.0", "# Aneks");
    let draft = |machine: &Machine| machine.run(&["template", "draft", &file]);
    assert_eq!(
        draft(&machine).refused(1),
        "template_version_taken",
        "the program's own"
    );
    write("1.1", "# Aneks");
    let begun = draft(&machine).done();
    assert_eq!(
        (begun["state"].as_str(), begun["revision"].as_u64()),
        (Some("draft"), Some(1))
    );
    write("1.1", "# Aneks drugi");
    let again = draft(&machine).done();
    assert_eq!(again["id"], begun["id"], "the same version is the same draft");
    let step = |machine: &Machine, secret: &str, words: &[&str]| -> Answer {
        let mut all = vec!["template", words[0], "aneks", "1.1"];
        all.extend(&words[1..]);
        machine.run_with(secret, &all)
    };
    assert_eq!(
        step(&machine, "secret", &["publish", "--from", "2099-01-01"]).refused(1),
        "template_state"
    );
    step(&machine, "secret", &["submit"]).done();
    assert_eq!(
        step(&machine, "secret", &["approve"]).refused(1),
        "template_own_text"
    );
    machine.user = Some("Piotr Sowa");
    step(&machine, "second", &["send-back", "--reason", "literówka"]).done();
    step(&machine, "second", &["submit"]).done();
    let approved = step(&machine, "second", &["approve"]).done();
    assert_eq!(
        (approved["state"].as_str(), approved["approved_by"].as_str()),
        (Some("approved"), Some("Piotr Sowa"))
    );
    assert_eq!(
        step(&machine, "second", &["publish", "--from", "2020-01-01"]).refused(1),
        "template_days"
    );
    let published = step(&machine, "second", &["publish", "--from", "2099-01-01"]).done();
    assert_eq!(
        (published["state"].as_str(), published["from"].as_str()),
        (Some("coming"), Some("2099-01-01"))
    );
    machine.user = None;
    let shown = machine.run(&["template", "show", "aneks", "1.1"]).done();
    assert!(shown["text"].as_str().unwrap().contains("# Aneks drugi"));
    let list = machine.run(&["template", "list"]).done();
    let rows = list["templates"].as_array().unwrap();
    let builtin = rows.iter().find(|row| row["id"] == "aneks:pl:1.0").unwrap();
    assert_eq!(builtin["to"], "2098-12-31", "the earlier one ends the day before");
    assert_eq!(
        machine.run(&["template", "show", "aneks", "9.9"]).refused(1),
        "not_found"
    );
    let withdrawn = machine
        .run(&["template", "withdraw", "aneks", "1.1", "--reason", "pomyłka"])
        .done();
    assert_eq!(withdrawn["state"], "withdrawn");
    assert!(machine.run(&["verify"]).done()["ok"].as_bool().unwrap());
}
