//! Templates: one text file each, that head office can edit without a programmer.
//!
//! A file is a TOML head between `+++` lines and a Markdown body with placeholders:
//!
//! ```text
//! +++
//! code = "potwierdzenie"
//! ...
//! +++
//! # Potwierdzenie
//!
//! Wpłata **{{ fields.kwota | kwota }}** (słownie: {{ fields.kwota | kwota_slownie }}).
//! ```
//!
//! **Names**: `number`, `place`, `date`, `advisor`, `account`, `branch.{name,address,city,bank_name}`, `holders`
//! (each with `first_name`, `last_name`, `full_name`, `pesel`, `birth_date`, `id_document`, `street`,
//! `postal_code`, `city`, `phone`, `email`, `citizenship`), and `fields.…` as the head declares them. An unknown
//! name is an error with its line. A value is always literal text: Markdown, HTML and placeholders inside a value
//! are printed as they stand.
//!
//! **Filters**: `kwota` (1 234,56 zł), `kwota_slownie`, `data_pl` (22 listopada 2026 r.), `rachunek` (NRB in
//! groups), `zamaskuj` (all but the last four characters), `adres` (of a holder), `length`.
//!
//! **Blocks** that Markdown lacks. A directive stands alone on its line, not indented:
//!
//! | directive | meaning |
//! |---|---|
//! | `:::keyvalue columns="2"` … `:::` | lines `Label: value` set as a grid; a line without a value is left out |
//! | `:::signatures` … `:::` | lines `role: name`, a line to sign for each, in the order of signing |
//! | `:::keep` … `:::` | the blocks inside stay on one page |
//! | `:::note` … `:::` | a set-off remark |
//! | `:::columns` `:::column` … `:::` … `:::` | blocks side by side |
//! | `::tick id="…" checked="tak" Text` | a box to tick; `checked` is `tak` or `nie` (default) |
//! | `::place-date place="…" date="…"` | place and date of signing |
//! | `::initials role="…"` | a box for initials |
//! | `::page-break` | a new page |
//!
//! Numbered lists are numbered as clauses: `1.`, inside it `1)`, inside that `a)`. A link to `lang:en` marks the
//! language of a phrase: `[payment account](lang:en)`.

mod blocks;
mod builtin;
mod directive;
mod escape;
mod expand;
mod fields;
mod filters;
mod head;
mod markdown;
mod trial;

pub use builtin::builtin;
pub use head::{FieldSpec, TemplateFieldKind, TemplateHead, TemplateRole};

use crate::data::DocumentData;
use crate::error::{DocumentError, TemplateError};
use crate::tree::{Language, Tree};

/// A template that was read and checked.
#[derive(Debug, Clone, PartialEq)]
pub struct Template {
    /// The head.
    pub head: TemplateHead,
    body: String,
    /// Line of the file on which the body begins, from 1.
    first_line: u32,
}

impl Template {
    /// Reads and checks a template. `name` stands in errors until the head gives a code.
    ///
    /// # Errors
    /// The first fault found, with its line: a bad head, bad template syntax, a name the data cannot have.
    pub fn parse(name: &str, text: &str) -> Result<Self, TemplateError> {
        let (head, body, first_line) = head::split(name, text)?;
        let template = Self {
            head,
            body,
            first_line,
        };
        expand::check(&template)?;
        trial::run(&template)?;
        Ok(template)
    }

    /// Fills the template: checks the fields, expands the body and builds the tree.
    ///
    /// # Errors
    /// A field value or the number of holders is refused, or the template is at fault.
    pub fn fill(&self, data: &DocumentData, number: &str) -> Result<Tree, DocumentError> {
        let (min, max) = (self.head.holders_min, self.head.holders_max);
        let given = data.holders.len();
        if given < usize::from(min) || given > usize::from(max) {
            return Err(DocumentError::Holders { given, min, max });
        }
        let values = fields::values(&self.head, &data.fields)?;
        let lines = expand::expand(self, data, &values, number)?;
        let language = self.language();
        let blocks = blocks::parse(self, &lines)?;
        Ok(Tree {
            title: self.head.title.clone(),
            language,
            specimen: self.head.specimen,
            blocks,
        })
    }

    fn language(&self) -> Language {
        // The head was checked when it was read.
        Language::from_code(&self.head.language).unwrap_or(Language::Polish)
    }
}
