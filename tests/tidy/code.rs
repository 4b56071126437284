//! Habits in code that no compiler keeps.

use crate::source::{code, files};

/// What library code must not hold, with the reason.
const FORBIDDEN: [(&str, &str); 6] = [
    (".unwrap()", "a fault has a code and words"),
    (concat!("to", "do!("), "nothing is left half made"),
    (concat!("unimple", "mented!("), "nothing is left half made"),
    (", String>;", "an error is a closed list of codes"),
    (", String> {", "an error is a closed list of codes"),
    ("println!(", "a library does not talk to the terminal"),
];

fn habits(text: &str) -> Vec<&'static str> {
    let code = code(text);
    let mut found = Vec::new();
    for line in code.lines() {
        for (bad, why) in FORBIDDEN {
            // `String>` ends many types; only as the error of a result is it wrong.
            if line.contains(bad) && (!bad.contains("String") || line.contains("Result<")) {
                found.push(why);
            }
        }
    }
    found
}

#[test]
fn library_code_keeps_its_habits() {
    let crates = ["domain", "storage", "documents", "exchange", "desk"];
    for name in crates {
        for file in files(&format!("src-tauri/crates/opiekun-{name}/src"), &["rs"]) {
            let found = habits(&file.text);
            assert!(found.is_empty(), "{}: {found:?}", file.path);
        }
    }
    for file in files("src-tauri/src", &["rs"]) {
        if file.path.ends_with("/main.rs") {
            continue; // the program itself may talk to the terminal
        }
        let found = habits(&file.text);
        assert!(found.is_empty(), "{}: {found:?}", file.path);
    }
    assert_eq!(
        habits("let a = b.unwrap();\nfn c() -> Result<u8, String> {").len(),
        2,
        "the rule can fail"
    );
    assert!(habits("// b.unwrap()\nfn c() -> BTreeMap<String, String> {").is_empty());
}

/// SQL of one engine only, which a server engine could not speak.
const DIALECT: [&str; 7] = [
    "strftime",
    "datetime('",
    "ROWID ",
    "AUTOINCREMENT",
    "INSERT OR ",
    "GLOB ",
    "json_extract",
];

fn dialect(text: &str) -> Vec<&'static str> {
    let code = code(text).replace("WITHOUT ROWID", "");
    DIALECT.into_iter().filter(|word| code.contains(word)).collect()
}

#[test]
fn sql_stays_portable() {
    for file in files("src-tauri/crates/opiekun-storage", &["rs", "sql"]) {
        if file.path.contains("/engine/") || file.path.contains("/tests/") {
            continue;
        }
        let found = dialect(&file.text);
        assert!(found.is_empty(), "{}: {found:?}", file.path);
    }
    assert_eq!(
        dialect("INSERT OR REPLACE INTO t"),
        ["INSERT OR "],
        "the rule can fail"
    );
}
