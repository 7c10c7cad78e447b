//! Text in several languages. A `Text` holds whichever languages are loaded; it never invents one.

use std::{collections::BTreeMap, fmt};

use serde::{Deserialize, Serialize};

/// A BCP 47 language tag in lower case, such as `fi`, `sv` or `fi-x-selko` (easy Finnish).
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct LangTag(String);

impl LangTag {
    /// The tag as written in `lang` attributes.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The main language alone: `fi` of `fi-x-selko`.
    pub fn language(&self) -> &str {
        self.0.split('-').next().unwrap_or(&self.0)
    }
}

impl TryFrom<String> for LangTag {
    type Error = String;

    fn try_from(tag: String) -> Result<Self, String> {
        let mut parts = tag.split('-');
        let language_is_right = parts
            .next()
            .is_some_and(|language| (2..=3).contains(&language.len()) && language.bytes().all(|b| b.is_ascii_lowercase()));
        let rest_is_right =
            parts.all(|part| (1..=8).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit()));
        if language_is_right && rest_is_right {
            Ok(Self(tag))
        } else {
            Err(format!("{tag:?} is not a language tag; write it like \"fi\", \"sv\" or \"fi-x-selko\""))
        }
    }
}

impl From<LangTag> for String {
    fn from(tag: LangTag) -> Self {
        tag.0
    }
}

impl fmt::Display for LangTag {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// One text in the languages that are known. The region's first language is the one that everything falls back to.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Text(BTreeMap<LangTag, String>);

impl Text {
    /// The text in exactly this language.
    pub fn in_language(&self, language: &str) -> Option<&str> {
        self.0.iter().find(|(tag, _)| tag.as_str() == language).map(|(_, text)| text.as_str())
    }

    /// The first of `languages` that is known, with its tag, so that a page can mark the language of what it shows.
    /// Falls back to any language there is; an empty text gives `""`.
    pub fn best<'a>(&'a self, languages: &[&str]) -> (&'a str, &'a str) {
        languages
            .iter()
            .find_map(|wanted| self.0.iter().find(|(tag, _)| tag.as_str() == *wanted))
            .or_else(|| self.0.iter().next())
            .map_or(("", ""), |(tag, text)| (text.as_str(), tag.as_str()))
    }

    /// All known languages with their texts, by tag.
    pub fn iter(&self) -> impl Iterator<Item = (&LangTag, &str)> {
        self.0.iter().map(|(tag, text)| (tag, text.as_str()))
    }

    /// Whether no language is known.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Adds or replaces one language.
    pub fn insert(&mut self, language: LangTag, text: String) {
        self.0.insert(language, text);
    }

    /// Takes one language out.
    pub fn remove(&mut self, language: &LangTag) -> Option<String> {
        self.0.remove(language)
    }
}

impl FromIterator<(LangTag, String)> for Text {
    fn from_iter<I: IntoIterator<Item = (LangTag, String)>>(texts: I) -> Self {
        Self(texts.into_iter().collect())
    }
}
