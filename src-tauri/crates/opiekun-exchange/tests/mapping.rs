//! Which column is which field: guessed, kept in a file, shown with samples.
#![allow(clippy::unwrap_used, reason = "helpers of tests fail the test")]

use opiekun_exchange::{Field, FileFault, MapFile, Mapping, Source};

const FILE: &str = "Id;Miano;Pierwsze imię;Tel;Telefon;Ewidencja\nA1;Kot;Ewa;600100200;600100201;44051401359\n\
    A2;Lis;Ala;;;ABA300000\n";

fn header(names: &[&str]) -> Vec<String> {
    names.iter().map(|name| (*name).to_owned()).collect()
}

#[test]
fn a_column_nobody_knows_can_be_given_a_field() {
    let source = Source::read(FILE.as_bytes(), None).unwrap();
    let guess = source.guess().unwrap();
    assert_eq!(
        guess.fields(),
        [None, None, None, Some(Field::Phone), None, None],
        "of two names of one field the first is taken"
    );
    assert_eq!(
        source.judge(&guess).err().map(|fault| fault.code()),
        Some("import_columns")
    );
    let codes = header(&["number", "last_name", "first_name", "", "phone", "pesel"]);
    let chosen = Mapping::from_codes(source.columns(), &codes).unwrap();
    let judged = source.judge(&chosen).unwrap();
    assert_eq!(judged.ignored_columns, ["Tel"]);
    assert_eq!(judged.accepted, [0]);
    assert_eq!(judged.refused[0].refusals[0].column, "Ewidencja");
    let row = source.accepted(&chosen, 0).unwrap();
    assert_eq!(row.draft.reach.phone.unwrap().as_str(), "+48600100201");
    assert_eq!(row.given, ["number", "last_name", "first_name", "pesel", "phone"]);
}

#[test]
fn samples_show_no_identifier_whatever_the_column_is_taken_for() {
    let source = Source::read(FILE.as_bytes(), None).unwrap();
    assert_eq!(source.samples(1, None), ["Kot", "Lis"]);
    assert_eq!(source.samples(5, None), ["44•••••••59", "AB•••••00"]);
    assert_eq!(source.samples(0, Some(Field::Account)), ["A1", "A2"]);
    assert_eq!(
        source.samples(3, None),
        ["600100200"],
        "a telephone helps to tell the column"
    );
}

#[test]
fn a_kept_mapping_fits_by_headers_and_not_by_order() {
    let names = header(&["Id", "Miano", "Imię", "Uwagi", ""]);
    let codes = header(&["number", "last_name", "first_name", "", "city"]);
    let mapping = Mapping::from_codes(&names, &codes).unwrap();
    let kept = MapFile::of(&names, &mapping);
    assert_eq!(
        kept.to_json(),
        r#"{"columns":{"Id":"number","Miano":"last_name","Imię":"first_name","Uwagi":null}}"#
    );
    let kept = MapFile::parse(kept.to_json().as_bytes()).unwrap();
    let other = header(&["imie", "MIANO", "Coś", "id"]);
    assert!(kept.fits(&other));
    assert_eq!(
        kept.over(&other).unwrap().fields(),
        [
            Some(Field::FirstName),
            Some(Field::LastName),
            None,
            Some(Field::Number)
        ]
    );
    assert_eq!(
        kept.over(&header(&["Id", "Imię"])).err(),
        Some(FileFault::MapMissing {
            columns: "Miano".to_owned()
        })
    );
}

#[test]
fn broken_mappings_are_refused_with_their_place() {
    let fault = |text: &str| {
        MapFile::parse(text.as_bytes())
            .err()
            .map(|fault| (fault.code(), fault.params()))
    };
    let broken = |line: &str| Some(("import_map_broken", vec![("line", line.to_owned())]));
    assert_eq!(fault(""), broken("1"));
    assert_eq!(fault("{\n\"columns\": [1]}"), broken("2"));
    assert_eq!(fault("{\"columns\": {}, \"more\": 1}"), broken("1"));
    let named = |code, name, value: &str| Some((code, vec![(name, value.to_owned())]));
    assert_eq!(
        fault(r#"{"columns": {"A": "shoe_size"}}"#),
        named("import_map_field", "field", "shoe_size")
    );
    assert_eq!(
        fault(r#"{"columns": {"A": "pesel", "a": null}}"#),
        named("import_map_twice", "column", "a")
    );
    assert_eq!(
        fault(r#"{"columns": {"A": "pesel", "B": "pesel"}}"#),
        named("import_map_twice", "column", "B")
    );
    let twice = Mapping::from_codes(&header(&["A", ""]), &header(&["pesel", "pesel"]));
    assert_eq!(
        twice.err(),
        Some(FileFault::MapTwice {
            column: "#2".to_owned()
        })
    );
}
