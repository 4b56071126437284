//! `cargo xtask test` and `cargo xtask faults`.

use crate::{
    counts::Counts,
    setup::{self, For},
    steps::{Failed, Step, cargo, go, npm, target, watch},
};
use std::{process::Command, time::Instant};

/// Everything that must be green.
pub fn test() -> Step {
    let start = Instant::now();
    setup::everything(For::Driving)?;
    go("formatting", &mut cargo(&["fmt", "--all", "--check"]))?;
    go(
        "clippy",
        &mut cargo(&[
            "clippy",
            "--workspace",
            "--all-targets",
            "--quiet",
            "--",
            "-D",
            "warnings",
        ]),
    )?;
    let mut counts = Counts::default();
    let mut red = Vec::new();
    let mut suite = |title: &str, command: &mut Command| -> Step {
        if !watch(title, command, |line| counts.read(line))? {
            red.push(title.to_owned());
        }
        Ok(())
    };
    // The programs that tests start are built first, so that no test waits for a compiler. Always the whole workspace:
    // one package alone selects other features of its dependencies, and hundreds of them would be built again.
    go("build", &mut cargo(&["build", "--workspace", "--bins"]))?;
    suite(
        "Rust tests",
        &mut cargo(&["test", "--workspace", "--no-fail-fast"]),
    )?;
    suite("UI types", &mut npm(&["run", "check"]))?;
    suite("UI tests", &mut npm(&["test"]))?;
    let mut window = cargo(&[
        "test",
        "--workspace",
        "--test",
        "window",
        "--",
        "--ignored",
        "--test-threads=1",
        // A measurement of the bench, which brings a filled vault.
        "--skip",
        "unlock_to_first_list",
    ]);
    window
        .env("OPIEKUN_SHOTS", target().join("shots"))
        .env("OPIEKUN_TARGET", target());
    suite("window tests", &mut window)?;
    println!(
        "\nAll in {:.0} s. Screenshots are in {}",
        start.elapsed().as_secs_f32(),
        target().join("shots").display()
    );
    if !red.is_empty() {
        println!("Red: {}", red.join(", "));
    }
    for name in &counts.red {
        println!("  {name}");
    }
    println!("{} passed, {} failed", counts.passed, counts.failed);
    if red.is_empty() && counts.failed == 0 && counts.passed > 0 {
        Ok(())
    } else {
        Err(Failed("tests failed".to_owned()))
    }
}

/// The tests of papers alone.
pub fn papers() -> Step {
    setup::papers()?;
    go("papers", &mut cargo(&["test", "--package", "opiekun-documents"]))
}

/// The long run of the fault tests.
pub fn faults() -> Step {
    setup::everything(For::Screen)?;
    go("build", &mut cargo(&["build", "--workspace", "--bins"]))?;
    let mut command = cargo(&["test", "--workspace", "--test", "faults", "--", "--nocapture"]);
    go("faults", command.env("OPIEKUN_FAULT_ROUNDS", "500"))
}
