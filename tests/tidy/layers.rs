//! Which crate may use which: the layers of ARCHITECTURE.md.

use crate::source::{code, files, read};
use cargo_metadata::{DependencyKind, MetadataCommand};
use std::collections::BTreeMap;

/// Own crates that a crate may use.
const LAYERS: [(&str, &[&str]); 7] = [
    ("opiekun-domain", &[]),
    ("opiekun-storage", &["opiekun-domain"]),
    ("opiekun-documents", &["opiekun-domain"]),
    ("opiekun-exchange", &["opiekun-domain"]),
    (
        "opiekun-desk",
        &[
            "opiekun-domain",
            "opiekun-storage",
            "opiekun-documents",
            "opiekun-exchange",
        ],
    ),
    ("opiekun-cli", &["opiekun-desk", "opiekun-domain"]),
    ("opiekun", &["opiekun-desk", "opiekun-domain"]),
];

/// Foreign crates with a home: nobody else may use them.
const HOMES: [(&str, &str); 9] = [
    ("rusqlite", "opiekun-storage"),
    ("argon2", "opiekun-storage"),
    ("chacha20poly1305", "opiekun-storage"),
    ("printpdf", "opiekun-documents"),
    ("lopdf", "opiekun-documents"),
    ("minijinja", "opiekun-documents"),
    ("csv", "opiekun-exchange"),
    ("tauri", "opiekun"),
    ("clap", "opiekun-cli"),
];

type Uses = BTreeMap<String, Vec<String>>;

/// Direct normal dependencies of every crate of the workspace, without asking the network.
fn uses() -> Uses {
    let manifest = opiekun_testkit::programs::repository().join("Cargo.toml");
    let metadata = MetadataCommand::new()
        .manifest_path(manifest)
        .no_deps()
        .exec()
        .expect("cargo metadata");
    metadata
        .packages
        .iter()
        .map(|package| {
            let normal = package
                .dependencies
                .iter()
                .filter(|one| one.kind == DependencyKind::Normal);
            (
                package.name.to_string(),
                normal.map(|one| one.name.clone()).collect(),
            )
        })
        .collect()
}

fn broken_layers(uses: &Uses) -> Vec<String> {
    let mut broken = Vec::new();
    for (name, allowed) in LAYERS {
        let Some(used) = uses.get(name) else {
            broken.push(format!("{name} is missing"));
            continue;
        };
        let own = used.iter().filter(|one| one.starts_with("opiekun"));
        broken.extend(
            own.filter(|one| !allowed.contains(&one.as_str()))
                .map(|one| format!("{name} must not know {one}")),
        );
    }
    for (foreign, home) in HOMES {
        for (name, used) in uses {
            let test_only = ["opiekun-tests", "xtask", "opiekun-testkit"].contains(&name.as_str());
            if name != home && !test_only && used.iter().any(|one| one == foreign) {
                broken.push(format!("{foreign} belongs to {home} and not to {name}"));
            }
        }
    }
    broken
}

#[test]
fn crates_keep_their_layers() {
    let mut uses = uses();
    assert_eq!(broken_layers(&uses), Vec::<String>::new());
    uses.entry("opiekun-domain".into())
        .or_default()
        .push("rusqlite".into());
    uses.entry("opiekun-exchange".into())
        .or_default()
        .push("opiekun-storage".into());
    let broken = broken_layers(&uses);
    assert_eq!(broken.len(), 2, "the rule can fail: {broken:?}");
}

#[test]
fn the_domain_knows_no_clock_no_file_and_no_database() {
    let mut allowed = uses().remove("opiekun-domain").expect("the domain");
    allowed.retain(|one| !["chrono", "chrono-tz", "serde", "thiserror", "uuid"].contains(&one.as_str()));
    assert!(allowed.is_empty(), "the domain grew: {allowed:?}");
    for file in files("src-tauri/crates/opiekun-domain/src", &["rs"]) {
        let found = impure(&file.text);
        assert!(found.is_empty(), "{}: {found:?}", file.path);
    }
    assert_eq!(impure("let now = Utc::now();"), ["::now()"], "the rule can fail");
}

fn impure(text: &str) -> Vec<&'static str> {
    let code = code(text);
    ["::now()", "std::fs", "std::env", "std::net", "std::process"]
        .into_iter()
        .filter(|name| code.contains(name))
        .collect()
}

#[test]
fn only_one_file_names_rusqlite_and_only_the_shell_names_tauri() {
    const ENGINE: &str = "src-tauri/crates/opiekun-storage/src/engine/sqlite.rs";
    for file in files("src-tauri/crates", &["rs"]) {
        if !file.path.contains("/src/") {
            continue;
        }
        assert!(
            file.path == ENGINE || !names(&file.text, "rusqlite"),
            "{} names rusqlite",
            file.path
        );
        assert!(!names(&file.text, "tauri"), "{} names tauri", file.path);
    }
    assert!(
        names(&read(ENGINE), "rusqlite"),
        "the engine was moved: this rule must follow"
    );
    assert!(names("use tauri::State;", "tauri"), "the rule can fail");
    assert!(!names("// tauri is elsewhere", "tauri"));
}

fn names(text: &str, krate: &str) -> bool {
    code(text).contains(&format!("{krate}::"))
}

#[test]
fn the_window_reaches_the_backend_through_one_door() {
    for file in files("ui/src", &["ts", "svelte"]) {
        let door = file.path.starts_with("ui/src/lib/backend/");
        assert!(
            door || !file.text.contains("@tauri-apps/"),
            "{} talks to the shell itself",
            file.path
        );
    }
}
