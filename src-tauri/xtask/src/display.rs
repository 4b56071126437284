//! A screen in memory (Xvfb), whose pixels can be read while it lives.

use crate::steps::{Failed, Step};
use std::{
    fs,
    io::{BufRead, BufReader},
    path::PathBuf,
    process::{Child, Command, Stdio},
};

/// A running screen; it goes away with this value.
pub struct Display {
    server: Child,
    /// Such as `:93`.
    pub name: String,
    frames: PathBuf,
}

impl Display {
    /// Starts a screen of 1280 × 800 that keeps its picture in a file.
    pub fn start() -> Step<Self> {
        let frames = std::env::temp_dir().join(format!("opiekun-frames-{}", std::process::id()));
        fs::create_dir_all(&frames)?;
        let mut server = Command::new("Xvfb")
            .args([
                "-displayfd",
                "1",
                "-screen",
                "0",
                "1280x800x24",
                "-nolisten",
                "tcp",
                "-fbdir",
            ])
            .arg(&frames)
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .map_err(|error| Failed(format!("Xvfb: {error}")))?;
        let mut number = String::new();
        if let Some(out) = server.stdout.take() {
            BufReader::new(out).read_line(&mut number)?;
        }
        Ok(Self {
            server,
            name: format!(":{}", number.trim()),
            frames,
        })
    }

    /// Number of different bytes in a strip through the middle of the picture: 1 while nothing is painted.
    pub fn colours(&self) -> usize {
        let Ok(picture) = fs::read(self.frames.join("Xvfb_screen0")) else {
            return 0;
        };
        let middle = picture.len() / 2;
        let strip = picture.get(middle..middle + 1280 * 4 * 8).unwrap_or_default();
        let mut seen: Vec<[u8; 3]> = strip.chunks_exact(4).map(|p| [p[0], p[1], p[2]]).collect();
        seen.sort_unstable();
        seen.dedup();
        // A screen that is still black has one colour; the window's own background has another one.
        if seen.first() == Some(&[0, 0, 0]) && seen.len() == 1 {
            0
        } else {
            seen.len()
        }
    }
}

impl Drop for Display {
    fn drop(&mut self) {
        // The screen may be gone already.
        let _ = self.server.kill();
        let _ = self.server.wait();
        let _ = fs::remove_dir_all(&self.frames);
    }
}
