//! Packages for the archive: one ZIP file with each document as PDF/A, what is known of it as JSON, and a manifest with the
//! hash of every file. The form of the JSON is `schemas/document.schema.json`.

use crate::{
    Desk, DeskError,
    desk::Open,
    document_shapes::{prepared, snapshot},
    people::id,
    views::PlacedFieldView,
};
use opiekun_domain::ids::DocumentId;
use opiekun_storage::{StorageError, folder::write_whole, read::document::DocumentRecord};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use std::{
    collections::BTreeSet,
    fmt::Write as _,
    io::{Cursor, Write as _},
    path::Path,
};
use zip::{CompressionMethod, ZipWriter, write::SimpleFileOptions};

/// Version of the JSON's form; raised when a reader of the old one would go wrong.
const FORM: u32 = 1;

#[derive(Serialize)]
struct Sidecar {
    form: u32,
    number: String,
    title: String,
    template: String,
    template_version: String,
    state: &'static str,
    superseded: bool,
    prepared_at: String,
    prepared_by: String,
    pages: u32,
    pdf: String,
    pdf_sha256: String,
    packet: Option<String>,
    holders: Vec<Party>,
    signers: Vec<Signing>,
    places: Vec<PlacedFieldView>,
    copies: Vec<CopyKept>,
}

#[derive(Serialize)]
struct Party {
    name: String,
    /// Number in the bank's own system; empty when it has none.
    number: String,
}

#[derive(Serialize)]
struct Signing {
    role: String,
    name: String,
    capacity: String,
    acts_for: String,
}

#[derive(Serialize)]
struct CopyKept {
    code: String,
    keeper: &'static str,
    state: &'static str,
    since: String,
}

#[derive(Serialize, Deserialize)]
pub(crate) struct Manifest {
    form: u32,
    program: String,
    made_at: String,
    pub(crate) files: Vec<FileLine>,
}

#[derive(Serialize, Deserialize)]
pub(crate) struct FileLine {
    pub(crate) name: String,
    pub(crate) bytes: usize,
    pub(crate) sha256: String,
}

/// Files of a package, in the order in which they stand in it.
struct Files(Vec<(String, Vec<u8>)>);

impl Desk {
    /// Writes documents into a package in the folder for saved files, named after the first; answers with its path.
    ///
    /// # Errors
    /// `not_found` for no documents or an unknown one; faults of the disk.
    pub fn documents_package(&self, documents: &[String]) -> Result<String, DeskError> {
        let (name, bytes) = self.package(documents)?;
        let path = self.save_path(&name, "zip")?;
        write_whole(&path, &bytes)?;
        Ok(path.display().to_string())
    }

    /// Writes documents into a package at a chosen place, whole or not at all.
    ///
    /// # Errors
    /// As [`Desk::documents_package`]; `target_in_vault`, `file_exists` for a file that is no package.
    pub fn documents_package_to(&self, documents: &[String], path: &Path) -> Result<(), DeskError> {
        opiekun_storage::folder::guard_target(&self.folder, path, b"PK")?;
        let (_, bytes) = self.package(documents)?;
        Ok(write_whole(path, &bytes)?)
    }

    /// The documents of a packet, in the order of signing.
    ///
    /// # Errors
    /// `not_found`.
    pub fn packet_document_ids(&self, packet: &str) -> Result<Vec<String>, DeskError> {
        let found = self.open()?.vault.packet(id(packet)?)?;
        let found = found.ok_or(StorageError::NotFound { what: "packet" })?;
        Ok(found.documents.iter().map(ToString::to_string).collect())
    }

    fn package(&self, documents: &[String]) -> Result<(String, Vec<u8>), DeskError> {
        let open = self.open()?;
        let missing = || StorageError::NotFound { what: "document" };
        let mut files = Files(Vec::new());
        let mut first = None;
        let mut seen = BTreeSet::new();
        for document in documents.iter().filter(|document| seen.insert(*document)) {
            let document: DocumentId = id(document)?;
            let record = open.vault.document(document)?.ok_or_else(missing)?;
            let pdf = open.vault.document_pdf(document)?;
            open.vault.record(
                &open.actor,
                "document.save",
                &document.to_string(),
                "",
                self.now(),
            )?;
            let sidecar = self.sidecar(&open, &record)?;
            let number = record.number.to_string();
            files.0.push((format!("{number}.pdf"), pdf));
            files.0.push((format!("{number}.json"), json(&sidecar)?));
            first.get_or_insert(number);
        }
        let name = first.ok_or_else(missing)?;
        let line = |(name, bytes): &(String, Vec<u8>)| FileLine {
            name: name.clone(),
            bytes: bytes.len(),
            sha256: hash(bytes),
        };
        let manifest = Manifest {
            form: FORM,
            program: format!("Opiekun {}", env!("CARGO_PKG_VERSION")),
            made_at: moment(self.now()),
            files: files.0.iter().map(line).collect(),
        };
        files.0.push(("manifest.json".to_owned(), json(&manifest)?));
        Ok((name, files.packed()?))
    }

    fn sidecar(&self, open: &Open, record: &DocumentRecord) -> Result<Sidecar, DeskError> {
        let data = snapshot(open, record.id)?;
        // Names as the paper has them, whatever the cards say today.
        let people = data.holders.iter();
        let names = match &data.firm {
            Some(firm) => vec![firm.name.clone()],
            None => people
                .map(|one| format!("{} {}", one.first_name, one.last_name))
                .collect(),
        };
        let clients = std::iter::once(record.client).chain(record.second_holder);
        let party = |(client, name)| -> Result<Party, DeskError> {
            let number = open.client(client)?.number;
            Ok(Party { name, number })
        };
        let signing = |signer: &opiekun_documents::Signer| Signing {
            role: signer.role.clone(),
            name: signer.name.clone(),
            capacity: signer.capacity.clone(),
            acts_for: signer.acts_for.clone(),
        };
        let copies = open.vault.copies_of(record.id)?;
        Ok(Sidecar {
            form: FORM,
            number: record.number.to_string(),
            title: record.title.clone(),
            template: record.template.clone(),
            template_version: record.template_version.clone(),
            state: record.state.code(),
            superseded: !record.superseded.is_empty(),
            prepared_at: moment(record.prepared_at),
            prepared_by: record.prepared_by.clone(),
            pages: record.pages,
            pdf: format!("{}.pdf", record.number),
            pdf_sha256: record.sha256.clone(),
            packet: record.packet.map(|packet| packet.to_string()),
            holders: clients.zip(names).map(party).collect::<Result<_, _>>()?,
            signers: data.signers.iter().map(signing).collect(),
            places: prepared(record)?.fields,
            copies: copies
                .iter()
                .map(|copy| CopyKept {
                    code: copy.code.shown(),
                    keeper: copy.keeper.code(),
                    state: copy.state.code(),
                    since: moment(copy.since),
                })
                .collect(),
        })
    }
}

impl Files {
    /// A ZIP file; PDFs are compressed already.
    fn packed(self) -> Result<Vec<u8>, DeskError> {
        let broken = |_| StorageError::Internal { place: "package" };
        let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
        for (name, bytes) in self.0 {
            let method = match name.ends_with(".pdf") {
                true => CompressionMethod::Stored,
                false => CompressionMethod::Deflated,
            };
            let options = SimpleFileOptions::default().compression_method(method);
            writer.start_file(name, options).map_err(broken)?;
            writer.write_all(&bytes)?;
        }
        Ok(writer.finish().map_err(broken)?.into_inner())
    }
}

fn json(value: &impl Serialize) -> Result<Vec<u8>, DeskError> {
    Ok(serde_json::to_vec_pretty(value).map_err(|_| StorageError::Internal { place: "package" })?)
}

pub(crate) fn hash(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().fold(String::new(), |mut out, byte| {
        let _ = write!(out, "{byte:02x}"); // writing to a String cannot fail
        out
    })
}

fn moment(at: chrono::DateTime<chrono::Utc>) -> String {
    at.to_rfc3339_opts(chrono::SecondsFormat::Millis, true)
}
