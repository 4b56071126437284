//! The templates that come with the program.

use super::Template;
use crate::error::TemplateError;

const FILES: [(&str, &str); 2] = [
    ("umowa-ror.pl.md", include_str!("../../templates/umowa-ror.pl.md")),
    (
        "zmiana-opiekuna.pl.md",
        include_str!("../../templates/zmiana-opiekuna.pl.md"),
    ),
];

/// All templates compiled into the program.
///
/// # Errors
/// A template is malformed; a test keeps that from being released.
pub fn builtin() -> Result<Vec<Template>, TemplateError> {
    FILES
        .iter()
        .map(|(name, text)| Template::parse(name, text))
        .collect()
}
