//! The history of a client as one timeline: changes, visits, papers, talks and consents.

use crate::{time, views::*};
use opiekun_domain::appointment::AppointmentState;
use opiekun_storage::read::{
    appointment::AppointmentRecord,
    client::ChangeRecord,
    contact::{ConsentRecord, ContactRecord},
    document::DocumentRecord,
};

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
pub(crate) fn talks(contacts: &[ContactRecord], consents: &[ConsentRecord]) -> Vec<TimelineItem> {
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
