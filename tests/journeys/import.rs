//! A portfolio comes in from the bank's core system.

use opiekun_desk::views::{ClientFilterView, Language, SegmentView};
use opiekun_testkit::{Counter, forms, programs, refused};
use std::{collections::BTreeMap, fs};

#[test]
fn the_sample_comes_in_once_and_every_refusal_has_line_column_and_reason() {
    let counter = Counter::open();
    let preview = counter.preview(&Counter::sample()).unwrap();
    assert_eq!(
        (preview.rows, preview.good, preview.already, preview.refused),
        (400, 361, 0, 39)
    );
    assert_eq!(
        counter
            .desk
            .client_page(&ClientFilterView::default(), 0, 1)
            .unwrap()
            .total,
        0
    );

    let mut steps = Vec::new();
    let report = counter
        .desk
        .import_apply(&preview.token, |step| steps.push(step.done))
        .unwrap();
    assert_eq!((report.imported, report.already, report.refused), (361, 0, 39));
    assert_eq!(steps.last(), Some(&361), "the progress reaches its end");
    assert!(steps.is_sorted());

    let path = programs::repository().join("tests/fixtures/portfel.expected.json");
    let expected: serde_json::Value = serde_json::from_slice(&fs::read(path).unwrap()).unwrap();
    let wanted: BTreeMap<String, String> = serde_json::from_value(expected["by_line"].clone()).unwrap();
    let found: BTreeMap<String, String> = report
        .errors
        .iter()
        .map(|error| {
            let reason = match (error.code.as_str(), error.field.as_str()) {
                ("duplicate_in_file", _) => "duplicate",
                ("name_missing", _) => "name",
                ("date_format" | "date_missing_day", _) => "date",
                (_, field) => field,
            };
            (error.line.to_string(), reason.to_owned())
        })
        .collect();
    assert_eq!(found, wanted);
    for error in &report.errors {
        for language in [Language::Pl, Language::En] {
            let words = counter.desk.refusal_words(error, language);
            assert!(
                words.contains(' ') && !words.contains("refusal-"),
                "no words for {}",
                error.code
            );
        }
        assert!(
            error.code == "duplicate_in_file" || !error.column.is_empty(),
            "line {}",
            error.line
        );
    }

    let again = counter.import_sample();
    assert_eq!(
        (again.imported, again.already, again.refused),
        (0, 361, 39),
        "nobody comes in twice"
    );
    assert_eq!(
        counter
            .desk
            .client_page(&ClientFilterView::default(), 0, 1)
            .unwrap()
            .total,
        361
    );
    counter.assert_whole();
}

#[test]
fn an_imported_client_arrives_whole() {
    let counter = Counter::open();
    counter.import_sample();
    let card = counter.desk.client_card(&counter.by_number("K000006")).unwrap();
    assert_eq!(card.name, "Łucja Wróbel");
    assert_eq!(card.birth_date.as_deref(), Some("1964-06-13"));
    assert_eq!(card.id_document_valid_until.as_deref(), Some("2029-10-09"));
    assert_eq!(card.phone.as_deref(), Some("+48\u{a0}886\u{a0}473\u{a0}395"));
    assert_eq!(
        (card.consent_email, card.consent_phone),
        (Some(false), Some(true))
    );
    assert_eq!(
        card.holdings[0].balance.as_deref(),
        Some("77291.88"),
        "a decimal comma, in grosze"
    );
    assert_eq!(card.holdings[0].opened_on.as_deref(), Some("2011-07-21"));
    assert_eq!(card.advisor, "A.Lis");
    assert_eq!(
        card.timeline.len(),
        1,
        "the import is the first thing in the timeline"
    );
    let firm = counter.desk.client_card(&counter.by_number("K000001")).unwrap();
    assert_eq!(firm.name, "Mazur \"Żwir\" S.A.", "quoted quotes of the file");
    assert_eq!(firm.segment, SegmentView::Strategic);
}

#[test]
fn a_cancelled_import_keeps_whole_parts_and_can_be_finished_later() {
    let counter = Counter::open();
    let preview = counter.preview(&Counter::sample()).unwrap();
    let report = counter
        .desk
        .import_apply(&preview.token, |step| {
            if step.done > 0 {
                counter.desk.import_cancel(&preview.token).unwrap();
            }
        })
        .unwrap();
    assert!(report.cancelled);
    assert!(
        report.imported > 0 && report.imported < 361,
        "it stopped between parts"
    );
    let kept = report.imported;
    let rest = counter.import_sample();
    assert_eq!((rest.imported, rest.already), (361 - kept, kept));
}

#[test]
fn refused_rows_are_saved_with_reasons_and_the_mended_file_comes_in() {
    let counter = Counter::open();
    let preview = counter.preview(&Counter::sample()).unwrap();
    counter.desk.import_apply(&preview.token, |_| {}).unwrap();
    let path = counter.desk.import_refused_save(&preview.token).unwrap();
    let text = fs::read_to_string(&path).unwrap();
    assert_eq!(text.lines().count(), 40, "a header and every refused row");
    assert!(text.contains("cyfrę kontrolną"), "reasons are sentences");
    let again = counter.import(text.as_bytes());
    assert_eq!(
        again.imported, 0,
        "unmended rows stay out, and the duplicates are in already"
    );
    assert_eq!(again.refused + again.already, 39);
}

#[test]
fn files_that_are_no_portfolio_are_refused_whole() {
    let counter = Counter::open();
    for (bytes, what) in [
        (&b""[..], "an empty file"),
        (&b"\x00\x01\x02\xff\xfe\x00"[..], "bytes"),
        (&b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n"[..], "a PDF"),
        ("Kolumna;Druga\n1;2\n".as_bytes(), "a table of something else"),
        (
            "Nazwisko;Nazwisko;Imię\nA;B;C\n".as_bytes(),
            "two columns of one name",
        ),
    ] {
        let failure = refused(counter.preview(bytes));
        let words = opiekun_desk::words::Words::load(Language::Pl).failure(&failure);
        assert!(
            words.contains(' ') && !words.starts_with("error-"),
            "{what}: {words}"
        );
    }
    assert_eq!(
        refused(counter.desk.import_apply("nie ma", |_| {})).code,
        "import_token"
    );
}

#[test]
fn hostile_cells_stay_out_or_harmless() {
    let counter = Counter::open();
    let rows = "Nr klienta;Typ;Nazwisko;Imię;Segment\n\
        Z1;O;Nowak\u{202e};Jan;indywidualny\n\
        Z2;O;Now\u{7}ak;Jan;indywidualny\n\
        Z3;O;=HYPERLINK(A1);Jan;indywidualny\n\
        Z4;O;Żółw 🐢;Jan;indywidualny\n";
    let report = counter.import(rows.as_bytes());
    let refused: Vec<u32> = report.errors.iter().map(|error| error.line).collect();
    assert!(
        refused.contains(&2) && refused.contains(&3),
        "direction marks and bells are refused: {refused:?}"
    );
    assert_eq!(report.imported + report.refused, 4);
    counter.assert_whole();
}

#[test]
fn a_known_client_with_other_data_is_reported_and_stays_as_it_was() {
    let counter = Counter::open();
    counter.import_sample();
    let by_hand = counter.client(&forms::named("Łucja", "Wróblewska", 3));
    let pesel = forms::person(3).pesel;
    let file = format!(
        "Nr klienta;Typ;Nazwisko;Imię;PESEL;Miejscowość;Telefon;Rachunek;Saldo\n\
         K000006;O;Wróbel;Łucja;;;886473395;;\n\
         K000002;O;Mazurek;Jakub;;Opole;;;\n\
         B77;O;Wróblewska;Łucja;{pesel};Łódź;;;\n\
         ;F;;;;;;;\n"
    );
    let preview = counter.preview(file.as_bytes()).unwrap();
    let report = counter.desk.import_apply(&preview.token, |_| {}).unwrap();
    assert_eq!(
        (report.imported, report.already, report.differing, report.refused),
        (0, 3, 2, 1)
    );
    let told: Vec<(u32, Vec<&str>)> = report
        .differences
        .iter()
        .map(|row| (row.line, row.fields.iter().map(String::as_str).collect()))
        .collect();
    assert_eq!(
        told,
        [(3, vec!["last_name", "city"]), (4, vec!["number"])],
        "what a row leaves out differs from nothing"
    );
    assert_eq!(
        (preview.differing, preview.differences),
        (report.differing, report.differences),
        "the preview says the same as the report"
    );
    let card = counter.desk.client_card(&counter.by_number("K000002")).unwrap();
    assert_eq!((card.name.as_str(), card.revision), ("Jakub Mazur", 1));
    assert_eq!(counter.desk.client_card(&by_hand.id).unwrap().revision, 1);
    counter.assert_whole();
}

#[test]
fn another_account_or_balance_of_a_known_client_is_reported() {
    let counter = Counter::open();
    counter.import_sample();
    // The file is in windows-1250; what is changed in it is plain.
    let text: String = Counter::sample().iter().map(|byte| char::from(*byte)).collect();
    let line = |number: &str| {
        text.lines()
            .find(|line| line.starts_with(number))
            .unwrap()
            .to_owned()
    };
    let header = text.lines().next().unwrap();
    let richer = line("K000006").replace("77291,88", "77291,89");
    let other = line("K000002").replace("PL95255668827093189666071868", "PL61109010140000071219812874");
    let file = format!("{header}\n{richer}\n{other}\n");
    let bytes: Vec<u8> = file.chars().map(|sign| u8::try_from(sign).unwrap()).collect();
    let report = counter.import(&bytes);
    let told: Vec<&[String]> = report
        .differences
        .iter()
        .map(|row| row.fields.as_slice())
        .collect();
    assert_eq!(told, [["balance"], ["account"]]);
    assert_eq!(
        counter.import_sample().differing,
        0,
        "the same file again differs in nothing"
    );
}

#[test]
fn nothing_of_a_file_is_dropped_without_a_word() {
    let counter = Counter::open();
    let file = "Nr klienta;Nazwisko;Imię;Tele\u{202e}fon;NIP;Hobby\n\
        A1;Nowak;Jan;600100200;526-025-09-95;szachy\n";
    let report = counter.import(file.as_bytes());
    assert_eq!(report.imported, 1);
    assert_eq!(report.ignored_columns, ["Hobby"]);
    assert_eq!(
        (
            report.ignored_values[0].line,
            report.ignored_values[0].fields.as_slice()
        ),
        (2, &["nip".to_owned()][..])
    );
    let card = counter.desk.client_card(&counter.by_number("A1")).unwrap();
    assert!(card.phone.is_some(), "a mark nobody sees does not hide a column");
}

#[test]
fn a_whole_import_can_be_undone_until_somebody_works_with_it() {
    let mut counter = Counter::open();
    let kept = counter.person(1);
    let report = counter.import_sample();
    let made = counter.desk.imports_made().unwrap();
    assert_eq!(
        (made.len(), made[0].added, made[0].undone_at.as_ref()),
        (1, 361, None)
    );
    assert_eq!(made[0].id, report.id);
    let client = counter.by_number("K000006");
    let visit = counter.book(&client, "2026-11-24T10:00");
    let stays = refused(counter.desk.import_undo(counter.ids.command(), &report.id));
    assert_eq!(
        (stays.code.as_str(), stays.params["clients"].as_str()),
        ("import_in_use", "1")
    );
    assert_eq!(
        counter
            .desk
            .client_page(&ClientFilterView::default(), 0, 10)
            .unwrap()
            .total,
        362
    );

    // A cancelled visit is history too: the client stays.
    counter
        .desk
        .appointment_cancel(counter.ids.command(), &visit.id, 1, "pomyłka", false)
        .unwrap();
    assert_eq!(
        refused(counter.desk.import_undo(counter.ids.command(), &report.id)).code,
        "import_in_use"
    );
    let mut other = Counter::open();
    other.person(1);
    let report = other.import_sample();
    assert_eq!(
        other
            .desk
            .import_undo(other.ids.command(), &report.id)
            .unwrap()
            .removed,
        361
    );
    other.reopen();
    assert_eq!(
        other
            .desk
            .client_page(&ClientFilterView::default(), 0, 10)
            .unwrap()
            .total,
        1
    );
    assert!(
        other.desk.client_find("wrobel", 5).unwrap().hits.is_empty(),
        "search forgets them too"
    );
    assert_eq!(
        refused(other.desk.import_undo(other.ids.command(), &report.id)).code,
        "import_undone"
    );
    let again = other.import_sample();
    assert_eq!(again.imported, 361, "and the file can come in again");
    other.assert_whole();
    counter.reopen();
    counter.assert_whole();
    assert_eq!(counter.desk.client_card(&kept.id).unwrap().revision, 1);
}
