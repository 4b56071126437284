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
//! `postal_code`, `city`, `phone`, `email`, `citizenship`), `parties.…` (people the head declares, with the same
//! names as a holder; one that is not given is false in a condition and an error in print), `firm` (for businesses:
//! `name`, `legal_form`, `nip`, `regon`, `krs`, `street`, `postal_code`, `city`, `phone`, `email`), `signers` (each
//! with `role`, `kind`, `name`, `capacity`, `acts_for`) and `fields.…` as the head declares them. An unknown name is
//! an error with its line. A value is always literal text: Markdown, HTML and placeholders inside a value are
//! printed as they stand. Where a value ends in a full stop ("2026 r.") and the sentence ends with it, one is printed.
//!
//! **Filters** write the way the template's language does: `kwota` (1 234,56 zł), `kwota_slownie` (Polish only),
//! `data` (22 listopada 2026 r.), `rachunek` (NRB in groups), `zamaskuj` (all but the last four characters), `adres`
//! (of a holder or the firm), `dni(14)` and `dni_robocze(15)` (the day so many days or working days after), `length`. `data_pl` is `data` in Polish whatever the language; older templates use it.
//!
//! **Blocks** that Markdown lacks. A directive stands alone on its line, not indented:
//!
//! | directive | meaning |
//! |---|---|
//! | `:::keyvalue columns="2"` … `:::` | lines `Label: value` set as a grid; a line without a value is left out |
//! | `::signers` | a line to sign for everybody who signs, in the order of signing |
//! | `::signers role="holder bank"` | the same for some roles of the head, when a paper is signed in several places |
//! | `:::signatures` … `:::` | lines `role: name`, written out by hand; older templates use it |
//! | `:::keep` … `:::` | the blocks inside stay on one page |
//! | `:::note` … `:::` | a set-off remark |
//! | `:::columns` `:::column` … `:::` … `:::` | blocks side by side |
//! | `::tick id="…" checked="tak" Text` | a box to tick; `checked` is `tak` or `nie` (default) |
//! | `::place-date place="…" date="…"` | place and date of signing |
//! | `::initials role="holder bank"` | boxes for initials; for a role of many one for each who signs in it |
//! | `::page-break` | a new page |
//! | `{% include "administrator" %}` | a part from the closed set compiled in, alone on its line |
//!
//! **Roles**: `many = true` lets any number of people sign in a role: its signers are `holder1`, `holder2` …
//!
//! **Clauses**: numbered lists are numbered `1.`, inside it `1)`, inside that `a)`. A heading that begins with `§ `
//! and no number gets the next one: `## § {#oplaty} Opłaty` is printed "§ 4. Opłaty". A numbered item may begin with
//! an id too: `2. {#termin} Bank odpowiada …`. `[](#oplaty)` becomes "§ 4", `[](#termin)` "§ 7 ust. 2". An id is made
//! of `a-z`, `0-9`, `-` and `_`.
//!
//! **Design**: `design = "letter"` in the head sets a letter of the branch with a letterhead; without it the pages are
//! those of a contract.
//!
//! **Footnotes**: `Opłata[^rok]` in a text, and anywhere on a line of its own `[^rok]: Naliczana za każdy rok z góry.`
//! Each is referred to once; its number follows from its place. It stands at the foot of the page of its number.
//!
//! **Form**: one title (`#`), no level of headings skipped, a name in the head of every column of a table, a
//! signature for every role of the head. `edition = 1` in the head frees a template that was published before these
//! rules from them and sets it as it was set then; it is for nothing else.
//!
//! A link to `lang:en` marks the language of a phrase: `[payment account](lang:en)`.

mod beside;
mod blocks;
mod builtin;
mod capacity;
mod catalogue;
mod clauses;
mod context;
mod dates;
mod directive;
mod escape;
mod expand;
mod fields;
mod filters;
mod head;
mod markdown;
mod names;
mod notes;
mod partials;
mod sample;
mod sign;
mod source;
mod tags;
mod trial;

pub use builtin::{NEW_TEMPLATE, builtin, builtin_text};
pub use capacity::{capacity_words, legal_form_words};
pub use catalogue::Catalogue;
pub use head::{EDITION, FieldSpec, Side, TemplateFieldKind, TemplateHead, TemplateParty, TemplateRole};
pub use names::{TemplateNames, read_head};

use crate::data::DocumentData;
use crate::error::{DocumentError, TemplateError, TemplateErrorKind};
use crate::tree::{Language, Tree};

/// A template that was read and checked.
#[derive(Debug, Clone, PartialEq)]
pub struct Template {
    /// The head.
    pub head: TemplateHead,
    lines: head::HeadLines,
    source: source::Source,
    /// The same paper in another language, when both are printed side by side.
    beside: Option<Box<Template>>,
}

impl Template {
    /// Reads and checks a template. `name` stands in errors until the head gives a code.
    ///
    /// # Errors
    /// The first fault found, with its line: a bad head, bad template syntax, a name the data cannot have.
    pub fn parse(name: &str, text: &str) -> Result<Self, TemplateError> {
        let parts = head::split(name, text)?;
        // The head was checked: its language is known.
        let language = Language::from_code(&parts.head.language).unwrap_or(Language::Polish);
        let source = source::Source::read(&parts.head.code, language, &parts.body, parts.first_line)?;
        let template = Self {
            head: parts.head,
            lines: parts.lines,
            source,
            beside: None,
        };
        expand::check(&template).map_err(|error| template.source.locate(error))?;
        trial::run(&template)?;
        Ok(template)
    }

    /// A paper with its translation beside it: its language is then `pl+en`, its version that of both, joined in the
    /// same way.
    #[must_use]
    pub fn with_beside(&self, other: &Self) -> Self {
        let mut both = self.clone();
        both.head.language = format!("{}{BESIDE}{}", self.head.language, other.head.language);
        both.head.version = format!("{}{BESIDE}{}", self.head.version, other.head.version);
        both.beside = Some(Box::new(other.clone()));
        both
    }

    /// Fills the template: checks the fields, expands the body and builds the tree.
    ///
    /// # Errors
    /// A field value, the number of holders, the firm, a party or a signer is refused, or the template is at fault.
    pub fn fill(&self, data: &DocumentData, number: &str) -> Result<Tree, DocumentError> {
        let tree = self.fill_one(data, number)?;
        let Some(other) = &self.beside else {
            return Ok(tree);
        };
        let second = other.fill_one(data, number)?;
        beside::merge(tree, second).map_err(|beside::Apart(heading)| {
            let error = TemplateError {
                template: self.head.code.clone(),
                line: 1,
                field: Some(self.head.language.clone()),
                kind: TemplateErrorKind::Apart(heading),
            };
            error.into()
        })
    }

    /// Whether a translation can stand beside this paper, filled with much and with little.
    ///
    /// # Errors
    /// The two are not built alike; the heading under which they part.
    pub fn check_beside(&self, other: &Self) -> Result<(), DocumentError> {
        let both = self.with_beside(other);
        for full in [true, false] {
            both.fill(&trial::data(&self.head, full, full), "1/2026")?;
        }
        Ok(())
    }

    fn fill_one(&self, data: &DocumentData, number: &str) -> Result<Tree, DocumentError> {
        let (min, max) = (self.head.holders_min, self.head.holders_max);
        let given = data.holders.len();
        if given < usize::from(min) || given > usize::from(max) {
            return Err(DocumentError::Holders { given, min, max });
        }
        sign::check(&self.head, data)?;
        let values = fields::values(&self.head, &data.fields, data.date)?;
        let signers = sign::signers(&self.head, data);
        let parsed = expand::expand(self, data, &values, &signers, number)
            .and_then(|lines| blocks::parse(self, &lines, &signers))
            .map_err(|error| self.source.locate(error))?;
        Ok(Tree {
            title: self.head.title.clone(),
            language: self.language(),
            beside: None,
            design: self.head.design,
            specimen: self.head.specimen,
            first_edition: self.head.edition < head::EDITION,
            blocks: parsed.blocks,
        })
    }

    fn language(&self) -> Language {
        // The head was checked when it was read.
        let (first, _) = languages(&self.head.language);
        Language::from_code(first).unwrap_or(Language::Polish)
    }
}

/// Between the codes of two languages, and between two versions.
pub const BESIDE: char = '+';

/// The codes of `pl+en`; one alone has nothing beside it.
#[must_use]
pub fn languages(code: &str) -> (&str, Option<&str>) {
    match code.split_once(BESIDE) {
        Some((first, second)) => (first, Some(second)),
        None => (code, None),
    }
}
