//! The account contract, from the template to the finished file.
#![allow(clippy::unwrap_used, reason = "helpers of tests fail the test")]

mod common;

use common::{NUMBER, TempFile, contract, fold, one, pdf_text, render, time, tool, two};
use opiekun_documents::layout::{Characters, Draw, FontSet, Furniture, layout};
use opiekun_documents::{Catalogue, DocumentData, Engine, FieldKind, Job, Template};
use sha2::{Digest, Sha256};

#[test]
fn the_same_input_gives_the_same_bytes() {
    let template = contract();
    let data = two();
    let job = Job {
        template: &template,
        data: &data,
        number: NUMBER,
        time: time(),
        draft: false,
    };
    let first = Engine::new().unwrap().render(&job).unwrap();
    let second = Engine::new().unwrap().render(&job).unwrap();
    assert!(first.pdf == second.pdf, "two renders of one job differ");
    let later = Job {
        time: time() + chrono::Duration::seconds(1),
        ..job
    };
    let third = Engine::new().unwrap().render(&later).unwrap();
    assert!(first.pdf != third.pdf, "the time must be part of the file");
    // The snapshot is stored as JSON and must come back as it was.
    let stored = serde_json::to_string(&data).unwrap();
    let data = serde_json::from_str(&stored).unwrap();
    let again = Engine::new()
        .unwrap()
        .render(&Job { data: &data, ..job })
        .unwrap();
    assert!(first.pdf == again.pdf, "a stored snapshot renders differently");
}

#[test]
fn the_file_says_word_for_word_what_the_tree_says() {
    for (name, data) in [("one", one()), ("two", two())] {
        let made = render(&contract(), &data).unwrap();
        // The table's head stands again where the table goes on.
        let head = "Czynność Sposób pobierania Wysokość";
        if let Some(text) = pdf_text(name, &made.pdf) {
            let expected = fold(&made.text);
            let repeated = text.matches(head).count() - expected.matches(head).count();
            let text = if repeated == 1 {
                let last = text.rfind(head).unwrap();
                fold(&format!("{}{}", &text[..last], &text[last + head.len()..]))
            } else {
                text
            };
            for (index, (found, wanted)) in text.split(' ').zip(expected.split(' ')).enumerate() {
                assert_eq!(found, wanted, "{name}: word {index}");
            }
            assert_eq!(text.len(), expected.len());
            assert!(text.contains("oszczędnościowo-rozliczeniowego") && text.contains("61 1090 1014"));
        }
    }
}

#[test]
fn number_page_and_specimen_stand_on_every_page() {
    let made = render(&contract(), &one()).unwrap();
    assert!((4..=6).contains(&made.pages), "{} pages", made.pages);
    let file = TempFile::new("furniture.pdf", &made.pdf);
    for page in 1..=made.pages {
        let number = page.to_string();
        let Some(output) = tool("pdftotext", &["-f", &number, "-l", &number, file.path(), "-"]) else {
            return;
        };
        let text = fold(&String::from_utf8(output.stdout).unwrap());
        for words in [
            NUMBER,
            "Bank Przykładowy S.A.",
            "WZÓR",
            &format!("strona {page} z {}", made.pages),
        ] {
            assert!(text.contains(words), "page {page} has no \"{words}\": {text}");
        }
        assert!(
            !text.contains("PODGLĄD"),
            "a document for signature must not look like a preview"
        );
    }
}

#[test]
fn a_preview_says_so() {
    let (template, data) = (contract(), one());
    let job = Job {
        template: &template,
        data: &data,
        number: NUMBER,
        time: time(),
        draft: true,
    };
    let engine = Engine::new().unwrap();
    let preview = engine.render(&job).unwrap();
    let file = TempFile::new("preview.pdf", &preview.pdf);
    if let Some(output) = tool("pdftotext", &["-raw", file.path(), "-"]) {
        // Letters along a slope come out on lines of their own.
        let text: String = String::from_utf8(output.stdout)
            .unwrap()
            .split_whitespace()
            .collect();
        assert_eq!(text.matches("PODGLĄD").count(), preview.pages as usize);
    }
    let final_one = engine.render(&Job { draft: false, ..job }).unwrap();
    assert_eq!(
        preview.fields, final_one.fields,
        "the preview shows the places of the document"
    );
}

#[test]
fn tools_find_no_fault_in_the_file() {
    let made = render(&contract(), &two()).unwrap();
    let file = TempFile::new("check.pdf", &made.pdf);
    if let Some(output) = tool("qpdf", &["--check", file.path()]) {
        let said =
            String::from_utf8_lossy(&output.stdout).into_owned() + &String::from_utf8_lossy(&output.stderr);
        assert!(output.status.success() && !said.contains("WARNING"), "{said}");
    }
    if let Some(output) = tool("pdfinfo", &[file.path()]) {
        let said = fold(&String::from_utf8(output.stdout).unwrap());
        for words in [
            "Title: Umowa rachunku",
            "Tagged: yes",
            "PDF version: 1.7",
            "A4",
            "Metadata Stream: yes",
        ] {
            assert!(said.contains(words), "no \"{words}\" in {said}");
        }
    }
    if let Some(output) = tool("pdffonts", &[file.path()]) {
        let said = String::from_utf8(output.stdout).unwrap();
        for line in said.lines().skip(2) {
            assert!(
                line.contains("+Lato") && line.contains("yes yes yes"),
                "not embedded, subset, mapped: {line}"
            );
        }
    }
}

#[test]
fn the_structure_is_tagged() {
    let made = render(&contract(), &one()).unwrap();
    let file = TempFile::new("tags.pdf", &made.pdf);
    let Some(output) = tool("pdfinfo", &["-struct-text", file.path()]) else {
        return;
    };
    let said = String::from_utf8(output.stdout).unwrap();
    for tag in [
        "Document",
        "H1",
        "H2",
        "H3",
        "P (block)",
        "L (block)",
        "LI (block)",
        "Lbl",
        "LBody",
        "Table",
        "TR",
        "TH",
        "TD",
    ] {
        assert!(said.contains(tag), "no {tag} in the structure");
    }
    assert!(said.contains("Umowa rachunku oszczędnościowo-rozliczeniowego"));
    assert!(!said.contains("strona 1 z"), "page furniture is not content");
}

#[test]
fn one_and_two_holders_get_their_own_words_and_lines() {
    let (single, joint) = (
        render(&contract(), &one()).unwrap(),
        render(&contract(), &two()).unwrap(),
    );
    assert!(single.text.contains("rachunek indywidualny") && !single.text.contains("Grzegorz"));
    assert!(joint.text.contains("rachunek wspólny") && joint.text.contains("Grzegorz Brzęczyszczykiewicz"));
    let roles = |made: &opiekun_documents::Rendered| -> Vec<(String, u32)> {
        let signatures = made
            .fields
            .iter()
            .filter(|field| field.kind == FieldKind::Signature);
        signatures
            .map(|field| (field.role.clone(), field.order))
            .collect()
    };
    assert_eq!(roles(&single), [("holder1".into(), 1), ("bank".into(), 2)]);
    assert_eq!(
        roles(&joint),
        [("holder1".into(), 1), ("holder2".into(), 2), ("bank".into(), 3)]
    );
}

#[test]
fn fields_given_by_the_advisor_are_printed() {
    let mut data = one();
    data.fields.insert("wplata_poczatkowa".into(), "1234,56".into());
    data.fields.insert("wyciag".into(), "papierowy".into());
    let made = render(&contract(), &data).unwrap();
    let text = made.text.replace('\u{A0}', " ");
    assert!(
        text.contains("1 234,56 zł (słownie: jeden tysiąc dwieście trzydzieści cztery złote 56/100)"),
        "{text}"
    );
    assert!(text.contains("w postaci papierowej") && !text.contains("w postaci elektronicznej"));
    data.account.clear();
    assert!(
        render(&contract(), &data)
            .unwrap()
            .text
            .contains("Numer Rachunku Bank przekaże")
    );
}

/// Fingerprint of everything that is drawn and where it stands. What is said about it (tags, metadata, spaces that
/// nobody sees) may become better without a letter being elsewhere.
fn drawing_hash(template: &Template, data: &DocumentData) -> String {
    let tree = template.fill(data, NUMBER).unwrap();
    let furniture = Furniture {
        head_strong: &data.branch.bank_name,
        head: &data.branch.name,
        address: &data.branch.address,
        logo: None,
        number: NUMBER,
        draft: false,
        mark: None,
    };
    let drawn = layout(&FontSet::new().unwrap(), &tree, &furniture).unwrap();
    let mut hash = Sha256::new();
    for draw in drawn
        .pages
        .iter()
        .flat_map(|page| &page.pieces)
        .flat_map(|piece| &piece.draws)
    {
        let Draw::Glyphs {
            x,
            y,
            face,
            size,
            ink,
            glyphs,
            ..
        } = draw
        else {
            hash.update(format!("{draw:?}"));
            continue;
        };
        let mut pen = *x;
        for glyph in glyphs {
            if glyph.text != Characters::One(' ') {
                let (right, up) = glyph.shift;
                hash.update(format!(
                    "{} {pen:.2} {y:.2} {right:.2} {up:.2} {face:?} {size} {ink:?};",
                    glyph.id
                ));
            }
            pen += glyph.advance;
        }
    }
    hash.finalize().iter().map(|byte| format!("{byte:02x}")).collect()
}

/// Papers made before signers, parties and the firm were part of the data.
#[test]
fn papers_of_earlier_versions_look_the_same() {
    let papers = [
        (
            "umowa-ror",
            "one",
            "1b92813bd12096363d47265e0d446fe56e20fc5fd635ca13519325569dcbeaef",
        ),
        (
            "umowa-ror",
            "two",
            "518dd10c506d80a1512cb4025d9886ef9e34cfd3c43d7cfbd55735bef69121a4",
        ),
        (
            "zmiana-opiekuna",
            "one",
            "31fa6c8ec171d8995ee87e22ade2323186bb8d6c6b9767aec475727900b9e1e8",
        ),
    ];
    let catalogue = Catalogue::builtin().unwrap();
    for (code, holders, expected) in papers {
        let template = catalogue.version(code, "pl", "1.0").unwrap();
        let mut data = if holders == "one" { one() } else { two() };
        if code == "zmiana-opiekuna" {
            data.fields.insert("nowy_opiekun".into(), "Anna".into());
            data.fields.insert("od_dnia".into(), "2026-12-15".into());
        }
        let mut stored = serde_json::to_value(&data).unwrap();
        for part in ["firm", "parties", "signers"] {
            stored.as_object_mut().unwrap().remove(part);
        }
        let data = serde_json::from_value(stored).unwrap();
        let hash = drawing_hash(template, &data);
        assert_eq!(hash, expected, "{code}, {holders}");
    }
}
