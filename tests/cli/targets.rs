//! Where the program writes: never into its own vault, never over somebody else's file.

use crate::program::Machine;
use std::fs;

fn prepare(machine: &Machine, out: &str) -> crate::program::Answer {
    let arguments = [
        "document",
        "prepare",
        "--template",
        "umowa-ror",
        "--client",
        "K000006",
        "--override",
        "earlier_paper=podpisany w maju",
        "--out",
        out,
    ];
    machine.run(&["client", "pesel-check", "K000006"]).done();
    machine.run(&arguments)
}

#[test]
fn the_vault_is_no_place_for_backups_and_papers() {
    let machine = Machine::with_sample();
    for name in ["vault/vault.db", "vault/keys.json", "vault/new.bin"] {
        let target = machine.text(name);
        assert_eq!(
            machine.run(&["backup", &target]).refused(1),
            "target_in_vault",
            "{name}"
        );
        assert_eq!(prepare(&machine, &target).refused(1), "target_in_vault", "{name}");
    }
    let whole = machine.run(&["verify"]).done();
    assert_eq!(whole["ok"], true);
    assert_eq!(
        whole["documents"], 0,
        "a paper that cannot be handed out is not prepared either"
    );
}

#[test]
fn a_file_of_another_kind_stays_as_it_is() {
    let machine = Machine::with_sample();
    let notes = machine.text("notes.txt");
    fs::write(&notes, "my notes").unwrap();
    assert_eq!(machine.run(&["backup", &notes]).refused(1), "file_exists");
    assert_eq!(prepare(&machine, &notes).refused(1), "file_exists");
    assert_eq!(fs::read_to_string(&notes).unwrap(), "my notes");
    // A newer backup may take the place of an older one, and a paper that of a paper.
    let backup = machine.text("b.opiekun");
    machine.run(&["backup", &backup]).done();
    machine.run(&["backup", &backup]).done();
    let paper = machine.text("a.pdf");
    prepare(&machine, &paper).done();
    prepare(&machine, &paper).done();
}

#[cfg(unix)]
#[test]
fn what_leaves_the_vault_is_for_its_owner() {
    use std::os::unix::fs::PermissionsExt;
    let machine = Machine::with_sample();
    let (backup, paper) = (machine.text("b.opiekun"), machine.text("a.pdf"));
    machine.run(&["backup", &backup]).done();
    prepare(&machine, &paper).done();
    for path in [backup, paper] {
        assert_eq!(
            fs::metadata(&path).unwrap().permissions().mode() & 0o077,
            0,
            "{path}"
        );
    }
}

#[cfg(unix)]
#[test]
fn a_file_is_finished_under_a_name_of_its_own() {
    use std::os::unix::fs::{PermissionsExt, symlink};
    let machine = Machine::with_sample();
    let (paper, beside) = (machine.text("a.pdf"), machine.text("a.new"));
    fs::write(&beside, "my notes").unwrap();
    prepare(&machine, &paper).done();
    assert_eq!(fs::read_to_string(&beside).unwrap(), "my notes");
    let (backup, part, notes) = (
        machine.text("b.opiekun"),
        machine.text("b.part"),
        machine.text("notes.txt"),
    );
    fs::write(&notes, "my notes").unwrap();
    symlink(&notes, &part).unwrap();
    symlink(&notes, machine.text("b.new")).unwrap();
    machine.run(&["backup", &backup]).done();
    assert_eq!(
        fs::read_to_string(&notes).unwrap(),
        "my notes",
        "no link is followed"
    );
    for file in [&paper, &backup] {
        let about = fs::symlink_metadata(file).unwrap();
        assert!(about.is_file());
        assert_eq!(about.permissions().mode() & 0o777, 0o600, "{file}");
    }
    let left: Vec<_> = fs::read_dir(machine.text("vault"))
        .unwrap()
        .map(|found| found.unwrap().file_name().to_string_lossy().into_owned())
        .filter(|name| name.ends_with(".new"))
        .collect();
    assert!(left.is_empty(), "{left:?}");
}
