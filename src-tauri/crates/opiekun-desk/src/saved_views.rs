//! Views of the portfolio: conditions on any field, kept under a name.

use crate::{Desk, DeskError, desk::Open, people::id, views::*};
use opiekun_domain::{
    Invalid,
    client::{AddressForm, LegalForm},
    command::Command,
    contact::Channel,
    filter::{Condition, FIELDS, FieldKind, NAME_MAX, RawCondition, ViewSpec},
    holding::HoldingKind,
    ids::{CommandId, ViewId},
    text,
};
use opiekun_storage::read::{client::ClientFilter, view::ViewRecord};

impl Desk {
    /// Fields that a condition may name, in the order of a choice.
    pub fn filter_fields(&self) -> Vec<FilterField> {
        FIELDS
            .iter()
            .map(|(field, kind)| FilterField {
                field: (*field).to_owned(),
                kind: match kind {
                    FieldKind::Text => "text",
                    FieldKind::Choice => "choice",
                    FieldKind::Date => "date",
                    FieldKind::Flag => "flag",
                }
                .to_owned(),
                choices: choices(field),
            })
            .collect()
    }

    /// Views that one may use, own ones first, each with how many clients it shows now.
    ///
    /// # Errors
    /// Locked.
    pub fn saved_views(&self) -> Result<Vec<SavedView>, DeskError> {
        let open = self.open()?;
        let records = open.vault.views_for(open.actor.person)?;
        records.into_iter().map(|record| view(&open, record)).collect()
    }

    /// Keeps a view.
    ///
    /// # Errors
    /// Refused fields; `view_name_taken`, `not_found` for another person's view.
    pub fn view_save(&self, command_id: CommandId, input: &SaveViewInput) -> Result<Saved, DeskError> {
        let open = self.open()?;
        let name =
            text::clean(&input.name, NAME_MAX).map_err(|reason| DeskError::field("view_name", reason))?;
        if name.is_empty() {
            return Err(DeskError::field("view_name", Invalid::Required));
        }
        let spec = ViewSpec {
            words: input.words.trim().to_owned(),
            conditions: conditions(&input.conditions)?,
            columns: input.columns.clone(),
        };
        spec.check()
            .map_err(|(field, reason)| DeskError::field(field, reason))?;
        let view = match &input.id {
            Some(known) => id(known)?,
            None => ViewId::of_command(&command_id),
        };
        let command = Command::SaveView {
            id: view,
            name,
            shared: input.shared,
            spec: Box::new(spec),
        };
        open.apply(self, command_id, None, command)
    }

    /// Throws an own view away.
    ///
    /// # Errors
    /// `not_found` also for another person's view.
    pub fn view_drop(&self, command_id: CommandId, view: &str) -> Result<(), DeskError> {
        let open = self.open()?;
        open.apply(self, command_id, None, Command::DropView { id: id(view)? })
            .map(drop)
    }

    /// The filter of a kept view, by its name or id.
    ///
    /// # Errors
    /// `not_found`.
    pub fn view_filter(&self, named: &str) -> Result<(ClientFilterView, Vec<String>), DeskError> {
        let found = self
            .saved_views()?
            .into_iter()
            .find(|view| view.name == named || view.id == named)
            .ok_or(opiekun_storage::StorageError::NotFound { what: "view" })?;
        let filter = ClientFilterView {
            words: found.words,
            conditions: found.conditions,
            ..ClientFilterView::default()
        };
        Ok((filter, found.columns))
    }
}

fn view(open: &Open, record: ViewRecord) -> Result<SavedView, DeskError> {
    let count = open.vault.count_clients(&ClientFilter {
        words: record.spec.words.clone(),
        conditions: record.spec.conditions.clone(),
        ..ClientFilter::default()
    })?;
    Ok(SavedView {
        id: record.id.to_string(),
        name: record.name,
        shared: record.shared,
        own: record.owner == open.actor.person,
        owner: record.owner_name,
        words: record.spec.words,
        conditions: record
            .spec
            .conditions
            .into_iter()
            .map(|condition| RawCondition::from(condition).into())
            .collect(),
        columns: record.spec.columns,
        count,
    })
}

pub(crate) fn conditions(views: &[ConditionView]) -> Result<Vec<Condition>, DeskError> {
    views
        .iter()
        .map(|view| {
            Condition::parse(&view.clone().into()).map_err(|reason| DeskError::field("conditions", reason))
        })
        .collect()
}

fn choices(field: &str) -> Vec<String> {
    let codes: Vec<&str> = match field {
        "kind" => vec!["person", "business"],
        "segment" => vec!["individual", "business", "strategic"],
        "legal_form" => LegalForm::ALL.iter().map(|form| form.code()).collect(),
        "address_form" => AddressForm::ALL.iter().map(|form| form.code()).collect(),
        "preferred_channel" => Channel::ALL.iter().map(|channel| channel.code()).collect(),
        "holding" => HoldingKind::ALL.iter().map(|kind| kind.code()).collect(),
        _ => Vec::new(),
    };
    codes.into_iter().map(str::to_owned).collect()
}
