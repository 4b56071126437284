//! What a template may name: the list a person picks from while writing one.

use super::TemplateHead;
use super::{context, filters, head, partials};
use crate::error::TemplateError;
use crate::tree::Language;

/// Names, filters and parts that fit a template.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct TemplateNames {
    /// Values, such as `fields.kwota` and `holder.full_name`; those of a holder are used inside a loop over holders.
    pub values: Vec<String>,
    /// Filters.
    pub filters: Vec<String>,
    /// Parts in the template's language.
    pub parts: Vec<String>,
}

impl TemplateNames {
    /// Everything that a template with this head may name.
    #[must_use]
    pub fn of(head: &TemplateHead) -> Self {
        let language = Language::from_code(&head.language).unwrap_or(Language::Polish);
        Self {
            values: context::names(head),
            filters: filters::NAMES.iter().map(|name| (*name).to_owned()).collect(),
            parts: partials::names(language).map(str::to_owned).collect(),
        }
    }
}

/// Reads the head alone, without looking at the body.
///
/// # Errors
/// The first fault of the head, with its line.
pub fn read_head(name: &str, text: &str) -> Result<TemplateHead, TemplateError> {
    head::split(name, text).map(|parts| parts.head)
}
