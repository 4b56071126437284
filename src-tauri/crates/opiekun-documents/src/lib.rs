//! Documents for signature: a template text file becomes a typed tree, the tree is laid out on pages, and the
//! pages become a tagged PDF together with a map of every place to sign.
//!
//! The crate takes values and returns bytes. It reads no clock, no file and no database: the time, the document
//! number and all data are inputs, and the same input gives the same bytes.
//!
//! ```text
//! template/  text file -> TOML head + Markdown body -> tree      (the only place that knows banking words)
//! tree/      headings, paragraphs, tables, signatures ...         (knows neither banking nor PDF)
//! layout/    shaping, line breaking, page breaking -> pages       (positions and roles, no PDF)
//! render/    printpdf pages, tags and metadata -> bytes
//! ```
#![deny(missing_docs)]

mod data;
mod engine;
mod error;
pub mod layout;
mod logo;
mod many;
mod purposes;
mod render;
mod rules;
pub mod template;
pub mod tree;

pub use data::{BranchData, DocumentData, Firm, Holder, Signer};
pub use engine::{Engine, Job, Rendered, Sheets};
pub use error::{
    CharacterProblem, DataProblem, DocumentError, FieldProblem, TemplateError, TemplateErrorKind,
};
pub use layout::{FieldKind, Mark, PlacedField};
pub use logo::{Logo, LogoError};
pub use purposes::{
    BUILTIN_PURPOSES, PURPOSES, Purpose, PurposeError, PurposePaper, PurposesHead, When, is_purposes,
    purposes_head, read_purposes,
};
pub use rules::{PaperRule, Requirement, RuleLevel, paper_rules};
pub use template::{
    BESIDE, Catalogue, EDITION, FieldSpec, NEW_TEMPLATE, Side, Template, TemplateFieldKind, TemplateHead,
    TemplateNames, TemplateParty, TemplateRole, builtin, builtin_text, capacity_words, languages,
    legal_form_words, read_head,
};
