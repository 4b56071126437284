//! What a client gets about a visit: words for an e-mail, a letter, an invitation for their calendar.

use crate::{
    Desk, DeskError, PrepareOptions,
    branch::Branch,
    calendars::{OWN, revision_of},
    desk::Open,
    people::id,
    time::local_date,
    views::*,
    words::{Words, key},
};
use opiekun_domain::{
    Invalid,
    appointment::VisitState,
    calendar::{PurposeRules, VisitChannel},
    client::Body,
    ids::CommandId,
};
use opiekun_exchange::ical::{Attendee, Event, Method, Outgoing, Person, Reply, Status, When, write};
use opiekun_storage::{folder::write_whole, read::appointment::AppointmentRecord};
use std::collections::BTreeMap;

/// Code of the template of a confirmation.
const CONFIRMATION: &str = "potwierdzenie-wizyty";
/// Lines of what to bring that the confirmation has.
const BRING_LINES: usize = 4;
/// What stands for the address of an organizer who has none, as Google writes it.
const NO_MAIL: &str = "invalid:nomail";

impl Desk {
    /// When and where a visit is and what to bring, as text for an e-mail.
    ///
    /// # Errors
    /// Locked; `not_found`.
    pub fn visit_confirmation(&self, visit: &str) -> Result<String, DeskError> {
        let open = self.open()?;
        let record = self.known_visit(&open, id(visit)?)?;
        let view = self.visit_view(&open, &record)?;
        let words = Words::load(self.appearance().language);
        let (rules, purpose) = self.purpose_words(&words, &view)?;
        let branch = self.branch()?;
        let day = local_date(record.appointment.slot.start);
        let clock = view.start.get(11..16).unwrap_or_default().to_owned();
        let none = Params::new();
        let mut parts = vec![
            words.text(
                "confirm-visit",
                &params(vec![
                    ("when", format!("{}, {clock}", words.day_name(day))),
                    ("purpose", purpose),
                    ("minutes", view.minutes.to_string()),
                ]),
            ),
            words.text(
                &key("confirm-place", &view.channel),
                &params(vec![("place", branch.address)]),
            ),
        ];
        let lines = self.bring(&rules, record.business)?;
        if !lines.is_empty() {
            let lines: String = lines.iter().map(|line| format!("\n• {line}")).collect();
            parts.push(format!("\n{}{lines}", words.text("confirm-bring", &none)));
        }
        let by_phone = record.appointment.channel == VisitChannel::Phone;
        let end = if by_phone {
            "confirm-end-phone"
        } else {
            "confirm-end"
        };
        parts.push(format!("\n{}\n{}", words.text(end, &none), view.advisor_name));
        Ok(parts.join("\n"))
    }

    /// The invitation to a visit as a calendar file that the client opens (RFC 5546): a newer one takes the place of an
    /// older one, and that of a visit that was called off takes it out of the calendar. Recorded.
    ///
    /// # Errors
    /// Locked; `not_found`.
    pub fn visit_invitation(&self, visit: &str) -> Result<Vec<u8>, DeskError> {
        let open = self.open()?;
        let record = self.known_visit(&open, id(visit)?)?;
        let event = self.invitation(&open, &record)?;
        let called_off = record.appointment.state == VisitState::Cancelled;
        open.vault.record(
            &open.actor,
            "calendar.export",
            &record.appointment.id.to_string(),
            if called_off { "cancel" } else { "request" },
            self.now(),
        )?;
        Ok(write(&Outgoing {
            method: Some(if called_off {
                Method::Cancel
            } else {
                Method::Request
            }),
            stamp: self.now(),
            events: vec![event],
        }))
    }

    /// The same into the folder for saved files; the name of the file says nothing about people.
    ///
    /// # Errors
    /// As [`Desk::visit_invitation`]; `folder_read_only`, `disk_full`.
    pub fn visit_invitation_save(&self, visit: &str) -> Result<String, DeskError> {
        let bytes = self.visit_invitation(visit)?;
        let words = Words::load(self.appearance().language);
        let open = self.open()?;
        let known = self.known_visit(&open, id(visit)?)?.appointment;
        let what = match known.state {
            VisitState::Cancelled => "confirm-invite-off-file",
            _ => "confirm-invite-file",
        };
        let name = format!(
            "{} {}",
            words.text(what, &Params::new()),
            local_date(known.slot.start)
        );
        let path = self.save_path(&name, "ics")?;
        write_whole(&path, &bytes)?;
        Ok(path.display().to_string())
    }

    fn invitation(&self, open: &Open, record: &AppointmentRecord) -> Result<Event, DeskError> {
        let visit = &record.appointment;
        let view = self.visit_view(open, record)?;
        let words = Words::load(self.appearance().language);
        let (_, purpose) = self.purpose_words(&words, &view)?;
        let branch = self.branch()?;
        let called_off = visit.state == VisitState::Cancelled;
        // The client alone: those who come along need not learn each other's addresses.
        let invited = open
            .client(visit.client)?
            .draft
            .reach
            .email
            .map(|address| Attendee {
                person: Person {
                    name: record.client_name.clone(),
                    address: address.as_str().to_owned(),
                },
                // Agreed when the time was given: no answer is asked for.
                reply: Reply::Accepted,
            });
        let place = match visit.channel {
            VisitChannel::Branch => format!("{}, {}", branch.name, branch.address),
            VisitChannel::Phone | VisitChannel::Video | VisitChannel::Outside => words.text(
                &key("confirm-place", &view.channel),
                &params(vec![("place", String::new())]),
            ),
        };
        Ok(Event {
            sequence: revision_of(record),
            stamp: Some(self.now()),
            status: Some(if called_off {
                Status::Cancelled
            } else {
                Status::Confirmed
            }),
            summary: format!("{} – {purpose}", branch.bank_name),
            description: if called_off {
                String::new()
            } else {
                self.visit_confirmation(&view.id)?
            },
            location: place,
            organizer: Some(Person {
                name: view.advisor_name.clone(),
                address: NO_MAIL.to_owned(),
            }),
            attendees: invited.into_iter().collect(),
            ..Event::new(
                format!("{}{OWN}", visit.id),
                When::between(visit.slot.start, visit.slot.end()),
            )
        })
    }

    /// Prepares the printed confirmation of a visit at the branch with what to bring.
    ///
    /// # Errors
    /// As [`Desk::document_prepare`]; the field `channel` for a visit that is not at the branch.
    pub fn visit_confirmation_prepare(
        &self,
        command_id: CommandId,
        visit: &str,
    ) -> Result<PreparedDocument, DeskError> {
        let open = self.open()?;
        let record = self.known_visit(&open, id(visit)?)?;
        // The letter asks the client to come to the branch.
        if record.appointment.channel != VisitChannel::Branch {
            return Err(DeskError::field("channel", Invalid::ChoiceUnknown));
        }
        let view = self.visit_view(&open, &record)?;
        let words = Words::load(Language::Pl);
        let (rules, purpose) = self.purpose_words(&words, &view)?;
        let mut fields = BTreeMap::from([
            (
                "dzien".to_owned(),
                local_date(record.appointment.slot.start).to_string(),
            ),
            (
                "godzina".to_owned(),
                view.start.get(11..16).unwrap_or_default().to_owned(),
            ),
            ("czas".to_owned(), view.minutes.to_string()),
            ("cel".to_owned(), purpose),
        ]);
        for (nr, line) in self
            .bring(&rules, record.business)?
            .into_iter()
            .take(BRING_LINES)
            .enumerate()
        {
            fields.insert(format!("przyniesc{}", nr + 1), line);
        }
        let holder = match open.client(record.appointment.client)?.draft.body {
            Body::Person(_) => view.client_id.clone(),
            // The letter goes to whoever comes for the firm.
            Body::Business(_) => {
                let guest = view.guests.first().map(|guest| guest.client_id.clone());
                guest.unwrap_or_else(|| view.client_id.clone())
            }
        };
        let input = DocumentInput {
            template: CONFIRMATION.to_owned(),
            language: "pl".to_owned(),
            client_id: holder,
            second_holder: None,
            parties: BTreeMap::new(),
            signers: Vec::new(),
            second_bank_signer: None,
            fields,
            overrides: Vec::new(),
        };
        self.document_prepare(command_id, &input, PrepareOptions::default())
    }

    fn purpose_words(
        &self,
        words: &Words,
        view: &AppointmentView,
    ) -> Result<(PurposeRules, String), DeskError> {
        let open = self.open()?;
        let record = self.known_visit(&open, id(&view.id)?)?;
        let visit = &record.appointment;
        let rules = Branch::read(&open)?
            .rules(visit.purpose, local_date(visit.slot.start))
            .unwrap_or_else(|| PurposeRules::usual(visit.purpose));
        let name = if rules.title.is_empty() {
            words.text(&key("purpose", visit.purpose.code()), &Params::new())
        } else {
            rules.title.clone()
        };
        Ok((rules, name))
    }
}
