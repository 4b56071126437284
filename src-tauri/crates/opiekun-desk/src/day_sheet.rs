//! The day as a page for the desk.

use crate::{
    Desk, DeskError,
    calendar::Worked,
    print::Order,
    time::{day_start, parse_day},
    views::*,
    words::{Words, key},
};
use chrono::Days;
use opiekun_documents::tree::{self, Align, Block, Run, Table, Tree};
use opiekun_storage::folder::write_whole;

impl Desk {
    /// The visits of a day on a page, as bytes of a PDF: with whom, why, where, how far the papers are, and room to write.
    ///
    /// # Errors
    /// Locked; not a date; `missing_glyph`.
    pub fn day_sheet(&self, date: &str) -> Result<Vec<u8>, DeskError> {
        let open = self.open()?;
        let day = parse_day(date)?;
        let end = day_start(day.checked_add_days(Days::new(1)).unwrap_or(day))?;
        let mut visits = self.visits_between(&open, day_start(day)?, end)?;
        let me = open.actor.person.to_string();
        visits.retain(|visit| visit.advisor_id == me || visit.colleagues.contains(&me));
        let language = self.appearance().language;
        let words = Words::load(language);
        let none = Params::new();
        let info = Worked::read(&open)?.day(day);
        let hours: Vec<String> = info
            .hours
            .iter()
            .map(|part| format!("{}–{}", part.from, part.to))
            .collect();
        let mut about = vec![self.person_name(&open)?, words.day_name(day)];
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
                // Room to write.
                rest: head.iter().position(|one| *one == "notes"),
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

    /// Whose sheet it is.
    fn person_name(&self, open: &crate::desk::Open) -> Result<String, DeskError> {
        let found = opiekun_storage::read::people::by_id(&open.vault, open.actor.person)?;
        Ok(found.map_or_else(String::new, |person| person.name))
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
}
