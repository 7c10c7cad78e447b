//! Calendars: periods that can be so, and municipalities whose they are. A wrong day here would close doors that are open.

use super::{At, Checker};
use crate::{Calendar, authoring::notice::SCHOOL_HOLIDAYS};

pub(super) fn check(checker: &mut Checker<'_>) {
    let catalog = checker.catalog;
    for (index, calendar) in catalog.calendars.iter().enumerate() {
        let at = checker.at("calendars", calendar.id.as_str());
        // Sessions of municipalities without a calendar carry this name, and must find nothing under it.
        if calendar.id.as_str() == SCHOOL_HOLIDAYS {
            let what = format!("A calendar can't be called {SCHOOL_HOLIDAYS}: that stands for the calendar of any municipality.");
            checker.error(at, what, format!("Add whose it is to the name of the file: \"{SCHOOL_HOLIDAYS}-lahti\"."));
        }
        if calendar.valid_from <= calendar.valid_to {
            periods(checker, at, calendar);
        } else {
            let what = format!("The calendar knows the days from {} to {}, backwards.", calendar.valid_from, calendar.valid_to);
            checker.error(at.key("valid_to"), what, "Check `valid_from` and `valid_to`.");
        }
        areas(checker, at, calendar, catalog.calendars.get(..index).unwrap_or_default());
    }
}

fn periods(checker: &mut Checker<'_>, at: At<'_>, calendar: &Calendar) {
    let mut at = at.key("periods");
    let mut before = None;
    for period in &calendar.periods {
        let (first, last) = (period.from, period.to);
        let at_first = at.value(&first.to_string());
        if first > last {
            let what = format!("A period goes from {first} to {last}, backwards.");
            checker.error(at_first, what, "Check `from` and `to`; both days belong to the period.");
        } else if first < calendar.valid_from || last > calendar.valid_to {
            let what = format!("The period from {first} to {last} is not within the days that the calendar knows.");
            checker.error(at_first, what, "Check the period, and `valid_from` and `valid_to`.");
        }
        if let Some(before) = before.filter(|before| first <= *before) {
            let what = format!("The period from {first} begins before the one above it is over ({before}).");
            checker.error(at_first, what, "Write the periods in their order; no two share a day.");
        }
        before = Some(last);
        at = at.below().key("periods");
    }
}

fn areas<'a>(checker: &mut Checker<'a>, at: At<'a>, calendar: &'a Calendar, earlier: &[Calendar]) {
    checker.must_be_areas(at, "areas", &calendar.areas, true);
    let at = at.key("areas");
    if calendar.areas.is_empty() {
        checker.error(at, "The calendar is of no municipality.", "Name them: areas = [\"lahti\"].");
    }
    for area in &calendar.areas {
        if let Some(other) = earlier.iter().find(|other| other.areas.contains(area)) {
            let what = format!("The municipality {area} has another calendar, {}.", other.id);
            checker.error(at, what, "Put the periods into one of them: nobody could tell which one holds.");
        }
    }
}
