//! Lock files and sources name no place but the public registries, and no machine.

use crate::source::{files, read};

fn foreign_sources(lock: &str) -> Vec<&str> {
    const HOME: &str = "registry+https://github.com/rust-lang/crates.io-index";
    let sources = lock
        .lines()
        .filter_map(|line| line.trim().strip_prefix("source = "));
    sources
        .map(|source| source.trim_matches('"'))
        .filter(|source| *source != HOME)
        .collect()
}

#[test]
fn lock_files_name_no_mirror() {
    assert_eq!(foreign_sources(&read("Cargo.lock")), Vec::<&str>::new());
    assert!(
        !read("ui/package-lock.json").contains("\"resolved\""),
        "addresses of a mirror would be kept"
    );
    assert_eq!(
        foreign_sources("source = \"registry+https://mirror.example/index\"").len(),
        1,
        "the rule can fail"
    );
    for name in ["ui/.npmrc", ".npmrc"] {
        let path = opiekun_testkit::programs::repository().join(name);
        let text = std::fs::read_to_string(path).unwrap_or_default();
        assert!(!text.contains("registry="), "{name} names a registry");
    }
}

/// Beginnings of paths that exist on one machine only; put together so that this file does not hold them.
fn machine_paths(text: &str) -> Vec<String> {
    let starts = [["/wo", "rk/"], ["/ro", "ot/"], ["C:\\Us", "ers\\"]].map(|parts| parts.concat());
    let stands_alone = |start: &String| {
        text.match_indices(start.as_str()).any(|(at, _)| {
            let before = text[..at].chars().next_back();
            !before.is_some_and(|sign| sign.is_alphanumeric() || matches!(sign, '.' | '-' | '_' | '}' | ')'))
        })
    };
    starts.into_iter().filter(stands_alone).collect()
}

#[test]
fn the_repository_names_no_machine() {
    for file in files("", &[]) {
        let found = machine_paths(&file.text);
        assert!(found.is_empty(), "{} holds {found:?}", file.path);
    }
    assert_eq!(
        machine_paths(&["see /wo", "rk/x"].concat()).len(),
        1,
        "the rule can fail"
    );
    assert!(machine_paths(&["see net/wo", "rk/x"].concat()).is_empty());
}
