//! Whether something is open now. What is not known is never taken for closed, nor for open.

use super::{Calendar, Moment, Occurrence, Standing, Times, Why};
use crate::Date;

/// Days over which a run of hours is followed; what never stops within them is open round the clock.
const ROUND_THE_CLOCK: i32 = 8;
/// Days over which the next time is looked for: a little over a year.
const AHEAD: i32 = 400;

/// What holds at a moment.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum State {
    /// Open; until when, or round the clock.
    Open {
        /// The end of the hours, if there is one.
        until: Option<Moment>,
    },
    /// Closed; when it is open next, if that is known, and why it is closed today though it would be open.
    Closed {
        /// The next time that is sure.
        next: Option<Occurrence>,
        /// What keeps it closed today.
        why: Option<Why>,
    },
    /// Nobody can say.
    Unknown {
        /// What is not known.
        why: Why,
    },
}

/// Whether this time may be going on.
fn runs(time: &Occurrence, now: Moment, today: Date) -> bool {
    match time.end {
        Some(end) => time.start <= now && now < end,
        // Without an end, until the day is over.
        None => time.start <= now && time.date == today,
    }
}

impl Times {
    /// What holds at a moment.
    pub fn state_at(&self, now: Moment, calendars: &[Calendar]) -> State {
        let today = now.local().date;
        // What started yesterday may run past midnight.
        let around = self.occurrences(today.plus(-1), today, calendars);
        let mut until = around
            .iter()
            .filter(|time| time.is_on() && time.hours.opens_at.is_some() && runs(time, now, today))
            .filter_map(|time| time.end)
            .max();
        if let Some(first) = until {
            let limit = first.local().date.plus(ROUND_THE_CLOCK);
            let mut end = first;
            for date in today.plus(-1).to(limit) {
                self.on_day(date, calendars, |time| {
                    if let Some(later) = time.end.filter(|later| time.is_on() && time.start <= end && *later > end) {
                        end = later;
                    }
                });
            }
            until = (end.local().date < limit).then_some(end);
            return State::Open { until };
        }
        if let Some(why) = around.iter().filter(|time| runs(time, now, today)).find_map(|time| match time.standing {
            Standing::Unsure(why) => Some(why),
            Standing::On if time.hours.opens_at.is_none() => Some(Why::TimeNotKnown),
            Standing::On => Some(Why::EndNotKnown),
            Standing::Off(_) => None,
        }) {
            return State::Unknown { why };
        }
        let is_on_today = around.iter().any(|time| time.date == today && time.is_on());
        let why = around.iter().filter(|time| time.date == today && !is_on_today).find_map(|time| match time.standing {
            Standing::Off(why) => Some(why),
            Standing::On | Standing::Unsure(_) => None,
        });
        State::Closed { next: self.next(now, calendars), why }
    }

    /// The next time that is sure and starts after `now`.
    pub fn next(&self, now: Moment, calendars: &[Calendar]) -> Option<Occurrence> {
        let today = now.local().date;
        let last = self.dates.iter().map(|single| single.date).chain(self.valid_to).max();
        let end = today.plus(AHEAD);
        let end = if self.valid_to.is_some() || self.rules.is_empty() { last.map_or(end, |last| last.min(end)) } else { end };
        today.to(end).find_map(|date| {
            let mut first: Option<Occurrence> = None;
            self.on_day(date, calendars, |time| {
                let is_next = time.is_on() && (time.start > now || time.hours.opens_at.is_none() && date > today);
                if is_next && first.is_none_or(|known| time.start < known.start) {
                    first = Some(time);
                }
            });
            first
        })
    }
}
