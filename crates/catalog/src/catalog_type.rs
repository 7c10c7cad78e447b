//! The catalog: all records of one region, with the look-ups that everything else stands on.

use serde::{Deserialize, Serialize};

use crate::{
    Area, AreaId, AreaKind, Calendar, Contact, Experiment, HelpNow, Location, Need, Organization, Pathway, Phone, PhraseList,
    Reach, Region, RegionMap, SafetyRule, Service, Text, TopNeed, Way, Wish,
};

/// All records of one region. What families' pages never show is no part of the packed form: its reader would be a weight
/// on everybody's first visit. Lists are sorted by id (needs and areas by their order), so that a look-up is a binary
/// search and the packed bytes never depend on the file system.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub struct Catalog {
    /// Settings.
    pub region: Region,
    /// Needs by `order`.
    pub needs: Vec<TopNeed>,
    /// Areas by id.
    pub areas: Vec<Area>,
    /// Organizations by id.
    pub organizations: Vec<Organization>,
    /// Places by id.
    pub locations: Vec<Location>,
    /// Services by id, historical ones included.
    pub services: Vec<Service>,
    /// The consultation directory by id.
    #[serde(skip)]
    pub contacts: Vec<Contact>,
    /// Experiments by id.
    #[serde(skip)]
    pub experiments: Vec<Experiment>,
    /// Pathways by id.
    #[serde(skip)]
    pub pathways: Vec<Pathway>,
    /// Calendars of holidays by id.
    pub calendars: Vec<Calendar>,
    /// What raises help now.
    pub safety: Vec<SafetyRule>,
    /// How people say what they need, by file.
    #[serde(skip)]
    pub lexicon: Vec<PhraseList>,
    /// What a question may ask for beside a need.
    pub wishes: Vec<Wish>,
    /// The drawn map; none when nobody told where the municipalities lie.
    pub map: Option<RegionMap>,
}

macro_rules! look_up {
    ($(#[$doc:meta])* $name:ident, $list:ident, $record:ident) => {
        $(#[$doc])*
        pub fn $name(&self, id: &str) -> Option<&$record> {
            let at = self.$list.binary_search_by(|record| record.id.as_str().cmp(id)).ok()?;
            self.$list.get(at)
        }
    };
}

impl Catalog {
    look_up!(
        /// An organization by its slug.
        organization, organizations, Organization
    );
    look_up!(
        /// A place by its slug.
        location, locations, Location
    );
    look_up!(
        /// An area by its slug.
        area, areas, Area
    );

    /// A service by its slug, or by the slug of a record that was merged into it.
    pub fn service(&self, id: &str) -> Option<&Service> {
        match self.services.binary_search_by(|service| service.id.as_str().cmp(id)) {
            Ok(at) => self.services.get(at),
            Err(_) => self.services.iter().find(|service| service.former_ids.iter().any(|former| former.as_str() == id)),
        }
    }

    /// A wish by its slug.
    pub fn wish(&self, id: &str) -> Option<&Wish> {
        self.wishes.iter().find(|wish| wish.id == id)
    }

    /// A top need by its slug.
    pub fn top_need(&self, id: &str) -> Option<&TopNeed> {
        self.needs.iter().find(|top| top.id.as_str() == id)
    }

    /// A sub-need by its slug.
    pub fn need(&self, id: &str) -> Option<&Need> {
        let top = self.top_need(id.split('.').next()?)?;
        top.children.iter().find(|need| need.id.as_str() == id)
    }

    /// The label of a need, top or sub.
    pub fn need_label(&self, id: &str) -> Option<&Text> {
        self.top_need(id).map(|top| &top.label).or_else(|| self.need(id).map(|need| &need.label))
    }

    /// Every sub-need, in the order of the tiles.
    pub fn sub_needs(&self) -> impl Iterator<Item = &Need> {
        self.needs.iter().flat_map(|top| &top.children)
    }

    /// The municipalities, by id.
    pub fn municipalities(&self) -> impl Iterator<Item = &Area> {
        self.areas.iter().filter(|area| area.kind == AreaKind::Municipality)
    }

    /// The services that may be shown as help.
    pub fn living_services(&self) -> impl Iterator<Item = &Service> {
        self.services.iter().filter(|service| service.is_living())
    }

    /// How far a service reaches.
    pub fn reach(&self, service: &Service) -> Reach {
        if service.service_areas.contains(&self.region.country) {
            Reach::Country
        } else if service.service_areas.contains(&self.region.area) {
            Reach::Region
        } else {
            Reach::Municipalities
        }
    }

    /// Whether a service can be had in this area. A municipality includes what serves the region and the country; the
    /// region includes what serves any of its municipalities.
    pub fn serves(&self, service: &Service, area: &AreaId) -> bool {
        self.reach(service) != Reach::Municipalities
            || service.service_areas.contains(area)
            || *area == self.region.area
            || *area == self.region.country
            || self
                .area(area.as_str())
                .is_some_and(|chosen| chosen.municipalities.iter().any(|part| service.service_areas.contains(part)))
    }

    /// The service and the number behind a line of the help-now page.
    pub fn help_now_number<'a>(&'a self, line: &HelpNow) -> Option<(&'a Service, &'a Phone)> {
        let service = self.service(line.service.as_str())?;
        let phone = service.channels.iter().find_map(|channel| match &channel.way {
            Way::Phone(phone) => Some(phone),
            _ => None,
        })?;
        Some((service, phone))
    }

    /// Every text that may stand in more than one language, in a fixed order. Language packs hang on this order.
    pub fn texts_mut(&mut self) -> Vec<&mut Text> {
        let mut texts: Vec<&mut Text> = Vec::new();
        texts.extend([&mut self.region.name, &mut self.region.tagline]);
        texts.extend(self.region.help_now.iter_mut().map(|line| &mut line.when));
        texts.extend(self.region.family_centre_facts.iter_mut().map(|fact| &mut fact.text));
        texts.extend(self.region.welcome.iter_mut().map(|part| &mut part.title));
        for top in &mut self.needs {
            texts.extend([&mut top.label, &mut top.explanation]);
            texts.extend(top.children.iter_mut().flat_map(|need| [&mut need.label, &mut need.explanation]));
        }
        texts.extend(self.areas.iter_mut().flat_map(|area| [&mut area.name, &mut area.locative, &mut area.responsible]));
        texts.extend(self.organizations.iter_mut().map(|organization| &mut organization.name));
        texts.extend(self.locations.iter_mut().map(|location| &mut location.accessibility));
        for service in &mut self.services {
            texts.extend([&mut service.name, &mut service.description]);
            for session in &mut service.sessions {
                texts.push(&mut session.name);
                texts.extend(session.sign_up.iter_mut().map(|sign_up| &mut sign_up.how));
            }
        }
        texts.extend(self.calendars.iter_mut().flat_map(|calendar| {
            std::iter::once(&mut calendar.name).chain(calendar.periods.iter_mut().map(|period| &mut period.name))
        }));
        texts.extend(self.wishes.iter_mut().map(|wish| &mut wish.label));
        for experiment in &mut self.experiments {
            texts.extend([&mut experiment.title, &mut experiment.what, &mut experiment.worked]);
            texts.extend([&mut experiment.hard, &mut experiment.needs_to_repeat]);
        }
        for pathway in &mut self.pathways {
            texts.push(&mut pathway.title);
            texts.extend(pathway.steps.iter_mut().flat_map(|step| [&mut step.text, &mut step.say]));
        }
        texts
    }

    /// What families' pages need: without the workers' directory, the register of experiments, the pathways, notes for
    /// maintainers, and the words that come with what the search learned.
    pub fn for_families(&self) -> Self {
        let mut slim = self.clone();
        slim.contacts.clear();
        slim.experiments.clear();
        slim.pathways.clear();
        slim.safety.retain(|rule| !rule.later);
        slim.lexicon.clear();
        slim.region.lakes.clear();
        for need in slim.needs.iter_mut().flat_map(|top| &mut top.children) {
            need.words.clear();
            need.answered_by.clear();
            need.opposites.clear();
        }
        for service in &mut slim.services {
            service.keywords.clear();
            service.note = None;
            service.sessions.iter_mut().for_each(|session| session.note = None);
        }
        slim.areas.iter_mut().for_each(|area| area.note = None);
        slim.organizations.iter_mut().for_each(|organization| organization.note = None);
        slim.locations.iter_mut().for_each(|location| location.note = None);
        slim
    }
}
