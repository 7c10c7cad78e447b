//! Calendar dates, clock times and weekdays as values. No time zone and no clock: "now" is always an argument.

use std::fmt;

use serde::{Deserialize, Serialize};

/// A day of the Gregorian calendar, years 1900–2999.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Date {
    year: u16,
    month: u8,
    day: u8,
}

fn days_in_month(year: u16, month: u8) -> u8 {
    match month {
        4 | 6 | 9 | 11 => 30,
        2 if (year.is_multiple_of(4) && !year.is_multiple_of(100)) || year.is_multiple_of(400) => 29,
        2 => 28,
        _ => 31,
    }
}

impl Date {
    /// A day that exists, or `None`.
    pub fn new(year: u16, month: u8, day: u8) -> Option<Self> {
        let exists =
            (1900..=2999).contains(&year) && (1..=12).contains(&month) && (1..=days_in_month(year, month)).contains(&day);
        exists.then_some(Self { year, month, day })
    }

    /// Reads `2026-11-24` (ISO 8601) and nothing else.
    pub fn parse(text: &str) -> Option<Self> {
        let mut parts = text.split('-');
        let (year, month, day) = (parts.next()?, parts.next()?, parts.next()?);
        let digits = |part: &str, len: usize| part.len() == len && part.bytes().all(|b| b.is_ascii_digit());
        if parts.next().is_some() || !digits(year, 4) || !digits(month, 2) || !digits(day, 2) {
            return None;
        }
        Self::new(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?)
    }

    /// The first day there is.
    pub const FIRST: Self = Self { year: 1900, month: 1, day: 1 };

    /// Year, 1900–2999.
    pub fn year(self) -> u16 {
        self.year
    }

    /// Month, 1–12.
    pub fn month(self) -> u8 {
        self.month
    }

    /// Day of the month, 1–31.
    pub fn day(self) -> u8 {
        self.day
    }

    /// Days since 1.1.1970 (may be negative). Source: H. Hinnant, "chrono-compatible low-level date algorithms".
    pub fn days_since_epoch(self) -> i32 {
        let (month, day) = (i32::from(self.month), i32::from(self.day));
        let year = i32::from(self.year) - i32::from(month <= 2);
        let era = year.div_euclid(400);
        let year_of_era = year.rem_euclid(400);
        let day_of_year = (153 * (month + if month > 2 { -3 } else { 9 }) + 2) / 5 + day - 1;
        let day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
        era * 146_097 + day_of_era - 719_468
    }

    /// The day so many days after 1.1.1970; `None` outside the years 1900–2999. Source: as above.
    pub fn from_days(days: i32) -> Option<Self> {
        let shifted = days + 719_468;
        let era = shifted.div_euclid(146_097);
        let day_of_era = shifted.rem_euclid(146_097);
        let year_of_era = (day_of_era - day_of_era / 1_460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
        let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
        let shifted_month = (5 * day_of_year + 2) / 153;
        let day = day_of_year - (153 * shifted_month + 2) / 5 + 1;
        let month = if shifted_month < 10 { shifted_month + 3 } else { shifted_month - 9 };
        let year = year_of_era + era * 400 + i32::from(month <= 2);
        Self::new(u16::try_from(year).ok()?, month as u8, day as u8)
    }

    /// The day so many days later, or earlier; stays within the years 1900–2999.
    pub fn plus(self, days: i32) -> Self {
        Self::from_days(self.days_since_epoch() + days).unwrap_or(self)
    }

    /// All days up to `last`, which is one of them.
    pub fn to(self, last: Self) -> impl Iterator<Item = Self> {
        (self.days_since_epoch()..=last.days_since_epoch()).filter_map(Self::from_days)
    }

    /// Its weekday.
    pub fn weekday(self) -> Weekday {
        match self.days_since_epoch().rem_euclid(7) {
            0 => Weekday::Th,
            1 => Weekday::Fr,
            2 => Weekday::Sa,
            3 => Weekday::Su,
            4 => Weekday::Mo,
            5 => Weekday::Tu,
            _ => Weekday::We,
        }
    }

    /// The Monday of its week, in days since 1.1.1970.
    pub fn monday_in_days(self) -> i32 {
        let days = self.days_since_epoch();
        days - (days + 3).rem_euclid(7)
    }

    /// The Monday of its week.
    pub fn monday(self) -> Self {
        Self::from_days(self.monday_in_days()).unwrap_or(self)
    }

    /// Number of its week, 1–53 (ISO 8601: the week of the year's first Thursday is the first).
    pub fn iso_week(self) -> u8 {
        let thursday = self.monday_in_days() + 3;
        let year = Self::from_days(thursday).map_or(self.year, Self::year);
        let first = Self::new(year, 1, 1).map_or(thursday, Self::days_since_epoch);
        ((thursday - first) / 7 + 1) as u8
    }

    /// Number of days of its month, 28–31.
    pub fn days_in_month(self) -> u8 {
        days_in_month(self.year, self.month)
    }
}

impl TryFrom<String> for Date {
    type Error = String;

    fn try_from(text: String) -> Result<Self, String> {
        Self::parse(&text).ok_or_else(|| format!("{text:?} is not a day; write it like \"2026-11-24\""))
    }
}

impl From<Date> for String {
    fn from(date: Date) -> Self {
        date.to_string()
    }
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}-{:02}", self.year, self.month, self.day)
    }
}

/// A day, or a month when the source says no more: `2025-05-30`, `2025-06`.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub enum PartialDate {
    /// A whole day.
    Day(Date),
    /// A year and a month 1–12.
    Month(u16, u8),
}

impl PartialDate {
    /// The first day that it can mean.
    pub fn first_day(self) -> Option<Date> {
        match self {
            Self::Day(date) => Some(date),
            Self::Month(year, month) => Date::new(year, month, 1),
        }
    }

    /// The last day that it can mean.
    pub fn last_day(self) -> Option<Date> {
        match self {
            Self::Day(date) => Some(date),
            Self::Month(year, month) => Date::new(year, month, days_in_month(year, month)),
        }
    }
}

impl TryFrom<String> for PartialDate {
    type Error = String;

    fn try_from(text: String) -> Result<Self, String> {
        if let Some(date) = Date::parse(&text) {
            return Ok(Self::Day(date));
        }
        Date::parse(&format!("{text}-01"))
            .map(|first| Self::Month(first.year, first.month))
            .ok_or_else(|| format!("{text:?} is not a day or a month; write it like \"2026-11-24\" or \"2026-11\""))
    }
}

impl From<PartialDate> for String {
    fn from(date: PartialDate) -> Self {
        match date {
            PartialDate::Day(date) => date.to_string(),
            PartialDate::Month(year, month) => format!("{year:04}-{month:02}"),
        }
    }
}

/// A time of the day to the minute, 00:00–23:59.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct TimeOfDay {
    minutes: u16,
}

impl TimeOfDay {
    /// So many minutes after midnight, 0–1439.
    pub fn from_minutes(minutes: u16) -> Option<Self> {
        (minutes < 24 * 60).then_some(Self { minutes })
    }

    /// Minutes since midnight, 0–1439.
    pub fn minutes(self) -> u16 {
        self.minutes
    }

    /// Hour 0–23 and minute 0–59.
    pub fn hour_minute(self) -> (u16, u16) {
        (self.minutes / 60, self.minutes % 60)
    }
}

impl TryFrom<String> for TimeOfDay {
    type Error = String;

    fn try_from(text: String) -> Result<Self, String> {
        let parsed = text.split_once(':').and_then(|(hour, minute)| {
            let digits = |part: &str| part.len() == 2 && part.bytes().all(|b| b.is_ascii_digit());
            if !digits(hour) || !digits(minute) {
                return None;
            }
            let (hour, minute): (u16, u16) = (hour.parse().ok()?, minute.parse().ok()?);
            (hour < 24 && minute < 60).then_some(Self { minutes: hour * 60 + minute })
        });
        parsed.ok_or_else(|| format!("{text:?} is not a time of day; write it like \"09:30\""))
    }
}

impl From<TimeOfDay> for String {
    fn from(time: TimeOfDay) -> Self {
        let (hour, minute) = time.hour_minute();
        format!("{hour:02}:{minute:02}")
    }
}

/// A weekday in the words of RFC 5545 (`byday`).
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Serialize, Deserialize)]
#[serde(rename_all = "UPPERCASE")]
#[allow(missing_docs, reason = "the two letters of RFC 5545 say it")]
pub enum Weekday {
    Mo,
    Tu,
    We,
    Th,
    Fr,
    Sa,
    Su,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_that_do_not_exist_are_refused() {
        assert!(Date::parse("2026-02-29").is_none());
        assert!(Date::parse("2024-02-29").is_some());
        assert!(Date::parse("2026-2-9").is_none());
        assert!(Date::parse("2026-11-24-").is_none());
    }

    #[test]
    fn days_since_epoch_counts_from_1970() {
        assert_eq!(Date::parse("1970-01-01").unwrap().days_since_epoch(), 0);
        assert_eq!(Date::parse("2026-11-24").unwrap().days_since_epoch(), 20_781);
    }

    #[test]
    fn weeks_and_weekdays() {
        let date = |text: &str| Date::parse(text).unwrap();
        assert_eq!(date("2026-11-24").weekday(), Weekday::Tu);
        for (day, week) in [("2026-01-01", 1), ("2026-12-31", 53), ("2027-01-01", 53), ("2027-01-04", 1), ("2024-12-30", 1)] {
            assert_eq!(date(day).iso_week(), week, "{day}");
        }
        for days in -25_000..25_000 {
            assert_eq!(Date::from_days(days).unwrap().days_since_epoch(), days);
        }
    }

    #[test]
    fn a_month_reaches_its_last_day() {
        let june = PartialDate::try_from("2025-06".to_owned()).unwrap();
        assert_eq!(june.last_day().unwrap().to_string(), "2025-06-30");
        assert!(PartialDate::try_from("2025-13".to_owned()).is_err());
    }
}
