//! Reminders outside the window. They are given as a matter and a number, never as words, so that nothing about anybody
//! can be shown on a screen that others see.

use crate::{Desk, DeskError, views::*, words::Words};
use opiekun_domain::Invalid;

impl Desk {
    /// The sentence of a reminder: `visit` in so many minutes, or so many `tasks`.
    ///
    /// # Errors
    /// The field `about` for another matter.
    pub fn reminder_text(&self, about: &str, count: u32) -> Result<String, DeskError> {
        let (key, number) = match about {
            "visit" => ("remind-visit", "minutes"),
            "tasks" => ("remind-tasks", "count"),
            _ => return Err(DeskError::field("about", Invalid::ChoiceUnknown)),
        };
        let words = Words::load(self.appearance().language);
        Ok(words.text(key, &params(vec![(number, count.to_string())])))
    }
}
