//! Days that fall out, are put off or stand beside the rules. Knows no years: those come from the season, which may be
//! written later.

use super::{
    cursor::Cursor,
    days,
    grammar::{Extra, Found, Move},
    problem::NoticeProblem,
    season, times,
    words::Sense,
};
use crate::OnHolidays;

/// "ei 2.3. eikä 9.3.", "ei perjantaisin", "ei koulujen loma-aikoina".
pub(super) fn except(cursor: &mut Cursor<'_>, found: &mut Found) -> Result<(), NoticeProblem> {
    cursor.skip(1);
    loop {
        if days::begins(cursor) {
            let days = days::days(cursor)?;
            let is_plain = days.rhythm.is_none() && !days.is_school && !days.is_evening && !days.list.is_empty();
            if !is_plain || cursor.hours_at(0) {
                return Err(cursor.unread());
            }
            found.without.extend(days.list.iter().map(|(day, _)| *day));
        } else if cursor.date_at(0).is_some() {
            let stretch = cursor.stretch()?;
            if cursor.hours_at(0) || is_more_than_a_day(cursor) {
                return Err(cursor.unread());
            }
            found.except.push(stretch);
        } else {
            cursor.take(Sense::Glue);
            match cursor.peek() {
                Some(Sense::SchoolHolidays) => found.rests = true,
                Some(holidays @ (Sense::Holidays | Sense::MidweekHolidays)) if found.holidays.is_none() => {
                    found.holidays = Some((OnHolidays::Rests, holidays == Sense::MidweekHolidays));
                }
                _ => return Err(cursor.unread()),
            }
            cursor.skip(1);
        }
        match cursor.peek() {
            Some(Sense::Nor) => cursor.skip(1),
            Some(Sense::Comma) if cursor.ahead(1) == Some(Sense::Nor) => cursor.skip(2),
            Some(Sense::Comma | Sense::And) if is_next_exception(cursor) => cursor.skip(1),
            _ => return Ok(()),
        }
        cursor.take(Sense::Not);
    }
}

/// Whether a date is told more of than that it falls out.
fn is_more_than_a_day(cursor: &Cursor<'_>) -> bool {
    matches!(cursor.peek(), Some(Sense::Moves | Sense::Since | Sense::Until))
}

/// Whether a date that falls out follows the comma, and not one that is moved or begins something.
fn is_next_exception(cursor: &Cursor<'_>) -> bool {
    let mut after = cursor.clone();
    after.skip(1);
    after.date_at(0).is_some() && after.stretch().is_ok() && !is_more_than_a_day(&after)
}

/// Days with their times: "27.8. ja 29.10.2024 klo 17–18".
pub(super) fn extra(cursor: &mut Cursor<'_>) -> Result<Extra, NoticeProblem> {
    let mut days = vec![cursor.dated()?];
    while matches!(cursor.peek(), Some(Sense::Comma | Sense::And)) && cursor.date_at(1).is_some() && is_next_exception(cursor) {
        cursor.skip(1);
        days.push(cursor.dated()?);
    }
    if cursor.peek() == Some(Sense::Dash) || is_more_than_a_day(cursor) {
        return Err(cursor.unread());
    }
    let hours = if cursor.hours_at(0) { times::hours(cursor)? } else { Vec::new() };
    Ok(Extra { days, hours })
}

/// What begins with a date: a season, a day put off, or single days.
pub(super) fn dates(cursor: &mut Cursor<'_>, found: &mut Found) -> Result<(), NoticeProblem> {
    let mut after = cursor.clone();
    let stretch = after.stretch()?;
    match after.peek() {
        Some(Sense::Moves) if stretch.last.is_none() => {
            after.skip(1);
            after.take(Sense::Glue);
            if after.date_at(0).is_none() {
                return Err(after.unread());
            }
            let to = after.dated()?;
            let hours = if after.hours_at(0) { times::hours(&mut after)? } else { Vec::new() };
            found.moves.push(Move { from: stretch.first, to, hours });
            *cursor = after;
        }
        Some(Sense::Since | Sense::Until) => season::read(cursor, found)?,
        _ if stretch.last.is_some() => season::read(cursor, found)?,
        _ => {
            let extra = extra(cursor)?;
            found.singles.push(extra);
        }
    }
    found.is_closed |= !found.segments.is_empty();
    Ok(())
}
