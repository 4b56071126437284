//! The branch on its papers: the sign of the bank from the settings, and a contract in two languages.

use super::{harness::Stage, main_job::with_sample, page::UP};
use thirtyfour::Key;

/// A sign as a bank would give it: a bar of its colour on nothing.
fn sign() -> Vec<u8> {
    let (width, height) = (300_u32, 80_u32);
    let mut file = Vec::new();
    let mut encoder = png::Encoder::new(&mut file, width, height);
    encoder.set_color(png::ColorType::Rgba);
    let mut writer = encoder.write_header().unwrap();
    let pixels: Vec<u8> = (0..width * height)
        .flat_map(|at| match (at % width, at / width) {
            (0..80, _) => [11, 93, 78, 255],
            (100..300, 24..56) => [196, 120, 20, 255],
            _ => [0; 4],
        })
        .collect();
    writer.write_image_data(&pixels).unwrap();
    drop(writer);
    file
}

#[tokio::test]
#[ignore = "needs the built program; run by cargo xtask test"]
async fn the_sign_of_the_bank_stands_on_a_contract_in_two_languages() {
    let stage = Stage::new();
    let window = with_sample(&stage).await;
    window.go("#/settings").await;
    window.see("logo").await;
    window.gone("logo-remove").await;
    window.give_file("logo-file", "znak.png", b"GIF89a").await;
    window.reads("logo-said", "To nie jest obraz PNG").await;
    window.accessible("logo-refused").await;
    window.give_file("logo-file", "znak.png", &sign()).await;
    window.see_css("[data-testid=logo] img").await;
    window.focus_css("#logo-file").await;
    window.accessible("logo").await;
    window.looks("logo").await;

    window.go("#/clients").await;
    window.focus("clients-row").await;
    window.keys(Key::Control + "k" + UP).await;
    window.write("palette-input", "mazur jak").await;
    window.reads("palette-item", "Mazur Jakub").await;
    window.keys("" + Key::Enter).await;
    window.see("card-name").await;
    window.press("card-prepare").await;
    window.choose("doc-template", "paper:umowa-ror").await;
    window.choose("doc-language", "pl+uk").await;
    window.see("doc-preview-page").await;
    window.accessible("two-languages").await;
    window.looks("two-languages").await;

    window.go("#/settings").await;
    window.see("logo-remove").await;
    window.focus("logo-remove").await;
    window.keys("" + Key::Enter).await;
    window.reads("logo", "Bez znaku").await;
    window.close().await;
}
