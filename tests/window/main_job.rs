//! The main job from the first start to the paper, by keyboard, with a killed program on the way.

use super::{
    harness::{Stage, Window, shots},
    page::UP,
};
use opiekun_testkit::Counter;
use std::fs;
use thirtyfour::Key;

pub const PASSPHRASE: &str = "cztery małe konie";
const SAMPLE: &[u8] = include_bytes!("../fixtures/portfel.csv");

/// Welcome, name and passphrase, recovery key retyped.
pub async fn first_start(window: &Window) -> String {
    window.press("guide-next").await;
    window.write("guide-name", "Anna Lis").await;
    window.write("guide-pass", PASSPHRASE).await;
    window.write("guide-pass2", PASSPHRASE).await;
    window.press("guide-next").await;
    let key = window.text("recovery-key").await;
    let signs: String = key.chars().filter(|c| c.is_ascii_alphanumeric()).collect();
    assert_eq!(signs.len(), 56, "eight groups of seven signs: {key}");
    window.write("recovery-confirm", &signs[49..]).await;
    window.shot("01-recovery-key").await;
    window.press("guide-next").await;
    signs
}

/// A window after the first start, with the sample portfolio in its register.
pub async fn with_sample(stage: &Stage) -> Window {
    let window = stage.open().await;
    first_start(&window).await;
    window.press("guide-import").await;
    window.exists("#import-file").await;
    window
        .give_file("import-file", "portfel.csv", &Counter::sample())
        .await;
    window.press("import-judge").await;
    window.press("import-apply").await;
    window.see("import-report").await;
    window.press("import-close").await;
    window
}

#[tokio::test]
#[ignore = "needs the built program; run by cargo xtask test"]
async fn main_job() {
    let stage = Stage::new();
    let window = stage.open().await;
    first_start(&window).await;

    // The portfolio comes in; the broken rows stay out and say why.
    window.press("guide-import").await;
    window.exists("#import-file").await;
    window.give_file("import-file", "portfel.csv", SAMPLE).await;
    window.press("import-judge").await;
    window.reads("import-preview-good", "361").await;
    window.reads("import-preview-refused", "39").await;
    window.shot("02-import-preview").await;
    window.press("import-apply").await;
    window.reads("import-report", "361").await;
    window.press("import-save-refused").await;
    window.see("toast").await;
    window.shot("03-import-report").await;
    window.press("import-close").await;

    // Found by a few letters without Polish marks, opened by Enter.
    window.keys(Key::Control + "k" + UP).await;
    window.write("palette-input", "wrobel luc").await;
    window.reads("palette-item", "Wróbel Łucja").await;
    window.shot("04-palette").await;
    window.keys(Key::Escape + UP).await;
    window.keys(Key::Control + "k" + UP).await;
    window.write("palette-input", "mazur jak").await;
    window.reads("palette-item", "Mazur Jakub").await;
    window.keys("" + Key::Enter).await;
    window.reads("card-name", "Jakub Mazur").await;
    window.shot("05-card").await;

    // A visit on the next free time.
    window.press("card-book").await;
    window.choose("book-purpose", "account_opening").await;
    window.see("book-slot").await;
    window.shot("06-book").await;
    window.focus_css("[data-testid=book-slot] input").await;
    window.keys(" ").await;
    window.press("book-save").await;
    window.see("toast").await;

    // kill -9: what was confirmed is there after the next start.
    window.kill().await;
    let window = stage.open().await;
    window.write("unlock-pass", PASSPHRASE).await;
    window.keys("" + Key::Enter).await;
    window.see("nav-clients").await;
    window.keys(Key::Control + "k" + UP).await;
    window.write("palette-input", "94061022378").await;
    window.reads("palette-item", "Mazur Jakub").await;
    window.keys("" + Key::Enter).await;
    window.exists("[data-testid=card-visit]").await;

    // The contract: checked, seen, prepared, saved.
    window.press("card-prepare").await;
    window.see("packet-paper").await;
    window.see("doc-preview-page").await;
    window.shot("07-packet-preview").await;
    window.choose("doc-template", "paper:umowa-ror").await;
    window.press("pesel-free").await;
    window
        .write("reason-earlier_paper", "arkusz podpisany w maju")
        .await;
    window.see("doc-preview-page").await;
    window.shot("07-document-preview").await;
    window.press("doc-prepare").await;
    let number = window.text("doc-number").await;
    window.press("doc-save").await;
    window.see("toast").await;
    window.see("doc-preview-page").await;
    window.shot("08-document").await;
    let saved: Vec<_> = fs::read_dir(stage.saved())
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .collect();
    let pdf = saved
        .iter()
        .find(|path| path.extension().is_some_and(|e| e == "pdf"))
        .expect("the paper is saved");
    let bytes = fs::read(pdf).unwrap();
    assert!(bytes.starts_with(b"%PDF-") && number.contains(pdf.file_stem().unwrap().to_str().unwrap()));
    fs::copy(pdf, shots().join("umowa.pdf")).unwrap();
    window.close().await;

    // After a restart the document is on the card.
    let window = stage.open().await;
    window.write("unlock-pass", PASSPHRASE).await;
    window.press("unlock-submit").await;
    window.see("nav-clients").await;
    window.keys(Key::Control + "k" + UP).await;
    window.write("palette-input", "mazur jak").await;
    window.reads("palette-item", "Mazur Jakub").await;
    window.keys("" + Key::Enter).await;
    window.exists("[data-testid=card-document]").await;
    window.shot("09-card-after-restart").await;
    window.close().await;
}
