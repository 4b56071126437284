//! Ties on the client card: a firm with two board members who sign together, by keyboard.

use super::{
    harness::{Stage, Window},
    main_job::first_start,
    page::UP,
};
use thirtyfour::{By, Key};

/// A key within a chord.
const TAB: &str = "\u{e004}";
const FIRM: &str = "Żwirownia Łąki sp. z o.o.";

/// A client with just what the form asks for; ends on the card.
async fn person(window: &Window, first: &str, last: &str, pesel: &str) {
    window.go("#/clients/new").await;
    window.write("form-first-name", first).await;
    window.write("form-last-name", last).await;
    window.write("form-pesel", pesel).await;
    window.press("client-save").await;
    window.reads("card-name", last).await;
}

async fn firm(window: &Window) {
    window.go("#/clients/new").await;
    window.focus_css("input[name=kind][value=business]").await;
    window.keys(" ").await;
    window.write("form-company-name", FIRM).await;
    window.choose("form-legal-form", "zoo").await;
    window.write("form-nip", "5260250995").await;
    window.press("client-save").await;
    window.reads("card-name", "Żwirownia").await;
}

/// Alt+W, a few letters, Enter, Tab to the days: no mouse anywhere.
async fn member(window: &Window, words: &str, says: &str) {
    window.keys(Key::Alt + "w" + UP).await;
    window.holds("tie-other").await;
    window.keys(words).await;
    window.see("tie-other-option").await;
    window.keys("" + Key::Enter).await;
    window.reads("tie-says", says).await;
    window.holds("tie-kind").await;
    window.tabs(&["tie-since", "tie-until"]).await;
    window.keys("01.01.2020").await;
    window.keys(Key::Shift + TAB + UP).await;
    window.holds("tie-since").await;
    window.keys("01.02.2020").await;
    // The last day before the first: refused at its field.
    window.keys("" + Key::Enter).await;
    window.holds("tie-until").await;
    window.see_css("[data-testid=tie-until][aria-invalid=true]").await;
    window.accessible("tie-add").await;
    window.shot("tie-add").await;
    window.keys(Key::Control + "a" + UP).await;
    window.keys("" + Key::Backspace).await;
    window.keys("" + Key::Enter).await;
    window.gone("tie-save").await;
}

/// Ticks a person by the space bar.
async fn tick(window: &Window, at: usize) {
    let css = format!("[data-testid=sign-person]:nth-of-type({at}) input");
    window.focus_css(&css).await;
    window.keys(" ").await;
}

async fn scroll_to(window: &Window, css: &str) {
    let script = "document.querySelector(arguments[0]).scrollIntoView({ block: 'center' });";
    window.driver.execute(script, vec![css.into()]).await.unwrap();
}

async fn answers(window: &Window, answer: &str, part: &str) {
    window
        .see_css(&format!("[data-testid=sign-answer][data-answer={answer}]"))
        .await;
    window.reads("sign-answer", part).await;
}

#[tokio::test]
#[ignore = "needs the built program; run by cargo xtask test"]
async fn two_members_of_a_board_sign_together() {
    let stage = Stage::new();
    let window = stage.open().await;
    first_start(&window).await;
    window.press("guide-empty").await;
    window.see("nav-clients").await;
    person(&window, "Jan", "Lis", "44051401359").await;
    person(&window, "Łucja", "Kot", "02070803628").await;
    firm(&window).await;
    window.see("ties-none").await;
    window.reads("rule-usual", "potwierdź w\u{a0}KRS").await;
    member(
        &window,
        "lis jan",
        "Jan Lis jest członkiem zarządu firmy Żwirownia",
    )
    .await;
    window.see("tie-row").await;
    member(
        &window,
        "kot luc",
        "Łucja Kot jest członkiem zarządu firmy Żwirownia",
    )
    .await;
    window
        .see_css("[data-testid=tie-row] ~ [data-testid=tie-row]")
        .await;

    // Without a rule the program does not guess.
    tick(&window, 1).await;
    answers(&window, "ask", "Nie zapisano reguły").await;

    window.press("rule-change").await;
    window.focus_css("[data-testid=rule-choice-jointly] input").await;
    window.keys(" ").await;
    window.see("rule-members").await;
    window.accessible("rule").await;
    window.shot("rule").await;
    window.press("rule-save").await;
    window.gone("rule-save").await;
    window
        .reads("rule-says", "Dwóch członków zarządu podpisuje łącznie.")
        .await;

    answers(&window, "refuse", "Brakuje podpisu jeszcze jednej osoby").await;
    window.shot("ties-one").await;
    tick(&window, 2).await;
    answers(&window, "signs", "Mogą podpisać").await;
    window.accessible("card-ties").await;

    // A knot of the graph is a link: Enter opens the card of the other one, which shows the tie from its side.
    let knots = window
        .driver
        .find_all(By::Css("[data-testid=tie-knot]"))
        .await
        .unwrap();
    assert_eq!(knots.len(), 2, "both members are drawn");
    for theme in ["light", "dark"] {
        window.wear(theme).await;
        for (name, css) in [
            ("ties", "[data-testid=rule]"),
            ("ties-graph", "[data-testid=tie-graph]"),
        ] {
            scroll_to(&window, css).await;
            window.shot(&format!("{name}-{theme}")).await;
        }
    }
    window.wear("light").await;
    window.focus_css("[data-testid=tie-graph-words]").await;
    window.keys(Key::Shift + TAB + UP).await;
    window.holds("tie-knot").await;
    window.keys("" + Key::Enter).await;
    window.reads("tie-row", "członek zarządu w:").await;
    window.reads("tie-row", "Żwirownia").await;

    // The end of a tie: today it still holds, and the row stays.
    window.press("tie-end").await;
    window.see("tie-end-until").await;
    window.tabs(&["tie-end-until"]).await;
    window.accessible("tie-end").await;
    window.keys("" + Key::Enter).await;
    window.gone("tie-end-save").await;
    window.reads("tie-row", "do ").await;
    window.close().await;
}

/// A firm with nine people and firms around it, twenty more around those, and a company below a company.
const CROWD: &str = "const done = arguments[arguments.length - 1];
    const invoke = window.__TAURI_INTERNALS__.invoke;
    const id = (n) => `01940000-0000-7000-8000-${String(n).padStart(12, '0')}`;
    const filter = { words: '', segment: null, kind: null, advisor: null, mine: false, conditions: [] };
    (async () => {
      const { rows } = await invoke('client_page', { filter, offset: 0, limit: 400 });
      const people = rows.filter((row) => row.kind === 'person').map((row) => row.id);
      const firms = rows.filter((row) => row.kind === 'business').map((row) => row.id);
      let n = 0;
      const tie = (from, kind, to, more = {}) => invoke('tie_add', { commandId: id(++n), input: {
        client_id: to, other_id: from, kind, direction: 'other_is', share: '', prokura: '', scope: '', ward: '', mandate: '', decision: '', since: '', until: '', ...more } });
      const firm = firms[0];
      for (const at of [0, 1, 2, 3]) await tie(people[at], 'board_member', firm, { since: '2026-03-01' });
      for (const at of [0, 1]) await tie(people[at], 'owner', firm, { share: '33,33' });
      await tie(people[4], 'prokurent', firm, { prokura: 'with_member' });
      await tie(people[5], 'attorney', firm, { scope: 'zawieranie umów rachunku' });
      await tie(people[6], 'board_member', firm, { since: '2025-01-01', until: '2025-12-31' });
      for (const at of [1, 2, 3]) await tie(firm, 'parent_company', firms[at], { share: '100' });
      await tie(people[0], 'spouse', people[2]);
      for (const at of [0, 1, 2, 3, 4]) {
        await tie(people[at], 'beneficial_owner', firms[4 + at]);
        // Whoever of the two is older is the parent.
        await tie(people[at], 'parent', people[10 + at]).catch(() => tie(people[10 + at], 'parent', people[at]));
        await tie(people[20 + at], 'household', people[at]);
      }
      for (const at of [1, 2]) for (const more of [0, 1]) await tie(people[30 + 2 * at + more], 'board_member', firms[at]);
      await tie(firms[20], 'owner', firms[3]);
      return firm;
    })().then(done, (problem) => done(`failed: ${JSON.stringify(problem)}`));";

/// Pairs of words that lie on each other or leave the frame.
const OVERLAPS: &str = "const frame = document.querySelector('[data-testid=tie-graph]').getBoundingClientRect();
    const texts = [...document.querySelectorAll('[data-testid=tie-knot] > .place')].map((one) => one.getBoundingClientRect());
    const out = texts.filter((one) => one.left < frame.left - 1 || one.right > frame.right + 1 || one.top < frame.top || one.bottom > frame.bottom);
    const pairs = texts.flatMap((a, i) => texts.slice(i + 1).filter((b) =>
      a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 1 && b.top < a.bottom - 1));
    return [texts.length, out.length, pairs.length];";

#[tokio::test]
#[ignore = "needs the built program; run by cargo xtask test"]
async fn a_crowded_graph_can_be_read() {
    let stage = Stage::new();
    let window = stage.open().await;
    first_start(&window).await;
    window.press("guide-demo").await;
    window.see("nav-day").await;
    let firm = window.invent(CROWD).await;
    window.go(&format!("#/clients/{firm}")).await;
    window.see("tie-graph").await;
    for (width, height) in [(1280, 800), (1920, 1080)] {
        window.resize(width, height).await;
        window.see("tie-graph").await;
        for theme in ["light", "dark"] {
            window.wear(theme).await;
            for (name, css) in [
                ("list", "[data-testid=ties-ended]"),
                ("graph", "[data-testid=tie-graph]"),
                ("group", "[data-testid=tie-group]"),
            ] {
                scroll_to(&window, css).await;
                window.shot(&format!("crowd-{name}-{theme}-{width}")).await;
            }
        }
        let answer = window.driver.execute(OVERLAPS, Vec::new()).await.unwrap();
        let [knots, outside, pairs]: [u32; 3] = serde_json::from_value(answer.json().clone()).unwrap();
        assert!(knots >= 25, "{knots} knots are drawn");
        assert_eq!(
            (outside, pairs),
            (0, 0),
            "words outside the frame, words on words"
        );
        window.wear("light").await;
    }
    window.accessible("card-crowd").await;
    window.close().await;
}
