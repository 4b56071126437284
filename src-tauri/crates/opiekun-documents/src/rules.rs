//! What must be so before a paper is printed, as data with dates and articles. Whether it is so is asked by whoever knows
//! the register.

use chrono::NaiveDate;
use opiekun_domain::money::{Currency, Money};
use serde::Deserialize;

/// How heavy a broken rule is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum RuleLevel {
    /// The paper is not made.
    Block,
    /// A person may pass it over with a reason.
    Warn,
}

/// What a rule asks for.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Requirement {
    /// The register of reserved PESEL numbers was asked on the day of signing, and the number is not reserved: of every
    /// holder, and of the people named here.
    PeselCheck {
        /// Codes of people the paper speaks of.
        #[serde(default)]
        parties: Vec<String>,
    },
    /// Somebody the paper speaks of is under age, and the holder acts for them; the level is that of the second.
    Ward {
        /// Code of the person.
        party: String,
    },
    /// Another paper was signed before, or stands earlier in the same packet.
    EarlierPaper {
        /// Code of its template.
        needs: String,
    },
    /// Above an amount a second person of the bank signs beside the advisor, in the role `bank2`.
    SecondBankSigner {
        /// Name of the field with the amount.
        field: String,
        /// The greatest amount that the advisor signs alone for.
        #[serde(deserialize_with = "zloty")]
        above: Money,
    },
}

/// One rule.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct PaperRule {
    /// What it asks for.
    #[serde(flatten)]
    pub requirement: Requirement,
    /// Codes of the templates it is for.
    pub templates: Vec<String>,
    /// How heavy it is.
    pub level: RuleLevel,
    /// First day on which it counts.
    #[serde(deserialize_with = "day")]
    pub valid_from: NaiveDate,
    /// Last day; without end when absent.
    #[serde(default, deserialize_with = "some_day")]
    pub valid_to: Option<NaiveDate>,
    /// Where the law says so.
    pub article: String,
    /// When that was last read.
    #[serde(deserialize_with = "day")]
    pub checked: NaiveDate,
}

#[derive(Deserialize)]
struct File {
    rule: Vec<PaperRule>,
}

/// A TOML day.
fn day<'de, D: serde::Deserializer<'de>>(source: D) -> Result<NaiveDate, D::Error> {
    let text = toml::value::Datetime::deserialize(source)?.to_string();
    text.parse().map_err(serde::de::Error::custom)
}

fn some_day<'de, D: serde::Deserializer<'de>>(source: D) -> Result<Option<NaiveDate>, D::Error> {
    day(source).map(Some)
}

/// An amount in złoty, `50000.00`.
fn zloty<'de, D: serde::Deserializer<'de>>(source: D) -> Result<Money, D::Error> {
    let text = String::deserialize(source)?;
    Money::parse(&text, Currency::Pln).map_err(|reason| serde::de::Error::custom(reason.code()))
}

/// The rules that come with the program; nothing when their file is malformed, which a test keeps from being released.
#[must_use]
pub fn paper_rules() -> Option<Vec<PaperRule>> {
    read(include_str!("../templates/rules.toml"))
}

fn read(text: &str) -> Option<Vec<PaperRule>> {
    toml::from_str::<File>(text).ok().map(|file| file.rule)
}

impl PaperRule {
    /// Whether the rule is for that template on that day.
    #[must_use]
    pub fn is_for(&self, template: &str, day: NaiveDate) -> bool {
        self.templates.iter().any(|code| code == template)
            && day >= self.valid_from
            && self.valid_to.is_none_or(|to| day <= to)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_rule_counts_between_its_days() {
        let rules = paper_rules().unwrap();
        let pesel = rules
            .iter()
            .find(|rule| matches!(rule.requirement, Requirement::PeselCheck { .. }))
            .unwrap();
        let day = |text: &str| text.parse().unwrap();
        assert!(
            !pesel.is_for("umowa-ror", day("2024-05-31")),
            "in force since 1 June 2024"
        );
        assert!(pesel.is_for("umowa-ror", day("2024-06-01")));
        assert!(!pesel.is_for("zmiana-opiekuna", day("2026-11-22")));
        for rule in rules {
            assert!(!rule.article.is_empty() && rule.checked > rule.valid_from);
        }
    }

    #[test]
    fn a_malformed_file_is_no_rule() {
        for text in ["", "[[rule]]\nkind = \"nonsense\"", "rule = 1"] {
            assert!(read(text).is_none(), "{text}");
        }
        let whole = include_str!("../templates/rules.toml");
        assert!(read(&whole.replace("\"50000.00\"", "\"dużo\"")).is_none());
    }

    #[test]
    fn an_amount_with_a_limit_is_a_field_of_every_paper_of_its_rule() {
        let catalogue = crate::Catalogue::builtin().unwrap();
        for rule in paper_rules().unwrap() {
            let Requirement::SecondBankSigner { field, .. } = &rule.requirement else {
                continue;
            };
            for code in &rule.templates {
                let papers = catalogue.all().iter().filter(|paper| paper.head.code == *code);
                let heads: Vec<_> = papers.map(|paper| &paper.head).collect();
                assert!(!heads.is_empty(), "{code} is no paper");
                for head in heads {
                    let amount = head.fields.iter().find(|known| known.name == *field);
                    let money = amount.is_some_and(|known| known.kind == crate::TemplateFieldKind::Money);
                    assert!(money, "{code} has no amount {field}");
                    assert!(
                        head.role("bank2").is_some(),
                        "{code} has no place for the second one"
                    );
                }
            }
        }
    }
}
