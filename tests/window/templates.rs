//! A template is changed in the real window: a fault is told by its line, the pages follow, a second person approves it.

use super::{
    handover::{change_to, enter},
    harness::{Stage, Window},
    page::UP,
};
use opiekun_desk::SystemClock;
use opiekun_domain::access::Role;
use opiekun_testkit::{Ids, KeptJobs, desk_at};
use std::sync::Arc;
use thirtyfour::Key;

const WRITER: (&str, &str) = ("Ewa Kier", "hasło kierowniczki Ewy");
const SECOND: (&str, &str) = ("Jan Sęk", "hasło zastępcy Jana");
const EDITOR: &str = "template-text";

/// A branch with two people who may change templates.
fn branch(stage: &Stage) {
    let desk = desk_at(&stage.vault(), Arc::new(SystemClock), KeptJobs::default());
    desk.vault_create(WRITER.0, WRITER.1).unwrap();
    let id = Ids::seeded(5).command();
    desk.person_add(id, SECOND.0, Role::Supervisor, SECOND.1).unwrap();
    desk.vault_lock();
}

/// Waits until the check of the text says that.
async fn checked(window: &Window, state: &str) {
    window
        .see_css(&format!("[data-testid=template-check][data-state={state}]"))
        .await;
}

async fn stands(window: &Window, state: &str) {
    window
        .see_css(&format!("[data-testid=template-state][data-state={state}]"))
        .await;
}

#[tokio::test]
#[ignore = "needs the built program; run by cargo xtask test"]
async fn a_template_is_changed_checked_approved_and_published() {
    let stage = Stage::new();
    branch(&stage);
    let window = stage.open().await;
    enter(&window, WRITER).await;
    window.go("#/documents/templates?show=working").await;
    window.see("template-new").await;
    window.shot("templates-empty").await;
    window.go("#/documents").await;
    window.press("documents-templates").await;
    window.see("template-row").await;
    window.accessible("templates").await;
    window.looks("templates").await;

    // A list of purposes has no pages; what it says stands beside it in words.
    window.go("#/documents/templates/cele:pl:1.0").await;
    window.see("template-purpose").await;
    window.accessible("template-purposes").await;
    window.looks("template-purposes").await;

    // A new version of a paper that comes with the program: the cursor stands in the text.
    window
        .go("#/documents/templates/potwierdzenie-wizyty:pl:1.0")
        .await;
    checked(&window, "ready").await;
    window.press("template-copy").await;
    window.see("template-save").await;
    window.holds(EDITOR).await;
    checked(&window, "ready").await;
    window.see("doc-preview-page").await;

    // A fault is told by its line when typing pauses, and a key leads to it.
    window.keys(Key::Control + "" + Key::End + UP).await;
    window.keys("\n{{ zwrotnica }}").await;
    checked(&window, "faults").await;
    window.reads("template-fault", "zwrotnica").await;
    window.accessible("template-fault").await;
    window.looks("template-fault").await;
    window.keys("" + Key::F8).await;
    window.keys("" + Key::Delete).await;
    checked(&window, "ready").await;

    // What is picked stands where the cursor is.
    window.keys(Key::Alt + "i" + UP).await;
    window.holds("template-insert-what").await;
    window.choose("template-insert-what", "{{ branch.city }}").await;
    window.press("template-insert").await;
    window.holds(EDITOR).await;
    window.keys(" – {}").await;
    checked(&window, "ready").await;
    window.reads("template-unsaved", "niezapisane").await;

    // Leaving asks; staying keeps everything.
    window.go("#/documents").await;
    window.press("template-leave-stay").await;
    window.keys(Key::Control + "s" + UP).await;
    stands(&window, "draft").await;
    window.gone("template-unsaved").await;
    window.press("template-least").await;
    window.press("template-tab-differences").await;
    window.see("template-difference").await;
    window.accessible("template-differences").await;
    window.looks("template-differences").await;
    window.press("template-submit").await;
    stands(&window, "review").await;
    window.see("template-own-text").await;
    window.gone("template-approve").await;

    // Four eyes: the second person reads and agrees, and it counts from a day.
    change_to(&window, SECOND).await;
    window.go("#/documents/templates?show=working").await;
    window.see("template-row").await;
    window.focus_css("[data-testid=template-row] a").await;
    window.keys("" + Key::Enter).await;
    checked(&window, "ready").await;
    window.see("doc-preview-page").await;
    window.accessible("template-review").await;
    window.looks("template-review").await;
    window.press("template-approve").await;
    stands(&window, "approved").await;
    window.press("template-publish").await;
    window.see("template-publish-from").await;
    window.accessible("template-publish").await;
    window.shot("template-publish").await;
    window.press("template-publish-save").await;
    stands(&window, "coming").await;
    window.gone("template-save").await;
    window.press("template-tab-history").await;
    window.see("template-step").await;
    window.shot("template-history").await;
    window.close().await;
}
