//! The committed TypeScript bindings are those of the code. `UPDATE_BINDINGS=1 cargo test -p opiekun` renews them.

use specta_typescript::Typescript;
use std::{env, fs, path::Path};

#[test]
fn bindings_are_fresh() {
    let committed = Path::new(env!("CARGO_MANIFEST_DIR")).join("../ui/src/lib/backend/bindings.ts");
    let fresh_folder = tempfile::tempdir().unwrap();
    let fresh = fresh_folder.path().join("bindings.ts");
    opiekun_shell::registry::bindings()
        .export(Typescript::default(), &fresh)
        .unwrap();
    let text = fs::read_to_string(&fresh).unwrap();
    assert!(text.contains("sessionState"), "the export holds the commands");
    if env::var_os("UPDATE_BINDINGS").is_some() {
        fs::write(&committed, &text).unwrap();
    }
    let known = fs::read_to_string(&committed).unwrap();
    assert!(
        known == text,
        "ui/src/lib/backend/bindings.ts is stale: UPDATE_BINDINGS=1 cargo test -p opiekun"
    );
}

#[test]
fn every_command_is_in_the_registry_and_in_the_access_list() {
    let text = include_str!("../capabilities/main.json");
    for name in opiekun_shell::COMMANDS {
        let permission = format!("\"allow-{}\"", name.replace('_', "-"));
        assert!(
            text.contains(&permission),
            "{permission} is missing in capabilities/main.json"
        );
    }
}
