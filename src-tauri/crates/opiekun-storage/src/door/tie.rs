//! Ties between clients and the rules of representation.

use super::{Change, Context};
use crate::{
    StorageError,
    engine::{Query, Value, values},
    read::{client as reading_client, tie as reading},
};
use chrono::NaiveDate;
use opiekun_domain::{
    client::{Body, ClientKind},
    ids::{ClientId, Revision, TieId},
    ties::{self, Mandate, Party, Rule, Tie, TieDetail, TieKind, Ward},
};

/// Levels of a capital group that are followed upwards; deeper ones do not exist outside fraud.
const LEVELS_MAX: usize = 30;

pub(super) fn add(context: &Context<'_>, id: TieId, tie: &Tie) -> Result<Change, StorageError> {
    let (from, to) = (body_of(context, tie.from)?, body_of(context, tie.to)?);
    fits(from.kind(), tie.kind.people().0)?;
    fits(to.kind(), tie.kind.people().1)?;
    // The day in Warsaw is at most one further than this one, and nobody comes of age by it who is not let in anyway.
    let first = tie.since.unwrap_or_else(|| context.now.date_naive());
    ties::fits_age(tie.kind, party(&from), party(&to), first)
        .map_err(|unfit| StorageError::TieAgeUnfit { why: unfit.code() })?;
    not_twice(context, tie)?;
    if tie.kind == TieKind::ParentCompany {
        no_circle(context, tie)?;
    }
    let columns = Columns::of(&tie.detail);
    context.tx.run(
        "INSERT INTO tie (id, from_id, to_id, kind, share, prokura, scope, ward, mandate, decision, since, until,
         created_at, created_by, revision) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15)",
        values![
            id,
            tie.from,
            tie.to,
            tie.kind.code(),
            columns.share,
            columns.prokura,
            columns.scope,
            columns.ward,
            columns.mandate,
            columns.decision,
            tie.since,
            tie.until,
            context.now,
            context.actor.person,
            Revision::FIRST
        ],
    )?;
    Ok(Change::new(id, Revision::FIRST, "*"))
}

/// What belongs to a tie, as its columns.
#[derive(Default)]
struct Columns<'a> {
    share: Option<u32>,
    prokura: Option<&'a str>,
    scope: Option<&'a str>,
    ward: Option<&'a str>,
    mandate: Option<&'a str>,
    decision: Option<&'a str>,
}

impl<'a> Columns<'a> {
    fn of(detail: &'a TieDetail) -> Self {
        let none = Self::default();
        match detail {
            TieDetail::None => none,
            TieDetail::Share { share } => Self {
                share: share.map(|share| u32::from(share.points())),
                ..none
            },
            TieDetail::Prokura { prokura } => Self {
                prokura: Some(prokura.code()),
                ..none
            },
            TieDetail::Scope { scope } => Self {
                scope: Some(scope),
                ..none
            },
            TieDetail::Care(care) => Self {
                scope: match &care.mandate {
                    Some(Mandate::Named { scope }) => Some(scope),
                    Some(Mandate::Ordinary | Mandate::Court) | None => None,
                },
                ward: care.ward.map(Ward::code),
                mandate: care.mandate.as_ref().map(Mandate::code),
                decision: care.decision.as_deref(),
                ..none
            },
        }
    }
}

pub(super) fn end(context: &Context<'_>, id: TieId, until: NaiveDate) -> Result<Change, StorageError> {
    let known = reading::by_id(context.tx, id)?.ok_or(StorageError::NotFound { what: "tie" })?;
    context.expect(known.revision, |_| Ok(vec!["until".to_owned()]))?;
    if known.tie.since.is_some_and(|since| until < since) {
        return Err(StorageError::TieEndsBeforeStart);
    }
    context.tx.run(
        "UPDATE tie SET until = ?2, revision = ?3 WHERE id = ?1",
        values![id, until, known.revision.next()],
    )?;
    Ok(Change::new(id, known.revision.next(), "until"))
}

pub(super) fn represent(context: &Context<'_>, firm: ClientId, rule: &Rule) -> Result<Change, StorageError> {
    fits(body_of(context, firm)?.kind(), Some(false))?;
    let revision = match reading::rule_of(context.tx, firm)? {
        Some((_, revision)) => {
            context.expect(revision, |_| Ok(vec!["representation".to_owned()]))?;
            revision.next()
        }
        None => Revision::FIRST,
    };
    let (members, words): (Value, Value) = match rule {
        Rule::Jointly { members } => (u32::from(*members).into(), Value::Null),
        Rule::Text { text } => (Value::Null, text.into()),
        Rule::Single | Rule::TwoOrWithProkurent => (Value::Null, Value::Null),
    };
    context.tx.run(
        "INSERT INTO representation (client_id, rule, members, words, revision) VALUES (?1, ?2, ?3, ?4, ?5)
         ON CONFLICT (client_id) DO UPDATE SET rule = excluded.rule, members = excluded.members,
         words = excluded.words, revision = excluded.revision",
        &[firm.into(), rule.code().into(), members, words, revision.into()],
    )?;
    Ok(Change::new(firm, revision, "representation"))
}

/// The row goes: what was never so must not be shown as if it had ended. The trail keeps whose tie it was, and of what kind.
pub(super) fn remove(context: &Context<'_>, id: TieId) -> Result<Change, StorageError> {
    let known = reading::by_id(context.tx, id)?.ok_or(StorageError::NotFound { what: "tie" })?;
    context.expect(known.revision, |_| Ok(vec!["until".to_owned()]))?;
    context.tx.run("DELETE FROM tie WHERE id = ?1", values![id])?;
    let Tie { from, to, kind, .. } = &known.tie;
    Ok(Change::new(
        id,
        known.revision.next(),
        format!("{} {from} {to}", kind.code()),
    ))
}

fn body_of(context: &Context<'_>, client: ClientId) -> Result<Body, StorageError> {
    let found = reading_client::by_id(context.tx, client)?;
    Ok(found.ok_or(StorageError::NotFound { what: "client" })?.draft.body)
}

fn party(body: &Body) -> Party {
    match body {
        Body::Person(person) => Party {
            born: person.birth_date(),
            sex: person.sex(),
        },
        Body::Business(_) => Party::default(),
    }
}

fn fits(kind: ClientKind, person: Option<bool>) -> Result<(), StorageError> {
    match person {
        Some(person) if person != (kind == ClientKind::Person) => Err(StorageError::TieKindUnfit),
        _ => Ok(()),
    }
}

/// The same tie may stand twice only one after the other.
fn not_twice(context: &Context<'_>, tie: &Tie) -> Result<(), StorageError> {
    let between = |from: ClientId, to: ClientId| {
        context.tx.number(
            "SELECT COUNT(*) FROM tie WHERE from_id = ?1 AND to_id = ?2 AND kind = ?3
             AND COALESCE(since, '0000') <= ?5 AND COALESCE(until, '9999') >= ?4",
            values![
                from,
                to,
                tie.kind.code(),
                tie.since.map_or_else(|| "0000".to_owned(), |day| day.to_string()),
                tie.until.map_or_else(|| "9999".to_owned(), |day| day.to_string())
            ],
        )
    };
    let mut known = between(tie.from, tie.to)?;
    if tie.kind.both_ways() || matches!(tie.kind, TieKind::Parent | TieKind::Guardian | TieKind::Curator) {
        known += between(tie.to, tie.from)?;
    }
    if known == 0 {
        Ok(())
    } else {
        Err(StorageError::TieKnown)
    }
}

/// A company must not stand above itself, however many companies are between.
fn no_circle(context: &Context<'_>, tie: &Tie) -> Result<(), StorageError> {
    let mut above = vec![tie.from];
    for _ in 0..LEVELS_MAX {
        let mut next = Vec::new();
        for company in &above {
            next.extend(context.tx.rows(
                "SELECT from_id FROM tie WHERE to_id = ?1 AND kind = 'parent_company'",
                values![*company],
                |row| row.parsed::<ClientId>(0),
            )?);
        }
        if next.contains(&tie.to) {
            return Err(StorageError::TieCircle);
        }
        if next.is_empty() {
            return Ok(());
        }
        above = next;
    }
    Err(StorageError::TieCircle)
}
