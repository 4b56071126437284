//! Renders the account contract with invented people: `cargo run --example specimen -- FOLDER [rounds]`.
//! With a number of rounds it also prints the mean time of one document.

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::time::Instant;

use chrono::{DateTime, NaiveDate, Utc};
use opiekun_documents::{BranchData, DocumentData, Engine, Holder, Job, builtin};

fn holder(first_name: &str, last_name: &str, pesel: &str, id_document: &str) -> Holder {
    Holder {
        first_name: first_name.into(),
        last_name: last_name.into(),
        pesel: pesel.into(),
        birth_date: None,
        id_document: id_document.into(),
        street: "ul. Lipowa 12 m. 4".into(),
        postal_code: "00-316".into(),
        city: "Warszawa".into(),
        phone: "+48 600 100 200".into(),
        email: "klient@example.com".into(),
        citizenship: Some("polskie".into()),
    }
}

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut arguments = std::env::args().skip(1);
    let folder = PathBuf::from(arguments.next().unwrap_or_else(|| ".".into()));
    let rounds: u32 = arguments.next().map_or(Ok(0), |text| text.parse())?;
    let mut data = DocumentData {
        branch: BranchData {
            name: "Oddział 1 w Warszawie".into(),
            address: "ul. Marszałkowska 1, 00-624 Warszawa".into(),
            city: "Warszawa".into(),
            bank_name: "Bank Przykładowy S.A.".into(),
        },
        advisor: "Katarzyna Zielińska".into(),
        place: "Warszawa".into(),
        date: NaiveDate::from_ymd_opt(2026, 11, 22).ok_or("date")?,
        holders: vec![holder("Łucja", "Woźniak", "90010112349", "ABC 523456")],
        account: "61109010140000071219812874".into(),
        fields: BTreeMap::new(),
    };
    let engine = Engine::new()?;
    for template in builtin()? {
        for count in 1..=2 {
            if count == 2 {
                data.holders
                    .push(holder("Grzegorz", "Woźniak", "88052056714", "DEF 412345"));
            }
            let job = Job {
                template: &template,
                data: &data,
                number: "ROR/2026/11/000123",
                time: DateTime::<Utc>::from_timestamp(1_795_344_000, 0).ok_or("time")?,
                draft: count == 2,
            };
            let made = engine.render(&job)?;
            let path = folder.join(format!("{}-{count}.pdf", template.head.code));
            std::fs::write(&path, &made.pdf)?;
            std::fs::write(path.with_extension("txt"), &made.text)?;
            println!("{} {} pages {} bytes", path.display(), made.pages, made.pdf.len());
            for field in &made.fields {
                println!("  {field:?}");
            }
            if rounds > 0 {
                let start = Instant::now();
                for _ in 0..rounds {
                    engine.render(&job)?;
                }
                println!("  {:?} each", start.elapsed() / rounds);
            }
        }
        data.holders.truncate(1);
    }
    Ok(())
}
