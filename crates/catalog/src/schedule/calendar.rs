//! Named calendars of a municipality (`data/calendars/`): school holidays and the like, each with the span that it knows.

use serde::{Deserialize, Serialize};

use crate::{AreaId, CalendarId, Date, Source, Text};

/// A period of a calendar, both days included.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CalendarPeriod {
    /// What it is called: "syysloma".
    pub name: Text,
    /// Its first day.
    pub from: Date,
    /// Its last day.
    pub to: Date,
}

/// School holidays of a municipality, or another calendar that sessions rest in.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Calendar {
    /// Its slug.
    pub id: CalendarId,
    /// What it is called.
    pub name: Text,
    /// Whose it is.
    pub areas: Vec<AreaId>,
    /// First day that it knows of. Before it nobody can say whether a period is on.
    pub valid_from: Date,
    /// Last day that it knows of.
    pub valid_to: Date,
    /// Its periods.
    pub periods: Vec<CalendarPeriod>,
    /// Where it was read.
    pub source: Source,
}

/// Whether a day lies in a period of a calendar.
pub(super) enum Lies {
    In,
    Out,
    NotKnown,
}

/// Looks a day up; a calendar that is not there knows nothing.
pub(super) fn look_up(calendars: &[Calendar], id: &CalendarId, date: Date) -> Lies {
    let Some(calendar) = calendars.iter().find(|calendar| calendar.id == *id) else { return Lies::NotKnown };
    if date < calendar.valid_from || date > calendar.valid_to {
        Lies::NotKnown
    } else if calendar.periods.iter().any(|period| (period.from..=period.to).contains(&date)) {
        Lies::In
    } else {
        Lies::Out
    }
}
