//! Purposes of a packet: which papers, in the order of signing, under which conditions, and what the client must bring.
//! Data that a branch may change; the program knows only the closed list of conditions.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

/// When a paper belongs to a packet.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, Default)]
#[serde(rename_all = "snake_case")]
pub enum When {
    /// Always.
    #[default]
    Always,
    /// Two holders sign.
    TwoHolders,
    /// A holder is under age.
    Minor,
    /// A holder is no citizen of Poland.
    Foreign,
    /// No holder has signed a paper of that template yet.
    NotSignedBefore,
}

/// A paper of a packet.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PurposePaper {
    /// Code of the template.
    pub template: String,
    /// When it belongs to the packet.
    #[serde(default)]
    pub when: When,
    /// One for each holder, not one for all.
    #[serde(default)]
    pub each: bool,
}

/// What a packet is for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Purpose {
    /// Stable code.
    pub code: String,
    /// As lists and the guide sheet call it.
    pub title: String,
    /// `person` or `business`.
    pub for_whom: String,
    /// Fewest holders.
    #[serde(default = "one")]
    pub holders_min: u8,
    /// Most holders.
    #[serde(default = "one")]
    pub holders_max: u8,
    /// What the client must bring, a line each.
    #[serde(default)]
    pub bring: Vec<String>,
    /// Papers in the order of signing.
    #[serde(rename = "paper")]
    pub papers: Vec<PurposePaper>,
}

impl Purpose {
    /// Whether a paper of that template can belong to its packets.
    #[must_use]
    pub fn has(&self, template: &str) -> bool {
        self.papers.iter().any(|paper| paper.template == template)
    }
}

fn one() -> u8 {
    1
}

/// What a list of purposes says about itself.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct PurposesHead {
    /// Version; a published version never changes.
    pub version: String,
    /// As lists call it.
    pub title: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    #[serde(default)]
    version: String,
    #[serde(default)]
    title: String,
    #[serde(rename = "purpose")]
    purposes: Vec<Purpose>,
}

/// Why a list of purposes is refused.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum PurposeError {
    /// It is not TOML of the right shape.
    #[error("line {line}: {what}")]
    Shape {
        /// Line, from 1.
        line: u32,
        /// What is wrong, in the words of the reader of TOML.
        what: String,
    },
    /// A code that stands twice.
    #[error("the code {0} stands twice")]
    Twice(String),
    /// A paper of a template that nobody knows.
    #[error("purpose {purpose}: no template {template}")]
    Template {
        /// Code of the purpose.
        purpose: String,
        /// Code of the template.
        template: String,
    },
    /// No paper, or an impossible number of holders.
    #[error("purpose {0} is empty, or its numbers of holders contradict each other")]
    Empty(String),
}

impl PurposeError {
    /// Line of the text where its author has to look, from 1.
    #[must_use]
    pub fn line(&self, text: &str) -> u32 {
        let sets = |line: &str, key: &str, value: &str| {
            let set = line.split_once('=');
            set.is_some_and(|(name, set)| name.trim() == key && set.trim() == format!("\"{value}\""))
        };
        let lines = || text.lines().zip(1_u32..);
        let of_code = |code: &str| -> Vec<u32> {
            lines()
                .filter(|(line, _)| sets(line, "code", code))
                .map(|(_, nr)| nr)
                .collect()
        };
        let line = match self {
            Self::Shape { line, .. } => Some(*line),
            Self::Twice(code) => of_code(code).last().copied(),
            Self::Empty(code) => of_code(code).first().copied(),
            Self::Template { purpose, template } => {
                let begin = of_code(purpose).first().copied().unwrap_or(0);
                lines()
                    .find(|(line, nr)| *nr > begin && sets(line, "template", template))
                    .map(|(_, nr)| nr)
            }
        };
        line.unwrap_or(1)
    }
}

/// Code under which lists of purposes are kept beside templates.
pub const PURPOSES: &str = "cele";

/// Whether a text is a list of purposes and not a template.
#[must_use]
pub fn is_purposes(text: &str) -> bool {
    !text.trim_start_matches('\u{FEFF}').starts_with("+++") && text.contains("[[purpose]]")
}

/// Version and title of a list of purposes.
///
/// # Errors
/// It is not TOML of the right shape.
pub fn purposes_head(text: &str) -> Result<PurposesHead, PurposeError> {
    let file = file(text)?;
    Ok(PurposesHead {
        version: file.version,
        title: file.title,
    })
}

/// Text of the purposes that come with the program.
pub const BUILTIN_PURPOSES: &str = include_str!("../templates/purposes.toml");

/// Reads a list of purposes; `known` says whether there is such a template for such a client.
///
/// # Errors
/// The first fault found.
pub fn read_purposes(text: &str, known: impl Fn(&str) -> bool) -> Result<Vec<Purpose>, PurposeError> {
    let file = file(text)?;
    let mut codes = BTreeSet::new();
    for purpose in &file.purposes {
        if !codes.insert(&purpose.code) {
            return Err(PurposeError::Twice(purpose.code.clone()));
        }
        let holders = purpose.holders_min >= 1 && purpose.holders_min <= purpose.holders_max;
        if purpose.papers.is_empty() || !holders {
            return Err(PurposeError::Empty(purpose.code.clone()));
        }
        if let Some(paper) = purpose.papers.iter().find(|paper| !known(&paper.template)) {
            return Err(PurposeError::Template {
                purpose: purpose.code.clone(),
                template: paper.template.clone(),
            });
        }
    }
    Ok(file.purposes)
}

fn file(text: &str) -> Result<File, PurposeError> {
    toml::from_str(text).map_err(|error| {
        let line = error.span().map_or(1, |span| {
            text.get(..span.start).unwrap_or_default().matches('\n').count() + 1
        });
        PurposeError::Shape {
            line: u32::try_from(line).unwrap_or(u32::MAX),
            what: error.message().to_owned(),
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn faults_are_named_with_their_place() {
        let text =
            |paper: &str| format!("[[purpose]]\ncode = \"a\"\ntitle = \"A\"\nfor_whom = \"person\"\n{paper}");
        let paper = "[[purpose.paper]]\ntemplate = \"x\"\n";
        let known = |code: &str| code == "x";
        assert_eq!(read_purposes(&text(paper), known).unwrap().len(), 1);
        let twice = format!("{}{}", text(paper), text(paper));
        assert_eq!(
            read_purposes(&twice, known),
            Err(PurposeError::Twice("a".to_owned()))
        );
        assert_eq!(read_purposes(&twice, known).unwrap_err().line(&twice), 8);
        let unknown = text("[[purpose.paper]]\ntemplate = \"y\"\n");
        assert!(matches!(
            read_purposes(&unknown, known),
            Err(PurposeError::Template { template, .. }) if template == "y"
        ));
        assert_eq!(read_purposes(&unknown, known).unwrap_err().line(&unknown), 6);
        assert!(is_purposes(&unknown) && !is_purposes("+++\n"));
        assert_eq!(purposes_head(BUILTIN_PURPOSES).unwrap().version, "1.0");
        let when = text("[[purpose.paper]]\ntemplate = \"x\"\nwhen = \"never\"\n");
        assert!(matches!(
            read_purposes(&when, known),
            Err(PurposeError::Shape { line: 7, .. })
        ));
        let holders = text(&format!("holders_min = 2\n{paper}"));
        assert_eq!(
            read_purposes(&holders, known),
            Err(PurposeError::Empty("a".to_owned()))
        );
    }
}
