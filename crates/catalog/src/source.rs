//! Where a fact was read, and when that was true. Every record carries one.

use serde::{Deserialize, Serialize};

use crate::{Date, WebUrl};

/// A page on the web or, where there is none, the source's name in words.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub enum Citation {
    /// A web page.
    Web(WebUrl),
    /// A report, a paper or a notice, by name.
    Words(String),
}

impl TryFrom<String> for Citation {
    type Error = String;

    fn try_from(text: String) -> Result<Self, String> {
        if text.contains("://") {
            WebUrl::try_from(text).map(Self::Web)
        } else if text.trim().is_empty() {
            Err("a source can't be empty; give the page's address or the source's name".to_owned())
        } else {
            Ok(Self::Words(text))
        }
    }
}

impl From<Citation> for String {
    fn from(citation: Citation) -> Self {
        match citation {
            Citation::Web(url) => url.into(),
            Citation::Words(words) => words,
        }
    }
}

/// The source of a record.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Source {
    /// The page or the source's name.
    pub from: Citation,
    /// The source's own date: a day (`2025-12-08`) or words ("noin 2020", "ei päiväystä").
    pub date: String,
    /// The latest year that the source can speak for; absent when undated.
    #[serde(default)]
    pub year: Option<u16>,
}

impl Source {
    /// The date when it is a whole day.
    pub fn day(&self) -> Option<Date> {
        Date::parse(&self.date)
    }
}
