//! Whether a package is still what was put into it. Needs no vault: an archive checks it years later.

use crate::{
    DeskError,
    packages::{Manifest, hash},
};
use opiekun_domain::Invalid;
use serde::Serialize;
use std::{collections::BTreeSet, fs::File, io::Read, path::Path};
use zip::ZipArchive;

/// Longest list of files and longest manifest that are read.
const FILES_MAX: usize = 20_000;
const MANIFEST_MAX: u64 = 16 * 1024 * 1024;
/// More bytes than any paper of this program has.
const FILE_MAX: u64 = 256 * 1024 * 1024;

/// What a check of a package found.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct PackageReport {
    /// Files the manifest names.
    pub files: usize,
    /// What is not as the manifest says; nothing when the package is whole.
    pub faults: Vec<PackageFault>,
}

/// One file that is not as the manifest says.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct PackageFault {
    /// Its name in the package.
    pub file: String,
    /// `missing`, `changed` or `unnamed`: not in the manifest.
    pub code: &'static str,
}

/// Compares every file of a package with its manifest.
///
/// # Errors
/// A field `package` with `package_broken` when the file is no ZIP with a manifest of this form; faults of the disk.
pub fn package_check(path: &Path) -> Result<PackageReport, DeskError> {
    let broken = || DeskError::field("package", Invalid::PackageBroken);
    let mut package = ZipArchive::new(File::open(path)?).map_err(|_| broken())?;
    if package.len() > FILES_MAX {
        return Err(broken());
    }
    let manifest = read(&mut package, "manifest.json", MANIFEST_MAX).ok_or_else(broken)?;
    let manifest: Manifest = serde_json::from_slice(&manifest).map_err(|_| broken())?;
    let mut faults = Vec::new();
    let mut fault = |file: &str, code| {
        faults.push(PackageFault {
            file: file.to_owned(),
            code,
        });
    };
    let mut named = BTreeSet::from(["manifest.json"]);
    for line in &manifest.files {
        named.insert(&line.name);
        if package.index_for_name(&line.name).is_none() {
            fault(&line.name, "missing");
        } else if !read(&mut package, &line.name, FILE_MAX)
            .is_some_and(|bytes| bytes.len() == line.bytes && hash(&bytes) == line.sha256)
        {
            fault(&line.name, "changed");
        }
    }
    for name in package.file_names() {
        // A name that cannot be read is in no manifest.
        let name = name.map_or_else(|_| "?".into(), std::borrow::Cow::into_owned);
        if !named.contains(name.as_str()) {
            fault(&name, "unnamed");
        }
    }
    Ok(PackageReport {
        files: manifest.files.len(),
        faults,
    })
}

/// A file of the package; nothing when it is not there, damaged or longer than it may be.
fn read(package: &mut ZipArchive<File>, name: &str, most: u64) -> Option<Vec<u8>> {
    let file = package.by_name(name).ok()?;
    let mut bytes = Vec::new();
    let count = file.take(most + 1).read_to_end(&mut bytes).ok()?;
    (count as u64 <= most).then_some(bytes)
}
