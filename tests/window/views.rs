//! A view of the list: a condition, a name, another column choice, an export that needs a second person.

use super::{harness::Stage, main_job::with_sample, page::UP};
use thirtyfour::Key;

#[tokio::test]
#[ignore = "needs the built program; run by cargo xtask test"]
async fn a_view_is_made_kept_chosen_again_and_taken_out() {
    let stage = Stage::new();
    let window = with_sample(&stage).await;
    window.go("#/clients").await;

    window.press("condition-open").await;
    window.choose("condition-field", "city").await;
    window.choose("condition-test", "is").await;
    window.write("condition-value", "lodz").await;
    window.accessible("condition-dialog").await;
    window.shot("condition-dialog").await;
    window.press("condition-save").await;
    window.gone("condition-save").await;
    window.see("condition").await;
    window.press("view-save-open").await;
    window.write("view-name", "Klienci z Łodzi").await;
    window.accessible("view-dialog").await;
    window.shot("view-dialog").await;
    for column in ["segment", "identifier"] {
        window.focus_css(&format!("fieldset input[value={column}]")).await;
        window.keys(" ").await;
    }
    window.press("view-save").await;
    window.gone("view-save").await;
    window.see("view-drop").await;
    window.gone_css("#clients-grid .head .segment").await;
    window.accessible("clients-view").await;
    for (width, height) in [(1280, 800), (1920, 1080)] {
        window.resize(width, height).await;
        window.shot(&format!("clients-view-{width}")).await;
    }
    window.resize(1280, 800).await;
    let shown = window
        .see("clients-total")
        .await
        .attr("data-total")
        .await
        .unwrap()
        .unwrap();
    assert!(
        shown.parse::<u32>().unwrap() < 100,
        "the list is narrowed: {shown}"
    );

    // Everybody again, then the view by its name.
    window.choose("view-choose", "").await;
    window
        .see_css("[data-testid=clients-total][data-total='361']")
        .await;
    window.press("export-open").await;
    window.see("export-save").await;
    window.reads("export-save", "Eksportuj").await;
    window.accessible("export-dialog").await;
    window.shot("export-many").await;
    window.keys("" + Key::Escape).await;
    window.gone("export-save").await;
    window.keys(Key::Control + "f" + UP).await;
    window.write("clients-filter", "wróbel").await;
    window
        .see_css("[data-testid=clients-total]:not([data-total='361'])")
        .await;
    window.press("export-open").await;
    window.shot("export-few").await;
    window.press("export-save").await;
    window.gone("export-save").await;
    let files: Vec<String> = std::fs::read_dir(stage.saved())
        .unwrap()
        .map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned())
        .collect();
    assert!(files.iter().any(|name| name.ends_with(".xlsx")), "{files:?}");
    window.close().await;
}
