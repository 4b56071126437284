//! `cargo xtask fuzz`: mutated files for every parser of files from outside.

use crate::steps::{Step, cargo, go};

/// Hands the words on: `[TARGET] [--seconds N]`, a minute each when left out.
pub fn fuzz(words: &[String]) -> Step {
    let build = [
        "run",
        "--quiet",
        "--profile",
        "fuzz",
        "-p",
        "opiekun-exchange",
        "--example",
        "fuzz",
        "--",
    ];
    let mut command = cargo(&build);
    command.args(words);
    go("fuzz", &mut command)
}
