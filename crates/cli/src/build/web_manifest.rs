//! Stamps the web manifest, by which a device names the installed app.

use catalog::Catalog;
use serde_json::{Map, Value};

use super::{catalog_name, first_language, in_first_language};
use crate::failure::{Failure, Outcome};

/// Puts the region's name, line and language in.
pub fn stamp(manifest: &str, catalog: &Catalog) -> Outcome<String> {
    let mut manifest: Map<String, Value> = serde_json::from_str(manifest)
        .map_err(|error| Failure::problem(format!("manifest.webmanifest is not a JSON object: {error}.")))?;
    let texts = [
        ("name", catalog_name(catalog)),
        ("short_name", catalog_name(catalog)),
        ("description", in_first_language(catalog, &catalog.region.tagline)),
        ("lang", first_language(catalog)),
    ];
    for (key, text) in texts {
        manifest.insert(key.to_owned(), Value::String(text.to_owned()));
    }
    serde_json::to_string_pretty(&manifest)
        .map(|text| text + "\n")
        .map_err(|error| Failure::problem(format!("manifest.webmanifest can't be written: {error}.")))
}
