//! Printing through IPP (RFC 8011): to CUPS, which holds the queues of Linux and macOS, or to one printer that speaks it
//! by itself. The file goes through a connection and never touches the disk unencrypted by us.

use super::{Order, Spooler, reasons::progress};
use crate::{
    DeskError,
    views::{PrintProgress, Printer},
};
use ipp::{model::DelimiterTag, parser::IppParser, prelude::*, reader::IppReader};
use opiekun_storage::StorageError;
use std::{
    env,
    io::{Cursor, Read},
    time::Duration,
};
use ureq::{Agent, SendBody};

/// Where CUPS listens when nothing else is said.
const LOCAL: &str = "localhost:631";
/// The path of a printer that is its own server (IPP Everywhere).
const OWN_PATH: &str = "/ipp/print";
/// No answer after this time is no printer.
const PATIENCE: Duration = Duration::from_secs(20);
/// Longest answer in bytes; a server of a hundred queues sends about one megabyte.
const MAX_ANSWER: u64 = 8 * 1024 * 1024;
/// Who prints, as queues show it: never a person.
const USER: &str = "opiekun";

/// The spooler that `CUPS_SERVER` names (host, or host and port), as for every program of CUPS; else the one of this
/// machine.
#[derive(Debug, Clone)]
pub struct IppSpooler {
    server: String,
}

impl Default for IppSpooler {
    fn default() -> Self {
        // A socket is a way to the same local server.
        let named = env::var("CUPS_SERVER").unwrap_or_default();
        let server = match named.trim() {
            "" => LOCAL.to_owned(),
            path if path.starts_with('/') => LOCAL.to_owned(),
            host if host.contains(':') => host.to_owned(),
            host => format!("{host}:631"),
        };
        Self { server }
    }
}

/// A printer with the address that takes its jobs.
struct Queue {
    printer: Printer,
    uri: Uri,
}

impl IppSpooler {
    /// A spooler at an address `host:port`.
    #[must_use]
    pub fn at(server: &str) -> Self {
        Self {
            server: server.to_owned(),
        }
    }

    fn uri(&self, path: &str) -> Option<Uri> {
        format!("ipp://{}{path}", self.server).parse().ok()
    }

    /// Queues of CUPS; a server without queues is one printer.
    fn queues(&self) -> Vec<Queue> {
        self.cups().or_else(|| self.own()).unwrap_or_default()
    }

    fn cups(&self) -> Option<Vec<Queue>> {
        let root = self.uri("/")?;
        let ask = |operation| {
            let request = IppRequestResponse::new(IppVersion::v1_1(), operation, None).ok()?;
            answer(&root, request)
        };
        let all = ask(Operation::CupsGetPrinters)?;
        let default = ask(Operation::CupsGetDefault)
            .and_then(|answer| first(&answer, "printer-name"))
            .unwrap_or_default();
        let queue = |group: &IppAttributeGroup| {
            let name = texts(group, "printer-name").into_iter().next()?;
            let uri = self.uri(&format!("/printers/{}", path_part(&name)))?;
            let default = name == default;
            Some(Queue {
                printer: shown(group, name, default),
                uri,
            })
        };
        let groups = all.attributes().groups_of(DelimiterTag::PrinterAttributes);
        Some(groups.filter_map(queue).collect())
    }

    fn own(&self) -> Option<Vec<Queue>> {
        let uri = self.uri(OWN_PATH)?;
        let request = IppRequestResponse::new(
            IppVersion::v1_1(),
            Operation::GetPrinterAttributes,
            Some(uri.clone()),
        );
        let answer = answer(&uri, request.ok()?)?;
        let group = answer.attributes().first_of(DelimiterTag::PrinterAttributes)?;
        let name = texts(group, "printer-name").into_iter().next()?;
        Some(vec![Queue {
            printer: shown(group, name, true),
            uri,
        }])
    }
}

impl Spooler for IppSpooler {
    fn printers(&self) -> Vec<Printer> {
        self.queues().into_iter().map(|queue| queue.printer).collect()
    }

    fn print(&self, order: &Order<'_>) -> Result<String, DeskError> {
        let queues = self.queues();
        let wanted = |queue: &&Queue| match order.printer {
            Some(name) => queue.printer.name == name,
            None => queue.printer.default,
        };
        let queue = queues.iter().find(wanted).ok_or(DeskError::PrinterUnavailable)?;
        let printer = &queue.printer;
        let word = |name: &'static str, value: &str| {
            IppValue::new_keyword(value)
                .ok()
                .and_then(|value| IppAttribute::with_name(name, value).ok())
        };
        let sides = match order.two_sided && printer.two_sided {
            true => "two-sided-long-edge",
            false => "one-sided",
        };
        let tray = printer.trays.iter().any(|tray| tray == order.tray);
        let wishes = [
            word("media", "iso_a4_210x297mm"),
            word("sides", sides),
            tray.then(|| word("media-source", order.tray)).flatten(),
        ];
        let payload = IppPayload::new(Cursor::new(order.pdf.to_vec()));
        let request = IppOperationBuilder::print_job(queue.uri.clone(), payload)
            .user_name(USER)
            .job_title(order.title)
            .document_format("application/pdf")
            .attributes(wishes.into_iter().flatten())
            .build()
            .map_err(|_| DeskError::PrintFailed)?;
        let answer = answer(&queue.uri, request).ok_or(DeskError::PrintFailed)?;
        let group = answer.attributes().first_of(DelimiterTag::JobAttributes);
        let number = group
            .and_then(|group| number(group, "job-id"))
            .ok_or(DeskError::PrintFailed)?;
        Ok(format!("{}/{number}", printer.name))
    }

    fn follow(&self, job: &str) -> Result<PrintProgress, DeskError> {
        let unknown = || StorageError::NotFound { what: "job" };
        let (name, id) = job.rsplit_once('/').ok_or_else(unknown)?;
        let id: i32 = id.parse().map_err(|_| unknown())?;
        let queues = self.queues();
        let queue = queues.iter().find(|queue| queue.printer.name == name);
        let uri = &queue.ok_or(DeskError::PrinterUnavailable)?.uri;
        let request = IppOperationBuilder::get_job_attributes(uri.clone(), id)
            .build()
            .map_err(|_| unknown())?;
        let answer_of_job = answer(uri, request).ok_or_else(unknown)?;
        let group = answer_of_job.attributes().first_of(DelimiterTag::JobAttributes);
        let group = group.ok_or_else(unknown)?;
        let state = number(group, "job-state").ok_or_else(unknown)?;
        let mut reasons = texts(group, "job-state-reasons");
        reasons.extend(texts(group, "job-printer-state-reasons"));
        let request = IppRequestResponse::new(
            IppVersion::v1_1(),
            Operation::GetPrinterAttributes,
            Some(uri.clone()),
        );
        if let Some(printer) = request.ok().and_then(|request| answer(uri, request))
            && let Some(group) = printer.attributes().first_of(DelimiterTag::PrinterAttributes)
        {
            reasons.extend(texts(group, "printer-state-reasons"));
        }
        Ok(progress(state, &reasons))
    }
}

/// Sends and waits; nothing when nobody answers or the answer is a refusal. The client of the IPP library would go
/// through a proxy of the environment and read an answer without an end.
fn answer(uri: &Uri, request: impl Into<IppRequestResponse>) -> Option<IppRequestResponse> {
    let agent: Agent = Agent::config_builder()
        .proxy(None)
        .max_redirects(0)
        .timeout_global(Some(PATIENCE))
        .build()
        .into();
    let address = format!("http://{}{}", uri.authority()?, uri.path());
    let mut body = request.into().into_read();
    let sent = agent
        .post(&address)
        .header("content-type", "application/ipp")
        .send(SendBody::from_reader(&mut body))
        .ok()?;
    if !sent.status().is_success() {
        return None;
    }
    let reader = sent.into_body().into_reader().take(MAX_ANSWER);
    let answer = IppParser::new(IppReader::new(reader)).parse().ok()?;
    answer.header().status_code().is_success().then_some(answer)
}

fn shown(group: &IppAttributeGroup, name: String, default: bool) -> Printer {
    let mut trays = texts(group, "media-source-supported");
    trays.retain(|tray| tray != "auto");
    Printer {
        name,
        default,
        two_sided: texts(group, "sides-supported")
            .iter()
            .any(|sides| sides == "two-sided-long-edge"),
        trays,
    }
}

fn first(answer: &IppRequestResponse, name: &str) -> Option<String> {
    let group = answer.attributes().first_of(DelimiterTag::PrinterAttributes)?;
    texts(group, name).into_iter().next()
}

/// All words of an attribute; an attribute with one value has one.
fn texts(group: &IppAttributeGroup, name: &str) -> Vec<String> {
    match group.get(name).map(IppAttribute::value) {
        None => Vec::new(),
        Some(IppValue::Array(values)) => values.iter().filter_map(text).collect(),
        Some(value) => text(value).into_iter().collect(),
    }
}

fn text(value: &IppValue) -> Option<String> {
    match value {
        IppValue::Keyword(word) => Some(word.as_str().to_owned()),
        IppValue::NameWithoutLanguage(name) | IppValue::NameWithLanguage { name, .. } => {
            Some(name.as_str().to_owned())
        }
        _ => None,
    }
}

fn number(group: &IppAttributeGroup, name: &str) -> Option<i32> {
    match group.get(name).map(IppAttribute::value) {
        Some(IppValue::Integer(number) | IppValue::Enum(number)) => Some(*number),
        _ => None,
    }
}

/// A name inside an address: everything but letters, digits and a few signs as its bytes (RFC 3986, 2.1).
fn path_part(name: &str) -> String {
    let mut out = String::with_capacity(name.len());
    for byte in name.bytes() {
        if byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_' | b'.' | b'~') {
            out.push(char::from(byte));
        } else {
            out.push_str(&format!("%{byte:02X}"));
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::{IppSpooler, path_part};
    use crate::{
        DeskError,
        print::{Order, Spooler},
    };

    #[test]
    fn names_of_queues_fit_into_addresses() {
        assert_eq!(path_part("Sala_2-b"), "Sala_2-b");
        assert_eq!(path_part("Sala obsługi/1"), "Sala%20obs%C5%82ugi%2F1");
    }

    #[test]
    fn without_a_spooler_there_is_no_printer() {
        // Port 9 is taken by nobody on a loopback interface.
        let nobody = IppSpooler::at("127.0.0.1:9");
        assert!(nobody.printers().is_empty());
        let order = Order {
            pdf: b"%PDF-",
            title: "1/2026",
            printer: None,
            two_sided: false,
            tray: "",
        };
        assert!(matches!(nobody.print(&order), Err(DeskError::PrinterUnavailable)));
        assert!(matches!(
            nobody.follow("Sala/1"),
            Err(DeskError::PrinterUnavailable)
        ));
        assert!(nobody.follow("Sala").is_err());
    }
}
