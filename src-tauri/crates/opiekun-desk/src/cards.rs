//! The client card: everything about one client, and the reveal of masked fields.

use crate::{
    Desk, DeskError, desk::Open, document_shapes, holdings, passed, people::id, signing, time, timeline,
    views::*,
};
use chrono::NaiveDate;
use opiekun_domain::{
    client::{Body, ClientDraft},
    identifiers::Sex,
    ids::ClientId,
    readiness::{self, Reason, Signing, Verdict},
};
use opiekun_storage::{StorageError, read::client::FormerAddressRecord};

/// Documents on one card.
const DOCUMENTS_MAX: u32 = 500;

impl Desk {
    /// A card. Opening it is recorded first; a card whose look cannot be recorded is not shown.
    ///
    /// # Errors
    /// Locked; `not_found`; a store that cannot be written.
    pub fn client_card(&self, client: &str) -> Result<ClientCard, DeskError> {
        let open = self.open()?;
        let client: ClientId = id(client)?;
        let record = open.client(client)?;
        let client = record.id; // another one for a row that was given up in a merge
        open.vault
            .record(&open.actor, "client.open", &client.to_string(), "", self.now())?;
        let holdings = open.vault.holdings(client)?;
        let visits = open.vault.appointments_of(client)?;
        let papers = open.vault.documents(Some(client), DOCUMENTS_MAX)?;
        let changes = open.vault.client_changes(client)?;
        let today = time::local_date(self.now());
        let signing = signing::signing(&open, client, &record.draft.body, today)?;
        let mut card = identity(&record.draft, today, &signing);
        card.id = client.to_string();
        card.number = record.number;
        card.revision = record.revision.0;
        card.holdings = holdings.iter().map(|held| holdings::view(held, today)).collect();
        card.former_addresses = open.vault.former_addresses(client)?.iter().map(former).collect();
        card.timeline = timeline::timeline(&changes, &visits, &papers);
        card.timeline.extend(timeline::talks(
            &open.vault.contacts_of(client)?,
            &open.vault.attachments_of(client)?,
            &open.vault.consents_of(client)?,
        ));
        card.timeline
            .extend(passed::timeline(&open.vault.handovers_of(client)?));
        card.timeline.extend(timeline::valuations(
            &open.vault.attitudes_of(client)?,
            &open.vault.potentials_of(client)?,
        ));
        card.timeline
            .extend(timeline::merges(&open.vault.merges_of(client)?));
        card.timeline
            .extend(timeline::outcomes(&open.vault.visit_notes(client)?));
        timeline::newest_first(&mut card.timeline);
        card.appointments = self.visits_of(&open, &visits)?;
        card.documents = papers.iter().map(document_shapes::row).collect();
        Ok(card)
    }

    /// The whole value of a masked field; recorded. `account` names which one, where a client has several: the
    /// product's id, or the place of a further paper from 0 on.
    ///
    /// # Errors
    /// Locked; `not_found` when the client has no such value.
    pub fn client_reveal(
        &self,
        client: &str,
        field: RevealField,
        account: Option<&str>,
    ) -> Result<String, DeskError> {
        let open = self.open()?;
        let record = open.client(id(client)?)?;
        let client = record.id;
        let (name, value) = match (field, &record.draft.body) {
            (RevealField::Pesel, Body::Person(person)) => {
                ("pesel", person.pesel.as_ref().map(|v| v.as_str().to_owned()))
            }
            (RevealField::IdDocument, Body::Person(person)) => (
                "id_document",
                person.id_document.as_ref().map(|v| v.as_str().to_owned()),
            ),
            (RevealField::OtherDocument, Body::Person(person)) => (
                "other_documents",
                account
                    .and_then(|at| at.parse::<usize>().ok())
                    .and_then(|at| person.other_documents.get(at))
                    .map(|paper| paper.document.as_str().to_owned()),
            ),
            (RevealField::Account, _) => ("account", self.account_number(&open, client, account)?),
            (
                RevealField::Pesel | RevealField::IdDocument | RevealField::OtherDocument,
                Body::Business(_),
            ) => ("", None),
        };
        let value = value.ok_or(StorageError::NotFound { what: "field" })?;
        open.vault.record(
            &open.actor,
            "client.reveal",
            &client.to_string(),
            name,
            self.now(),
        )?;
        Ok(value)
    }

    fn account_number(
        &self,
        open: &Open,
        client: ClientId,
        account: Option<&str>,
    ) -> Result<Option<String>, DeskError> {
        let wanted = account.unwrap_or_default();
        Ok(open
            .vault
            .holdings(client)?
            .iter()
            .find(|held| held.nr.to_string() == wanted)
            .map(|held| held.holding.readable()))
    }
}

fn identity(draft: &ClientDraft, today: NaiveDate, signing: &Signing) -> ClientCard {
    let reach = &draft.reach;
    let mut card = ClientCard {
        id: String::new(),
        number: String::new(),
        revision: 0,
        kind: draft.body.kind().into(),
        name: draft.body.name(),
        first_name: None,
        last_name: None,
        company_name: None,
        legal_form: None,
        pesel_masked: None,
        birth_date: None,
        sex: None,
        nip: None,
        regon: None,
        krs: None,
        id_document_masked: None,
        id_document_valid_until: None,
        id_document_state: PaperValidity::Unknown,
        street: reach.street.clone(),
        postal_code: reach.postal_code.as_ref().map(|v| v.as_str().to_owned()),
        city: reach.city.clone(),
        phone: reach.phone.as_ref().map(|v| v.grouped()),
        email: reach.email.as_ref().map(|v| v.as_str().to_owned()),
        segment: draft.segment.into(),
        advisor: draft.advisor.clone(),
        consent_email: reach.consent_email,
        consent_phone: reach.consent_phone,
        holdings: Vec::new(),
        details: details(draft, today),
        former_addresses: Vec::new(),
        appointments: Vec::new(),
        documents: Vec::new(),
        timeline: Vec::new(),
        can_sign_today: can_sign(draft, today, signing),
    };
    match &draft.body {
        Body::Person(person) => {
            card.first_name = Some(person.first_name.clone());
            card.last_name = Some(person.last_name.clone());
            if let Some(pesel) = &person.pesel {
                card.pesel_masked = Some(pesel.masked());
            }
            card.birth_date = person.birth_date().map(|date| date.to_string());
            card.sex = person.sex().map(|sex| match sex {
                Sex::Female => SexView::Female,
                Sex::Male => SexView::Male,
            });
            card.id_document_masked = person.id_document.as_ref().map(|v| v.masked());
            card.id_document_valid_until = person.id_document_valid_until.map(|date| date.to_string());
            let until = person.id_document.as_ref().and(person.id_document_valid_until);
            card.id_document_state = validity(until, today);
        }
        Body::Business(firm) => {
            card.company_name = Some(firm.name.clone());
            card.legal_form = Some(firm.legal_form.code().to_owned());
            card.nip = firm.nip.as_ref().map(|v| v.as_str().to_owned());
            card.regon = firm.regon.as_ref().map(|v| v.as_str().to_owned());
            card.krs = firm.krs.as_ref().map(|v| v.as_str().to_owned());
        }
    }
    card
}

fn validity(until: Option<NaiveDate>, today: NaiveDate) -> PaperValidity {
    match readiness::id_state(until, today) {
        None => PaperValidity::Valid,
        Some(Reason::IdExpiring(_)) => PaperValidity::Expiring,
        Some(Reason::IdExpired(_)) => PaperValidity::Expired,
        Some(_) => PaperValidity::Unknown,
    }
}

fn details(draft: &ClientDraft, today: NaiveDate) -> DetailsView {
    let reach = &draft.reach;
    let mut out = DetailsView {
        mail_street: reach.mail_street.clone(),
        mail_postal_code: reach.mail_postal_code.as_ref().map(|v| v.as_str().to_owned()),
        mail_city: reach.mail_city.clone(),
        other_phones: reach.other_phones.iter().map(|v| v.grouped()).collect(),
        other_emails: reach.other_emails.iter().map(|v| v.as_str().to_owned()).collect(),
        preferred_channel: reach.preferred_channel.map(|v| v.code().to_owned()),
        preferred_hours: reach.preferred_hours.map(|v| v.to_string()),
        ..DetailsView::default()
    };
    match &draft.body {
        Body::Person(person) => {
            out.former_names.clone_from(&person.former_names);
            out.address_form = person.address_form.map(|v| v.code().to_owned());
            out.birth_country = person.birth_country.map(|v| v.as_str().to_owned());
            out.citizenship = person.citizenship.iter().map(|v| v.as_str().to_owned()).collect();
            out.languages = person.languages.iter().map(|v| v.as_str().to_owned()).collect();
            out.other_documents = person
                .other_documents
                .iter()
                .map(|paper| PaperView {
                    masked: paper.document.masked(),
                    valid_until: paper.valid_until.map(|date| date.to_string()),
                    state: validity(paper.valid_until, today),
                })
                .collect();
        }
        Body::Business(firm) => out.pkd = firm.pkd.iter().map(|v| v.as_str().to_owned()).collect(),
    }
    out
}

fn can_sign(draft: &ClientDraft, today: NaiveDate, signing: &Signing) -> CanSign {
    let (verdict, reasons) = readiness::assess(draft, today, signing);
    CanSign {
        verdict: match verdict {
            Verdict::Yes => VerdictView::Yes,
            Verdict::Attention => VerdictView::Attention,
            Verdict::No => VerdictView::No,
        },
        reasons: reasons
            .iter()
            .map(|reason| Coded {
                code: reason.code().to_owned(),
                params: params(reason.params()),
            })
            .collect(),
    }
}

fn former(address: &FormerAddressRecord) -> FormerAddress {
    FormerAddress {
        kind: address.kind.clone(),
        line: address.line.clone(),
        until: address.until.to_string(),
    }
}
