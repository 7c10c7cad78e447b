//! The places of an area: the family centre and the meeting places with what is known of their week, then the others.

use catalog::{Area, AreaKind, Location, LocationKind};
use leptos::prelude::*;

use crate::{
    components::{Section, TodayBrief, link_row},
    live::view,
    order::by_name,
    state::{AppState, Shown, use_app},
};

/// Kinds of places where families meet.
const MEETING: [LocationKind; 3] = [LocationKind::FamilyCentre, LocationKind::MultiUseHouse, LocationKind::MeetingPlace];

fn row(app: AppState, place: &Location) -> AnyView {
    let shown = Shown { text: place.name.clone(), lang: app.first_language_lang() };
    let parts = [place.address.clone().or_else(|| place.district.clone()), app.distance_to(place)];
    link_row(format!("/paikka/{}", place.id), shown, parts.into_iter().flatten().collect::<Vec<_>>().join(" · "))
}

fn list(rows: Vec<AnyView>, none: &'static str) -> AnyView {
    if rows.is_empty() {
        view! { <p>{none}</p> }
    } else {
        view! { <ul class="place-rows">{rows}</ul> }
    }
}

/// The places by name.
#[component]
pub(super) fn Places(area: Area) -> impl IntoView {
    let app = use_app();
    let words = app.words();
    let data = app.data.get_untracked();
    let is_inside = |place: &&Location| place.municipality == area.id || area.municipalities.contains(&place.municipality);
    let places = by_name(data.catalog.locations.iter().filter(is_inside).collect(), |place: &&Location| &place.name);
    let (meeting, other): (Vec<&Location>, Vec<&Location>) = places.into_iter().partition(|place| MEETING.contains(&place.kind));
    let rows = |places: Vec<&Location>| places.into_iter().map(|place| row(app, place)).collect::<Vec<_>>();
    let (meeting, other) = (rows(meeting), rows(other));
    let id = area.id.clone();
    // The page of today knows municipalities and the region.
    let has_programme = matches!(area.kind, AreaKind::Municipality | AreaKind::Region);
    view! {
        <Section title=words.area_meeting()>{list(meeting, words.area_no_meeting())}</Section>
        {has_programme.then(|| view! { <TodayBrief area=Signal::derive(move || Some(id.clone())) /> })}
        <Section title=words.area_places()>{list(other, words.area_no_places())}</Section>
    }
}
