//! `cargo xtask`: everything a person or a machine needs to run, test, measure and package Opiekun.

mod bench;
mod bench_import;
mod bench_papers;
mod bundle;
mod counts;
mod display;
mod fuzz;
mod run;
mod setup;
mod steps;
mod test;
mod verapdf;

use std::process::ExitCode;

const HELP: &str = "cargo xtask COMMAND

  run      set everything up, build, open the window; without a display, drive the window under Xvfb
  test     formatting, clippy, all Rust tests, UI checks and tests, window tests
  papers   only the tests of papers: veraPDF, pictures of pages, what tools say of the files
  faults   500 rounds of kill -9 against the vault
  fuzz     feed mutated files to the parsers: fuzz [csv|xlsx|vcard|eml|map|ical] [--seconds N]
  bench    measure a release build and print tables: bench [papers|day]
  bundle   make a .deb, install it, start it";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let done = match arguments.first().map(String::as_str) {
        Some("run") => run::run(arguments.get(1..).unwrap_or_default()),
        Some("test") => test::test(),
        Some("papers") => test::papers(),
        Some("faults") => test::faults(),
        Some("fuzz") => fuzz::fuzz(arguments.get(1..).unwrap_or_default()),
        Some("bench") => bench::bench(arguments.get(1..).unwrap_or_default()),
        Some("bundle") => bundle::bundle(),
        _ => {
            println!("{HELP}");
            return ExitCode::from(2);
        }
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(steps::Failed(what)) => {
            eprintln!("xtask: {what}");
            ExitCode::FAILURE
        }
    }
}
