//! `opiekunctl`: the same use cases as the window, for administrators and automation.
//!
//! With `--json` one JSON object goes to standard output; sentences for people go to standard error. Exit codes:
//! 0 done, 1 refused with a reason, 2 wrong usage, 3 wrong passphrase or locked, 4 damaged store.

mod arguments;
mod meter;
mod outcome;
mod run;

use clap::Parser;
use std::process::ExitCode;

fn main() -> ExitCode {
    let arguments = arguments::Arguments::parse();
    let printer = outcome::Printer::new(arguments.json, arguments.language);
    match run::run(&arguments, &printer) {
        Ok(code) => code,
        Err(failure) => printer.failure(&failure),
    }
}
