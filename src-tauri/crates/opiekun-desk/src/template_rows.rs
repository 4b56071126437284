//! Versions of templates as lists show them, and what the acting person may do with one.

use crate::{
    desk::{Open, lock},
    shelf::{InForce, PurposesInForce, Shelf},
    views::*,
};
use chrono::{NaiveDate, SecondsFormat};
use opiekun_documents::{BUILTIN_PURPOSES, PURPOSES, purposes_head};
use opiekun_domain::{access::Act, template::TemplateState};
use opiekun_storage::read::template::TemplateRecord;

/// What the acting person may do with a version now; the door decides again.
pub(crate) fn deeds(open: &Open, record: &TemplateRecord, today: NaiveDate) -> TemplateDeeds {
    use TemplateState::{Approved, Draft, Published, Review, Withdrawn};
    let role = lock(&open.person).role;
    let (writes, approves) = (role.may(Act::WriteTemplates), role.may(Act::Approve));
    let state = record.state;
    let waits = record.valid_from.is_some_and(|from| from > today);
    TemplateDeeds {
        save: writes && matches!(state, Draft | Review | Approved),
        submit: writes && state == Draft,
        approve: approves && state == Review && record.changed_by != open.actor.person,
        send_back: approves && matches!(state, Review | Approved),
        publish: writes && state == Approved,
        withdraw: writes && (matches!(state, Draft | Review | Approved) || state == Published && waits),
        copy: writes && matches!(state, Published | Withdrawn),
    }
}

fn standing(from: NaiveDate, to: Option<NaiveDate>, today: NaiveDate) -> TemplateStateView {
    if to.is_some_and(|to| to < today || to < from) {
        TemplateStateView::Over
    } else if from > today {
        TemplateStateView::Coming
    } else {
        TemplateStateView::InForce
    }
}

fn day_text(day: Option<NaiveDate>) -> String {
    day.map(|day| day.to_string()).unwrap_or_default()
}

pub(crate) fn builtin_row(entry: &InForce, today: NaiveDate) -> TemplateRow {
    let head = &entry.head;
    TemplateRow {
        id: format!("{}:{}:{}", head.code, head.language, head.version),
        revision: 0,
        own: false,
        code: head.code.clone(),
        title: head.title.clone(),
        language: head.language.clone(),
        version: head.version.clone(),
        state: standing(entry.from, entry.to, today),
        from: entry.from.to_string(),
        to: day_text(entry.to),
        changed_by: String::new(),
        changed_at: String::new(),
        approved_by: String::new(),
        broken: false,
    }
}

/// The list of purposes that comes with the program.
pub(crate) fn builtin_purposes_row(entry: &PurposesInForce, today: NaiveDate) -> TemplateRow {
    let head = purposes_head(BUILTIN_PURPOSES).unwrap_or_default();
    TemplateRow {
        id: format!("{PURPOSES}:pl:{}", head.version),
        revision: 0,
        own: false,
        code: PURPOSES.to_owned(),
        title: head.title,
        language: "pl".to_owned(),
        version: head.version,
        state: standing(entry.from, entry.to, today),
        from: String::new(),
        to: day_text(entry.to),
        changed_by: String::new(),
        changed_at: String::new(),
        approved_by: String::new(),
        broken: false,
    }
}

pub(crate) fn own_row(record: &TemplateRecord, shelf: &Shelf, today: NaiveDate) -> TemplateRow {
    let paper = shelf.all.iter().find(|entry| entry.own == Some(record.id));
    let purposes = shelf.purposes.iter().find(|entry| entry.own == Some(record.id));
    let days = paper
        .map(|entry| (entry.from, entry.to))
        .or(purposes.map(|entry| (entry.from, entry.to)));
    let state = match (record.state, days) {
        (TemplateState::Draft, _) => TemplateStateView::Draft,
        (TemplateState::Review, _) => TemplateStateView::Review,
        (TemplateState::Approved, _) => TemplateStateView::Approved,
        (TemplateState::Published, Some((from, to))) => standing(from, to, today),
        (TemplateState::Published, None) => TemplateStateView::InForce,
        (TemplateState::Withdrawn, _) => TemplateStateView::Withdrawn,
    };
    TemplateRow {
        id: record.id.to_string(),
        revision: record.revision.0,
        own: true,
        code: record.code.clone(),
        title: record.title.clone(),
        language: record.language.clone(),
        version: record.version.clone(),
        state,
        from: day_text(record.valid_from),
        to: day_text(days.and_then(|(_, to)| to)),
        changed_by: record.changed_by_name.clone(),
        changed_at: record.changed_at.to_rfc3339_opts(SecondsFormat::Millis, true),
        approved_by: record.approved_by_name.clone(),
        broken: shelf.broken.iter().any(|one| one.own == record.id)
            || purposes.is_some_and(|entry| entry.broken),
    }
}
