//! Between the texts of a client's form and a checked client.

use crate::views::ClientInput;
use chrono::NaiveDate;
use opiekun_domain::client::{Body, ClientDraft, ClientKind, LegalForm, RawClient, Segment, details::joined};
use opiekun_exchange::Field;

/// The texts as the domain reads them.
pub(crate) fn raw(input: &ClientInput) -> RawClient {
    RawClient {
        kind: ClientKind::from(input.kind).code().to_owned(),
        first_name: input.first_name.clone(),
        last_name: input.last_name.clone(),
        company_name: input.company_name.clone(),
        legal_form: input.legal_form.clone(),
        pesel: input.pesel.clone(),
        nip: input.nip.clone(),
        regon: input.regon.clone(),
        krs: input.krs.clone(),
        id_document: input.id_document.clone(),
        id_document_valid_until: input.id_document_valid_until.clone(),
        street: input.street.clone(),
        postal_code: input.postal_code.clone(),
        city: input.city.clone(),
        phone: input.phone.clone(),
        email: input.email.clone(),
        segment: Segment::from(input.segment).code().to_owned(),
        advisor: input.advisor.clone(),
        consent_email: input.consent_email,
        consent_phone: input.consent_phone,
        former_names: input.former_names.clone(),
        address_form: input.address_form.clone(),
        birth_date: input.birth_date.clone(),
        birth_country: input.birth_country.clone(),
        sex: input.sex.clone(),
        citizenship: input.citizenship.clone(),
        languages: input.languages.clone(),
        other_documents: input.other_documents.clone(),
        pkd: input.pkd.clone(),
        mail_street: input.mail_street.clone(),
        mail_postal_code: input.mail_postal_code.clone(),
        mail_city: input.mail_city.clone(),
        other_phones: input.other_phones.clone(),
        other_emails: input.other_emails.clone(),
        preferred_channel: input.preferred_channel.clone(),
        preferred_hours: input.preferred_hours.clone(),
    }
}

/// The texts of a form that shows a client.
pub(crate) fn input(draft: &ClientDraft) -> ClientInput {
    let text = |value: Option<&str>| value.unwrap_or_default().to_owned();
    let reach = &draft.reach;
    let mut out = ClientInput {
        street: text(reach.street.as_deref()),
        postal_code: text(reach.postal_code.as_ref().map(|v| v.as_str())),
        city: text(reach.city.as_deref()),
        phone: reach.phone.as_ref().map(|v| v.grouped()).unwrap_or_default(),
        email: text(reach.email.as_ref().map(|v| v.as_str())),
        advisor: draft.advisor.clone(),
        consent_email: reach.consent_email,
        consent_phone: reach.consent_phone,
        mail_street: text(reach.mail_street.as_deref()),
        mail_postal_code: text(reach.mail_postal_code.as_ref().map(|v| v.as_str())),
        mail_city: text(reach.mail_city.as_deref()),
        other_phones: joined(reach.other_phones.iter().map(|v| v.grouped())).unwrap_or_default(),
        other_emails: joined(reach.other_emails.iter().map(|v| v.as_str().to_owned())).unwrap_or_default(),
        preferred_channel: text(reach.preferred_channel.map(|v| v.code())),
        preferred_hours: reach.preferred_hours.map(|v| v.to_string()).unwrap_or_default(),
        ..ClientInput::empty(draft.body.kind().into(), draft.segment.into())
    };
    match &draft.body {
        Body::Person(person) => {
            out.first_name.clone_from(&person.first_name);
            out.last_name.clone_from(&person.last_name);
            out.former_names = text(person.former_names.as_deref());
            out.address_form = text(person.address_form.map(|v| v.code()));
            out.birth_date = person.entered_birth_date.map(polish_date).unwrap_or_default();
            out.birth_country = text(person.birth_country.as_ref().map(|v| v.as_str()));
            out.sex = text(person.entered_sex.map(|v| v.code()));
            out.citizenship =
                joined(person.citizenship.iter().map(|v| v.as_str().to_owned())).unwrap_or_default();
            out.languages =
                joined(person.languages.iter().map(|v| v.as_str().to_owned())).unwrap_or_default();
            out.other_documents =
                joined(person.other_documents.iter().map(ToString::to_string)).unwrap_or_default();
            out.pesel = text(person.pesel.as_ref().map(|v| v.as_str()));
            out.id_document = text(person.id_document.as_ref().map(|v| v.as_str()));
            out.id_document_valid_until = person
                .id_document_valid_until
                .map(polish_date)
                .unwrap_or_default();
        }
        Body::Business(firm) => {
            out.company_name.clone_from(&firm.name);
            out.legal_form = firm.legal_form.code().to_owned();
            out.nip = text(firm.nip.as_ref().map(|v| v.as_str()));
            out.regon = text(firm.regon.as_ref().map(|v| v.as_str()));
            out.krs = text(firm.krs.as_ref().map(|v| v.as_str()));
            out.pkd = joined(firm.pkd.iter().map(|v| v.as_str().to_owned())).unwrap_or_default();
        }
    }
    out
}

fn polish_date(date: NaiveDate) -> String {
    date.format("%d.%m.%Y").to_string()
}

/// One field of a form as the text of a cell, in the form that an import reads.
pub(crate) fn text_of(input: &ClientInput, field: Field) -> String {
    let consent = |given: Option<bool>| {
        match given {
            Some(true) => "T",
            Some(false) => "N",
            None => "",
        }
        .to_owned()
    };
    match field {
        Field::Kind => match ClientKind::from(input.kind) {
            ClientKind::Person => "O".to_owned(),
            ClientKind::Business => "F".to_owned(),
        },
        Field::Segment => Segment::from(input.segment).word().to_owned(),
        Field::ConsentEmail => consent(input.consent_email),
        Field::ConsentPhone => consent(input.consent_phone),
        Field::FirstName => input.first_name.clone(),
        Field::LastName => input.last_name.clone(),
        Field::CompanyName => input.company_name.clone(),
        Field::LegalForm => {
            LegalForm::parse(&input.legal_form).map_or_else(|_| String::new(), |form| form.short().to_owned())
        }
        Field::Pesel => input.pesel.clone(),
        Field::Nip => input.nip.clone(),
        Field::Regon => input.regon.clone(),
        Field::Krs => input.krs.clone(),
        Field::IdDocument => input.id_document.clone(),
        Field::IdDocumentValidUntil => input.id_document_valid_until.clone(),
        Field::Street => input.street.clone(),
        Field::PostalCode => input.postal_code.clone(),
        Field::City => input.city.clone(),
        Field::Phone => input.phone.clone(),
        Field::Email => input.email.clone(),
        Field::Advisor => input.advisor.clone(),
        Field::FormerNames => input.former_names.clone(),
        Field::AddressForm => input.address_form.clone(),
        Field::BirthDate => input.birth_date.clone(),
        Field::BirthCountry => input.birth_country.clone(),
        Field::Sex => input.sex.clone(),
        Field::Citizenship => input.citizenship.clone(),
        Field::Languages => input.languages.clone(),
        Field::OtherDocuments => input.other_documents.clone(),
        Field::Pkd => input.pkd.clone(),
        Field::MailStreet => input.mail_street.clone(),
        Field::MailPostalCode => input.mail_postal_code.clone(),
        Field::MailCity => input.mail_city.clone(),
        Field::OtherPhones => input.other_phones.clone(),
        Field::OtherEmails => input.other_emails.clone(),
        Field::PreferredChannel => input.preferred_channel.clone(),
        Field::PreferredHours => input.preferred_hours.clone(),
        // What is not of the form: the number, and the account.
        Field::Number | Field::Account | Field::Balance | Field::OpenedOn => String::new(),
    }
}
