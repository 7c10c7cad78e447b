//! docs/data.md is what coordinators go by: it names every key that a record can hold, and its example is good data.

use std::{collections::BTreeSet, fs, path::Path};

use serde_json::{Value, to_value};

use crate::support::{Region, folder};

/// Keys of the catalog that are no keys of a file: its folders, and languages.
const OTHER: [&str; 15] = [
    "map",
    "region",
    "safety",
    "wishes",
    "needs",
    "areas",
    "organizations",
    "locations",
    "services",
    "calendars",
    "contacts",
    "experiments",
    "pathways",
    "sv",
    "en",
];

fn keys(value: &Value, found: &mut BTreeSet<String>) {
    match value {
        Value::Object(fields) => fields.iter().for_each(|(key, value)| {
            found.insert(key.clone());
            keys(value, found);
        }),
        Value::Array(items) => items.iter().for_each(|item| keys(item, found)),
        _ => {}
    }
}

fn handbook() -> String {
    fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs/data.md")).unwrap()
}

#[test]
fn every_key_is_in_the_handbook() {
    let handbook = handbook();
    let mut found = BTreeSet::new();
    keys(&to_value(Region::new().catalog()).unwrap(), &mut found);
    assert!(found.len() > 60, "{found:?}");
    // A key stands in a table of its own or in an example.
    let is_named = |key: &str| handbook.contains(&format!("`{key}`")) || handbook.contains(&format!("{key} = "));
    let missing: Vec<&String> = found.iter().filter(|key| !OTHER.contains(&key.as_str()) && !is_named(key)).collect();
    assert!(missing.is_empty(), "docs/data.md does not name {missing:?}");
}

#[test]
fn the_example_of_the_handbook_is_a_service_of_the_real_region() {
    let handbook = handbook();
    let after = handbook.split("3. Fill in what the source says").nth(1).unwrap();
    let example = after.split("```toml").nth(1).unwrap().split("```").next().unwrap().replace("\n   ", "\n");
    let data = folder(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../../data"));
    let region = Region { files: data }.file("services/exempel.toml", example);
    let problems: Vec<_> = region.load().problems.into_iter().filter(|problem| problem.file.contains("exempel")).collect();
    assert!(problems.is_empty(), "{problems:#?}");
}

#[test]
fn the_real_region_has_no_errors() {
    let data = folder(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../../data"));
    let loaded = Region { files: data }.load();
    assert_eq!(loaded.error_count(), 0, "{:#?}", loaded.problems);
    loaded.catalog.unwrap().check_integrity().unwrap();
}
