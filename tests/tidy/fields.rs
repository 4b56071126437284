//! Every field that an error, a refusal or a report can name has words in both languages.

use crate::source::{body, code, files, literals, read};
use opiekun_desk::{views::Language, words::Words};
use std::collections::BTreeSet;

/// How sources hand a field's code on; white space and line breaks are left out.
const CALLS: [&str; 9] = [
    "DeskError::field(",
    "FieldProblem{field:",
    "Refusal{field:",
    "field:",
    ".take(",
    ".given(",
    ".name(",
    "line(",
    "fields.push(",
];

/// Codes after one of the calls.
fn named(text: &str) -> BTreeSet<String> {
    let packed: String = code(text).split_whitespace().collect();
    let mut found = BTreeSet::new();
    for call in CALLS {
        for part in packed.split(call).skip(1) {
            if let Some(name) = part.strip_prefix('"').and_then(|rest| rest.split('"').next()) {
                found.insert(name.to_owned());
            }
        }
    }
    found
}

fn all() -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    for below in [
        "src-tauri/crates/opiekun-domain/src/client",
        "src-tauri/crates/opiekun-exchange/src",
        "src-tauri/crates/opiekun-storage/src/read",
        "src-tauri/crates/opiekun-desk/src",
        "src-tauri/crates/opiekun-cli/src",
        "src-tauri/src/commands",
    ] {
        // A calendar file is written in lines of its own, which name no fields.
        let others = |path: &str| !path.contains("/src/ical");
        for file in files(below, &["rs"])
            .into_iter()
            .filter(|file| others(&file.path))
        {
            found.extend(named(&file.text));
        }
    }
    // Columns of an import, and fields that a change or a difference is told by.
    let columns = read("src-tauri/crates/opiekun-exchange/src/columns.rs");
    let table = columns.split("fields! {").nth(1).unwrap_or_default();
    let table = table.split("\n}").next().unwrap_or_default();
    found.extend(
        table
            .lines()
            .filter_map(|line| literals(line).first().map(|name| (*name).to_owned())),
    );
    let client = code(&read("src-tauri/crates/opiekun-storage/src/door/client.rs"));
    found.extend(
        literals(body(&client, "fn changed_fields"))
            .into_iter()
            .map(str::to_owned),
    );
    found.remove("sort_key"); // follows from the name and is never told
    let fit: String = read("src-tauri/crates/opiekun-desk/src/fit.rs")
        .split_whitespace()
        .collect();
    let findings = fit
        .split("Some(\"")
        .skip(1)
        .filter_map(|part| part.split('"').next());
    found.extend(findings.map(str::to_owned));
    found
}

#[test]
fn every_field_has_a_name_in_both_languages() {
    let all = all();
    for known in [
        "amount",
        "date",
        "to",
        "idle_minutes",
        "branch_city",
        "opened_on",
        "row",
        "kind",
        "second_holder",
    ] {
        assert!(
            all.contains(known),
            "{known} is not found any more: this rule must follow"
        );
    }
    assert!(all.len() >= 50, "{all:?}");
    for language in [Language::Pl, Language::En] {
        let words = Words::load(language);
        let has = |name: &str| words.has(&opiekun_desk::words::key("field", name));
        let nameless: Vec<&String> = all.iter().filter(|name| !has(name)).collect();
        assert!(nameless.is_empty(), "no words in {language:?} for {nameless:?}");
        assert!(!has("no_such_field"), "the rule can fail");
    }
    let found = named("fn f() { DeskError::field(\n    \"far\",\n reason) }");
    assert_eq!(
        found.into_iter().collect::<Vec<_>>(),
        ["far"],
        "the rule sees broken lines"
    );
}
