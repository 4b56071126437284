//! A thousand documents in one run: all cores at work, memory flat.

use super::sample;
use opiekun_documents::{DocumentData, Engine, Job, Template};
use std::{fs, time::Instant};

const COUNT: u32 = 1_000;

pub fn many(engine: &Engine, template: &Template) {
    let data: Vec<DocumentData> = (0..COUNT)
        .map(|variant| sample::data(template, variant))
        .collect();
    let numbers: Vec<String> = (0..COUNT)
        .map(|number| format!("KO/2026/11/{number:06}"))
        .collect();
    let time = sample::time();
    let jobs = data.iter().zip(&numbers).map(|(data, number)| Job {
        template,
        data,
        number,
        time,
        draft: false,
    });
    let (start, before) = (Instant::now(), seconds_of_work());
    let (mut early, mut made, mut bytes) = (0, 0, 0);
    engine.render_each(jobs, |_, document| {
        bytes += document.unwrap().pdf.len();
        made += 1;
        if made == COUNT / 10 {
            early = resident_kib();
        }
        true
    });
    let wall = start.elapsed().as_secs_f64();
    let cores = (seconds_of_work() - before) / wall;
    println!(
        "BENCH {made} documents in one run, {} MB of files | {wall:.1} s, {:.0} a second |",
        bytes / 1_000_000,
        f64::from(made) / wall
    );
    println!("BENCH cores at work in that run | {cores:.2} | all");
    println!(
        "BENCH memory after a tenth of it, after all of it | {} MB, {} MB | flat",
        early / 1024,
        resident_kib() / 1024
    );
}

/// Resident memory of this process.
fn resident_kib() -> u64 {
    let status = fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:"));
    line.and_then(|line| line.split_whitespace().next()?.parse().ok())
        .unwrap_or(0)
}

/// Time of all cores spent on this process, in seconds.
fn seconds_of_work() -> f64 {
    let stat = fs::read_to_string("/proc/self/stat").unwrap_or_default();
    let after = stat.rsplit_once(')').map_or("", |(_, rest)| rest);
    // Fields 14 and 15: user and system time in hundredths of a second.
    after
        .split_whitespace()
        .skip(11)
        .take(2)
        .filter_map(|ticks| ticks.parse::<f64>().ok())
        .sum::<f64>()
        / 100.0
}
