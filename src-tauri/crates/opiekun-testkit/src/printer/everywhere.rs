//! `ippeveprinter`, the model printer of the CUPS project: the same language, written by others.

use super::{Outside, PRINTER};
use std::{
    fs, io,
    net::{Ipv4Addr, TcpListener, TcpStream},
    os::unix::fs::PermissionsExt,
    path::Path,
    process::{Child, Command, Stdio},
    thread,
    time::{Duration, Instant},
};
use tempfile::TempDir;

/// How long a printer may take to answer.
const PATIENCE: Duration = Duration::from_secs(20);

/// Takes a job, waits while there is no paper, copies it into the tray.
const ENGINE: &str = r#"#!/bin/sh
while [ -e "FOLDER/empty" ]; do
    echo "STATE: +media-empty-error" >&2
    sleep 0.1
done
echo "STATE: -media-empty-error" >&2
cp "$1" "FOLDER/tray.part" && mv "FOLDER/tray.part" "FOLDER/tray.pdf"
"#;

/// A running model printer; it stops with the value.
#[derive(Debug)]
pub struct CupsPrinter {
    process: Child,
    outside: Outside,
}

impl CupsPrinter {
    /// Starts it on a free port; nothing where it is not installed (Debian: `cups-ipp-utils`) or finds no Avahi, which
    /// it wants to be announced by and without which it ends at once.
    ///
    /// # Panics
    /// When this machine gives no temporary folder.
    #[must_use]
    pub fn start() -> Option<Self> {
        Self::try_start().or_else(|| {
            start_avahi();
            Self::try_start()
        })
    }

    fn try_start() -> Option<Self> {
        let folder = TempDir::new().expect("a temporary folder");
        let engine = folder.path().join("engine");
        let script = ENGINE.replace("FOLDER", &folder.path().display().to_string());
        fs::write(&engine, script).expect("a script");
        fs::set_permissions(&engine, fs::Permissions::from_mode(0o755)).expect("a script");
        let port = free_port().ok()?;
        let program = ["/usr/sbin/ippeveprinter", "/usr/bin/ippeveprinter"]
            .into_iter()
            .find(|path| Path::new(path).exists())?;
        let process = Command::new(program)
            .args(["-r", "off", "-n", "localhost", "-2", "-f", "application/pdf"])
            .args(["-p", &port.to_string(), "-d"])
            .arg(folder.path())
            .arg("-c")
            .arg(engine)
            .arg(PRINTER)
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .ok()?;
        let mut printer = Self {
            process,
            outside: Outside { port, folder },
        };
        let start = Instant::now();
        while start.elapsed() < PATIENCE {
            if let Ok(Some(_)) = printer.process.try_wait() {
                return None;
            }
            if TcpStream::connect((Ipv4Addr::LOCALHOST, port)).is_ok() {
                return Some(printer);
            }
            thread::sleep(Duration::from_millis(20));
        }
        None
    }
}

impl std::ops::Deref for CupsPrinter {
    type Target = Outside;

    fn deref(&self) -> &Outside {
        &self.outside
    }
}

impl Drop for CupsPrinter {
    fn drop(&mut self) {
        // A job that waits for paper would outlive the printer.
        self.paper(true);
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

fn free_port() -> io::Result<u16> {
    Ok(TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?.local_addr()?.port())
}

/// What a desktop starts by itself and a bare machine does not; works for the administrator only.
fn start_avahi() {
    let _ = fs::create_dir_all("/run/dbus");
    let quiet = |name: &str, arguments: &[&str]| {
        let _ = Command::new(name)
            .args(arguments)
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .status();
    };
    quiet("dbus-daemon", &["--system", "--fork", "--nopidfile"]);
    quiet("avahi-daemon", &["--daemonize", "--no-drop-root", "--no-chroot"]);
}
