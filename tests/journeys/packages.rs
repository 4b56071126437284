//! Documents leave for the archive as a package that can be checked without the program.

use opiekun_desk::views::PrintChoice;
use opiekun_testkit::{Counter, forms, refused};
use serde_json::Value;
use sha2::{Digest, Sha256};
use std::{collections::BTreeSet, fs::File, io::Read};
use zip::ZipArchive;

/// The form that `schemas/` tells readers of.
const SCHEMA: &str = include_str!("../../schemas/document.schema.json");

fn entry(package: &mut ZipArchive<File>, name: &str) -> Vec<u8> {
    let mut bytes = Vec::new();
    package.by_name(name).unwrap().read_to_end(&mut bytes).unwrap();
    bytes
}

/// Every member that the schema asks for is there, and none that it does not know.
fn fits(value: &Value, schema: &Value) {
    let Some(properties) = schema["properties"].as_object() else {
        return;
    };
    let object = value.as_object().unwrap();
    let known: BTreeSet<&String> = properties.keys().collect();
    assert_eq!(object.keys().collect::<BTreeSet<_>>(), known);
    let required = schema["required"].as_array().unwrap();
    assert_eq!(required.len(), known.len(), "nothing may be left out");
    for (name, inner) in properties {
        let (value, items) = (&object[name], &inner["items"]);
        for item in value.as_array().into_iter().flatten() {
            fits(item, items);
        }
        if let Some(choices) = inner["enum"].as_array() {
            assert!(choices.contains(value), "{name}: {value}");
        }
    }
}

#[test]
fn a_package_holds_every_document_its_data_and_the_hash_of_each_file() {
    let counter = Counter::open();
    let (first, second) = (counter.person(1), counter.person(2));
    let made = [
        counter.contract(&first.id, Some(&second.id)),
        counter.contract(&second.id, None),
    ];
    counter
        .desk
        .document_print(counter.ids.command(), &made[0].id, &PrintChoice::default())
        .unwrap();
    // Married since: the package says what the papers say. One named twice stands in it once.
    let mut married = forms::person(1);
    let before = std::mem::replace(&mut married.last_name, "Zmieniona".to_owned());
    counter
        .desk
        .client_save(counter.ids.command(), Some(&first.id), Some(1), &married)
        .unwrap();
    let ids: Vec<String> = made.iter().chain(&made[..1]).map(|one| one.id.clone()).collect();
    let path = counter.desk.documents_package(&ids).unwrap();
    assert!(
        path.ends_with(&format!("{}.zip", made[0].number)),
        "the name says nothing of the client: {path}"
    );
    let mut package = ZipArchive::new(File::open(&path).unwrap()).unwrap();
    assert_eq!(package.len(), 5);
    let manifest: Value = serde_json::from_slice(&entry(&mut package, "manifest.json")).unwrap();
    let files = manifest["files"].as_array().unwrap();
    assert_eq!(files.len(), 4, "every file but the manifest itself");
    for file in files {
        let bytes = entry(&mut package, file["name"].as_str().unwrap());
        assert_eq!(
            bytes.len(),
            usize::try_from(file["bytes"].as_u64().unwrap()).unwrap()
        );
        let hash: String = Sha256::digest(&bytes)
            .iter()
            .map(|byte| format!("{byte:02x}"))
            .collect();
        assert_eq!(hash, file["sha256"].as_str().unwrap());
    }
    let schema: Value = serde_json::from_str(SCHEMA).unwrap();
    for one in &made {
        let data: Value =
            serde_json::from_slice(&entry(&mut package, &format!("{}.json", one.number))).unwrap();
        fits(&data, &schema);
        let pdf = entry(&mut package, data["pdf"].as_str().unwrap());
        assert_eq!(pdf, counter.desk.document_pdf(&one.id).unwrap());
        assert_eq!(data["pdf_sha256"], one.sha256.as_str());
        assert_eq!(data["places"].as_array().unwrap().len(), one.fields.len());
    }
    let data: Value =
        serde_json::from_slice(&entry(&mut package, &format!("{}.json", made[0].number))).unwrap();
    assert_eq!(data["holders"].as_array().unwrap().len(), 2);
    let name = data["holders"][0]["name"].as_str().unwrap();
    assert!(name.ends_with(&before), "{name}");
    assert_eq!(data["copies"].as_array().unwrap().len(), 3);
    assert!(counter.trail(8).contains(&"document.save done".to_owned()));
    assert_eq!(refused(counter.desk.documents_package(&[])).code, "not_found");
    counter.assert_whole();
}
