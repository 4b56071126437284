//! Documents as the store and the window have them.

use crate::{DeskError, desk::Open, logo::picture, views::*};
use opiekun_documents::{DocumentData, Rendered, Template};
use opiekun_domain::{document::DocumentState, ids::DocumentId};
use opiekun_storage::{StorageError, read::document::DocumentRecord};

pub(crate) fn row(record: &DocumentRecord) -> DocumentRow {
    DocumentRow {
        id: record.id.to_string(),
        revision: record.revision.0,
        number: record.number.to_string(),
        template: record.template.clone(),
        title: record.title.clone(),
        client_id: record.client.to_string(),
        client_name: record.client_name.clone(),
        state: match record.state {
            DocumentState::Prepared => DocumentStateView::Prepared,
            DocumentState::Printed => DocumentStateView::Printed,
            DocumentState::Annulled => DocumentStateView::Annulled,
        },
        pages: record.pages,
        prepared_at: record
            .prepared_at
            .to_rfc3339_opts(chrono::SecondsFormat::Millis, true),
        prepared_by: record.prepared_by.clone(),
        packet_id: record.packet.map(|packet| packet.to_string()),
        changed: record.superseded.clone(),
    }
}

pub(crate) fn template_view(template: &Template) -> TemplateView {
    use opiekun_documents::TemplateFieldKind as Kind;
    let head = &template.head;
    TemplateView {
        code: head.code.clone(),
        title: head.title.clone(),
        version: head.version.clone(),
        language: head.language.clone(),
        for_whom: head.for_whom.clone(),
        parties: head
            .parties
            .iter()
            .map(|party| TemplatePartyView {
                code: party.code.clone(),
                label: party.label.clone(),
                required: party.required,
            })
            .collect(),
        holders_min: u32::from(head.holders_min),
        holders_max: u32::from(head.holders_max),
        fields: head
            .fields
            .iter()
            .map(|field| TemplateField {
                name: field.name.clone(),
                label: field.label.clone(),
                help: field.help.clone(),
                kind: match field.kind {
                    Kind::Text => TemplateFieldKind::Text,
                    Kind::Money => TemplateFieldKind::Money,
                    Kind::Date => TemplateFieldKind::Date,
                    Kind::Time => TemplateFieldKind::Time,
                    Kind::Choice => TemplateFieldKind::Choice,
                    Kind::Number => TemplateFieldKind::Number,
                },
                required: field.required,
                default: field.default.clone(),
                choices: field.choices.clone(),
            })
            .collect(),
    }
}

pub(crate) fn places(rendered: &Rendered) -> Vec<PlacedFieldView> {
    use opiekun_documents::FieldKind as Kind;
    rendered
        .fields
        .iter()
        .map(|field| PlacedFieldView {
            page: field.page,
            kind: match field.kind {
                Kind::Signature => "signature",
                Kind::Initials => "initials",
                Kind::Date => "date",
                Kind::Tick => "tick",
            }
            .to_owned(),
            role: field.role.clone(),
            label: field.label.clone(),
            filled: field.filled,
            order: field.order,
            x: field.x,
            y: field.y,
            w: field.w,
            h: field.h,
        })
        .collect()
}

/// The data a document was filled with.
pub(crate) fn snapshot(open: &Open, document: DocumentId) -> Result<DocumentData, DeskError> {
    let missing = StorageError::NotFound { what: "document" };
    let text = open.vault.document_snapshot(document)?.ok_or(missing)?;
    let mut data: DocumentData = serde_json::from_str(&text).map_err(|_| StorageError::VaultDamaged {
        file: "vault.db".to_owned(),
    })?;
    data.branch.picture = picture(open, &data.branch.logo)?;
    Ok(data)
}

/// A version as documents keep it: with the language when it is not Polish.
pub(crate) fn version_of(template: &Template) -> String {
    let head = &template.head;
    if head.language == "pl" {
        head.version.clone()
    } else {
        format!("{} {}", head.version, head.language)
    }
}

/// The language in a version as documents keep it.
pub(crate) fn language_of(version: &str) -> &str {
    version.split_once(' ').map_or("pl", |(_, language)| language)
}

pub(crate) fn encode(data: &DocumentData) -> Result<String, DeskError> {
    serde_json::to_string(data).map_err(|_| StorageError::Internal { place: "snapshot" }.into())
}

pub(crate) fn decode(fields: &str) -> Result<Vec<PlacedFieldView>, DeskError> {
    serde_json::from_str(fields).map_err(|_| {
        StorageError::VaultDamaged {
            file: "vault.db".to_owned(),
        }
        .into()
    })
}

pub(crate) fn prepared(record: &DocumentRecord) -> Result<PreparedDocument, DeskError> {
    Ok(PreparedDocument {
        id: record.id.to_string(),
        number: record.number.to_string(),
        pages: record.pages,
        sha256: record.sha256.clone(),
        fields: decode(&record.fields)?,
    })
}
