//! Every kind of file that the program makes: each paper with much, little and far too much data, a preview, a packet,
//! and a template that goes to the limits.

use std::path::PathBuf;
use std::sync::{Arc, OnceLock};

use opiekun_documents::{
    Catalogue, DocumentData, Engine, Job, Logo, Mark, PlacedField, Sheets, Template, TemplateFieldKind,
};

use opiekun_documents::tree::{Block, Design, Language, Run, Tree};

use crate::common::{NUMBER, data, holder, rule_source, sample, signer, tables, time};

/// A finished file.
pub struct Case {
    pub name: String,
    pub pdf: Vec<u8>,
    /// The text of the tree; nothing for files of many papers.
    pub text: String,
    /// Heads of its tables, which stand again on every page.
    pub heads: Vec<String>,
    pub pages: u32,
    pub fields: Vec<PlacedField>,
}

pub fn engine() -> &'static Engine {
    static ENGINE: OnceLock<Engine> = OnceLock::new();
    ENGINE.get_or_init(|| Engine::new().unwrap())
}

pub fn papers() -> Vec<Template> {
    Catalogue::builtin().unwrap().all().to_vec()
}

/// Every paper with each of its translations beside it.
pub fn beside(papers: &[Template]) -> Vec<Template> {
    let newest = |paper: &&Template| paper.head.valid_to.is_none();
    let mut both = Vec::new();
    for first in papers
        .iter()
        .filter(newest)
        .filter(|paper| paper.head.language == "pl")
    {
        let others = papers.iter().filter(newest);
        let others = others.filter(|paper| paper.head.code == first.head.code && paper.head.language != "pl");
        both.extend(others.map(|other| first.with_beside(other)));
    }
    assert!(both.len() >= 13, "{} papers in two languages", both.len());
    both
}

pub fn label(template: &Template) -> String {
    let head = &template.head;
    format!("{}-{}-{}", head.code, head.version, head.language)
}

/// Each field that takes text gets 10,000 characters, everybody a very long name.
pub fn long(template: &Template) -> DocumentData {
    const SENTENCE: &str =
        "Źdźbło trawy przy ulicy Świętojańskiej, 1 234,56 zł i § 7 ust. 2 – „cytat” z dnia 3 maja 2026 r.; ";
    let mut made = sample(template, true);
    let mut text = SENTENCE.repeat(10_000 / SENTENCE.chars().count());
    text.push_str(&"Ż".repeat(10_000 - text.chars().count()));
    for field in &template.head.fields {
        if field.kind == TemplateFieldKind::Text {
            made.fields.insert(field.name.clone(), text.clone());
        }
    }
    let name = "Wolfeschlegelsteinhausenbergerdorff-Brzęczyszczykiewicz ";
    for person in made.holders.iter_mut().chain(made.parties.values_mut()) {
        person.last_name = name.repeat(4).trim().to_owned();
        person.street = format!("ul. {}12 m. 4", "Księcia Józefa Poniatowskiego ".repeat(8));
        person.email = format!(
            "{}@example.com",
            "bardzo.dlugi.adres.".repeat(12).trim_end_matches('.')
        );
    }
    made
}

/// Forty holders, a table of three hundred rows, lists of three levels, a place for the pen of every kind.
pub fn limits() -> (Template, DocumentData) {
    let rows: String = (1..=300)
        .map(|row| format!("| {row} | Czynność numer {row}, opisana w kilku słowach | {row},00 zł |\n"))
        .collect();
    let ticks: String = (1..=20)
        .map(|tick| {
            format!(
                "::tick id=\"t{tick}\" checked=\"{}\" Oświadczenie {tick}.\n\n",
                ["tak", "nie"][tick % 2]
            )
        })
        .collect();
    let body = format!(
        "# Granice\n\n{{% for h in holders %}}\n:::keyvalue columns=\"2\"\nImię i nazwisko: {{{{ h.full_name }}}}\n\
        Adres: {{{{ h | adres }}}}\n:::\n{{% endfor %}}\n\n## Tabela\n\n| Lp. | Czynność | Wysokość |\n|--:|---|--:|\n\
        {rows}\n## Oświadczenia\n\n{ticks}\n1. Pierwszy\n   1. drugi\n      1. trzeci, [payment account](lang:en)\n\n\
        - myślnik\n\n:::note\nUwaga {{{{ fields.uwaga }}}}\n:::\n\n::initials role=\"holder bank\"\n\n\
        ::place-date place=\"{{{{ place }}}}\" date=\"{{{{ date }}}}\"\n\n::signers\n"
    );
    let source = rule_source(&body).replace("holders_max = 2", "holders_max = 40");
    let people = (1..=40).map(|number| holder("Łucja", &format!("Woźniak-{number}")));
    (
        Template::parse("granice", &source).unwrap(),
        data(people.collect()),
    )
}

/// An invented sign: a ring and a bar in two colours, on nothing.
fn sign() -> Logo {
    let (width, height) = (420_i32, 120_i32);
    let mut pixels = Vec::new();
    for y in 0..height {
        for x in 0..width {
            let (dx, dy) = (x - 60, y - 60);
            let inside = dx * dx + dy * dy;
            let color: [u8; 4] = match (inside, x, y) {
                (1_600..=3_364, ..) => [11, 93, 78, 255],
                (_, 140..400, 44..76) => [196, 120, 20, 255],
                _ => [0, 0, 0, 0],
            };
            pixels.extend(color);
        }
    }
    let mut file = Vec::new();
    let mut encoder = png::Encoder::new(&mut file, width.unsigned_abs(), height.unsigned_abs());
    encoder.set_color(png::ColorType::Rgba);
    let mut writer = encoder.write_header().unwrap();
    writer.write_image_data(&pixels).unwrap();
    drop(writer);
    Logo::read(&file).unwrap()
}

/// Footnotes in every kind of text, more of them than a page holds, and one that is longer than a page.
pub fn notes() -> (Template, DocumentData) {
    let many: String = (1..=90)
        .map(|nr| format!("| Czynność {nr}[^n{nr}] | {nr},00 zł |\n"))
        .collect();
    let said: String = (1..=90)
        .map(|nr| format!("\n[^n{nr}]: Opłata numer {nr}, pobierana z góry za każdy rozpoczęty miesiąc. {{{{ fields.uwaga }}}}\n"))
        .collect();
    let long = "Zdanie, które powtarza się wiele razy, aby przypis był dłuższy niż strona, na której stoi jego numer. "
        .repeat(120);
    let body = format!(
        "# Przypisy\n\nTekst z przypisem[^a], dalej [standing order[^b]](lang:en) i **gruby[^c]**.\n\n\
        [^a]: Pierwszy, z *kursywą* i [payment account](lang:en).\n[^b]: Stałe zlecenie, zob. [](#dalej).\n\
        [^c]: {long}\n\n## § {{#dalej}} Tabela\n\n\
        | Czynność | Opłata |\n|---|--:|\n{many}{said}\n1. Punkt[^d].\n\n[^d]: Ostatni.\n\n\
        :::keyvalue\nEtykieta[^e]: wartość\n:::\n\n[^e]: Przy etykiecie.\n\n::initials role=\"holder bank\"\n\n::signers\n"
    );
    let template = Template::parse("przypisy", &rule_source(&body)).unwrap();
    let mut made = sample(&template, true);
    made.fields.insert("uwaga".to_owned(), "Uwaga.".to_owned());
    (template, made)
}

fn job<'a>(template: &'a Template, data: &'a DocumentData, draft: bool) -> Job<'a> {
    Job {
        template,
        data,
        number: NUMBER,
        time: time(),
        draft,
    }
}

pub fn case(name: String, template: &Template, data: &DocumentData, draft: bool) -> Case {
    let made = engine()
        .render(&job(template, data, draft))
        .unwrap_or_else(|error| panic!("{name}: {error}"));
    let mut heads = Vec::new();
    let tree = template.fill(data, NUMBER).unwrap();
    tables(&tree.blocks, &mut heads);
    if tree.design == Design::Letter {
        // The head of a letter reaches into the room of the text.
        let branch = &data.branch;
        heads.extend([&branch.bank_name, &branch.name, &branch.address].map(Clone::clone));
    }
    Case {
        name,
        pdf: made.pdf,
        text: made.text,
        heads,
        pages: made.pages,
        fields: made.fields,
    }
}

/// Printed copies, each with marks and on a sheet of its own.
fn copies(name: &str, papers: &[&Template]) -> Case {
    let filled: Vec<_> = papers.iter().map(|paper| sample(paper, true)).collect();
    let jobs: Vec<_> = papers
        .iter()
        .zip(&filled)
        .map(|(paper, data)| job(paper, data, false))
        .collect();
    let codes: Vec<String> = (0..jobs.len())
        .map(|copy| format!("K7M2PQ4{copy:02}XY"))
        .collect();
    let sheets: Vec<_> = jobs
        .iter()
        .zip(&codes)
        .map(|(job, code)| Sheets {
            job,
            mark: Some(Mark { code, shown: code }),
        })
        .collect();
    Case {
        name: name.to_owned(),
        pdf: engine().render_packet(Some(&guide()), &sheets, true).unwrap(),
        text: String::new(),
        heads: Vec::new(),
        pages: 0,
        fields: Vec::new(),
    }
}

/// A client's packet as it goes to the printer: papers in three languages.
fn packet(papers: &[Template]) -> Case {
    let codes = ["arkusz-bfg", "zgody-marketingowe", "umowa-ror"];
    let chosen = papers
        .iter()
        .filter(|paper| codes.contains(&paper.head.code.as_str()));
    copies("packet", &chosen.collect::<Vec<_>>())
}

/// All of them, made once.
pub fn all() -> &'static [Case] {
    static CASES: OnceLock<Vec<Case>> = OnceLock::new();
    CASES.get_or_init(made)
}

fn made() -> Vec<Case> {
    let mut cases = Vec::new();
    let papers = papers();
    for paper in &papers {
        let name = label(paper);
        let full = sample(paper, true);
        cases.push(case(format!("{name}-full"), paper, &full, false));
        cases.push(case(format!("{name}-least"), paper, &sample(paper, false), false));
        cases.push(case(format!("{name}-long"), paper, &long(paper), false));
        cases.push(case(format!("{name}-preview"), paper, &full, true));
    }
    for paper in beside(&papers) {
        let name = label(&paper);
        cases.push(case(format!("{name}-full"), &paper, &sample(&paper, true), false));
        cases.push(case(
            format!("{name}-least"),
            &paper,
            &sample(&paper, false),
            false,
        ));
        cases.push(case(format!("{name}-long"), &paper, &long(&paper), false));
        cases.push(case(
            format!("{name}-preview"),
            &paper,
            &sample(&paper, true),
            true,
        ));
    }
    // A letter and a contract with the sign of a bank.
    for code in ["reklamacja-odpowiedz", "arkusz-bfg"] {
        let paper = papers.iter().find(|paper| paper.head.code == code).unwrap();
        let mut data = sample(paper, true);
        data.branch.picture = Some(Arc::new(sign()));
        cases.push(case(format!("{code}-sign-full"), paper, &data, false));
    }
    let (template, data) = notes();
    cases.push(case("notes".to_owned(), &template, &data, false));
    let (template, data) = limits();
    cases.push(case("limits".to_owned(), &template, &data, false));
    let mut signed = data.clone();
    signed.signers = (1..=9)
        .map(|number| signer(&format!("holder{number}"), "Łucja Woźniak", "pełnomocnik"))
        .chain([signer("bank", "Katarzyna Zielińska", "")])
        .collect();
    cases.push(case("signers".to_owned(), &template, &signed, false));
    cases.push(packet(&papers));
    let sheet = papers
        .iter()
        .find(|paper| paper.head.code == "zgody-marketingowe");
    cases.push(copies("copy", &[sheet.unwrap()]));
    cases
}

/// The folder that cargo builds into.
pub fn target() -> PathBuf {
    let program = std::env::current_exe().unwrap();
    // target/debug/deps/archive-…
    program.ancestors().nth(3).unwrap().to_owned()
}

/// A new, empty folder there.
pub fn folder(name: &str) -> PathBuf {
    let folder = target().join(name);
    let _ = std::fs::remove_dir_all(&folder);
    std::fs::create_dir_all(&folder).unwrap();
    folder
}

/// Does something with each on all cores.
pub fn on_all_cores<T: Sync>(items: &[T], work: impl Fn(&T) + Sync) {
    let cores = std::thread::available_parallelism().map_or(1, usize::from);
    std::thread::scope(|scope| {
        let workers: Vec<_> = items
            .chunks(items.len().div_ceil(cores).max(1))
            .map(|part| scope.spawn(|| part.iter().for_each(&work)))
            .collect();
        for worker in workers {
            if let Err(panic) = worker.join() {
                std::panic::resume_unwind(panic);
            }
        }
    });
}

/// A sheet that lies on top of a packet, as the desk makes it.
fn guide() -> Tree {
    let tick = |nr: u32, text: &str| Block::Tick {
        id: format!("1_{nr}"),
        checked: false,
        runs: vec![
            Run {
                strong: true,
                ..Run::plain(text)
            },
            Run::plain(" Łucja Woźniak"),
        ],
    };
    Tree::plain(
        "Gdzie podpisać",
        Language::Polish,
        vec![
            Block::Heading {
                level: 1,
                runs: vec![Run::plain("Gdzie podpisać")],
            },
            Block::KeepTogether(vec![
                Block::Heading {
                    level: 2,
                    runs: vec![Run::plain("1. Umowa")],
                },
                tick(1, "Strona 5 – podpis:"),
                tick(2, "Strona 6 – parafka:"),
            ]),
            Block::Note(vec![Block::Paragraph(vec![Run::plain(
                "Każdy egzemplarz podpisuje się tak samo.",
            )])]),
        ],
    )
}
