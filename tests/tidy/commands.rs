//! One list of commands: names, registry, permissions and bindings agree; the window may do nothing else.

use crate::source::{body, literals, read};
use std::collections::BTreeSet;

type Names = BTreeSet<String>;

fn set<'a>(names: impl Iterator<Item = &'a str>) -> Names {
    names.map(str::to_owned).collect()
}

fn listed(text: &str) -> Names {
    let (_, list) = text
        .split_once("COMMANDS: &[&str] =")
        .expect("the list of commands");
    set(literals(list).into_iter())
}

/// `module::function` lines of the registry's call.
fn registered(text: &str) -> Names {
    let (_, call) = text
        .split_once("\nregistry! {")
        .expect("the call of the registry");
    let lines = call.lines().filter_map(|line| line.trim().strip_suffix(','));
    set(lines
        .filter_map(|line| line.split_once("::"))
        .map(|(_, name)| name))
}

fn permitted(text: &str) -> Names {
    let allowed = literals(text)
        .into_iter()
        .filter_map(|name| name.strip_prefix("allow-"));
    allowed.map(|name| name.replace('-', "_")).collect()
}

/// Names that TypeScript calls: the first argument of a call, except of listening to an event.
fn called(text: &str) -> Names {
    let mut found = Names::new();
    for quote in ['"', '\''] {
        let parts: Vec<&str> = text.split(quote).collect();
        for (before, name) in parts.iter().zip(parts.iter().skip(1)) {
            let calls = before.trim_end().ends_with('(') && !before.trim_end().ends_with("listen(");
            let snake =
                !name.is_empty() && name.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'_');
            if calls && snake {
                found.insert((*name).to_owned());
            }
        }
    }
    found
}

#[test]
fn names_registry_permissions_and_bindings_agree() {
    let names = listed(&read("src-tauri/src/command_names.rs"));
    assert!(names.len() > 40, "the list was found");
    assert_eq!(registered(&read("src-tauri/src/registry.rs")), names);
    assert_eq!(permitted(&read("src-tauri/capabilities/main.json")), names);
    let mut calls = called(&read("ui/src/lib/backend/tauri.ts"));
    calls.extend(called(&read("ui/src/lib/backend/bindings.ts")));
    let unknown: Vec<_> = calls.difference(&names).collect();
    let uncalled: Vec<_> = names.difference(&calls).collect();
    assert!(
        unknown.is_empty(),
        "the window calls what is not there: {unknown:?}"
    );
    assert!(uncalled.is_empty(), "no binding calls these: {uncalled:?}");
}

#[test]
fn a_forgotten_command_is_noticed() {
    let names = set(["client_find", "touch"].into_iter());
    assert_eq!(
        listed("pub const COMMANDS: &[&str] = &[\"client_find\", \"touch\"];"),
        names
    );
    assert_eq!(
        registered("\nregistry! {\n  typed: [\n    clients::client_find,\n    session::touch,\n  ]\n}"),
        names
    );
    assert_eq!(
        permitted("[\"core:event:allow-listen\", \"allow-client-find\", \"allow-touch\"]"),
        names
    );
    assert_eq!(
        called("call('client_find', {}); __INVOKE(\"touch\"); listen('locked', x); t('x-y')"),
        names
    );
    assert_ne!(called("call('client_find')"), names, "the rule can fail");
}

/// Sources that the content security policy must not name.
fn unsafe_sources(policy: &str) -> Vec<&str> {
    let words = policy.split([' ', ';']);
    words
        .filter(|word| word.contains("unsafe-") || *word == "*" || word.starts_with("https:"))
        .collect()
}

#[test]
fn the_window_runs_nothing_but_its_own_code() {
    let conf: serde_json::Value = serde_json::from_str(&read("src-tauri/tauri.conf.json")).expect("JSON");
    let security = &conf["app"]["security"];
    let policy = security["csp"].as_str().expect("a content security policy");
    assert!(policy.contains("default-src 'self'") && policy.contains("object-src 'none'"));
    assert_eq!(unsafe_sources(policy), Vec::<&str>::new());
    assert!(security.get("dangerousDisableAssetCspModification").is_none());
    assert_eq!(conf["app"]["withGlobalTauri"], false);
    assert_eq!(
        unsafe_sources("script-src 'self' 'unsafe-inline' *").len(),
        2,
        "the rule can fail"
    );
}

#[test]
fn the_window_may_only_call_single_permissions() {
    let capability: serde_json::Value =
        serde_json::from_str(&read("src-tauri/capabilities/main.json")).expect("JSON");
    for permission in capability["permissions"].as_array().expect("a list") {
        let name = permission.as_str().expect("a permission without a scope");
        assert!(!name.ends_with(":default"), "{name} is a bundle of permissions");
        let plugin = ["fs:", "shell:", "http:", "opener:", "process:"]
            .iter()
            .any(|one| name.starts_with(one));
        assert!(!plugin, "{name} opens the machine to the window");
    }
    assert!(
        body("fn x() { a { b } c }", "fn x()").contains('c'),
        "bodies end at their own brace"
    );
}
