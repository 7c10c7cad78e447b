//! When something is on (HSDS: Schedule, in the words of RFC 5545): rules, single days, exceptions, holidays. Knows the
//! rules of Finnish time and no clock: "now" is always an argument. How people write it is authoring's business.

mod calendar;
mod holiday;
mod moment;
mod occurrence;
mod state;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

pub use calendar::{Calendar, CalendarPeriod};
pub use holiday::Holiday;
pub use moment::{LocalTime, Moment};
pub use occurrence::{Occurrence, Standing, Why};
pub use state::State;

use crate::{CalendarId, Date, TimeOfDay, Weekday};

/// When something is on: as it was written, and what could be read of it for certain.
#[derive(Clone, PartialEq, Eq, Default, Debug)]
pub struct Schedule {
    /// As the source or the coordinator says it, in the region's first language (HSDS: description).
    pub description: String,
    /// What it means; absent where the words are not certain.
    pub times: Option<Times>,
}

/// Rules and days. All times are wall-clock times of the region, Europe/Helsinki.
#[derive(Clone, PartialEq, Eq, Default, Debug, Serialize, Deserialize)]
pub struct Times {
    /// What comes back; a day may be met by more than one.
    pub rules: Vec<Rule>,
    /// Single days, beside or without rules (RFC 5545: RDATE).
    pub dates: Vec<Single>,
    /// Days of the rules that fall out, first and last day (RFC 5545: EXDATE).
    pub except: Vec<(Date, Date)>,
    /// Calendars in whose periods the rules rest: "ei koulujen loma-aikoina".
    pub rests_in: Vec<CalendarId>,
    /// First day of the rules; weeks of an interval are counted from it (RFC 5545: DTSTART).
    pub valid_from: Option<Date>,
    /// Last day of the rules (RFC 5545: UNTIL).
    pub valid_to: Option<Date>,
    /// The year in which this was known, when the words tell it: "ma–pe klo 9–15 (2020)".
    pub known_in: Option<u16>,
}

/// How a rule comes back.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub enum Frequency {
    /// On weekdays, in every week.
    Weekly,
    /// On weekdays, in each so many-th week counted from the week of `valid_from`; 2–52.
    EachWeeks(u8),
    /// On weekdays, in weeks with an odd ISO number.
    OddWeeks,
    /// On weekdays, in weeks with an even ISO number.
    EvenWeeks,
    /// On the n-th of each weekday of a month: 1–4, or -1 for the last one.
    Monthly(i8),
}

/// What holds of a rule on public holidays.
#[derive(Clone, Copy, PartialEq, Eq, Default, Debug, Serialize, Deserialize)]
pub enum OnHolidays {
    /// The words do not say: "ma–pe".
    #[default]
    Unsure,
    /// It rests: "arkisin". On the eves of Midsummer and Christmas it is not sure.
    Rests,
    /// It is on as ever: "joka päivä".
    AsEver,
}

/// Hours of a day.
#[derive(Clone, Copy, PartialEq, Eq, Default, Debug, Serialize, Deserialize)]
pub struct Hours {
    /// Start; absent where only the day is known.
    pub opens_at: Option<TimeOfDay>,
    /// End; not later than the start means on the next day, the same time round the clock. Absent where it is not known.
    pub closes_at: Option<TimeOfDay>,
}

/// A rule.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Rule {
    /// How it comes back.
    pub freq: Frequency,
    /// On which weekdays, in their order (RFC 5545: BYDAY).
    pub byday: Vec<Weekday>,
    /// At what time.
    pub hours: Hours,
    /// What holds on public holidays.
    pub holidays: OnHolidays,
}

/// A single day.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Single {
    /// The day.
    pub date: Date,
    /// At what time.
    pub hours: Hours,
    /// The day of a rule that it stands for.
    pub moved_from: Option<Date>,
}

impl Schedule {
    /// Words of which nothing is read yet.
    pub fn of_words(description: String) -> Self {
        Self { description, times: None }
    }
}

/// The packed form, which carries what was read.
#[derive(Serialize, Deserialize)]
struct Packed {
    description: String,
    times: Option<Times>,
}

// In a coordinator's file a schedule is a line of words; in a pack it is what was read of them.
impl Serialize for Schedule {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        if serializer.is_human_readable() {
            return serializer.serialize_str(&self.description);
        }
        Packed { description: self.description.clone(), times: self.times.clone() }.serialize(serializer)
    }
}

impl<'de> Deserialize<'de> for Schedule {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        if deserializer.is_human_readable() {
            return String::deserialize(deserializer).map(Self::of_words);
        }
        let Packed { description, times } = Packed::deserialize(deserializer)?;
        Ok(Self { description, times })
    }
}
