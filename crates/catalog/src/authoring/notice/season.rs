//! From when until when: "12.1.–25.5.2027", "syyskuusta 2025 alkaen", "kesäkuussa 2025". Knows no rules and no times.

use super::{
    cursor::Cursor,
    dates::Dates,
    grammar::Found,
    problem::NoticeProblem,
    words::{Form, Sense},
};
use crate::{Date, PartialDate};

/// Reads the words of a season that are ahead, or says that there are none.
pub(super) fn read(cursor: &mut Cursor<'_>, found: &mut Found) -> Result<(), NoticeProblem> {
    let dates = Dates(cursor.text);
    if cursor.date_at(0).is_some() {
        return days(cursor, found);
    }
    match cursor.peek() {
        Some(before @ (Sense::Since | Sense::Until)) if cursor.date_at(1).is_some() => {
            cursor.skip(1);
            let date = dates.whole(&cursor.dated()?)?;
            if before == Sense::Since { from(cursor, found, date, true) } else { to(cursor, found, date) }
        }
        Some(before @ (Sense::Since | Sense::Until)) => {
            let Some(Sense::Month(month, Form::Name)) = cursor.ahead(1) else { return Err(cursor.unread()) };
            cursor.skip(2);
            let year = cursor.year();
            if before == Sense::Until {
                return to(cursor, found, last_of(cursor, month, year)?);
            }
            if cursor.peek() == Some(Sense::Until) && matches!(cursor.ahead(1), Some(Sense::Month(..))) {
                return until_month(cursor, found, month, year);
            }
            from(cursor, found, first_of(cursor, month, year)?, false)
        }
        Some(Sense::Glue) if matches!(cursor.ahead(1), Some(Sense::Month(_, Form::Name))) => {
            cursor.skip(1);
            whole_month(cursor, found)
        }
        Some(Sense::Month(_, Form::Each)) => whole_month(cursor, found),
        Some(Sense::Month(month, Form::From)) => {
            cursor.skip(1);
            let year = cursor.year();
            if matches!(cursor.peek(), Some(Sense::Month(_, Form::To))) {
                return until_month(cursor, found, month, year);
            }
            if !cursor.take(Sense::Since) {
                return Err(cursor.unread());
            }
            from(cursor, found, first_of(cursor, month, year)?, false)
        }
        Some(Sense::Month(month, Form::To)) => {
            cursor.skip(1);
            let year = cursor.year();
            if !cursor.take(Sense::Until) {
                return Err(cursor.unread());
            }
            to(cursor, found, last_of(cursor, month, year)?)
        }
        Some(Sense::Month(month, Form::Name)) => {
            cursor.skip(1);
            let year = cursor.year();
            if cursor.peek() == Some(Sense::Dash) { until_month(cursor, found, month, year) } else { Err(cursor.unread()) }
        }
        _ => Err(cursor.unread()),
    }
}

/// "12.1.–25.5.2027", "12.1.2027 alkaen", "25.5.2027 asti".
fn days(cursor: &mut Cursor<'_>, found: &mut Found) -> Result<(), NoticeProblem> {
    let dates = Dates(cursor.text);
    let stretch = cursor.stretch()?;
    let Some(last) = &stretch.last else {
        let date = dates.whole(&stretch.first)?;
        return match cursor.peek() {
            Some(Sense::Since) => {
                cursor.skip(1);
                from(cursor, found, date, true)
            }
            Some(Sense::Until) if cursor.date_at(1).is_none() => {
                cursor.skip(1);
                to(cursor, found, date)
            }
            _ => Err(cursor.unread()),
        };
    };
    if stretch.first.weekday.is_some() != last.weekday.is_some() {
        let what = format!("\"{}\" may be each such weekday, or every day from one to the other.", dates.words(&stretch.span()));
        return Err(NoticeProblem::unclear(what, "Write \"joka tiistai, 12.1.–25.5.2027\", or \"joka päivä, 12.1.–14.1.2027\"."));
    }
    if matches!(cursor.peek(), Some(Sense::Since | Sense::Until)) {
        return Err(cursor.unread());
    }
    let (first, last) = dates.season(&stretch.first, last)?;
    from(cursor, found, first, true)?;
    to(cursor, found, last)
}

fn whole_month(cursor: &mut Cursor<'_>, found: &mut Found) -> Result<(), NoticeProblem> {
    let Some(Sense::Month(month, _)) = cursor.peek() else { return Err(cursor.unread()) };
    cursor.skip(1);
    let year = cursor.year();
    let (first, last) = (first_of(cursor, month, year)?, last_of(cursor, month, year)?);
    from(cursor, found, first, false)?;
    to(cursor, found, last)
}

/// The later month of "syyskuusta 2025 toukokuuhun 2026", with the first one read already.
fn until_month(cursor: &mut Cursor<'_>, found: &mut Found, month: u8, year: Option<u16>) -> Result<(), NoticeProblem> {
    if !cursor.take(Sense::Dash) {
        cursor.take(Sense::Until);
    }
    let Some(Sense::Month(last, _)) = cursor.peek() else { return Err(cursor.unread()) };
    cursor.skip(1);
    let last_year = cursor.year();
    cursor.take(Sense::Until);
    if year.is_none() && month > last {
        let what = format!("\"{}\" goes over the turn of a year and names one year only.", cursor.text);
        return Err(NoticeProblem::unclear(what, "Write both years: \"syyskuusta 2025 toukokuuhun 2026\"."));
    }
    let (first, last) = (first_of(cursor, month, year.or(last_year))?, last_of(cursor, last, last_year)?);
    from(cursor, found, first, false)?;
    to(cursor, found, last)
}

fn first_of(cursor: &Cursor<'_>, month: u8, year: Option<u16>) -> Result<Date, NoticeProblem> {
    year.and_then(|year| Date::new(year, month, 1)).ok_or_else(|| without_year(cursor))
}

fn last_of(cursor: &Cursor<'_>, month: u8, year: Option<u16>) -> Result<Date, NoticeProblem> {
    year.and_then(|year| PartialDate::Month(year, month).last_day()).ok_or_else(|| without_year(cursor))
}

fn without_year(cursor: &Cursor<'_>) -> NoticeProblem {
    let what = format!("\"{}\" names a month without its year.", cursor.text);
    NoticeProblem::unclear(what, "Write the year: \"syyskuusta 2025 alkaen\".")
}

fn from(cursor: &Cursor<'_>, found: &mut Found, date: Date, is_day: bool) -> Result<(), NoticeProblem> {
    if found.from.replace((date, is_day)).is_some() { Err(twice(cursor)) } else { Ok(()) }
}

fn to(cursor: &Cursor<'_>, found: &mut Found, date: Date) -> Result<(), NoticeProblem> {
    if found.to.replace(date).is_some() { Err(twice(cursor)) } else { Ok(()) }
}

fn twice(cursor: &Cursor<'_>) -> NoticeProblem {
    let what = format!("\"{}\" names more than one season.", cursor.text);
    NoticeProblem::unclear(what, "Write one season, and what falls out of it: \"12.1.–8.12.2027, ei 26.5.–17.8.\".")
}
