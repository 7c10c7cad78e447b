//! Sources: every fact has one, with a year that can be so.

use super::{At, Checker};
use crate::Source;

/// Nothing older can speak for a service of today.
const OLDEST: u16 = 1990;

pub(super) fn check(checker: &mut Checker<'_>) {
    let catalog = checker.catalog;
    for service in &catalog.services {
        let at = checker.at("services", service.id.as_str());
        source(checker, at, &service.source);
        for session in &service.sessions {
            source(checker, at.key("sessions").value(session.id.as_str()), &session.source);
        }
    }
    for location in &catalog.locations {
        let at = checker.at("locations", location.id.as_str());
        source(checker, at, &location.source);
    }
    for calendar in &catalog.calendars {
        let at = checker.at("calendars", calendar.id.as_str());
        source(checker, at, &calendar.source);
    }
    for contact in &catalog.contacts {
        let at = checker.at("contacts", contact.id.as_str());
        source(checker, at, &contact.source);
    }
    for experiment in &catalog.experiments {
        let at = checker.at("experiments", experiment.id.as_str());
        source(checker, at, &experiment.source);
    }
    for area in &catalog.areas {
        if let Some(found) = &area.source {
            let at = checker.at("areas", area.id.as_str());
            source(checker, at, found);
        }
    }
}

fn source(checker: &mut Checker<'_>, at: At<'_>, source: &Source) {
    let at = at.key("source");
    let published = checker.catalog.region.published.year();
    if let Some(year) = source.year.filter(|year| !(OLDEST..=published).contains(year)) {
        let what = format!("The year of the source, {year}, is not between {OLDEST} and {published}.");
        checker.error(at, what, "Write the latest year that the source can speak for, or leave `year` out.");
    }
    // A page of November may speak for the coming year, and a page of January for the one before.
    if let (Some(day), Some(year)) = (source.day(), source.year)
        && day.year().abs_diff(year) > 1
    {
        let what = format!("The source is of {day}, but its year is {year}.");
        checker.warning(at, what, "Check both: `year` is the latest year that the source can speak for.");
    }
}
