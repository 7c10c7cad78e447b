//! Points in time, and the wall clock of Finland. The rules of daylight saving are those of the European Union since 1996
//! (directive 2000/84/EC): from the last Sunday of March to the last Sunday of October, both at 1.00 UTC.

use serde::{Deserialize, Serialize};

use crate::Date;

/// Minutes of a day.
const DAY: i32 = 24 * 60;
/// Minutes ahead of UTC in winter and in summer (Europe/Helsinki).
const WINTER: i32 = 120;
const SUMMER: i32 = 180;

/// A point in time, in whole minutes since 1.1.1970 0.00 UTC.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
pub struct Moment(i32);

/// What a wall clock in Finland shows.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub struct LocalTime {
    /// The day.
    pub date: Date,
    /// Minutes since its midnight, 0–1439.
    pub minutes: u16,
}

/// Minute at which the clock is moved in this year and month, for the two months in which it is.
fn last_sunday(year: u16, month: u8) -> i32 {
    // 1.1.1970 was a Thursday; both months have 31 days.
    let last = Date::new(year, month, 31).map_or(0, Date::days_since_epoch);
    (last - (last + 4).rem_euclid(7)) * DAY + 60
}

/// Whether summer time holds, in minutes since 1.1.1970 UTC.
fn is_summer(minutes: i32) -> bool {
    let Some(date) = Date::from_days(minutes.div_euclid(DAY)) else { return false };
    let year = date.year();
    (last_sunday(year, 3)..last_sunday(year, 10)).contains(&minutes)
}

impl Moment {
    /// From a number of milliseconds since 1.1.1970 UTC, as a computer's clock gives them; the running minute.
    pub fn from_unix_millis(millis: f64) -> Self {
        Self((millis / 60_000.0).floor() as i32)
    }

    /// So many minutes after 1.1.1970 0.00 UTC.
    pub fn from_unix_minutes(minutes: i32) -> Self {
        Self(minutes)
    }

    /// Minutes since 1.1.1970 0.00 UTC.
    pub fn unix_minutes(self) -> i32 {
        self.0
    }

    /// Of a day and a number of minutes after its midnight, which may reach into later days. A time that the clock skips
    /// in spring is read with the offset before the gap, and one that it shows twice in autumn is the first (RFC 5545).
    pub fn of_local(date: Date, minutes: i32) -> Self {
        let local = date.days_since_epoch() * DAY + minutes;
        let summer = local - SUMMER;
        Self(if is_summer(summer) { summer } else { local - WINTER })
    }

    /// What a wall clock in Finland shows.
    pub fn local(self) -> LocalTime {
        let local = self.0 + if is_summer(self.0) { SUMMER } else { WINTER };
        let date = Date::from_days(local.div_euclid(DAY)).unwrap_or(Date::FIRST);
        LocalTime { date, minutes: local.rem_euclid(DAY) as u16 }
    }

    /// Minutes from `earlier` to this.
    pub fn minutes_since(self, earlier: Self) -> i32 {
        self.0 - earlier.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(date: &str, hour: i32, minute: i32) -> Moment {
        Moment::of_local(Date::parse(date).unwrap(), hour * 60 + minute)
    }

    #[test]
    fn the_clock_of_finland() {
        // 24.11.2026 12.00 UTC
        assert_eq!(at("2026-11-24", 14, 0), Moment::from_unix_millis(1_795_521_600_000.0));
        assert_eq!(at("2026-07-01", 15, 0).unix_minutes() % DAY, 12 * 60);
    }

    #[test]
    fn the_nights_on_which_the_clock_is_moved() {
        // Spring 2027: 3.00 becomes 4.00 on 28.3.
        assert_eq!(at("2027-03-28", 3, 30), at("2027-03-28", 4, 30));
        assert_eq!(at("2027-03-28", 5, 0).minutes_since(at("2027-03-28", 2, 0)), 120);
        // Autumn 2026: 4.00 becomes 3.00 on 25.10.; the first 3.30 is in summer time.
        assert_eq!(at("2026-10-25", 5, 0).minutes_since(at("2026-10-25", 2, 0)), 240);
        assert_eq!(at("2026-10-25", 3, 30).minutes_since(at("2026-10-25", 2, 0)), 90);
        for minutes in (0..26 * 60).step_by(7) {
            let moment = Moment(at("2026-10-25", 0, 0).0 + minutes);
            let shown = moment.local();
            let again = Moment::of_local(shown.date, i32::from(shown.minutes));
            assert!(again == moment || moment.minutes_since(again) == 60, "{shown:?}");
        }
    }
}
