//! Running other programs, one visible step at a time.

use std::{
    env,
    ffi::OsStr,
    io::{BufRead, BufReader},
    path::{Path, PathBuf},
    process::{Command, Stdio},
    time::Instant,
};

/// What went wrong, for a person.
#[derive(Debug)]
pub struct Failed(pub String);

/// Result of a step.
pub type Step<T = ()> = Result<T, Failed>;

impl From<std::io::Error> for Failed {
    fn from(error: std::io::Error) -> Self {
        Self(error.to_string())
    }
}

/// The repository.
pub fn root() -> PathBuf {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    here.ancestors().nth(2).unwrap_or(here).to_owned()
}

/// Cargo's output folder.
pub fn target() -> PathBuf {
    env::var_os("CARGO_TARGET_DIR").map_or_else(|| root().join("target"), PathBuf::from)
}

/// A program started in the repository.
pub fn program(name: impl AsRef<OsStr>, arguments: &[&str]) -> Command {
    let mut command = Command::new(name);
    command.args(arguments).current_dir(root());
    command
}

/// Cargo, the same one that runs this.
pub fn cargo(arguments: &[&str]) -> Command {
    let mut command = program(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()), arguments);
    // This program's own build must not leak into the builds it starts.
    command
        .env_remove("CARGO_MANIFEST_DIR")
        .env_remove("CARGO_PKG_NAME");
    command
}

/// npm in the window's folder.
pub fn npm(arguments: &[&str]) -> Command {
    let mut command = program("npm", arguments);
    command.current_dir(root().join("ui")).env("NO_COLOR", "1");
    command
}

/// Runs to the end; a failure stops everything.
pub fn go(title: &str, command: &mut Command) -> Step {
    let start = Instant::now();
    println!("\n== {title}");
    let status = command
        .status()
        .map_err(|error| Failed(format!("{title}: {error}")))?;
    println!("-- {title}: {:.1} s", start.elapsed().as_secs_f32());
    if status.success() {
        Ok(())
    } else {
        Err(Failed(format!("{title}: {status}")))
    }
}

/// Runs to the end, shows every line and hands it to `each`; says whether it succeeded.
pub fn watch(title: &str, command: &mut Command, mut each: impl FnMut(&str)) -> Step<bool> {
    let start = Instant::now();
    println!("\n== {title}");
    let mut child = command
        .stdout(Stdio::piped())
        .spawn()
        .map_err(|error| Failed(format!("{title}: {error}")))?;
    if let Some(out) = child.stdout.take() {
        for line in BufReader::new(out).lines() {
            let line = line?;
            println!("{line}");
            each(&line);
        }
    }
    let status = child.wait()?;
    println!("-- {title}: {:.1} s", start.elapsed().as_secs_f32());
    Ok(status.success())
}

/// What a program prints, or nothing when it cannot be run or fails.
pub fn output(name: &str, arguments: &[&str]) -> Option<String> {
    let out = Command::new(name)
        .args(arguments)
        .stderr(Stdio::null())
        .output()
        .ok()?;
    out.status
        .success()
        .then(|| String::from_utf8_lossy(&out.stdout).trim().to_owned())
}
