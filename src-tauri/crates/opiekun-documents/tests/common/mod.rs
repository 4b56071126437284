//! Invented people and small templates for the tests.
#![allow(dead_code, missing_docs)]

pub mod raster;

use std::collections::BTreeMap;
use std::process::{Command, Stdio};

use chrono::{DateTime, NaiveDate, Utc};
use opiekun_documents::tree::Block;
use opiekun_documents::{
    BranchData, DocumentData, DocumentError, Engine, FieldSpec, Firm, Holder, Job, Rendered, Side, Signer,
    Template, TemplateFieldKind, builtin,
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
            logo: String::new(),
            picture: None,
        },
        advisor: "Katarzyna Zielińska".into(),
        place: "Warszawa".into(),
        date: NaiveDate::from_ymd_opt(2026, 11, 22).unwrap(),
        holders,
        account: "61109010140000071219812874".into(),
        fields: BTreeMap::new(),
        firm: None,
        parties: BTreeMap::new(),
        signers: Vec::new(),
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
        .find(|template| template.head.code == "umowa-ror" && template.head.version == "2.0")
        .unwrap()
}

/// Data for any template: everything it can take, or as little as it needs.
pub fn sample(template: &Template, full: bool) -> DocumentData {
    let head = &template.head;
    let people = [
        holder("Łucja", "Woźniak"),
        holder("Grzegorz", "Brzęczyszczykiewicz"),
    ];
    let count = if full { head.holders_max } else { head.holders_min };
    let mut made = data(people.into_iter().take(usize::from(count)).collect());
    let value = |field: &FieldSpec| match field.kind {
        TemplateFieldKind::Text => format!("{} – treść przykładowa", field.label),
        TemplateFieldKind::Money => "1234,56".to_owned(),
        TemplateFieldKind::Date if field.when == Some(Side::Past) => "2026-11-02".to_owned(),
        TemplateFieldKind::Date => "2026-12-15".to_owned(),
        TemplateFieldKind::Time => "10:30".to_owned(),
        TemplateFieldKind::Choice => field.choices[0].clone(),
        TemplateFieldKind::Number => "12".to_owned(),
    };
    let wanted = |field: &&FieldSpec| field.default.is_empty() && (full || field.required);
    let fields = head.fields.iter().filter(wanted);
    if !full {
        made.account.clear();
        made.holders.iter_mut().for_each(bare);
    }
    made.fields = fields.map(|field| (field.name.clone(), value(field))).collect();
    let parties = head.parties.iter().filter(|party| full || party.required);
    let person = |code: &str| {
        let mut person = holder("Stefania", "Gżegżółka");
        if !full {
            bare(&mut person);
        }
        (code.to_owned(), person)
    };
    made.parties = parties.map(|party| person(&party.code)).collect();
    if head.for_whom == "business" {
        made.firm = Some(firm());
        made.signers = vec![
            signer("firm1", "Bożena Mączyńska", "prezes zarządu"),
            signer("firm2", "Zdzisław Żółć", "prokurent"),
            signer("bank", "Katarzyna Zielińska", ""),
        ];
        made.signers[..2]
            .iter_mut()
            .for_each(|one| one.acts_for = firm().name);
    }
    made
}

/// Leaves what a register need not know.
fn bare(holder: &mut Holder) {
    holder.birth_date = None;
    holder.citizenship = None;
    for text in [&mut holder.id_document, &mut holder.phone, &mut holder.email] {
        text.clear();
    }
}

pub fn signer(role: &str, name: &str, capacity: &str) -> Signer {
    Signer {
        role: role.into(),
        name: name.into(),
        capacity: capacity.into(),
        acts_for: String::new(),
    }
}

pub fn firm() -> Firm {
    Firm {
        name: "Piekarnia „Pod Żaglem” sp. z o.o.".into(),
        legal_form: "spółka z ograniczoną odpowiedzialnością".into(),
        nip: "5260250274".into(),
        regon: "012345675".into(),
        krs: "0000123456".into(),
        street: "ul. Wioślarska 8".into(),
        postal_code: "00-411".into(),
        city: "Warszawa".into(),
        phone: "+48 22 100 20 30".into(),
        email: "biuro@example.com".into(),
    }
}

/// The text of a template with a body of its own, free of the rules for whole documents; the body begins on line 21.
pub fn source(body: &str) -> String {
    let head = r#"+++
code = "proba"
version = "1"
edition = 1
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
label = "Uwaga"
kind = "text"
default = "brak"
+++
"#;
    format!("{head}{body}")
}

/// The text of a template under the rules for whole documents; the body begins on line 29 and has to sign.
pub fn rule_source(body: &str) -> String {
    let head = r#"+++
code = "zasady"
version = "1"
title = "Zasady"
language = "pl"
valid_from = "2026-01-01"
for_whom = "person"
holders_min = 1
holders_max = 2
copies = 1
retention = "test"
[[roles]]
code = "holder"
label = "Posiadacz"
many = true
[[roles]]
code = "bank"
label = "Bank"
[[parties]]
code = "child"
label = "Dziecko"
required = false
[[fields]]
name = "uwaga"
label = "Uwaga"
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
            .replace("\u{AD}\n\u{C}", "")
            .replace("\u{AD}\n", "")
            .replace('\u{AD}', "")
            .replace("-\n", "-")
            .replace("/\n", "/"),
    ))
}

pub fn fold(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The heads of all tables, in order; a table must have rows and no empty cell.
pub fn tables(blocks: &[Block], heads: &mut Vec<String>) {
    for block in blocks {
        match block {
            Block::Table(table) => {
                let cells = table
                    .head
                    .iter()
                    .map(|cell| cell.iter().map(|run| run.text.as_str()).collect());
                heads.push(fold(&cells.collect::<Vec<String>>().join(" ")));
                assert!(!table.rows.is_empty(), "a table without rows: {heads:?}");
                for row in &table.rows {
                    let empty = row
                        .iter()
                        .any(|cell| cell.iter().all(|run| run.text.trim().is_empty()));
                    assert!(!empty, "an empty cell under {heads:?}");
                }
            }
            Block::KeepTogether(inside) | Block::Note(inside) => tables(inside, heads),
            Block::Columns(columns) => columns.iter().for_each(|column| tables(column, heads)),
            Block::List { items, .. } => items.iter().for_each(|item| tables(item, heads)),
            _ => {}
        }
    }
}
