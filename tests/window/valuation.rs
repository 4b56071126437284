//! The value of a relation on the card, an attitude noted by keyboard, and the branch's weights in the settings.

use super::{
    handover::{ANNA, BOSS, change_to, enter, old_branch},
    harness::{Stage, Window},
};
use thirtyfour::Key;

async fn scroll_to(window: &Window, css: &str) {
    let script = "document.querySelector(arguments[0]).scrollIntoView({ block: 'center' });";
    window.driver.execute(script, vec![css.into()]).await.unwrap();
}

async fn pictures(window: &Window, name: &str, css: &str) {
    for theme in ["dark", "light"] {
        window.wear(theme).await;
        scroll_to(window, css).await;
        window.shot(&format!("{name}-{theme}-1280")).await;
    }
}

#[tokio::test]
#[ignore = "needs the built program; run by cargo xtask test"]
async fn valuation_from_the_card_to_the_settings() {
    let stage = Stage::new();
    old_branch(&stage);
    let window = stage.open().await;
    enter(&window, ANNA).await;
    window.resize(1280, 800).await;
    window.go("#/attention").await;
    window.focus_css("[data-testid=attention-row] a").await;
    window.keys("" + Key::Enter).await;
    window.reads("valuation-score", "na 100").await;
    pictures(&window, "valuation", "[data-testid=valuation-score]").await;

    window.focus_css("[data-testid=attitude-note]").await;
    window.keys("" + Key::Enter).await;
    window.see("attitude-kind").await;
    window
        .focus_css("[data-testid=attitude-kind] input[value=unhappy]")
        .await;
    window.keys(" ").await;
    window
        .write("attitude-reason", "Trzy tygodnie czekał na kartę")
        .await;
    window.accessible("attitude-note").await;
    window.shot("attitude-note").await;
    window.keys("" + Key::Enter).await;
    window.gone("attitude-save").await;
    window.reads("attitude", "Trzy tygodnie").await;
    window.press("potential-rate").await;
    window.see("potential-value").await;
    window.accessible("potential-rate").await;
    window.press("potential-save").await;
    window.gone("potential-save").await;
    window.accessible("valuation").await;
    pictures(&window, "valuation-noted", "[data-testid=attitude]").await;

    change_to(&window, BOSS).await;
    window.go("#/settings").await;
    window.see("weight-balance").await;
    window.press("weights-save").await;
    window.see("weights-row").await;
    window.accessible("settings-valuation").await;
    pictures(&window, "settings-valuation", "[data-testid=weight-full_balance]").await;
    window.close().await;
}
