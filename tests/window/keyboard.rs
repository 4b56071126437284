//! The way to a signed paper with nothing but keys: where Tab goes, and where the focus is after each step.

use super::{
    harness::{Stage, Window},
    main_job::PASSPHRASE,
    page::UP,
};
use std::fs;
use thirtyfour::Key;

const SAMPLE: &[u8] = include_bytes!("../fixtures/portfel.csv");
/// Keys within a chord.
const TAB: &str = "\u{e004}";
const DOWN: &str = "\u{e015}";

async fn enter(window: &Window, then: &str) {
    window.keys("" + Key::Enter).await;
    window.holds(then).await;
}

async fn back_tab(window: &Window, then: &str) {
    window.keys(Key::Shift + TAB + UP).await;
    window.holds(then).await;
}

async fn escape(window: &Window, then: &str) {
    window.keys("" + Key::Escape).await;
    window.holds(then).await;
}

/// The guide: every field in the order in which it is read.
async fn start(window: &Window) {
    window.see("guide-next").await;
    window.holds("guide-next").await;
    back_tab(window, "English").await;
    window.tabs(&["guide-next"]).await;
    enter(window, "guide-name").await;
    window.keys("Anna Lis").await;
    window.tabs(&["guide-pass"]).await;
    window.keys(PASSPHRASE).await;
    window.tabs(&["guide-pass2"]).await;
    window.keys(PASSPHRASE).await;
    window.tabs(&["passphrase-show", "Wstecz", "guide-next"]).await;
    back_tab(window, "Wstecz").await;
    window.tabs(&["guide-next"]).await;
    enter(window, "recovery-confirm").await;
    let key = window.text("recovery-key").await;
    let signs: String = key.chars().filter(|c| c.is_ascii_alphanumeric()).collect();
    back_tab(window, "Drukuj klucz").await;
    window.tabs(&["recovery-confirm"]).await;
    window.keys(&signs[49..]).await;
    enter(window, "Sejf jest gotowy").await;
    window.tabs(&["guide-import", "guide-demo", "guide-empty"]).await;
    back_tab(window, "guide-demo").await;
    back_tab(window, "guide-import").await;
    enter(window, "import-file").await;
}

/// The file comes from the system's own dialog; all else is keys.
async fn import(window: &Window) {
    window.give_file("import-file", "portfel.csv", SAMPLE).await;
    window.see("import-judge").await;
    let mut steps = 0;
    while window.focused().await != "import-judge" {
        steps += 1;
        assert!(steps < 40, "Tab never comes to the button that checks the file");
        window.keys("" + Key::Tab).await;
    }
    window.keys("" + Key::Enter).await;
    window.see("import-preview-good").await;
    steps = 0;
    while window.focused().await != "import-apply" {
        steps += 1;
        assert!(steps < 8, "Tab never comes to the button that imports");
        window.keys("" + Key::Tab).await;
    }
    window.keys("" + Key::Enter).await;
    window.see("import-report").await;
    while window.focused().await != "import-close" {
        steps += 1;
        assert!(steps < 16, "Tab never comes to the button that closes");
        window.keys("" + Key::Tab).await;
    }
    enter(window, "content").await;
}

/// The list by arrows, a client by Ctrl+K.
async fn find(window: &Window) {
    window
        .tabs(&[
            "suspects-open",
            "calls-open",
            "handovers-open",
            "export-open",
            "import-open",
            "client-new",
            "clients-filter",
            "clients-segment",
            "clients-kind",
        ])
        .await;
    window
        .tabs(&["clients-advisor", "view-choose", "condition-open", "clients-grid"])
        .await;
    window.keys("" + Key::Down + Key::Down + Key::Up).await;
    let active = window
        .see_css("#clients-grid")
        .await
        .attr("aria-activedescendant")
        .await;
    assert_eq!(active.unwrap().as_deref(), Some("client-row-1"));
    enter(window, "card-name").await;
    escape(window, "clients-grid").await;
    window.keys(Key::Control + "k" + UP).await;
    window.holds("palette-input").await;
    escape(window, "clients-grid").await;
    window.keys(Key::Control + "k" + UP).await;
    window.holds("palette-input").await;
    window.keys("mazur").await;
    window.reads("palette-item", "Mazur").await;
    window.keys("" + Key::Down + Key::Up).await;
    window.keys(" jak").await;
    window.reads("palette-item", "Mazur Jakub").await;
    enter(window, "card-name").await;
    window.reads("card-name", "Jakub Mazur").await;
}

/// A dialog keeps the focus, gives it back, and Escape closes the dialog alone.
async fn book(window: &Window) -> String {
    window.tabs(&["card-pass-on", "card-book"]).await;
    enter(window, "book-purpose").await;
    escape(window, "card-book").await;
    window.reads("card-name", "Jakub Mazur").await;
    enter(window, "book-purpose").await;
    window
        .tabs(&[
            "book-advisor",
            "book-date",
            "book-near",
            "book-near",
            "book-near",
            "book-near",
            "book-near",
        ])
        .await;
    window.keys(" ").await;
    window
        .see_css("[data-testid=book-near]:last-child[aria-pressed=true]")
        .await;
    window.see("book-slot").await;
    window.tabs(&["book-slot"]).await;
    window.keys("" + Key::Right).await;
    window.holds("book-slot").await;
    let chosen = window
        .see_css(".chosen")
        .await
        .attr("data-start")
        .await
        .unwrap()
        .unwrap();
    window
        .tabs(&[
            "book-other",
            "book-waits",
            "guest-add",
            "book-more",
            "book-note",
            "dialog-leave",
            "book-save",
            "Zamknij",
            "Zmień klienta: Jakub Mazur",
        ])
        .await;
    back_tab(window, "Zamknij").await;
    back_tab(window, "book-save").await;
    enter(window, "card-book").await;
    window.exists("[data-testid=card-visit]").await;
    chosen
}

/// From the card to the paper in the printer's tray and in a file.
async fn paper(window: &Window) {
    window.tabs(&["card-contact", "card-prepare"]).await;
    enter(window, "content").await;
    window.see("doc-preview-page").await;
    window.tabs(&["doc-template"]).await;
    window.choose("doc-template", "paper:umowa-ror").await;
    window.see("doc-second-holder").await;
    window
        .tabs(&["doc-language", "Zmień klienta: Jakub Mazur", "doc-second-holder"])
        .await;
    window.keys("cwik").await;
    window.see("doc-second-holder-option").await;
    escape(window, "doc-second-holder").await;
    for _ in 0..4 {
        window.keys("" + Key::Backspace).await;
    }
    window.tabs(&["doc-field-wplata_poczatkowa"]).await;
    while window.focused().await.starts_with("doc-field-") {
        window.keys("" + Key::Tab).await;
    }
    // What stands in the way is mended where it is told, and the next thing asked has the focus.
    window.holds("pesel-free").await;
    window.keys("" + Key::Enter).await;
    window.holds("reason-earlier_paper").await;
    window.keys("arkusz podpisany w maju").await;
    window.tabs(&["Anuluj", "doc-prepare"]).await;
    enter(window, "content").await;
    window.see("print-tray").await;
    window
        .tabs(&[
            "Wszystkie dokumenty",
            "Jakub Mazur",
            "print-tray",
            "print-two-sided",
            "doc-print",
        ])
        .await;
    enter(window, "doc-print").await;
    window
        .see_css("[data-testid=doc-state][data-state=printed]")
        .await;
    window.reads("toast", "Sala").await;
    window.see_css("[data-testid=print-job][data-state=done]").await;
    window.tabs(&["doc-save"]).await;
    enter(window, "doc-save").await;
    window.tabs(&["doc-annul"]).await;
    window.keys("" + Key::Enter).await;
    window.see_css("[role=dialog]").await;
    escape(window, "doc-annul").await;
}

/// A visit in the calendar by keys: opened, moved, and still under the fingers.
async fn calendar(window: &Window, start: &str) {
    window.go(&format!("#/calendar/{}", &start[..10])).await;
    window.see("calendar-event").await;
    window.holds("content").await;
    window
        .tabs(&[
            "Wcześniej",
            "Dziś",
            "Później",
            "calendar-day",
            "calendar-week",
            "calendar-month",
            "calendar-list",
            "calendar-rooms",
            "calendar-people",
            "calendar-book",
            "calendar-mine",
            "calendar-all",
            "calendar-legend",
            "calendar-waiting",
            "calendar-more",
        ])
        .await;
    window.keys("" + Key::Tab + Key::Tab).await;
    window.holds("calendar-event").await;
    enter(window, "visit-card").await;
    window.tabs(&["visit-prepare", "visit-move"]).await;
    enter(window, "book-date").await;
    escape(window, "calendar-event").await;
    window.keys(Key::Alt + DOWN + UP).await;
    window.reads("calendar-said", "przeniesiono").await;
    window.holds("calendar-event").await;
}

#[tokio::test]
#[ignore = "needs the built program; run by cargo xtask test"]
async fn keys_alone_lead_to_the_printed_paper() {
    let mut stage = Stage::new();
    let tray = stage.connect_printer().tray();
    let window = stage.open().await;
    start(&window).await;
    import(&window).await;
    find(&window).await;
    let visit = book(&window).await;
    paper(&window).await;
    calendar(&window, &visit).await;
    let printed = fs::read(tray).expect("the paper is in the tray");
    let saved = fs::read_dir(stage.saved())
        .unwrap()
        .next()
        .unwrap()
        .unwrap()
        .path();
    assert!(printed.starts_with(b"%PDF-"));
    let saved = fs::read(saved).unwrap();
    assert!(saved.starts_with(b"%PDF-"));
    assert_ne!(printed, saved, "what is printed are copies, each with its code");
    window.close().await;
}
