//! What nobody uses, and whom the map leaves without help.

use std::collections::BTreeSet;

use super::Checker;
use crate::{Area, Need, Service, TopNeed};

pub(super) fn check(checker: &mut Checker<'_>) {
    if !checker.is_complete {
        return;
    }
    unused(checker);
    without_address(checker);
    without_help(checker);
}

fn unused(checker: &mut Checker<'_>) {
    let catalog = checker.catalog;
    let services = &catalog.services;
    let organizations: BTreeSet<&str> = services
        .iter()
        .flat_map(|service| service.organization.iter().chain(&service.partners))
        .chain(catalog.contacts.iter().map(|contact| &contact.organization))
        .map(|id| id.as_str())
        .collect();
    for organization in catalog.organizations.iter().filter(|found| !organizations.contains(found.id.as_str())) {
        let at = checker.at("organizations", organization.id.as_str());
        let what = "No service and no contact names this organization.";
        checker.warning(at, what, "Name it in a service, or take the file away.");
    }
    let locations: BTreeSet<&str> = services
        .iter()
        .flat_map(|service| {
            service.locations.iter().chain(service.sessions.iter().filter_map(|session| session.location.as_ref()))
        })
        .map(|id| id.as_str())
        .collect();
    for location in catalog.locations.iter().filter(|found| !locations.contains(found.id.as_str())) {
        let at = checker.at("locations", location.id.as_str());
        checker.warning(at, "No service is given at this place.", "Name it in a service, or take the file away.");
    }
}

/// One line a place, not one a service.
fn without_address(checker: &mut Checker<'_>) {
    let catalog = checker.catalog;
    for location in catalog.locations.iter().filter(|location| location.address.is_none()) {
        let only_here = |service: &&Service| service.channels.is_empty() && service.locations == [location.id.clone()];
        let names: Vec<&str> = catalog.living_services().filter(only_here).map(|service| service.id.as_str()).collect();
        if let Some(first) = names.first() {
            let at = checker.at("locations", location.id.as_str());
            let what = match names.len() {
                1 => format!("The place has no address, and the service {first} can be reached nowhere else."),
                count => format!("The place has no address, and {count} services can be reached nowhere else, like {first}."),
            };
            checker.warning(at, what, "Add the street and number as `address`, or a channel to the service.");
        }
    }
}

fn without_help(checker: &mut Checker<'_>) {
    let catalog = checker.catalog;
    for municipality in catalog.municipalities() {
        if !catalog.living_services().any(|service| service.service_areas.contains(&municipality.id)) {
            let at = checker.at("areas", municipality.id.as_str());
            let what = "The municipality has no service of its own, only those of the region and the country.";
            checker.warning(at, what, "Ask the municipality what families have there, and add it.");
        }
    }
    for top in &catalog.needs {
        without_help_in_places(checker, top);
        let unanswered = |need: &&Need| !catalog.living_services().any(|service| service.needs.contains(&need.id));
        for need in top.children.iter().filter(unanswered) {
            let at = checker.at("needs", top.id.as_str()).value(need.id.as_str());
            let what = format!("No living service answers {}: the page of the need is empty.", need.id);
            checker.warning(at, what, "Add the need to a service that answers it, or find one.");
        }
    }
}

/// Sub-needs that some service answers, but none that a family of some municipality can have.
fn without_help_in_places(checker: &mut Checker<'_>, top: &TopNeed) {
    let catalog = checker.catalog;
    for need in &top.children {
        let answering: Vec<&Service> = catalog.living_services().filter(|service| service.needs.contains(&need.id)).collect();
        let is_without = |area: &&Area| !answering.iter().any(|service| catalog.serves(service, &area.id));
        let places: Vec<&str> = catalog.municipalities().filter(is_without).map(|area| area.id.as_str()).collect();
        if !answering.is_empty() && !places.is_empty() {
            let at = checker.at("needs", top.id.as_str()).value(need.id.as_str());
            let what = format!("No living service answers {} in {}.", need.id, places.join(", "));
            checker.warning(at, what, "Ask who helps there, and add it.");
        }
    }
}
