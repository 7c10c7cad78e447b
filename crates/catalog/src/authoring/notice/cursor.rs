//! A place in the senses of a line, and what can be told by looking a few of them ahead. Knows no order of them.

use std::ops::Range;

use super::{
    dates::{Dated, Stretch},
    problem::NoticeProblem,
    token::Figure,
    words::{Form, Piece, Sense, pieces},
};

/// Where the reader stands.
#[derive(Clone, Debug)]
pub(super) struct Cursor<'a> {
    pub text: &'a str,
    pieces: Vec<Piece>,
    at: usize,
}

impl<'a> Cursor<'a> {
    pub(super) fn new(text: &'a str) -> Self {
        Self { text, pieces: pieces(text), at: 0 }
    }

    /// The sense so many places ahead.
    pub(super) fn ahead(&self, count: usize) -> Option<Sense> {
        self.pieces.get(self.at + count).map(|piece| piece.sense)
    }

    pub(super) fn peek(&self) -> Option<Sense> {
        self.ahead(0)
    }

    pub(super) fn skip(&mut self, count: usize) {
        self.at += count;
    }

    /// Goes over this sense, if it is the next one.
    pub(super) fn take(&mut self, sense: Sense) -> bool {
        let is_it = self.peek() == Some(sense);
        self.at += usize::from(is_it);
        is_it
    }

    /// Where the next sense stands; the end of the text when there is none.
    pub(super) fn span(&self) -> Range<usize> {
        self.pieces.get(self.at).map_or(self.text.len()..self.text.len(), |piece| piece.span.clone())
    }

    /// From a place in the text to the sense that was read last.
    pub(super) fn since(&self, start: usize) -> Range<usize> {
        let end = self.at.checked_sub(1).and_then(|last| self.pieces.get(last)).map_or(start, |piece| piece.span.end);
        start..end.max(start)
    }

    pub(super) fn words(&self, span: &Range<usize>) -> &'a str {
        self.text.get(span.clone()).unwrap_or(self.text)
    }

    /// The words at the next sense can't be read.
    pub(super) fn unread(&self) -> NoticeProblem {
        match self.words(&self.span()) {
            "" => NoticeProblem::unread("The words end too early."),
            words => NoticeProblem::unread(format!("What \"{words}\" means here is not certain.")),
        }
    }

    /// The first word that is in no table, with what is written in one with it: "virka-aikana".
    pub(super) fn unknown(&self) -> Option<NoticeProblem> {
        let Range { start, end } = self.pieces.iter().find(|piece| piece.sense == Sense::Unknown)?.span.clone();
        let is_edge = |c: char| c.is_whitespace() || matches!(c, ',' | ';' | '(' | ')');
        let (before, after) = (self.words(&(0..start)), self.words(&(end..self.text.len())));
        let start =
            before.rfind(is_edge).map_or(0, |at| at + before.get(at..).and_then(|c| c.chars().next()).map_or(0, char::len_utf8));
        let end = end + after.find(is_edge).unwrap_or(after.len());
        Some(NoticeProblem::unread(format!("\"{}\" is not understood.", self.words(&(start..end)))))
    }

    /// How many places a date takes that begins so many ahead: "2.3.", "ti 2.3.", "den 2.3.2027", "tisdag den 2.3.".
    /// A day of a month without the month is one only when it begins "22.–26.2.".
    pub(super) fn date_at(&self, start: usize) -> Option<usize> {
        let mut at = start;
        if matches!(self.ahead(at), Some(Sense::Day(_, Form::Name | Form::To))) {
            at += 1;
        }
        if self.ahead(at) == Some(Sense::Glue) {
            at += 1;
        }
        let Some(Sense::Figure(figure)) = self.ahead(at) else { return None };
        let is_date = figure.is_date() || figure.may_be_date() && self.is_range_of_dates(at);
        is_date.then_some(at + 1 - start)
    }

    /// Whether a dash and a date follow the figure so many ahead.
    fn is_range_of_dates(&self, at: usize) -> bool {
        self.ahead(at + 1) == Some(Sense::Dash) && self.date_at(at + 2).is_some()
    }

    /// Reads the date ahead; asked only where `date_at` found one.
    pub(super) fn dated(&mut self) -> Result<Dated, NoticeProblem> {
        let start = self.span().start;
        let weekday = match self.peek() {
            Some(Sense::Day(day, _)) => {
                self.skip(1);
                Some(day)
            }
            _ => None,
        };
        self.take(Sense::Glue);
        let Some(Sense::Figure(figure)) = self.peek() else { return Err(self.unread()) };
        self.skip(1);
        Ok(figure.dated(weekday, self.since(start)))
    }

    /// Reads a date, or one date to another.
    pub(super) fn stretch(&mut self) -> Result<Stretch, NoticeProblem> {
        let first = self.dated()?;
        let has_last = self.peek() == Some(Sense::Dash) && self.date_at(1).is_some();
        if !has_last {
            return Ok(Stretch { first, last: None });
        }
        self.skip(1);
        Ok(Stretch { first, last: Some(self.dated()?) })
    }

    /// Whether hours begin so many places ahead: "klo …", "9.30", "9–11", "ympäri vuorokauden".
    pub(super) fn hours_at(&self, at: usize) -> bool {
        match self.ahead(at) {
            Some(Sense::At) => self.figure_at(at + 1).is_some_and(|figure| figure.year.is_none()),
            Some(Sense::RoundTheClock) => true,
            Some(Sense::Figure(figure)) if figure.may_be_time() && self.date_at(at).is_none() => {
                // "2025–2026" is no time gone wrong.
                let is_hour = |figure: &Figure| figure.second.is_some() || figure.first <= 24;
                let closes = self.figure_at(at + 2).filter(|_| self.ahead(at + 1) == Some(Sense::Dash));
                figure.is_time() || is_hour(&figure) && closes.as_ref().is_some_and(is_hour)
            }
            _ => false,
        }
    }

    pub(super) fn figure_at(&self, at: usize) -> Option<Figure> {
        match self.ahead(at) {
            Some(Sense::Figure(figure)) => Some(figure),
            _ => None,
        }
    }

    /// Whether days of a rule begin so many places ahead, and no date.
    pub(super) fn days_at(&self, at: usize) -> bool {
        match self.ahead(at) {
            Some(Sense::Glue) => self.days_at(at + 1),
            Some(Sense::Each | Sense::EachNth(_) | Sense::Days(_)) => true,
            Some(Sense::Day(..)) => self.date_at(at).is_none(),
            _ => false,
        }
    }

    /// The year ahead: four digits.
    pub(super) fn year(&mut self) -> Option<u16> {
        let figure = self.figure_at(0)?;
        let is_year = (1900..=2999).contains(&figure.first) && figure.second.is_none() && !figure.colon;
        if is_year {
            self.skip(1);
        }
        is_year.then_some(figure.first)
    }
}
