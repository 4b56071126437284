//! Two people in one vault: clients picked by keyboard, offered, taken in part, with letters, and returned; then a
//! leave with a substitute.

use super::{
    harness::{Stage, Window, shots},
    page::UP,
};
use chrono::TimeDelta;
use opiekun_desk::{Clock, FixedClock, SystemClock, views::ModeView};
use opiekun_domain::access::Role;
use opiekun_testkit::{Counter, Ids, KeptJobs, desk_at, preview};
use std::{fs, sync::Arc};
use thirtyfour::Key;

pub const BOSS: (&str, &str) = ("Ewa Kier", "hasło kierowniczki Ewy");
pub const ANNA: (&str, &str) = ("Anna Lis", "hasło doradczyni Anny");
const PIOTR: (&str, &str) = ("Piotr Sowa", "hasło doradcy Piotra");

/// A branch of three with the sample portfolio, made without the window.
pub fn branch(stage: &Stage) {
    branch_since(stage, Arc::new(SystemClock));
}

/// The same, whose clients came in two years ago: nobody has talked to them since.
pub fn old_branch(stage: &Stage) {
    let then = SystemClock.now() - TimeDelta::days(730);
    branch_since(stage, Arc::new(FixedClock::at(then)));
}

fn branch_since(stage: &Stage, clock: Arc<dyn Clock>) {
    let desk = desk_at(&stage.vault(), clock, KeptJobs::default());
    desk.vault_create(BOSS.0, BOSS.1).unwrap();
    let ids = Ids::seeded(5);
    for ((name, passphrase), signature) in [(ANNA, "A.Lis"), (PIOTR, "P.Sowa")] {
        let person = desk
            .person_add(ids.command(), name, Role::Advisor, passphrase)
            .unwrap();
        desk.person_describe(ids.command(), &person.id, signature, None, &[], &[])
            .unwrap();
    }
    let preview = preview(&desk, &Counter::sample(), ModeView::New).unwrap();
    desk.import_apply(&preview.token, |_| {}).unwrap();
    desk.vault_lock();
}

pub async fn enter(window: &Window, (name, passphrase): (&str, &str)) {
    window.write("unlock-name", name).await;
    window.write("unlock-pass", passphrase).await;
    window.keys("" + Key::Enter).await;
    window.see("nav-clients").await;
}

pub async fn change_to(window: &Window, person: (&str, &str)) {
    window.keys(Key::Control + "l" + UP).await;
    window.see("unlock-name").await;
    enter(window, person).await;
    window.go("#/day").await;
}

async fn grid(window: &Window) {
    window.see("clients-row").await;
    window.focus_css("#clients-grid").await;
}

#[tokio::test]
#[ignore = "needs the built program; run by cargo xtask test"]
async fn handover_between_two_people() {
    let stage = Stage::new();
    branch(&stage);
    let window = stage.open().await;
    enter(&window, ANNA).await;

    // Picking by keyboard: one, a range, everybody of the list.
    window.go("#/clients").await;
    window.see("clients-row").await;
    window.choose("clients-advisor", "*").await;
    window.reads("clients-total", "pasuj").await;
    grid(&window).await;
    window.keys(" ").await;
    window.reads("picked-count", "1").await;
    window.keys(Key::Shift + Key::Down + Key::Down + UP).await;
    window.reads("picked-count", "3").await;
    window.keys(Key::Control + "a" + UP).await;
    let all = window.text("picked-count").await;
    assert!(!all.contains(" 3 "), "{all}");
    window.press("picked-clear").await;
    window.gone("picked-bar").await;
    grid(&window).await;
    window.keys(Key::Home + "").await;
    window.keys(" ").await;
    window.keys(Key::Shift + Key::Down + Key::Down + UP).await;
    window.reads("picked-count", "3").await;
    window.accessible("clients-picked").await;
    window.looks("clients-picked").await;

    window.press("picked-pass-on").await;
    window.reads("handover-fit", "3").await;
    let script = "const list = document.querySelector('[data-testid=handover-receiver]');
                  return [...list.options].find((one) => one.text === arguments[0]).value;";
    let piotr = window.driver.execute(script, vec![PIOTR.0.into()]).await.unwrap();
    let piotr = piotr.json().as_str().unwrap().to_owned();
    window.choose("handover-receiver", &piotr).await;
    window.write("handover-note", "Przechodzę do zespołu firm.").await;
    window.press("handover-notes").await;
    window
        .write("handover-client-note", "Woli rozmawiać po 15.00.")
        .await;
    window.accessible("handover-offer").await;
    window.looks("handover-offer").await;
    window.press("handover-offer").await;
    window.gone("handover-offer").await;
    window.gone("picked-bar").await;

    // The colleague sees it on the day, leaves one out and takes the others.
    change_to(&window, PIOTR).await;
    window.see("care-offer").await;
    window.accessible("day-offer").await;
    window.looks("day-offer").await;
    window.press("care-offer").await;
    window.reads("handover-accept", "3").await;
    window.see("handover-client").await;
    window.accessible("handover-answer").await;
    window.looks("handover-answer").await;
    window.focus("handover-take").await;
    window.keys(" ").await;
    window.reads("handover-accept", "2").await;
    window.press("handover-accept").await;
    window.press("handover-refuse-send").await;
    window
        .see_css("[data-testid=handover-reason][aria-invalid=true]")
        .await;
    window.shot("handover-refuse").await;
    window.write("handover-reason", "To moja rodzina").await;
    window.accessible("handover-refuse").await;
    window.press("handover-refuse-send").await;
    window.gone("handover-refuse-send").await;
    window.see("letters-open").await;

    // A letter to each, on wish.
    window.press("letters-open").await;
    window.accessible("letters").await;
    window.shot("letters").await;
    window.press("letters-make").await;
    window.reads("letters-made", "2").await;
    window.shot("letters-made").await;
    window.press("letters-close").await;
    window.gone("letters-made").await;
    let saved = fs::read_dir(stage.saved()).unwrap().next().unwrap().unwrap();
    assert!(fs::read(saved.path()).unwrap().starts_with(b"%PDF-"));
    fs::copy(saved.path(), shots().join("zmiana-opiekuna.pdf")).unwrap();
    window.looks("handover-accepted").await;

    // The giver undoes it.
    change_to(&window, ANNA).await;
    window.go("#/handovers").await;
    window.see("handover-row").await;
    window.accessible("handovers").await;
    window.press("substitution-set").await;
    window.choose("substitution-substitute", &piotr).await;
    window.write("substitution-last", "31.12").await;
    window.accessible("substitution").await;
    window.shot("substitution").await;
    window.press("substitution-save").await;
    window.gone("substitution-save").await;
    window.see("substitution").await;
    window.looks("handovers").await;
    window
        .driver
        .execute(
            "document.querySelector('[data-testid=handover-row] a').click();",
            Vec::new(),
        )
        .await
        .unwrap();
    window.press("handover-undo").await;
    window.see("handover-undo-yes").await;
    window.accessible("handover-undo").await;
    window.shot("handover-undo").await;
    window.press("handover-undo-yes").await;
    window.gone("handover-undo").await;
    window.shot("handover-undone").await;
    window
        .driver
        .execute(
            "document.querySelector('[data-testid=handover-client] a').click();",
            Vec::new(),
        )
        .await
        .unwrap();
    window.see("card-name").await;
    window.shot("card-after-handover").await;

    // Meanwhile the colleague stands in.
    change_to(&window, PIOTR).await;
    window.see("care-standing-in").await;
    window.shot("day-standing-in").await;
    window.go("#/clients?mine=1").await;
    window.see("clients-row").await;
    window.reads("clients-total", "pasuj").await;
    window.shot("clients-standing-in").await;
    window.close().await;
}
