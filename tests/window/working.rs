//! Working time in the settings, and the calendar that follows it.

use super::{
    harness::{Stage, Window},
    main_job::with_sample,
    page::UP,
};
use thirtyfour::Key;

/// Another text in place of the one that stands in a field.
async fn replace(window: &Window, id: &str, text: &str) {
    window.focus(id).await;
    window.keys(Key::Control + "a" + UP).await;
    window.keys("" + Key::Backspace).await;
    if !text.is_empty() {
        window.write(id, text).await;
    }
}

#[tokio::test]
#[ignore = "needs the built program; run by cargo xtask test"]
async fn the_calendar_follows_the_hours_of_the_branch_and_of_the_person() {
    let stage = Stage::new();
    let window = with_sample(&stage).await;
    window.go("#/settings").await;

    // What is wrong is told at its day, and nothing is lost of what was typed beside it.
    window.write("opening-5", "9–13").await;
    window.write("opening-6", "rano").await;
    window.press("opening-save").await;
    window.see_css("[data-testid=opening-6][aria-invalid=true]").await;
    window.in_sight("opening-6").await;
    window.shot("opening-wrong").await;
    replace(&window, "opening-6", "").await;
    window.press("opening-day-add").await;
    window.holds("opening-day-date-0").await;
    window.write("opening-day-date-0", "31.12.2026").await;
    window.write("opening-day-hours-0", "9-12").await;
    window.press("opening-save").await;
    window.reads("toast", "godziny otwarcia").await;

    // A rota of two weeks, and leave.
    window.press("working-plan-add").await;
    window.choose("working-rota", "2").await;
    replace(&window, "working-0-0", "9-13, 13.30-17").await;
    replace(&window, "working-1-0", "10-17").await;
    window.focus("working-plan").await;
    window.shot("working-plan").await;
    window.press("absence-add").await;
    window.holds("absence-kind-0").await;
    window.write("absence-first-0", "28.12.2026").await;
    window.write("absence-last-0", "30.12.2026").await;
    window.in_sight("working-save").await;
    window.accessible("settings-working").await;
    window.looks("settings-working").await;
    window.press("working-save").await;
    window.reads("toast", "czas pracy").await;
    window.see_css("[data-testid=working-0-0]").await;

    window.go("#/calendar").await;
    window.see_css(".ec-bg-event.off").await;
    window.accessible("calendar-hours").await;
    window.looks("calendar-hours").await;
    window.close().await;
}
