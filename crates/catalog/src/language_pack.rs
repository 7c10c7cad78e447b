//! All texts of one further language, apart from the catalog, so that a phone loads only what its reader asked for.

use serde::{Deserialize, Serialize};

use crate::{Catalog, LangTag};

/// The texts of one language, hung on the catalog's own order of texts.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct LanguagePack {
    /// The language.
    pub language: LangTag,
    /// Version of the catalog that it belongs to; it fits no other.
    pub catalog: String,
    /// One entry a text, empty where the language is missing.
    pub texts: Vec<String>,
}

impl Catalog {
    /// Takes all texts of `language` out into a pack for the catalog of version `version`.
    pub fn split_language(&mut self, language: &LangTag, version: &str) -> LanguagePack {
        let texts = self.texts_mut().into_iter().map(|text| text.remove(language).unwrap_or_default()).collect();
        LanguagePack { language: language.clone(), catalog: version.to_owned(), texts }
    }

    /// Puts a pack's texts in. Gives `false`, and changes nothing, when the pack does not fit this catalog.
    pub fn add_language(&mut self, pack: &LanguagePack, version: &str) -> bool {
        let mut texts = self.texts_mut();
        if pack.catalog != version || pack.texts.len() != texts.len() {
            return false;
        }
        for (text, translated) in texts.iter_mut().zip(&pack.texts) {
            if !translated.is_empty() {
                text.insert(pack.language.clone(), translated.clone());
            }
        }
        true
    }
}
