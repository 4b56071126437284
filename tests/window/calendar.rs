//! The views of the calendar: how they look, the keys that walk them, and the way back.

use super::{harness::Stage, main_job::first_start, page::UP};
use thirtyfour::Key;

#[tokio::test]
#[ignore = "needs the built program; run by cargo xtask test"]
async fn month_and_list_are_walked_by_keys() {
    let stage = Stage::new();
    let window = stage.open().await;
    first_start(&window).await;
    window.press("guide-demo").await;
    window.see("nav-day").await;
    window.go("#/calendar?view=month").await;
    window.see("month-visit").await;
    window.accessible("calendar-month").await;
    window.looks("calendar-month").await;
    window.press("calendar-legend").await;
    window.see("legend-purpose").await;
    window.accessible("calendar-legend").await;
    window.shot("calendar-legend").await;
    window.press("calendar-legend").await;
    window.gone("legend-purpose").await;
    window.press("calendar-list").await;
    window.see("agenda-visit").await;
    window.accessible("calendar-list").await;
    window.looks("calendar-list").await;

    // A month far ahead, without visits: day by day, into one and back.
    window.go("#/calendar/2030-03-04?view=month").await;
    window
        .focus_css("[data-date=\"2030-03-04\"][tabindex=\"0\"]")
        .await;
    window.keys("" + Key::Right + Key::Down).await;
    window.see_css("[data-date=\"2030-03-12\"]:focus").await;
    window.reads("calendar-summary", "Otwórz dzień").await;
    window.keys("" + Key::Enter).await;
    window.gone("month-day").await;
    window.reads("calendar-summary", "Tego dnia nie ma wizyt").await;
    window.driver.back().await.unwrap();
    window.see_css("[data-date=\"2030-03-12\"]:focus").await;
    window.keys(Key::Alt + "l" + UP).await;
    window
        .see_css("[data-testid=\"calendar-list\"][aria-pressed=true]")
        .await;
    window.accessible("calendar-list-empty").await;
    window.keys(Key::Alt + "t" + UP).await;
    window
        .see_css("[data-testid=\"calendar-week\"][aria-pressed=true]")
        .await;
    window.accessible("calendar-week-empty").await;

    // To a day by its words.
    window.keys(Key::Control + "k" + UP).await;
    window.write("palette-input", "30.11.2030").await;
    window.reads("palette-item", "30 listopada 2030").await;
    window.keys("" + Key::Enter).await;
    window
        .see_css("[data-testid=\"calendar-day\"][aria-pressed=true]")
        .await;
    window.close().await;
}
