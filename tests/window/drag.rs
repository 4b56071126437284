//! The mouse in the calendar: an empty place books, a drag moves, a pull at the lower edge lengthens.

use super::{
    harness::{Stage, Window},
    main_job::first_start,
};
use std::time::Duration;

/// A Monday far ahead, without visits or holidays.
const MONDAY: &str = "2030-03-04";

/// The middle of a place in the grid: a day's column (from 0) and an hour.
async fn place(window: &Window, column: u32, hour: f64) -> (i64, i64) {
    let script =
        "const day = document.querySelectorAll('.ec-body .ec-day')[arguments[0]].getBoundingClientRect();
        return [day.x + day.width / 2, day.y, day.height];";
    let answer = window.driver.execute(script, vec![column.into()]).await.unwrap();
    let [x, y, height]: [f64; 3] = serde_json::from_value(answer.json().clone()).unwrap();
    // The grid shows the hours from 8 to 18.
    (x as i64, (y + height * (hour - 8.0) / 10.0) as i64)
}

/// Presses at one place and lets go at another, as a hand does: not in one leap.
async fn drag(window: &Window, from: (i64, i64), to: (i64, i64)) {
    let middle = ((from.0 + to.0) / 2, (from.1 + to.1) / 2);
    let hand = window
        .driver
        .action_chain_with_delay(None, Some(Duration::from_millis(60)));
    hand.move_to(from.0, from.1)
        .click_and_hold()
        .move_to(middle.0, middle.1)
        .move_to(to.0, to.1)
        .release()
        .perform()
        .await
        .unwrap();
}

/// Books a visit by a click on an empty place; the hour comes with it.
async fn book(window: &Window, column: u32, hour: f64, start: &str) {
    let (x, y) = place(window, column, hour + 0.1).await;
    window
        .driver
        .action_chain()
        .move_to(x, y)
        .click()
        .perform()
        .await
        .unwrap();
    window.write("book-client", "a").await;
    window.see("book-client-option").await;
    window.keys("" + thirtyfour::Key::Enter).await;
    window.see("book-client-picked").await;
    window.see_css(&format!(".chosen[data-start=\"{start}\"]")).await;
    window.press("book-save").await;
    window.gone("book-save").await;
    window.reads("calendar-event", &start[11..]).await;
}

#[tokio::test]
#[ignore = "needs the built program; run by cargo xtask test"]
async fn the_mouse_books_moves_and_lengthens() {
    let stage = Stage::new();
    let window = stage.open().await;
    first_start(&window).await;
    window.press("guide-demo").await;
    window.see("nav-day").await;
    window.go(&format!("#/calendar/{MONDAY}")).await;
    window.see("calendar-book").await;
    book(&window, 1, 10.0, "2030-03-05T10:00").await;

    // Two days on and an hour and a half later.
    drag(
        &window,
        place(&window, 1, 10.2).await,
        place(&window, 3, 11.7).await,
    )
    .await;
    window.reads("calendar-event", "11:30").await;
    window.press("calendar-event").await;
    window.reads("visit-when", "7 marca 2030, 11:30–12:30").await;
    window.keys("" + thirtyfour::Key::Escape).await;
    window.gone("visit-when").await;

    // The lower edge goes down to one o'clock.
    let script = "const e = document.querySelector('[data-testid=calendar-event]').getBoundingClientRect();
        return [e.x + e.width / 2, e.bottom - 3];";
    let answer = window.driver.execute(script, Vec::new()).await.unwrap();
    let [x, y]: [f64; 2] = serde_json::from_value(answer.json().clone()).unwrap();
    drag(&window, (x as i64, y as i64), place(&window, 3, 12.9).await).await;
    window.reads("calendar-said", "1 godz. 30 min").await;
    window.shot("calendar-dragged").await;

    // Onto a time that is taken: back to where it was, and why.
    book(&window, 1, 10.0, "2030-03-05T10:00").await;
    drag(
        &window,
        place(&window, 1, 10.2).await,
        place(&window, 3, 12.0).await,
    )
    .await;
    window.reads("calendar-said", "bez zmian").await;
    window.reads("calendar-event", "10:00").await;
    window.press("calendar-event").await;
    window.reads("visit-when", "5 marca 2030, 10:00–11:00").await;
    window.close().await;
}
