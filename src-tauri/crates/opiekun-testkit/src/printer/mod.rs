//! Printers that speak IPP, on a port of this machine. What they print falls into a tray; while their paper is out they
//! wait and say so.

mod everywhere;
mod server;

pub use everywhere::CupsPrinter;
use server::Machine;
use std::{
    fs, io,
    net::Ipv4Addr,
    path::PathBuf,
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
    },
    thread::{self, JoinHandle},
};
use tempfile::TempDir;
use tiny_http::Server;

/// Name under which the printer shows itself.
pub const PRINTER: &str = "Sala";

/// What a printer looks like from outside: its address, its tray, and what can be done to it by hand.
#[derive(Debug)]
pub struct Outside {
    port: u16,
    folder: TempDir,
}

impl Outside {
    /// Where it listens, as `CUPS_SERVER` names it.
    #[must_use]
    pub fn address(&self) -> String {
        format!("localhost:{}", self.port)
    }

    /// What was printed last, or where it will be; of a server of queues in the first one.
    #[must_use]
    pub fn tray(&self) -> PathBuf {
        self.inside().file(0)
    }

    /// The tray of a queue, by its place in the list.
    #[must_use]
    pub fn tray_of(&self, queue: usize) -> PathBuf {
        self.inside().file(queue)
    }

    /// Takes the paper out, or puts it in.
    pub fn paper(&self, there: bool) {
        self.inside().sign("empty", !there);
    }

    /// From now on every job is given up, or printed.
    pub fn break_down(&self, broken: bool) {
        self.inside().sign("broken", broken);
    }

    fn inside(&self) -> Inside {
        Inside(self.folder.path().to_owned())
    }
}

/// The folder behind a printer: what came out, and what is wrong with it.
#[derive(Debug, Clone)]
pub(crate) struct Inside(PathBuf);

impl Inside {
    fn file(&self, queue: usize) -> PathBuf {
        match queue {
            0 => self.0.join("tray.pdf"),
            other => self.0.join(format!("tray-{other}.pdf")),
        }
    }

    fn empty(&self) -> bool {
        self.0.join("empty").exists()
    }

    fn broken(&self) -> bool {
        self.0.join("broken").exists()
    }

    /// The file is there whole or not at all.
    fn drop_in(&self, queue: usize, pdf: &[u8]) -> io::Result<()> {
        let part = self.0.join("tray.part");
        fs::write(&part, pdf)?;
        fs::rename(part, self.file(queue))
    }

    fn sign(&self, name: &str, there: bool) {
        let path = self.0.join(name);
        if there {
            fs::write(path, "").expect("a sign");
        } else {
            let _ = fs::remove_file(path);
        }
    }
}

/// A printer, or a server of queues, that lives in this process; it stops with the value.
#[derive(Debug)]
pub struct NetworkPrinter {
    outside: Outside,
    stop: Arc<AtomicBool>,
    thread: Option<JoinHandle<()>>,
}

impl NetworkPrinter {
    /// One printer called [`PRINTER`] on a free port.
    ///
    /// # Panics
    /// When this machine gives no port or no temporary folder.
    #[must_use]
    pub fn start() -> Self {
        Self::listen(&[PRINTER], false)
    }

    /// A server of queues as CUPS is; the first queue is the default one.
    ///
    /// # Panics
    /// As [`NetworkPrinter::start`].
    #[must_use]
    pub fn with_queues(queues: &[&str]) -> Self {
        Self::listen(queues, true)
    }

    fn listen(queues: &[&str], cups: bool) -> Self {
        let folder = TempDir::new().expect("a temporary folder");
        let server = Server::http((Ipv4Addr::LOCALHOST, 0)).expect("a free port");
        let port = server.server_addr().to_ip().expect("an address").port();
        let outside = Outside { port, folder };
        let machine = Machine {
            queues: queues.iter().map(ToString::to_string).collect(),
            cups,
            inside: outside.inside(),
        };
        let stop = Arc::new(AtomicBool::new(false));
        let seen = Arc::clone(&stop);
        let thread = Some(thread::spawn(move || machine.run(&server, &seen)));
        Self {
            outside,
            stop,
            thread,
        }
    }
}

impl std::ops::Deref for NetworkPrinter {
    type Target = Outside;

    fn deref(&self) -> &Outside {
        &self.outside
    }
}

impl Drop for NetworkPrinter {
    fn drop(&mut self) {
        self.stop.store(true, Ordering::Relaxed);
        if let Some(thread) = self.thread.take() {
            let _ = thread.join();
        }
    }
}
