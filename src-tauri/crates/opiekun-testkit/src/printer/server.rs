//! The answers of a printer or of a server of queues that speaks IPP (RFC 8011), as far as the program asks.

use super::Inside;
use ipp::{
    attribute::{IppAttribute, IppAttributeGroup},
    model::{DelimiterTag, IppVersion, JobState, Operation, StatusCode},
    parser::IppParser,
    request::IppRequestResponse,
    value::IppValue,
};
use std::{
    io::{Cursor, Read},
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
    },
    time::Duration,
};
use tiny_http::{Response, Server};

/// How often the machine looks whether paper was put in.
const LOOK: Duration = Duration::from_millis(20);

/// One job; its number is its place in the list, from 1.
struct Job {
    pdf: Vec<u8>,
    /// Place of its queue in the list.
    queue: usize,
    state: JobState,
}

/// What listens.
pub(super) struct Machine {
    /// Names of the queues; the first is the default one.
    pub queues: Vec<String>,
    /// Whether it is a server of queues (CUPS) and not one printer.
    pub cups: bool,
    pub inside: Inside,
}

impl Machine {
    /// Serves until told to stop.
    pub(super) fn run(self, server: &Server, stop: &Arc<AtomicBool>) {
        let mut jobs = Vec::new();
        while !stop.load(Ordering::Relaxed) {
            self.print(&mut jobs);
            let Ok(Some(mut request)) = server.recv_timeout(LOOK) else {
                continue;
            };
            let mut body = Vec::new();
            let answer = match request.as_reader().read_to_end(&mut body) {
                Ok(_) => self.answer(body, &mut jobs),
                Err(_) => None,
            };
            let sent = match answer {
                Some(bytes) => request.respond(Response::from_data(bytes)),
                None => request.respond(Response::empty(400)),
            };
            drop(sent); // a caller who hung up does not matter
        }
    }

    /// Moves every waiting job on.
    fn print(&self, jobs: &mut [Job]) {
        for job in jobs.iter_mut().filter(|job| job.state == JobState::Processing) {
            if self.inside.empty() {
                continue;
            }
            job.state = match !self.inside.broken() && self.inside.drop_in(job.queue, &job.pdf).is_ok() {
                true => JobState::Completed,
                false => JobState::Aborted,
            };
        }
    }

    fn answer(&self, body: Vec<u8>, jobs: &mut Vec<Job>) -> Option<Vec<u8>> {
        let asked = IppParser::new(ipp::reader::IppReader::new(Cursor::new(body)))
            .parse()
            .ok()?;
        let header = *asked.header();
        let number = header.request_id;
        let answer = |status| IppRequestResponse::new_response(IppVersion::v1_1(), status, number).ok();
        let operation = asked.attributes().first_of(DelimiterTag::OperationAttributes)?;
        let path = match operation.get("printer-uri").map(IppAttribute::value) {
            Some(IppValue::Uri(uri)) => uri.as_str().to_owned(),
            _ => String::new(),
        };
        let mut out = answer(StatusCode::SuccessfulOk)?;
        match u16::try_from(header.operation_or_status).ok()? {
            code if code == Operation::CupsGetPrinters as u16 && self.cups => {
                for name in &self.queues {
                    out.attributes_mut().groups_mut().push(self.queue(name)?);
                }
            }
            code if code == Operation::CupsGetDefault as u16 && self.cups => {
                let name = self.queues.first()?;
                out.attributes_mut().groups_mut().push(self.queue(name)?);
            }
            code if code == Operation::GetPrinterAttributes as u16 => match self.named(&path) {
                Some(queue) => out
                    .attributes_mut()
                    .groups_mut()
                    .push(self.queue(self.queues.get(queue)?)?),
                None => out = answer(StatusCode::ClientErrorNotFound)?,
            },
            code if code == Operation::PrintJob as u16 => {
                if let Some(queue) = self.named(&path) {
                    let mut pdf = Vec::new();
                    asked.into_payload().read_to_end(&mut pdf).ok()?;
                    let state = JobState::Processing;
                    jobs.push(Job { pdf, queue, state });
                    out.attributes_mut().groups_mut().push(told(jobs.len(), state)?);
                } else {
                    out = answer(StatusCode::ClientErrorNotFound)?;
                }
            }
            code if code == Operation::GetJobAttributes as u16 => {
                let id = match operation.get("job-id").map(IppAttribute::value) {
                    Some(IppValue::Integer(id)) => usize::try_from(*id).ok(),
                    _ => None,
                };
                let job = id.and_then(|id| Some((id, jobs.get(id.checked_sub(1)?)?)));
                match job {
                    Some((id, job)) => out.attributes_mut().groups_mut().push(told(id, job.state)?),
                    None => out = answer(StatusCode::ClientErrorNotFound)?,
                }
            }
            _ => out = answer(StatusCode::ServerErrorOperationNotSupported)?,
        }
        Some(out.to_bytes().to_vec())
    }

    /// The queue that an address means: `/printers/NAME` of a server, `/ipp/print` of a printer.
    fn named(&self, uri: &str) -> Option<usize> {
        let (place, name) = uri.rsplit_once('/')?;
        if !self.cups {
            let own = place.ends_with("/ipp") && name == "print";
            return own.then_some(0);
        }
        let name = unescaped(name)?;
        let here = place.ends_with("/printers");
        self.queues.iter().position(|queue| here && *queue == name)
    }

    fn queue(&self, name: &str) -> Option<IppAttributeGroup> {
        let reason = if self.inside.empty() {
            "media-empty-error"
        } else {
            "none"
        };
        let words = |words: &[&str]| {
            let words = words.iter().map(|word| IppValue::new_keyword(*word).ok());
            words.collect::<Option<Vec<_>>>().map(IppValue::Array)
        };
        let attributes = [
            ("printer-name", IppValue::new_name_without_language(name).ok()?),
            (
                "sides-supported",
                words(&["one-sided", "two-sided-long-edge", "two-sided-short-edge"])?,
            ),
            (
                "media-source-supported",
                words(&["auto", "main", "manual", "by-pass-tray"])?,
            ),
            ("printer-state-reasons", words(&[reason])?),
        ];
        group(DelimiterTag::PrinterAttributes, attributes)
    }
}

fn told(id: usize, state: JobState) -> Option<IppAttributeGroup> {
    let attributes = [
        ("job-id", IppValue::Integer(i32::try_from(id).ok()?)),
        ("job-state", IppValue::new_enum(state).ok()?),
        ("job-state-reasons", IppValue::new_keyword("none").ok()?),
    ];
    group(DelimiterTag::JobAttributes, attributes)
}

fn group<const N: usize>(
    tag: DelimiterTag,
    attributes: [(&'static str, IppValue); N],
) -> Option<IppAttributeGroup> {
    let mut group = IppAttributeGroup::new(tag);
    for (name, value) in attributes {
        group
            .attributes_mut()
            .push(IppAttribute::with_name(name, value).ok()?);
    }
    Some(group)
}

/// A part of an address as it was before its signs became `%XX`.
fn unescaped(part: &str) -> Option<String> {
    let mut bytes = Vec::new();
    let mut rest = part.bytes();
    while let Some(byte) = rest.next() {
        if byte == b'%' {
            let pair = [rest.next()?, rest.next()?];
            let pair = std::str::from_utf8(&pair).ok()?;
            bytes.push(u8::from_str_radix(pair, 16).ok()?);
        } else {
            bytes.push(byte);
        }
    }
    String::from_utf8(bytes).ok()
}
