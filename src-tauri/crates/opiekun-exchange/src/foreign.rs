//! Values that stand in a row but have no place on its client: a firm's numbers in a person's row, a person's in a
//! firm's, the balance of no account. A sole trader is a business of its own, so a person has no NIP. Such a value
//! is not kept and is named in the report; a number that is wrong as a number refuses the row as anywhere else.

use crate::columns::Field;
use opiekun_domain::{
    FieldProblem, Invalid,
    client::{ClientKind, RawClient},
    identifiers::{IdDocument, Krs, Nip, Pesel, Regon},
};

const OF_FIRMS: [Field; 6] = [
    Field::CompanyName,
    Field::LegalForm,
    Field::Nip,
    Field::Regon,
    Field::Krs,
    Field::Pkd,
];
const OF_PEOPLE: [Field; 13] = [
    Field::FirstName,
    Field::LastName,
    Field::Pesel,
    Field::IdDocument,
    Field::IdDocumentValidUntil,
    Field::FormerNames,
    Field::AddressForm,
    Field::BirthDate,
    Field::BirthCountry,
    Field::Sex,
    Field::Citizenship,
    Field::Languages,
    Field::OtherDocuments,
];
const OF_ACCOUNTS: [Field; 2] = [Field::Balance, Field::OpenedOn];

/// Codes of the fields whose values are not kept.
pub(crate) fn values(
    raw: &RawClient,
    cell: &impl Fn(Field) -> String,
    problems: &mut Vec<FieldProblem>,
) -> Vec<&'static str> {
    let mut foreign: Vec<Field> = match ClientKind::parse(&raw.kind) {
        Ok(ClientKind::Person) => OF_FIRMS.to_vec(),
        Ok(ClientKind::Business) => OF_PEOPLE.to_vec(),
        Err(_) => return Vec::new(), // the row is refused for its kind
    };
    if cell(Field::Account).is_empty() {
        foreign.extend(OF_ACCOUNTS);
    }
    // A dash in an empty place says nothing.
    foreign.retain(|field| cell(*field).contains(char::is_alphanumeric));
    for field in &foreign {
        if let Err(reason) = number(*field, &cell(*field)) {
            problems.push(FieldProblem {
                field: field.code(),
                reason,
            });
        }
    }
    foreign.into_iter().map(Field::code).collect()
}

fn number(field: Field, text: &str) -> Result<(), Invalid> {
    match field {
        Field::Nip => Nip::parse(text).map(drop),
        Field::Regon => Regon::parse(text).map(drop),
        Field::Krs => Krs::parse(text).map(drop),
        Field::Pesel => Pesel::parse(text).map(drop),
        Field::IdDocument => IdDocument::parse(text).map(drop),
        _ => Ok(()), // names and days; an account's own values were judged with the account
    }
}
