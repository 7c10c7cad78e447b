//! The region's own settings: numbers that must be right at once, languages, the day of publishing.

use std::collections::BTreeSet;

use super::Checker;
use crate::{AreaId, AreaKind, Date, Way};

/// The only time zone whose rules the map knows.
const TIMEZONE: &str = "Europe/Helsinki";

pub(super) fn check(checker: &mut Checker<'_>) {
    let region = &checker.catalog.region;
    let at = checker.at_region();
    area(checker, "area", &region.area, AreaKind::Region);
    area(checker, "country", &region.country, AreaKind::Country);
    if region.timezone != TIMEZONE {
        let what = format!("The time zone {:?} is not known.", region.timezone);
        checker.error(at.key("timezone"), what, format!("Write timezone = {TIMEZONE:?}; the map knows that one only."));
    }
    if region.languages.is_empty() {
        checker.error(at.key("languages"), "`languages` is empty.", "Name at least one: languages = [\"fi\"].");
    }
    let mut seen = BTreeSet::new();
    for language in region.languages.iter().filter(|language| !seen.insert(language.as_str())) {
        let what = format!("The language {language} is named twice.");
        checker.error(at.key("languages"), what, "Take one of them out.");
    }
    published(checker, region.published);
    numbers(checker);
}

fn area(checker: &mut Checker<'_>, key: &str, id: &AreaId, kind: AreaKind) {
    let name = if kind == AreaKind::Region { "region" } else { "country" };
    let found = checker.catalog.area(id.as_str());
    let is_unread = found.is_none() && checker.has_file("areas", id.as_str());
    if !is_unread && found.is_none_or(|area| area.kind != kind) {
        let what = format!("`{key}` is {id}, but no area of that name is the {name}.");
        let mend = format!("Add areas/{id}.toml with kind = {name:?}, or name another area.");
        checker.error(checker.at_region().key(key), what, mend);
    }
}

/// No clock here: the day of publishing is held against the days of the sources.
fn published(checker: &mut Checker<'_>, published: Date) {
    let at = checker.at_region().key("published");
    if !(2020..=2100).contains(&published.year()) {
        let what = format!("The day of publishing, {published}, is not of this age.");
        checker.error(at, what, "Write the day on which this data is published, like \"2026-11-24\".");
    }
    let catalog = checker.catalog;
    let services = catalog.services.iter().map(|service| ("services", service.id.as_str(), &service.source));
    let places = catalog.locations.iter().map(|location| ("locations", location.id.as_str(), &location.source));
    let newest = services.chain(places).filter_map(|(folder, id, source)| Some((source.day()?, folder, id))).max();
    if let Some((day, folder, id)) = newest.filter(|(day, ..)| *day > published) {
        let what = format!("The data is published on {published}, before a source was written: {folder}/{id}.toml has {day}.");
        checker.error(at, what, "Move `published` on to the day of publishing; phones take newer data by it.");
    }
}

fn numbers(checker: &mut Checker<'_>) {
    let catalog = checker.catalog;
    let at = checker.at_region();
    for line in &catalog.region.help_now {
        let known = catalog.service(line.service.as_str()).is_some();
        if known && catalog.help_now_number(line).is_none() {
            let what = format!("Help now names {}, which has no telephone number.", line.service);
            checker.error(at.value(line.service.as_str()), what, "Add a phone channel to the service, or take the line out.");
        }
    }
    if !checker.is_complete {
        return;
    }
    let first = catalog.region.help_now.first().and_then(|line| catalog.help_now_number(line));
    if first.is_none_or(|(_, phone)| phone.as_str() != "112") {
        let what = "The first line of help now is not the emergency number 112.";
        checker.error(at.key("help_now"), what, "Let the first [[help_now]] be a service whose first phone channel is 112.");
    }
    let guidance = catalog.service(catalog.region.guidance.as_str());
    if guidance.is_some_and(|service| {
        service.is_living() && !service.channels.iter().any(|channel| matches!(channel.way, Way::Phone(_)))
    }) {
        let what = format!("The service of `guidance`, {}, has no telephone number.", catalog.region.guidance);
        checker.error(
            at.key("guidance"),
            what,
            "Name a service with a phone channel: it is what a family is told when nothing is found.",
        );
    }
}
