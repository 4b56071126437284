//! A set of templates that go together.

use chrono::NaiveDate;

use super::{Template, builtin};
use crate::error::{TemplateError, TemplateErrorKind};

/// Templates that were checked against each other: no version twice, no two versions of a code valid on one day in
/// one language, and the same fields, parties and roles in every language.
#[derive(Debug, Clone, PartialEq)]
pub struct Catalogue {
    templates: Vec<Template>,
}

impl Catalogue {
    /// Checks a set.
    ///
    /// # Errors
    /// The first template that does not go with one before it, with the line that differs.
    pub fn new(templates: Vec<Template>) -> Result<Self, TemplateError> {
        for (index, later) in templates.iter().enumerate() {
            for earlier in templates[..index]
                .iter()
                .filter(|one| one.head.code == later.head.code)
            {
                if earlier.head.language == later.head.language {
                    versions(earlier, later)?;
                } else if overlap(earlier, later) {
                    translations(earlier, later)?;
                }
            }
        }
        Ok(Self { templates })
    }

    /// The templates that come with the program.
    ///
    /// # Errors
    /// A template is malformed; a test keeps that from being released.
    pub fn builtin() -> Result<Self, TemplateError> {
        Self::new(builtin()?)
    }

    /// Whether a paper begun in one language could not be finished in the other: other fields, people or signatures.
    #[must_use]
    pub fn differs(one: &Template, other: &Template) -> bool {
        translations(one, other).is_err()
    }

    /// All templates, in the order in which they were given.
    #[must_use]
    pub fn all(&self) -> &[Template] {
        &self.templates
    }

    /// The template of a code and a language that is valid on a day.
    #[must_use]
    pub fn valid_on(&self, code: &str, language: &str, day: NaiveDate) -> Option<&Template> {
        self.templates.iter().find(|template| {
            let head = &template.head;
            head.code == code
                && head.language == language
                && head.valid_from <= day
                && head.valid_to.is_none_or(|to| day <= to)
        })
    }

    /// The template a document was made with.
    #[must_use]
    pub fn version(&self, code: &str, language: &str, version: &str) -> Option<&Template> {
        self.templates.iter().find(|template| {
            let head = &template.head;
            head.code == code && head.language == language && head.version == version
        })
    }
}

fn overlap(one: &Template, other: &Template) -> bool {
    let ends_before =
        |one: &Template, other: &Template| one.head.valid_to.is_some_and(|to| to < other.head.valid_from);
    !ends_before(one, other) && !ends_before(other, one)
}

fn fault(template: &Template, list: &str, name: &str, why: String) -> TemplateError {
    TemplateError {
        template: template.head.code.clone(),
        line: template.lines.of(list, name),
        field: Some(name.to_owned()),
        kind: TemplateErrorKind::Set(why),
    }
}

fn versions(earlier: &Template, later: &Template) -> Result<(), TemplateError> {
    let (version, other) = (&later.head.version, &earlier.head.version);
    let why = if version == other {
        format!("version {version} is there twice in one language")
    } else if overlap(earlier, later) {
        format!("versions {other} and {version} are valid on the same day")
    } else {
        return Ok(());
    };
    Err(fault(later, "", &later.head.code, why))
}

/// A paper that is begun in one language can be finished in the other.
fn translations(one: &Template, other: &Template) -> Result<(), TemplateError> {
    let lists = |template: &Template| {
        let head = &template.head;
        let field = |field: &super::FieldSpec| {
            let kind = format!("{:?} {:?} {}", field.kind, field.choices, field.required);
            (field.name.clone(), kind)
        };
        [
            ("fields", head.fields.iter().map(field).collect::<Vec<_>>()),
            (
                "parties",
                head.parties
                    .iter()
                    .map(|p| (p.code.clone(), p.required.to_string()))
                    .collect(),
            ),
            (
                "roles",
                head.roles
                    .iter()
                    .map(|r| (r.code.clone(), r.many.to_string()))
                    .collect(),
            ),
        ]
    };
    for ((list, ours), (_, theirs)) in lists(one).into_iter().zip(lists(other)) {
        let language = (&one.head.language, &other.head.language);
        if let Some((name, _)) = ours.iter().find(|entry| !theirs.contains(entry)) {
            let why = format!(
                "{list}: \"{name}\" of {} is not the same in {}",
                language.0, language.1
            );
            return Err(fault(other, list, name, why));
        }
        if let Some((name, _)) = theirs.iter().find(|entry| !ours.contains(entry)) {
            let why = format!(
                "{list}: \"{name}\" of {} is not there in {}",
                language.1, language.0
            );
            return Err(fault(other, list, name, why));
        }
    }
    Ok(())
}
