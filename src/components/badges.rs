//! Short facts of a service. Only what a source says; unknown has no badge.

use catalog::{Anonymous, Booking, Cost, Delivery, Service, Threshold};
use leptos::prelude::*;

use super::Icon;
use crate::{live::view, state::use_app};

/// One badge.
#[component]
pub fn Badge(#[prop(into)] text: String, #[prop(default = false)] warn: bool) -> impl IntoView {
    view! {
        <li class="badge" class:badge--warn=warn>
            {warn.then(|| view! { <Icon name="alert" /> })}
            {text}
        </li>
    }
}

/// The badges of a service.
#[component]
pub fn Badges(service: Service) -> impl IntoView {
    let app = use_app();
    let words = app.words();
    let data = app.data.get_untracked();
    let sector = service
        .organization
        .as_ref()
        .and_then(|id| data.catalog.organization(id.as_str()))
        .map(|organization| super::source_line::sector_name(words, organization.sector));
    let facts = [
        match service.cost {
            Cost::Free => Some(words.badge_free()),
            Cost::Paid => Some(words.badge_paid()),
            Cost::Unknown => None,
        },
        match service.booking {
            Booking::None => Some(words.badge_no_booking()),
            Booking::Required => Some(words.badge_booking()),
            Booking::Optional | Booking::Unknown => None,
        },
        (service.anonymous == Anonymous::Yes).then_some(words.badge_anonymous()),
        (service.threshold == Threshold::Referral).then_some(words.badge_referral()),
        service.delivery.contains(&Delivery::Chat).then_some(words.badge_chat()),
        service.delivery.contains(&Delivery::HomeVisit).then_some(words.badge_home_visit()),
        service.delivery.contains(&Delivery::Outreach).then_some(words.badge_outreach()),
        service.delivery.contains(&Delivery::Video).then_some(words.badge_video()),
        sector,
    ];
    view! {
        <ul class="badges">
            {service.needs_checking().then(|| view! { <Badge text=words.badge_check() warn=true /> })}
            {facts.into_iter().flatten().map(|text| view! { <Badge text /> }).collect_view()}
        </ul>
    }
}
