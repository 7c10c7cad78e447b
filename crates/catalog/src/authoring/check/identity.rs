//! Identifiers: each leads to one record. Links, QR codes and saved lists hold them for years.
//!
//! Kinds have addresses of their own, so that a place and its only service may share a slug.

use std::collections::{BTreeMap, BTreeSet};

use super::Checker;

const MEND: &str = "Give one of them another identifier (a record's is its file's name); never reuse one that was published.";

pub(super) fn check(checker: &mut Checker<'_>) {
    let catalog = checker.catalog;
    twice(checker, "areas", catalog.areas.iter().map(|x| x.id.as_str()));
    twice(checker, "organizations", catalog.organizations.iter().map(|x| x.id.as_str()));
    twice(checker, "locations", catalog.locations.iter().map(|x| x.id.as_str()));
    twice(checker, "services", catalog.services.iter().map(|x| x.id.as_str()));
    twice(checker, "contacts", catalog.contacts.iter().map(|x| x.id.as_str()));
    twice(checker, "experiments", catalog.experiments.iter().map(|x| x.id.as_str()));
    twice(checker, "pathways", catalog.pathways.iter().map(|x| x.id.as_str()));
    twice(checker, "needs", catalog.needs.iter().map(|x| x.id.as_str()));
    former_ids(checker);
    sessions(checker);
    organization_names(checker);
}

/// Two records of one organization would share out its services between them.
fn organization_names(checker: &mut Checker<'_>) {
    let mut owners: BTreeMap<String, &str> = BTreeMap::new();
    for organization in &checker.catalog.organizations {
        let id = organization.id.as_str();
        let names = organization.name.iter().map(|(_, name)| name);
        for name in names.chain(organization.aliases.iter().map(String::as_str)) {
            let owner = *owners.entry(name.to_lowercase()).or_insert(id);
            if owner != id {
                let what = format!("{name:?} is already a name of organizations/{owner}.toml.");
                checker.error(
                    checker.at("organizations", id).value(name),
                    what,
                    "Make one record of them, or tell their names apart.",
                );
            }
        }
    }
}

/// Only files of subfolders can have the same name within one kind.
fn twice<'a>(checker: &mut Checker<'a>, folder: &'a str, ids: impl Iterator<Item = &'a str>) {
    let mut seen = BTreeSet::new();
    for id in ids {
        if !seen.insert(id) {
            checker.error(checker.at(folder, id), format!("Two files in {folder}/ are named {id}.toml."), MEND);
        }
    }
}

fn former_ids(checker: &mut Checker<'_>) {
    let mut owners: BTreeMap<&str, &str> = BTreeMap::new();
    let catalog = checker.catalog;
    owners.extend(catalog.services.iter().map(|service| (service.id.as_str(), service.id.as_str())));
    for service in &catalog.services {
        for former in &service.former_ids {
            if let Some(owner) = owners.insert(former.as_str(), service.id.as_str()) {
                let at = checker.at("services", service.id.as_str()).key("former_ids").value(former.as_str());
                let what = format!("The former identifier {former} already leads to services/{owner}.toml.");
                checker.error(at, what, "An old link can lead to one record only; take it out of one of them.");
            }
        }
    }
}

fn sessions(checker: &mut Checker<'_>) {
    let mut owners: BTreeMap<&str, &str> = BTreeMap::new();
    for service in &checker.catalog.services {
        for session in &service.sessions {
            if let Some(owner) = owners.insert(session.id.as_str(), service.id.as_str()) {
                let mut at = checker.at("services", service.id.as_str()).value(session.id.as_str());
                if owner == service.id.as_str() {
                    at = at.below().value(session.id.as_str());
                }
                checker.error(at, format!("The session {} is already in services/{owner}.toml.", session.id), MEND);
            }
        }
    }
}
