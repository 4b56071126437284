//! Business cards, vCard 4.0 (RFC 6350): out as the program writes them, in as 4.0 or 3.0. The reader is strict
//! about lines and lenient about what it does not need: pictures, keys and birthdays are passed over.

mod line;
mod read;
mod write;

pub use read::read;
pub use write::write;

use crate::{FileFault, sheet::Sheet};

/// What a business card says.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct Card {
    /// Number in the bank's system.
    pub number: String,
    /// Person or firm.
    pub who: Who,
    /// Telephone.
    pub phone: String,
    /// E-mail address.
    pub email: String,
    /// Street, house and flat.
    pub street: String,
    /// Postal code.
    pub postal_code: String,
    /// Town.
    pub city: String,
}

/// Whose card it is.
#[derive(Clone, PartialEq, Eq)]
pub enum Who {
    /// A person.
    Person {
        /// First name or names.
        first_name: String,
        /// Last name.
        last_name: String,
    },
    /// An organisation.
    Firm {
        /// Name as registered.
        name: String,
        /// Code of the legal form; empty when the card does not say.
        legal_form: String,
    },
}

impl Default for Who {
    fn default() -> Self {
        Self::Person {
            first_name: String::new(),
            last_name: String::new(),
        }
    }
}

impl std::fmt::Debug for Who {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Who(…)")
    }
}

impl std::fmt::Debug for Card {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Card(…)")
    }
}

/// Whether a file begins as business cards do.
pub(crate) fn begins(bytes: &[u8]) -> bool {
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    let head = bytes.trim_ascii_start();
    head.get(..11)
        .is_some_and(|head| head.eq_ignore_ascii_case(b"BEGIN:VCARD"))
}

/// Headers of the table that cards are read as; names under which the fields are known anyway.
const HEADER: [&str; 11] = [
    "Nr klienta",
    "Typ",
    "Nazwisko",
    "Imię",
    "Nazwa firmy",
    "Forma prawna",
    "Ulica",
    "Kod pocztowy",
    "Miejscowość",
    "Telefon",
    "E-mail",
];

/// Cards as a table, each on the line where it begins.
pub(crate) fn sheet(bytes: &[u8]) -> Result<Sheet, FileFault> {
    let mut sheet = Sheet::new(HEADER.map(str::to_owned).to_vec());
    for (line, card) in read(bytes)? {
        let [kind, last, first, name, form] = match &card.who {
            Who::Person {
                first_name,
                last_name,
            } => ["O", last_name, first_name, "", ""],
            Who::Firm { name, legal_form } => ["F", "", "", name, legal_form],
        };
        sheet.row(line)?;
        let cells = [
            card.number.as_str(),
            kind,
            last,
            first,
            name,
            form,
            &card.street,
            &card.postal_code,
            &card.city,
            &card.phone,
            &card.email,
        ];
        for cell in cells {
            sheet.cell(cell)?;
        }
    }
    Ok(sheet.settle())
}
