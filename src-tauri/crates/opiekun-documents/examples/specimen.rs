//! Renders every built-in template with invented people, once with everything it can take and once with as little as
//! it needs: `cargo run --example specimen -- FOLDER [rounds]`. With a number of rounds it also prints the mean time
//! of one document.
#![allow(clippy::unwrap_used, reason = "the invented people are those of the tests")]

use std::path::PathBuf;
use std::time::Instant;

use opiekun_documents::{Engine, Job, builtin};

#[path = "../tests/common/mod.rs"]
mod common;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut arguments = std::env::args().skip(1);
    let folder = PathBuf::from(arguments.next().unwrap_or_else(|| ".".into()));
    let rounds: u32 = arguments.next().map_or(Ok(0), |text| text.parse())?;
    let engine = Engine::new()?;
    let start = Instant::now();
    let templates = builtin()?;
    println!(
        "{} templates read and tried out in {:?}",
        templates.len(),
        start.elapsed()
    );
    for template in templates {
        for full in [true, false] {
            let data = common::sample(&template, full);
            let job = Job {
                template: &template,
                data: &data,
                number: common::NUMBER,
                time: common::time(),
                draft: false,
            };
            let made = engine.render(&job)?;
            let head = &template.head;
            let kind = if full { "full" } else { "least" };
            let path = folder.join(format!(
                "{}-{}-{}-{kind}.pdf",
                head.code, head.version, head.language
            ));
            std::fs::write(&path, &made.pdf)?;
            std::fs::write(path.with_extension("txt"), &made.text)?;
            let name = path.file_name().unwrap_or_default().to_string_lossy();
            println!(
                "{name} {} pages {} fields {} bytes",
                made.pages,
                made.fields.len(),
                made.pdf.len()
            );
            if rounds > 0 {
                let start = Instant::now();
                for _ in 0..rounds {
                    engine.render(&job)?;
                }
                println!("  {:?} each", start.elapsed() / rounds);
            }
        }
    }
    Ok(())
}
