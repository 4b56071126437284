//! Every paper that comes with the program: what it says, how long it is, where it is signed.
#![allow(clippy::unwrap_used, reason = "helpers of tests fail the test")]

mod common;

use common::{fold, pdf_text, render, sample, tables};
use opiekun_documents::layout::{FontSet, Furniture, layout};
use opiekun_documents::tree::Design;
use opiekun_documents::{Catalogue, DocumentData, FieldKind, Template};

fn papers() -> Vec<Template> {
    Catalogue::builtin().unwrap().all().to_vec()
}

fn label(template: &Template) -> String {
    let head = &template.head;
    format!("{} {} {}", head.code, head.version, head.language)
}

/// Each paper with everything it can take, and with as little as it needs.
fn each(check: impl Fn(&Template, &DocumentData, &str)) {
    for template in papers() {
        for (full, kind) in [(true, "full"), (false, "least")] {
            let data = sample(&template, full);
            check(&template, &data, &format!("{} {kind}", label(&template)));
        }
    }
}

#[test]
fn the_papers_of_a_branch_are_all_there() {
    let papers = papers();
    for code in [
        "umowa-ror",
        "konto-oszczednosciowe",
        "rachunek-firmowy",
        "arkusz-bfg",
        "dokument-oplat",
        "karta-wzorow",
        "wniosek-karta",
        "pelnomocnictwo",
        "odwolanie-pelnomocnictwa",
        "dyspozycja-na-wypadek-smierci",
        "odwolanie-dyspozycji",
        "zmiana-danych",
        "zgody-marketingowe",
        "wycofanie-zgod",
        "fatca-crs",
        "oswiadczenie-pep",
        "beneficjent-rzeczywisty",
        "badanie-potrzeb",
        "wniosek-kredyt",
        "aneks",
        "wypowiedzenie-umowy",
        "reklamacja-protokol",
        "reklamacja-potwierdzenie",
        "reklamacja-odpowiedz",
        "reklamacja-przedluzenie",
        "pomoc-w-dostepie",
        "potwierdzenie-wizyty",
        "protokol-oryginalow",
        "raport-rodo",
        "zmiana-opiekuna",
    ] {
        let found = papers
            .iter()
            .find(|paper| paper.head.code == code && paper.head.language == "pl");
        let head = &found.unwrap_or_else(|| panic!("{code} is missing")).head;
        assert!(head.specimen, "{code} must say that it is a specimen");
        let courtesy = ["potwierdzenie-wizyty", "zmiana-opiekuna"].contains(&code);
        assert_eq!(head.legal_basis.is_empty(), courtesy, "{code}");
    }
}

#[test]
fn length_and_places_to_sign() {
    each(|template, data, name| {
        let made = render(template, data).unwrap_or_else(|error| panic!("{name}: {error}"));
        assert!((1..=8).contains(&made.pages), "{name}: {} pages", made.pages);
        let contract = ["umowa-ror", "konto-oszczednosciowe", "rachunek-firmowy"];
        if contract.contains(&template.head.code.as_str()) {
            assert!((4..=6).contains(&made.pages), "{name}: {} pages", made.pages);
        }
        let signatures: Vec<_> = made
            .fields
            .iter()
            .filter(|field| field.kind == FieldKind::Signature)
            .collect();
        for role in &template.head.roles {
            // With little data an optional party is not there and does not sign.
            let optional = template
                .head
                .parties
                .iter()
                .any(|party| party.code == role.code && !data.parties.contains_key(&party.code));
            let second = role.code == "holder2" && data.holders.len() < 2;
            // The second person of the bank signs only above a limit.
            let second = second || role.code == "bank2";
            let signs = signatures
                .iter()
                .any(|field| template.head.role(&field.role) == Some(role));
            assert_eq!(signs, !optional && !second, "{name}: {}", role.code);
        }
        for field in &signatures {
            // Something of the text stands above the line: a page begins 27 mm down.
            assert!(field.y > 45.0, "{name}: a signature alone at the top of a page");
        }
    });
}

#[test]
fn the_files_say_word_for_word_what_the_trees_say() {
    each(|template, data, name| {
        let made = render(template, data).unwrap();
        let mut heads = Vec::new();
        let tree = template.fill(data, common::NUMBER).unwrap();
        tables(&tree.blocks, &mut heads);
        if tree.design == Design::Letter {
            // The head of a letter reaches into the room of the text.
            let branch = &data.branch;
            heads.extend([&branch.bank_name, &branch.name, &branch.address].map(Clone::clone));
        }
        let Some(text) = pdf_text(&name.replace(' ', "-"), &made.pdf) else {
            return;
        };
        let expected = fold(&made.text);
        if format!("{tree:?}").contains("note: [Run") {
            // Footnotes stand at the foot of the page and are read behind their numbers: only the order differs.
            let squeezed = |text: &str| -> String {
                let kept = |c: &char| !c.is_whitespace() && *c != '\u{AD}';
                text.chars().filter(kept).collect()
            };
            let (found, mut wanted) = (squeezed(&text), squeezed(&expected));
            for head in heads.iter().map(|head| squeezed(head)) {
                let more = found.matches(&head).count();
                wanted.push_str(&head.repeat(more.saturating_sub(wanted.matches(&head).count())));
            }
            let sorted = |text: &str| {
                let mut letters: Vec<char> = text.chars().collect();
                letters.sort_unstable();
                letters
            };
            assert!(sorted(&found) == sorted(&wanted), "{name}: letters differ");
            return;
        }
        let (mut found, mut wanted) = (text.as_str(), expected.as_str());
        // A table's head stands again where the table goes on on the next page.
        while !wanted.is_empty() {
            let same = found
                .bytes()
                .zip(wanted.bytes())
                .take_while(|(a, b)| a == b)
                .count();
            if same == wanted.len() {
                (found, wanted) = (found[same..].trim(), "");
                continue;
            }
            let again = heads.iter().find_map(|head| {
                (0..=head.len().min(same)).find_map(|back| {
                    let at = same - back;
                    let rest = found.get(at..)?.strip_prefix(head.as_str())?;
                    wanted.is_char_boundary(at).then_some((at, rest.trim_start()))
                })
            });
            match again {
                Some((at, rest)) => (found, wanted) = (rest, wanted[at..].trim_start()),
                None => {
                    let near = |text: &str| {
                        String::from_utf8_lossy(&text.as_bytes()[same.saturating_sub(40)..])
                            .chars()
                            .take(120)
                            .collect::<String>()
                    };
                    panic!("{name}: \"{}\" is not \"{}\"", near(found), near(wanted));
                }
            }
        }
        assert_eq!(found, "", "{name}: more than the tree says");
    });
}

#[test]
fn the_typography_is_right() {
    let fonts = FontSet::new().unwrap();
    each(|template, data, name| {
        let tree = template.fill(data, common::NUMBER).unwrap();
        let text = tree.text();
        for wrong in [
            "\"",
            " - ",
            "..",
            " ,",
            " .",
            "( ",
            " )",
            "  ",
            "None",
            "undefined",
        ] {
            assert!(!text.contains(wrong), "{name}: \"{wrong}\" in {text}");
        }
        let furniture = Furniture {
            head_strong: "Bank",
            head: "Oddział",
            address: "",
            logo: None,
            number: common::NUMBER,
            draft: false,
            mark: None,
        };
        for line in &layout(&fonts, &tree, &furniture).unwrap().lines {
            let mut words = line.trim_end().rsplit(|c: char| c.is_whitespace());
            let last = words.next().unwrap_or_default();
            let single = last.chars().count() == 1 && "aiouwzAIOUWZ".contains(last);
            assert!(!single || words.next().is_none(), "{name}: \"{line}\"");
        }
    });
}

/// What the law counts, in the papers that speak of it.
#[test]
fn statutory_clocks_and_sums_are_right() {
    let catalogue = Catalogue::builtin().unwrap();
    let day = "2026-11-01".parse().unwrap();
    for (code, words) in [
        (
            "umowa-ror",
            &[
                "13 miesięcy",
                "15 dni roboczych",
                "35 dni roboczych",
                "30 dni",
                "60 dni",
                "100 000 euro",
            ][..],
        ),
        (
            "konto-oszczednosciowe",
            &["dwa miesiące", "10 lat", "art. 59a", "art. 54"],
        ),
        ("rachunek-firmowy", &["przez 5 lat", "15 000 zł", "art. 62b"]),
        (
            "arkusz-bfg",
            &["100 000 euro", "7 dni roboczych", "Potwierdzam, że otrzymałem"],
        ),
        (
            "wniosek-karta",
            &["13 miesięcy", "50 euro", "Rejestrze Zastrzeżeń"],
        ),
        (
            "dyspozycja-na-wypadek-smierci",
            &[
                "dwudziestokrotności",
                "późniejsza ma pierwszeństwo",
                "rachunku wspólnego",
            ],
        ),
        ("wniosek-kredyt", &["14 dni", "30 dni od złożenia", "RRSO"]),
        ("reklamacja-protokol", &["15 dni roboczych", "35 dni roboczych"]),
        (
            "reklamacja-przedluzenie",
            &[
                "15 dni roboczych",
                "35 dni roboczych",
                "Okoliczności",
                "zgodnie z Państwa wolą",
            ],
        ),
        (
            "raport-rodo",
            &["ciągu miesiąca", "Urzędu Ochrony Danych Osobowych"],
        ),
        ("oswiadczenie-pep", &["12 miesięcy"]),
        ("beneficjent-rzeczywisty", &["25%", "7 dni"]),
    ] {
        let template = catalogue.valid_on(code, "pl", day).unwrap();
        let mut data = sample(template, true);
        if template.head.fields.iter().any(|field| field.name == "przedmiot") {
            data.fields.insert("przedmiot".into(), "usługa płatnicza".into());
        }
        let made = render(template, &data).unwrap();
        let text = made.text.replace('\u{A0}', " ");
        for word in words {
            assert!(text.contains(word), "{code} does not say \"{word}\"");
        }
    }
}

#[test]
fn the_versions_of_the_account_contract_follow_each_other() {
    let catalogue = Catalogue::builtin().unwrap();
    let version = |day: &str| {
        let found = catalogue.valid_on("umowa-ror", "pl", day.parse().unwrap());
        found.map(|template| template.head.version.clone())
    };
    assert_eq!(version("2026-10-31").as_deref(), Some("1.0"));
    assert_eq!(version("2026-11-01").as_deref(), Some("2.0"));
}

#[test]
fn translations_are_there_and_print_no_polish_choices() {
    let papers = papers();
    let codes = |language: &str| {
        let found = papers.iter().filter(|paper| paper.head.language == language);
        let mut codes: Vec<_> = found.map(|paper| paper.head.code.as_str()).collect();
        codes.sort_unstable();
        codes
    };
    assert_eq!(
        codes("en"),
        [
            "arkusz-bfg",
            "dokument-oplat",
            "fatca-crs",
            "karta-wzorow",
            "pelnomocnictwo",
            "reklamacja-protokol",
            "umowa-ror",
            "wniosek-karta",
            "zgody-marketingowe",
            "zmiana-danych"
        ]
    );
    assert_eq!(codes("uk"), ["arkusz-bfg", "umowa-ror", "zgody-marketingowe"]);
    for paper in papers.iter().filter(|paper| paper.head.language != "pl") {
        for field in &paper.head.fields {
            // tak and nie tick boxes and are never printed.
            for choice in field.choices.iter().filter(|choice| choice.len() > 3) {
                let mut data = sample(paper, true);
                data.fields.insert(field.name.clone(), choice.clone());
                let text = render(paper, &data).unwrap().text;
                assert!(
                    !text.contains(choice.as_str()),
                    "{}: \"{choice}\" is printed in Polish",
                    label(paper)
                );
            }
        }
    }
}

#[test]
fn every_translation_stands_beside_its_polish_text() {
    let papers = Catalogue::builtin().unwrap();
    let newest = |paper: &&Template| paper.head.valid_to.is_none();
    let mut apart = Vec::new();
    let mut tried = 0;
    for other in papers
        .all()
        .iter()
        .filter(newest)
        .filter(|paper| paper.head.language != "pl")
    {
        let polish = papers.all().iter().filter(newest);
        let polish = polish.filter(|paper| paper.head.language == "pl");
        let polish = polish
            .clone()
            .find(|paper| paper.head.code == other.head.code)
            .unwrap();
        let both = polish.with_beside(other);
        for full in [true, false] {
            tried += 1;
            match both.fill(&sample(&both, full), common::NUMBER) {
                Ok(tree) => assert!(tree.beside.is_some()),
                Err(error) => apart.push(error.to_string()),
            }
        }
    }
    assert!(tried >= 26, "{tried} papers");
    assert!(apart.is_empty(), "{apart:#?}");
}
