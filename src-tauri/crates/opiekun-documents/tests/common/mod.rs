//! Invented people and small templates for the tests.
#![allow(dead_code, missing_docs)]

use std::collections::BTreeMap;
use std::process::{Command, Stdio};

use chrono::{DateTime, NaiveDate, Utc};
use opiekun_documents::{
    BranchData, DocumentData, DocumentError, Engine, Holder, Job, Rendered, Template, builtin,
};

pub const NUMBER: &str = "ROR/2026/11/000123";

pub fn time() -> DateTime<Utc> {
    DateTime::from_timestamp(1_795_344_000, 0).unwrap()
}

pub fn holder(first_name: &str, last_name: &str) -> Holder {
    Holder {
        first_name: first_name.into(),
        last_name: last_name.into(),
        pesel: "90010112349".into(),
        birth_date: NaiveDate::from_ymd_opt(1990, 1, 1),
        id_document: "ABC 523456".into(),
        street: "ul. Lipowa 12 m. 4".into(),
        postal_code: "00-316".into(),
        city: "Warszawa".into(),
        phone: "+48 600 100 200".into(),
        email: "klient@example.com".into(),
        citizenship: Some("polskie".into()),
    }
}

pub fn data(holders: Vec<Holder>) -> DocumentData {
    DocumentData {
        branch: BranchData {
            name: "Oddział 1 w Warszawie".into(),
            address: "ul. Marszałkowska 1, 00-624 Warszawa".into(),
            city: "Warszawa".into(),
            bank_name: "Bank Przykładowy S.A.".into(),
        },
        advisor: "Katarzyna Zielińska".into(),
        place: "Warszawa".into(),
        date: NaiveDate::from_ymd_opt(2026, 11, 22).unwrap(),
        holders,
        account: "61109010140000071219812874".into(),
        fields: BTreeMap::new(),
    }
}

pub fn one() -> DocumentData {
    data(vec![holder("Łucja", "Woźniak")])
}

pub fn two() -> DocumentData {
    data(vec![
        holder("Łucja", "Woźniak"),
        holder("Grzegorz", "Brzęczyszczykiewicz"),
    ])
}

pub fn contract() -> Template {
    builtin()
        .unwrap()
        .into_iter()
        .find(|template| template.head.code == "umowa-ror")
        .unwrap()
}

/// The text of a template with a body of its own; the body begins on line 19.
pub fn source(body: &str) -> String {
    let head = r#"+++
code = "proba"
version = "1"
title = "Próba"
language = "pl"
valid_from = "2026-01-01"
for_whom = "person"
holders_min = 1
holders_max = 2
copies = 1
retention = "test"
roles = [{ code = "holder1", label = "Posiadacz" }, { code = "bank", label = "Bank" }]

[[fields]]
name = "uwaga"
kind = "text"
default = "brak"
+++
"#;
    format!("{head}{body}")
}

pub fn template(body: &str) -> Template {
    Template::parse("proba", &source(body)).unwrap()
}

pub fn render(template: &Template, data: &DocumentData) -> Result<Rendered, DocumentError> {
    Engine::new().unwrap().render(&Job {
        template,
        data,
        number: NUMBER,
        time: time(),
        draft: false,
    })
}

/// Runs a PDF tool on a file; `None`, loudly, when the tool is not there.
pub fn tool(name: &str, arguments: &[&str]) -> Option<std::process::Output> {
    if Command::new(name)
        .arg("--version")
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .status()
        .is_err()
    {
        eprintln!("SKIPPED: {name} is not installed, this test checks nothing");
        return None;
    }
    Some(Command::new(name).args(arguments).output().unwrap())
}

/// Writes bytes to a file of its own in the temporary folder and removes it when dropped.
pub struct TempFile(pub std::path::PathBuf);

impl TempFile {
    pub fn new(name: &str, bytes: &[u8]) -> Self {
        let path = std::env::temp_dir().join(format!("opiekun-documents-{}-{name}", std::process::id()));
        std::fs::write(&path, bytes).unwrap();
        Self(path)
    }

    pub fn path(&self) -> &str {
        self.0.to_str().unwrap()
    }
}

impl Drop for TempFile {
    fn drop(&mut self) {
        let _ = std::fs::remove_file(&self.0);
    }
}

/// The text of the pages without head and foot, words rejoined and white space folded; `None` without the tool.
pub fn pdf_text(name: &str, pdf: &[u8]) -> Option<String> {
    let file = TempFile::new(&format!("{name}.pdf"), pdf);
    let area = [
        "-raw", "-r", "72", "-x", "0", "-y", "66", "-W", "596", "-H", "708",
    ];
    let output = tool("pdftotext", &[&area[..], &[file.path(), "-"]].concat())?;
    assert!(
        output.status.success(),
        "pdftotext: {}",
        String::from_utf8_lossy(&output.stderr)
    );
    let text = String::from_utf8(output.stdout).unwrap();
    Some(fold(
        &text
            .replace("\u{AD}\n", "")
            .replace('\u{AD}', "")
            .replace("-\n", "-")
            .replace("/\n", "/"),
    ))
}

pub fn fold(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
