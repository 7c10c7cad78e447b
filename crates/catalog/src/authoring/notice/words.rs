//! What words about time mean. Knows them one phrase at a time, and nothing of how they follow one another.

use std::ops::Range;

use super::{
    phrases::{DAYS, MONTHS, PHRASES},
    token::{Figure, Kind, Token, tokens},
};
use crate::{Frequency, Weekday};

/// How a weekday or a month is said.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Form {
    /// "ti", "tiistaina", "syyskuu": a rule or the weekday of a date.
    Name,
    /// "tiistaisin": a rule only. Of a month, "syyskuussa".
    Each,
    /// "tiistaista", "syyskuusta".
    From,
    /// "tiistaihin", "syyskuuhun".
    To,
}

/// Days that have one word.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Group {
    EveryDay,
    EveryEvening,
    Workdays,
    SchoolDays,
    Weekend,
}

/// What a phrase, a figure or a mark means.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Sense {
    Day(Weekday, Form),
    Days(Group),
    Month(u8, Form),
    /// "ympäri vuorokauden"
    RoundTheClock,
    /// "aina auki"
    Always,
    /// "joka"
    Each,
    /// "joka toinen"
    EachNth(u8),
    /// "viikko" of "joka toinen viikko"
    Week,
    /// "parittomilla viikoilla"
    Weeks(Frequency),
    /// "kuukauden"
    OfMonth,
    /// "ensimmäinen"; -1 the last
    Nth(i8),
    /// "klo"
    At,
    And,
    /// "eikä"
    Nor,
    Not,
    Also,
    /// "lisäksi"
    Extra,
    /// "siirtyy"
    Moves,
    /// "alkaen"
    Since,
    /// "asti"
    Until,
    Holidays,
    /// "arkipyhinä"
    MidweekHolidays,
    SchoolHolidays,
    SchoolTerms,
    /// "kertaa"
    Times,
    /// "på", "den": carries nothing
    Glue,
    /// "auki"
    Open,
    Figure(Figure),
    Dash,
    Comma,
    Semicolon,
    Stop,
    Bracket,
    Unknown,
}

/// A sense and where it stands.
#[derive(Clone, Debug)]
pub(super) struct Piece {
    pub sense: Sense,
    pub span: Range<usize>,
}

fn day(word: &str) -> Option<Sense> {
    DAYS.iter().find_map(|(day, forms)| {
        let form = forms.iter().position(|words| words.split(' ').any(|known| known == word))?;
        let form = [Form::Name, Form::Each, Form::From, Form::To].get(form)?;
        Some(Sense::Day(*day, *form))
    })
}

fn month(word: &str) -> Option<Sense> {
    let number = |at: usize| u8::try_from(at + 1).ok();
    MONTHS.iter().enumerate().find_map(|(at, (stem, swedish))| {
        if word == *swedish {
            return Some(Sense::Month(number(at)?, Form::Name));
        }
        let form = match word.strip_prefix(stem)?.strip_prefix("kuu")? {
            "" => Form::Name,
            "ssa" => Form::Each,
            "sta" => Form::From,
            "hun" => Form::To,
            _ => return None,
        };
        Some(Sense::Month(number(at)?, form))
    })
}

/// How many tokens a phrase takes at the start of `rest`, if it stands there.
fn fits(phrase: &str, rest: &[Token]) -> Option<usize> {
    let mut count = 0;
    for part in phrase.split(' ') {
        let is_it = match &rest.get(count)?.kind {
            Kind::Word(word) => word == part,
            Kind::Dash => part == "-",
            _ => false,
        };
        if !is_it {
            return None;
        }
        count += 1;
    }
    Some(count)
}

/// The sense at the start of `rest`, and how many tokens it takes: of phrases the longest.
fn sense(rest: &[Token]) -> Option<(Sense, usize)> {
    let word = match &rest.first()?.kind {
        Kind::Word(word) => word,
        Kind::Figure(figure) => return Some((Sense::Figure(*figure), 1)),
        Kind::Dash => return Some((Sense::Dash, 1)),
        Kind::Comma => return Some((Sense::Comma, 1)),
        Kind::Semicolon => return Some((Sense::Semicolon, 1)),
        Kind::Stop => return Some((Sense::Stop, 1)),
        Kind::Bracket => return Some((Sense::Bracket, 1)),
        Kind::Other => return Some((Sense::Unknown, 1)),
    };
    let phrases = PHRASES.iter().flat_map(|(sense, phrases)| phrases.split('|').map(move |phrase| (*sense, phrase)));
    let longest = phrases.filter_map(|(sense, phrase)| Some((sense, fits(phrase, rest)?))).max_by_key(|(_, count)| *count);
    longest.or_else(|| Some((day(word).or_else(|| month(word)).unwrap_or(Sense::Unknown), 1)))
}

/// All senses of a text.
pub(super) fn pieces(text: &str) -> Vec<Piece> {
    let tokens = tokens(text);
    let mut found = Vec::new();
    let mut rest = tokens.as_slice();
    while let Some((sense, count)) = sense(rest) {
        let (taken, after) = rest.split_at_checked(count).unwrap_or((rest, &[]));
        if let (Some(first), Some(last)) = (taken.first(), taken.last()) {
            found.push(Piece { sense, span: first.span.start..last.span.end });
        }
        rest = after;
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    fn senses(text: &str) -> Vec<Sense> {
        pieces(text).into_iter().map(|piece| piece.sense).collect()
    }

    #[test]
    fn the_longest_phrase_wins_and_no_phrase_stands_twice() {
        assert_eq!(senses("Joka toinen tiistai"), [Sense::EachNth(2), Sense::Day(Weekday::Tu, Form::Name)]);
        assert_eq!(senses("joka kuukauden toinen ti"), [Sense::OfMonth, Sense::Nth(2), Sense::Day(Weekday::Tu, Form::Name)]);
        assert_eq!(senses("ei koulujen loma-aikoina"), [Sense::Not, Sense::SchoolHolidays]);
        assert_eq!(senses("ei koulujen loma–aikoina"), [Sense::Not, Sense::SchoolHolidays]);
        assert_eq!(
            senses("Kesäkuussa SYYSKUUSTA kuu"),
            [Sense::Month(6, Form::Each), Sense::Month(9, Form::From), Sense::Unknown]
        );
        let mut all: Vec<&str> = PHRASES.iter().flat_map(|(_, phrases)| phrases.split('|')).collect();
        all.extend(DAYS.iter().flat_map(|(_, forms)| forms.iter().flat_map(|words| words.split(' '))));
        all.extend(MONTHS.iter().map(|(_, swedish)| *swedish));
        let count = all.len();
        all.sort_unstable();
        all.dedup();
        assert_eq!(all.len(), count);
    }
}
