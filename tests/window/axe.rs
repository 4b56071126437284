//! axe-core on the screen as it stands.

use super::harness::Window;
use std::path::Path;

impl Window {
    /// Fails on any serious or critical problem, in the light theme or in the dark one.
    pub async fn accessible(&self, screen: &str) {
        let worn = self.wear("light").await;
        for theme in ["light", "dark"] {
            self.wear(theme).await;
            let found = self.axe().await;
            let bad: Vec<&String> = found
                .iter()
                .filter(|line| line.starts_with("serious") || line.starts_with("critical"))
                .collect();
            if !bad.is_empty() {
                self.shot(&format!("axe-{screen}-{theme}")).await;
            }
            assert!(bad.is_empty(), "{screen}, {theme}: {bad:#?}");
        }
        self.wear(&worn).await;
    }

    /// Puts a theme on without the settings, so that a dialog stays open; gives back the one before.
    pub async fn wear(&self, theme: &str) -> String {
        let script = "const before = document.documentElement.dataset.theme;
                      document.documentElement.dataset.theme = arguments[0];
                      return before;";
        let before = self.driver.execute(script, vec![theme.into()]).await.unwrap();
        before.json().as_str().unwrap().to_owned()
    }

    /// `impact rule: place` for every problem found, once nothing moves any more.
    pub async fn axe(&self) -> Vec<String> {
        let loaded = self
            .driver
            .execute("return !!window.axe;", Vec::new())
            .await
            .unwrap();
        if loaded.json() != &serde_json::Value::Bool(true) {
            let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../ui/node_modules/axe-core/axe.min.js");
            let source = std::fs::read_to_string(path).expect("axe-core is installed with the UI packages");
            self.driver.execute(source, Vec::new()).await.unwrap();
        }
        let script = "const done = arguments[arguments.length - 1];
            Promise.allSettled(document.getAnimations().map((one) => one.finished))
              .then(() => axe.run(document, { resultTypes: ['violations'] })).then(
              (r) => done(r.violations.flatMap((v) => v.nodes.map((n) => `${v.impact} ${v.id}: ${n.target.join(' ')} ${n.html.slice(0, 160)}`))),
              (e) => done([`critical axe-failed: ${e}`]));";
        let answer = self.driver.execute_async(script, Vec::new()).await.unwrap();
        serde_json::from_value(answer.json().clone()).unwrap()
    }
}
