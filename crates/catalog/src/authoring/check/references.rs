//! References: every identifier that a record names is there, and leads to something that may be shown.

use super::{At, Checker};
use crate::{AreaId, AreaKind, ContactRoute, ServiceId, Status, TurnTo};

pub(super) fn check(checker: &mut Checker<'_>) {
    areas(checker);
    services(checker);
    others(checker);
}

impl<'a> Checker<'a> {
    /// An error when `found` is false: `at` names `id`, which should be a file of `folder`.
    fn must_exist(&mut self, found: bool, at: At<'a>, folder: &str, id: &str) {
        if !found && !self.has_file(folder, id) {
            let what = format!("It refers to {id}, which is not there.");
            self.error(at.value(id), what, format!("Check the spelling, or add {folder}/{id}.toml."));
        }
    }

    fn is_in_unread_need(&self, id: &str) -> bool {
        let top = id.split('.').next().unwrap_or(id);
        self.catalog.top_need(top).is_none() && self.has_file("needs", top)
    }

    /// For lists that name top needs and sub-needs.
    fn must_be_any_need(&mut self, at: At<'a>, id: &str) {
        if self.catalog.need_label(id).is_none() && !self.is_in_unread_need(id) {
            let what = format!("It refers to the need {id}, which is not there.");
            self.error(at.value(id), what, "Take a need or a sub-need of needs/, like \"uni\" or \"uni.vauva\".");
        }
    }

    fn must_be_need(&mut self, at: At<'a>, id: &str) {
        if self.catalog.need(id).is_none() && !self.is_in_unread_need(id) {
            let what = format!("It refers to the need {id}, which is not there.");
            let mend = "Take one of the sub-needs of needs/; they have a dot, like \"uni.vauva\".";
            self.error(at.value(id), what, mend);
        }
    }

    /// Areas that a key lists.
    pub(super) fn must_be_areas(&mut self, at: At<'a>, key: &str, areas: &[AreaId], only_municipalities: bool) {
        for area in areas {
            match self.catalog.area(area.as_str()) {
                None => self.must_exist(false, at.key(key), "areas", area.as_str()),
                Some(found) if only_municipalities && found.kind != AreaKind::Municipality => {
                    let what = format!("`{key}` holds {area}, which is not a municipality.");
                    self.error(at.key(key).value(area.as_str()), what, "List the municipalities one by one.");
                }
                Some(_) => {}
            }
        }
    }

    /// A living record must not lead to help that is no more.
    fn must_be_living(&mut self, at: At<'a>, id: &ServiceId) {
        match self.catalog.service(id.as_str()) {
            None => self.must_exist(false, at, "services", id.as_str()),
            Some(service) if !service.is_living() => {
                let what = format!("It leads to {id}, which is historical: nobody can get that help today.");
                self.error(at.value(id.as_str()), what, "Lead to a living service or to a need instead.");
            }
            Some(_) => {}
        }
    }
}

fn areas(checker: &mut Checker<'_>) {
    for area in &checker.catalog.areas {
        let at = checker.at("areas", area.id.as_str());
        checker.must_be_areas(at, "municipalities", &area.municipalities, true);
        for part in area.partial.keys().filter(|part| !area.municipalities.contains(part)) {
            let what = format!("`partial` names {part}, which is not among the `municipalities` of the area.");
            checker.error(at.key("partial"), what, "Add it to `municipalities` too, or take it out of `partial`.");
        }
        let has_parts = matches!(area.kind, AreaKind::Region | AreaKind::FamilyCentreArea);
        if has_parts && area.municipalities.is_empty() {
            let what = "The area has no municipalities.";
            checker.error(at.key("kind"), what, "List them: municipalities = [\"…\", \"…\"].");
        }
    }
    for location in &checker.catalog.locations {
        let at = checker.at("locations", location.id.as_str());
        checker.must_be_areas(at, "municipality", std::slice::from_ref(&location.municipality), true);
    }
}

fn services(checker: &mut Checker<'_>) {
    let catalog = checker.catalog;
    for service in &catalog.services {
        let at = checker.at("services", service.id.as_str());
        for organization in service.organization.iter().chain(&service.partners) {
            let id = organization.as_str();
            checker.must_exist(catalog.organization(id).is_some(), at, "organizations", id);
        }
        for need in &service.needs {
            checker.must_be_need(at.key("needs"), need.as_str());
        }
        checker.must_be_areas(at, "service_areas", &service.service_areas, false);
        for location in &service.locations {
            let id = location.as_str();
            checker.must_exist(catalog.location(id).is_some(), at.key("locations"), "locations", id);
        }
        for session in &service.sessions {
            if let Some(location) = &session.location {
                let found = catalog.location(location.as_str()).is_some();
                checker.must_exist(found, at.value(session.id.as_str()), "locations", location.as_str());
            }
        }
        for other in &service.see_also {
            let at = at.key("see_also");
            checker.must_exist(catalog.service(other.as_str()).is_some(), at, "services", other.as_str());
            if *other == service.id {
                checker.error(at, "`see_also` leads back to the record itself.", "Take it out.");
            }
        }
    }
}

fn others(checker: &mut Checker<'_>) {
    let catalog = checker.catalog;
    for contact in &catalog.contacts {
        let at = checker.at("contacts", contact.id.as_str());
        let organization = contact.organization.as_str();
        checker.must_exist(catalog.organization(organization).is_some(), at, "organizations", organization);
        checker.must_be_areas(at, "areas", &contact.areas, true);
        if contact.areas.is_empty() {
            checker.error(at.key("areas"), "The contact covers no municipality.", "List the municipalities one by one.");
        }
        match &contact.route {
            ContactRoute::Service(service) if contact.status != Status::Historical => {
                checker.must_be_living(at.key("route"), service);
            }
            ContactRoute::Service(service) => {
                let found = catalog.service(service.as_str()).is_some();
                checker.must_exist(found, at.key("route"), "services", service.as_str());
            }
            ContactRoute::Text(_) => {}
        }
    }
    for experiment in &catalog.experiments {
        let at = checker.at("experiments", experiment.id.as_str());
        checker.must_be_areas(at, "areas", &experiment.areas, true);
        for service in &experiment.related_services {
            let found = catalog.service(service.as_str()).is_some();
            checker.must_exist(found, at.key("related_services"), "services", service.as_str());
        }
    }
    for pathway in &catalog.pathways {
        let at = checker.at("pathways", pathway.id.as_str());
        for to in pathway.steps.iter().flat_map(|step| &step.turn_to) {
            match to {
                TurnTo::Need(need) => checker.must_be_need(at, need.as_str()),
                TurnTo::Service(service) => checker.must_be_living(at, service),
            }
        }
    }
    let at = checker.at_region();
    let region = &catalog.region;
    checker.must_be_living(at.key("guidance"), &region.guidance);
    for line in &region.help_now {
        checker.must_be_living(at, &line.service);
        for need in &line.needs {
            checker.must_be_any_need(at, need.as_str());
        }
    }
    for part in &region.welcome {
        let at = at.key("welcome");
        part.needs.iter().for_each(|need| checker.must_be_need(at, need.as_str()));
    }
    for fact in &region.family_centre_facts {
        checker.must_be_areas(at.key("family_centre_facts"), "municipalities", &fact.municipalities, true);
    }
    for rule in &catalog.safety {
        let at = checker.at("", "safety");
        checker.must_be_any_need(at, rule.need.as_str());
    }
}
