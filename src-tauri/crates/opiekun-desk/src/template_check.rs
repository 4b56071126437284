//! A text of a template is checked, drawn with invented people, and filled with given data. None of it needs a vault.

use crate::{
    Desk, DeskError,
    desk::Papers,
    template_text::{fault, found, found_in_purposes, head_line},
    time,
    views::*,
};
use opiekun_documents::{
    Catalogue, DocumentData, DocumentError, EDITION, Job, PURPOSES, Purpose, Template, TemplateError,
    TemplateHead, TemplateNames, When, is_purposes, purposes_head, read_head, read_purposes,
};
use opiekun_domain::text;

/// What stands for the number of a paper in a preview.
const PREVIEW: &str = "PODGLĄD";
/// Name of a text in errors until its head gives a code.
pub(crate) const UNNAMED: &str = "?";

impl Desk {
    /// Faults of a text with their lines, and what the text may name. `template` is the version it is meant to replace, so
    /// that it is not told that its own version is taken.
    ///
    /// # Errors
    /// A program that was built with damaged fonts or templates.
    pub fn template_check(&self, template: Option<&str>, text: &str) -> Result<TemplateChecked, DeskError> {
        if is_purposes(text) {
            return self.purposes_check(template, text);
        }
        let (faults, read) = self.faults(template, text)?;
        let head = read_head(UNNAMED, text).ok();
        let notes = match &read {
            Some(template) => self.notes(template)?,
            None => Vec::new(),
        };
        let names = head.as_ref().map(TemplateNames::of).unwrap_or_default();
        let text_of = |get: fn(&TemplateHead) -> &String| head.as_ref().map(get).cloned().unwrap_or_default();
        Ok(TemplateChecked {
            faults,
            notes,
            names: TemplateNamesView {
                values: names.values,
                filters: names.filters,
                parts: names.parts,
                roles: head
                    .iter()
                    .flat_map(|head| head.roles.iter().map(|role| role.code.clone()))
                    .collect(),
                business: head.as_ref().is_some_and(|head| head.for_whom == "business"),
            },
            title: text_of(|head| &head.title),
            code: text_of(|head| &head.code),
            version: text_of(|head| &head.version),
            purposes: Vec::new(),
        })
    }

    /// Faults of a list of purposes, and what it says in short.
    fn purposes_check(&self, template: Option<&str>, text: &str) -> Result<TemplateChecked, DeskError> {
        let head = purposes_head(text).unwrap_or_default();
        let shelf = self.shelf()?;
        let title = |code: &str| {
            let paper = shelf.all.iter().find(|entry| entry.head.code == code);
            paper.map_or_else(|| code.to_owned(), |paper| paper.head.title.clone())
        };
        let list = read_purposes(text, |code| shelf.knows(code)).unwrap_or_default();
        Ok(TemplateChecked {
            faults: self.faults(template, text)?.0,
            notes: Vec::new(),
            names: TemplateNamesView::default(),
            title: head.title,
            code: PURPOSES.to_owned(),
            version: head.version,
            purposes: list.iter().map(|purpose| outline(purpose, title)).collect(),
        })
    }

    /// The pages with invented people, marked as a preview; `full` gives every value, otherwise only those it cannot do
    /// without.
    ///
    /// # Errors
    /// `template_error` with the first fault.
    pub fn template_preview(&self, text: &str, full: bool) -> Result<Vec<u8>, DeskError> {
        let template = parsed(text)?;
        let data = template.sample(full);
        Ok(self.papers()?.engine.render(&self.job(&template, &data))?.pdf)
    }

    /// The pages filled with given data (JSON), marked as a preview.
    ///
    /// # Errors
    /// `template_error`; `data_broken` for a text that is no such data; refused values.
    pub fn template_render(&self, text: &str, data: &str) -> Result<Vec<u8>, DeskError> {
        let template = parsed(text)?;
        let data: DocumentData = serde_json::from_str(data).map_err(|error| DeskError::DataBroken {
            line: error.line(),
            column: error.column(),
        })?;
        Ok(self.papers()?.engine.render(&self.job(&template, &data))?.pdf)
    }

    /// Data to try a text with, as JSON.
    ///
    /// # Errors
    /// `template_error`.
    pub fn template_sample(&self, text: &str, full: bool) -> Result<String, DeskError> {
        let data = parsed(text)?.sample(full);
        serde_json::to_string_pretty(&data)
            .map_err(|_| opiekun_storage::StorageError::Internal { place: "sample" }.into())
    }

    fn job<'a>(&self, template: &'a Template, data: &'a DocumentData) -> Job<'a> {
        Job {
            template,
            data,
            number: PREVIEW,
            time: self.now(),
            draft: true,
        }
    }

    /// Everything that keeps a text from being given to a second person, and the template when it could be read.
    pub(crate) fn faults(
        &self,
        own: Option<&str>,
        text: &str,
    ) -> Result<(Vec<TemplateFault>, Option<Template>), DeskError> {
        let mut faults = Vec::new();
        for (line, sign) in (1_u32..).zip(text.lines()).flat_map(|(at, line)| {
            let hidden = line.chars().find(|sign| text::is_hidden(*sign));
            hidden.map(|sign| (at, sign))
        }) {
            faults.push(fault(line, "character", &format!("U+{:04X}", u32::from(sign))));
        }
        if is_purposes(text) {
            let shelf = self.shelf()?;
            if let Err(error) = read_purposes(text, |code| shelf.knows(code)) {
                faults.push(found_in_purposes(&error, text));
            } else {
                let version = purposes_head(text).unwrap_or_default().version;
                self.faults_of_version(own, text, (PURPOSES, "pl", &version), &mut faults)?;
            }
            return Ok((faults, None));
        }
        let template = match parsed_here(text) {
            Ok(template) => template,
            Err(error) => {
                faults.push(found(&error));
                return Ok((faults, None));
            }
        };
        self.faults_of_head(own, text, &template.head, &mut faults)?;
        if faults.is_empty() {
            faults.extend(self.faults_of_pages(self.papers()?, text, &template));
        }
        Ok((faults, Some(template)))
    }

    /// What a text of the branch must keep beside the rules for every template.
    fn faults_of_head(
        &self,
        own: Option<&str>,
        text: &str,
        head: &TemplateHead,
        faults: &mut Vec<TemplateFault>,
    ) -> Result<(), DeskError> {
        // Only one that comes with the program may be of the first edition, and only to be looked at.
        let comes_with_it = own.is_some_and(|own| own.contains(':'));
        if head.edition != EDITION && !comes_with_it {
            faults.push(fault(head_line(text, "edition"), "edition", ""));
        }
        // A renamed field must not do away with the second signature above a limit.
        if let Some(missing) = self.unlimited(head)? {
            faults.push(fault(head_line(text, "code"), "limit", &missing));
        }
        self.faults_of_version(own, text, (&head.code, &head.language, &head.version), faults)
    }

    /// The name of a version: its code, language and version.
    fn faults_of_version(
        &self,
        own: Option<&str>,
        text: &str,
        (code, language, version): (&str, &str, &str),
        faults: &mut Vec<TemplateFault>,
    ) -> Result<(), DeskError> {
        let mut add =
            |key: &str, code: &str, detail: &str| faults.push(fault(head_line(text, key), code, detail));
        // Both stand in file names and beside each document.
        let plain = |text: &str| {
            let sign = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'.');
            !text.is_empty() && text.len() <= 40 && text.bytes().all(sign)
        };
        if !plain(code) {
            add("code", "code_signs", code);
        }
        if !plain(version) {
            add("version", "version_signs", version);
        }
        if self.version_taken(own, code, language, version)? {
            add("version", "version_taken", version);
        }
        Ok(())
    }

    /// Faults that show only when pages are set: a sign that the fonts do not have.
    fn faults_of_pages(&self, papers: &Papers, text: &str, template: &Template) -> Option<TemplateFault> {
        [true, false].into_iter().find_map(|full| {
            let data = template.sample(full);
            match papers.engine.render(&self.job(template, &data)) {
                Ok(_) => None,
                Err(DocumentError::Template(error)) => Some(found(&error)),
                Err(DocumentError::Character { character, .. }) => {
                    let line = text.lines().position(|line| line.contains(character));
                    let line = line.map_or(1, |at| u32::try_from(at + 1).unwrap_or(u32::MAX));
                    let detail = format!("U+{:04X}", u32::from(character));
                    Some(fault(line, "character", &detail))
                }
                Err(error) => Some(fault(1, "pages", error.code())),
            }
        })
    }

    /// Languages in use in which the same paper would ask for other fields, people or signatures, and those that cannot
    /// stand beside the Polish text.
    fn notes(&self, template: &Template) -> Result<Vec<Coded>, DeskError> {
        let today = time::local_date(self.now());
        let shelf = self.shelf()?;
        let others = shelf.all.iter().filter(|other| {
            other.head.code == template.head.code
                && other.head.language != template.head.language
                && other.counts_on(today)
        });
        let coded = |code: &str, other: &Template| Coded {
            code: code.to_owned(),
            params: params(vec![("language", other.head.language.clone())]),
        };
        let mut notes = Vec::new();
        for other in others {
            if Catalogue::differs(template, other) {
                notes.push(coded("translation", other));
            } else if apart(template, other) {
                notes.push(coded("apart", other));
            }
        }
        Ok(notes)
    }
}

/// Whether one of the two is Polish and the other cannot stand beside it.
fn apart(template: &Template, other: &Template) -> bool {
    match (template.head.language.as_str(), other.head.language.as_str()) {
        ("pl", _) => template.check_beside(other).is_err(),
        (_, "pl") => other.check_beside(template).is_err(),
        _ => false,
    }
}

/// A purpose in short, with the titles of its papers.
fn outline(purpose: &Purpose, title: impl Fn(&str) -> String) -> PurposeOutline {
    PurposeOutline {
        title: purpose.title.clone(),
        business: purpose.for_whom == "business",
        bring: purpose.bring.clone(),
        papers: purpose
            .papers
            .iter()
            .map(|paper| PurposeOutlinePaper {
                title: title(&paper.template),
                when: match paper.when {
                    When::Always => "always",
                    When::TwoHolders => "two_holders",
                    When::Minor => "minor",
                    When::Foreign => "foreign",
                    When::NotSignedBefore => "not_signed_before",
                }
                .to_owned(),
                each: paper.each,
            })
            .collect(),
    }
}

fn parsed_here(text: &str) -> Result<Template, TemplateError> {
    Template::parse(UNNAMED, text)
}

fn parsed(text: &str) -> Result<Template, DeskError> {
    parsed_here(text).map_err(|error| DocumentError::Template(error).into())
}
