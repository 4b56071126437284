//! What can be wrong with a template and with a document.

use thiserror::Error;

/// A fault of a template, with the place where its author has to look.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[error("template {template}, line {line}{}: {kind}", field.as_ref().map(|f| format!(", field {f}")).unwrap_or_default())]
pub struct TemplateError {
    /// Code or file name of the template.
    pub template: String,
    /// Line in the template file, from 1.
    pub line: u32,
    /// The placeholder, head key or attribute at fault, when there is one.
    pub field: Option<String>,
    /// What is wrong.
    pub kind: TemplateErrorKind,
}

/// Kinds of template faults.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum TemplateErrorKind {
    /// The file does not begin with a TOML head between `+++` lines.
    #[error("the file must begin with a head between +++ lines")]
    MissingHead,
    /// The TOML head cannot be read.
    #[error("the head cannot be read: {0}")]
    Head(String),
    /// The head contradicts itself: a bad default, a repeated name, an impossible range.
    #[error("the head is inconsistent: {0}")]
    HeadValue(String),
    /// A placeholder or a block of the template language is malformed.
    #[error("template syntax: {0}")]
    Syntax(String),
    /// The body names a value that does not exist.
    #[error("unknown name")]
    UnknownName,
    /// A filter that does not exist.
    #[error("unknown filter")]
    UnknownFilter,
    /// A filter cannot use the value it was given.
    #[error("{0}")]
    Value(String),
    /// The template does too much work, e.g. an endless loop.
    #[error("the template takes too many steps")]
    TooLong,
    /// A block directive that does not exist.
    #[error("unknown block \"{0}\"")]
    UnknownBlock(String),
    /// A block directive without its end, or an end without a beginning.
    #[error("block \"{0}\" is not closed, or closed twice")]
    Unbalanced(String),
    /// An attribute of a directive is missing or malformed.
    #[error("attribute: {0}")]
    Attribute(String),
    /// A signature or initials for a role that the head does not declare.
    #[error("role \"{0}\" is not declared in the head")]
    UnknownRole(String),
    /// A role or a tick box that appears twice.
    #[error("\"{0}\" appears twice")]
    Duplicate(String),
    /// Markdown that has no meaning on paper (HTML, images, code).
    #[error("{0} cannot be printed")]
    Unsupported(&'static str),
    /// A part that is not among those compiled in.
    #[error("there is no part \"{0}\" in this language")]
    UnknownPart(String),
    /// A reference to a clause that does not exist.
    #[error("there is no clause \"{0}\" to refer to")]
    UnknownClause(String),
    /// A footnote that nothing says.
    #[error("nothing says what footnote \"{0}\" means")]
    UnknownNote(String),
    /// A footnote that nothing refers to.
    #[error("nothing refers to footnote \"{0}\"")]
    IdleNote(String),
    /// The two languages of a paper are not built alike; the heading under which they part.
    #[error("the two languages are not built alike under \"{0}\"")]
    Apart(String),
    /// Headings out of order.
    #[error("headings: {0}")]
    Headings(&'static str),
    /// A table whose columns have no names.
    #[error("every column of a table needs a name in its head")]
    TableWithoutHead,
    /// A role that signs nowhere.
    #[error("role \"{0}\" is declared, but no signature is for it")]
    RoleWithoutSignature(String),
    /// More text or more rows than a paper can hold.
    #[error("too large: {0}")]
    TooLarge(&'static str),
    /// Templates that are each in order but do not go together.
    #[error("the set of templates: {0}")]
    Set(String),
}

/// Why a field value is refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum FieldProblem {
    /// The template has no such field.
    #[error("the template has no such field")]
    Unknown,
    /// A required field is empty.
    #[error("the field is required")]
    Required,
    /// Not an amount such as `1234,56`.
    #[error("not an amount of money")]
    NotMoney,
    /// Not a date `YYYY-MM-DD`.
    #[error("not a date")]
    NotDate,
    /// A day after that of the paper, where something past is asked for.
    #[error("after the day of the paper")]
    AfterPaper,
    /// A day before that of the paper, where something to come is asked for.
    #[error("before the day of the paper")]
    BeforePaper,
    /// Not a time of day `HH:MM`.
    #[error("not a time of day")]
    NotTime,
    /// Not a number.
    #[error("not a number")]
    NotNumber,
    /// Not one of the choices.
    #[error("not one of the choices")]
    NotAChoice,
}

impl FieldProblem {
    /// Stable code for the window's message files.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Unknown => "field_unknown",
            Self::Required => "field_required",
            Self::NotMoney => "field_not_money",
            Self::NotDate => "field_not_date",
            Self::AfterPaper => "field_after_paper",
            Self::BeforePaper => "field_before_paper",
            Self::NotTime => "field_not_time",
            Self::NotNumber => "field_not_number",
            Self::NotAChoice => "field_not_a_choice",
        }
    }
}

/// Why a part of the data is refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum DataProblem {
    /// The template needs it.
    #[error("the template needs it")]
    Missing,
    /// The template's head does not declare it.
    #[error("the template does not declare it")]
    Unknown,
    /// It is given twice.
    #[error("it is given twice")]
    Twice,
}

/// Why a character is refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum CharacterProblem {
    /// A control character (NUL, escape, ...).
    #[error("control characters cannot be printed")]
    Control,
    /// A mark that turns the writing direction: the paper would not read as the data does.
    #[error(
        "marks that change the writing direction are refused, because the paper would read differently from the data"
    )]
    Direction,
    /// An invisible character (zero-width space, soft hyphen, ...).
    #[error("invisible characters are refused")]
    Invisible,
    /// The document fonts have no glyph for it.
    #[error("the document fonts cannot print it")]
    NoGlyph,
}

/// Why a document cannot be made.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum DocumentError {
    /// The template is at fault.
    #[error(transparent)]
    Template(#[from] TemplateError),
    /// A field value is refused.
    #[error("field {name}: {problem}")]
    Field {
        /// Name of the field.
        name: String,
        /// Why.
        problem: FieldProblem,
    },
    /// A character is refused.
    #[error("{place}: character U+{:04X}: {problem}", *character as u32)]
    Character {
        /// Name of the value, e.g. `holders[0].last_name`, or "text" for the template's own words.
        place: String,
        /// The character.
        character: char,
        /// Why.
        problem: CharacterProblem,
    },
    /// The number of holders does not fit the template.
    #[error("{given} holders, the template takes {min} to {max}")]
    Holders {
        /// How many there are.
        given: usize,
        /// Fewest the template takes.
        min: u8,
        /// Most the template takes.
        max: u8,
    },
    /// The firm, a party or a signer is missing, or is not declared by the template.
    #[error("{place}: {problem}")]
    Data {
        /// Name of the value, e.g. `parties.attorney` or `signers[0].role`.
        place: String,
        /// Why.
        problem: DataProblem,
    },
    /// An embedded font cannot be read; the build is broken.
    #[error("font {0} cannot be read")]
    Font(&'static str),
    /// The PDF cannot be put together.
    #[error("the PDF cannot be written: {0}")]
    Pdf(String),
}

impl DocumentError {
    /// Stable code for the window's message files.
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self {
            Self::Template(_) => "document_template",
            Self::Field { problem, .. } => problem.code(),
            Self::Character { .. } => "document_character",
            Self::Holders { .. } => "document_holders",
            Self::Data { problem, .. } => match problem {
                DataProblem::Missing => "data_missing",
                DataProblem::Unknown => "data_unknown",
                DataProblem::Twice => "data_twice",
            },
            Self::Font(_) => "document_font",
            Self::Pdf(_) => "document_pdf",
        }
    }
}
