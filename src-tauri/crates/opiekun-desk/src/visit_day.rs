//! A visit on its day: its state, its papers, what came of it, what the client thought, and what is missing for
//! tomorrow's.

use crate::{
    Desk, DeskError,
    branch::Branch,
    calendar::packet_of,
    desk::Open,
    people::id,
    tasks::{due_in, task_view},
    time::{day_start, local_date, parse_day},
    views::*,
};
use chrono::Days;
use opiekun_domain::{
    Invalid,
    appointment::{Purpose, VisitState, VisitStep},
    calendar::PurposeRules,
    client::Body,
    command::Command,
    ids::{ClientId, CommandId, OpinionId, PacketId, TaskId},
    tasks::{NewTask, Repeat, TITLE_MAX},
    text,
    visits::{Opinion, Score, Served, VisitOutcome},
};
use opiekun_storage::read::task::VisitNoteRecord;

/// Most agreed steps of one note.
const STEPS_MAX: usize = 20;
/// Language of the papers that are looked at before anybody chose one.
const LANGUAGE: &str = "pl";

impl Desk {
    /// Takes a step of the day: `confirm`, `arrive`, `begin`, `finish`, `miss`, `back`. `identified` says whether the
    /// identity of the client was established.
    ///
    /// # Errors
    /// `visit_step` from another state, or for a client who is not due yet; `revision_conflict`.
    pub fn appointment_step(
        &self,
        command_id: CommandId,
        visit: &str,
        base: u32,
        step: &str,
        identified: Option<bool>,
    ) -> Result<Saved, DeskError> {
        let command = Command::StepAppointment {
            id: id(visit)?,
            step: VisitStep::parse(step).map_err(|reason| DeskError::field("step", reason))?,
            identified,
        };
        let open = self.open()?;
        self.changed(&open, command_id, Some(base), command)
    }

    /// Everything about a visit.
    ///
    /// # Errors
    /// Locked; `not_found`.
    pub fn visit_details(&self, visit: &str) -> Result<VisitDetails, DeskError> {
        let open = self.open()?;
        let record = self.known_visit(&open, id(visit)?)?;
        let view = self.visit_view(&open, &record)?;
        let appointment = &record.appointment;
        let branch = Branch::read(&open)?;
        let day = local_date(appointment.slot.start);
        let rules = branch
            .rules(appointment.purpose, day)
            .unwrap_or_else(|| PurposeRules::usual(appointment.purpose));
        let draft = open.client(appointment.client)?.draft;
        let guests = open.vault.guests_of(appointment.id)?;
        let coming: Vec<ClientId> = guests.iter().map(|guest| guest.guest.client).collect();
        let findings = match view.papers {
            VisitPapers::Missing | VisitPapers::Outdated => {
                self.packet_findings(&rules, &draft.body, &view)?
            }
            VisitPapers::None | VisitPapers::Prepared | VisitPapers::Signed => Vec::new(),
        };
        let today = local_date(self.now());
        let tasks = open.vault.tasks_of_visit(appointment.id)?;
        Ok(VisitDetails {
            segment: draft.segment.into(),
            verdict: self.may_sign(&open, appointment.client, &coming, &rules, day)?,
            packet: packet_of(&rules, record.business).map(str::to_owned),
            findings,
            bring: self.bring(&rules, record.business)?,
            notes: open
                .vault
                .notes_of_visit(appointment.id)?
                .iter()
                .map(note_view)
                .collect(),
            tasks: tasks
                .iter()
                .map(|task| task_view(task, today, self.now()))
                .collect(),
            asked: open.vault.opinion_known(appointment.id)?,
            visit: view,
        })
    }

    /// What stands in the way of preparing the packet of a visit today; warnings too.
    fn packet_findings(
        &self,
        rules: &PurposeRules,
        body: &Body,
        view: &AppointmentView,
    ) -> Result<Vec<Finding>, DeskError> {
        let business = matches!(body, Body::Business(_));
        let Some(purpose) = packet_of(rules, business) else {
            return Ok(Vec::new());
        };
        let signers: Vec<String> = view.guests.iter().map(|guest| guest.client_id.clone()).collect();
        let input = PacketInput {
            purpose: purpose.to_owned(),
            language: LANGUAGE.to_owned(),
            client_id: view.client_id.clone(),
            second_holder: None,
            parties: Default::default(),
            signers: if business { signers } else { Vec::new() },
            second_bank_signer: None,
            fields: Default::default(),
            overrides: Vec::new(),
            without: Vec::new(),
        };
        let plan = match self.packet_check(&input) {
            Ok(plan) => plan,
            // What the papers ask for is not known yet: that is for whoever prepares them.
            Err(DeskError::Fields(_) | DeskError::TemplateUnknown) => return Ok(Vec::new()),
            Err(fault) => return Err(fault),
        };
        let mut out: Vec<Finding> = Vec::new();
        for finding in plan.papers.into_iter().flat_map(|paper| paper.findings) {
            // Fields of the papers are filled in when they are prepared.
            let about_fields = finding.code == "field_required";
            if !about_fields
                && !out
                    .iter()
                    .any(|known| known.code == finding.code && known.params == finding.params)
            {
                out.push(finding);
            }
        }
        Ok(out)
    }

    /// What to bring: an identity document first, then what the packet asks for, then what the branch adds.
    pub(crate) fn bring(&self, rules: &PurposeRules, business: bool) -> Result<Vec<String>, DeskError> {
        let mut out: Vec<String> = Vec::new();
        if let Some(code) = packet_of(rules, business) {
            let all = self.shelf()?.purposes_on(local_date(self.now()));
            let packet = all.iter().find(|purpose| purpose.code == code);
            out.extend(packet.map(|purpose| purpose.bring.clone()).unwrap_or_default());
        }
        for line in &rules.bring {
            if !out.contains(line) {
                out.push(line.clone());
            }
        }
        Ok(out)
    }

    /// Writes down what came of a service; agreed steps become tasks with days in working days.
    ///
    /// # Errors
    /// Refused fields (`steps.NR.title`, `steps.NR.days`); `visit_step` before service began.
    pub fn visit_note(&self, command_id: CommandId, input: &VisitNoteInput) -> Result<Saved, DeskError> {
        let open = self.open()?;
        let about = served(&input.kind, &input.id)?;
        if input.steps.len() > STEPS_MAX {
            return Err(DeskError::field("steps", Invalid::TooMany { max: STEPS_MAX }));
        }
        let (client, visit) = match about {
            Served::Visit(visit) => (
                Some(self.known_visit(&open, visit)?.appointment.client),
                Some(visit),
            ),
            Served::WalkIn(walk_in) => {
                let found = open.vault.walk_in(walk_in)?;
                (found.and_then(|record| record.walk_in.client), None)
            }
        };
        let today = local_date(self.now());
        let mut tasks = Vec::new();
        for (step, nr) in input.steps.iter().zip(0_u32..) {
            let title = text::clean(&step.title, TITLE_MAX)
                .map_err(|reason| DeskError::at(format!("steps.{nr}.title"), &reason))?;
            if title.is_empty() {
                return Err(DeskError::at(format!("steps.{nr}.title"), &Invalid::Required));
            }
            let due = due_in(today, step.days)
                .map_err(|reason| DeskError::at(format!("steps.{nr}.days"), &reason))?;
            tasks.push(NewTask {
                id: TaskId::part_of(&command_id, nr),
                title,
                client,
                visit,
                due,
                assignee: step
                    .assignee_id
                    .as_ref()
                    .filter(|id| !id.is_empty())
                    .map(|one| id(one))
                    .transpose()?,
                repeat: Repeat::Never,
            });
        }
        let command = Command::NoteVisit {
            about,
            outcome: VisitOutcome::parse(&input.outcome)
                .map_err(|reason| DeskError::field("outcome", reason))?,
            note: text::note(&input.note).map_err(|reason| DeskError::field("note", reason))?,
            tasks,
        };
        open.apply(self, command_id, None, command)
    }

    /// Keeps what a client said after service: 1 to 5, asked once.
    ///
    /// # Errors
    /// `opinion_known`, `visit_step`, a score outside the range.
    pub fn visit_opinion(
        &self,
        command_id: CommandId,
        kind: &str,
        of: &str,
        score: u32,
        words: &str,
    ) -> Result<Saved, DeskError> {
        let opinion = Opinion {
            id: OpinionId::of_command(&command_id),
            about: served(kind, of)?,
            score: Score::new(score).map_err(|reason| DeskError::field("score", reason))?,
            words: text::note(words).map_err(|reason| DeskError::field("words", reason))?,
        };
        let command = Command::NoteOpinion {
            opinion: Box::new(opinion),
        };
        self.open()?.apply(self, command_id, None, command)
    }

    /// Says that a packet was prepared for a visit.
    ///
    /// # Errors
    /// `not_found`.
    pub fn visit_packet(&self, command_id: CommandId, visit: &str, packet: &str) -> Result<Saved, DeskError> {
        let command = Command::LinkPacket {
            id: id(visit)?,
            packet: id(packet)?,
        };
        self.open()?.apply(self, command_id, None, command)
    }

    /// A packet that was just prepared belongs to the client's next visit that calls for it, unless that has one that holds.
    pub(crate) fn link_to_visit(
        &self,
        open: &Open,
        packet: PacketId,
        input: &PacketInput,
    ) -> Result<(), DeskError> {
        let client: ClientId = id(&input.client_id)?;
        let today = day_start(local_date(self.now()))?;
        let mut visits = open.vault.appointments_of(client)?;
        visits.retain(|record| {
            let visit = &record.appointment;
            visit.client == client
                && visit.slot.start >= today
                && visit.state.holds_time()
                && visit.state != VisitState::Served
        });
        visits.sort_by_key(|record| record.appointment.slot.start);
        let branch = Branch::read(open)?;
        for record in &visits {
            let visit = &record.appointment;
            let rules = branch.rules(visit.purpose, local_date(visit.slot.start));
            let wanted =
                rules.is_some_and(|rules| packet_of(&rules, record.business) == Some(&input.purpose));
            let signs = visit.purpose == Purpose::DOCUMENT_SIGNING;
            let papers = self.visit_view(open, record)?.papers;
            let free = matches!(
                papers,
                VisitPapers::Missing | VisitPapers::None | VisitPapers::Outdated
            );
            if (wanted || signs) && free {
                let command = Command::LinkPacket { id: visit.id, packet };
                open.apply(self, self.new_command_id()?, None, command)?;
                break;
            }
        }
        Ok(())
    }

    /// Visits of a day that are still to come, each with what is missing for it: for the evening before.
    ///
    /// # Errors
    /// Locked; not a date.
    pub fn day_prepared(&self, date: &str) -> Result<Vec<Prepared>, DeskError> {
        let open = self.open()?;
        let date = parse_day(date)?;
        let end = day_start(date.checked_add_days(Days::new(1)).unwrap_or(date))?;
        let visits = self.visits_between(&open, day_start(date)?, end)?;
        let mut out = Vec::new();
        let ahead = [AppointmentStateView::Booked, AppointmentStateView::Confirmed];
        for visit in visits.into_iter().filter(|visit| ahead.contains(&visit.state)) {
            let details = self.visit_details(&visit.id)?;
            let mut missing = Vec::new();
            let mut says = |code: &str, pairs| {
                missing.push(Coded {
                    code: code.to_owned(),
                    params: params(pairs),
                });
            };
            if let Some(verdict) = &details.verdict
                && verdict.answer == SignAnswer::Refuse
            {
                says("signers_missing", vec![("reason", verdict.reason.code.clone())]);
            }
            let blocked = details
                .findings
                .iter()
                .filter(|one| one.level == FindingLevel::Block)
                .count();
            match visit.papers {
                VisitPapers::Missing | VisitPapers::Outdated if blocked > 0 => {
                    says("papers_blocked", vec![("count", blocked.to_string())]);
                }
                VisitPapers::Missing => says("papers_missing", Vec::new()),
                VisitPapers::Outdated => says("papers_outdated", Vec::new()),
                VisitPapers::None | VisitPapers::Prepared | VisitPapers::Signed => {}
            }
            if visit.state == AppointmentStateView::Booked {
                says("not_confirmed", Vec::new());
            }
            out.push(Prepared { visit, missing });
        }
        Ok(out)
    }
}

/// Reads which service something is about.
fn served(kind: &str, of: &str) -> Result<Served, DeskError> {
    match kind {
        "visit" => Ok(Served::Visit(id(of)?)),
        "walk_in" => Ok(Served::WalkIn(id(of)?)),
        _ => Err(DeskError::field("kind", Invalid::ChoiceUnknown)),
    }
}

pub(crate) fn note_view(record: &VisitNoteRecord) -> VisitNoteView {
    VisitNoteView {
        outcome: record.outcome.code().to_owned(),
        note: record.note.clone(),
        person: record.person.clone(),
        at: record.at.to_rfc3339_opts(chrono::SecondsFormat::Millis, true),
    }
}
