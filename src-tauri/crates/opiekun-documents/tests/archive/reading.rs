//! What programs read out of the files: the words on the pages, and the order in which the tags give them.

use std::sync::atomic::{AtomicUsize, Ordering};

use crate::cases::{self, Case};
use crate::common::{TempFile, pdf_text, tool};
use crate::tags::leaves;
use opiekun_documents::FieldKind;

/// Papers of their own, not packets and previews.
fn papers() -> Vec<&'static Case> {
    let papers = cases::all().iter();
    let papers: Vec<_> = papers
        .filter(|case| !case.text.is_empty() && !case.name.ends_with("-preview"))
        .collect();
    assert!(papers.len() > 130, "{} papers", papers.len());
    papers
}

fn squeezed(text: &str) -> String {
    text.chars()
        .filter(|c| !c.is_whitespace() && *c != '\u{AD}')
        .collect()
}

fn sorted(text: &str) -> Vec<char> {
    let mut letters: Vec<char> = text.chars().collect();
    letters.sort_unstable();
    letters
}

#[test]
fn no_letter_is_lost_or_added_however_much_there_is() {
    cases::on_all_cores(&papers(), |case| {
        let Some(found) = pdf_text(&case.name, &case.pdf) else {
            return;
        };
        let (found, mut wanted) = (squeezed(&found), squeezed(&case.text));
        // A table's head stands again on every page where its table goes on.
        for head in &case.heads {
            let head = squeezed(head);
            let again = found
                .matches(&head)
                .count()
                .saturating_sub(wanted.matches(&head).count());
            wanted.push_str(&head.repeat(again));
        }
        // A row that is taller than a page goes on on the next one, cell beside cell: only the order may differ.
        assert!(sorted(&found) == sorted(&wanted), "{}: letters differ", case.name);
    });
}

/// The text of the tags, one piece after another.
fn in_order(pieces: &[String]) -> String {
    squeezed(&pieces.concat())
}

#[test]
fn tags_give_the_text_in_the_order_of_the_tree() {
    cases::on_all_cores(&papers(), |case| {
        let leaves = leaves(&case.pdf);
        let mut pieces: Vec<String> = leaves.into_iter().map(|leaf| leaf.text).collect();
        let (found, wanted) = (in_order(&pieces), squeezed(&case.text));
        if let Some(at) = found.bytes().zip(wanted.bytes()).position(|(a, b)| a != b) {
            let near = |text: &str| {
                String::from_utf8_lossy(&text.as_bytes()[at.saturating_sub(40)..])
                    .chars()
                    .take(80)
                    .collect::<String>()
            };
            panic!("{}: \"{}\" is not \"{}\"", case.name, near(&found), near(&wanted));
        }
        assert_eq!(found.len(), wanted.len(), "{}", case.name);
        // Control: two pieces in the wrong order are noticed.
        pieces.retain(|piece| !squeezed(piece).is_empty());
        pieces.dedup();
        pieces.swap(0, 1);
        assert!(
            in_order(&pieces) != wanted,
            "{}: disorder is not noticed",
            case.name
        );
    });
}

/// poppler takes the end of a marked hyphen for the end of its paragraph and loses what follows, so it is asked about
/// papers without divided words.
#[test]
fn other_programs_follow_the_tags_in_the_same_order() {
    let asked = AtomicUsize::new(0);
    cases::on_all_cores(&papers(), |case| {
        let divided = leaves(&case.pdf).iter().any(|leaf| leaf.text.contains('\u{AD}'));
        let file = TempFile::new(&format!("{}-order.pdf", case.name), &case.pdf);
        let Some(output) = tool("pdfinfo", &["-struct-text", file.path()]).filter(|_| !divided) else {
            return;
        };
        let said = String::from_utf8(output.stdout).unwrap();
        let quoted = said
            .lines()
            .map(str::trim)
            .filter_map(|line| line.strip_prefix('"')?.strip_suffix('"'));
        let found = squeezed(&quoted.collect::<String>());
        assert!(
            found == squeezed(&case.text),
            "{}: {found} is not {}",
            case.name,
            case.text
        );
        asked.fetch_add(1, Ordering::Relaxed);
    });
    println!("pdfinfo was asked about {} papers", asked.into_inner());
}

#[test]
fn places_for_the_pen_are_figures_and_words_of_another_language_are_phrases() {
    let papers = papers();
    let case = papers.iter().find(|case| case.name == "limits").unwrap();
    let leaves = leaves(&case.pdf);
    let count = |element: &str| leaves.iter().filter(|leaf| leaf.element == element).count();
    let places = case
        .fields
        .iter()
        .filter(|field| field.kind != FieldKind::Date)
        .count();
    assert_eq!(count("Figure"), places);
    assert!(
        leaves
            .iter()
            .any(|leaf| leaf.element == "Span" && leaf.text.contains("payment account"))
    );
}
