//! CUPS through its own commands: the PDF goes through a pipe and never touches the disk unencrypted by us.

use super::Spooler;
use crate::{DeskError, views::Printer};
use std::{
    io::Write,
    process::{Command, Stdio},
};

/// The `lp` and `lpstat` commands of CUPS.
#[derive(Debug, Clone, Copy, Default)]
pub struct LpSpooler;

fn lpstat(arguments: &[&str]) -> Option<String> {
    let out = Command::new("lpstat")
        .args(arguments)
        .env("LC_ALL", "C")
        .stderr(Stdio::null())
        .output()
        .ok()?;
    out.status
        .success()
        .then(|| String::from_utf8_lossy(&out.stdout).into_owned())
}

impl Spooler for LpSpooler {
    fn printers(&self) -> Vec<Printer> {
        let default = lpstat(&["-d"])
            .and_then(|text| text.rsplit_once(": ").map(|(_, name)| name.trim().to_owned()))
            .unwrap_or_default();
        lpstat(&["-e"])
            .unwrap_or_default()
            .lines()
            .map(str::trim)
            .filter(|name| !name.is_empty())
            .map(|name| Printer {
                name: name.to_owned(),
                default: name == default,
            })
            .collect()
    }

    fn print(&self, pdf: &[u8], title: &str, printer: Option<&str>) -> Result<String, DeskError> {
        let known = self.printers();
        if known.is_empty() || printer.is_some_and(|name| !known.iter().any(|p| p.name == name)) {
            return Err(DeskError::PrinterUnavailable);
        }
        let mut command = Command::new("lp");
        if let Some(printer) = printer {
            command.args(["-d", printer]);
        }
        command.args(["-t", title, "-o", "media=A4", "-"]);
        let mut child = command
            .env("LC_ALL", "C")
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .map_err(|_| DeskError::PrinterUnavailable)?;
        let sent = child.stdin.take().map(|mut pipe| pipe.write_all(pdf));
        let out = child.wait_with_output().map_err(|_| DeskError::PrintFailed)?;
        if !out.status.success() || !matches!(sent, Some(Ok(()))) {
            return Err(DeskError::PrintFailed);
        }
        // "request id is Office-12 (1 file(s))"
        let answer = String::from_utf8_lossy(&out.stdout).into_owned();
        Ok(answer.split_whitespace().nth(3).unwrap_or_default().to_owned())
    }
}
