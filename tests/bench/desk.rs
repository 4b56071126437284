//! Figures of the use cases on a filled vault, printed for `cargo xtask bench`.
#![allow(clippy::unwrap_used, reason = "a bench that cannot measure must stop")]

use opiekun_desk::{
    Desk, KdfPolicy, Places, PrepareOptions, SystemClock,
    print::IppSpooler,
    views::{ClientFilterView, DocumentInput, OverrideInput},
};
use std::{
    collections::BTreeMap,
    env, fs,
    path::PathBuf,
    sync::Arc,
    time::{Duration, Instant},
};

/// What people type: 200 queries, a kind and a text to a line.
const QUERIES: &str = include_str!("queries.tsv");
/// How often the whole list is typed.
const ROUNDS: usize = 20;

fn main() {
    let Some(vault) = env::var_os("OPIEKUN_BENCH_VAULT").map(PathBuf::from) else {
        println!("OPIEKUN_BENCH_VAULT names no vault: run cargo xtask bench");
        return;
    };
    let passphrase = fs::read_to_string(env::var_os("OPIEKUN_BENCH_PASSPHRASE").unwrap()).unwrap();
    let save = vault.join("../saved");
    let desk = Desk::new(
        Places { vault, save },
        Arc::new(SystemClock),
        KdfPolicy::Calibrated,
        Box::new(IppSpooler::default()),
    );
    let start = Instant::now();
    desk.vault_unlock(None, passphrase.trim_end()).unwrap();
    let unlock = start.elapsed();
    let start = Instant::now();
    let page = desk.client_page(&ClientFilterView::default(), 0, 100).unwrap();
    println!("BENCH unlock, Argon2id included | {:.0} ms |", millis(unlock));
    println!(
        "BENCH first list after unlock | {:.1} ms |",
        millis(start.elapsed())
    );
    let me = desk.session_state().unwrap().person.unwrap().id;
    desk.person_describe(desk.new_command_id().unwrap(), &me, "A.Lis", None, &[], &[])
        .unwrap();
    search(&desk);
    pesel(&desk);
    cards_and_saves(&desk);
    pages(&desk, page.total);
    duplicates(&desk);
    papers(&desk);
}

fn millis(time: Duration) -> f64 {
    time.as_secs_f64() * 1e3
}

fn report(name: &str, mut times: Vec<Duration>, aim: &str) {
    times.sort();
    let at = |share: f64| times[((times.len() - 1) as f64 * share).round() as usize];
    println!(
        "BENCH {name}, median / p99 | {:.2} / {:.2} ms | {aim}",
        millis(at(0.5)),
        millis(at(0.99))
    );
}

fn search(desk: &Desk) {
    let mut all = Vec::new();
    let mut kinds: BTreeMap<&str, Vec<Duration>> = BTreeMap::new();
    let mut slowest = (Duration::ZERO, "");
    for _ in 0..ROUNDS {
        for line in QUERIES.lines() {
            let (kind, words) = line.split_once('\t').unwrap();
            let start = Instant::now();
            desk.client_find(words, 20).unwrap();
            let time = start.elapsed();
            all.push(time);
            kinds.entry(kind).or_default().push(time);
            if time > slowest.0 {
                slowest = (time, words);
            }
        }
    }
    report("search as you type, 200 queries", all, "p99 ≤ 10 ms");
    for (kind, times) in kinds {
        report(&format!("search: {kind}"), times, "");
    }
    println!("slowest: {} in {:.2} ms", slowest.1, millis(slowest.0));
}

fn pesel(desk: &Desk) {
    let page = desk
        .client_page(&ClientFilterView::default(), 5_000, 500)
        .unwrap();
    let numbers: Vec<String> = page
        .rows
        .iter()
        .map(|row| desk.client_input(&row.id).unwrap().pesel)
        .filter(|pesel| !pesel.is_empty())
        .collect();
    let times = numbers
        .iter()
        .map(|pesel| {
            let start = Instant::now();
            assert_eq!(desk.client_find(pesel, 20).unwrap().hits.len(), 1);
            start.elapsed()
        })
        .collect();
    report("look up by PESEL", times, "p99 ≤ 1 ms");
}

fn cards_and_saves(desk: &Desk) {
    let page = desk
        .client_page(&ClientFilterView::default(), 4_000, 200)
        .unwrap();
    let (mut cards, mut saves) = (Vec::new(), Vec::new());
    for row in &page.rows {
        let start = Instant::now();
        desk.client_card(&row.id).unwrap();
        cards.push(start.elapsed());
        let mut input = desk.client_input(&row.id).unwrap();
        input.city = if input.city == "Opole" {
            "Kielce".to_owned()
        } else {
            "Opole".to_owned()
        };
        let start = Instant::now();
        desk.client_save(
            desk.new_command_id().unwrap(),
            Some(&row.id),
            Some(row.revision),
            &input,
        )
        .unwrap();
        saves.push(start.elapsed());
    }
    report("client card with its audit row", cards, "≤ 10 ms");
    report("save of a client", saves, "p99 ≤ 20 ms");
}

fn pages(desk: &Desk, total: u32) {
    let times = (0..200)
        .map(|part| {
            let start = Instant::now();
            desk.client_page(&ClientFilterView::default(), total / 200 * part, 100)
                .unwrap();
            start.elapsed()
        })
        .collect();
    report("100 rows anywhere in the list", times, "");
}

fn duplicates(desk: &Desk) {
    let start = Instant::now();
    let found = desk.suspects(|_| {}).unwrap();
    println!(
        "BENCH whole register looked through for duplicates | {:.1} s |",
        start.elapsed().as_secs_f32()
    );
    println!("pairs shown: {}, more: {}", found.pairs.len(), found.more);
}

fn papers(desk: &Desk) {
    let people = ClientFilterView::default();
    let rows = desk.client_page(&people, 0, 500).unwrap().rows;
    let fitting = rows.iter().find_map(|row| {
        let input = DocumentInput {
            template: "umowa-ror".to_owned(),
            language: "pl".to_owned(),
            client_id: row.id.clone(),
            second_holder: None,
            parties: BTreeMap::new(),
            signers: Vec::new(),
            second_bank_signer: None,
            fields: BTreeMap::new(),
            overrides: vec![OverrideInput {
                code: "earlier_paper".to_owned(),
                reason: "miara".to_owned(),
            }],
        };
        desk.pesel_check_note(desk.new_command_id().unwrap(), &row.id, false)
            .ok()?;
        desk.document_preview(&input).is_ok().then_some(input)
    });
    let Some(input) = fitting else { return };
    let (mut previews, mut prepared) = (Vec::new(), Vec::new());
    for _ in 0..100 {
        let start = Instant::now();
        desk.document_preview(&input).unwrap();
        previews.push(start.elapsed());
        let start = Instant::now();
        desk.document_prepare(desk.new_command_id().unwrap(), &input, PrepareOptions::default())
            .unwrap();
        prepared.push(start.elapsed());
    }
    report("contract of 5 pages to PDF", previews, "10 ms for 4 pages");
    report("contract made, hashed and stored", prepared, "");
}
