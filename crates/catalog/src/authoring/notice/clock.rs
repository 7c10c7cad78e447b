//! Times of the day as they are written. Knows figures, and nothing of days.

use std::ops::Range;

use super::{problem::NoticeProblem, token::Figure};
use crate::{Hours, TimeOfDay};

const HOUR: u16 = 60;
const DAY: u16 = 24 * HOUR;

/// Longer than this nothing is open over midnight: rather the two times were mixed up.
const NIGHT: u16 = 18 * HOUR;

impl Figure {
    /// Whether it may be a time: "9", "9.30", "9:30", and with a full stop behind it "16.", "16.30.".
    pub(super) fn may_be_time(&self) -> bool {
        self.year.is_none() && self.second.is_none_or(|(_, has_two_digits)| has_two_digits)
    }

    /// Whether it can be nothing but a time of the day.
    pub(super) fn is_time(&self) -> bool {
        self.may_be_time() && !self.dot && (self.colon || self.second.is_some_and(|(minute, _)| !(1..=12).contains(&minute)))
    }

    /// Minutes since midnight, 0–1440.
    fn minutes(&self) -> Option<u16> {
        let minute = self.second.map_or(0, |(minute, _)| minute);
        let minutes = (self.first <= 24 && minute < HOUR).then(|| self.first * HOUR + minute)?;
        (minutes <= DAY).then_some(minutes)
    }
}

/// The hours from one figure to another, written as `words`.
pub(super) fn hours(text: &str, span: &Range<usize>, opens: Figure, closes: Option<Figure>) -> Result<Hours, NoticeProblem> {
    let words = text.get(span.clone()).unwrap_or(text).trim_end_matches('.');
    let not_a_time = || NoticeProblem::wrong(format!("\"{words}\" is not a time of the day."), "Write it like \"9.30–11.30\".");
    let from = opens.minutes().ok_or_else(not_a_time)?;
    if from == DAY {
        return Err(NoticeProblem::unread(format!("Which day begins or ends with \"{words}\" is not certain.")));
    }
    let opens_at = TimeOfDay::from_minutes(from);
    let Some(closes) = closes else { return Ok(Hours { opens_at, closes_at: None }) };
    let to = closes.minutes().ok_or_else(not_a_time)?;
    if from == to {
        let what = format!("\"{words}\" ends when it begins.");
        return Err(NoticeProblem::wrong(what, "Check both times; write \"ympäri vuorokauden\" for all day and all night."));
    }
    if to < from && to + DAY - from > NIGHT {
        let what = format!("\"{words}\" ends before it begins.");
        let mend = "Check both times; write what is open for more than 18 hours over midnight in two parts, \"klo 0–5 ja 6–24\".";
        return Err(NoticeProblem::wrong(what, mend));
    }
    Ok(Hours { opens_at, closes_at: TimeOfDay::from_minutes(to % DAY) })
}

/// All day and all night.
pub(super) fn round_the_clock() -> Hours {
    let midnight = TimeOfDay::from_minutes(0);
    Hours { opens_at: midnight, closes_at: midnight }
}
