//! axe on every dialog and on the screens that only work leads to.

use super::{
    harness::{Stage, Window},
    main_job::PASSPHRASE,
};
use thirtyfour::Key;

const SAMPLE: &[u8] = include_bytes!("../fixtures/portfel.csv");
const COLLEAGUE: &str = "osiem cichych wiatraków";

/// Each step of the first start, also with refused fields.
async fn guide(window: &Window) {
    window.see("guide-next").await;
    window.accessible("guide-welcome").await;
    window.press("guide-next").await;
    window.see("guide-name").await;
    window.press("guide-next").await;
    window.see_css("[aria-invalid=true]").await;
    window.accessible("guide-person").await;
    window.write("guide-name", "Anna Lis").await;
    window.write("guide-pass", PASSPHRASE).await;
    window.write("guide-pass2", PASSPHRASE).await;
    window.press("guide-next").await;
    let key = window.text("recovery-key").await;
    window.accessible("guide-recovery").await;
    let signs: String = key.chars().filter(|c| c.is_ascii_alphanumeric()).collect();
    window.write("recovery-confirm", &signs[49..]).await;
    window.press("guide-next").await;
    window.see("guide-import").await;
    window.accessible("guide-portfolio").await;
}

/// The dialog goes with Escape.
async fn leave(window: &Window, sign: &str) {
    window.keys("" + Key::Escape).await;
    window.gone(sign).await;
}

async fn import(window: &Window) {
    window.press("guide-import").await;
    window.exists("#import-file").await;
    window.accessible("import-file").await;
    window.give_file("import-file", "portfel.csv", SAMPLE).await;
    window.see("import-judge").await;
    window.accessible("import-columns").await;
    window.press("import-judge").await;
    window.see("import-preview-good").await;
    window.accessible("import-preview").await;
    window.press("import-apply").await;
    window.see("import-report").await;
    window.accessible("import-report").await;
    window.press("import-close").await;
    window.gone("import-report").await;
}

async fn client_form(window: &Window) {
    window.go("#/clients/new").await;
    window.write("form-pesel", "123").await;
    window.press("client-save").await;
    window.see_css("[aria-invalid=true]").await;
    window.accessible("client-form").await;
    window.shot("client-form").await;
    window.press("nav-day").await;
    window.see("leave-stay").await;
    window.accessible("client-form-leave").await;
    window.press("leave-discard").await;
    window.see("day-book").await;
}

async fn visits(window: &Window) {
    window.press("day-book").await;
    window.write("book-client", "mazur jak").await;
    window.see("book-client-option").await;
    window.accessible("book-search").await;
    window.keys("" + Key::Enter).await;
    window.see("book-client-picked").await;
    // The last of the near days: today may be over.
    window.see_css("[data-testid=book-near]:last-child").await;
    window.focus_css("[data-testid=book-near]:last-child").await;
    window.keys("" + Key::Enter).await;
    window
        .see_css("[data-testid=book-near]:last-child[aria-pressed=true]")
        .await;
    window.press("book-save").await; // no time chosen: refused in words
    window.see("book-slot-error").await;
    window.holds("book-slot").await; // the focus is where something is missing
    window.accessible("book").await;
    window.shot("book-refused").await;
    window.focus_css("[data-testid=book-slot] input").await;
    window.keys(" ").await;
    let start = window.see("book-slot").await.attr("data-start").await;
    window.press("book-save").await;
    window.gone("book-save").await;
    let date = start.unwrap().unwrap()[..10].to_owned();
    window.go(&format!("#/calendar/{date}")).await;
    let ways = [
        ("visit-card", "visit-card"),
        ("visit-move", "move-save"),
        ("visit-cancel", "cancel-save"),
    ];
    for (way, sign) in ways {
        window.press("calendar-event").await;
        window.see("visit-card").await;
        if way != "visit-card" {
            window.press(way).await;
            window.see(sign).await;
        }
        window.accessible(way).await;
        leave(window, sign).await;
    }
}

async fn papers(window: &Window) {
    window.keys(Key::Control + "k" + super::page::UP).await;
    window.write("palette-input", "mazur jak").await;
    window.reads("palette-item", "Mazur Jakub").await;
    window.accessible("palette").await;
    window.keys("" + Key::Enter).await;
    window.press("card-prepare").await;
    window.see("doc-preview-page").await;
    window.see("packet-paper").await;
    window.accessible("prepare-packet").await;
    window.shot("prepare-packet").await;
    window.choose("doc-template", "paper:umowa-ror").await;
    window.see("pesel-free").await;
    window.accessible("prepare").await;
    window.shot("prepare").await;
    window.press("pesel-free").await;
    window
        .write("reason-earlier_paper", "arkusz podpisany w maju")
        .await;
    window.press("doc-prepare").await;
    window.see("print-tray").await;
    window.see("doc-preview-page").await;
    window.accessible("document").await;
    window.press("doc-print").await;
    window.see("toast").await;
    window.reads("doc-state", "wydrukowan").await;
    window.accessible("document-printed").await;
    window.shot("document-printed").await;
    window.see("copy").await;
    window.press("copy-handed_over").await;
    window.see_css("[data-testid=copy][data-state=handed_over]").await;
    window.press("doc-annul").await;
    window.see("annul-save").await;
    window.press("annul-save").await;
    window.see_css("[aria-invalid=true]").await;
    window.accessible("annul").await;
    leave(window, "annul-save").await;
    window.go("#/documents").await;
    window.see("documents-row").await;
    window.accessible("documents-full").await;
    window.shot("documents-full").await;
    window.press("documents-copies").await;
    window.see("copy").await;
    window.accessible("copies").await;
    window.shot("copies").await;
    window.keys(Key::Control + "k" + super::page::UP).await;
    window.write("palette-input", "mazur jak").await;
    window.reads("palette-item", "Mazur Jakub").await;
    window.keys("" + Key::Enter).await;
    window.exists("[data-testid=card-document]").await;
    window.accessible("card-full").await;
    window.resize(1920, 1080).await;
    window.shot("card-full").await;
    window.resize(1280, 800).await;
}

async fn settings(window: &Window) {
    window.go("#/settings").await;
    window.press("person-add").await;
    window.press("person-save").await;
    window.see_css("[aria-invalid=true]").await;
    window.accessible("person").await;
    window.write("person-name", "Ewa Kier").await;
    window.choose("person-role", "supervisor").await;
    window.write("person-pass", COLLEAGUE).await;
    window.write("person-pass2", COLLEAGUE).await;
    window.press("person-save").await;
    window.gone("person-save").await;
    window.press("settings-passphrase").await;
    window.press("passphrase-save").await;
    window.see_css("[aria-invalid=true]").await;
    window.accessible("passphrase").await;
    leave(window, "passphrase-save").await;
    window.press("settings-recovery").await;
    window.write("recovery-renew-pass", PASSPHRASE).await;
    window.accessible("recovery").await;
    window.press("recovery-renew").await;
    let key = window.text("recovery-key").await;
    window.accessible("recovery-key").await;
    window.shot("recovery-key").await;
    let signs: String = key.chars().filter(|c| c.is_ascii_alphanumeric()).collect();
    window.write("recovery-confirm", &signs[49..]).await;
    window.press("recovery-renew").await;
    window.gone("recovery-renew").await;
    window.press("settings-audit").await;
    window.press("settings-verify").await;
    window.see("verify-report").await;
    window.accessible("settings-open").await;
    window.shot("settings-open").await;
}

async fn door(window: &Window) {
    window.keys("" + Key::F1).await;
    window.see_css("[role=dialog]").await;
    window.accessible("help").await;
    leave_css(window).await;
    window.keys("" + Key::F9).await;
    window.see_css("[role=dialog]").await;
    window.accessible("shield").await;
    window.keys("" + Key::F9).await;
    window.press("lock").await;
    window.press("unlock-submit").await;
    window.see_css("[aria-invalid=true]").await;
    window.accessible("unlock").await;
    window.press("unlock-recover").await;
    window.press("recover-submit").await;
    window.see_css("[aria-invalid=true]").await;
    window.accessible("recover").await;
    window.shot("recover").await;
}

async fn leave_css(window: &Window) {
    window.keys("" + Key::Escape).await;
    window.gone_css("[role=dialog]").await;
}

#[tokio::test]
#[ignore = "needs the built program; run by cargo xtask test"]
async fn every_dialog_is_accessible_in_both_themes() {
    let mut stage = Stage::new();
    stage.connect_printer();
    let window = stage.open().await;
    guide(&window).await;
    import(&window).await;
    client_form(&window).await;
    visits(&window).await;
    settings(&window).await;
    papers(&window).await;
    door(&window).await;
    window.close().await;
}
