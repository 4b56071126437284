//! Every code has words in both languages, and both languages have the same sentences.

use crate::source::{File, body, code, files, literals, read};
use opiekun_domain::{access::Role, appointment::Purpose, client::LegalForm, holidays, ties::Capacity};
use std::collections::{BTreeMap, BTreeSet};

/// Key of a message → names of its variables.
type Messages = BTreeMap<String, BTreeSet<String>>;

fn messages(text: &str) -> Messages {
    let mut found = Messages::new();
    let mut last: Option<String> = None;
    for line in text.lines() {
        let begins = line.starts_with(|sign: char| sign.is_ascii_lowercase());
        if begins && let Some((key, _)) = line.split_once(" =") {
            assert!(
                found.insert(key.to_owned(), BTreeSet::new()).is_none(),
                "{key} stands twice"
            );
            last = Some(key.to_owned());
        } else if line.starts_with('#') || line.trim().is_empty() {
            continue;
        }
        let Some(key) = &last else { continue };
        for part in line.split('$').skip(1) {
            let name: String = part
                .chars()
                .take_while(|sign| sign.is_alphanumeric() || *sign == '_')
                .collect();
            found.entry(key.clone()).or_default().insert(name);
        }
    }
    found
}

fn language(code: &str) -> Messages {
    let all: Vec<File> = files(&format!("ui/messages/{code}"), &["ftl"]);
    messages(
        &all.iter()
            .map(|file| file.text.as_str())
            .collect::<Vec<_>>()
            .join("\n"),
    )
}

fn missing(messages: &Messages, keys: &BTreeSet<String>) -> Vec<String> {
    keys.iter()
        .filter(|key| !messages.contains_key(*key))
        .cloned()
        .collect()
}

fn key(kind: &str, code: &str) -> String {
    format!("{kind}-{}", code.replace(['_', '.'], "-"))
}

/// Texts on the right of `=>` in the body of a function.
fn arms(path: &str, function: &str) -> Vec<String> {
    let text = code(&read(path));
    let found: Vec<String> = body(&text, function)
        .lines()
        .filter_map(|line| line.split_once("=>").map(|(_, right)| right))
        .flat_map(literals)
        .map(str::to_owned)
        .collect();
    assert!(
        !found.is_empty(),
        "no codes in {function} of {path}: this rule must follow"
    );
    found
}

/// Texts after `code: ` in a file.
fn coded(path: &str) -> Vec<String> {
    let text = code(&read(path));
    let parts = text.split("code: \"").skip(1);
    parts
        .filter_map(|part| part.split('"').next())
        .map(str::to_owned)
        .collect()
}

const CRATES: &str = "src-tauri/crates";

fn error_keys() -> BTreeSet<String> {
    let mut codes = arms(
        &format!("{CRATES}/opiekun-storage/src/error.rs"),
        "fn code(&self)",
    );
    codes.extend(arms(
        &format!("{CRATES}/opiekun-desk/src/error.rs"),
        "fn code(&self)",
    ));
    codes.extend(arms(
        &format!("{CRATES}/opiekun-exchange/src/fault.rs"),
        "fn code(&self)",
    ));
    codes.extend(arms(
        &format!("{CRATES}/opiekun-exchange/src/ical/fault.rs"),
        "fn code(&self)",
    ));
    codes.extend(coded(&format!("{CRATES}/opiekun-desk/src/error.rs")));
    codes.iter().map(|code| key("error", code)).collect()
}

fn invalid_codes() -> Vec<String> {
    let mut codes = arms(
        &format!("{CRATES}/opiekun-domain/src/invalid.rs"),
        "fn code(&self)",
    );
    let documents = arms(
        &format!("{CRATES}/opiekun-documents/src/error.rs"),
        "fn code(&self)",
    );
    codes.extend(documents.into_iter().filter(|code| code.starts_with("field_")));
    codes
}

fn finding_keys() -> BTreeSet<String> {
    let reasons = arms(
        &format!("{CRATES}/opiekun-domain/src/readiness.rs"),
        "fn code(&self)",
    );
    let mut keys: BTreeSet<String> = reasons
        .iter()
        .flat_map(|code| [key("finding", code), key("sign-reason", code)])
        .collect();
    let fit = code(&read(&format!("{CRATES}/opiekun-desk/src/fit.rs"))).replace(['\n', ' '], "");
    let blocks: Vec<&str> = fit
        .split("block(\"")
        .skip(1)
        .filter_map(|part| part.split('"').next())
        .collect();
    assert!(blocks.len() >= 5, "the findings moved: this rule must follow");
    keys.extend(blocks.iter().map(|code| key("finding", code)));
    keys
}

/// Actions of the audit trail: `thing.deed` texts wherever one is recorded.
fn audit_keys() -> BTreeSet<String> {
    let mut keys = BTreeSet::new();
    for below in ["opiekun-domain/src", "opiekun-desk/src", "opiekun-storage/src"] {
        for file in files(&format!("{CRATES}/{below}"), &["rs"]) {
            for text in literals(&code(&file.text)) {
                let parts: Vec<&str> = text.split('.').collect();
                let word =
                    |part: &&str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_lowercase());
                let file_name = ["json", "db", "opiekun", "rs", "sql"].contains(parts.last().unwrap_or(&""));
                if parts.len() == 2 && parts.iter().all(word) && !file_name && *text != *"vault.lock" {
                    keys.insert(key("audit-action", text));
                }
            }
        }
    }
    assert!(keys.len() > 20, "the actions moved: this rule must follow");
    keys
}

fn listed_keys() -> BTreeSet<String> {
    let mut keys: BTreeSet<String> = Purpose::BUILT_IN
        .iter()
        .map(|one| key("purpose", one.code()))
        .collect();
    keys.extend(
        [2018, 2026]
            .into_iter()
            .flat_map(holidays::of_year)
            .map(|day| key("holiday", day.code)),
    );
    keys.extend(Role::ALL.iter().map(|role| key("role", role.code())));
    keys.extend(Capacity::ALL.iter().map(|one| key("capacity", one.code())));
    keys.extend(LegalForm::ALL.iter().map(|form| key("legal-form", form.code())));
    keys.extend(
        coded(&format!("{CRATES}/opiekun-storage/src/verify.rs"))
            .iter()
            .map(|code| key("verify", code)),
    );
    keys.extend(
        ["done", "forbidden", "approver_is_proposer", "approver_role"].map(|one| key("audit-result", one)),
    );
    let calendars = read(&format!("{CRATES}/opiekun-exchange/src/ical/fault.rs"));
    let reasons = calendars.split("impl Reason").nth(1).unwrap_or_default();
    let reasons = literals(reasons)
        .into_iter()
        .filter(|code| code.starts_with("ical_"));
    keys.extend(reasons.map(|code| key("ical-reason", code)).collect::<Vec<_>>());
    for file in files(&format!("{CRATES}/opiekun-cli/src"), &["rs"]) {
        let own = literals(&file.text)
            .into_iter()
            .filter(|text| text.starts_with("cli-") && text.len() > 4)
            .map(str::to_owned);
        keys.extend(own.collect::<Vec<_>>());
    }
    keys
}

#[test]
fn every_code_has_words_in_both_languages() {
    for code in ["pl", "en"] {
        let messages = language(code);
        let mut keys = error_keys();
        keys.extend(finding_keys());
        keys.extend(audit_keys());
        keys.extend(listed_keys());
        keys.extend(invalid_codes().iter().map(|code| key("invalid", code)));
        assert_eq!(
            missing(&messages, &keys),
            Vec::<String>::new(),
            "no words in {code}"
        );
    }
    let known = messages("error-a = Nie\n");
    let wanted = BTreeSet::from(["error-a".to_owned(), "error-b".to_owned()]);
    assert_eq!(missing(&known, &wanted), ["error-b"], "the rule can fail");
}

#[test]
fn every_reason_has_words_for_a_refused_row() {
    use opiekun_desk::{views::Language, views::Params, words::Words};
    for language in [Language::Pl, Language::En] {
        let words = Words::load(language);
        for code in invalid_codes()
            .iter()
            .map(String::as_str)
            .chain(["duplicate_in_file"])
        {
            let sentence = words.refusal(code, &Params::new());
            assert!(
                !sentence.starts_with("invalid-") && !sentence.starts_with("refusal-"),
                "{code}: {sentence}"
            );
        }
        assert!(
            words.refusal("no_such", &Params::new()).starts_with("invalid-"),
            "the rule can fail"
        );
    }
}

fn differences(one: &Messages, other: &Messages) -> Vec<String> {
    let keys: BTreeSet<&String> = one.keys().chain(other.keys()).collect();
    keys.into_iter()
        .filter(|key| one.get(*key) != other.get(*key))
        .cloned()
        .collect()
}

#[test]
fn both_languages_have_the_same_sentences_with_the_same_variables() {
    assert_eq!(
        differences(&language("pl"), &language("en")),
        Vec::<String>::new()
    );
    let (one, other) = (messages("a = { $n }\nb = x\n"), messages("a = { $m }\nc = x\n"));
    assert_eq!(differences(&one, &other), ["a", "b", "c"], "the rule can fail");
}

#[test]
fn polish_sentences_keep_polish_typography() {
    for file in files("ui/messages/pl", &["ftl"]) {
        for (at, line) in file.text.lines().enumerate() {
            let found = typography(line);
            assert!(found.is_empty(), "{}:{}: {found:?}", file.path, at + 1);
        }
    }
    assert_eq!(
        typography("a = Kliknij \"Dalej\" - teraz...").len(),
        3,
        "the rule can fail"
    );
}

/// Straight quotation marks, hyphens for dashes, three dots for an ellipsis.
fn typography(line: &str) -> Vec<&'static str> {
    let text = line.split_once(" = ").map_or(line, |(_, text)| text);
    let plain: String = text
        .split('{')
        .map(|part| part.rsplit('}').next().unwrap_or_default())
        .collect();
    if line.starts_with('#') {
        return Vec::new();
    }
    [("\"", "„…”"), (" - ", "–"), ("...", "…")]
        .into_iter()
        .filter(|(bad, _)| plain.contains(bad))
        .map(|(_, good)| good)
        .collect()
}
