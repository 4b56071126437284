//! Sheets for the desk: the day as a page, and the confirmation of a visit for the client.

use crate::{
    Desk, DeskError, PrepareOptions,
    branch::Branch,
    calendar::Worked,
    people::id,
    print::Order,
    time::{day_start, local_date, parse_day},
    views::*,
    words::{Words, key},
};
use chrono::Days;
use opiekun_documents::tree::{self, Align, Block, Run, Table, Tree};
use opiekun_domain::{calendar::PurposeRules, client::Body, ids::CommandId};
use opiekun_storage::folder::write_whole;
use std::collections::BTreeMap;

/// Code of the template of a confirmation.
const CONFIRMATION: &str = "potwierdzenie-wizyty";
/// Lines of what to bring that the confirmation has.
const BRING_LINES: usize = 4;

impl Desk {
    /// The visits of a day on a page, as bytes of a PDF: with whom, why, where, how far the papers are, and room to write.
    ///
    /// # Errors
    /// Locked; not a date; `missing_glyph`.
    pub fn day_sheet(&self, date: &str) -> Result<Vec<u8>, DeskError> {
        let open = self.open()?;
        let day = parse_day(date)?;
        let end = day_start(day.checked_add_days(Days::new(1)).unwrap_or(day))?;
        let visits = self.visits_between(&open, day_start(day)?, end)?;
        let language = self.appearance().language;
        let words = Words::load(language);
        let none = Params::new();
        let info = Worked::read(&open)?.day(day);
        let hours: Vec<String> = info
            .hours
            .iter()
            .map(|part| format!("{}–{}", part.from, part.to))
            .collect();
        let mut about = vec![words.day_name(day)];
        about.extend((!hours.is_empty()).then(|| hours.join(", ")));
        about.extend(info.holiday.map(|code| words.text(&key("holiday", &code), &none)));
        let head = ["time", "client", "purpose", "papers", "notes"];
        let rows: Vec<Vec<Vec<Run>>> = visits
            .iter()
            .filter(|visit| {
                !matches!(
                    visit.state,
                    AppointmentStateView::Cancelled | AppointmentStateView::NoShow
                )
            })
            .map(|visit| self.row(&words, visit))
            .collect();
        let mut blocks = vec![
            Block::Heading {
                level: 1,
                runs: vec![Run::plain(words.text("sheet-title", &none))],
            },
            Block::Paragraph(vec![Run::plain(about.join(" · "))]),
        ];
        if rows.is_empty() {
            blocks.push(Block::Paragraph(vec![Run::plain(
                words.text("sheet-empty", &none),
            )]));
        } else {
            blocks.push(Block::Table(Table {
                columns: vec![Align::Left; head.len()],
                head: head
                    .iter()
                    .map(|one| vec![Run::plain(words.text(&key("sheet", one), &none))])
                    .collect(),
                rows,
            }));
        }
        let tasks = self.tasks(true)?;
        let due: Vec<&TaskView> = tasks.iter().filter(|task| task.due.as_str() <= date).collect();
        if !due.is_empty() {
            blocks.push(Block::Heading {
                level: 2,
                runs: vec![Run::plain(words.text("sheet-tasks", &none))],
            });
            blocks.extend(due.iter().enumerate().map(|(nr, task)| Block::Tick {
                id: format!("task_{nr}"),
                checked: false,
                runs: vec![Run::plain(task.title.clone())],
            }));
        }
        let language = match language {
            Language::Pl => tree::Language::Polish,
            Language::En => tree::Language::English,
        };
        let page = Tree::plain(words.text("sheet-title", &none), language, blocks);
        open.vault.record(&open.actor, "day.print", "", "", self.now())?;
        let branch = self.branch_data(&open)?;
        Ok(self.papers()?.engine.render_sheet(&page, &branch, self.now())?)
    }

    fn row(&self, words: &Words, visit: &AppointmentView) -> Vec<Vec<Run>> {
        let none = Params::new();
        let time = |text: &str| text.get(11..16).unwrap_or_default().to_owned();
        let purpose = if visit.purpose_title.is_empty() {
            words.text(&key("purpose", &visit.purpose), &none)
        } else {
            visit.purpose_title.clone()
        };
        let mut with = visit.client_name.clone();
        for guest in &visit.guests {
            with.push_str(&format!(", {}", guest.name));
        }
        let place = visit
            .room_name
            .as_ref()
            .map(|room| format!(", {room}"))
            .unwrap_or_default();
        let papers = match visit.papers {
            VisitPapers::None => "–".to_owned(),
            VisitPapers::Missing => words.text("sheet-papers-missing", &none),
            VisitPapers::Prepared => words.text("sheet-papers-prepared", &none),
            VisitPapers::Outdated => words.text("sheet-papers-outdated", &none),
            VisitPapers::Signed => words.text("sheet-papers-signed", &none),
        };
        let cells = [
            format!("{}–{}", time(&visit.start), time(&visit.end)),
            with,
            format!("{purpose}{place}"),
            papers,
            visit.note.clone(),
        ];
        cells.into_iter().map(|cell| vec![Run::plain(cell)]).collect()
    }

    /// The same into the folder for saved files; the name of the file says nothing about people.
    ///
    /// # Errors
    /// As [`Desk::day_sheet`]; `folder_read_only`, `disk_full`.
    pub fn day_sheet_save(&self, date: &str) -> Result<String, DeskError> {
        let bytes = self.day_sheet(date)?;
        let words = Words::load(self.appearance().language);
        let name = format!(
            "{} {}",
            words.text("sheet-title", &Params::new()),
            parse_day(date)?
        );
        let path = self.save_path(&name, "pdf")?;
        write_whole(&path, &bytes)?;
        Ok(path.display().to_string())
    }

    /// The same onto a printer; gives the job, to be followed. Its name says nothing about people.
    ///
    /// # Errors
    /// As [`Desk::day_sheet`]; `printer_unavailable`, `print_failed`.
    pub fn day_sheet_print(&self, date: &str, choice: &PrintChoice) -> Result<String, DeskError> {
        self.printer_there(choice)?;
        let pdf = self.day_sheet(date)?;
        let words = Words::load(self.appearance().language);
        self.spooler.print(&Order {
            pdf: &pdf,
            title: &words.text("sheet-title", &Params::new()),
            printer: choice.printer.as_deref(),
            two_sided: choice.two_sided,
            tray: &choice.tray,
        })
    }

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
        let lines = self.bring(&rules, record.business)?;
        let mut text = words.text(
            "confirm-visit",
            &params(vec![
                ("when", format!("{}, {clock}", words.day_name(day))),
                ("purpose", purpose),
                ("minutes", view.minutes.to_string()),
                ("advisor", view.advisor_name.clone()),
                ("place", branch.address.clone()),
            ]),
        );
        if !lines.is_empty() {
            text.push_str("\n\n");
            text.push_str(&words.text("confirm-bring", &Params::new()));
            lines
                .iter()
                .for_each(|line| text.push_str(&format!("\n• {line}")));
        }
        Ok(text)
    }

    /// Prepares the printed confirmation of a visit with what to bring.
    ///
    /// # Errors
    /// As [`Desk::document_prepare`].
    pub fn visit_confirmation_prepare(
        &self,
        command_id: CommandId,
        visit: &str,
    ) -> Result<PreparedDocument, DeskError> {
        let open = self.open()?;
        let record = self.known_visit(&open, id(visit)?)?;
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
