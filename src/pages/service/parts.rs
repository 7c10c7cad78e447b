//! The parts of a service's page: for whom, how to start, when, where. Each says only what a source says.

use catalog::{Anonymous, Audience, Booking, Channel, Location, Service, Threshold, UnverifiedField};
use leptos::prelude::*;

use super::unsure;
use crate::{
    components::{Section, way_name},
    locale::fill,
    state::use_app,
};

#[component]
pub(super) fn ForWhom(service: Service) -> impl IntoView {
    let app = use_app();
    let words = app.words();
    let audience: Vec<&str> = service
        .audience
        .iter()
        .map(|audience| match audience {
            Audience::Family => words.audience_family,
            Audience::Parent => words.audience_parent,
            Audience::Child => words.audience_child,
            Audience::Youth => words.audience_youth,
            Audience::Worker => words.audience_worker,
        })
        .collect();
    let age = service.age.as_ref().map(|age| {
        view! {
            <p>
                <span lang=app.first_language_lang()>{fill(words.service_age, &[("age", &age.text)])}</span>
                {unsure(words, &service, UnverifiedField::Age)}
            </p>
        }
    });
    view! {
        <Section title=words.service_audience>
            <p>{sentence(&audience.join(", "))}</p>
            {age}
        </Section>
    }
}

/// A list of words as a sentence.
fn sentence(text: &str) -> String {
    let mut chars = text.chars();
    chars.next().map(|first| format!("{}{}.", first.to_uppercase(), chars.as_str())).unwrap_or_default()
}

#[component]
pub(super) fn HowToStart(service: Service, channels: Vec<Channel>) -> impl IntoView {
    let app = use_app();
    let words = app.words();
    let data = app.data.get_untracked();
    let mut ways: Vec<&str> = channels.iter().map(|channel| way_name(words, channel.kind())).collect();
    ways.dedup();
    let place = service.locations.first().and_then(|id| data.catalog.location(id.as_str()));
    let steps = [
        match service.threshold {
            Threshold::Low => Some(words.service_threshold_low.to_owned()),
            Threshold::Referral => Some(words.service_threshold_referral.to_owned()),
            Threshold::Unknown => None,
        },
        match service.booking {
            Booking::None => Some(words.service_booking_none.to_owned()),
            Booking::Optional => Some(words.service_booking_optional.to_owned()),
            Booking::Required => Some(words.service_booking_required.to_owned()),
            Booking::Unknown => None,
        },
        (!ways.is_empty()).then(|| fill(words.service_step_contact, &[("ways", &ways.join(", "))])),
        place.filter(|_| service.booking == Booking::None).map(|place| fill(words.service_step_come, &[("place", &place.name)])),
        match service.anonymous {
            Anonymous::Yes => Some(words.service_anonymous_yes.to_owned()),
            Anonymous::No => Some(words.service_anonymous_no.to_owned()),
            Anonymous::Unknown => None,
        },
    ];
    let steps: Vec<_> = steps.into_iter().flatten().map(|step| view! { <li>{step}</li> }).collect();
    (!steps.is_empty()).then(|| view! { <Section title=words.service_how><ul class="steps">{steps}</ul></Section> })
}

#[component]
pub(super) fn Hours(service: Service) -> impl IntoView {
    let app = use_app();
    let words = app.words();
    let mark = unsure(words, &service, UnverifiedField::Hours);
    let text = match service.hours.clone() {
        Some(hours) => Some(view! { <p><span lang=app.first_language_lang()>{hours}</span> {mark}</p> }.into_any()),
        None if service.sessions.is_empty() && service.channels.iter().all(|channel| channel.hours.is_none()) => {
            Some(view! { <p>{words.service_hours_unknown}</p> }.into_any())
        }
        None => None,
    };
    text.map(|text| view! { <Section title=words.service_hours>{text}</Section> })
}

fn address_line(place: &Location) -> Option<String> {
    let parts: Vec<&str> = [&place.address, &place.postal].into_iter().flatten().map(String::as_str).collect();
    (!parts.is_empty()).then(|| parts.join(", "))
}

#[component]
pub(super) fn Places(service: Service) -> impl IntoView {
    let app = use_app();
    let words = app.words();
    let data = app.data.get_untracked();
    let rows: Vec<_> = service
        .locations
        .iter()
        .filter_map(|id| data.catalog.location(id.as_str()))
        .map(|place| {
            let mark = unsure(words, &service, UnverifiedField::Address);
            view! {
                <li class="place-row">
                    <a href=format!("/paikka/{}", place.id)>{place.name.clone()}</a>
                    <span>{address_line(place).unwrap_or_else(|| words.place_no_address.to_owned())} {mark}</span>
                </li>
            }
        })
        .collect();
    (!rows.is_empty()).then(|| view! { <Section title=words.service_places><ul class="place-rows">{rows}</ul></Section> })
}
