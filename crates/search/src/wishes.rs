//! What a question asks for beside a need: an age, a time, a form, a language. Ways of saying it are data; numbers of years
//! and months are read by rule.

use catalog::{FormWish, LangTag, TimeWish, Wish, WishMeaning};

use crate::{fold::without_dots, phrase::Phrase};

/// Oldest age that a number is taken for.
const OLDEST: u8 = 30;
/// Beginnings of what follows a number of years, without dots and rings.
const YEARS: [&str; 8] = ["v", "vee", "vuotia", "vuotta", "ar", "aring", "year", "yo"];
/// Beginnings of what follows a number of months.
const MONTHS: [&str; 5] = ["kk", "kuukau", "kuinen", "man", "month"];

/// Something that a question asks for beside a need.
#[derive(Clone, PartialEq, Eq, Hash, Debug)]
pub enum Said {
    /// A wish of the catalog, by its slug.
    Wish(String),
    /// So many years of age.
    Years(u8),
    /// So many months of age.
    Months(u8),
}

impl Said {
    /// A short name that stands for it in addresses: a slug, `2v`, `3kk`.
    pub fn key(&self) -> String {
        match self {
            Self::Wish(id) => id.clone(),
            Self::Years(years) => format!("{years}v"),
            Self::Months(months) => format!("{months}kk"),
        }
    }
}

/// What was asked for, all together; what filters softly.
#[derive(Clone, PartialEq, Debug, Default)]
pub(crate) struct Wanted {
    /// Years, both inclusive.
    pub age: Option<(u8, u8)>,
    pub forms: Vec<FormWish>,
    pub languages: Vec<LangTag>,
    pub times: Vec<TimeWish>,
}

/// A wish as the index keeps it.
#[derive(Clone, PartialEq, Debug)]
pub(crate) struct StoredWish {
    id: String,
    means: WishMeaning,
    phrases: Vec<String>,
}

impl StoredWish {
    pub(crate) fn of(wish: &Wish) -> Self {
        Self { id: wish.id.clone(), means: wish.means.clone(), phrases: wish.phrases.clone() }
    }
}

/// The wishes, ready for matching.
#[derive(Clone, PartialEq, Debug, Default)]
pub(crate) struct Wishes {
    wishes: Vec<(String, WishMeaning, Vec<Phrase>)>,
}

/// An age in years or months that a word and the one after it tell.
fn age(word: &str, next: Option<&String>) -> Option<Said> {
    let digits = word.bytes().take_while(u8::is_ascii_digit).count();
    let (number, unit) = word.split_at_checked(digits)?;
    let number: u8 = number.parse().ok()?;
    let unit = if unit.is_empty() { next?.as_str() } else { unit };
    // "2 v", "2v", "2vuotias", "2vuotiaan": a unit of one letter stands alone.
    let is_unit = |known: &&str| if known.len() <= 2 { unit == *known } else { unit.starts_with(known) };
    if YEARS.iter().any(&is_unit) && number <= OLDEST {
        Some(Said::Years(number))
    } else if MONTHS.iter().any(&is_unit) && number <= 36 {
        Some(Said::Months(number))
    } else {
        None
    }
}

impl Wishes {
    pub(crate) fn new(wishes: &[StoredWish]) -> Self {
        let ready = |wish: &StoredWish| {
            (wish.id.clone(), wish.means.clone(), wish.phrases.iter().map(|text| Phrase::new(text)).collect())
        };
        Self { wishes: wishes.iter().map(ready).collect() }
    }

    /// What folded words ask for, but for what is to be left alone.
    pub(crate) fn said(&self, words: &[String], ignore: &[String]) -> (Vec<Said>, Wanted) {
        let words: Vec<String> = words.iter().map(|word| without_dots(word)).collect();
        let mut said: Vec<Said> = Vec::new();
        let mut wanted = Wanted::default();
        let is_left = |said: &Said| ignore.contains(&said.key());
        for (at, word) in words.iter().enumerate() {
            let Some(found) = age(word, words.get(at + 1)).filter(|found| !is_left(found) && !said.contains(found)) else {
                continue;
            };
            let years = match found {
                Said::Months(months) => months / 12,
                Said::Years(years) => years,
                Said::Wish(_) => continue,
            };
            let (youngest, oldest) = wanted.age.unwrap_or((years, years));
            wanted.age = Some((youngest.min(years), oldest.max(years)));
            said.push(found);
        }
        let has_number = wanted.age.is_some();
        for (id, means, phrases) in &self.wishes {
            let found = Said::Wish(id.clone());
            if is_left(&found) || !phrases.iter().any(|phrase| phrase.is_in(&words)) {
                continue;
            }
            match means {
                // A number is surer than a word: "vauva 3kk".
                WishMeaning::Age { .. } if has_number => continue,
                WishMeaning::Age { min, max } => {
                    let (youngest, oldest) = wanted.age.unwrap_or((*min, *max));
                    wanted.age = Some((youngest.min(*min), oldest.max(*max)));
                }
                WishMeaning::Form(form) => wanted.forms.push(*form),
                WishMeaning::Language(language) => wanted.languages.push(language.clone()),
                WishMeaning::Time(time) => wanted.times.push(*time),
            }
            said.push(found);
        }
        (said, wanted)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fold::fold;

    fn wishes() -> Wishes {
        let wish = |id: &str, means, phrases: &[&str]| StoredWish {
            id: id.to_owned(),
            means,
            phrases: phrases.iter().map(|text| (*text).to_owned()).collect(),
        };
        Wishes::new(&[
            wish("baby", WishMeaning::Age { min: 0, max: 1 }, &["vauva*"]),
            wish("chat", WishMeaning::Form(FormWish::Chat), &["chat*"]),
            wish("today", WishMeaning::Time(TimeWish::Today), &["tänään"]),
        ])
    }

    fn keys(text: &str) -> Vec<String> {
        wishes().said(&fold(text), &[]).0.iter().map(Said::key).collect()
    }

    #[test]
    fn ages_are_read_by_rule() {
        for (text, key) in [
            ("poika 2v raivoaa", "2v"),
            ("2-vuotias", "2v"),
            ("tyttö 14 v", "14v"),
            ("11-vuotiaan kanssa", "11v"),
            ("vauva 3kk", "3kk"),
            ("3 kuukautta", "3kk"),
            ("min 5-åring", "5v"),
            ("my 7 year old", "7v"),
        ] {
            assert_eq!(keys(text), [key], "{text}");
        }
        for text in ["112", "klo 9 vai 10", "2 lasta", "116 117", "lapsi 200 v"] {
            assert!(keys(text).is_empty(), "{text}");
        }
    }

    #[test]
    fn wishes_are_said_and_taken_away() {
        assert_eq!(keys("chatti vauvan äidille tänään"), ["baby", "chat", "today"]);
        let (said, wanted) = wishes().said(&fold("chat tänään"), &["chat".to_owned()]);
        assert_eq!(said, [Said::Wish("today".to_owned())]);
        assert!(wanted.forms.is_empty());
    }
}
