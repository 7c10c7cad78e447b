//! The parts of a service's page: for whom, how to start, when, where. Each says only what a source says.

use catalog::{Anonymous, Audience, Booking, Channel, Location, Service, Threshold, UnverifiedField};
use leptos::prelude::*;

use super::unsure;
use crate::{
    components::{HoursText, Section, When, link_row, way_name},
    live::view,
    locale::fill,
    state::{Shown, use_app},
};

#[component]
pub(super) fn ForWhom(service: Service) -> impl IntoView {
    let app = use_app();
    let words = app.words();
    let audience: Vec<&str> = service
        .audience
        .iter()
        .map(|audience| match audience {
            Audience::Family => words.audience_family(),
            Audience::Parent => words.audience_parent(),
            Audience::Child => words.audience_child(),
            Audience::Youth => words.audience_youth(),
            Audience::Worker => words.audience_worker(),
        })
        .collect();
    let age = service.age.as_ref().map(|age| {
        view! {
            <p>
                <span lang=app.first_language_lang()>{fill(words.service_age(), &[("age", &age.text)])}</span>
                {unsure(words, &service, UnverifiedField::Age)}
            </p>
        }
    });
    view! {
        <Section title=words.service_audience()>
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
    let mut ways: Vec<&str> = Vec::new();
    for way in channels.iter().map(|channel| way_name(words, channel.kind())) {
        if !ways.contains(&way) {
            ways.push(way);
        }
    }
    let place = service.locations.first().and_then(|id| data.catalog.location(id.as_str()));
    let steps = [
        match service.threshold {
            Threshold::Low => Some(words.service_threshold_low().to_owned()),
            Threshold::Referral => Some(words.service_threshold_referral().to_owned()),
            Threshold::Unknown => None,
        },
        match service.booking {
            Booking::None => Some(words.service_booking_none().to_owned()),
            Booking::Optional => Some(words.service_booking_optional().to_owned()),
            Booking::Required => Some(words.service_booking_required().to_owned()),
            Booking::Unknown => None,
        },
        (!ways.is_empty()).then(|| fill(words.service_step_contact(), &[("ways", &ways.join(", "))])),
        place
            .filter(|_| service.booking == Booking::None)
            .map(|place| fill(words.service_step_come(), &[("place", &place.name)])),
        match service.anonymous {
            Anonymous::Yes => Some(words.service_anonymous_yes().to_owned()),
            Anonymous::No => Some(words.service_anonymous_no().to_owned()),
            Anonymous::Unknown => None,
        },
    ];
    let steps: Vec<_> = steps.into_iter().flatten().map(|step| view! { <li>{step}</li> }).collect();
    (!steps.is_empty()).then(|| view! { <Section title=words.service_how()><ul class="steps">{steps}</ul></Section> })
}

#[component]
pub(super) fn Hours(service: Service) -> impl IntoView {
    let app = use_app();
    let words = app.words();
    let hours = service.hours.clone();
    let text = hours.map(|hours| view! { <p><HoursText service=service.clone() hours /></p> });
    view! {
        <Section title=words.service_hours()>
            <When service />
            {text}
        </Section>
    }
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
            let mark = service.is_unverified(UnverifiedField::Address).then(|| format!("({})", words.service_check_field()));
            let address = address_line(place).unwrap_or_else(|| words.place_no_address().to_owned());
            let shown = Shown { text: place.name.clone(), lang: app.first_language_lang() };
            link_row(
                format!("/paikka/{}", place.id),
                shown,
                [Some(address), mark].into_iter().flatten().collect::<Vec<_>>().join(" "),
            )
        })
        .collect();
    (!rows.is_empty()).then(|| view! { <Section title=words.service_places()><ul class="place-rows">{rows}</ul></Section> })
}
