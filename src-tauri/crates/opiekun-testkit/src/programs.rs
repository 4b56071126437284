//! Finds the programs of this workspace beside the running test.

use std::{
    fs,
    path::{Path, PathBuf},
    process::Command,
    sync::OnceLock,
    time::SystemTime,
};

/// The root of the repository.
pub fn repository() -> PathBuf {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    here.ancestors().nth(3).unwrap_or(here).to_owned()
}

/// Path of a program such as `opiekunctl` or `vault-hammer`. It is built when it is missing or older than the
/// sources of the library crates.
///
/// # Panics
/// When it cannot be built.
pub fn path(name: &str) -> PathBuf {
    static READY: OnceLock<()> = OnceLock::new();
    let test = std::env::current_exe().expect("the running test");
    let folder = test.ancestors().nth(2).expect("the target folder").to_owned();
    READY.get_or_init(|| {
        let programs = ["opiekunctl", "vault-hammer"].map(|name| folder.join(name));
        let oldest = programs.iter().map(|path| changed(path)).min().flatten();
        if oldest.is_none_or(|oldest| newest(&repository().join("src-tauri/crates")) > Some(oldest)) {
            build(&folder);
        }
    });
    folder.join(name)
}

fn build(folder: &Path) {
    let mut command = Command::new(env!("CARGO"));
    command.current_dir(repository());
    command.args([
        "build",
        "--quiet",
        "-p",
        "opiekun-cli",
        "-p",
        "opiekun-testkit",
        "--bins",
    ]);
    if folder.ends_with("release") {
        command.arg("--release");
    }
    assert!(
        command.status().is_ok_and(|status| status.success()),
        "the programs cannot be built"
    );
}

fn changed(path: &Path) -> Option<SystemTime> {
    fs::metadata(path).and_then(|data| data.modified()).ok()
}

/// The latest change of a source below the folder.
fn newest(folder: &Path) -> Option<SystemTime> {
    let entries = fs::read_dir(folder).ok()?;
    entries
        .flatten()
        .filter_map(|entry| {
            let path = entry.path();
            if path.is_dir() {
                let name = entry.file_name();
                (name != "tests" && name != "examples")
                    .then(|| newest(&path))
                    .flatten()
            } else {
                changed(&path)
            }
        })
        .max()
}
