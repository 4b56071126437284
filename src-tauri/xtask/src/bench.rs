//! `cargo xtask bench`: figures of a release build, as a table.

use crate::{
    bench_import, bench_papers,
    display::Display,
    setup::{self, For},
    steps::{Failed, Step, cargo, go, program, target, watch},
};
use std::{
    fs,
    path::Path,
    process::{Child, Command},
    thread,
    time::{Duration, Instant},
};

/// Clients in the measured vaults: how the figures grow.
const SIZES: [&str; 3] = ["10000", "100000", "1000000"];
/// Clients in the vault that the window opens.
const CLIENTS: &str = "1000000";
/// Invents the clients of the measured vaults.
const SEED: &str = "1";
/// Invents the clients that come in from a file.
const OTHER_SEED: &str = "2";
/// How many of these there are.
const NEWCOMERS: &str = "100000";
/// Part of the name of a filled vault; raise it when the register's tables change.
const VAULT_VERSION: u32 = 22;
/// Starts of the window.
const STARTS: usize = 7;

/// One line of the table.
pub struct Figure {
    /// What was measured.
    pub name: String,
    /// With its unit.
    pub value: String,
    /// What it should be.
    pub aim: String,
}

/// Builds, fills a vault once, measures; `papers` measures the papers alone, `day` the branch day.
pub fn bench(words: &[String]) -> Step {
    setup::everything(For::Driving)?;
    if words.iter().any(|word| word == "papers") {
        table("of the papers", bench_papers::papers()?);
        return Ok(());
    }
    if words.iter().any(|word| word == "day") {
        table("of the branch day", day()?);
        return Ok(());
    }
    go(
        "release build",
        &mut cargo(&["build", "--release", "--workspace", "--bins"]),
    )?;
    let folder = target().join("bench");
    let newcomers = vault(&folder, NEWCOMERS, OTHER_SEED)?;
    let mut growth: Vec<Vec<Figure>> = Vec::new();
    for clients in SIZES {
        let vault = vault(&folder, clients, SEED)?;
        let mut figures = vec![size(&vault, clients)?];
        let mut desk = cargo(&["bench", "--workspace", "--bench", "desk"]);
        desk.env("OPIEKUN_BENCH_VAULT", &vault)
            .env("OPIEKUN_BENCH_PASSPHRASE", passphrase(&folder));
        collect("desk", &mut desk, &mut figures)?;
        figures.extend(bench_import::import(&folder, &vault, &newcomers)?);
        growth.push(figures);
    }
    table_of_growth(&growth);
    let vault = vault(&folder, CLIENTS, SEED)?;
    let mut figures = Vec::new();
    window(&folder, &mut figures)?;
    let mut unlock = cargo(&["test", "--release", "--workspace", "--test", "window"]);
    unlock
        .args(["--", "--ignored", "--nocapture", "unlock_to_first_list"])
        .env("OPIEKUN_TARGET", target())
        .env("OPIEKUN_SHELL", target().join("release/opiekun"))
        .env("OPIEKUN_BENCH_VAULT", &vault);
    collect("unlock in the window", &mut unlock, &mut figures)?;
    table(&format!("{CLIENTS} clients"), figures);
    table("of the branch day", day()?);
    table("of the papers", bench_papers::papers()?);
    Ok(())
}

/// Free times and months of a branch with 40 advisors, 20 rooms and 50,000 visits.
fn day() -> Step<Vec<Figure>> {
    let mut figures = Vec::new();
    let mut bench = cargo(&["bench", "--workspace", "--bench", "day"]);
    collect("the branch day", &mut bench, &mut figures)?;
    go(
        "release build",
        &mut cargo(&["build", "--release", "--workspace", "--bins"]),
    )?;
    let mut window = cargo(&["test", "--release", "--workspace", "--test", "window"]);
    window
        .args([
            "--",
            "--ignored",
            "--nocapture",
            "a_month_of_five_thousand_visits",
        ])
        .env("OPIEKUN_TARGET", target())
        .env("OPIEKUN_SHELL", target().join("release/opiekun"))
        .env("OPIEKUN_BENCH", "1");
    collect("the calendar's window", &mut window, &mut figures)?;
    Ok(figures)
}

fn table(what: &str, figures: Vec<Figure>) {
    println!("\n| measured, release build, {what} | value | aim |\n|---|---|---|");
    for figure in figures {
        println!("| {} | {} | {} |", figure.name, figure.value, figure.aim);
    }
}

/// Bytes of the register's file for each client.
fn size(vault: &Path, clients: &str) -> Step<Figure> {
    let bytes = fs::metadata(vault.join("vault.db"))?.len();
    let each = bytes / clients.parse::<u64>().unwrap_or(1).max(1);
    Ok(Figure {
        name: "vault size for each client".to_owned(),
        value: format!("{each} B"),
        aim: "≤ 1 KB".to_owned(),
    })
}

/// The same figures of every size side by side.
fn table_of_growth(growth: &[Vec<Figure>]) {
    println!(
        "\n| measured, release build | {} | aim |",
        SIZES.join(" clients | ")
    );
    println!("|---|{}---|", "---|".repeat(SIZES.len()));
    let Some(last) = growth.last() else { return };
    for (row, figure) in last.iter().enumerate() {
        let values: Vec<&str> = growth
            .iter()
            .map(|figures| figures.get(row).map_or("", |figure| figure.value.as_str()))
            .collect();
        println!("| {} | {} | {} |", figure.name, values.join(" | "), figure.aim);
    }
}

/// Lines `BENCH name | value | aim` become figures.
pub fn collect(title: &str, command: &mut Command, figures: &mut Vec<Figure>) -> Step {
    let done = watch(title, command, |line| {
        if let Some((_, rest)) = line.split_once("BENCH ") {
            let mut parts = rest.split('|').map(|part| part.trim().to_owned());
            let mut next = || parts.next().unwrap_or_default();
            figures.push(Figure {
                name: next(),
                value: next(),
                aim: next(),
            });
        }
    })?;
    if done {
        Ok(())
    } else {
        Err(Failed(format!("{title} failed")))
    }
}

/// File with the passphrase of the measured vaults.
pub fn passphrase(folder: &Path) -> std::path::PathBuf {
    folder.join("passphrase")
}

/// Folder of a filled vault. The version of the file is part of it: one of an older program has another size.
fn name(clients: &str, seed: &str) -> String {
    format!("vault-{clients}-{seed}-v{VAULT_VERSION}")
}

/// A vault of invented clients, made once and used again.
fn vault(folder: &Path, clients: &str, seed: &str) -> Step<std::path::PathBuf> {
    let vault = folder.join(name(clients, seed));
    if vault.join("complete").exists() {
        return Ok(vault);
    }
    let _ = fs::remove_dir_all(&vault); // an interrupted filling
    fs::create_dir_all(folder)?;
    fs::write(passphrase(folder), "cztery małe konie\n")?;
    let (at, pass) = (
        vault.display().to_string(),
        passphrase(folder).display().to_string(),
    );
    let ctl = target().join("release/opiekunctl");
    let call = |words: &[&str]| {
        let mut command = Command::new(&ctl);
        command
            .args(["--vault", &at, "--passphrase-file", &pass])
            .args(words);
        command
    };
    go("make the vault", &mut call(&["init", "--name", "Anna Lis"]))?;
    go(
        "invent clients",
        &mut call(&[
            "demo",
            "--clients",
            clients,
            "--seed",
            seed,
            "--appointments",
            "200",
        ]),
    )?;
    fs::write(vault.join("complete"), "")?;
    Ok(vault)
}

/// Start to first paint, and memory after it, of a locked window.
fn window(folder: &Path, figures: &mut Vec<Figure>) -> Step {
    let mut times = Vec::new();
    let mut memory = 0;
    for _ in 0..STARTS {
        let screen = Display::start()?;
        let start = Instant::now();
        let mut child = launch(folder, &screen)?;
        while screen.colours() < 2 && start.elapsed() < Duration::from_secs(20) {
            thread::sleep(Duration::from_millis(4));
        }
        times.push(start.elapsed());
        thread::sleep(Duration::from_millis(1500));
        memory = memory.max(proportional_memory_kib(child.id()));
        let _ = child.kill();
        let _ = child.wait();
    }
    times.sort();
    let median = times.get(times.len() / 2).copied().unwrap_or_default();
    figures.push(Figure {
        name: format!("window painted after start (median of {STARTS})"),
        value: format!("{:.2} s", median.as_secs_f32()),
        aim: "≤ 0.6 s".to_owned(),
    });
    figures.push(Figure {
        name: "proportional memory of all its processes at the locked door".to_owned(),
        value: format!("{} MB", memory / 1024),
        aim: "≤ 320 MB".to_owned(),
    });
    Ok(())
}

fn launch(folder: &Path, screen: &Display) -> Step<Child> {
    let home = folder.join("home");
    fs::create_dir_all(&home)?;
    let vault = folder.join(name(CLIENTS, SEED)).display().to_string();
    let mut command = program(target().join("release/opiekun"), &["--vault", &vault]);
    command
        .env("DISPLAY", &screen.name)
        .env("HOME", home)
        .env_remove("DBUS_SESSION_BUS_ADDRESS");
    Ok(command.spawn()?)
}

/// Sum of the proportional set size of a process and all its descendants.
fn proportional_memory_kib(process: u32) -> u64 {
    let own = fs::read_to_string(format!("/proc/{process}/smaps_rollup"))
        .ok()
        .and_then(|text| {
            let line = text.lines().find(|line| line.starts_with("Pss:"))?.to_owned();
            line.split_whitespace().nth(1)?.parse::<u64>().ok()
        })
        .unwrap_or(0);
    let children = fs::read_to_string(format!("/proc/{process}/task/{process}/children")).unwrap_or_default();
    own + children
        .split_whitespace()
        .filter_map(|id| id.parse().ok())
        .map(proportional_memory_kib)
        .sum::<u64>()
}
