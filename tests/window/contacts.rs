//! Contacts, an unanswered question, a consent and the undoing of an import, in the real window.

use super::{
    harness::{Stage, Window},
    main_job::first_start,
    page::UP,
};
use opiekun_testkit::Counter;
use thirtyfour::Key;

/// Imports the sample and opens the card of one of its clients.
async fn portfolio(window: &Window) {
    window.press("guide-import").await;
    window.exists("#import-file").await;
    window
        .give_file("import-file", "portfel.csv", &Counter::sample())
        .await;
    window.press("import-judge").await;
    window.press("import-apply").await;
    window.see("import-report").await;
}

#[tokio::test]
#[ignore = "needs the built program; run by cargo xtask test"]
async fn a_question_is_written_down_waits_on_the_day_and_is_answered() {
    let stage = Stage::new();
    let window = stage.open().await;
    first_start(&window).await;
    portfolio(&window).await;
    window.press("import-close").await;
    window.keys(Key::Control + "k" + UP).await;
    window.keys("wrobel").await;
    window.see("palette-item").await;
    window.keys("" + Key::Enter).await;
    window.see("card-name").await;

    // Three keys beside the words: Alt+K, the words, Enter.
    window.keys(Key::Alt + "k" + UP).await;
    window.holds("contact-subject").await;
    window.keys("Pyta o opłatę za kartę").await;
    window.keys("" + Key::Enter).await;
    window.gone("contact-save").await;

    // An offer without a consent is blocked, with the reason.
    window.keys(Key::Alt + "k" + UP).await;
    window.holds("contact-subject").await;
    window.keys("Oferta lokaty").await;
    window
        .focus_css("[data-testid=contact-channel] input[value=sms]")
        .await;
    window.keys(" ").await;
    window
        .focus_css("[data-testid=contact-direction] input[value=out]")
        .await;
    window.keys(" ").await;
    window
        .focus_css("[data-testid=contact-aim] input[value=offer]")
        .await;
    window.keys(" ").await;
    window.press("contact-save").await;
    window
        .see_css("[data-testid=error][data-code=consent_missing]")
        .await;
    window.shot("contact-without-consent").await;
    window.keys("" + Key::Escape).await;
    window.gone("contact-save").await;

    window.keys(Key::Alt + "k" + UP).await;
    window.holds("contact-subject").await;
    window.keys("Kiedy kończy się lokata?").await;
    window.focus_css("[data-testid=contact-waits]").await;
    window.keys(" ").await;
    window.see("contact-answer-by").await;
    window.accessible("contact-dialog").await;
    window.shot("contact").await;
    window.press("contact-save").await;
    window.gone("contact-save").await;
    window.see("question").await;
    window.shot("card-with-contacts").await;

    // A consent is stated; the earlier standing stays readable in the history.
    window.press("consent-change").await;
    window
        .focus_css("[data-testid=consent-given] input[value=yes]")
        .await;
    window.keys(" ").await;
    window.write("consent-version", "M-3/2026").await;
    window.shot("consent").await;
    window.press("consent-save").await;
    window.gone("consent-save").await;

    window.go("#/day").await;
    window.see("open-questions").await;
    window.accessible("day-question").await;
    window.shot("day-with-question").await;
    window.press("question-answer").await;
    window
        .write("answer-text", "15 stycznia, wysłano przypomnienie")
        .await;
    window.keys("" + Key::Enter).await;
    window.gone("open-questions").await;
    window.close().await;
}

#[tokio::test]
#[ignore = "needs the built program; run by cargo xtask test"]
async fn an_import_is_undone_from_its_report() {
    let stage = Stage::new();
    let window = stage.open().await;
    first_start(&window).await;
    portfolio(&window).await;
    window.press("import-undo").await;
    window.press("import-undo-sure").await;
    window.see("import-undone").await;
    window.shot("import-undone").await;
    window.press("import-close").await;
    window.go("#/settings").await;
    window.exists("[aria-labelledby=settings-imports] td").await;
    window.go("#/clients").await;
    window.gone_css("[data-testid=clients-row]").await;
    window.close().await;
}
