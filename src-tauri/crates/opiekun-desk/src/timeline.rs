//! The history of a client as one timeline: changes, visits, papers, talks, consents, attitudes, merges.

use crate::{mails, time, views::*};
use chrono::{DateTime, Utc};
use opiekun_domain::{contact::Attachment, ids::ContactId};
use opiekun_storage::read::{
    appointment::AppointmentRecord,
    client::ChangeRecord,
    contact::{ConsentRecord, ContactRecord},
    document::DocumentRecord,
    merge::MergeRecord,
    task::VisitNoteRecord,
    valuation::{AttitudeRecord, PotentialRecord},
};
use std::collections::HashMap;

/// Puts the newest first. A talk and a visit know only their minute: within one minute what was written down later stands
/// above, and what even that does not tell apart stays in the order of its source, so that the order is always the same.
pub(crate) fn newest_first(items: &mut [TimelineItem]) {
    items.sort_by(|a, b| (minute(b), written(b)).cmp(&(minute(a), written(a))));
}

/// "2026-11-23T09:15" of the instant.
fn minute(item: &TimelineItem) -> &str {
    item.at.get(..16).unwrap_or(&item.at)
}

/// When it was written down, in milliseconds: an id of a talk or a visit begins with it; everything else knows its own
/// time to the millisecond.
fn written(item: &TimelineItem) -> i64 {
    let own = || DateTime::parse_from_rfc3339(&item.at).map_or(0, |at| at.timestamp_millis());
    match (item.kind, &item.ref_id) {
        (TimelineKind::Contact | TimelineKind::Appointment, Some(id)) => {
            let digits: String = id.chars().filter(char::is_ascii_hexdigit).take(12).collect();
            i64::from_str_radix(&digits, 16).unwrap_or_else(|_| own())
        }
        _ => own(),
    }
}

/// Changes, visits and papers.
pub(crate) fn timeline(
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
            attachments: Vec::new(),
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
        let code = format!("appointment_{}", visit.state.code());
        let pairs = vec![
            ("purpose", visit.purpose.code().to_owned()),
            ("start", time::local_text(visit.slot.start)),
            ("reason", visit.reason.clone()),
        ];
        item(
            utc(visit.slot.start),
            TimelineKind::Appointment,
            &code,
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

/// What came of visits, newest first.
pub(crate) fn outcomes(notes: &[VisitNoteRecord]) -> Vec<TimelineItem> {
    let item = |note: &VisitNoteRecord| TimelineItem {
        at: utc(note.at),
        kind: TimelineKind::Contact,
        code: "visit_note".to_owned(),
        params: params(vec![
            ("outcome", note.outcome.code().to_owned()),
            ("note", note.note.clone()),
            ("person", note.person.clone()),
        ]),
        ref_id: None,
        attachments: Vec::new(),
    };
    notes.iter().map(item).collect()
}

/// Contacts and statements on consents as parts of the timeline.
pub(crate) fn talks(
    contacts: &[ContactRecord],
    attached: &HashMap<ContactId, Vec<Attachment>>,
    consents: &[ConsentRecord],
) -> Vec<TimelineItem> {
    let contacts = contacts.iter().map(|record| {
        let contact = &record.contact;
        let pairs = vec![
            ("subject", contact.subject.clone()),
            ("note", contact.note.clone()),
            ("mail", if record.mail { "kept" } else { "" }.to_owned()),
            ("person", record.person.clone()),
            (
                "answer_by",
                contact.answer_by.map(|day| day.to_string()).unwrap_or_default(),
            ),
            (
                "answer",
                record
                    .answered
                    .as_ref()
                    .map_or_else(String::new, |(_, answer)| answer.clone()),
            ),
            (
                "answered_at",
                record
                    .answered
                    .as_ref()
                    .map_or_else(String::new, |(at, _)| time::local_text(*at)),
            ),
        ];
        TimelineItem {
            at: utc(contact.at),
            kind: TimelineKind::Contact,
            code: format!("contact_{}_{}", contact.channel.code(), contact.direction.code()),
            params: params(pairs),
            ref_id: Some(contact.id.to_string()),
            attachments: mails::views(attached.get(&contact.id)),
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
            attachments: Vec::new(),
        }
    });
    contacts.chain(consents).collect()
}

/// What was noted of the client's attitude and entered as the potential.
pub(crate) fn valuations(attitudes: &[AttitudeRecord], potentials: &[PotentialRecord]) -> Vec<TimelineItem> {
    let attitudes = attitudes.iter().map(|note| {
        let pairs = vec![("reason", note.reason.clone()), ("person", note.person.clone())];
        bare(
            note.at,
            TimelineKind::Attitude,
            &format!("attitude_{}", note.attitude.code()),
            pairs,
        )
    });
    let potentials = potentials.iter().map(|entry| {
        let pairs = vec![
            ("potential", entry.potential.to_string()),
            ("person", entry.person.clone()),
        ];
        bare(entry.at, TimelineKind::Attitude, "potential", pairs)
    });
    attitudes.chain(potentials).collect()
}

/// Merges into the client, and those taken back.
pub(crate) fn merges(merges: &[MergeRecord]) -> Vec<TimelineItem> {
    let of = |merge: &MergeRecord, at, code| {
        let pairs = vec![("number", merge.number.clone()), ("person", merge.person.clone())];
        bare(at, TimelineKind::Merge, code, pairs)
    };
    merges
        .iter()
        .flat_map(|merge| {
            let back = merge.undone_at.map(|at| of(merge, at, "unmerged"));
            back.into_iter().chain([of(merge, merge.at, "merged")])
        })
        .collect()
}

fn bare(
    at: DateTime<Utc>,
    kind: TimelineKind,
    code: &str,
    pairs: Vec<(&'static str, String)>,
) -> TimelineItem {
    TimelineItem {
        at: utc(at),
        kind,
        code: code.to_owned(),
        params: params(pairs),
        ref_id: None,
        attachments: Vec::new(),
    }
}

fn utc(time: DateTime<Utc>) -> String {
    time.to_rfc3339_opts(chrono::SecondsFormat::Millis, true)
}
