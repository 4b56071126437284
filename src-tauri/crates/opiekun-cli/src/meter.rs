//! How far a long work is, on one line of standard error, for a person who waits at a terminal.

use crate::outcome::Printer;
use opiekun_desk::views::Progress;
use std::io::{IsTerminal, Write};

/// Most signs of a line that is written over.
const WIDTH: usize = 78;

/// Writes the counts over themselves; nothing where standard error is no terminal.
pub struct Meter<'a> {
    printer: &'a Printer,
    terminal: bool,
    written: bool,
}

impl<'a> Meter<'a> {
    pub fn new(printer: &'a Printer) -> Self {
        Self {
            printer,
            terminal: std::io::stderr().is_terminal(),
            written: false,
        }
    }

    /// One step further.
    pub fn step(&mut self, progress: Progress) {
        if self.terminal {
            let counts = [
                ("done", progress.done.to_string()),
                ("total", progress.total.to_string()),
            ];
            self.draw(&self.printer.words("cli-progress", &counts));
            self.written = true;
        }
    }

    fn draw(&self, text: &str) {
        let mut err = std::io::stderr();
        let _ = write!(err, "\r{text:WIDTH$}\r"); // nobody may be looking
        let _ = err.flush();
    }
}

impl Drop for Meter<'_> {
    /// The line is wiped before the answer comes.
    fn drop(&mut self) {
        if self.written {
            self.draw("");
        }
    }
}
