//! The client card: everything about one client, and the reveal of masked fields.

use crate::{Desk, DeskError, calendar, desk::Open, documents, people::id, time, views::*};
use chrono::NaiveDate;
use opiekun_domain::{
    appointment::AppointmentState,
    client::{Body, ClientDraft},
    identifiers::Sex,
    ids::{AccountId, ClientId},
    readiness::{self, Reason, Verdict},
};
use opiekun_storage::{
    StorageError,
    read::{
        appointment::AppointmentRecord,
        client::{AccountRecord, ChangeRecord},
        contact::{ConsentRecord, ContactRecord},
        document::DocumentRecord,
    },
};

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
        open.vault
            .record(&open.actor, "client.open", &client.to_string(), "", self.now())?;
        let accounts = open.vault.accounts(client)?;
        let visits = open.vault.appointments_of(client)?;
        let papers = open.vault.documents(Some(client), DOCUMENTS_MAX)?;
        let changes = open.vault.client_changes(client)?;
        let today = time::local_date(self.now());
        let mut card = identity(&record.draft, today, open.vault.rule_of(client)?.is_some());
        card.id = client.to_string();
        card.number = record.number;
        card.revision = record.revision.0;
        card.accounts = accounts.iter().map(account).collect();
        card.timeline = timeline(&changes, &visits, &papers);
        card.timeline.extend(talks(
            &open.vault.contacts_of(client)?,
            &open.vault.consents_of(client)?,
        ));
        card.timeline.sort_by(|a, b| b.at.cmp(&a.at));
        card.appointments = visits.iter().map(calendar::view).collect();
        card.documents = papers.iter().map(documents::row).collect();
        Ok(card)
    }

    /// The whole value of a masked field; recorded.
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
        let client: ClientId = id(client)?;
        let record = open.client(client)?;
        let (name, value) = match (field, &record.draft.body) {
            (RevealField::Pesel, Body::Person(person)) => {
                ("pesel", person.pesel.as_ref().map(|v| v.as_str().to_owned()))
            }
            (RevealField::IdDocument, Body::Person(person)) => (
                "id_document",
                person.id_document.as_ref().map(|v| v.as_str().to_owned()),
            ),
            (RevealField::Account, _) => ("account", self.account_number(&open, client, account)?),
            (RevealField::Pesel | RevealField::IdDocument, Body::Business(_)) => ("", None),
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
        let wanted: AccountId = id(account.unwrap_or_default())?;
        let accounts = open.vault.accounts(client)?;
        Ok(accounts
            .iter()
            .find(|account| account.id == wanted)
            .map(|account| account.iban.grouped()))
    }
}

fn identity(draft: &ClientDraft, today: NaiveDate, rule_known: bool) -> ClientCard {
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
        accounts: Vec::new(),
        appointments: Vec::new(),
        documents: Vec::new(),
        timeline: Vec::new(),
        can_sign_today: can_sign(draft, today, rule_known),
    };
    match &draft.body {
        Body::Person(person) => {
            card.first_name = Some(person.first_name.clone());
            card.last_name = Some(person.last_name.clone());
            if let Some(pesel) = &person.pesel {
                card.pesel_masked = Some(pesel.masked());
                card.birth_date = Some(pesel.birth_date().to_string());
                card.sex = Some(match pesel.sex() {
                    Sex::Female => SexView::Female,
                    Sex::Male => SexView::Male,
                });
            }
            card.id_document_masked = person.id_document.as_ref().map(|v| v.masked());
            card.id_document_valid_until = person.id_document_valid_until.map(|date| date.to_string());
            let until = person.id_document.as_ref().and(person.id_document_valid_until);
            card.id_document_state = match readiness::id_state(until, today) {
                None => PaperValidity::Valid,
                Some(Reason::IdExpiring(_)) => PaperValidity::Expiring,
                Some(Reason::IdExpired(_)) => PaperValidity::Expired,
                Some(_) => PaperValidity::Unknown,
            };
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

fn can_sign(draft: &ClientDraft, today: NaiveDate, rule_known: bool) -> CanSign {
    let (verdict, reasons) = readiness::assess(draft, today, rule_known);
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

fn account(record: &AccountRecord) -> AccountView {
    AccountView {
        id: record.id.to_string(),
        masked: record.iban.masked(),
        balance: record.balance.map(|money| money.plain()),
        currency: record
            .balance
            .map_or("PLN", |money| money.currency().code())
            .to_owned(),
        balance_on: record.balance_on.map(|date| date.to_string()),
        opened_on: record.opened_on.map(|date| date.to_string()),
    }
}

fn timeline(
    changes: &[ChangeRecord],
    visits: &[AppointmentRecord],
    papers: &[DocumentRecord],
) -> Vec<TimelineItem> {
    let item = |at: String, kind: TimelineKind, code: &str, pairs: Vec<(&'static str, String)>, ref_id| {
        TimelineItem {
            at,
            kind,
            code: code.to_owned(),
            params: params(pairs),
            ref_id,
        }
    };
    let mut items: Vec<TimelineItem> = changes
        .iter()
        .map(|change| {
            let pairs = vec![
                ("fields", change.fields.join(",")),
                ("person", change.person.clone()),
            ];
            let kind = match change.kind.as_str() {
                "created" => TimelineKind::Created,
                "imported" => TimelineKind::Imported,
                _ => TimelineKind::Changed,
            };
            item(change.at.clone(), kind, &change.kind, pairs, None)
        })
        .collect();
    items.extend(visits.iter().map(|record| {
        let visit = &record.appointment;
        let (code, reason) = match &visit.state {
            AppointmentState::Booked => ("appointment_booked", String::new()),
            AppointmentState::Cancelled { reason } => ("appointment_cancelled", reason.clone()),
        };
        let pairs = vec![
            ("purpose", visit.purpose.code().to_owned()),
            ("start", time::local_text(visit.slot.start)),
            ("reason", reason),
        ];
        item(
            utc(visit.slot.start),
            TimelineKind::Appointment,
            code,
            pairs,
            Some(visit.id.to_string()),
        )
    }));
    items.extend(papers.iter().map(|record| {
        let code = format!("document_{}", record.state.code());
        let pairs = vec![
            ("title", record.title.clone()),
            ("number", record.number.to_string()),
        ];
        item(
            utc(record.prepared_at),
            TimelineKind::Document,
            &code,
            pairs,
            Some(record.id.to_string()),
        )
    }));
    items
}

/// Contacts and statements on consents as parts of the timeline.
fn talks(contacts: &[ContactRecord], consents: &[ConsentRecord]) -> Vec<TimelineItem> {
    let contacts = contacts.iter().map(|record| {
        let contact = &record.contact;
        let pairs = vec![
            ("subject", contact.subject.clone()),
            ("person", record.person.clone()),
            (
                "answer_by",
                contact.answer_by.map(|day| day.to_string()).unwrap_or_default(),
            ),
            ("answered", u8::from(record.answered.is_some()).to_string()),
        ];
        TimelineItem {
            at: utc(contact.at),
            kind: TimelineKind::Contact,
            code: format!("contact_{}_{}", contact.channel.code(), contact.direction.code()),
            params: params(pairs),
            ref_id: Some(contact.id.to_string()),
        }
    });
    let consents = consents.iter().map(|record| {
        let pairs = vec![
            ("purpose", record.purpose.code().to_owned()),
            ("channel", record.channel.code().to_owned()),
            ("person", record.person.clone()),
        ];
        TimelineItem {
            at: utc(record.at),
            kind: TimelineKind::Consent,
            code: if record.given {
                "consent_given"
            } else {
                "consent_withdrawn"
            }
            .to_owned(),
            params: params(pairs),
            ref_id: None,
        }
    });
    contacts.chain(consents).collect()
}

fn utc(time: chrono::DateTime<chrono::Utc>) -> String {
    time.to_rfc3339_opts(chrono::SecondsFormat::Millis, true)
}
