//! The app's own words. `build.rs` makes them from `locales/`; every text on screen that is not data comes from here.
//! The first language is built in, the others are files of the bundle, read when they are chosen.

mod extract;

use std::{fmt::Display, sync::OnceLock};

/// Every text of the app in one language, in the order of its file. A place in a list and no field of its own: hundreds of
/// fields are filled by hundreds of lines of code.
pub struct Words(Vec<&'static str>);

impl Words {
    fn of(texts: impl Iterator<Item = &'static str>) -> Option<&'static Self> {
        let texts: Vec<&'static str> = texts.collect();
        // They stay in memory for the life of the page: a person changes language a few times.
        (texts.len() == COUNT).then(|| &*Box::leak(Box::new(Self(texts))))
    }

    fn text(&self, at: usize) -> &'static str {
        self.0.get(at).copied().unwrap_or_default()
    }

    fn plural(&self, at: usize) -> Plural {
        Plural { one: self.text(at), other: self.text(at + 1) }
    }
}

/// A text that changes with a number.
#[derive(Clone, Copy)]
pub struct Plural {
    one: &'static str,
    other: &'static str,
}

include!(concat!(env!("OUT_DIR"), "/words.rs"));

impl Plural {
    /// The form for `n`, with `{n}` filled in. Finnish, Swedish and English share the rule (CLDR: one, other).
    pub fn of(&self, n: usize) -> String {
        fill(if n == 1 { self.one } else { self.other }, &[("n", &n)])
    }
}

/// Puts values in the place of `{name}`.
pub fn fill(template: &str, values: &[(&str, &dyn Display)]) -> String {
    values.iter().fold(template.to_owned(), |text, (name, value)| text.replace(&format!("{{{name}}}"), &value.to_string()))
}

/// A language of the app's own words.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Language {
    /// Finnish.
    Fi,
    /// Swedish.
    Sv,
    /// English.
    En,
}

impl Language {
    /// All of them, in the order of the picker.
    pub const ALL: [Self; 3] = [Self::Fi, Self::Sv, Self::En];

    /// The tag for `lang` attributes and for the data.
    pub fn tag(self) -> &'static str {
        match self {
            Self::Fi => "fi",
            Self::Sv => "sv",
            Self::En => "en",
        }
    }

    /// Its name in itself.
    pub fn own_name(self) -> &'static str {
        match self {
            Self::Fi => "Suomi",
            Self::Sv => "Svenska",
            Self::En => "English",
        }
    }

    /// Asks in itself whether to go on in it.
    pub fn question(self) -> &'static str {
        match self {
            Self::Fi => "Suomeksi?",
            Self::Sv => "På svenska?",
            Self::En => "In English?",
        }
    }

    /// The language of a tag such as `sv-FI`.
    pub fn of_tag(tag: &str) -> Option<Self> {
        let main = tag.split('-').next().unwrap_or(tag);
        // A private variant, such as easy Finnish, is a language of its own.
        if tag.contains("-x-") {
            return None;
        }
        Self::ALL.into_iter().find(|language| language.tag() == main)
    }

    /// Where the file of its words is; `None` for the one that is built in.
    pub fn file(self) -> Option<&'static str> {
        match self {
            Self::Fi => None,
            Self::Sv => Some("/locales/sv.toml"),
            Self::En => Some("/locales/en.toml"),
        }
    }
}

/// The words that are built in.
pub fn built_in_words() -> &'static Words {
    static WORDS: OnceLock<Words> = OnceLock::new();
    WORDS.get_or_init(|| Words(BUILT_IN.split('\u{1}').collect()))
}

/// The words of a language's file.
pub fn read_words(file: String) -> Option<&'static Words> {
    Words::of(extract::texts(file.leak()))
}

#[cfg(test)]
mod tests {
    use wasm_bindgen_test::wasm_bindgen_test as test;

    use super::*;

    #[test]
    fn values_are_filled_in() {
        assert_eq!(fill("{n} palvelua, {area}", &[("n", &3), ("area", &"Hartola")]), "3 palvelua, Hartola");
    }

    #[test]
    fn one_is_singular() {
        let services = built_in_words().results_services();
        assert_ne!(services.of(1), services.of(2).replace('2', "1"));
    }

    #[test]
    fn a_file_gives_the_same_words_as_the_build() {
        let words = read_words(include_str!("../../locales/fi.toml").to_owned()).unwrap();
        assert_eq!(words.home_title(), built_in_words().home_title());
        assert_eq!(words.not_found_home(), built_in_words().not_found_home());
        assert!(read_words("[app]\nname = \"cut short\"".to_owned()).is_none());
    }

    #[test]
    fn regional_tags_find_their_language() {
        assert_eq!(Language::of_tag("sv-FI"), Some(Language::Sv));
        assert_eq!(Language::of_tag("ru"), None);
        assert_eq!(Language::of_tag("fi-x-selko"), None);
    }
}
