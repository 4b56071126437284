//! axe-core on the screen as it stands.

use super::harness::Window;
use std::path::Path;

impl Window {
    /// Fails on any serious or critical problem.
    pub async fn accessible(&self, screen: &str) {
        let found = self.axe().await;
        let bad: Vec<&String> = found
            .iter()
            .filter(|line| line.starts_with("serious") || line.starts_with("critical"))
            .collect();
        if !bad.is_empty() {
            self.shot(&format!("axe-{screen}")).await;
        }
        assert!(bad.is_empty(), "{screen}: {bad:#?}");
    }

    /// `impact rule: place` for every problem found.
    pub async fn axe(&self) -> Vec<String> {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../ui/node_modules/axe-core/axe.min.js");
        let source = std::fs::read_to_string(path).expect("axe-core is installed with the UI packages");
        self.driver.execute(source, Vec::new()).await.unwrap();
        let script = "const done = arguments[arguments.length - 1];
            axe.run(document, { resultTypes: ['violations'] }).then(
              (r) => done(r.violations.flatMap((v) => v.nodes.map((n) => `${v.impact} ${v.id}: ${n.target.join(' ')} ${n.html.slice(0, 160)}`))),
              (e) => done([`critical axe-failed: ${e}`]));";
        let answer = self.driver.execute_async(script, Vec::new()).await.unwrap();
        serde_json::from_value(answer.json().clone()).unwrap()
    }
}
