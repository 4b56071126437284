//! Counting tests in what the runners print.

/// Tests that ran.
#[derive(Debug, Default, Clone, PartialEq, Eq)]
pub struct Counts {
    pub passed: u32,
    pub failed: u32,
    /// Names of the Rust tests that failed.
    pub red: Vec<String>,
}

impl Counts {
    /// Adds what a line of cargo's or vitest's summary says; other lines add nothing.
    pub fn read(&mut self, line: &str) {
        let line = line.trim();
        if let Some(name) = line
            .strip_prefix("test ")
            .and_then(|rest| rest.strip_suffix(" ... FAILED"))
        {
            self.red.push(name.to_owned());
        }
        if let Some(summary) = line.strip_prefix("test result:") {
            self.passed += number_before(summary, "passed");
            self.failed += number_before(summary, "failed");
        } else if line.starts_with("Tests ") && line.ends_with(')') {
            self.passed += number_before(line, "passed");
            self.failed += number_before(line, "failed");
        }
    }
}

/// The number that stands right before a word.
fn number_before(text: &str, word: &str) -> u32 {
    let words: Vec<&str> = text
        .split([' ', ';', '|', '.'])
        .filter(|part| !part.is_empty())
        .collect();
    words
        .windows(2)
        .find(|pair| pair[1] == word)
        .and_then(|pair| pair[0].parse().ok())
        .unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cargo_and_vitest_are_counted() {
        let mut counts = Counts::default();
        counts.read(
            "test result: ok. 10 passed; 0 failed; 2 ignored; 0 measured; 0 filtered out; finished in 0.07s",
        );
        counts.read("test result: FAILED. 3 passed; 1 failed; 0 ignored; 0 measured");
        counts.read("      Tests  2 failed | 56 passed (58)");
        counts.read(" Test Files  4 passed (4)");
        counts.read("test some::thing ... ok");
        counts.read("test some::other ... FAILED");
        assert_eq!(
            counts,
            Counts {
                passed: 69,
                failed: 3,
                red: vec!["some::other".to_owned()],
            }
        );
    }
}
