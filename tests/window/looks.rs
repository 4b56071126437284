//! Every screen in two sizes and two themes, with axe on each; `dialogs` has what only work leads to.

use super::{harness::Stage, main_job::first_start};

const SCREENS: [(&str, &str, &str); 5] = [
    ("day", "#/day", "nav-day"),
    ("clients", "#/clients", "clients-row"),
    ("calendar", "#/calendar", "calendar-book"),
    ("documents", "#/documents", "documents-prepare"),
    ("settings", "#/settings", "settings-backup"),
];

#[tokio::test]
#[ignore = "needs the built program; run by cargo xtask test"]
async fn every_screen_is_accessible_in_both_themes() {
    let stage = Stage::new();
    let window = stage.open().await;
    first_start(&window).await;
    window.press("guide-demo").await;
    window.see("nav-day").await;
    for theme in ["light", "dark"] {
        window.go("#/settings").await;
        window.choose("settings-theme", theme).await;
        for (name, hash, sign) in SCREENS {
            window.go(hash).await;
            window.see(sign).await;
            if theme == "light" {
                window.accessible(name).await;
            }
            for (width, height) in [(1280, 800), (1920, 1080)] {
                window.resize(width, height).await;
                window.see(sign).await;
                window.shot(&format!("{name}-{theme}-{width}")).await;
            }
            window.resize(1280, 800).await;
        }
        window.go("#/clients").await;
        window.press("clients-row").await;
        window.see("card-name").await;
        window.shot(&format!("card-{theme}-1280")).await;
    }
    window.accessible("card").await;
    window.close().await;
}

#[tokio::test]
#[ignore = "needs the built program; run by cargo xtask test"]
async fn axe_sees_a_problem_when_there_is_one() {
    let stage = Stage::new();
    let window = stage.open().await;
    window.see("guide-next").await;
    let script =
        "const image = document.createElement('img'); image.src = 'x.png'; document.body.append(image);";
    window.driver.execute(script, Vec::new()).await.unwrap();
    let found = window.axe().await;
    assert!(found.iter().any(|line| line.contains("image-alt")), "{found:?}");
    window.close().await;
}
