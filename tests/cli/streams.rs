//! Where answers go and where files come from: closed outputs, full disks, pipes and devices without an end.
#![cfg(unix)]

use crate::program::{Answer, Machine, bare};
use opiekun_testkit::{PASSPHRASE, programs};
use std::{
    fs::{self, File, OpenOptions},
    io::Write,
    process::{Command, Stdio},
    thread,
};

/// A way to run with a standard output that leads nowhere.
type Way = fn(Command) -> Ended;

/// Exit code, and what was said on standard error.
type Ended = (Option<i32>, String);

fn text(bytes: Vec<u8>) -> String {
    String::from_utf8(bytes).expect("UTF-8")
}

fn init(machine: &Machine) -> Command {
    let mut command = Command::new(programs::path("opiekunctl"));
    let (vault, secret) = (machine.text("vault"), machine.text("secret"));
    command.args(["--json", "--vault", &vault, "--passphrase-file", &secret, "init"]);
    command.stderr(Stdio::piped());
    command
}

/// Runs to the end with nobody at the other end of standard output.
fn unread(mut command: Command) -> Ended {
    let mut child = command.stdout(Stdio::piped()).spawn().expect("a program");
    drop(child.stdout.take());
    let output = child.wait_with_output().expect("an end");
    (output.status.code(), text(output.stderr))
}

fn to(path: &str, mut command: Command) -> Ended {
    let file = OpenOptions::new().write(true).open(path).expect("a device");
    let output = command.stdout(file).output().expect("a program");
    (output.status.code(), text(output.stderr))
}

fn closed(command: Command) -> Ended {
    let mut shell = Command::new("sh");
    shell.args(["-c", "exec \"$0\" \"$@\" >&-"]);
    let output = shell
        .arg(command.get_program())
        .args(command.get_args())
        .stderr(Stdio::piped())
        .output()
        .expect("a shell");
    (output.status.code(), text(output.stderr))
}

#[test]
fn a_vault_whose_recovery_key_reaches_nobody_is_not_made() {
    let machine = Machine::fresh();
    let ways: [(&str, Way); 4] = [
        ("a reader that went away", unread),
        ("a full disk", |command| to("/dev/full", command)),
        ("the null device", |command| to("/dev/null", command)),
        ("a closed output", closed),
    ];
    for (what, run) in ways {
        let (code, told) = run(init(&machine));
        assert_eq!(code, Some(1), "{what}: {told}");
        assert!(
            told.contains("sejf nie powstał") && told.contains("powtórz polecenie"),
            "{what}: {told}"
        );
        for name in [
            "vault.db",
            "vault.new.db",
            "vault.db-wal",
            "keys.json",
            "keys.copy.json",
            "seal.json",
        ] {
            let left = machine.path("vault").join(name);
            assert!(!left.exists(), "{what} left {name}");
        }
    }
    let made = machine.run(&["init"]).done();
    assert_eq!(made["recovery_key"].as_str().unwrap().split('-').count(), 8);
    machine.run(&["verify"]).done();

    let (code, _) = unread(init(&machine));
    assert_eq!(code, Some(1), "there is a vault");
    machine.run(&["verify"]).done();
}

#[test]
fn a_lost_answer_is_not_a_success() {
    let machine = Machine::with_vault();
    let mut command = Command::new(programs::path("opiekunctl"));
    let (vault, secret) = (machine.text("vault"), machine.text("secret"));
    command.args(["--vault", &vault, "--passphrase-file", &secret, "user", "list"]);
    command.stderr(Stdio::piped());
    let (code, told) = to("/dev/full", command);
    assert_eq!(code, Some(1));
    assert!(told.contains("odpowiedzi nie udało się wypisać"), "{told}");
}

fn pipe(machine: &Machine, name: &str) -> String {
    let path = machine.text(name);
    let made = Command::new("mkfifo").arg(&path).status().expect("mkfifo");
    assert!(made.success());
    path
}

#[test]
fn what_has_no_end_is_not_read() {
    let machine = Machine::with_vault();
    let pipe = pipe(&machine, "rura.csv");
    let folder = machine.text("vault");
    for path in ["/dev/zero", "/dev/urandom", &pipe, &folder] {
        let told = |answer: Answer| {
            assert_eq!(answer.refused(1), "file_not_regular", "{path}");
            assert!(answer.told.contains(path), "{}", answer.told);
        };
        told(machine.run(&["import", "clients", path]));
        let into = machine.text("elsewhere");
        told(machine.run(&["restore", path, "--into", &into]));
        assert!(!machine.path("elsewhere").exists());
    }
    let huge = machine.path("huge.csv");
    File::create(&huge).unwrap().set_len(1 << 40).unwrap();
    let answer = machine.run(&["import", "clients", &machine.text("huge.csv")]);
    assert_eq!(answer.refused(1), "import_too_large");
    assert!(answer.told.contains("64 MB"), "{}", answer.told);
}

#[test]
fn a_passphrase_may_come_through_a_pipe_but_not_without_end() {
    let machine = Machine::with_vault();
    let pipe = pipe(&machine, "secret.pipe");
    let writer = thread::spawn(move || {
        let mut file = OpenOptions::new().write(true).open(pipe).unwrap();
        writeln!(file, "{PASSPHRASE}").unwrap();
    });
    machine.run_with("secret.pipe", &["user", "list"]).done();
    writer.join().unwrap();

    let vault = machine.text("vault");
    let with = |secret: &str| {
        bare(&[
            "--json",
            "--vault",
            &vault,
            "--passphrase-file",
            secret,
            "user",
            "list",
        ])
    };
    assert_eq!(with("/dev/zero").refused(1), "passphrase_too_long");
    fs::write(machine.path("long"), format!("{}\n", "x".repeat(4096))).unwrap();
    assert_eq!(with(&machine.text("long")).refused(1), "passphrase_too_long");
    fs::write(
        machine.path("tail"),
        format!("{PASSPHRASE}\n{}", "x".repeat(10_000)),
    )
    .unwrap();
    with(&machine.text("tail")).done();
}

/// Runs the import of the sample as at a terminal, or with standard error as a file.
fn import_sample(terminal: bool) -> String {
    let machine = Machine::with_vault();
    let told = machine.text("told");
    let words = [
        programs::path("opiekunctl").display().to_string(),
        "--vault".to_owned(),
        machine.text("vault"),
        "--passphrase-file".to_owned(),
        machine.text("secret"),
        "import".to_owned(),
        "clients".to_owned(),
        machine.sample(),
    ];
    let line = words.map(|word| format!("'{word}'")).join(" ");
    if terminal {
        let mut script = Command::new("script");
        let ran = script.args(["-qec", &line, &told]).output().expect("util-linux");
        assert!(ran.status.success(), "{ran:?}");
    } else {
        let mut shell = Command::new("sh");
        let ran = shell.args(["-c", &format!("{line} 2>'{told}'")]).output();
        assert!(ran.expect("a shell").status.success());
    }
    fs::read_to_string(&told).unwrap_or_default()
}

#[test]
fn an_import_tells_its_progress_to_a_person_at_a_terminal_and_to_nobody_else() {
    let seen = import_sample(true);
    assert!(seen.contains("Zrobione: 250 z 361"), "{seen}");
    assert!(!import_sample(false).contains("Zrobione"));
}
