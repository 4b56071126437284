//! The templates and purposes in use: those that come with the program and those that the branch published, each with the days on
//! which it counts. The text of a version says nothing of a later one; the shelf does.

use crate::{Desk, DeskError, desk::lock};
use chrono::{Days, NaiveDate};
use opiekun_documents::{
    BESIDE, DocumentError, PURPOSES, Purpose, Template, TemplateError, languages, read_purposes,
};
use opiekun_domain::{ids::TemplateId, template::TemplateState};
use opiekun_storage::Vault;
use std::{ops::Deref, sync::Arc};

/// A template with the days on which it counts.
#[derive(Debug, Clone)]
pub(crate) struct InForce {
    /// The template.
    pub template: Arc<Template>,
    /// First day.
    pub from: NaiveDate,
    /// Last day; without end when none.
    pub to: Option<NaiveDate>,
    /// The version of the branch; none for one that comes with the program.
    pub own: Option<TemplateId>,
}

impl Deref for InForce {
    type Target = Template;

    fn deref(&self) -> &Template {
        &self.template
    }
}

impl InForce {
    /// The same paper with another language beside it, while both count.
    pub(crate) fn with_beside(&self, other: &Self) -> Self {
        Self {
            template: Arc::new(self.template.with_beside(&other.template)),
            from: self.from.max(other.from),
            to: earlier(self.to, other.to),
            own: self.own,
        }
    }

    /// Whether it may be used on a day.
    pub(crate) fn counts_on(&self, day: NaiveDate) -> bool {
        day >= self.from && self.to.is_none_or(|to| day <= to)
    }
}

/// A published text that this version of the program cannot read.
#[derive(Debug, Clone)]
pub(crate) struct Broken {
    code: String,
    language: String,
    version: String,
    from: NaiveDate,
    to: Option<NaiveDate>,
    pub own: TemplateId,
    error: TemplateError,
}

/// A list of purposes with the days on which it counts.
#[derive(Debug, Clone)]
pub(crate) struct PurposesInForce {
    /// The purposes.
    pub list: Arc<Vec<Purpose>>,
    pub from: NaiveDate,
    pub to: Option<NaiveDate>,
    /// The version of the branch; none for the one that comes with the program.
    pub own: Option<TemplateId>,
    /// This version of the program cannot read the text: nothing can be prepared by it, which shows.
    pub broken: bool,
}

/// All templates, those of one code and language together, and all lists of purposes.
#[derive(Debug, Clone, Default)]
pub(crate) struct Shelf {
    pub all: Vec<InForce>,
    pub broken: Vec<Broken>,
    /// In the order of their first days.
    pub purposes: Vec<PurposesInForce>,
}

/// A version that the branch published, before it is read.
struct Published {
    id: TemplateId,
    code: String,
    language: String,
    version: String,
    from: NaiveDate,
    read: Result<Template, TemplateError>,
}

impl Shelf {
    /// The templates that come with the program, valid as their heads say.
    pub(crate) fn builtin(templates: Vec<Template>, purposes: Vec<Purpose>) -> Self {
        let all = templates.into_iter().map(|template| InForce {
            from: template.head.valid_from,
            to: template.head.valid_to,
            template: Arc::new(template),
            own: None,
        });
        Self {
            all: all.collect(),
            broken: Vec::new(),
            purposes: vec![PurposesInForce {
                list: Arc::new(purposes),
                from: NaiveDate::MIN,
                to: None,
                own: None,
                broken: false,
            }],
        }
    }

    /// The same with what the branch published. From the day of its first version of a code and language on only its own
    /// count: what two people agreed to is not replaced by a new release of the program.
    fn with(&self, mut own: Vec<Published>) -> Self {
        own.sort_by_key(|one| one.from);
        let mut shelf = self.clone();
        for entry in &mut shelf.all {
            let first = own
                .iter()
                .find(|one| one.code == entry.head.code && one.language == entry.head.language);
            if let Some(first) = first {
                entry.to = earlier(entry.to, day_before(first.from));
            }
        }
        let ends: Vec<Option<NaiveDate>> = own
            .iter()
            .enumerate()
            .map(|(at, one)| {
                let next = own[at + 1..]
                    .iter()
                    .find(|other| other.code == one.code && other.language == one.language);
                next.and_then(|next| day_before(next.from))
            })
            .collect();
        for (one, end) in own.into_iter().zip(ends) {
            match one.read {
                Ok(template) => shelf.all.push(InForce {
                    to: earlier(template.head.valid_to, end),
                    template: Arc::new(template),
                    from: one.from,
                    own: Some(one.id),
                }),
                Err(error) => shelf.broken.push(Broken {
                    code: one.code,
                    language: one.language,
                    version: one.version,
                    from: one.from,
                    to: end,
                    own: one.id,
                    error,
                }),
            }
        }
        let place = |entry: &InForce| {
            let same = |other: &InForce| {
                other.head.code == entry.head.code && other.head.language == entry.head.language
            };
            shelf.all.iter().position(same).unwrap_or(usize::MAX)
        };
        let places: Vec<usize> = shelf.all.iter().map(place).collect();
        let mut placed: Vec<(usize, InForce)> = places.into_iter().zip(shelf.all).collect();
        placed.sort_by_key(|(place, _)| *place);
        shelf.all = placed.into_iter().map(|(_, entry)| entry).collect();
        shelf
    }

    /// The same with the lists of purposes that the branch published.
    fn with_purposes(mut self, mut own: Vec<(TemplateId, NaiveDate, String)>) -> Self {
        own.sort_by_key(|(_, from, _)| *from);
        for (id, from, text) in own {
            let read = read_purposes(&text, |code| self.knows(code));
            if let Some(last) = self.purposes.last_mut() {
                last.to = day_before(from);
            }
            self.purposes.push(PurposesInForce {
                broken: read.is_err(),
                list: Arc::new(read.unwrap_or_default()),
                from,
                to: None,
                own: Some(id),
            });
        }
        self
    }

    /// Whether there is a template of that code.
    pub(crate) fn knows(&self, code: &str) -> bool {
        self.all.iter().any(|entry| entry.head.code == code)
    }

    /// The purposes of a day.
    pub(crate) fn purposes_on(&self, day: NaiveDate) -> Arc<Vec<Purpose>> {
        let found = self.purposes.iter().rev().find(|list| list.from <= day);
        found.map(|list| Arc::clone(&list.list)).unwrap_or_default()
    }

    /// Whether any paper is written in that language, or in both of `pl+en`; an empty one is Polish.
    pub(crate) fn speaks(&self, language: &str) -> bool {
        let known = |language: &str| self.all.iter().any(|entry| entry.head.language == language);
        match languages(language) {
            (first, Some(second)) => stand_together(first, second) && known(second),
            (first, None) => first.is_empty() || known(first),
        }
    }

    /// The language in which a paper can be had: the wanted one where there is a template in it that counts, or Polish,
    /// in which every paper of the bank is written first.
    pub(crate) fn offered(&self, code: &str, language: &str, day: NaiveDate) -> String {
        let (first, second) = languages(language);
        let counts = |language: &str| {
            let mut all = self.all.iter();
            all.any(|entry| {
                entry.head.code == code && entry.head.language == language && entry.counts_on(day)
            })
        };
        match counts(first) && second.is_none_or(counts) {
            true => language.to_owned(),
            false => "pl".to_owned(),
        }
    }

    /// The template of that code in that language that counts on the day; of several the newest. `pl+en` is the Polish
    /// one with the English one beside it.
    pub(crate) fn current(&self, code: &str, language: &str, day: NaiveDate) -> Result<InForce, DeskError> {
        if let (first, Some(second)) = languages(language) {
            if !stand_together(first, second) {
                return Err(DeskError::TemplateUnknown);
            }
            let one = self.current(code, first, day)?;
            return Ok(one.with_beside(&self.current(code, second, day)?));
        }
        let language = if language.is_empty() { "pl" } else { language };
        let broken = self.broken.iter().find(|one| {
            one.code == code
                && one.language == language
                && one.from <= day
                && one.to.is_none_or(|to| day <= to)
        });
        if let Some(broken) = broken {
            return Err(DocumentError::Template(broken.error.clone()).into());
        }
        let all = self
            .all
            .iter()
            .filter(|entry| entry.head.code == code && entry.head.language == language);
        all.clone()
            .filter(|entry| entry.counts_on(day))
            .max_by_key(|entry| entry.from)
            // One that is over or has not begun says so in the check.
            .or_else(|| all.max_by_key(|entry| entry.from))
            .cloned()
            .ok_or(DeskError::TemplateUnknown)
    }

    /// A template as it stood in one version, as documents keep it.
    pub(crate) fn version(&self, code: &str, version: &str) -> Result<InForce, DeskError> {
        let (version, language) = version.split_once(' ').unwrap_or((version, "pl"));
        if let ((first, Some(second)), Some((one, other))) = (languages(language), version.split_once(BESIDE))
        {
            let one = self.version(code, &format!("{one} {first}"))?;
            return Ok(one.with_beside(&self.version(code, &format!("{other} {second}"))?));
        }
        let found = self.all.iter().find(|entry| {
            entry.head.code == code && entry.head.version == version && entry.head.language == language
        });
        if let Some(found) = found {
            return Ok(found.clone());
        }
        let broken = self
            .broken
            .iter()
            .find(|one| one.code == code && one.version == version && one.language == language);
        Err(broken.map_or(DeskError::TemplateUnknown, |one| {
            DocumentError::Template(one.error.clone()).into()
        }))
    }
}

/// Which languages may stand side by side: Polish, whose text decides, and one other.
fn stand_together(first: &str, second: &str) -> bool {
    first == "pl" && !matches!(second, "" | "pl") && languages(second).1.is_none()
}

fn day_before(day: NaiveDate) -> Option<NaiveDate> {
    day.checked_sub_days(Days::new(1))
}

fn earlier(one: Option<NaiveDate>, other: Option<NaiveDate>) -> Option<NaiveDate> {
    match (one, other) {
        (Some(one), Some(other)) => Some(one.min(other)),
        (one, other) => one.or(other),
    }
}

impl Desk {
    /// The templates in use. What the branch published is read when it changed, not at every call.
    pub(crate) fn shelf(&self) -> Result<Arc<Shelf>, DeskError> {
        let builtin = &self.papers()?.builtin;
        let Ok(open) = self.open() else {
            return Ok(Arc::clone(builtin));
        };
        let stamp = open.vault.template_stamp()?;
        if stamp == 0 {
            return Ok(Arc::clone(builtin));
        }
        let mut kept = lock(&open.shelf);
        if let Some((known, shelf)) = kept.as_ref()
            && *known == stamp
        {
            return Ok(Arc::clone(shelf));
        }
        let (templates, purposes) = published(&open.vault)?;
        let shelf = Arc::new(builtin.with(templates).with_purposes(purposes));
        *kept = Some((stamp, Arc::clone(&shelf)));
        Ok(shelf)
    }
}

type OwnPurposes = Vec<(TemplateId, NaiveDate, String)>;

fn published(vault: &Vault) -> Result<(Vec<Published>, OwnPurposes), DeskError> {
    let (mut own, mut purposes) = (Vec::new(), Vec::new());
    for record in vault.templates()? {
        let (TemplateState::Published, Some(from)) = (record.state, record.valid_from) else {
            continue;
        };
        let text = vault.template_text(record.id)?;
        if record.code == PURPOSES {
            purposes.push((record.id, from, text));
        } else {
            own.push(Published {
                read: Template::parse(&record.code, &text),
                id: record.id,
                code: record.code,
                language: record.language,
                version: record.version,
                from,
            });
        }
    }
    Ok((own, purposes))
}
