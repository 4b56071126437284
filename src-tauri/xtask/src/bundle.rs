//! `cargo xtask bundle`: a Debian package, installed and started.

use crate::{
    display::Display,
    setup::{self, For},
    steps::{Failed, Step, cargo, go, output, program, root, target},
};
use std::{
    fs,
    path::{Path, PathBuf},
    thread,
    time::{Duration, Instant},
};

/// Makes `target/bundle/opiekun_VERSION_amd64.deb`; installs and starts it when this is allowed.
pub fn bundle() -> Step {
    setup::everything(For::Driving)?;
    go(
        "release build",
        &mut cargo(&["build", "--release", "-p", "opiekun", "-p", "opiekun-cli"]),
    )?;
    let package = build()?;
    println!("Package: {}", package.display());
    if output("id", &["-u"]).as_deref() != Some("0") {
        println!("Not root: the package was not installed.");
        return Ok(());
    }
    let path = package.display().to_string();
    let had = output("dpkg-query", &["-W", "-f=${Status}", "opiekun"])
        .is_some_and(|state| state.contains("installed"));
    go(
        "install",
        &mut program(
            "apt-get",
            &[
                "install",
                "-y",
                "-q",
                "--no-install-recommends",
                "--reinstall",
                &path,
            ],
        ),
    )?;
    let started = start_installed();
    if !had {
        // The machine is left as it was.
        go(
            "remove",
            &mut program("apt-get", &["remove", "-y", "-q", "opiekun"]),
        )?;
    }
    started
}

/// A package is a tree of files and a control file; `dpkg-deb` does the rest.
fn build() -> Step<PathBuf> {
    let version = env!("CARGO_PKG_VERSION");
    let folder = target().join("bundle");
    let tree = folder.join("tree");
    let _ = fs::remove_dir_all(&tree); // a leftover of an earlier run
    let icons = "usr/share/icons/hicolor";
    for (from, to) in [
        (target().join("release/opiekun"), "usr/bin/opiekun".to_owned()),
        (
            target().join("release/opiekunctl"),
            "usr/bin/opiekunctl".to_owned(),
        ),
        (
            root().join("src-tauri/icons/32x32.png"),
            format!("{icons}/32x32/apps/opiekun.png"),
        ),
        (
            root().join("src-tauri/icons/128x128.png"),
            format!("{icons}/128x128/apps/opiekun.png"),
        ),
        (
            root().join("src-tauri/icons/icon.png"),
            format!("{icons}/512x512/apps/opiekun.png"),
        ),
        (
            root().join("LICENSE-MIT"),
            "usr/share/doc/opiekun/copyright".to_owned(),
        ),
        (
            root().join("LICENSE-APACHE"),
            "usr/share/doc/opiekun/LICENSE-APACHE".to_owned(),
        ),
        (
            root().join("LICENSES.md"),
            "usr/share/doc/opiekun/LICENSES.md".to_owned(),
        ),
        (
            root().join("src-tauri/crates/opiekun-documents/fonts/OFL.txt"),
            "usr/share/doc/opiekun/OFL.txt".to_owned(),
        ),
    ] {
        let to = tree.join(to);
        if let Some(parent) = to.parent() {
            fs::create_dir_all(parent)?;
        }
        fs::copy(&from, &to).map_err(|error| Failed(format!("{}: {error}", from.display())))?;
    }
    let write = |name: &str, text: &str| -> Step {
        let path = tree.join(name);
        if let Some(parent) = path.parent() {
            fs::create_dir_all(parent)?;
        }
        Ok(fs::write(path, text)?)
    };
    write(
        "usr/share/applications/opiekun.desktop",
        "[Desktop Entry]\nType=Application\nName=Opiekun\nGenericName=Client portfolio\n\
         GenericName[pl]=Portfel klientów\nComment=Clients, appointments and papers of a branch advisor\n\
         Comment[pl]=Klienci, wizyty i dokumenty doradcy\nExec=opiekun\nIcon=opiekun\nCategories=Office;\nTerminal=false\n",
    )?;
    let size = kibibytes(&tree)?;
    write(
        "DEBIAN/control",
        &format!(
            "Package: opiekun\nVersion: {version}\nArchitecture: amd64\nInstalled-Size: {size}\nMaintainer: Opiekun <opiekun@example.org>\n\
             Section: office\nPriority: optional\nDepends: libwebkit2gtk-4.1-0, libgtk-3-0\nRecommends: cups-client\n\
             Description: Client portfolio, appointments and papers of a bank branch advisor\n \
             Keeps clients and appointments in an encrypted vault and makes documents that clients sign in person.\n"
        ),
    )?;
    let package = folder.join(format!("opiekun_{version}_amd64.deb"));
    let (tree, out) = (tree.display().to_string(), package.display().to_string());
    go(
        "package",
        &mut program("dpkg-deb", &["--root-owner-group", "--build", &tree, &out]),
    )?;
    Ok(package)
}

/// Size of everything in a folder, rounded up, as the control file wants it.
fn kibibytes(folder: &Path) -> Step<u64> {
    let mut sum = 0;
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let about = entry.metadata()?;
        sum += if about.is_dir() {
            kibibytes(&entry.path())?
        } else {
            about.len().div_ceil(1024)
        };
    }
    Ok(sum)
}

/// The installed program must paint its window.
fn start_installed() -> Step {
    let screen = Display::start()?;
    let home = std::env::temp_dir().join("opiekun-installed");
    fs::create_dir_all(&home)?;
    let mut window = program("/usr/bin/opiekun", &[])
        .env("DISPLAY", &screen.name)
        .env("HOME", &home)
        .env_remove("DBUS_SESSION_BUS_ADDRESS")
        .spawn()?;
    let start = Instant::now();
    let painted = loop {
        if screen.colours() > 1 {
            break true;
        }
        if start.elapsed() > Duration::from_secs(20) {
            break false;
        }
        thread::sleep(Duration::from_millis(20));
    };
    let _ = window.kill();
    let _ = window.wait();
    if painted {
        println!("The installed program painted its window.");
        go(
            "opiekunctl",
            &mut program("/usr/bin/opiekunctl", &["words", "1234,56"]),
        )
    } else {
        Err(Failed("the installed program painted nothing in 20 s".to_owned()))
    }
}
