//! Hours as they follow one another: "klo 9–12 ja 13–15". Knows no days.

use super::{
    clock,
    cursor::Cursor,
    problem::NoticeProblem,
    words::{Form, Sense},
};
use crate::Hours;

/// Reads the hours ahead, those of one day.
pub(super) fn hours(cursor: &mut Cursor<'_>) -> Result<Vec<Hours>, NoticeProblem> {
    if cursor.take(Sense::RoundTheClock) {
        return Ok(vec![clock::round_the_clock()]);
    }
    let mut found: Vec<Hours> = Vec::new();
    loop {
        let has_at = cursor.take(Sense::At);
        let next = one(cursor, has_at)?;
        if let Some(last) = found.last().filter(|last| !follows(last, &next)) {
            let what =
                if last.closes_at.is_some() { "The hours of a day overlap." } else { "The hours of a day are not in order." };
            return Err(NoticeProblem::unread(what));
        }
        found.push(next);
        if !(matches!(cursor.peek(), Some(Sense::And | Sense::Comma)) && cursor.hours_at(1)) {
            return Ok(found);
        }
        cursor.skip(1);
    }
}

/// Whether hours begin after others of the same day.
fn follows(last: &Hours, next: &Hours) -> bool {
    let is_night = last.closes_at.is_some_and(|closes| Some(closes) <= last.opens_at);
    !is_night && next.opens_at >= last.closes_at && next.opens_at > last.opens_at
}

fn one(cursor: &mut Cursor<'_>, has_at: bool) -> Result<Hours, NoticeProblem> {
    let unread = cursor.unread();
    let start = cursor.span().start;
    let Some(opens) = cursor.figure_at(0).filter(|figure| figure.may_be_time()) else { return Err(unread) };
    cursor.skip(1);
    if cursor.peek() == Some(Sense::Dash) {
        let Some(closes) = cursor.figure_at(1).filter(|figure| figure.may_be_time()) else { return Err(unread) };
        cursor.skip(2);
        let span = cursor.since(start);
        // "9.10–10.12" may be days of months.
        let may_be_dates = closes.second.is_some() && !opens.is_time() && !closes.is_time() && opens.may_be_date();
        if !has_at && may_be_dates {
            let what = format!("\"{}\" may be times or days.", cursor.words(&span));
            return Err(NoticeProblem::unclear(
                what,
                "Write \"klo\" before times, and a dot behind the month of days: \"9.10.–10.12.2027\".",
            ));
        }
        return clock::hours(cursor.text, &span, opens, Some(closes));
    }
    let span = cursor.since(start);
    // "klo 9 alkaen"; before a date the word belongs to that.
    let is_of_a_season =
        cursor.date_at(1).is_some() || matches!(cursor.ahead(1), Some(Sense::Month(_, Form::Name) | Sense::Glue));
    if cursor.peek() == Some(Sense::Since) && !is_of_a_season {
        cursor.skip(1);
    }
    clock::hours(cursor.text, &span, opens, None)
}
