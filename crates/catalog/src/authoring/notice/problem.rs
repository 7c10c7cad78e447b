//! Why a line of words about time is not read, said so that a coordinator can mend it.

use crate::{Date, Weekday};

/// A form that is read, for every sentence on how to mend.
pub(super) const EXAMPLE: &str = "Write it like \"joka tiistai klo 9.30–11.30, 12.1.–25.5.2027, ei 2.3.\".";

/// Why a line is not read.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct NoticeProblem {
    /// What is wrong, in a sentence.
    pub what: String,
    /// How to mend it, in a sentence.
    pub mend: String,
    /// Whether the writer meant a day or a time that cannot be. Otherwise the words may be good for people, and stay words.
    pub certain_error: bool,
}

impl NoticeProblem {
    /// The words may be right, but nobody can be sure what they mean.
    pub(super) fn unread(what: impl Into<String>) -> Self {
        Self { what: what.into(), mend: EXAMPLE.to_owned(), certain_error: false }
    }

    /// As above, with a way out of its own.
    pub(super) fn unclear(what: impl Into<String>, mend: impl Into<String>) -> Self {
        Self { what: what.into(), mend: mend.into(), certain_error: false }
    }

    /// The words can't be right.
    pub(super) fn wrong(what: impl Into<String>, mend: impl Into<String>) -> Self {
        Self { what: what.into(), mend: mend.into(), certain_error: true }
    }
}

/// A day as it is written in notices.
pub(super) fn shown(date: Date) -> String {
    format!("{}.{}.{}", date.day(), date.month(), date.year())
}

/// The English name of a weekday.
pub(super) fn name(day: Weekday) -> &'static str {
    match day {
        Weekday::Mo => "Monday",
        Weekday::Tu => "Tuesday",
        Weekday::We => "Wednesday",
        Weekday::Th => "Thursday",
        Weekday::Fr => "Friday",
        Weekday::Sa => "Saturday",
        Weekday::Su => "Sunday",
    }
}
