//! Reads a line of words about time, as on a notice board: "joka tiistai klo 9.30–11.30, 12.1.–25.5.2027, ei 2.3.". Answers
//! only where every word is understood and can mean one thing; everything else stays words. Knows no files and no clock.

mod channel;
mod clock;
mod cursor;
mod dates;
mod days;
mod exceptions;
mod grammar;
mod known;
mod phrases;
mod problem;
mod rules;
mod season;
mod settle;
mod times;
mod token;
mod words;

#[cfg(test)]
mod tests;

pub use channel::{Part, read_by_channel};
pub use problem::NoticeProblem;
pub(super) use settle::SCHOOL_HOLIDAYS;

use crate::Times;
use cursor::Cursor;
use dates::Dates;
use words::{Form, Sense};

/// Longer lines are no notice.
const CHARS: usize = 400;

/// What a line of words about time means.
pub fn read(text: &str) -> Result<Times, NoticeProblem> {
    // First of all: what follows looks far ahead from every word.
    if text.len() > 4 * CHARS || text.chars().count() > CHARS {
        return Err(NoticeProblem::unread(format!("It is longer than {CHARS} characters.")));
    }
    let cursor = Cursor::new(text);
    impossible(cursor.clone())?;
    if let Some(problem) = cursor.unknown() {
        return Err(problem);
    }
    settle::settle(text, grammar::read(cursor)?)
}

/// Days and times that cannot be, whatever the words around them mean.
fn impossible(mut cursor: Cursor<'_>) -> Result<(), NoticeProblem> {
    let mut named = 0;
    while let Some(sense) = cursor.peek() {
        let mut after = cursor.clone();
        match sense {
            Sense::Figure(figure) if figure.year.is_some() => {
                Dates(cursor.text).whole(&after.dated()?)?;
            }
            // Of "ma–ti 2.3.2027" and "ma, ti 2.3.2027" nobody knows whether a day is of the date.
            Sense::Day(_, Form::Name) if named == 0 && cursor.date_at(0).is_some() => {
                let dated = after.dated()?;
                // "joka tiistai 1.9.2025 alkaen": the weekday is of the rule, the date of the season.
                let is_season = matches!(after.peek(), Some(Sense::Dash | Sense::Since | Sense::Until));
                if dated.year.is_some() && !is_season {
                    Dates(cursor.text).whole(&dated)?;
                }
            }
            Sense::At => {
                if let Err(problem) = times::hours(&mut after)
                    && problem.certain_error
                {
                    return Err(problem);
                }
            }
            _ => {}
        }
        named = match sense {
            Sense::Day(..) => 2,
            Sense::Dash | Sense::Comma | Sense::And => 1_usize.min(named),
            _ => 0,
        };
        cursor.skip(1);
    }
    Ok(())
}
