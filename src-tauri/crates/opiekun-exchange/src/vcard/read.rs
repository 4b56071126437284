//! From properties to cards.

use super::{
    Card, Who,
    line::{Property, properties},
};
use crate::FileFault;
use opiekun_domain::client::LegalForm;

/// Cards with the lines on which they begin.
///
/// # Errors
/// [`FileFault::Encoding`] for anything but UTF-8; [`FileFault::Vcard`], [`FileFault::VcardVersion`].
pub fn read(bytes: &[u8]) -> Result<Vec<(u64, Card)>, FileFault> {
    let text = std::str::from_utf8(bytes).map_err(|fault| {
        let before = bytes.get(..fault.valid_up_to()).unwrap_or_default();
        FileFault::Encoding {
            line: 1 + before.iter().filter(|byte| **byte == b'\n').count() as u64,
        }
    })?;
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let mut cards = Vec::new();
    let mut open: Option<(u64, Vec<Property>)> = None;
    let mut last = 1;
    for property in properties(text)? {
        last = property.line;
        let fault = FileFault::Vcard { line: last };
        let of_card = property.value.trim().eq_ignore_ascii_case("VCARD");
        match (property.name.as_str(), open.as_mut()) {
            ("BEGIN", None) if of_card => open = Some((last, Vec::new())),
            ("END", Some(_)) if of_card => {
                if let Some((line, properties)) = open.take() {
                    cards.push((line, card(line, &properties)?));
                }
            }
            ("BEGIN" | "END", _) | (_, None) => return Err(fault),
            (_, Some((_, properties))) => properties.push(property),
        }
    }
    match open {
        Some((line, _)) => Err(FileFault::Vcard { line }),
        None if cards.is_empty() => Err(FileFault::Vcard { line: last }),
        None => Ok(cards),
    }
}

fn card(line: u64, properties: &[Property]) -> Result<Card, FileFault> {
    let version = properties.iter().find(|one| one.name == "VERSION");
    match version.map(|one| one.value.trim()) {
        Some("4.0" | "3.0") => {}
        Some(_) => {
            return Err(FileFault::VcardVersion {
                line: version.map_or(line, |one| one.line),
            });
        }
        None => return Err(FileFault::Vcard { line }),
    }
    let best = |name: &str| {
        let found = properties
            .iter()
            .filter(|one| one.name == name && !one.value.is_empty());
        found.min_by_key(|one| one.preference())
    };
    let text = |name: &str| best(name).map(Property::text).unwrap_or_default();
    let part = |parts: &[String], at: usize| parts.get(at).cloned().unwrap_or_default();
    let address = best("ADR").map(Property::components).unwrap_or_default();
    let name = best("N").map(Property::components).unwrap_or_default();
    let organisation = part(&best("ORG").map(Property::components).unwrap_or_default(), 0);
    let nameless = name.iter().all(|part| part.trim().is_empty());
    let firm = match text("KIND").to_ascii_lowercase().as_str() {
        "org" => true,
        "individual" => false,
        _ => nameless && !organisation.is_empty(),
    };
    let who = if firm {
        let name = if organisation.is_empty() {
            text("FN")
        } else {
            organisation
        };
        let form = text("X-OPIEKUN-FORM");
        Who::Firm {
            legal_form: if form.is_empty() { form_of(&name) } else { form },
            name,
        }
    } else {
        let middle = part(&name, 2);
        let names = [part(&name, 1), middle];
        let names: Vec<&str> = names
            .iter()
            .map(String::as_str)
            .filter(|one| !one.is_empty())
            .collect();
        Who::Person {
            first_name: names.join(" "),
            last_name: part(&name, 0),
        }
    };
    Ok(Card {
        number: text("X-OPIEKUN-NUMBER"),
        who,
        phone: phone(&text("TEL")),
        email: text("EMAIL"),
        street: part(&address, 2),
        city: part(&address, 3),
        postal_code: part(&address, 5),
    })
}

/// A telephone may be an address of the form `tel:+48-22-555-0100;ext=12`.
fn phone(value: &str) -> String {
    match value.get(..4) {
        Some(scheme) if scheme.eq_ignore_ascii_case("tel:") => {
            let number = value.get(4..).unwrap_or_default();
            number.split(';').next().unwrap_or_default().to_owned()
        }
        _ => value.to_owned(),
    }
}

/// The legal form that a firm's name ends with, such as "Młyn sp. z o.o."; nothing when it does not say.
fn form_of(name: &str) -> String {
    let words: Vec<&str> = name.split_whitespace().collect();
    let endings = (1..words.len()).filter_map(|at| words.get(at..));
    let found = endings
        .filter_map(|ending| LegalForm::parse(&ending.join(" ")).ok())
        .next();
    found.map(|form| form.code().to_owned()).unwrap_or_default()
}
