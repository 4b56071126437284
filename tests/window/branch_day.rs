//! The branch day in the real window: a firm whose second member is missing, somebody who came without a visit, a calendar
//! of Outlook, the day on paper.

use super::{
    handover::{ANNA, branch, enter},
    harness::{Stage, Window},
    page::UP,
};
use opiekun_desk::{
    SystemClock,
    views::{RuleView, TieDirection, TieInput},
};
use opiekun_testkit::{Ids, KeptJobs, desk_at, forms};
use std::sync::Arc;
use thirtyfour::Key;

const FIRM: &str = "Próbna Spółka z o.o.";

/// A firm whose two board members sign together, made without the window.
fn firm(stage: &Stage) {
    branch(stage);
    let desk = desk_at(&stage.vault(), Arc::new(SystemClock), KeptJobs::default());
    desk.vault_unlock(Some(ANNA.0), ANNA.1).unwrap();
    let ids = Ids::seeded(77);
    let save = |input| desk.client_save(ids.command(), None, None, &input).unwrap().id;
    let mut form = forms::firm(1);
    form.company_name = FIRM.to_owned();
    form.advisor = "A.Lis".to_owned();
    let firm = save(form);
    for nr in [1, 2] {
        let member = save(forms::person(nr));
        let tie = TieInput {
            client_id: firm.clone(),
            other_id: member,
            kind: "board_member".to_owned(),
            direction: TieDirection::OtherIs,
            share: String::new(),
            prokura: String::new(),
            scope: String::new(),
            ward: String::new(),
            mandate: String::new(),
            decision: String::new(),
            since: "01.03.2024".to_owned(),
            until: String::new(),
        };
        desk.tie_add(ids.command(), &tie).unwrap();
    }
    let rule = RuleView {
        rule: "jointly".to_owned(),
        members: Some(2),
        text: None,
    };
    desk.representation_save(ids.command(), &firm, 0, &rule).unwrap();
    desk.vault_lock();
}

async fn client(window: &Window, field: &str, words: &str) {
    window.write(field, words).await;
    window.see(&format!("{field}-option")).await;
    window.keys("" + Key::Enter).await;
}

#[tokio::test]
#[ignore = "needs the built program; run by cargo xtask test"]
async fn a_firm_is_booked_and_told_whose_signature_is_missing() {
    let stage = Stage::new();
    firm(&stage);
    let window = stage.open().await;
    enter(&window, ANNA).await;
    window.go("#/calendar").await;
    window.press("calendar-book").await;
    client(&window, "book-client", "probna spolka").await;
    window.choose("book-purpose", "account_opening").await;
    window.see("guest-likely").await;
    window.press("guest-likely").await;
    window.see("guest").await;
    window.focus_css("[data-testid=book-slot] input").await;
    window.keys(" ").await;
    window
        .see_css("[data-testid=visit-verdict][data-answer=refuse]")
        .await;
    window
        .reads("visit-verdict", "Brakuje podpisu jeszcze jednej osoby")
        .await;
    window.accessible("book-firm").await;
    window.looks("book-firm").await;
    // The warning does not stop the booking; whoever is missing is added later.
    let first = window.see("book-slot").await;
    let start = first.attr("data-start").await.unwrap().unwrap();
    window.press("book-save").await;
    window.reads("toast", FIRM).await;
    window.gone("book-save").await;
    window.go(&format!("#/calendar/{}", &start[..10])).await;
    window.see("calendar-event").await;
    window.looks("calendar-firm").await;
    window.focus_css("[data-testid=calendar-event]").await;
    window.keys("" + Key::Enter).await;
    window
        .see_css("[data-testid=visit-verdict][data-answer=refuse]")
        .await;
    window.accessible("visit-firm").await;
    window.looks("visit-firm").await;
    window.press("visit-edit").await;
    window.press("guest-likely").await;
    window.press("edit-save").await;
    window.gone("edit-save").await;
    window.see("calendar-event").await;
    window.focus_css("[data-testid=calendar-event]").await;
    window.keys("" + Key::Enter).await;
    window.see("visit-guests").await;
    window
        .gone_css("[data-testid=visit-verdict][data-answer=refuse]")
        .await;
    // The confirmation for whoever comes is a paper of its own.
    window.looks("visit-complete").await;
    window.press("visit-letter").await;
    window.see("doc-save").await;
    window.shot("visit-letter").await;
    window.go("#/tasks").await;
    window.see("tasks-mine").await;
    window.accessible("tasks").await;
    window.looks("tasks").await;
    window.go("#/results").await;
    window.see("results-by-purpose").await;
    window.accessible("results").await;
    window.looks("results").await;
    window.close().await;
}

#[tokio::test]
#[ignore = "needs the built program; run by cargo xtask test"]
async fn somebody_without_a_visit_waits_is_asked_in_served_and_asked_for_an_opinion() {
    let stage = Stage::new();
    branch(&stage);
    let window = stage.open().await;
    enter(&window, ANNA).await;
    window.go("#/day").await;
    window.press("queue-add").await;
    window.choose("walk-in-purpose", "card_application").await;
    window.accessible("walk-in").await;
    window.shot("walk-in").await;
    window.press("walk-in-save").await;
    window.see("queue-entry").await;
    window.accessible("queue").await;
    window.looks("queue").await;
    window.press("queue-next").await;
    window.press("queue-finish").await;
    client(&window, "link-client", "mazur jak").await;
    window.focus("link-identified").await;
    window.keys(" ").await;
    window.press("link-save").await;
    window.see("note-text").await;
    window.write("note-text", "Karta zamówiona.").await;
    window.press("note-step-add").await;
    window.write("note-step", "Zadzwonić, gdy karta przyjdzie").await;
    window.accessible("visit-note").await;
    window.looks("visit-note").await;
    window.press("note-save").await;
    window.see("opinion-score").await;
    window.accessible("visit-opinion").await;
    window.looks("visit-opinion").await;
    window
        .focus_css("[data-testid=opinion-score]:last-of-type input")
        .await;
    window.keys(" ").await;
    window.press("opinion-save").await;
    window.gone("opinion-save").await;
    // What came of it stands in the history of the client.
    window.keys(Key::Control + "k" + UP).await;
    window.write("palette-input", "mazur jak").await;
    window.reads("palette-item", "Mazur Jakub").await;
    window.keys("" + Key::Enter).await;
    window.see("card-name").await;
    window.see_css("[data-testid=timeline-row]").await;
    window.close().await;
}

#[tokio::test]
#[ignore = "needs the built program; run by cargo xtask test"]
async fn somebody_known_is_served_without_a_visit_and_their_papers_are_prepared() {
    let stage = Stage::new();
    branch(&stage);
    let desk = desk_at(&stage.vault(), Arc::new(SystemClock), KeptJobs::default());
    desk.vault_unlock(Some(ANNA.0), ANNA.1).unwrap();
    let mut form = forms::person(3);
    form.last_name = "Nowotny".to_owned();
    form.advisor = "A.Lis".to_owned();
    desk.client_save(Ids::seeded(78).command(), None, None, &form)
        .unwrap();
    desk.vault_lock();

    let window = stage.open().await;
    enter(&window, ANNA).await;
    window.go("#/day").await;
    window.press("queue-add").await;
    window.choose("walk-in-purpose", "account_opening").await;
    client(&window, "walk-in-client", "nowotny grz").await;
    window.press("walk-in-save").await;
    window.see("queue-entry").await;
    window.press("queue-next").await;
    window.see("queue-prepare").await;
    window.accessible("queue-served").await;
    window.looks("queue-served").await;
    window.press("queue-prepare").await;
    window.see("packet-paper").await;
    window
        .write("doc-field-miejsce_urodzenia", "Kraków, Polska")
        .await;
    window.press("pesel-free").await;
    window.gone("pesel-free").await;
    window.see_css("[data-testid=doc-check][data-state=ready]").await;
    window.shot("queue-packet").await;
    window.press("doc-prepare").await;
    window.see("packet-document").await;
    window.go("#/day").await;
    window.press("queue-finish").await;
    window.see("note-text").await;
    window.write("note-text", "Rachunek otwarty.").await;
    window.press("note-save").await;
    window.see("opinion-score").await;
    window.keys("" + Key::Escape).await;
    window.gone("opinion-score").await;
    window.gone("queue-entry").await;
    window.close().await;
}

#[tokio::test]
#[ignore = "needs the built program; run by cargo xtask test"]
async fn a_calendar_of_outlook_is_taken_in_and_the_day_goes_to_the_printer() {
    let mut stage = Stage::new();
    stage.connect_printer();
    branch(&stage);
    let window = stage.open().await;
    enter(&window, ANNA).await;
    // A training of the next week, in the manner of Outlook, with its own name of the zone.
    let monday = chrono::Utc::now().date_naive() + chrono::Days::new(7);
    let day = opiekun_domain::holidays::next_working(monday);
    let compact = day.format("%Y%m%d");
    let file = format!(
        "BEGIN:VCALENDAR\r\nPRODID:-//Microsoft Corporation//Outlook 16.0 MIMEDIR//EN\r\nVERSION:2.0\r\nMETHOD:PUBLISH\r\n\
         BEGIN:VEVENT\r\nUID:040000008200E00074C5B7101A82E008\r\nDTSTAMP:20261101T080000Z\r\n\
         DTSTART;TZID=\"Central European Standard Time\":{compact}T100000\r\n\
         DTEND;TZID=\"Central European Standard Time\":{compact}T120000\r\nSUMMARY:Szkolenie\r\n\
         X-MICROSOFT-CDO-BUSYSTATUS:BUSY\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"
    );
    window.go(&format!("#/calendar/{day}?view=day")).await;
    window.see("calendar-more").await;
    window.exists("#calendar-file").await;
    window
        .give_file("calendar-file", "plan.ics", file.as_bytes())
        .await;
    window.see("calendar-read").await;
    window.accessible("calendar-read").await;
    window.looks("calendar-read").await;
    window.press("calendar-read-close").await;
    window.see_css(".ec-bg-event.block").await;
    window.looks("calendar-blocks").await;

    window.press("calendar-more").await;
    window.press("calendar-print").await;
    window.see("day-sheet-print").await;
    window.accessible("day-sheet").await;
    window.looks("day-sheet").await;
    window.press("day-sheet-print").await;
    window.see_css("[data-testid=print-job][data-state=done]").await;
    assert!(
        stage.printer.as_ref().unwrap().tray().exists(),
        "the sheet lies in the tray"
    );
    window.close().await;
}
