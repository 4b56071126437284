//! Everything the program is built from, installed when it is missing.

use crate::{
    steps::{Failed, Step, cargo, go, npm, output, program, root, target},
    verapdf,
};
use std::{fs, path::PathBuf};

/// Needed to build and run the window on Debian.
const BUILD: &[&str] = &[
    "build-essential",
    "perl",
    "pkg-config",
    "libwebkit2gtk-4.1-dev",
    "librsvg2-dev",
    "libxdo-dev",
    "libayatana-appindicator3-dev",
];
/// Needed beside that to drive the window without a screen, with a printer that speaks IPP.
const DRIVE: &[&str] = &[
    "xvfb",
    "webkit2gtk-driver",
    "cups-ipp-utils",
    "avahi-daemon",
    "dbus",
];
/// Needed to look into papers.
const PAPERS: &[&str] = &["poppler-utils", "qpdf", "zbar-tools"];

/// What is going to be done.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum For {
    /// Open the window on a screen.
    Screen,
    /// Drive the window.
    Driving,
}

/// What the tests of papers look with.
pub fn papers() -> Step {
    system_packages(PAPERS)?;
    verapdf::offered();
    Ok(())
}

/// System packages, Node, UI packages and the built UI.
pub fn everything(what: For) -> Step {
    system_packages(BUILD)?;
    if what == For::Driving {
        system_packages(DRIVE)?;
        papers()?;
    }
    node()?;
    ui_packages()?;
    go("build the window's pages", &mut npm(&["run", "build"]))?;
    if what == For::Driving {
        driver().map(|_| ())
    } else {
        Ok(())
    }
}

fn system_packages(wanted: &[&str]) -> Step {
    if output("dpkg-query", &["--version"]).is_none() {
        println!("Not Debian: these packages, or what stands for them, must be there already: {wanted:?}");
        return Ok(());
    }
    let missing: Vec<&str> = wanted
        .iter()
        .copied()
        .filter(|name| {
            output("dpkg-query", &["-W", "-f", "${Status}", name])
                .is_none_or(|status| !status.ends_with("ok installed"))
        })
        .collect();
    install(&missing)
}

/// Installs Debian packages, when this user may.
pub fn install(missing: &[&str]) -> Step {
    if missing.is_empty() {
        return Ok(());
    }
    println!("Missing system packages: {}", missing.join(" "));
    let root_user = output("id", &["-u"]).as_deref() == Some("0");
    let sudo = !root_user && output("sudo", &["-n", "true"]).is_some();
    if !root_user && !sudo {
        return Err(Failed(format!(
            "install them first: sudo apt-get install {}",
            missing.join(" ")
        )));
    }
    let apt = |arguments: &[&str]| {
        let mut command = if sudo {
            program("sudo", &["-n", "apt-get"])
        } else {
            program("apt-get", &[])
        };
        command.args(arguments).env("DEBIAN_FRONTEND", "noninteractive");
        command
    };
    go("apt-get update", &mut apt(&["update", "-q"]))?;
    let mut arguments = vec!["install", "-y", "-q", "--no-install-recommends"];
    arguments.extend(missing);
    go("apt-get install", &mut apt(&arguments))
}

fn node() -> Step {
    let version = output("node", &["--version"]).unwrap_or_default();
    let mut numbers = version.trim().trim_start_matches('v').split('.').map(str::parse);
    let mut next = || -> u32 { numbers.next().and_then(Result::ok).unwrap_or(0) };
    // What the pages are built with asks for these.
    match (next(), next()) {
        (20, 19..) | (22, 12..) | (23.., _) => Ok(()),
        _ => Err(Failed(format!(
            "Node 20.19 or newer is needed (20.x, or 22.12 and on), found: {version:?}"
        ))),
    }
}

/// Exactly what the lock file says, again only when the lock file changed.
fn ui_packages() -> Step {
    let lock = fs::read(root().join("ui/package-lock.json"))?;
    let stamp = root().join("ui/node_modules/.opiekun-lock");
    if fs::read(&stamp).is_ok_and(|installed| installed == lock) {
        return Ok(());
    }
    go(
        "install UI packages",
        &mut npm(&["ci", "--no-audit", "--no-fund", "--loglevel=error"]),
    )?;
    Ok(fs::write(stamp, lock)?)
}

/// The program between WebDriver and the window, kept in the target folder.
pub fn driver() -> Step<PathBuf> {
    let tools = target().join("tools");
    let driver = tools.join("bin/tauri-driver");
    if !driver.exists() {
        let tools = tools.display().to_string();
        let arguments = [
            "install",
            "tauri-driver",
            "--version",
            "^2",
            "--locked",
            "--root",
            &tools,
        ];
        go("install tauri-driver", &mut cargo(&arguments))?;
    }
    Ok(driver)
}
