//! A screen in memory, the driver and the window; all of them end with the value.

use opiekun_testkit::NetworkPrinter;
use std::{
    cell::Cell,
    env, fs,
    io::{BufRead, BufReader},
    net::TcpListener,
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
    time::Duration,
};
use tempfile::TempDir;
use thirtyfour::{Capabilities, WebDriver};

/// A home folder and a screen, on which the window can be started again and again.
pub struct Stage {
    pub home: TempDir,
    screen: Child,
    display: String,
    frames: PathBuf,
    /// Connected before the window is opened.
    pub printer: Option<NetworkPrinter>,
}

/// A started window with its driver.
pub struct Window {
    pub driver: WebDriver,
    process: Child,
    /// Where the screen keeps its picture, and which part of it is the window.
    pub frames: PathBuf,
    pub size: Cell<(u32, u32)>,
}

impl Window {
    /// The driver, whose descendant the program is.
    pub fn driver_process(&self) -> u32 {
        self.process.id()
    }
}

impl Stage {
    pub fn new() -> Self {
        let home = tempfile::tempdir().unwrap();
        let frames = home.path().join("screen");
        fs::create_dir_all(&frames).unwrap();
        let mut screen = Command::new("Xvfb")
            .args([
                "-displayfd",
                "1",
                "-screen",
                "0",
                "1920x1080x24",
                "-nolisten",
                "tcp",
                "-fbdir",
            ])
            .arg(&frames)
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .expect("Xvfb starts");
        let mut number = String::new();
        BufReader::new(screen.stdout.take().unwrap())
            .read_line(&mut number)
            .unwrap();
        Self {
            home,
            frames,
            screen,
            display: format!(":{}", number.trim()),
            printer: None,
        }
    }

    pub fn vault(&self) -> PathBuf {
        self.home.path().join("vault")
    }

    /// Papers and backups that the program saves.
    pub fn saved(&self) -> PathBuf {
        self.home.path().join("saved")
    }

    /// Connects a printer that speaks IPP.
    pub fn connect_printer(&mut self) -> &NetworkPrinter {
        self.printer.insert(NetworkPrinter::start())
    }

    /// Starts the window on this stage's vault.
    pub async fn open(&self) -> Window {
        self.open_on(&self.vault()).await
    }

    pub async fn open_on(&self, vault: &Path) -> Window {
        let (port, native) = (free_port(), free_port());
        // Port 9 of this machine is taken by nobody: no printer.
        let printer = self
            .printer
            .as_ref()
            .map_or_else(|| "127.0.0.1:9".to_owned(), |printer| printer.address());
        let process = Command::new(target().join("tools/bin/tauri-driver"))
            .args(["--port", &port.to_string(), "--native-port", &native.to_string()])
            .env("DISPLAY", &self.display)
            .env("CUPS_SERVER", printer)
            .env("HOME", self.home.path())
            .env("TZ", "Europe/Warsaw")
            .env("GDK_BACKEND", "x11")
            .env("NO_AT_BRIDGE", "1")
            .env_remove("WAYLAND_DISPLAY")
            .env_remove("DBUS_SESSION_BUS_ADDRESS")
            .env_remove("XDG_RUNTIME_DIR")
            .env_remove("XDG_DATA_HOME")
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .expect("tauri-driver starts: cargo xtask test installs it");
        let mut capabilities = Capabilities::default();
        capabilities.set("browserName", "wry").unwrap();
        let options = serde_json::json!({
            "application": shell(),
            "args": ["--vault", vault, "--save", self.saved()],
        });
        capabilities.set("tauri:options", options).unwrap();
        let url = format!("http://127.0.0.1:{port}");
        // The driver needs a moment to listen; a refused connection is answered by trying again.
        let mut tries = 0;
        let driver = loop {
            let session =
                WebDriver::builder(&url, capabilities.clone()).request_timeout(Duration::from_secs(30));
            match session.await {
                Ok(driver) => break driver,
                Err(error) if tries == 40 => panic!("the window does not start: {error}"),
                Err(_) => tokio::time::sleep(Duration::from_millis(250)).await,
            }
            tries += 1;
        };
        let window = Window {
            driver,
            process,
            frames: self.frames.clone(),
            size: Cell::new((1280, 800)),
        };
        window.resize(1280, 800).await;
        window
    }
}

impl Drop for Stage {
    fn drop(&mut self) {
        let _ = self.screen.kill();
        let _ = self.screen.wait();
    }
}

impl Window {
    pub async fn resize(&self, width: u32, height: u32) {
        self.driver
            .set_window_rect(0, 0, width, height)
            .await
            .expect("the window takes a size");
        self.size.set((width, height));
    }

    /// Closes the window as a person does.
    pub async fn close(self) {
        let _ = self.driver.clone().quit().await; // the window may be gone already
    }

    /// Ends the program at once, as a power cut would: `kill -9` on every process of it.
    pub async fn kill(self) {
        // The driver's child is WebKitWebDriver, whose child is the program.
        let programs = children(self.process.id()).into_iter().flat_map(children);
        let name = shell().file_name().unwrap().to_string_lossy().into_owned();
        let mut killed = 0;
        for program in programs {
            let comm = fs::read_to_string(format!("/proc/{program}/comm")).unwrap_or_default();
            if comm.trim() == name {
                killed += 1;
                Command::new("kill")
                    .args(["-9", &program.to_string()])
                    .status()
                    .unwrap();
            }
        }
        assert_eq!(killed, 1, "there was one program to kill");
    }
}

impl Drop for Window {
    fn drop(&mut self) {
        for child in children(self.process.id()) {
            for program in children(child) {
                let _ = Command::new("kill").args(["-9", &program.to_string()]).status();
            }
            let _ = Command::new("kill").args(["-9", &child.to_string()]).status();
        }
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

fn children(process: u32) -> Vec<u32> {
    fs::read_to_string(format!("/proc/{process}/task/{process}/children"))
        .unwrap_or_default()
        .split_whitespace()
        .filter_map(|id| id.parse().ok())
        .collect()
}

/// Cargo's output folder.
pub fn target() -> PathBuf {
    env::var_os("OPIEKUN_TARGET").map_or_else(
        || Path::new(env!("CARGO_MANIFEST_DIR")).join("../target"),
        PathBuf::from,
    )
}

fn shell() -> PathBuf {
    let built = target().join("debug/opiekun");
    env::var_os("OPIEKUN_SHELL")
        .map_or(built, PathBuf::from)
        .canonicalize()
        .expect("the program is built")
}

/// Where screenshots go.
pub fn shots() -> PathBuf {
    let folder = env::var_os("OPIEKUN_SHOTS").map_or_else(|| target().join("shots"), PathBuf::from);
    fs::create_dir_all(&folder).unwrap();
    folder
}

fn free_port() -> u16 {
    TcpListener::bind("127.0.0.1:0")
        .unwrap()
        .local_addr()
        .unwrap()
        .port()
}
