//! Which column is which field: guessed, chosen by a person, or kept in a file under a name.

use crate::{FileFault, columns::Field};
use opiekun_domain::collation::fold;
use serde::{
    Deserialize, Deserializer, Serialize, Serializer,
    de::{Error as _, MapAccess, Visitor},
    ser::SerializeMap,
};

/// Greatest file of a mapping, in bytes.
const FILE_MAX: usize = 256 << 10;

/// A field, or none, for every column of a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mapping(Vec<Option<Field>>);

impl Mapping {
    /// From codes of fields, one for every column; an empty code leaves the column out.
    ///
    /// # Errors
    /// [`FileFault::MapField`] for an unknown code; [`FileFault::MapTwice`].
    pub fn from_codes(header: &[String], codes: &[String]) -> Result<Self, FileFault> {
        let mut fields = Vec::with_capacity(header.len());
        for at in 0..header.len() {
            fields.push(match codes.get(at).map(String::as_str) {
                None | Some("") => None,
                Some(code) => Some(known(code)?),
            });
        }
        Self(fields).once(header)
    }

    pub(crate) fn of(fields: Vec<Option<Field>>) -> Self {
        Self(fields)
    }

    /// Fields in the order of columns.
    pub fn fields(&self) -> &[Option<Field>] {
        &self.0
    }

    /// The column of a field, from 0.
    pub(crate) fn place(&self, field: Field) -> Option<usize> {
        self.0.iter().position(|one| *one == Some(field))
    }

    /// Columns that hold no field, from 0.
    pub(crate) fn unknown(&self) -> impl Iterator<Item = usize> {
        let left = self.0.iter().enumerate().filter(|(_, field)| field.is_none());
        left.map(|(at, _)| at)
    }

    /// Without columns of a name no client can be told.
    pub(crate) fn named(&self) -> Result<(), FileFault> {
        let has = |field| self.place(field).is_some();
        let person = has(Field::LastName) && has(Field::FirstName);
        if person || has(Field::CompanyName) {
            Ok(())
        } else {
            Err(FileFault::ColumnsMissing {
                missing: "Nazwisko, Imię, Nazwa firmy".to_owned(),
            })
        }
    }

    /// No field may have two columns.
    fn once(self, header: &[String]) -> Result<Self, FileFault> {
        for (at, field) in self.0.iter().enumerate() {
            if field.is_some() && self.0.iter().take(at).any(|one| one == field) {
                return Err(FileFault::MapTwice {
                    column: named(header, at),
                });
            }
        }
        Ok(self)
    }
}

/// The header of a column, or its place when it has none, such as `#7`.
pub(crate) fn named(header: &[String], at: usize) -> String {
    match header.get(at).map(String::as_str) {
        Some("") | None => format!("#{}", at + 1),
        Some(name) => name.to_owned(),
    }
}

fn known(code: &str) -> Result<Field, FileFault> {
    Field::by_code(code).ok_or_else(|| FileFault::MapField {
        field: code.chars().take(40).collect(),
    })
}

/// A mapping by headers, as it is kept: `{"columns": {"Nazwisko klienta": "last_name", "Uwagi": null}}`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MapFile {
    columns: Pairs,
}

#[derive(Debug, Clone, PartialEq, Eq)]
struct Pairs(Vec<(String, Option<String>)>);

impl MapFile {
    /// Reads a file of a mapping.
    ///
    /// # Errors
    /// [`FileFault::MapBroken`] for anything but that object; [`FileFault::MapField`]; [`FileFault::MapTwice`] for a
    /// header or a field that stands in it twice.
    pub fn parse(bytes: &[u8]) -> Result<Self, FileFault> {
        if bytes.len() > FILE_MAX {
            return Err(FileFault::MapBroken { line: 1 });
        }
        let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
        let file: Self = serde_json::from_slice(bytes).map_err(|error| FileFault::MapBroken {
            line: error.line() as u64,
        })?;
        let mut fields = Vec::new();
        for (at, (header, code)) in file.columns.0.iter().enumerate() {
            let before = file.columns.0.iter().take(at);
            let again = before
                .map(|(other, _)| fold(other))
                .any(|other| other == fold(header));
            let field = code.as_deref().map(known).transpose()?;
            if again || (field.is_some() && fields.contains(&field)) {
                return Err(FileFault::MapTwice {
                    column: header.clone(),
                });
            }
            fields.push(field);
        }
        Ok(file)
    }

    /// The mapping of a file's headers, to be kept; columns without a header cannot be.
    pub fn of(header: &[String], mapping: &Mapping) -> Self {
        let pairs = header.iter().zip(mapping.fields());
        let named = pairs.filter(|(name, _)| !name.is_empty());
        Self {
            columns: Pairs(
                named
                    .map(|(name, field)| (name.clone(), field.map(|field| field.code().to_owned())))
                    .collect(),
            ),
        }
    }

    /// As it is kept.
    pub fn to_json(&self) -> String {
        serde_json::to_string(self).unwrap_or_default()
    }

    /// Whether every header that the mapping needs is in the file.
    pub fn fits(&self, header: &[String]) -> bool {
        self.missing(header).is_empty()
    }

    /// The mapping of a file with these headers. Headers that are not named are left out.
    ///
    /// # Errors
    /// [`FileFault::MapMissing`] names headers that the file does not have.
    pub fn over(&self, header: &[String]) -> Result<Mapping, FileFault> {
        let missing = self.missing(header);
        if !missing.is_empty() {
            return Err(FileFault::MapMissing {
                columns: missing.join(", "),
            });
        }
        let mut left: Vec<_> = self.columns.0.iter().collect();
        let fields = header.iter().map(|name| {
            // A header that stands in the file twice takes the field once.
            let at = left.iter().position(|(other, _)| fold(other) == fold(name))?;
            let (_, code) = left.swap_remove(at);
            code.as_deref().and_then(Field::by_code)
        });
        Ok(Mapping::of(fields.collect()))
    }

    fn missing(&self, header: &[String]) -> Vec<String> {
        let there: Vec<String> = header.iter().map(|name| fold(name)).collect();
        let wanted = self.columns.0.iter().filter(|(_, code)| code.is_some());
        wanted
            .filter(|(name, _)| !there.contains(&fold(name)))
            .map(|(name, _)| name.clone())
            .collect()
    }
}

impl Serialize for Pairs {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(self.0.len()))?;
        for (name, code) in &self.0 {
            map.serialize_entry(name, code)?;
        }
        map.end()
    }
}

/// In the order of the file, and without losing a header that stands in it twice.
impl<'de> Deserialize<'de> for Pairs {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Entries;
        impl<'de> Visitor<'de> for Entries {
            type Value = Pairs;

            fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str("headers with codes of fields")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Pairs, A::Error> {
                let mut pairs = Vec::new();
                while let Some(pair) = map.next_entry()? {
                    if pairs.len() >= crate::sheet::COLUMNS_MAX {
                        return Err(A::Error::custom("too many columns"));
                    }
                    pairs.push(pair);
                }
                Ok(Pairs(pairs))
            }
        }
        deserializer.deserialize_map(Entries)
    }
}
