//! Sessions: when a service meets at a place (HSDS: Schedule, in the words of RFC 5545 where it has one).

use serde::{Deserialize, Serialize};

use crate::{Age, Booking, Confidence, Cost, LocationId, PartialDate, SessionId, Source, Text, TimeOfDay, Weekday};

/// How often.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Repeats {
    /// Every week.
    Weekly,
    /// Weeks with an odd ISO number.
    OddWeeks,
    /// Weeks with an even ISO number.
    EvenWeeks,
    /// Once a month.
    Monthly,
    /// Twice a month.
    TwiceMonthly,
    /// No rule, or a single event.
    Varies,
}

/// How sure a session is. None of these says that it is on today.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SessionStatus {
    /// A good and recent source.
    Confirmed,
    /// No end is known.
    Unconfirmed,
    /// The season that the source gives is over and no later one is known.
    Ended,
    /// A session of a pilot.
    Historical,
}

/// One recurring session or event of a service.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Session {
    /// Its slug.
    pub id: SessionId,
    /// Its name.
    pub name: Text,
    /// Where; absent where no source says.
    #[serde(default)]
    pub location: Option<LocationId>,
    /// The weekday, if it is one.
    #[serde(default)]
    pub byday: Option<Weekday>,
    /// The day in the source's words, if it is not one weekday.
    #[serde(default)]
    pub byday_description: Option<String>,
    /// When it starts.
    #[serde(default)]
    pub opens_at: Option<TimeOfDay>,
    /// When it ends.
    #[serde(default)]
    pub closes_at: Option<TimeOfDay>,
    /// How often.
    pub repeats: Repeats,
    /// First day or month of the season.
    #[serde(default)]
    pub valid_from: Option<PartialDate>,
    /// Last day or month of the season.
    #[serde(default)]
    pub valid_to: Option<PartialDate>,
    /// The season in the source's words.
    pub season: String,
    /// When it is not held, in the source's words.
    #[serde(default)]
    pub exceptions: Option<String>,
    /// Whether to book.
    #[serde(default)]
    pub booking: Booking,
    /// Whether it costs.
    #[serde(default)]
    pub cost: Cost,
    /// What it costs, as the source says it.
    #[serde(default)]
    pub fees_description: Option<String>,
    /// For which age.
    #[serde(default)]
    pub age: Option<Age>,
    /// How sure it is.
    pub status: SessionStatus,
    /// How good the source is.
    pub confidence: Confidence,
    /// For maintainers.
    #[serde(default)]
    pub note: Option<String>,
    /// Where it was read.
    pub source: Source,
}
