//! Sessions: when a service meets at a place (HSDS: a Schedule of a ServiceAtLocation), single events and series.

use serde::{Deserialize, Serialize};

use crate::{Age, Booking, Confidence, Cost, Date, LocationId, Schedule, SessionId, Source, Text, Times};

/// What a session is.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SessionForm {
    /// Comes back; one can come at any time.
    #[default]
    Meeting,
    /// A worker comes to a familiar place (*jalkautuva palvelu*).
    Visit,
    /// A single event: a theme evening, a festival.
    Event,
    /// A series that the same people go through together.
    Group,
}

/// Under a roof or under the sky.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[allow(missing_docs, reason = "the names say it")]
pub enum Setting {
    Indoors,
    Outdoors,
}

/// How one signs up.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SignUp {
    /// Last day for it.
    #[serde(default)]
    pub until: Option<Date>,
    /// How, as the source says it.
    #[serde(default)]
    pub how: Text,
}

/// Places that a source said to be left.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PlacesLeft {
    /// How many.
    pub count: u16,
    /// The day on which it was said.
    pub seen: Date,
}

/// How sure a session is. All but the first are told as what was last known, never as on.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SessionStatus {
    /// A good and recent source; its times count as on.
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
    /// When: a line like a notice, "joka tiistai 9.30–11.30, 12.1.–25.5.2027, ei 2.3.".
    #[serde(default)]
    pub when: Option<Schedule>,
    /// What it is.
    #[serde(default)]
    pub form: SessionForm,
    /// The season in the source's words.
    #[serde(default)]
    pub season: Option<String>,
    /// When it is not held, in the source's words, where `when` can't say it.
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
    /// How to sign up, if one must or may.
    #[serde(default)]
    pub sign_up: Option<SignUp>,
    /// Places left, if a source says it.
    #[serde(default)]
    pub places_left: Option<PlacesLeft>,
    /// Whether children are looked after meanwhile.
    #[serde(default)]
    pub childcare: Option<bool>,
    /// Whether something to eat or drink is offered.
    #[serde(default)]
    pub refreshments: Option<bool>,
    /// Indoors or outdoors.
    #[serde(default)]
    pub setting: Option<Setting>,
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

impl Session {
    /// What is read of its times.
    pub fn times(&self) -> Option<&Times> {
        self.when.as_ref()?.times.as_ref()
    }

    /// Whether it may be told as on, on `today` or later: confirmed, and its season is not over.
    pub fn is_current(&self, today: Date) -> bool {
        self.status == SessionStatus::Confirmed && self.last_day().is_none_or(|last| last >= today)
    }

    /// The last day on which it can be, if its times have one.
    pub fn last_day(&self) -> Option<Date> {
        let times = self.times()?;
        if times.rules.is_empty() {
            return times.dates.iter().map(|single| single.date).max();
        }
        let last = times.valid_to?;
        Some(times.dates.iter().map(|single| single.date).fold(last, Date::max))
    }
}
