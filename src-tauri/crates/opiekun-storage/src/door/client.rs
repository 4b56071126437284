//! Clients: added, changed, imported.

use super::{Change, Context, instant, next_number};
use crate::{
    StorageError,
    engine::{Query, Tx, Value, values},
    read::{client as reading, keys::search_keys},
};
use opiekun_domain::{
    client::{Body, ClientDraft},
    command::{NewAccount, NewClient},
    ids::{ClientId, Revision},
};

const INSERT: &str = "INSERT INTO client (id, seq, number, kind, sort_key, first_name, last_name, pesel, id_document,
 id_valid_until, company_name, legal_form, nip, regon, krs, street, postal_code, city, phone, email, consent_email,
 consent_phone, segment, advisor, revision)
 VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19, ?20, ?21, ?22, ?23, ?24, ?25)";
const UPDATE: &str = "UPDATE client SET kind = ?2, sort_key = ?3, first_name = ?4, last_name = ?5, pesel = ?6,
 id_document = ?7, id_valid_until = ?8, company_name = ?9, legal_form = ?10, nip = ?11, regon = ?12, krs = ?13,
 street = ?14, postal_code = ?15, city = ?16, phone = ?17, email = ?18, consent_email = ?19, consent_phone = ?20,
 segment = ?21, advisor = ?22, revision = ?23 WHERE id = ?1";

pub(super) fn add(context: &Context<'_>, client: &NewClient) -> Result<Change, StorageError> {
    if let Some(number) = same_client(context.tx, &client.draft, None)? {
        return Err(StorageError::ClientDuplicate { number });
    }
    insert(context, client, "created")?;
    Ok(Change::new(client.id, Revision::FIRST, "*"))
}

/// Whether a client of an import is in the register, by number or by identifier.
pub(super) fn is_known(context: &Context<'_>, client: &NewClient) -> Result<bool, StorageError> {
    let by_number = context.tx.row(
        "SELECT number FROM client WHERE number = ?1",
        values![&client.number],
        |row| row.text(0),
    )?;
    Ok(by_number.is_some() || same_client(context.tx, &client.draft, None)?.is_some())
}

pub(super) fn edit(context: &Context<'_>, id: ClientId, draft: &ClientDraft) -> Result<Change, StorageError> {
    let old = reading::by_id(context.tx, id)?.ok_or(StorageError::NotFound { what: "client" })?;
    context.expect(old.revision, |base| changed_since(context.tx, id, base))?;
    if let Some(number) = same_client(context.tx, draft, Some(id))? {
        return Err(StorageError::ClientDuplicate { number });
    }
    let fields = changed_fields(&old.draft, draft);
    if fields.is_empty() {
        return Ok(Change::new(id, old.revision, ""));
    }
    let revision = old.revision.next();
    let mut params = values![id].to_vec();
    params.extend(columns(draft));
    params.push(revision.into());
    context.tx.run(UPDATE, &params)?;
    unindex(context.tx, old.seq, &old.draft.body)?;
    index(context.tx, old.seq, &draft.body)?;
    let fields = fields.join(",");
    record(context, id, revision, "changed", &fields)?;
    Ok(Change::new(id, revision, fields))
}

/// Puts a new client in; gives back its short number.
pub(super) fn insert(context: &Context<'_>, client: &NewClient, kind: &str) -> Result<i64, StorageError> {
    let tx = context.tx;
    let seq = next_number(tx, "client")?;
    let number = if client.number.is_empty() {
        format!("OP-{seq:06}")
    } else {
        client.number.clone()
    };
    let mut params = values![client.id, seq, number].to_vec();
    params.extend(columns(&client.draft));
    params.push(Revision::FIRST.into());
    tx.run(INSERT, &params)?;
    index(tx, seq, &client.draft.body)?;
    if let Some(account) = &client.account {
        add_account(context, client.id, account)?;
    }
    record(context, client.id, Revision::FIRST, kind, "*")?;
    Ok(seq)
}

fn add_account(context: &Context<'_>, client: ClientId, account: &NewAccount) -> Result<(), StorageError> {
    let draft = &account.draft;
    let balance_on = draft.balance.map(|_| context.now.date_naive());
    context.tx.run(
        "INSERT INTO account (id, client_id, iban, balance, currency, balance_on, opened_on)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
        values![
            account.id,
            client,
            draft.iban.as_str(),
            draft.balance.map(|money| money.grosze()),
            draft.balance.map_or("PLN", |money| money.currency().code()),
            balance_on,
            draft.opened_on
        ],
    )?;
    Ok(())
}

/// Columns from `kind` to `advisor`, in the order of both statements.
fn columns(draft: &ClientDraft) -> Vec<Value> {
    let text = |value: Option<&str>| Value::from(value.map(str::to_owned));
    let mut out = values![draft.body.kind().code(), reading::sort_key(&draft.body)].to_vec();
    match &draft.body {
        Body::Person(person) => out.extend([
            text(Some(&person.first_name)),
            text(Some(&person.last_name)),
            text(person.pesel.as_ref().map(|v| v.as_str())),
            text(person.id_document.as_ref().map(|v| v.as_str())),
            Value::from(person.id_document_valid_until),
            Value::Null,
            Value::Null,
            Value::Null,
            Value::Null,
            Value::Null,
        ]),
        Body::Business(business) => out.extend([
            Value::Null,
            Value::Null,
            Value::Null,
            Value::Null,
            Value::Null,
            text(Some(&business.name)),
            text(Some(business.legal_form.code())),
            text(business.nip.as_ref().map(|v| v.as_str())),
            text(business.regon.as_ref().map(|v| v.as_str())),
            text(business.krs.as_ref().map(|v| v.as_str())),
        ]),
    }
    let reach = &draft.reach;
    out.extend([
        text(reach.street.as_deref()),
        text(reach.postal_code.as_ref().map(|v| v.as_str())),
        text(reach.city.as_deref()),
        text(reach.phone.as_ref().map(|v| v.as_str())),
        text(reach.email.as_ref().map(|v| v.as_str())),
        Value::from(reach.consent_email),
        Value::from(reach.consent_phone),
        text(Some(draft.segment.code())),
        text(Some(&draft.advisor)),
    ]);
    out
}

fn index(tx: &Tx<'_>, seq: i64, body: &Body) -> Result<(), StorageError> {
    for key in search_keys(body) {
        tx.run(
            "INSERT INTO client_key (key, seq) VALUES (?1, ?2)",
            values![key, seq],
        )?;
    }
    Ok(())
}

/// Takes the search keys of a client out.
pub(super) fn unindex(tx: &Tx<'_>, seq: i64, body: &Body) -> Result<(), StorageError> {
    for key in search_keys(body) {
        tx.run(
            "DELETE FROM client_key WHERE key = ?1 AND seq = ?2",
            values![key, seq],
        )?;
    }
    Ok(())
}

fn record(
    context: &Context<'_>,
    id: ClientId,
    revision: Revision,
    kind: &str,
    fields: &str,
) -> Result<(), StorageError> {
    context.tx.run(
        "INSERT INTO client_change (client_id, revision, at, person_id, kind, fields)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
        values![
            id,
            revision,
            instant(context.now),
            context.actor.person,
            kind,
            fields
        ],
    )?;
    Ok(())
}

/// Number of another client with the same PESEL, or of another firm with the same NIP.
pub(crate) fn same_client(
    tx: &impl Query,
    draft: &ClientDraft,
    except: Option<ClientId>,
) -> Result<Option<String>, StorageError> {
    let (sql, value) = match &draft.body {
        Body::Person(person) => match &person.pesel {
            Some(pesel) => (
                "SELECT number FROM client WHERE pesel = ?1 AND id <> ?2",
                pesel.as_str(),
            ),
            None => return Ok(None),
        },
        Body::Business(business) => match &business.nip {
            Some(nip) => (
                "SELECT number FROM client WHERE kind = 'business' AND nip = ?1 AND id <> ?2",
                nip.as_str(),
            ),
            None => return Ok(None),
        },
    };
    let except = except.map(|id| id.to_string()).unwrap_or_default();
    tx.row(sql, values![value, except], |row| row.text(0))
}

fn changed_since(tx: &Tx<'_>, id: ClientId, base: Revision) -> Result<Vec<String>, StorageError> {
    let rows = tx.rows(
        "SELECT fields FROM client_change WHERE client_id = ?1 AND revision > ?2 ORDER BY revision",
        values![id, base],
        |row| row.text(0),
    )?;
    let mut fields: Vec<String> = rows
        .iter()
        .flat_map(|row| row.split(','))
        .map(str::to_owned)
        .collect();
    fields.sort();
    fields.dedup();
    Ok(fields)
}

/// Names of columns that differ.
pub(crate) fn changed_fields(old: &ClientDraft, new: &ClientDraft) -> Vec<&'static str> {
    const NAMES: [&str; 21] = [
        "kind",
        "sort_key",
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
        "advisor",
    ];
    let (old, new) = (columns(old), columns(new));
    NAMES
        .into_iter()
        .zip(old.iter().zip(&new))
        .filter(|(name, (old, new))| *name != "sort_key" && old != new)
        .map(|(name, _)| name)
        .collect()
}
