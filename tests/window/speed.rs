//! Figures that only the real window can give, printed for `cargo xtask bench`.

use super::{
    handover::{ANNA, BOSS, branch, enter},
    harness::{Stage, Window},
};
use chrono::{Datelike, Days, NaiveDate, Utc};
use opiekun_desk::{
    SystemClock,
    domain::{access::Role, holidays::add_working_days},
    views::{BookInput, ClientFilterView},
};
use opiekun_testkit::{Ids, KeptJobs, desk_at, forms};
use std::{fs, path::PathBuf, sync::Arc, time::Instant};
use thirtyfour::{By, Key};

/// What scrolls in the list of a month's visits.
const MONTH_LIST: &str = "[data-testid=calendar-list-scroll]";

/// From Enter in the passphrase field to the first rows of the list, key derivation included and apart.
#[tokio::test]
#[ignore = "run by cargo xtask bench"]
async fn unlock_to_first_list() {
    let Some(vault) = std::env::var_os("OPIEKUN_BENCH_VAULT").map(PathBuf::from) else {
        return; // only the bench brings a filled vault
    };
    let stage = Stage::new();
    let window = stage.open_on(&vault).await;
    let field = window.see("unlock-pass").await;
    window.go("#/clients").await;
    field.send_keys("cztery małe konie").await.unwrap();
    let start = Instant::now();
    field.send_keys("" + Key::Enter).await.unwrap();
    window.see("nav-clients").await;
    let entered = start.elapsed();
    window.see("clients-row").await;
    let whole = start.elapsed();
    println!(
        "BENCH passphrase to usable list (half a second of it is Argon2id) | {:.2} s | ≤ 1.0 s after unlock",
        whole.as_secs_f32()
    );
    println!(
        "BENCH unlocked window to first list | {:.2} s | ≤ 1.0 s",
        (whole - entered).as_secs_f32()
    );
    tokio::time::sleep(std::time::Duration::from_millis(1500)).await; // garbage of the start is collected
    println!(
        "BENCH proportional memory of all its processes, list of clients open under a driver | {} MB | ≤ 320 MB",
        memory_kib(window.driver_process(), false) / 1024
    );
    frames(&window, "#clients-grid .scroll", "the list").await;
    window.go("#/calendar?view=month").await;
    window.reads("calendar-summary", "wizyt").await; // counted, or none
    turns(&window).await;
    window.go("#/calendar?view=list").await;
    tokio::time::sleep(std::time::Duration::from_millis(500)).await; // an empty month takes its list away
    if window.driver.find(By::Css(MONTH_LIST)).await.is_ok() {
        frames(&window, MONTH_LIST, "the visits of a month").await;
    }
    window.close().await;
}

/// Visits of the month, and advisors among whom they are shared.
const FULL_MONTH: usize = 5_000;
const ADVISORS: usize = 40;

/// A branch whose next month has five thousand visits; gives its first day.
fn full_month(stage: &Stage) -> NaiveDate {
    branch(stage);
    let desk = desk_at(&stage.vault(), Arc::new(SystemClock), KeptJobs::default());
    desk.vault_unlock(Some(BOSS.0), BOSS.1).unwrap();
    let ids = Ids::seeded(81);
    let people: Vec<String> = (0..ADVISORS)
        .map(|nr| {
            let name = format!("Doradca {nr:02}");
            let added = desk.person_add(ids.command(), &name, Role::Advisor, "siedem zielonych rowerów");
            added.unwrap().id
        })
        .collect();
    let clients = desk
        .client_page(&ClientFilterView::default(), 0, 200)
        .unwrap()
        .rows;
    let today = Utc::now().date_naive();
    let first = (today.with_day(1).unwrap() + Days::new(31)).with_day(1).unwrap();
    let mut day = add_working_days(first, 1);
    let mut booked = 0;
    while booked < FULL_MONTH {
        for (nr, person) in people.iter().enumerate() {
            for hour in 8..16 {
                let visit = BookInput {
                    advisor_id: Some(person.clone()),
                    overbooked: "próba".to_owned(),
                    ..forms::visit(
                        &clients[(booked + nr) % clients.len()].id,
                        &format!("{day}T{hour:02}:30"),
                    )
                };
                desk.appointment_book(ids.command(), &visit).unwrap();
                booked += 1;
            }
        }
        day = add_working_days(day, 1);
    }
    assert_eq!(day.month(), first.month(), "all of them are of one month");
    first
}

/// Five thousand visits in a month: turned, walked through, and each view opened.
#[tokio::test]
#[ignore = "run by cargo xtask bench"]
async fn a_month_of_five_thousand_visits() {
    if std::env::var_os("OPIEKUN_BENCH").is_none() {
        return; // takes minutes to fill
    }
    let stage = Stage::new();
    let first = full_month(&stage);
    let day = add_working_days(first, 3);
    let window = stage.open().await;
    enter(&window, ANNA).await;
    for (view, sign) in [
        ("month", "month-visit"),
        ("list", "agenda-visit"),
        ("week", "calendar-event"),
        ("day", "calendar-event"),
        ("people", "calendar-event"),
    ] {
        window.go("#/tasks").await;
        window.see("tasks-mine").await;
        let start = Instant::now();
        window
            .go(&format!("#/calendar/{day}?view={view}&whose=all"))
            .await;
        window.see(sign).await;
        println!(
            "BENCH {view} of a month with {FULL_MONTH} visits, until they are drawn | {:.2} s | no stutter",
            start.elapsed().as_secs_f64()
        );
        match view {
            "month" => turns(&window).await,
            "list" => frames(&window, MONTH_LIST, "five thousand visits").await,
            _ => {}
        }
    }
    window.close().await;
}

/// Times between frames while a list is scrolled, 600 pixels at each frame for 300 frames, with rows fetched on the
/// way. The screen is drawn by software here, so that a workstation is faster.
async fn frames(window: &Window, list: &str, what: &str) {
    let script = "
        const done = arguments[arguments.length - 1];
        const list = document.querySelector(arguments[0]);
        const times = [];
        let last = performance.now();
        const step = (now) => {
          times.push(now - last);
          last = now;
          list.scrollTop += 600;
          if (times.length < 300) requestAnimationFrame(step);
          else done(times.slice(1).sort((a, b) => a - b));
        };
        requestAnimationFrame(step);";
    let answer = window
        .driver
        .execute_async(script, vec![list.into()])
        .await
        .unwrap();
    told(
        &format!("scrolling {what}"),
        &answer.convert::<Vec<f64>>().unwrap(),
    );
}

/// The same while the calendar turns to the next month and back, every fifteen frames.
async fn turns(window: &Window) {
    let script = "
        const done = arguments[arguments.length - 1];
        const times = [];
        let last = performance.now();
        const step = (now) => {
          times.push(now - last);
          last = now;
          const key = times.length % 30 === 0 ? 'PageUp' : 'PageDown';
          if (times.length % 15 === 0) window.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
          if (times.length < 300) requestAnimationFrame(step);
          else done(times.slice(1).sort((a, b) => a - b));
        };
        requestAnimationFrame(step);";
    let answer = window.driver.execute_async(script, Vec::new()).await.unwrap();
    told("turning months", &answer.convert::<Vec<f64>>().unwrap());
}

/// Sorted times between frames as a figure.
fn told(deed: &str, times: &[f64]) {
    let at = |share: f64| times[((times.len() - 1) as f64 * share).round() as usize];
    println!(
        "BENCH frame while {deed}, median / p99 / longest | {:.1} / {:.1} / {:.1} ms | no stutter",
        at(0.5),
        at(0.99),
        at(1.0)
    );
}

/// Proportional set size of the program and its descendants, below a process that is not part of it.
fn memory_kib(process: u32, counted: bool) -> u64 {
    let read = |name: &str| fs::read_to_string(format!("/proc/{process}/{name}")).unwrap_or_default();
    let counted = counted || read("comm").trim() == "opiekun";
    let own = if counted {
        read("smaps_rollup")
    } else {
        String::new()
    };
    let own = own
        .lines()
        .find_map(|line| line.strip_prefix("Pss:"))
        .and_then(|line| line.split_whitespace().next()?.parse::<u64>().ok())
        .unwrap_or(0);
    let children = read(&format!("task/{process}/children"));
    let children = children.split_whitespace().filter_map(|id| id.parse().ok());
    own + children.map(|child| memory_kib(child, counted)).sum::<u64>()
}
