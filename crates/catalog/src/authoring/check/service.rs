//! Services: what one record must say about itself, and whether anyone can reach it.

use super::{At, Checker};
use crate::{Age, ChannelType, Reach, Service, Status, UnverifiedField, Way};

/// Longest description in characters: two sentences on a phone.
const DESCRIPTION: usize = 260;
/// Most needs of one service; more would make it an answer to everything.
const NEEDS: usize = 6;
/// Greatest age in years.
const AGE: u8 = 120;

pub(super) fn check(checker: &mut Checker<'_>) {
    for service in &checker.catalog.services {
        let at = checker.at("services", service.id.as_str());
        lists(checker, at, service);
        channels(checker, at, service);
        checker.check_age(at, service.age.as_ref());
        for (language, text) in service.description.iter().filter(|(_, text)| text.chars().count() > DESCRIPTION) {
            let count = text.chars().count();
            let what = format!("The description in {language} has {count} characters; at most {DESCRIPTION} fit a card.");
            checker.error(
                at.key("description"),
                what,
                "Say what the family gets, in one or two sentences; the rest belongs on the service's own page.",
            );
        }
        let cannot_be_reached = service.channels.is_empty() && service.locations.is_empty() && service.sessions.is_empty();
        if service.is_living() && cannot_be_reached {
            let what = "Nobody can reach this service: it has no channel, no place and no session.";
            let organization = service.organization.as_ref().and_then(|id| checker.catalog.organization(id.as_str()));
            let mend = match organization.and_then(|organization| organization.url.as_ref()) {
                Some(url) => format!("Look for its number or page on {} and add it as [[channels]].", url.host()),
                None => "Ask who runs it for a number or a page and add it as [[channels]].".to_owned(),
            };
            checker.warning(at, what, mend);
        }
    }
}

impl<'a> Checker<'a> {
    /// Rules of an age, of a service or a session.
    pub(super) fn check_age(&mut self, at: At<'a>, age: Option<&Age>) {
        let Some(age) = age else { return };
        if let Some(years) = [age.min, age.max].into_iter().flatten().find(|years| *years > AGE) {
            self.error(at.key("age"), format!("The age is {years} years."), format!("Ages are 0–{AGE} years."));
        }
        if let (Some(min), Some(max)) = (age.min, age.max)
            && min > max
        {
            let what = format!("The age goes from {min} to {max}, backwards.");
            self.error(at.key("age"), what, "Write the smaller one as `min`; both ends belong to the age.");
        }
    }
}

fn lists(checker: &mut Checker<'_>, at: At<'_>, service: &Service) {
    let count = service.needs.len();
    if !(1..=NEEDS).contains(&count) {
        let what = format!("The service answers {count} needs; it takes 1 to {NEEDS}.");
        checker.error(at.key("needs"), what, "Keep those for which a family would come here first.");
    }
    doubles(checker, at, "needs", &service.needs);
    doubles(checker, at, "service_areas", &service.service_areas);
    doubles(checker, at, "locations", &service.locations);
    doubles(checker, at, "partners", &service.partners);
    doubles(checker, at, "delivery", &service.delivery);
    doubles(checker, at, "audience", &service.audience);
    doubles(checker, at, "unverified_fields", &service.unverified_fields);
    if service.service_areas.is_empty() {
        checker.error(at.key("service_areas"), "It serves no area.", "Name municipalities, the region or the country.");
    }
    if checker.catalog.reach(service) != Reach::Municipalities && service.service_areas.len() > 1 {
        let what = "`service_areas` names the region or the country beside other areas.";
        checker.error(at.key("service_areas"), what, "The region and the country already hold the others; keep one of them.");
    }
    if service.audience.is_empty() {
        checker.error(at.key("audience"), "`audience` is empty.", "Name who can turn to it: audience = [\"family\"].");
    }
    if service.organization.as_ref().is_some_and(|organization| service.partners.contains(organization)) {
        let what = "The organization is also named as its own partner.";
        checker.error(at.key("partners"), what, "Take it out of `partners`.");
    }
}

fn doubles<T: PartialEq>(checker: &mut Checker<'_>, at: At<'_>, key: &str, list: &[T]) {
    let has_doubles = list.iter().enumerate().any(|(index, item)| list.iter().take(index).any(|earlier| earlier == item));
    if has_doubles {
        checker.error(at.key(key), format!("`{key}` names something twice."), "Take one of them out.");
    }
}

fn channels(checker: &mut Checker<'_>, at: At<'_>, service: &Service) {
    for (index, channel) in service.channels.iter().enumerate() {
        let at = at.key("channels").text(value_of(&channel.way));
        if service.channels.iter().take(index).any(|earlier| earlier.way == channel.way) {
            checker.error(at, "The same channel is there twice.", "Put both notes into one of them.");
        }
        let (field, name) = field_of(channel.kind());
        if service.status != Status::Historical && !channel.verified && !service.is_unverified(field) {
            let what = format!("A channel is not verified, but {name:?} is not in `unverified_fields`.");
            let mend =
                format!("Add {name:?} to `unverified_fields`, or write verified = true when a page from 2023 or later shows it.");
            checker.error(at, what, mend);
        }
        if let Way::Phone(phone) | Way::Sms(phone) = &channel.way {
            let number = phone.as_str();
            if number.starts_with("116") && number.len() > 3 && !(number.len() == 7 && number.as_bytes().get(3) == Some(&b' ')) {
                checker.error(
                    at,
                    format!("The number {number} is not grouped as it is read aloud."),
                    "Write it like \"116 117\".",
                );
            }
            // 10022 was the number of the police until 112 took its place.
            if number == "10022" || (number.len() == 3 && number != "112") {
                let what = format!("{number} is not the emergency number of Finland.");
                checker.error(at, what, "The emergency number is 112.");
            }
        }
    }
}

fn value_of(way: &Way) -> &str {
    match way {
        Way::Phone(phone) | Way::Sms(phone) => phone.as_str(),
        Way::Email(address) => address.as_str(),
        Way::Chat(url) | Way::Booking(url) | Way::Form(url) | Way::Web(url) => url.as_str(),
    }
}

/// The field that a channel's kind belongs to, with its name in files.
fn field_of(kind: ChannelType) -> (UnverifiedField, &'static str) {
    match kind {
        ChannelType::Phone => (UnverifiedField::Phone, "phone"),
        ChannelType::Sms => (UnverifiedField::Sms, "sms"),
        ChannelType::Chat => (UnverifiedField::Chat, "chat"),
        ChannelType::Booking => (UnverifiedField::Booking, "booking"),
        ChannelType::Form => (UnverifiedField::Form, "form"),
        ChannelType::Email => (UnverifiedField::Email, "email"),
        ChannelType::Web => (UnverifiedField::Web, "web"),
    }
}
