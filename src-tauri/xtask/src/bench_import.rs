//! The bench of an import: a file of new clients into a register that is full already, with the memory it takes.

use crate::{
    bench::{Figure, passphrase},
    steps::{Failed, Step, go, target},
};
use std::{
    fs,
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
    thread,
    time::{Duration, Instant},
};

/// Rows of the file.
const ROWS: usize = 100_000;
/// Who agrees to the export that the file is made from.
const SECOND: &str = "Ewa Kier";

/// Imports a file into a copy of the vault and takes the import back, and measures both.
pub fn import(folder: &Path, vault: &Path, source: &Path) -> Step<Vec<Figure>> {
    let file = file(folder, source)?;
    let copy = folder.join("import-copy");
    let _ = fs::remove_dir_all(&copy);
    copy_folder(vault, &copy)?;
    let file = file.display().to_string();
    let (time, memory) = measured(&mut ctl(folder, &copy, &["import", "clients", &file, "--json"]))?;
    let list = ctl(folder, &copy, &["import", "list", "--json"]).output()?;
    let list = String::from_utf8_lossy(&list.stdout).into_owned();
    let told = |field: &str, end: &[char]| {
        list.split(&format!("\"{field}\":"))
            .nth(1)
            .and_then(|rest| rest.trim_start_matches('"').split(end).next())
            .map(str::to_owned)
            .ok_or_else(|| Failed(format!("no import in {list}")))
    };
    let (id, added) = (told("id", &['"'])?, told("added", &[',', '}'])?);
    let (back, back_memory) = measured(&mut ctl(folder, &copy, &["import", "undo", &id, "--json"]))?;
    let _ = fs::remove_dir_all(&copy);
    let figure = |name: &str, value: String, aim: &str| Figure {
        name: name.to_owned(),
        value,
        aim: aim.to_owned(),
    };
    let of = |time: Duration, memory: u64| format!("{:.1} s, {memory} MB", time.as_secs_f32());
    Ok(vec![
        figure(
            "import of 100,000 rows, most memory resident, clients added",
            format!("{}, {added}", of(time, memory)),
            "≤ 30 s, < 200 MB",
        ),
        figure("undo of that import", of(back, back_memory), ""),
    ])
}

/// A table of clients that the measured register does not have: another seed, numbers of their own. Made once.
fn file(folder: &Path, source: &Path) -> Step<PathBuf> {
    let path = folder.join(format!("nowi-{ROWS}.csv"));
    if path.exists() {
        return Ok(path);
    }
    let made = folder.join("eksport.csv");
    let (out, pass) = (
        made.display().to_string(),
        passphrase(folder).display().to_string(),
    );
    let add = [
        "user",
        "add",
        "--name",
        SECOND,
        "--role",
        "supervisor",
        "--new-passphrase-file",
        &pass,
    ];
    // The person may be there from an earlier run.
    let _ = ctl(folder, source, &add).stderr(Stdio::null()).status();
    let export = [
        "export",
        "clients",
        "--out",
        &out,
        "--approver",
        SECOND,
        "--approver-passphrase-file",
        &pass,
    ];
    go("write the file to import", &mut ctl(folder, source, &export))?;
    let text = fs::read_to_string(&made)?;
    let mut lines = text.lines();
    let mut table = String::with_capacity(text.len() + ROWS);
    table.push_str(lines.next().unwrap_or_default());
    for line in lines.take(ROWS) {
        table.push('\n');
        // The number stands first; behind this letter it is nobody's.
        table.push_str(&line.replacen('K', "N", 1));
    }
    table.push('\n');
    fs::write(&path, table)?;
    Ok(path)
}

fn ctl(folder: &Path, vault: &Path, words: &[&str]) -> Command {
    let mut command = Command::new(target().join("release/opiekunctl"));
    command
        .arg("--vault")
        .arg(vault)
        .arg("--passphrase-file")
        .arg(passphrase(folder))
        .args(words);
    command
}

/// Time to the end and most memory resident, in megabytes.
fn measured(command: &mut Command) -> Step<(Duration, u64)> {
    let start = Instant::now();
    let mut child = command.stdout(Stdio::null()).spawn()?;
    let mut most = 0;
    loop {
        most = most.max(most_resident_kib(&child));
        if let Some(status) = child.try_wait()? {
            return if status.success() {
                Ok((start.elapsed(), most / 1024))
            } else {
                Err(Failed(format!("{command:?}: {status}")))
            };
        }
        thread::sleep(Duration::from_millis(50));
    }
}

fn most_resident_kib(child: &Child) -> u64 {
    let status = fs::read_to_string(format!("/proc/{}/status", child.id())).unwrap_or_default();
    let line = status.lines().find(|line| line.starts_with("VmHWM:"));
    line.and_then(|line| line.split_whitespace().nth(1)?.parse().ok())
        .unwrap_or(0)
}

fn copy_folder(from: &Path, to: &Path) -> Step {
    fs::create_dir_all(to)?;
    for entry in fs::read_dir(from)? {
        let entry = entry?;
        if entry.file_type()?.is_file() && entry.file_name() != "vault.lock" {
            fs::copy(entry.path(), to.join(entry.file_name()))?;
        }
    }
    Ok(())
}
