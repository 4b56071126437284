//! Templates of the branch: written, given to a second person, approved, published, taken back.

use super::{Change, Context, next_number};
use crate::{
    StorageError,
    engine::{Query, values},
    keys::hex,
};
use chrono::NaiveDate;
use opiekun_domain::{
    ids::{Revision, TemplateId},
    template::{TEMPLATE_MAX, TemplateLife, TemplateRefusal, TemplateState, TemplateStep, TemplateText},
};
use sha2::{Digest, Sha256};

/// Name of the counter that grows whenever another set of versions counts.
pub(crate) const STAMP: &str = "template";

impl From<TemplateRefusal> for StorageError {
    fn from(refusal: TemplateRefusal) -> Self {
        match refusal {
            TemplateRefusal::State => Self::TemplateState,
            TemplateRefusal::OwnText => Self::TemplateOwnText,
            TemplateRefusal::OtherText => Self::TemplateOtherText,
            TemplateRefusal::Past => Self::TemplatePast,
            TemplateRefusal::InForce => Self::TemplateInForce,
        }
    }
}

/// Keeps a draft; a changed text is a draft again, whatever it was before.
pub(super) fn save(
    context: &Context<'_>,
    id: TemplateId,
    text: &TemplateText,
) -> Result<Change, StorageError> {
    // The hash is what a second person agrees to; it must be the text's own.
    if text.text.len() > TEMPLATE_MAX || hex(&Sha256::digest(&text.text)) != text.sha256 {
        return Err(StorageError::Internal {
            place: "template_hash",
        });
    }
    let by = context.actor.person;
    let (life, revision) = match known(context, id)? {
        Some((life, revision)) => {
            context.expect(revision, |_| Ok(vec!["text".to_owned()]))?;
            let save = TemplateStep::Save { sha256: &text.sha256 };
            (life.step(by, save)?, revision.next())
        }
        None => (TemplateLife::begin(by, &text.sha256), Revision::FIRST),
    };
    let taken = context.tx.number(
        "SELECT COUNT(*) FROM template WHERE code = ?1 AND language = ?2 AND version = ?3 AND id <> ?4
         AND state <> 'withdrawn'",
        values![&text.code, &text.language, &text.version, id],
    )?;
    if taken > 0 {
        return Err(StorageError::TemplateVersionTaken {
            version: text.version.clone(),
        });
    }
    context.tx.run(
        "INSERT INTO template (id, code, language, version, title, body, sha256, state, changed_by, changed_at, revision)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)
         ON CONFLICT (id) DO UPDATE SET code = excluded.code, language = excluded.language,
         version = excluded.version, title = excluded.title, body = excluded.body, revision = excluded.revision",
        values![
            id,
            &text.code,
            &text.language,
            &text.version,
            &text.title,
            &text.text,
            &text.sha256,
            life.state.code(),
            life.changed_by,
            context.now,
            revision
        ],
    )?;
    put(context, id, &life, revision)?;
    step(context, id, "save", &life.sha256, "")?;
    Ok(Change::new(id, revision, "text"))
}

/// Gives a draft to a second person.
pub(super) fn submit(context: &Context<'_>, id: TemplateId) -> Result<Change, StorageError> {
    shift(context, id, "submit", TemplateStep::Submit, "")
}

/// Agrees to the text of that hash.
pub(super) fn approve(context: &Context<'_>, id: TemplateId, sha256: &str) -> Result<Change, StorageError> {
    shift(context, id, "approve", TemplateStep::Approve { sha256 }, "")
}

/// Sends a draft back.
pub(super) fn send_back(context: &Context<'_>, id: TemplateId, reason: &str) -> Result<Change, StorageError> {
    shift(context, id, "return", TemplateStep::Return, reason)
}

/// Lets an approved text count from a day on.
pub(super) fn publish(
    context: &Context<'_>,
    id: TemplateId,
    from: NaiveDate,
    today: NaiveDate,
) -> Result<Change, StorageError> {
    let same_day = context.tx.number(
        "SELECT COUNT(*) FROM template o JOIN template t ON t.code = o.code AND t.language = o.language
         WHERE t.id = ?1 AND o.id <> ?1 AND o.state = 'published' AND o.valid_from = ?2",
        values![id, from],
    )?;
    if same_day > 0 {
        return Err(StorageError::TemplateSameDay {
            date: from.to_string(),
        });
    }
    let change = shift(context, id, "publish", TemplateStep::Publish { from, today }, "")?;
    next_number(context.tx, STAMP)?;
    Ok(change)
}

/// Takes a version back before it counts, or gives a draft up.
pub(super) fn withdraw(
    context: &Context<'_>,
    id: TemplateId,
    reason: &str,
    today: NaiveDate,
) -> Result<Change, StorageError> {
    let change = shift(context, id, "withdraw", TemplateStep::Withdraw { today }, reason)?;
    next_number(context.tx, STAMP)?;
    Ok(change)
}

fn shift(
    context: &Context<'_>,
    id: TemplateId,
    name: &str,
    next: TemplateStep<'_>,
    reason: &str,
) -> Result<Change, StorageError> {
    let (life, revision) = known(context, id)?.ok_or(StorageError::NotFound { what: "template" })?;
    context.expect(revision, |_| Ok(vec!["text".to_owned()]))?;
    let life = life.step(context.actor.person, next)?;
    put(context, id, &life, revision.next())?;
    step(context, id, name, &life.sha256, reason)?;
    Ok(Change::new(id, revision.next(), "state"))
}

fn put(
    context: &Context<'_>,
    id: TemplateId,
    life: &TemplateLife,
    revision: Revision,
) -> Result<(), StorageError> {
    let (approved_by, approved_sha256) = life
        .approved
        .as_ref()
        .map_or((None, None), |(by, sha256)| (Some(*by), Some(sha256.clone())));
    context.tx.run(
        "UPDATE template SET changed_at = CASE WHEN sha256 = ?3 THEN changed_at ELSE ?9 END, state = ?2, sha256 = ?3,
         changed_by = ?4, approved_by = ?5, approved_sha256 = ?6, valid_from = ?7, revision = ?8 WHERE id = ?1",
        values![
            id,
            life.state.code(),
            &life.sha256,
            life.changed_by,
            approved_by,
            approved_sha256,
            life.from,
            revision,
            context.now
        ],
    )?;
    Ok(())
}

fn step(
    context: &Context<'_>,
    id: TemplateId,
    name: &str,
    sha256: &str,
    reason: &str,
) -> Result<(), StorageError> {
    context.tx.run(
        "INSERT INTO template_step (template_id, nr, at, person_id, step, sha256, reason) VALUES
         (?1, (SELECT COALESCE(MAX(nr), 0) + 1 FROM template_step WHERE template_id = ?1), ?2, ?3, ?4, ?5, ?6)",
        values![id, context.now, context.actor.person, name, sha256, reason],
    )?;
    Ok(())
}

fn known(context: &Context<'_>, id: TemplateId) -> Result<Option<(TemplateLife, Revision)>, StorageError> {
    context.tx.row(
        "SELECT state, sha256, changed_by, approved_by, approved_sha256, valid_from, revision FROM template WHERE id = ?1",
        values![id],
        |row| {
            let life = TemplateLife {
                state: row.with(0, TemplateState::parse)?,
                sha256: row.text(1)?,
                changed_by: row.parsed(2)?,
                approved: row.opt_parsed(3)?.zip(row.opt_text(4)?),
                from: row.opt_parsed(5)?,
            };
            Ok((life, Revision(row.count(6)?)))
        },
    )
}
