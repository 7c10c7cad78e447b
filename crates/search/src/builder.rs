//! From a catalog to what the index stores: every word with the needs, services and places that it stands for.

use std::collections::BTreeMap;

use catalog::{Catalog, Service, Status, Text, Threshold};

use crate::{
    area_words,
    columns::Columns,
    fold::fold,
    index::{Field, IndexedService, Postings, Stored},
};

/// How much a word says of a need, by where it stands: among the ways people say it, in its name, among what answers it.
/// Explanations are left out: measured, they make the index larger and find nothing more.
const SAID: u8 = 240;
const NAMED: u8 = 255;
const ANSWERED: u8 = 140;

#[derive(Default)]
struct Words(BTreeMap<String, Postings>);

impl Words {
    fn need(&mut self, text: &str, need: u16, weight: u8) {
        for word in fold(text) {
            let needs = &mut self.0.entry(word).or_default().needs;
            match needs.iter_mut().find(|(known, _)| *known == need) {
                Some((_, known)) => *known = (*known).max(weight),
                None => needs.push((need, weight)),
            }
        }
    }

    fn service(&mut self, text: &str, service: u16, field: Field) {
        for word in fold(text) {
            let services = &mut self.0.entry(word).or_default().services;
            match services.iter_mut().find(|(known, _)| *known == service) {
                Some((_, known)) => *known = (*known).min(field),
                None => services.push((service, field)),
            }
        }
    }

    fn location(&mut self, text: &str, location: u16) {
        for word in fold(text) {
            let locations = &mut self.0.entry(word).or_default().locations;
            if !locations.contains(&location) {
                locations.push(location);
            }
        }
    }
}

fn in_all_languages(text: &Text) -> impl Iterator<Item = &str> {
    text.iter().map(|(_, text)| text)
}

/// How low the way in is, then how sure the record is.
fn merit(service: &Service) -> u8 {
    let threshold = match service.threshold {
        Threshold::Low => 120,
        Threshold::Unknown => 60,
        Threshold::Referral => 0,
    };
    let sureness = if service.status == Status::Confirmed { 90 } else { 0 };
    let dated = if service.source.year.is_some_and(|year| year >= 2023) { 30 } else { 0 };
    threshold + sureness + dated
}

/// Positions fit because the limits of a catalog are far below.
fn position(at: usize) -> u16 {
    u16::try_from(at).unwrap_or(u16::MAX)
}

/// Everything that the index keeps of a catalog.
pub(crate) fn store(catalog: &Catalog) -> Stored {
    let mut words = Words::default();
    let needs: Vec<_> = catalog.sub_needs().collect();
    for (at, need) in needs.iter().enumerate() {
        let at = position(at);
        need.words.values().flatten().for_each(|phrase| words.need(phrase, at, SAID));
        in_all_languages(&need.label).for_each(|label| words.need(label, at, NAMED));
        need.answered_by.iter().for_each(|kind| words.need(kind, at, ANSWERED));
    }
    let area_at = |id: &str| catalog.areas.binary_search_by(|area| area.id.as_str().cmp(id)).ok().map(position);
    let need_at = |id: &str| needs.iter().position(|need| need.id.as_str() == id).map(position);
    let mut services = Vec::new();
    for service in catalog.living_services() {
        let at = position(services.len());
        // Names in the first two languages; names in further ones are plain translations, whose words the needs have.
        let own: Vec<&str> =
            catalog.region.languages.iter().take(2).filter_map(|tag| service.name.in_language(tag.as_str())).collect();
        own.iter().for_each(|name| words.service(name, at, Field::Name));
        for organization in service.organization.iter().filter_map(|id| catalog.organization(id.as_str())) {
            in_all_languages(&organization.name).for_each(|name| words.service(name, at, Field::Organization));
            organization.aliases.iter().for_each(|name| words.service(name, at, Field::Organization));
        }
        for place in service.locations.iter().filter_map(|id| catalog.location(id.as_str())) {
            words.service(&place.name, at, Field::Place);
        }
        service.keywords.iter().for_each(|keyword| words.service(keyword, at, Field::Keyword));
        let first_name = in_all_languages(&service.name).map(|name| fold(name).len()).min().unwrap_or(0);
        services.push(IndexedService {
            id: service.id.clone(),
            needs: service.needs.iter().filter_map(|id| need_at(id.as_str())).collect(),
            areas: service.service_areas.iter().filter_map(|id| area_at(id.as_str())).collect(),
            merit: merit(service),
            name_words: u8::try_from(first_name).unwrap_or(u8::MAX),
        });
    }
    for (at, location) in catalog.locations.iter().enumerate() {
        words.location(&location.name, position(at));
    }
    let mut stop_words: Vec<String> = catalog.region.stop_words.iter().flat_map(|words| fold(words)).collect();
    stop_words.sort();
    stop_words.dedup();
    let (words, postings): (Vec<String>, Vec<Postings>) = words.0.into_iter().unzip();
    Stored {
        catalog_services: u32::try_from(catalog.services.len()).unwrap_or(u32::MAX),
        region: area_at(catalog.region.area.as_str()).unwrap_or(0),
        country: area_at(catalog.region.country.as_str()).unwrap_or(0),
        areas: catalog.areas.iter().map(|area| area.id.clone()).collect(),
        area_parts: catalog
            .areas
            .iter()
            .map(|area| area.municipalities.iter().filter_map(|id| area_at(id.as_str())).collect())
            .collect(),
        area_stems: area_words::stems(catalog, |area| area_at(area.id.as_str())),
        needs: needs.iter().map(|need| need.id.clone()).collect(),
        services,
        locations: catalog.locations.iter().map(|location| location.id.clone()).collect(),
        words: words.join("\n"),
        postings: Columns::of(&postings),
        stop_words,
        safety: catalog.safety.clone(),
    }
}
