//! "Skoro Pan już tu jest": what else is open with the client, the household and the firm, so that one visit settles it.

use crate::{Desk, DeskError, desk::Open, people::id, time::local_date, views::*};
use chrono::NaiveDate;
use opiekun_domain::{client::Body, ids::ClientId, ties::TieKind};

/// Days before its end from which an identity document is worth a word.
const PAPER_DAYS: i64 = 60;
/// Days before its end from which a product is.
const PRODUCT_DAYS: i64 = 30;
/// Most open tasks that are looked through for one client.
const TASKS_MAX: u32 = 100;
/// Code of the packet that changes the data of a client.
const DATA_CHANGE: &str = "zmiana-danych";

impl Desk {
    /// Everything open with a client and with those tied to them: family, household, firms they act for.
    ///
    /// # Errors
    /// Locked; `not_found`.
    pub fn open_items(&self, client: &str) -> Result<Vec<OpenItem>, DeskError> {
        let open = self.open()?;
        let client: ClientId = id(client)?;
        let today = local_date(self.now());
        let mut out = items(&open, client, today, "")?;
        let mut seen = vec![client];
        for known in open.vault.ties_of(client)? {
            let tie = &known.tie;
            let (other, firm) = match tie.kind {
                TieKind::Spouse | TieKind::Parent | TieKind::Guardian | TieKind::Household => {
                    (if tie.from == client { tie.to } else { tie.from }, false)
                }
                // The firm for which the client acts, not everybody who acts for a firm.
                TieKind::Owner | TieKind::Partner | TieKind::BoardMember | TieKind::Prokurent
                    if tie.from == client =>
                {
                    (tie.to, true)
                }
                TieKind::Owner
                | TieKind::Partner
                | TieKind::BoardMember
                | TieKind::Prokurent
                | TieKind::Curator
                | TieKind::Attorney
                | TieKind::Liquidator
                | TieKind::BeneficialOwner
                | TieKind::ParentCompany => continue,
            };
            if !tie.holds_on(today) || seen.contains(&other) {
                continue;
            }
            seen.push(other);
            out.extend(items(&open, other, today, if firm { "firm" } else { "family" })?);
        }
        Ok(out)
    }
}

/// What is open with one client.
fn items(open: &Open, client: ClientId, today: NaiveDate, tie: &str) -> Result<Vec<OpenItem>, DeskError> {
    let draft = open.client(client)?.draft;
    let name = draft.body.name();
    let mut out = Vec::new();
    let mut says = |code: &str, pairs, packet: Option<&str>| {
        out.push(OpenItem {
            client_id: client.to_string(),
            client_name: name.clone(),
            tie: tie.to_owned(),
            code: code.to_owned(),
            params: params(pairs),
            packet: packet.map(str::to_owned),
        });
    };
    if let Body::Person(person) = &draft.body
        && let Some(until) = person.id_document_valid_until
        && (until - today).num_days() <= PAPER_DAYS
    {
        let code = if until < today {
            "id_expired"
        } else {
            "id_expiring"
        };
        says(code, vec![("date", until.to_string())], Some(DATA_CHANGE));
    }
    for copy in open.vault.copies_at_client(client)? {
        says(
            "copy_unsigned",
            vec![("title", copy.title), ("code", copy.code.to_string())],
            None,
        );
    }
    for record in open.vault.contacts_of(client)? {
        if let (Some(by), None) = (record.contact.answer_by, &record.answered) {
            says(
                "question_open",
                vec![
                    ("subject", record.contact.subject.clone()),
                    ("date", by.to_string()),
                ],
                None,
            );
        }
    }
    for record in open.vault.tasks_of(client, TASKS_MAX)? {
        if record.task.state == opiekun_domain::tasks::TaskState::Open {
            let pairs = vec![
                ("title", record.task.title),
                ("date", record.task.due.to_string()),
            ];
            says("task_open", pairs, None);
        }
    }
    for record in open.vault.holdings(client)? {
        let ends = record
            .holding
            .ends_on
            .filter(|day| (0..=PRODUCT_DAYS).contains(&(*day - today).num_days()));
        if let Some(day) = ends {
            let kind = record.holding.kind.code().to_owned();
            says(
                "product_ends",
                vec![("kind", kind), ("date", day.to_string())],
                None,
            );
        }
    }
    Ok(out)
}
