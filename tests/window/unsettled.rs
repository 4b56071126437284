//! Visits that ask for a decision, in the real window: one that nobody closed on its day, one over which leave was taken; and
//! the columns of a day by each one's hours.

use super::{
    handover::{ANNA, branch, enter},
    harness::Stage,
    page::UP,
};
use chrono::{TimeDelta, Utc};
use opiekun_desk::{
    FixedClock, SystemClock,
    domain::holidays::next_working,
    views::{BookInput, WorkAbsence},
};
use opiekun_testkit::{Ids, KeptJobs, desk_at, forms};
use std::sync::Arc;
use thirtyfour::Key;

/// Two visits of Anna: one three days ago that was forgotten, one on a working day ahead on which she is away until noon.
fn visits(stage: &Stage) -> chrono::NaiveDate {
    branch(stage);
    let ids = Ids::seeded(83);
    let then = Utc::now() - TimeDelta::days(3);
    let day = next_working((Utc::now() + TimeDelta::days(2)).date_naive());
    let past = desk_at(
        &stage.vault(),
        Arc::new(FixedClock::at(then)),
        KeptJobs::default(),
    );
    past.vault_unlock(Some(ANNA.0), ANNA.1).unwrap();
    let client = |nr: u32| {
        let mut form = forms::person(nr);
        form.advisor = "A.Lis".to_owned();
        past.client_save(ids.command(), None, None, &form).unwrap().id
    };
    // Whenever the test runs there may be no working time then: hence the reason.
    let minute = then + TimeDelta::minutes(5);
    let forgotten = BookInput {
        overbooked: "próba".to_owned(),
        ..forms::visit(&client(5), &minute.format("%Y-%m-%dT%H:%M:00Z").to_string())
    };
    past.appointment_book(ids.command(), &forgotten).unwrap();
    past.appointment_book(ids.command(), &forms::visit(&client(6), &format!("{day}T10:00")))
        .unwrap();
    past.vault_lock();

    let desk = desk_at(&stage.vault(), Arc::new(SystemClock), KeptJobs::default());
    desk.vault_unlock(Some(ANNA.0), ANNA.1).unwrap();
    let mut working = desk.working(None).unwrap();
    working.absences.push(WorkAbsence {
        kind: "leave".to_owned(),
        first: day.to_string(),
        last: day.to_string(),
        hours: "9:00–12:00".to_owned(),
    });
    desk.working_save(&working).unwrap();
    desk.vault_lock();
    day
}

#[tokio::test]
#[ignore = "needs the built program; run by cargo xtask test"]
async fn what_asks_for_a_decision_stands_on_the_day_until_it_is_settled() {
    let stage = Stage::new();
    let day = visits(&stage);
    let window = stage.open().await;
    enter(&window, ANNA).await;
    window.go("#/day").await;
    window
        .see_css("[data-testid=unsettled-visit][data-code=not_closed]")
        .await;
    window
        .see_css("[data-testid=unsettled-visit][data-code=absent]")
        .await;
    window.accessible("day-unsettled").await;
    window.looks("day-unsettled").await;

    // Anna's column is shaded until noon, her colleagues' is not; rooms go by the branch.
    window.go(&format!("#/calendar/{day}?view=people")).await;
    window.see("calendar-event").await;
    window.accessible("calendar-people").await;
    window.looks("calendar-people").await;
    window.go(&format!("#/calendar/{day}?view=rooms")).await;
    window.see("calendar-event").await;
    window.looks("calendar-rooms").await;

    window.go("#/day").await;
    window.press("unsettled-settle").await;
    window
        .gone_css("[data-testid=unsettled-visit][data-code=not_closed]")
        .await;
    window.press("unsettled-move").await;
    window.see("move-save").await;
    window
        .see_css("[data-testid=book-conflict][data-code=absent]")
        .await;
    window.accessible("move-dialog").await;
    window.looks("move-dialog").await;
    // In the afternoon of the same day she is there.
    window
        .focus_css(&format!(
            "[data-testid=book-slot][data-start=\"{day}T13:00\"] input"
        ))
        .await;
    window.keys(" ").await;
    window.press("move-save").await;
    window.gone("move-save").await;
    window.gone("unsettled").await;
    // By keys it goes up to noon; further up she is away, and the way on is offered.
    window.go(&format!("#/calendar/{day}?view=day")).await;
    for clock in ["12:45", "12:30", "12:15", "12:00"] {
        window.focus_css("[data-testid=calendar-event]").await;
        window.keys(Key::Alt + Key::Up + UP).await;
        window.reads("calendar-said", clock).await;
        window.reads("calendar-event", clock).await;
    }
    window.focus_css("[data-testid=calendar-event]").await;
    window.keys(Key::Alt + Key::Up + UP).await;
    window.reads("calendar-said", "bez zmian").await;
    window.reads("error", "Przenieś mimo to").await;
    window.shot("move-refused").await;
    window.close().await;
}
