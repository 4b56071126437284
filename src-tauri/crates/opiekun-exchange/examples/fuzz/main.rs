//! Feeds mutated files to the parsers: `fuzz [TARGET] [--seconds N]`. The same seed gives the same inputs. A panic, an
//! answer that contradicts itself or an input that takes seconds fails the run and is saved.

mod mutate;
mod targets;

use mutate::Mutator;
use std::{
    collections::BTreeMap,
    fs,
    panic::{AssertUnwindSafe, catch_unwind},
    path::{Path, PathBuf},
    process::ExitCode,
    sync::{Mutex, PoisonError},
    time::{Duration, Instant},
};
use targets::{TARGETS, Target};

/// One input must be answered within this.
const SLOW: Duration = Duration::from_secs(3);
/// What the last panic said.
static LAST: Mutex<String> = Mutex::new(String::new());
/// Inputs within which the harness must find the planted fault.
const CONTROL_INPUTS: u64 = 2_000_000;

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let mut seconds = 60;
    let mut wanted = None;
    let mut rest = arguments.iter();
    while let Some(word) = rest.next() {
        if word == "--seconds" {
            match rest.next().and_then(|number| number.parse().ok()) {
                Some(number) => seconds = number,
                None => return usage(),
            }
        } else {
            wanted = Some(word.as_str());
        }
    }
    let chosen: Vec<&Target> = TARGETS
        .iter()
        .filter(|target| wanted.is_none_or(|name| target.name == name))
        .collect();
    if chosen.is_empty() {
        return usage();
    }
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../target/fuzz");
    // A panic is kept for the report and not printed: the planted one is no news.
    std::panic::set_hook(Box::new(|panic| {
        let mut last = LAST.lock().unwrap_or_else(PoisonError::into_inner);
        *last = panic.to_string();
    }));
    let control = Run::new(&targets::CONTROL);
    let Some((inputs, _, _)) = control.until(|run| run.inputs >= CONTROL_INPUTS) else {
        println!("control: the planted fault was not found; the harness proves nothing");
        return ExitCode::FAILURE;
    };
    println!("control: the planted fault was found after {inputs} inputs");
    let mut failed = false;
    for target in chosen {
        failed |= !hunt(target, Duration::from_secs(seconds), &folder);
    }
    if failed {
        ExitCode::FAILURE
    } else {
        ExitCode::SUCCESS
    }
}

fn usage() -> ExitCode {
    let names: Vec<&str> = TARGETS.iter().map(|target| target.name).collect();
    println!("fuzz [{}] [--seconds N]", names.join("|"));
    ExitCode::from(2)
}

/// Whether a target stood its time.
fn hunt(target: &Target, time: Duration, folder: &Path) -> bool {
    let start = Instant::now();
    let mut run = Run::new(target);
    let found = run.go(|_| start.elapsed() >= time);
    let rate = run.inputs as f64 / start.elapsed().as_secs_f64().max(0.001);
    println!(
        "{}: {} inputs in {:.0} s ({rate:.0}/s), {} distinct outcomes, slowest {} ms",
        target.name,
        run.inputs,
        start.elapsed().as_secs_f64(),
        run.outcomes.len(),
        run.slowest.as_millis()
    );
    let mut outcomes: Vec<(&String, &u64)> = run.outcomes.iter().collect();
    outcomes.sort_by_key(|(_, count)| std::cmp::Reverse(**count));
    for (outcome, count) in outcomes.iter().take(12) {
        println!("  {count:>9}  {outcome}");
    }
    let Some((number, input, why)) = found else {
        return true;
    };
    let path: PathBuf = folder.join(format!("{}-{number}.bin", target.name));
    let saved = fs::create_dir_all(folder).and_then(|()| fs::write(&path, &input));
    let place = match saved {
        Ok(()) => path.display().to_string(),
        Err(error) => format!("nowhere: {error}"),
    };
    let said = LAST.lock().unwrap_or_else(PoisonError::into_inner);
    println!("  FAILED at input {number}: {why}; saved in {place}\n{said}");
    false
}

/// A failure: number of the input, the input, what happened.
type Found = (u64, Vec<u8>, &'static str);

struct Run<'a> {
    target: &'a Target,
    mutator: Mutator,
    inputs: u64,
    slowest: Duration,
    outcomes: BTreeMap<String, u64>,
}

impl<'a> Run<'a> {
    fn new(target: &'a Target) -> Self {
        Self {
            target,
            mutator: Mutator::new(target.seeds(), target.words, target.archive),
            inputs: 0,
            slowest: Duration::ZERO,
            outcomes: BTreeMap::new(),
        }
    }

    fn until(mut self, enough: impl Fn(&Self) -> bool) -> Option<Found> {
        self.go(enough)
    }

    fn go(&mut self, enough: impl Fn(&Self) -> bool) -> Option<Found> {
        while !enough(self) {
            self.inputs += 1;
            let input = self.mutator.next(self.inputs);
            let start = Instant::now();
            let outcome = catch_unwind(AssertUnwindSafe(|| (self.target.run)(&input)));
            let took = start.elapsed();
            self.slowest = self.slowest.max(took);
            match outcome {
                Err(_) => return Some((self.inputs, input, "panic or contradiction")),
                Ok(_) if took > SLOW => return Some((self.inputs, input, "too slow")),
                Ok(outcome) => *self.outcomes.entry(outcome).or_default() += 1,
            }
        }
        None
    }
}
