//! From a catalog to what the index stores: the words of needs, services and places.

use catalog::{Catalog, FormWish, Service, Status, Text, Threshold};

use crate::{
    area_words,
    fold::fold,
    index::{Field, IndexedService, NeedField, Stored},
    text::{Builder, TextIndex},
    wishes::StoredWish,
};

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

/// The labels of needs alone, for the time until everything else has come.
pub(crate) fn labels(catalog: &Catalog) -> TextIndex {
    let mut words = Builder::new(NeedField::COUNT);
    for (at, need) in catalog.sub_needs().enumerate() {
        in_all_languages(&need.label).for_each(|label| words.add(at as u32, NeedField::Label as usize, label));
    }
    words.finish()
}

/// The words of needs. Explanations are left out: measured, they make the index larger and find nothing more.
pub(crate) fn need_words(catalog: &Catalog) -> TextIndex {
    let mut words = Builder::new(NeedField::COUNT);
    for (at, need) in catalog.sub_needs().enumerate() {
        let mut add = |field: NeedField, text: &str| words.add(at as u32, field as usize, text);
        in_all_languages(&need.label).for_each(|label| add(NeedField::Label, label));
        need.words.values().flatten().for_each(|phrase| add(NeedField::Said, phrase));
        need.answered_by.iter().for_each(|kind| add(NeedField::AnsweredBy, kind));
    }
    words.finish()
}

/// The names of a service, in the first two languages; names in further ones are plain translations, whose words the needs
/// have.
fn own_names<'a>(catalog: &'a Catalog, service: &'a Service) -> impl Iterator<Item = &'a str> {
    catalog.region.languages.iter().take(2).filter_map(|tag| service.name.in_language(tag.as_str()))
}

/// The words of services, then of places.
pub(crate) fn names(catalog: &Catalog) -> TextIndex {
    let mut words = Builder::new(Field::ALL.len());
    let mut records = 0;
    for service in catalog.living_services() {
        let mut add = |field: Field, text: &str| words.add(records, field as usize, text);
        own_names(catalog, service).for_each(|name| add(Field::Name, name));
        for organization in service.organization.iter().filter_map(|id| catalog.organization(id.as_str())) {
            in_all_languages(&organization.name).for_each(|name| add(Field::Organization, name));
            organization.aliases.iter().for_each(|name| add(Field::Organization, name));
        }
        for place in service.locations.iter().filter_map(|id| catalog.location(id.as_str())) {
            add(Field::Place, &place.name);
        }
        service.keywords.iter().for_each(|keyword| add(Field::Keyword, keyword));
        records += 1;
    }
    for location in &catalog.locations {
        words.add(records, Field::Name as usize, &location.name);
        records += 1;
    }
    words.finish()
}

/// Everything that the index keeps of a catalog.
pub(crate) fn store(catalog: &Catalog) -> Stored {
    let needs: Vec<_> = catalog.sub_needs().collect();
    let area_at = |id: &str| catalog.areas.binary_search_by(|area| area.id.as_str().cmp(id)).ok().map(position);
    let need_at = |id: &str| needs.iter().position(|need| need.id.as_str() == id).map(position);
    let services = catalog.living_services().map(|service| IndexedService {
        id: service.id.clone(),
        needs: service.needs.iter().filter_map(|id| need_at(id.as_str())).collect(),
        areas: service.service_areas.iter().filter_map(|id| area_at(id.as_str())).collect(),
        merit: merit(service),
        name_words: in_all_languages(&service.name)
            .map(|name| fold(name).len())
            .min()
            .map_or(0, |words| u8::try_from(words).unwrap_or(u8::MAX)),
        provider: service
            .organization
            .as_ref()
            .and_then(|id| catalog.organizations.iter().position(|organization| organization.id == *id))
            .map_or(0, |at| position(at + 1)),
        ages: service.age.as_ref().map_or((0, u8::MAX), |age| (age.min.unwrap_or(0), age.max.unwrap_or(u8::MAX))),
        forms: FormWish::ALL.into_iter().filter(|form| form.holds(service)).collect(),
        languages: service.languages.iter().chain(&service.interpreted).cloned().collect(),
    });
    let stop_words = catalog.region.stop_words.iter().flat_map(|words| fold(words)).collect();
    Stored {
        region: area_at(catalog.region.area.as_str()).unwrap_or(0),
        country: area_at(catalog.region.country.as_str()).unwrap_or(0),
        areas: catalog.areas.iter().map(|area| area.id.clone()).collect(),
        area_stems: area_words::stems(catalog, |area| area_at(area.id.as_str())),
        needs: needs.iter().map(|need| need.id.clone()).collect(),
        services: services.collect(),
        locations: catalog.locations.iter().map(|location| location.id.clone()).collect(),
        stop_words,
        safety: catalog.safety.iter().filter(|rule| !rule.later).cloned().collect(),
        wishes: catalog.wishes.iter().map(StoredWish::of).collect(),
    }
}
