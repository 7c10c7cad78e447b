//! Whether a service can be had when somebody wants it: now, on Tuesday, at the weekend, in the evening. What is not known
//! is told apart from what is closed.

use crate::{Availability, Catalog, Date, Moment, Service, Standing, State, TimeWish, Times};

/// From this minute of the day on it is evening.
const EVENING: i32 = 17 * 60;
const DAY: i32 = 24 * 60;
/// Days ahead in which an evening is looked for when no day is named.
const AHEAD: i32 = 6;

/// How a service meets a wished time.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum TimeFit {
    /// It can be had then.
    Fits,
    /// Nobody can say.
    NotKnown,
    /// It is known not to be.
    Closed,
}

/// Days, and the part of each.
struct Window {
    first: Date,
    last: Date,
    is_evening: bool,
}

/// The window that wishes speak of together, seen from `now`: the day, or days, and whether the evening of them.
fn window(wishes: &[TimeWish], now: Moment) -> Window {
    let today = now.local().date;
    let mut window = Window { first: today, last: today.plus(AHEAD), is_evening: false };
    for wish in wishes {
        let weekday = |number: i32| {
            let day = today.monday().plus(number);
            let day = if day < today { day.plus(7) } else { day };
            (day, day)
        };
        let (first, last) = match wish {
            TimeWish::Now | TimeWish::Today | TimeWish::Tonight => (today, today),
            TimeWish::Tomorrow => (today.plus(1), today.plus(1)),
            TimeWish::Weekend => (today.monday().plus(5).max(today), today.monday().plus(6)),
            TimeWish::ThisWeek => (today, today.monday().plus(6)),
            TimeWish::Monday => weekday(0),
            TimeWish::Tuesday => weekday(1),
            TimeWish::Wednesday => weekday(2),
            TimeWish::Thursday => weekday(3),
            TimeWish::Friday => weekday(4),
            TimeWish::Saturday => weekday(5),
            TimeWish::Sunday => weekday(6),
            TimeWish::Evening => (window.first, window.last),
        };
        window.is_evening |= matches!(wish, TimeWish::Evening | TimeWish::Tonight);
        // Days that can't both be meant, "maanantaina ja torstaina": from the first to the last of them.
        let (low, high) = (window.first.max(first), window.last.min(last));
        (window.first, window.last) = if low <= high { (low, high) } else { (window.first.min(first), window.last.max(last)) };
    }
    window
}

fn times_fit(catalog: &Catalog, times: &Times, window: &Window, now: Moment) -> TimeFit {
    let mut best = TimeFit::Closed;
    // What began the day before may reach into the window.
    let of_day = |date: Date| {
        let from = Moment::of_local(date, if window.is_evening { EVENING } else { 0 });
        (from.max(now), Moment::of_local(date, DAY))
    };
    for time in times.occurrences(window.first.plus(-1), window.last, &catalog.calendars) {
        let meets = |date: Date| {
            let (from, to) = of_day(date);
            time.start < to && time.end.map_or(time.start >= from || time.date == date, |end| end > from)
        };
        if !window.first.to(window.last).any(meets) {
            continue;
        }
        best = best.min(match time.standing {
            // On that day, but nobody knows at what time.
            Standing::On if window.is_evening && time.hours.opens_at.is_none() => TimeFit::NotKnown,
            // It began before the wished part of the day, and nobody says when it ends.
            Standing::On if time.end.is_none() && time.hours.opens_at.is_some() && time.start < of_day(time.date).0 => {
                TimeFit::NotKnown
            }
            Standing::On => TimeFit::Fits,
            Standing::Unsure(_) => TimeFit::NotKnown,
            Standing::Off(_) => TimeFit::Closed,
        });
    }
    best
}

impl Catalog {
    /// How a service meets what is wished, all wishes together. Without a wish it fits.
    pub fn time_fit(&self, service: &Service, wishes: &[TimeWish], now: Moment) -> TimeFit {
        if wishes.is_empty() {
            return TimeFit::Fits;
        }
        if wishes.contains(&TimeWish::Now) {
            return match self.availability(service, now) {
                Availability::Known { state: State::Open { .. }, .. } => TimeFit::Fits,
                Availability::Known { state: State::Closed { .. }, .. } if !self.has_unknown_hours(service, now.local().date) => {
                    TimeFit::Closed
                }
                _ => TimeFit::NotKnown,
            };
        }
        let window = window(wishes, now);
        let known = self.known_times(service, now.local().date).into_iter();
        let fit = known.map(|(times, _)| times_fit(self, times, &window, now)).min().unwrap_or(TimeFit::NotKnown);
        // What is known of its sessions says nothing of hours that nobody knows.
        if fit == TimeFit::Closed && self.has_unknown_hours(service, now.local().date) { TimeFit::NotKnown } else { fit }
    }
}
