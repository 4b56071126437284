//! Figures of the papers: from template text to a finished file, beside other typesetters on the same text, and a run
//! of many documents. Printed for `cargo xtask bench`.
#![allow(clippy::unwrap_used, reason = "a bench that cannot measure must stop")]

mod run;
mod sample;
mod typst_source;
mod web_source;

use opiekun_documents::{Engine, Job, Template, builtin};
use std::{
    env, fs,
    path::PathBuf,
    process::Command,
    time::{Duration, Instant},
};

/// How often each document is made.
const ROUNDS: usize = 200;
/// Different texts for the other typesetters: none may profit from what it remembers of the text before.
const VARIANTS: u32 = 24;

fn main() {
    let engine = Engine::new().unwrap();
    let template = builtin()
        .unwrap()
        .into_iter()
        .find(|one| one.head.code == "konto-oszczednosciowe" && one.head.language == "pl")
        .unwrap();
    let data = sample::data(&template, 0);
    let time = sample::time();
    let job = Job {
        template: &template,
        data: &data,
        number: "KO/2026/11/000001",
        time,
        draft: false,
    };
    let first = engine.render(&job).unwrap();
    let size = first.pdf.len() as f64 / 1024.0;
    println!("BENCH contract: pages | {} |", first.pages);
    println!("BENCH contract: size of the file | {size:.1} KB | ≤ 60 KB for 4 pages");
    let ours = median(ROUNDS, |_| drop(engine.render(&job).unwrap()));
    println!("BENCH contract to PDF, median | {:.2} ms | ≤ 10 ms", millis(ours));
    let source = fs::read_to_string(sample::file(&template)).unwrap();
    let whole = median(ROUNDS / 4, |_| {
        let template = Template::parse("text", &source).unwrap();
        drop(
            engine
                .render(&Job {
                    template: &template,
                    ..job
                })
                .unwrap(),
        );
    });
    println!(
        "BENCH contract, its template's text read and tried first, median | {:.2} ms |",
        millis(whole)
    );
    others(&template, ours);
    run::many(&engine, &template);
}

fn millis(time: Duration) -> f64 {
    time.as_secs_f64() * 1e3
}

fn median(rounds: usize, mut what: impl FnMut(usize)) -> Duration {
    let mut times: Vec<Duration> = (0..rounds)
        .map(|round| {
            let start = Instant::now();
            what(round);
            start.elapsed()
        })
        .collect();
    times.sort();
    times[times.len() / 2]
}

/// The same text set by others, each in a warm process of its own.
fn others(template: &Template, ours: Duration) {
    let Some(python) = env::var_os("OPIEKUN_TYPESETTERS") else {
        println!("OPIEKUN_TYPESETTERS names no Python with typst and weasyprint: run cargo xtask bench");
        return;
    };
    let folder = PathBuf::from(env::var_os("CARGO_TARGET_TMPDIR").unwrap_or_else(|| env::temp_dir().into()))
        .join("typesetters");
    fs::create_dir_all(&folder).unwrap();
    for variant in 0..VARIANTS {
        let tree = template
            .fill(
                &sample::data(template, variant),
                &format!("KO/2026/11/{variant:06}"),
            )
            .unwrap();
        fs::write(
            folder.join(format!("{variant}.typ")),
            typst_source::of(&tree, variant),
        )
        .unwrap();
        fs::write(
            folder.join(format!("{variant}.html")),
            web_source::of(&tree, variant),
        )
        .unwrap();
    }
    for (name, aim) in [("typst", 4.0), ("weasyprint", 25.0)] {
        let output = Command::new(&python)
            .arg(sample::root().join("tests/bench/papers/typesetters.py"))
            .args([name, &VARIANTS.to_string()])
            .arg(&folder)
            .arg(sample::root().join("src-tauri/crates/opiekun-documents/fonts"))
            .output()
            .unwrap();
        let text = String::from_utf8(output.stdout).unwrap();
        let mut words = text.split_whitespace();
        let mut next = || words.next().and_then(|word| word.parse::<f64>().ok());
        let (Some(theirs), Some(pages)) = (next(), next()) else {
            println!(
                "{name} measured nothing: {}",
                String::from_utf8_lossy(&output.stderr)
            );
            continue;
        };
        println!(
            "BENCH {name}, the same text ({pages} pages), median | {theirs:.1} ms = {:.1} × | ≥ {aim} ×",
            theirs / millis(ours)
        );
    }
}
