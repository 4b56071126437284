//! From cards to the text of a file.

use super::{Card, Who, line::escape};

/// Longest line in bytes, without its break.
const LINE: usize = 75;

/// Cards as one file, always the same bytes for the same cards.
pub fn write(cards: &[Card]) -> String {
    let mut out = String::new();
    for card in cards {
        line(&mut out, "BEGIN:VCARD");
        line(&mut out, "VERSION:4.0");
        match &card.who {
            Who::Person {
                first_name,
                last_name,
            } => {
                let name = format!("{first_name} {last_name}");
                line(&mut out, "KIND:individual");
                line(&mut out, &format!("FN:{}", escape(name.trim())));
                line(
                    &mut out,
                    &format!("N:{};{};;;", escape(last_name), escape(first_name)),
                );
            }
            Who::Firm { name, legal_form } => {
                line(&mut out, "KIND:org");
                line(&mut out, &format!("FN:{}", escape(name)));
                property(&mut out, "ORG:", name);
                property(&mut out, "X-OPIEKUN-FORM:", legal_form);
            }
        }
        if !card.phone.is_empty() {
            let kind = if card.phone.starts_with('+') {
                ";VALUE=uri:tel:"
            } else {
                ":"
            };
            line(&mut out, &format!("TEL{kind}{}", escape(&card.phone)));
        }
        property(&mut out, "EMAIL:", &card.email);
        let address = [&card.street, &card.city, &card.postal_code];
        if address.iter().any(|part| !part.is_empty()) {
            let [street, city, code] = address.map(|part| escape(part));
            line(&mut out, &format!("ADR:;;{street};{city};;{code};"));
        }
        property(&mut out, "X-OPIEKUN-NUMBER:", &card.number);
        line(&mut out, "END:VCARD");
    }
    out
}

fn property(out: &mut String, name: &str, value: &str) {
    if !value.is_empty() {
        line(out, &format!("{name}{}", escape(value)));
    }
}

/// Writes a line, folded between letters so that no part is longer than the standard allows.
fn line(out: &mut String, text: &str) {
    let mut room = LINE;
    for c in text.chars() {
        if c.len_utf8() > room {
            out.push_str("\r\n ");
            room = LINE - 1;
        }
        out.push(c);
        room -= c.len_utf8();
    }
    out.push_str("\r\n");
}
