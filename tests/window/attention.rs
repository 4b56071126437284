//! Who has waited too long, from the day to the card, and the branch's measure in the settings.

use super::{
    handover::{ANNA, BOSS, change_to, enter, old_branch},
    harness::Stage,
};

#[tokio::test]
#[ignore = "needs the built program; run by cargo xtask test"]
async fn attention_from_the_day_to_the_card() {
    let stage = Stage::new();
    old_branch(&stage);
    let window = stage.open().await;
    enter(&window, ANNA).await;

    window.go("#/day").await;
    window.see("long-without").await;
    window.accessible("day-long-without").await;
    window.shot("day-long-without").await;
    window.press("long-without-all").await;
    window.reads("attention-total", "194").await;
    window.press("attention-branch").await;
    window.reads("attention-total", "361").await;
    window.accessible("attention").await;
    window.looks("attention").await;
    change_to(&window, BOSS).await;
    window.go("#/settings").await;
    window.see("attention-business").await;
    window.press("attention-save").await;
    window.see("toast").await;
    window.accessible("settings-attention").await;
    window.shot("settings-attention").await;
    window.close().await;
}
