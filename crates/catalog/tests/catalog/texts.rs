//! The rules on texts look through records in TOML's terms: those must hold every text that there is.

use std::path::Path;

use catalog::authoring::load;
use serde::Serialize;

use crate::support::{Region, folder};

fn of_json(value: &serde_json::Value, key: &str, found: &mut Vec<String>) {
    match value {
        serde_json::Value::String(text) => found.push(format!("{key}: {text}")),
        serde_json::Value::Array(items) => items.iter().for_each(|item| of_json(item, key, found)),
        serde_json::Value::Object(fields) => {
            fields.iter().for_each(|(name, field)| of_json(field, &format!("{key}.{name}"), found))
        }
        _ => {}
    }
}

fn of_toml(value: &toml::Value, key: &str, found: &mut Vec<String>) {
    match value {
        toml::Value::String(text) => found.push(format!("{key}: {text}")),
        toml::Value::Array(items) => items.iter().for_each(|item| of_toml(item, key, found)),
        toml::Value::Table(fields) => fields.iter().for_each(|(name, field)| of_toml(field, &format!("{key}.{name}"), found)),
        _ => {}
    }
}

fn assert_none_is_lost(records: &[impl Serialize]) {
    for record in records {
        let (mut all, mut seen) = (Vec::new(), Vec::new());
        of_json(&serde_json::to_value(record).unwrap(), "", &mut all);
        of_toml(&toml::Value::try_from(record).unwrap(), "", &mut seen);
        all.sort();
        seen.sort();
        assert_eq!(seen, all);
    }
}

#[test]
fn toml_loses_no_text_of_a_record() {
    let real = load(&folder(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../../data"))).catalog.unwrap();
    for catalog in [real, Region::new().catalog()] {
        assert_none_is_lost(&[&catalog.region]);
        assert_none_is_lost(&catalog.needs);
        assert_none_is_lost(&catalog.areas);
        assert_none_is_lost(&catalog.organizations);
        assert_none_is_lost(&catalog.locations);
        assert_none_is_lost(&catalog.services);
        assert_none_is_lost(&catalog.contacts);
        assert_none_is_lost(&catalog.experiments);
        assert_none_is_lost(&catalog.pathways);
    }
}
