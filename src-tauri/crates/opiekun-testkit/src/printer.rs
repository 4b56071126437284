//! A printer that speaks IPP by itself: `ippeveprinter` of CUPS on a port of this machine. What it prints falls into a
//! tray; while its paper is out it waits and says so.

use std::{
    fs, io,
    net::{Ipv4Addr, TcpListener, TcpStream},
    os::unix::fs::PermissionsExt,
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
    sync::{Mutex, PoisonError},
    thread,
    time::{Duration, Instant},
};
use tempfile::TempDir;

/// Name under which the printer shows itself.
pub const PRINTER: &str = "Sala";
/// How long a printer may take to answer.
const PATIENCE: Duration = Duration::from_secs(20);

/// Takes a job, waits while there is no paper, copies it into the tray.
const ENGINE: &str = r#"#!/bin/sh
while [ -e "FOLDER/empty" ]; do
    echo "STATE: +media-empty-error" >&2
    sleep 0.1
done
echo "STATE: -media-empty-error" >&2
[ -e "FOLDER/broken" ] && exit 1
cp "$1" "FOLDER/tray.part" && mv "FOLDER/tray.part" "FOLDER/tray.pdf"
"#;

/// A running printer; it stops with the value.
#[derive(Debug)]
pub struct NetworkPrinter {
    process: Child,
    port: u16,
    folder: TempDir,
}

impl NetworkPrinter {
    /// Starts a printer on a free port.
    ///
    /// # Panics
    /// When `ippeveprinter` is not installed (Debian: `cups-ipp-utils`), or Avahi, without which it does not start,
    /// neither runs nor can be started.
    #[must_use]
    pub fn start() -> Self {
        // One after another: two that find no Avahi would both start it.
        static ONE: Mutex<()> = Mutex::new(());
        let _one = ONE.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(printer) = Self::try_start() {
            return printer;
        }
        start_avahi();
        Self::try_start().unwrap_or_else(|| {
            panic!("ippeveprinter does not start: install cups-ipp-utils, dbus and avahi-daemon and start the last two")
        })
    }

    fn try_start() -> Option<Self> {
        let folder = TempDir::new().expect("a temporary folder");
        let engine = folder.path().join("engine");
        fs::write(
            &engine,
            ENGINE.replace("FOLDER", &folder.path().display().to_string()),
        )
        .expect("a script");
        fs::set_permissions(&engine, fs::Permissions::from_mode(0o755)).expect("a script");
        let port = free_port().expect("a free port");
        let program = ["/usr/sbin/ippeveprinter", "/usr/bin/ippeveprinter"]
            .into_iter()
            .find(|path| Path::new(path).exists())
            .unwrap_or("ippeveprinter");
        let mut process = Command::new(program)
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
        let start = Instant::now();
        while start.elapsed() < PATIENCE {
            if let Ok(Some(_)) = process.try_wait() {
                return None;
            }
            if TcpStream::connect((Ipv4Addr::LOCALHOST, port)).is_ok() {
                return Some(Self {
                    process,
                    port,
                    folder,
                });
            }
            thread::sleep(Duration::from_millis(20));
        }
        let _ = process.kill();
        None
    }

    /// Where it listens, as `CUPS_SERVER` names it.
    #[must_use]
    pub fn address(&self) -> String {
        format!("localhost:{}", self.port)
    }

    /// What was printed last, or where it will be.
    #[must_use]
    pub fn tray(&self) -> PathBuf {
        self.folder.path().join("tray.pdf")
    }

    /// Takes the paper out, or puts it in.
    pub fn paper(&self, there: bool) {
        self.sign("empty", !there);
    }

    /// From now on every job is given up, or printed.
    pub fn break_down(&self, broken: bool) {
        self.sign("broken", broken);
    }

    fn sign(&self, name: &str, there: bool) {
        let path = self.folder.path().join(name);
        if there {
            fs::write(path, "").expect("a sign");
        } else {
            let _ = fs::remove_file(path);
        }
    }
}

impl Drop for NetworkPrinter {
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
    quiet("dbus-daemon", &["--system", "--fork"]);
    quiet("avahi-daemon", &["--daemonize", "--no-drop-root", "--no-chroot"]);
}
