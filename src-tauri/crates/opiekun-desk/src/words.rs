//! Words for what leaves the backend without a window: the command line and saved files. The texts are the same
//! message files that the window reads.

use crate::views::{Failure, Finding, Language, Params};
use chrono::{Datelike, NaiveDate, NaiveDateTime};
use fluent_bundle::{FluentArgs, FluentBundle, FluentResource};
use unic_langid::LanguageIdentifier;

macro_rules! files {
    ($language:literal) => {
        [
            include_str!(concat!("../../../../ui/messages/", $language, "/errors.ftl")),
            include_str!(concat!("../../../../ui/messages/", $language, "/fields.ftl")),
            include_str!(concat!("../../../../ui/messages/", $language, "/refusals.ftl")),
            include_str!(concat!("../../../../ui/messages/", $language, "/holidays.ftl")),
            include_str!(concat!("../../../../ui/messages/", $language, "/purposes.ftl")),
            include_str!(concat!("../../../../ui/messages/", $language, "/cli.ftl")),
            include_str!(concat!("../../../../ui/messages/", $language, "/contacts.ftl")),
            include_str!(concat!("../../../../ui/messages/", $language, "/documents.ftl")),
            include_str!(concat!("../../../../ui/messages/", $language, "/findings.ftl")),
            include_str!(concat!("../../../../ui/messages/", $language, "/import.ftl")),
            include_str!(concat!("../../../../ui/messages/", $language, "/shell.ftl")),
            include_str!(concat!("../../../../ui/messages/", $language, "/templates.ftl")),
            include_str!(concat!("../../../../ui/messages/", $language, "/ties.ftl")),
            include_str!(concat!("../../../../ui/messages/", $language, "/valuation.ftl")),
            include_str!(concat!("../../../../ui/messages/", $language, "/sheets.ftl")),
            include_str!(concat!("../../../../ui/messages/", $language, "/reminders.ftl")),
        ]
    };
}

/// The words of one language.
pub struct Words {
    language: Language,
    bundle: FluentBundle<FluentResource>,
}

impl Words {
    /// Loads a language. A file with a fault gives what can be read of it; a test keeps the files whole.
    pub fn load(language: Language) -> Self {
        let (code, files) = match language {
            Language::Pl => ("pl", files!("pl")),
            Language::En => ("en", files!("en")),
        };
        let identifier: LanguageIdentifier = code.parse().unwrap_or_default();
        let mut bundle = FluentBundle::new(vec![identifier]);
        bundle.set_use_isolating(false);
        for file in files {
            let resource = match FluentResource::try_new(file.to_owned()) {
                Ok(resource) | Err((resource, _)) => resource,
            };
            bundle.add_resource_overriding(resource);
        }
        Self { language, bundle }
    }

    /// Whether there are words for a key.
    pub fn has(&self, key: &str) -> bool {
        self.bundle
            .get_message(key)
            .is_some_and(|message| message.value().is_some())
    }

    /// The sentence of a key; the key itself when there is none, so that nothing is silently empty.
    pub fn text(&self, key: &str, params: &Params) -> String {
        let Some(pattern) = self.bundle.get_message(key).and_then(|message| message.value()) else {
            return key.to_owned();
        };
        let mut arguments = FluentArgs::new();
        for (name, value) in params {
            let value = self.named(name, value);
            match value.parse::<i64>() {
                // A number chooses the plural form; an identifier with leading zeros must stay as it is.
                Ok(number) if number.to_string() == value => arguments.set(name.as_str(), number),
                _ => arguments.set(name.as_str(), value),
            }
        }
        let mut faults = Vec::new();
        self.bundle
            .format_pattern(pattern, Some(&arguments), &mut faults)
            .into_owned()
    }

    /// A day with its name: "poniedziałek, 23 listopada 2026 r.".
    pub fn day_name(&self, day: NaiveDate) -> String {
        let weekday = self.text(
            &format!("weekday-{}", day.weekday().number_from_monday()),
            &Params::new(),
        );
        let month = self.text(&format!("month-of-{}", day.month()), &Params::new());
        match self.language {
            Language::Pl => format!("{weekday}, {}\u{a0}{month} {}\u{a0}r.", day.day(), day.year()),
            Language::En => format!("{weekday}, {}\u{a0}{month} {}", day.day(), day.year()),
        }
    }

    /// A parameter as a person reads it: names of fields, roles, things and reasons in words, dates as in Poland.
    fn named(&self, name: &str, value: &str) -> String {
        let word = |kind: &str, code: &str| {
            let key = key(kind, code);
            self.has(&key).then(|| self.text(&key, &Params::new()))
        };
        let words = match name {
            "field" => word("field", value),
            "fields" => Some(self.fields(value.split(','))),
            "role" => word("role", value),
            "what" => word("what", value),
            "reason" => word("invalid", value),
            _ => self.day(value),
        };
        words.unwrap_or_else(|| value.to_owned())
    }

    /// A date, or a time at the counter.
    fn day(&self, value: &str) -> Option<String> {
        let format = match self.language {
            Language::Pl => "%d.%m.%Y",
            Language::En => "%d/%m/%Y",
        };
        if let Ok(day) = value.parse::<NaiveDate>() {
            return Some(day.format(format).to_string());
        }
        let time = NaiveDateTime::parse_from_str(value, "%Y-%m-%dT%H:%M").ok()?;
        Some(time.format(&format!("{format}, %H:%M")).to_string())
    }

    /// Names of fields in words, one after another.
    pub fn fields<'a>(&self, codes: impl IntoIterator<Item = &'a str>) -> String {
        let name = |code: &str| {
            let key = key("field", code);
            if self.has(&key) {
                self.text(&key, &Params::new())
            } else {
                code.to_owned()
            }
        };
        codes.into_iter().map(name).collect::<Vec<_>>().join(", ")
    }

    /// The sentence of what a check found.
    pub fn finding(&self, finding: &Finding) -> String {
        // What is to be said of signers is said in the same words as on the card, with the name of their side.
        match finding.code.strip_prefix("sign_") {
            Some(code) => {
                let name = finding.params.get("name").cloned().unwrap_or_default();
                format!("{name}: {}", self.text(&key("sign", code), &finding.params))
            }
            None => self.text(&key("finding", &finding.code), &finding.params),
        }
    }

    /// The sentence of a failure, with its fields.
    pub fn failure(&self, failure: &Failure) -> String {
        let mut out = self.text(&key("error", &failure.code), &failure.params);
        for field in &failure.fields {
            // A field of a template has a name that only the template knows.
            let own = key("field", &field.field);
            let name = if self.has(&own) {
                self.text(&own, &Params::new())
            } else {
                field.field.clone()
            };
            let reason = self.text(&key("invalid", &field.code), &field.params);
            out.push_str(&format!("\n{name}: {reason}"));
        }
        out
    }

    /// The sentence of a refused row.
    pub fn refusal(&self, code: &str, params: &Params) -> String {
        let own = key("refusal", code);
        if self.has(&own) {
            self.text(&own, params)
        } else {
            self.text(&key("invalid", code), params)
        }
    }
}

/// Codes are written with underscores, keys with hyphens.
pub fn key(kind: &str, code: &str) -> String {
    format!("{kind}-{}", code.replace(['_', '.'], "-"))
}
