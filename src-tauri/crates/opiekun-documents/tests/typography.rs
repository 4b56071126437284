//! What a typesetter would look at: line ends, page breaks, table heads.
#![allow(clippy::unwrap_used, reason = "helpers of tests fail the test")]

mod common;

use common::{contract, fold, one, pdf_text, render, template, two};
use opiekun_documents::layout::{Characters, Draw, FontSet, Furniture, Layout, PAGE_WIDTH, Role, layout};
use opiekun_documents::{DocumentData, Template};

fn lay_out(template: &Template, data: &DocumentData) -> Layout {
    let fonts = FontSet::new().unwrap();
    let tree = template.fill(data, common::NUMBER).unwrap();
    let furniture = Furniture {
        head_strong: "Bank",
        head: "Oddział",
        address: "",
        logo: None,
        number: common::NUMBER,
        draft: false,
        mark: None,
    };
    layout(&fonts, &tree, &furniture).unwrap()
}

/// A template under today's rules: those of `common::template` are set as the first papers were.
fn rules(body: &str) -> Template {
    let source = common::rule_source(&format!("# Tytuł\n\n{body}\n::signers\n"));
    Template::parse("zasady", &source).unwrap()
}

/// Last word of a line of running text that is a single letter.
fn ends_in_single_letter(line: &str) -> bool {
    let mut words = line.rsplit(|c: char| c.is_whitespace() || matches!(c, '(' | '„'));
    let last = words.next().unwrap_or_default();
    last.chars().count() == 1 && last.chars().all(|c| "aiouwzAIOUWZ".contains(c)) && words.next().is_some()
}

#[test]
fn no_line_ends_in_a_single_letter_word() {
    assert!(
        ends_in_single_letter("Umowa zawarta w") && !ends_in_single_letter("lit. b)"),
        "the check can fail"
    );
    let body = "Pies i kot a także koza z owcą o poranku u sąsiada w ogrodzie. ".repeat(60);
    for layout in [
        lay_out(&contract(), &one()),
        lay_out(&contract(), &two()),
        lay_out(&template(&body), &one()),
    ] {
        assert!(layout.lines.len() > 20);
        for line in &layout.lines {
            assert!(!ends_in_single_letter(line), "\"{line}\"");
        }
    }
}

#[test]
fn long_words_are_divided_the_polish_way() {
    let body =
        "Dziewięćdziesięciokilkuletni konstantynopolitańczykowianin przeprowadza najnieprawdopodobniejsze \
        przedsięwzięcia. "
            .repeat(12);
    let layout = lay_out(&template(&body), &one());
    let divided: Vec<_> = layout.lines.iter().filter(|line| line.ends_with('-')).collect();
    assert!(divided.len() > 3, "no hyphenation: {:?}", layout.lines);
    for line in divided {
        let part = line.trim_end_matches('-').rsplit([' ', '\u{A0}']).next().unwrap();
        assert!(part.chars().count() >= 3, "{line}");
    }
}

#[test]
fn justified_lines_reach_the_margin_and_none_passes_it() {
    let layout = lay_out(&contract(), &two());
    let right = PAGE_WIDTH - 22.0 / 25.4 * 72.0;
    let mut reached = 0;
    for piece in layout.pages.iter().flat_map(|page| &page.pieces) {
        for draw in &piece.draws {
            if let Draw::Glyphs {
                x, glyphs, turn: 0.0, ..
            } = draw
            {
                // The space at a line end is there for readers and draws nothing.
                let (last, line) = glyphs.split_last().unwrap();
                let seen = if last.text == Characters::One(' ') {
                    line
                } else {
                    glyphs
                };
                let end = x + seen.iter().map(|glyph| glyph.advance).sum::<f32>();
                assert!(
                    end <= right + 0.6,
                    "text runs {} points into the margin",
                    end - right
                );
                reached += usize::from((end - right).abs() < 0.05);
            }
        }
    }
    assert!(reached > 60, "only {reached} lines are flush right");
}

#[test]
fn a_paragraph_leaves_at_least_two_lines_on_either_page() {
    for before in 40..56 {
        let body = "Linia.\n\n".repeat(before)
            + &"Długi akapit, który zajmuje kilka linii tekstu na stronie. ".repeat(12);
        let layout = lay_out(&template(&body), &one());
        // Lines of the last paragraph on each page: pieces of its node.
        let last = layout
            .structure
            .nodes
            .iter()
            .rposition(|node| node.role == Role::Paragraph)
            .unwrap();
        let counts = layout
            .pages
            .iter()
            .map(|page| page.pieces.iter().filter(|p| p.node == Some(last)).count());
        for count in counts.filter(|count| *count > 0) {
            assert!(count >= 2, "{before} lines before: {count} alone");
        }
    }
}

#[test]
fn a_heading_never_ends_a_page() {
    for before in 30..60 {
        let body = "Linia.\n\n".repeat(before) + "## Nagłówek\n\nTekst pod nagłówkiem.\n\nKoniec.\n";
        let layout = lay_out(&template(&body), &one());
        for page in &layout.pages {
            let roles: Vec<_> = page
                .pieces
                .iter()
                .filter_map(|piece| piece.node)
                .map(|node| layout.structure.nodes[node].role)
                .collect();
            assert!(
                !matches!(roles.last(), Some(Role::Heading(_))),
                "{before} lines before"
            );
        }
    }
}

#[test]
fn a_long_table_repeats_its_head_and_keeps_its_rows_whole() {
    let mut body = "| Lp. | Czynność bankowa | Opłata |\n|---:|:---|---:|\n".to_owned();
    for row in 1..=40 {
        let words = "opłata za czynność wykonaną na życzenie klienta ".repeat(1 + row % 4);
        body.push_str(&format!("| {row} | {words} | {row},00 zł |\n"));
    }
    let made = render(&template(&body), &one()).unwrap();
    assert!(made.pages >= 2, "{} pages", made.pages);
    if let Some(text) = pdf_text("table", &made.pdf) {
        let head = "Lp. Czynność bankowa Opłata";
        assert_eq!(
            text.matches(head).count(),
            made.pages as usize,
            "one head on each page"
        );
        assert_eq!(
            fold(&text.replace(head, "")),
            fold(&fold(&made.text).replace(head, ""))
        );
    }
    // A row is whole when all its cells are on one page.
    let layout = lay_out(&template(&body), &one());
    for (index, node) in layout
        .structure
        .nodes
        .iter()
        .enumerate()
        .filter(|(_, node)| node.role == Role::Row)
    {
        let pages = layout.pages.iter().filter(|page| {
            let cells = page.pieces.iter().filter_map(|piece| piece.node);
            cells
                .into_iter()
                .any(|cell| layout.structure.nodes[cell].parent == index)
        });
        assert_eq!(pages.count(), 1, "row {node:?}");
    }
}

#[test]
fn a_row_taller_than_a_page_is_cut_and_loses_no_word() {
    let words: String = (0..2_400).map(|number| format!("słowo{number} ")).collect();
    let made = render(
        &template(&format!("| A | B |\n|---|---|\n| {words} | x |\n")),
        &one(),
    )
    .unwrap();
    if let Some(text) = pdf_text("tall", &made.pdf) {
        for number in [0, 1_000, 2_399] {
            let word = format!("słowo{number}");
            assert_eq!(
                text.split(' ').filter(|found| **found == word).count(),
                1,
                "{word}"
            );
        }
    }
}

#[test]
fn kept_blocks_and_page_breaks_are_obeyed() {
    let body = "Linia.\n\n".repeat(30) + ":::keep\n\n" + &"Razem.\n\n".repeat(12) + ":::\n";
    let layout = lay_out(&template(&body), &one());
    let first_page = layout.pages[0]
        .pieces
        .iter()
        .filter(|piece| piece.node.is_some())
        .count();
    assert_eq!(first_page, 30, "the kept block moves as a whole");
    let layout = lay_out(
        &template("A\n\n::page-break\n\nB\n\n:::columns\n:::column\nC\n:::\n:::column\nD\n:::\n:::\n"),
        &one(),
    );
    assert_eq!(layout.pages.len(), 2);
}

#[test]
fn a_paragraph_does_not_end_in_half_a_word_and_a_date_keeps_its_month() {
    let mut divided = 0;
    for words in 0..40 {
        let body = format!(
            "{} Zmiana nazwiska albo podpisu wymaga nowej karty wzorów, którą klient składa w odrębnym dokumencie. \n\n\
            {} Zmiana nazwiska albo podpisu obowiązuje od dnia 22 listopada 2026 r.\n",
            "Oto kot. ".repeat(words),
            "Oto kot. ".repeat(words),
        );
        let lines = lay_out(&rules(&body), &one()).lines;
        for pair in lines.windows(2) {
            let torn = pair[0].ends_with('-') && !pair[1].trim_end().contains([' ', '\u{A0}']);
            assert!(!torn, "{words}: \"{}\" \"{}\"", pair[0], pair[1]);
            assert!(!pair[0].ends_with("listo-"), "{words}: {}", pair[0]);
            divided += usize::from(pair[0].ends_with('-'));
        }
    }
    assert!(divided > 0, "no word was divided: nothing was tested");
}

#[test]
fn a_row_taller_than_a_page_begins_under_its_head_and_has_it_on_every_page() {
    let long = "Czynność opisana bardzo szczegółowo. ".repeat(300);
    let body = format!("| Nazwa | Opis |\n|---|---|\n| Pierwsza | {long} |\n| Druga | krótko |\n");
    let made = render(&rules(&body), &one()).unwrap();
    let Some(text) = pdf_text("tall-row", &made.pdf) else {
        return;
    };
    assert!(made.pages > 2, "{} pages", made.pages);
    assert!(text.starts_with("Tytuł Nazwa Opis Pierwsza"), "{text}");
    // The last page may hold the signatures alone with what comes before them.
    let heads = text.matches("Nazwa Opis").count();
    assert!(
        heads + 1 >= made.pages as usize && heads <= made.pages as usize,
        "{heads} heads"
    );
}

/// Baseline, size and text of every run on a page, from the top.
fn set_on(page: &opiekun_documents::layout::Page) -> Vec<(f32, f32, String)> {
    let draws = page.pieces.iter().flat_map(|piece| &piece.draws);
    draws
        .filter_map(|draw| match draw {
            Draw::Glyphs { y, size, glyphs, .. } => {
                let text = glyphs.iter().map(|glyph| glyph.text.to_string()).collect();
                Some((*y, *size, text))
            }
            _ => None,
        })
        .collect()
}

#[test]
fn a_footnote_stands_at_the_foot_of_the_page_of_its_number() {
    let filler = "Zdanie, które zajmuje miejsce na stronie i nic więcej nie mówi. ".repeat(12);
    let body: String = (1..=30)
        .map(|nr| format!("Akapit {nr}[^p{nr}]. {filler}\n\n[^p{nr}]: Przypis do akapitu {nr}.\n\n"))
        .collect();
    let layout = lay_out(&rules(&body), &one());
    assert!(layout.pages.len() > 3);
    let mut seen = 0;
    for page in &layout.pages {
        let runs = set_on(page);
        let numbers = runs
            .iter()
            .filter(|(_, size, text)| *size < 7.0 && text.trim().parse::<u32>().is_ok());
        for (height, _, number) in numbers {
            let note = format!("Przypis do akapitu {}.", number.trim());
            let foot = runs.iter().find(|(.., text)| text.trim() == note);
            let (foot, ..) = foot.unwrap_or_else(|| panic!("{note} is on another page"));
            assert!(foot > height, "{note} stands above its number");
            let text_below = runs
                .iter()
                .filter(|(y, size, text)| *size > 9.0 && *y > *foot && !text.trim().is_empty());
            assert_eq!(text_below.count(), 0, "text stands under {note}");
            seen += 1;
        }
    }
    assert_eq!(seen, 30, "every note is seen once, in the order of its number");
}

#[test]
fn a_footnote_that_nobody_needs_or_explains_is_a_fault_with_its_line() {
    use opiekun_documents::TemplateErrorKind as Kind;
    let fault = |body: &str| {
        let source = common::rule_source(&format!("# Tytuł\n\n{body}\n\n::signers\n"));
        let error = Template::parse("przypisy", &source).unwrap_err();
        let line = source.lines().nth(error.line as usize - 1).unwrap().to_owned();
        (error.kind, line)
    };
    let (kind, line) = fault("Tekst[^a].");
    assert_eq!(
        (kind, line.as_str()),
        (Kind::UnknownNote("a".into()), "Tekst[^a].")
    );
    let (kind, line) = fault("Tekst.\n\n[^a]: Nic.");
    assert_eq!((kind, line.as_str()), (Kind::IdleNote("a".into()), "[^a]: Nic."));
    let (kind, _) = fault("Tekst[^a] i tekst[^a].\n\n[^a]: Raz.");
    assert_eq!(kind, Kind::Duplicate("a".into()));
    let (kind, _) = fault("Tekst[^a].\n\n[^a]: Raz.\n[^a]: Dwa.");
    assert_eq!(kind, Kind::Duplicate("a".into()));
}

#[test]
fn what_looks_like_a_footnote_in_a_value_is_printed_as_it_stands() {
    let template = rules("Uwaga: {{ fields.uwaga }}");
    let mut data = one();
    data.fields
        .insert("uwaga".to_owned(), "[^a] i [^a]: nic".to_owned());
    let text = template.fill(&data, common::NUMBER).unwrap().text();
    assert!(text.contains("[^a] i [^a]: nic"), "{text}");
}

#[test]
fn two_languages_begin_every_clause_on_one_line() {
    let papers = opiekun_documents::Catalogue::builtin().unwrap();
    let day = chrono::NaiveDate::from_ymd_opt(2026, 11, 23).unwrap();
    let polish = papers.valid_on("umowa-ror", "pl", day).unwrap();
    for language in ["en", "uk"] {
        let other = papers.valid_on("umowa-ror", language, day).unwrap();
        let both = polish.with_beside(other);
        let layout = lay_out(&both, &common::sample(&both, true));
        let middle = (25.0 + (210.0 - 25.0 - 22.0) / 2.0) / 25.4 * 72.0;
        // Numbers of clauses, left and right: they are alike and stand on the same lines.
        let mut sides: [Vec<(usize, i64, String)>; 2] = [Vec::new(), Vec::new()];
        for (number, page) in layout.pages.iter().enumerate() {
            for piece in &page.pieces {
                let label = piece
                    .node
                    .is_some_and(|node| layout.structure.nodes[node].role == Role::Label);
                for draw in piece.draws.iter().filter(|_| label) {
                    if let Draw::Glyphs {
                        x, y, size, glyphs, ..
                    } = draw
                        && (*size - 8.8).abs() < 0.01
                    {
                        let text = glyphs.iter().map(|glyph| glyph.text.to_string()).collect();
                        sides[usize::from(*x > middle)].push((number, (y * 10.0) as i64, text));
                    }
                }
            }
        }
        let [left, right] = sides;
        let clauses = |side: &[(usize, i64, String)]| -> Vec<(usize, i64, String)> {
            side.iter()
                .filter(|(.., text)| text.ends_with('.'))
                .cloned()
                .collect()
        };
        assert!(clauses(&left).len() > 30, "{language}: {} clauses", left.len());
        assert_eq!(clauses(&left), clauses(&right), "{language}");
        assert_eq!(
            layout.fields.iter().filter(|field| field.role == "bank").count(),
            contract_signatures(polish),
            "{language}: what is signed stands once"
        );
    }
}

fn contract_signatures(template: &Template) -> usize {
    let layout = lay_out(template, &common::sample(template, true));
    layout.fields.iter().filter(|field| field.role == "bank").count()
}

#[test]
fn a_short_word_before_a_long_number_is_not_divided() {
    // In a column the number leaves no room beside the word: the line is short, and whole.
    let number = "61\u{A0}1090\u{A0}1010\u{A0}0000\u{A0}0712\u{A0}1981\u{A0}2874";
    let body = format!(
        ":::columns\n:::column\nRachunek ma numer {number}, podany na pierwszej stronie umowy.\n:::\n:::column\nObok.\n:::\n:::\n"
    );
    let layout = lay_out(&rules(&body), &one());
    let lines: Vec<&str> = layout.lines.iter().map(String::as_str).collect();
    assert!(lines.iter().any(|line| line.starts_with("Rachunek")), "{lines:?}");
    assert!(lines.iter().all(|line| !line.starts_with("Rachu-")), "{lines:?}");
}

#[test]
fn footnotes_of_two_languages_have_numbers_of_their_own() {
    let paper = |language: &str| {
        let body = "# Tytuł\n\nPierwszy[^a] i drugi[^b].\n\n[^a]: A.\n[^b]: B.\n\n::signers\n";
        let source =
            common::rule_source(body).replace("language = \"pl\"", &format!("language = \"{language}\""));
        Template::parse("zasady", &source).unwrap()
    };
    let both = paper("pl").with_beside(&paper("en"));
    let layout = lay_out(&both, &one());
    let runs = set_on(&layout.pages[0]);
    let raised = runs
        .iter()
        .filter(|(_, size, text)| *size < 7.0 && text.trim().parse::<u32>().is_ok());
    let mut numbers: Vec<&str> = raised.map(|(.., text)| text.trim()).collect();
    numbers.sort_unstable();
    assert_eq!(numbers, ["1", "2", "3", "4"]);
}

#[test]
fn a_letter_begins_under_its_letterhead_and_goes_on_at_the_top_of_the_next_page() {
    let mm = |points: f32| points / 72.0 * 25.4;
    let sentence = "Zdanie listu, które zajmuje miejsce na stronie i nic więcej nie mówi. ";
    let body = format!(
        "# Sprawa\n\n{}\n\n::signers\n",
        format!("{}\n\n", sentence.repeat(9)).repeat(14)
    );
    let source = common::rule_source(&body).replacen("language = ", "design = \"letter\"\nlanguage = ", 1);
    let layout = lay_out(&Template::parse("list", &source).unwrap(), &one());
    assert!(layout.pages.len() > 1);
    let text = |page: usize| {
        let runs = set_on(&layout.pages[page]).into_iter();
        let baselines = runs
            .filter(|(_, size, _)| (*size - 10.2).abs() < 0.01)
            .map(|(y, ..)| mm(y));
        let all: Vec<f32> = baselines.collect();
        let least = all.iter().copied().fold(f32::INFINITY, f32::min);
        (least, all.iter().copied().fold(0.0, f32::max))
    };
    let (first, first_end) = text(0);
    let (second, _) = text(1);
    assert!(first > 41.0, "the text of the first page begins at {first} mm");
    assert!(
        (27.0..35.0).contains(&second),
        "that of the second one at {second} mm"
    );
    assert!(
        (255.0..272.0).contains(&first_end),
        "the first page ends at {first_end} mm"
    );
}
