//! The row of a client, once for writing and once for reading. Every column of personal data bears the code of its
//! field, so that history and differences name fields without a second table.

use crate::{
    StorageError,
    engine::{Row, Value, values},
};
use chrono::NaiveDate;
use opiekun_domain::{
    client::{
        details::{joined, list},
        *,
    },
    collation,
    contact::Channel,
    identifiers::*,
    ids::Revision,
};

/// Fields in the order of [`of`]. `advisor` stands in the row as the number of the advisor.
pub(crate) const FIELDS: [&str; 37] = [
    "kind",
    "first_name",
    "last_name",
    "pesel",
    "id_document",
    "id_document_valid_until",
    "company_name",
    "legal_form",
    "nip",
    "regon",
    "krs",
    "street",
    "postal_code",
    "city",
    "phone",
    "email",
    "consent_email",
    "consent_phone",
    "segment",
    "former_names",
    "address_form",
    "birth_date",
    "birth_country",
    "sex",
    "citizenship",
    "languages",
    "other_documents",
    "pkd",
    "mail_street",
    "mail_postal_code",
    "mail_city",
    "other_phones",
    "other_emails",
    "preferred_channel",
    "preferred_hours",
    "advisor",
    "sort_key",
];

/// Place of `advisor` in [`FIELDS`].
pub(crate) const ADVISOR: usize = 35;

/// Columns of a query over `client c JOIN advisor v`, in the order that [`draft`] reads from column `FIRST` on.
pub(crate) const SELECT: &str = "c.id, c.seq, c.number, c.revision, c.advisor_no, c.kind, c.first_name, c.last_name,
 c.pesel, c.id_document, c.id_document_valid_until, c.company_name, c.legal_form, c.nip, c.regon, c.krs, c.street,
 c.postal_code, c.city, c.phone, c.email, c.consent_email, c.consent_phone, c.segment, c.former_names, c.address_form,
 c.birth_date, c.birth_country, c.sex, c.citizenship, c.languages, c.other_documents, c.pkd, c.mail_street,
 c.mail_postal_code, c.mail_city, c.other_phones, c.other_emails, c.preferred_channel, c.preferred_hours, v.name";

/// Tables of the query.
pub(crate) const FROM: &str = "client c JOIN advisor v ON v.no = c.advisor_no";

/// Puts a client in: id, seq and number, the fields with the advisor's number in its place, and the revision.
pub(crate) const INSERT: &str = "INSERT INTO client (id, seq, number, kind, first_name, last_name, pesel, id_document,
 id_document_valid_until, company_name, legal_form, nip, regon, krs, street, postal_code, city, phone, email,
 consent_email, consent_phone, segment, former_names, address_form, birth_date, birth_country, sex, citizenship,
 languages, other_documents, pkd, mail_street, mail_postal_code, mail_city, other_phones, other_emails,
 preferred_channel, preferred_hours, advisor_no, sort_key, revision)
 VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19, ?20, ?21, ?22, ?23, ?24,
 ?25, ?26, ?27, ?28, ?29, ?30, ?31, ?32, ?33, ?34, ?35, ?36, ?37, ?38, ?39, ?40, ?41)";

/// First column of the fields in [`SELECT`].
const FIRST: usize = 5;

fn text(value: Option<&str>) -> Value {
    Value::from(value.map(str::to_owned))
}

fn list_text<T>(values: &[T], write: impl Fn(&T) -> String) -> Value {
    Value::from(joined(values.iter().map(write)))
}

/// Every field of a client, in the order of [`FIELDS`].
pub(crate) fn of(draft: &ClientDraft) -> Vec<Value> {
    let mut out = values![draft.body.kind().code()].to_vec();
    let person = match &draft.body {
        Body::Person(person) => Some(person),
        Body::Business(_) => None,
    };
    let firm = match &draft.body {
        Body::Business(firm) => Some(firm),
        Body::Person(_) => None,
    };
    let reach = &draft.reach;
    out.extend([
        text(person.map(|p| p.first_name.as_str())),
        text(person.map(|p| p.last_name.as_str())),
        text(person.and_then(|p| p.pesel.as_ref()).map(Pesel::as_str)),
        text(
            person
                .and_then(|p| p.id_document.as_ref())
                .map(IdDocument::as_str),
        ),
        Value::from(person.and_then(|p| p.id_document_valid_until)),
        text(firm.map(|f| f.name.as_str())),
        text(firm.map(|f| f.legal_form.code())),
        text(firm.and_then(|f| f.nip.as_ref()).map(Nip::as_str)),
        text(firm.and_then(|f| f.regon.as_ref()).map(Regon::as_str)),
        text(firm.and_then(|f| f.krs.as_ref()).map(Krs::as_str)),
        text(reach.street.as_deref()),
        text(reach.postal_code.as_ref().map(PostalCode::as_str)),
        text(reach.city.as_deref()),
        text(reach.phone.as_ref().map(Phone::as_str)),
        text(reach.email.as_ref().map(Email::as_str)),
        Value::from(reach.consent_email),
        Value::from(reach.consent_phone),
        text(Some(draft.segment.code())),
        text(person.and_then(|p| p.former_names.as_deref())),
        text(person.and_then(|p| p.address_form).map(AddressForm::code)),
        Value::from(person.and_then(|p| p.entered_birth_date)),
        text(
            person
                .and_then(|p| p.birth_country)
                .map(|country| country.as_str()),
        ),
        text(person.and_then(|p| p.entered_sex).map(Sex::code)),
        list_text(person.map_or(&[], |p| &p.citizenship), |v| v.as_str().to_owned()),
        list_text(person.map_or(&[], |p| &p.languages), |v| v.as_str().to_owned()),
        list_text(person.map_or(&[], |p| &p.other_documents), ToString::to_string),
        list_text(firm.map_or(&[], |f| &f.pkd), |v| v.as_str().to_owned()),
        text(reach.mail_street.as_deref()),
        text(reach.mail_postal_code.as_ref().map(PostalCode::as_str)),
        text(reach.mail_city.as_deref()),
        list_text(&reach.other_phones, |v| v.as_str().to_owned()),
        list_text(&reach.other_emails, |v| v.as_str().to_owned()),
        text(reach.preferred_channel.map(Channel::code)),
        text(reach.preferred_hours.map(|hours| hours.to_string()).as_deref()),
        text(Some(&draft.advisor)),
        Value::from(sort_key(&draft.body)),
    ]);
    out
}

/// The Polish alphabetical order of the list.
pub(crate) fn sort_key(body: &Body) -> String {
    collation::sort_key(&body.list_name())
}

/// Changes a client's row from one draft to another: the statement and its parameters. Only columns that differ are named:
/// SQLite writes every index of a column that an `UPDATE` names, whether its value is another one or not.
pub(crate) fn update(
    (old, new): (&ClientDraft, &ClientDraft),
    advisor_no: i64,
    seq: i64,
    revision: Revision,
) -> (String, Vec<Value>) {
    let (old, new) = (of(old), of(new));
    let mut params = values![seq, revision].to_vec();
    let mut sets = "revision = ?2".to_owned();
    for (name, (old, new)) in FIELDS.into_iter().zip(old.into_iter().zip(new)) {
        if old == new {
            continue;
        }
        let (column, value) = if name == "advisor" {
            ("advisor_no", advisor_no.into())
        } else {
            (name, new)
        };
        params.push(value);
        sets.push_str(&format!(", {column} = ?{}", params.len()));
    }
    (format!("UPDATE client SET {sets} WHERE seq = ?1"), params)
}

/// Codes of the fields that differ.
pub(crate) fn changed(old: &ClientDraft, new: &ClientDraft) -> Vec<&'static str> {
    let (old, new) = (of(old), of(new));
    FIELDS
        .into_iter()
        .zip(old.iter().zip(&new))
        .filter(|(name, (old, new))| *name != "sort_key" && old != new)
        .map(|(name, _)| name)
        .collect()
}

fn date(text: &str) -> Result<NaiveDate, chrono::ParseError> {
    text.parse()
}

fn many<T: PartialEq>(
    row: &Row,
    column: usize,
    parse: impl Fn(&str) -> Result<T, opiekun_domain::Invalid>,
) -> Result<Vec<T>, StorageError> {
    Ok(row
        .opt_with(column, |text| list(text, parse))?
        .unwrap_or_default())
}

/// Reads the fields back from a row of [`SELECT`].
pub(crate) fn draft(row: &Row) -> Result<ClientDraft, StorageError> {
    let at = |field: usize| FIRST + field;
    let body = match row.with(at(0), ClientKind::parse)? {
        ClientKind::Person => Body::Person(NaturalPerson {
            first_name: row.text(at(1))?,
            last_name: row.text(at(2))?,
            pesel: row.opt_with(at(3), Pesel::parse)?,
            id_document: row.opt_with(at(4), IdDocument::parse)?,
            id_document_valid_until: row.opt_with(at(5), date)?,
            former_names: row.opt_text(at(19))?,
            address_form: row.opt_with(at(20), AddressForm::parse)?,
            entered_birth_date: row.opt_with(at(21), date)?,
            birth_country: row.opt_with(at(22), Country::parse)?,
            entered_sex: row.opt_with(at(23), Sex::parse)?,
            citizenship: many(row, at(24), Country::parse)?,
            languages: many(row, at(25), Language::parse)?,
            other_documents: many(row, at(26), IdPaper::parse)?,
        }),
        ClientKind::Business => Body::Business(Business {
            name: row.text(at(6))?,
            legal_form: row.with(at(7), LegalForm::parse)?,
            nip: row.opt_with(at(8), Nip::parse)?,
            regon: row.opt_with(at(9), Regon::parse)?,
            krs: row.opt_with(at(10), Krs::parse)?,
            pkd: many(row, at(27), Pkd::parse)?,
        }),
    };
    Ok(ClientDraft {
        body,
        reach: reach(row)?,
        segment: row.with(at(18), Segment::parse)?,
        advisor: row.text(at(ADVISOR))?,
    })
}

fn reach(row: &Row) -> Result<Reach, StorageError> {
    let at = |field: usize| FIRST + field;
    Ok(Reach {
        street: row.opt_text(at(11))?,
        postal_code: row.opt_with(at(12), PostalCode::parse)?,
        city: row.opt_text(at(13))?,
        phone: row.opt_with(at(14), Phone::parse)?,
        email: row.opt_with(at(15), Email::parse)?,
        consent_email: row.opt_flag(at(16))?,
        consent_phone: row.opt_flag(at(17))?,
        mail_street: row.opt_text(at(28))?,
        mail_postal_code: row.opt_with(at(29), PostalCode::parse)?,
        mail_city: row.opt_text(at(30))?,
        other_phones: many(row, at(31), Phone::parse)?,
        other_emails: many(row, at(32), Email::parse)?,
        preferred_channel: row.opt_with(at(33), Channel::parse)?,
        preferred_hours: row.opt_with(at(34), Hours::parse)?,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_fields_and_the_columns_of_the_query_stand_in_the_same_order() {
        let columns: Vec<&str> = SELECT.split(',').map(str::trim).skip(FIRST).collect();
        for (field, column) in FIELDS.iter().zip(&columns) {
            let wanted = match *field {
                "advisor" => "v.name".to_owned(),
                other => format!("c.{other}"),
            };
            assert_eq!(*column, wanted);
        }
        assert_eq!(FIELDS[ADVISOR], "advisor");
    }
}
