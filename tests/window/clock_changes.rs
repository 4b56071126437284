//! The two Sundays on which the clock changes, in the real window: an hour that is left out cannot be booked, one that comes
//! twice can, and visits stand at the time on the wall.

use super::{
    handover::{ANNA, branch, enter},
    harness::{Stage, Window},
    page::UP,
};
use chrono::{DateTime, Datelike, Days, NaiveDate, Utc};
use opiekun_desk::SystemClock;
use opiekun_testkit::{KeptJobs, desk_at};
use std::sync::Arc;
use thirtyfour::Key;

/// The last Sunday of a month of 31 days of next year: in March the clock is put forward, in October back (Regulation of
/// the Prime Minister on summer time, at 2:00 and at 3:00).
fn sunday(month: u32) -> NaiveDate {
    let end = NaiveDate::from_ymd_opt(Utc::now().year() + 1, month, 31).unwrap();
    end - Days::new(u64::from(end.weekday().num_days_from_sunday()))
}

async fn begin(window: &Window, day: NaiveDate, clock: &str) {
    window.go(&format!("#/calendar/{day}?view=day")).await;
    window
        .see_css(&format!(".ec-day[data-date=\"{day}\"], .calendar[data-view=day]"))
        .await;
    window.press("calendar-book").await;
    window.write("book-client", "mazur jak").await;
    window.see("book-client-option").await;
    window.keys("" + Key::Enter).await;
    window.press("book-other").await;
    window.write("book-time", clock).await;
}

async fn book_all_the_same(window: &Window) {
    // The branch is closed, and one of the two Sundays may be Easter.
    window.write("book-reason", "Klient może tylko w niedzielę").await;
    window.press("book-save").await;
    window.gone("book-save").await;
}

#[tokio::test]
#[ignore = "needs the built program; run by cargo xtask test"]
async fn the_sundays_of_the_two_changes_of_the_clock() {
    let stage = Stage::new();
    branch(&stage);
    let window = stage.open().await;
    enter(&window, ANNA).await;
    let (spring, autumn) = (sunday(3), sunday(10));

    // Half past two is left out: no reason helps.
    begin(&window, spring, "2:30").await;
    window
        .see_css("[data-testid=book-conflict][data-code=in_gap]")
        .await;
    window.accessible("book-gap").await;
    window.looks("book-gap").await;
    window.gone("book-reason").await;
    window.press("book-save").await;
    window.reads("error", "zmienia się czas").await;
    window.focus("book-time").await;
    window.keys(Key::Control + "a" + UP).await;
    window.write("book-time", "10:00").await;
    book_all_the_same(&window).await;
    window.reads("calendar-event", "10:00").await;
    window.looks("calendar-spring").await;

    // Half past two comes twice: the first one is meant.
    begin(&window, autumn, "2:30").await;
    book_all_the_same(&window).await;
    window.reads("calendar-event", "2:30").await;
    window.looks("calendar-autumn").await;
    window.close().await;

    let desk = desk_at(&stage.vault(), Arc::new(SystemClock), KeptJobs::default());
    desk.vault_unlock(Some(ANNA.0), ANNA.1).unwrap();
    for (day, start, utc) in [(spring, "10:00", "T08:00:00Z"), (autumn, "02:30", "T00:30:00Z")] {
        let day = day.to_string();
        let visits = desk.appointment_range(&day, &day).unwrap();
        assert_eq!(visits[0].start, format!("{day}T{start}"));
        // Other calendars take the same instant from the file.
        let file = desk.calendar_export(&day, &day, false).unwrap();
        let events = opiekun_exchange::ical::read(&file).unwrap().events;
        let instant: DateTime<Utc> = format!("{day}{utc}").parse().unwrap();
        assert_eq!(events[0].when.start(), instant);
    }
}
