//! An import with columns given by hand, a kept mapping, changes of known clients and their undoing, in the real window.

use super::{
    harness::{Stage, Window},
    main_job::first_start,
};

const BOOK: &[u8] = include_bytes!("../fixtures/portfel.xlsx");
/// An export of another system: headers that no one guesses.
const FOREIGN: &str = "Id klienta;Miano;Imię pierwsze;Ewidencja;Komórka;Grupa krwi\n\
    A1;Śliwa;Łucja;44051401359;600 100 200;0\nA2;Kot;Ewa;02070803628;;A\n";
const LATER: &str = "Id klienta;Miano;Imię pierwsze;Ewidencja;Komórka;Grupa krwi\n\
    A1;Śliwa;Łucja;44051401359;600 100 201;0\nA2;Kot;Ewa;02070803628;;A\nA3;Wrona;Iga;;600 100 203;B\n";

async fn shots(window: &Window, name: &str) {
    window.shot(&format!("{name}-1280")).await;
    window.resize(1920, 1080).await;
    window.shot(&format!("{name}-1920")).await;
    window.resize(1280, 800).await;
}

async fn file(window: &Window, name: &str, bytes: &[u8]) {
    window.exists("#import-file").await;
    window.give_file("import-file", name, bytes).await;
    window.see("import-judge").await;
}

#[tokio::test]
#[ignore = "needs the built program; run by cargo xtask test"]
async fn an_import_with_mapping_and_undo() {
    let stage = Stage::new();
    let window = stage.open().await;
    first_start(&window).await;
    window.press("guide-import").await;
    file(&window, "obcy.csv", FOREIGN.as_bytes()).await;
    window.press("import-judge").await;
    window.reads("error", "Nie wiadomo").await;
    for (at, field) in [
        (0, "number"),
        (1, "last_name"),
        (2, "first_name"),
        (3, "pesel"),
        (4, "phone"),
    ] {
        window.choose(&format!("import-field-{at}"), field).await;
    }
    window.press("import-map-keep").await;
    window.write("import-map-name", "Stary system").await;
    window.press("import-map-save").await;
    window.see("import-maps").await;
    window.accessible("import-columns").await;
    shots(&window, "import-columns").await;
    window.press("import-judge").await;
    window.reads("import-preview-good", "2").await;
    window.press("import-apply").await;
    window.reads("import-report", "2").await;
    window.press("import-close").await;

    // The same system a week later: the mapping is offered, one telephone is new.
    window.go("#/clients").await;
    window.press("import-open").await;
    file(&window, "obcy.csv", LATER.as_bytes()).await;
    window.choose("import-maps", "Stary system").await;
    window.focus("import-mode-both").await;
    window.keys(" ").await;
    window.press("import-judge").await;
    window.reads("import-preview-changing", "1").await;
    window.reads("import-change", "Telefon").await;
    window.accessible("import-changes").await;
    shots(&window, "import-changes").await;
    window.press("import-apply").await;
    window.reads("import-changed", "1").await;
    shots(&window, "import-changed").await;
    window.press("import-undo").await;
    window.press("import-undo-sure").await;
    window.reads("import-undone", "odzyskał").await;
    window.press("import-close").await;

    // A workbook: the sheet can be chosen, and what a spreadsheet spoiled is named.
    window.press("import-open").await;
    file(&window, "portfel.xlsx", BOOK).await;
    window.see("import-sheet").await;
    shots(&window, "import-workbook").await;
    window.press("import-judge").await;
    window.reads("import-preview-refused", "6").await;
    shots(&window, "import-spoiled").await;
    window.press("import-close-early").await;
    window.press("clients-row").await;
    window.press("card-vcard").await;
    window.see("toast").await;
    shots(&window, "card-vcard").await;
    window.close().await;
}

const PRODUCTS: &[u8] = include_bytes!("../fixtures/produkty.csv");
const PORTFOLIO: &[u8] = include_bytes!("../fixtures/portfel.csv");

#[tokio::test]
#[ignore = "needs the built program; run by cargo xtask test"]
async fn an_export_of_products_goes_the_short_way() {
    let stage = Stage::new();
    let window = stage.open().await;
    first_start(&window).await;
    window.press("guide-import").await;
    file(&window, "portfel.csv", PORTFOLIO).await;
    window.press("import-judge").await;
    window.press("import-apply").await;
    window.see("import-report").await;
    window.press("import-close").await;

    window.go("#/clients").await;
    window.press("import-open").await;
    window.exists("#import-file").await;
    window.give_file("import-file", "produkty.csv", PRODUCTS).await;
    window.reads("holdings-preview-added", "7").await;
    window.reads("holdings-preview-unknown", "1").await;
    window.reads("holdings-preview-refused", "6").await;
    window.accessible("holdings-preview").await;
    shots(&window, "holdings-preview").await;
    window.press("holdings-apply").await;
    window.reads("holdings-report", "7").await;
    window.accessible("holdings-report").await;
    shots(&window, "holdings-report").await;
    window.press("import-close").await;
    window.close().await;
}
