//! Days as they are written, and the days that they mean: missing years are taken from what stands around them, and only
//! where one year fits.

use std::ops::Range;

use super::{
    problem::{NoticeProblem, name, shown},
    token::Figure,
};
use crate::{Date, Weekday};

/// A day as written: "22.", "26.2.", "ti 2.3.2027".
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) struct Dated {
    pub day: u16,
    pub month: Option<u16>,
    pub year: Option<u16>,
    /// The weekday written before it.
    pub weekday: Option<Weekday>,
    /// Where it stands, weekday included.
    pub span: Range<usize>,
}

/// A day or the days from one to another, as written.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) struct Stretch {
    pub first: Dated,
    pub last: Option<Dated>,
}

impl Figure {
    /// Whether it can only be a day of a month: "2.3.", "2.3", "2.3.2027".
    pub(super) fn is_date(&self) -> bool {
        match self.second {
            Some((month, has_two_digits)) => {
                self.year.is_some() || !self.colon && (self.dot && (1..=12).contains(&month) || !has_two_digits && month > 0)
            }
            None => false,
        }
    }

    /// Whether it may be a day of a month where a whole date follows: "2.10" and "2" too, which may also be times.
    pub(super) fn may_be_date(&self) -> bool {
        self.is_date()
            || !self.colon
                && (1..=31).contains(&self.first)
                && match self.second {
                    Some((month, _)) => (1..=12).contains(&month),
                    None => true,
                }
    }

    pub(super) fn dated(&self, weekday: Option<Weekday>, span: Range<usize>) -> Dated {
        Dated { day: self.first, month: self.second.map(|(month, _)| month), year: self.year, weekday, span }
    }
}

impl Stretch {
    /// Where it stands.
    pub(super) fn span(&self) -> Range<usize> {
        self.first.span.start..self.last.as_ref().unwrap_or(&self.first).span.end
    }
}

/// Days with the words that they were written in.
#[derive(Clone, Copy)]
pub(super) struct Dates<'a>(pub &'a str);

impl<'a> Dates<'a> {
    /// The words at a place.
    pub(super) fn words(self, span: &Range<usize>) -> &'a str {
        self.0.get(span.clone()).unwrap_or(self.0)
    }

    /// The day in this year, whatever its weekday.
    fn in_year(self, dated: &Dated, month: Option<u16>, year: u16) -> Result<Date, NoticeProblem> {
        let words = self.words(&dated.span);
        let Some(month) = dated.month.or(month) else {
            return Err(NoticeProblem::unread(format!("\"{words}\" has no month.")));
        };
        let small = |number: u16| u8::try_from(number).unwrap_or(0);
        Date::new(year, small(month), small(dated.day)).ok_or_else(|| {
            let what = match dated.year {
                Some(_) => format!("\"{words}\" is not a day."),
                None => format!("\"{words}\" is not a day of {year}."),
            };
            NoticeProblem::wrong(what, "Check the day, the month and the year.")
        })
    }

    /// The day itself, when its weekday is right.
    fn with_weekday(self, dated: &Dated, date: Date) -> Result<Date, NoticeProblem> {
        let Some(weekday) = dated.weekday.filter(|weekday| *weekday != date.weekday()) else { return Ok(date) };
        let it = if dated.year.is_some() { "it".to_owned() } else { shown(date) };
        let what = format!("\"{}\" is not a {}; {it} is a {}.", self.words(&dated.span), name(weekday), name(date.weekday()));
        Err(NoticeProblem::wrong(what, "Check the date and the weekday, and the year where it is left out."))
    }

    /// The day in this year, weekday checked.
    pub(super) fn of_year(self, dated: &Dated, month: Option<u16>, year: u16) -> Result<Date, NoticeProblem> {
        self.in_year(dated, month, year).and_then(|date| self.with_weekday(dated, date))
    }

    /// A day that is written with its year.
    pub(super) fn whole(self, dated: &Dated) -> Result<Date, NoticeProblem> {
        match dated.year {
            Some(year) => self.of_year(dated, None, year),
            None => Err(self.without_year(&dated.span)),
        }
    }

    pub(super) fn without_year(self, span: &Range<usize>) -> NoticeProblem {
        let what = format!("The year of \"{}\" is not certain.", self.words(span));
        NoticeProblem::unclear(what, "Write the year: \"2.3.2027\".")
    }

    fn backwards(self, span: &Range<usize>) -> NoticeProblem {
        let what = format!("\"{}\" ends before it begins.", self.words(span));
        NoticeProblem::wrong(what, "Check both days, and write both years where they differ.")
    }

    /// First and last day of a season, whose first day may leave the year to the last one.
    pub(super) fn season(self, first: &Dated, last: &Dated) -> Result<(Date, Date), NoticeProblem> {
        let end = self.whole(last)?;
        let start = self.of_year(first, last.month, first.year.unwrap_or(end.year()))?;
        if start > end { Err(self.backwards(&(first.span.start..last.span.end))) } else { Ok((start, end)) }
    }

    /// Days of a list, in which the year of a day holds for those before it without one, or else for those after it.
    pub(super) fn list(self, days: &[&Dated]) -> Result<Vec<Date>, NoticeProblem> {
        let mut found: Vec<Date> = Vec::new();
        for (at, dated) in days.iter().enumerate() {
            let later = days.iter().skip(at).find_map(|day| day.year);
            let Some(year) = later.or_else(|| found.last().map(|date| date.year())) else {
                return Err(self.without_year(&dated.span));
            };
            let date = self.of_year(dated, None, year)?;
            if found.last().is_some_and(|before| *before >= date) {
                let what = format!("\"{}\" is not later than the day before it.", self.words(&dated.span));
                return Err(NoticeProblem::unclear(what, "Write the days in their order, each with its year."));
            }
            found.push(date);
        }
        Ok(found)
    }

    /// A day or days within a season, which tells the year where it is left out. Without a season the year is written.
    pub(super) fn within(self, stretch: &Stretch, season: (Option<Date>, Option<Date>)) -> Result<(Date, Date), NoticeProblem> {
        self.fit(stretch, season)?.ok_or_else(|| {
            let what = format!("\"{}\" is outside the season.", self.words(&stretch.span()));
            NoticeProblem::wrong(what, "Check the day and the dates of the season.")
        })
    }

    /// As above; `None` when it is outside the season.
    pub(super) fn fit(
        self,
        stretch: &Stretch,
        season: (Option<Date>, Option<Date>),
    ) -> Result<Option<(Date, Date)>, NoticeProblem> {
        let span = stretch.span();
        let meets =
            |(first, last): (Date, Date)| season.0.is_none_or(|start| last >= start) && season.1.is_none_or(|end| first <= end);
        let years: Vec<u16> = match (stretch.first.year, stretch.last.as_ref().map(|last| last.year), season) {
            (Some(year), ..) => vec![year],
            (None, Some(Some(year)), _) => vec![year.saturating_sub(1), year],
            (None, Some(None), (Some(start), Some(end))) => (start.year().saturating_sub(1)..=end.year()).collect(),
            (None, None, (Some(start), Some(end))) => (start.year()..=end.year()).collect(),
            _ => return Err(self.without_year(&span)),
        };
        let tried: Vec<Result<(Date, Date), NoticeProblem>> =
            years.into_iter().map(|year| self.stretch_of(stretch, year)).collect();
        let fitting: Vec<(Date, Date)> = tried.iter().flatten().copied().filter(|found| meets(*found)).collect();
        match fitting.as_slice() {
            [(first, last)] => {
                self.with_weekday(&stretch.first, *first)?;
                stretch.last.as_ref().map_or(Ok(*last), |written| self.with_weekday(written, *last))?;
                Ok(Some((*first, *last)))
            }
            [] if tried.iter().any(Result::is_ok) => Ok(None),
            [] => Err(tried.into_iter().find_map(Result::err).unwrap_or_else(|| self.without_year(&span))),
            _ => Err(self.without_year(&span)),
        }
    }

    /// The days when the first one lies in this year, whatever their weekdays.
    fn stretch_of(self, stretch: &Stretch, year: u16) -> Result<(Date, Date), NoticeProblem> {
        let Some(last) = &stretch.last else {
            return self.in_year(&stretch.first, None, year).map(|date| (date, date));
        };
        let start = self.in_year(&stretch.first, last.month, year)?;
        let end = match last.year {
            Some(year) => self.in_year(last, None, year)?,
            None => match self.in_year(last, None, year)? {
                end if end < start => self.in_year(last, None, year + 1)?,
                end => end,
            },
        };
        // Of the two years that a first day without one may have, the earlier leads over more than a year.
        let is_too_long = end.days_since_epoch() - start.days_since_epoch() > 366 && stretch.first.year.is_none();
        if start > end || is_too_long { Err(self.backwards(&stretch.span())) } else { Ok((start, end)) }
    }
}
