//! Who signs, chosen while papers are prepared: two of a board of three, and the second person of the bank.

use super::{
    harness::{Stage, Window},
    main_job::first_start,
    page::UP,
};
use thirtyfour::Key;

/// A firm of three members who sign in twos, and two supervisors at the desk; gives the firm and a person.
const BOARD: &str = "const done = arguments[arguments.length - 1];
    const invoke = window.__TAURI_INTERNALS__.invoke;
    const id = (n) => `01940000-0000-7000-8000-${String(n).padStart(12, '0')}`;
    const filter = { words: '', segment: null, kind: null, advisor: null, mine: false, conditions: [] };
    (async () => {
      const { rows } = await invoke('client_page', { filter, offset: 0, limit: 400 });
      const people = rows.filter((row) => row.kind === 'person').map((row) => row.id);
      let n = 0;
      for (const row of rows.filter((row) => row.kind === 'business')) {
        const known = await invoke('client_ties', { clientId: row.id });
        const { legal_form } = await invoke('client_input', { id: row.id });
        if (legal_form !== 'zoo' || known.ties.length) continue;
        for (const at of [0, 1, 2]) await invoke('tie_add', { commandId: id(++n), input: {
          client_id: row.id, other_id: people[at], kind: 'board_member', direction: 'other_is', share: '', prokura: '', scope: '', ward: '', mandate: '', decision: '', since: '2026-03-01', until: '' } });
        await invoke('representation_save', { commandId: id(++n), clientId: row.id, baseRevision: known.rule_revision, rule: { rule: 'jointly', members: 2, text: null } });
        for (const name of ['Ewa Kier', 'Jan Sowa']) await invoke('person_add', { commandId: id(++n), name, role: 'supervisor', passphrase: `hasło osoby ${name}` });
        return `${row.id} ${people[5]}`;
      }
      return 'failed: no firm';
    })().then(done, (problem) => done(`failed: ${JSON.stringify(problem)}`));";

/// Ticks or unticks a person by the space bar.
async fn tick(window: &Window, at: usize) {
    let css = format!("[data-testid=signer]:nth-of-type({at}) input");
    window.focus_css(&css).await;
    window.keys(" ").await;
}

#[tokio::test]
#[ignore = "needs the built program; run by cargo xtask test"]
async fn two_of_a_board_and_the_second_person_of_the_bank_are_chosen() {
    let stage = Stage::new();
    let window = stage.open().await;
    first_start(&window).await;
    window.press("guide-demo").await;
    window.see("nav-day").await;
    let ids = window.invent(BOARD).await;
    let (firm, person) = ids.split_once(' ').unwrap();

    window.go(&format!("#/clients/{firm}")).await;
    window.press("card-prepare").await;
    window.choose("doc-template", "paper:rachunek-firmowy").await;
    window.see("signers").await;
    window
        .see_css("[data-testid=signer]:nth-of-type(3)[data-signs=false]")
        .await;
    // The third one instead of the first: until the second tick somebody is missing.
    tick(&window, 1).await;
    window.see_css("[data-code=sign_members_missing]").await;
    window
        .reads("signers-said", "Brakuje podpisu jeszcze jednej osoby")
        .await;
    window.accessible("signers-missing").await;
    window.looks("signers-missing").await;
    tick(&window, 3).await;
    window
        .see_css("[data-testid=signer]:nth-of-type(3)[data-signs=true]")
        .await;
    window.gone_css("[data-code=sign_members_missing]").await;
    window.shot("signers-chosen").await;

    window.go(&format!("#/clients/{person}")).await;
    window.press("card-prepare").await;
    window.choose("doc-template", "paper:wniosek-kredyt").await;
    window.write("doc-field-kwota", "50000").await;
    window.see_css("[data-testid=doc-check][data-state=block]").await;
    window.gone("second-bank").await;
    window.focus("doc-field-kwota").await;
    window.keys(Key::Control + "a" + UP).await;
    window.keys("60 000,00").await;
    window.see("second-bank").await;
    window.see_css("[data-code=second_bank_missing]").await;
    window.accessible("second-bank").await;
    window.press("second-bank-choose").await;
    window.holds("second-bank").await;
    window.looks("second-bank").await;
    window.keys("Ewa").await;
    window.gone_css("[data-code=second_bank_missing]").await;
    window.shot("second-bank-chosen").await;
    window.close().await;
}
