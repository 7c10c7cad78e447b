//! Texts: bounded, not empty, and free of characters that nobody sees.

use serde::Serialize;
use toml::Value;

use super::{At, Checker};
use crate::Limits;

pub(super) fn check(checker: &mut Checker<'_>) {
    let catalog = checker.catalog;
    let at = checker.at_region();
    record(checker, at, &catalog.region);
    macro_rules! folder {
        ($name:ident) => {
            for found in &catalog.$name {
                let at = checker.at(stringify!($name), found.id.as_str());
                record(checker, at, found);
            }
        };
    }
    folder!(needs);
    folder!(areas);
    folder!(organizations);
    folder!(locations);
    folder!(services);
    folder!(contacts);
    folder!(experiments);
    folder!(pathways);
    for rule in &catalog.safety {
        let at = checker.at("", "safety").value(rule.need.as_str());
        record(checker, at, rule);
    }
}

/// All strings of a record, whatever its kind, so that a new field can't slip through.
fn record(checker: &mut Checker<'_>, at: At<'_>, record: &impl Serialize) {
    match Value::try_from(record) {
        Ok(value) => walk(checker, at, "", &value),
        Err(error) => checker.error(at, format!("The texts can't be looked through: {error}."), "This is a fault in kartta."),
    }
}

fn walk(checker: &mut Checker<'_>, at: At<'_>, key: &str, value: &Value) {
    match value {
        Value::String(text) => string(checker, at, key, text),
        Value::Array(items) => items.iter().for_each(|item| walk(checker, at, key, item)),
        Value::Table(fields) => {
            for (name, field) in fields {
                let key = if key.is_empty() { name.clone() } else { format!("{key}.{name}") };
                walk(checker, at, &key, field);
            }
        }
        _ => {}
    }
}

fn string(checker: &mut Checker<'_>, at: At<'_>, key: &str, text: &str) {
    let start: String = text.chars().take(20).collect();
    if text.len() > Limits::TEXT_BYTES {
        let what = format!("The text of `{key}` has {} bytes; at most {} are read.", text.len(), Limits::TEXT_BYTES);
        checker.error(at.text(&start), what, "Shorten it; long texts belong on the service's own page.");
    }
    if text.trim().is_empty() {
        let mend = "Leave the key out when nothing is known; one that must be there needs words, like \"ei tiedossa\".";
        checker.error(at.value(text), format!("A text of `{key}` is empty."), mend);
    }
    if let Some(hidden) = text.chars().find(|c| is_hidden(*c)) {
        let what = format!("A text of `{key}` holds a character that nobody sees (U+{:04X}).", u32::from(hidden));
        let first_key = key.split('.').next().unwrap_or(key);
        checker.error(at.key(first_key), what, "Type the text again instead of pasting it.");
    }
}

/// Control characters, and those that turn the direction of writing so that a text reads otherwise than it is
/// (Unicode Technical Report 36, "bidirectional text spoofing").
fn is_hidden(c: char) -> bool {
    (c.is_control() && c != '\n') || matches!(c, '\u{200b}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}')
}
