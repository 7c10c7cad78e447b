//! `/paikka/{location}`: one place: where it is, and what is known to happen there.

use catalog::{Location, LocationKind, Service, Session};
use leptos::prelude::*;
use leptos_router::hooks::use_params_map;

use super::NotFoundPage;
use crate::{
    components::{Fact, GuidanceCall, Icon, PageHead, Section, ServiceCard, SessionList, ShownText, SourceLine},
    live::{live, memo, view},
    locale::Words,
    state::{Shown, encode, use_app},
};

fn kind_name(words: &Words, kind: LocationKind) -> &'static str {
    match kind {
        LocationKind::FamilyCentre => words.place_family_centre(),
        LocationKind::MultiUseHouse => words.place_multi_use_house(),
        LocationKind::MeetingPlace => words.place_meeting_place(),
        LocationKind::School => words.place_school(),
        LocationKind::Daycare => words.place_daycare(),
        LocationKind::Library => words.place_library(),
        LocationKind::ParishSpace => words.place_parish_space(),
        LocationKind::Hospital => words.place_hospital(),
        LocationKind::ShoppingCentre => words.place_shopping_centre(),
        LocationKind::YouthSpace => words.place_youth_space(),
        LocationKind::Office => words.place_office(),
    }
}

/// Names and addresses of maps on the web that show the place: by its point, else by its address.
fn web_maps(place: &Location, municipality: &str) -> [(&'static str, String); 2] {
    let wanted = match &place.coordinates {
        Some(point) => point.to_geo(),
        None => [place.address.as_deref().unwrap_or_default(), ", ", municipality].concat(),
    };
    let wanted = encode(&wanted);
    [
        ("OpenStreetMap", ["https://www.openstreetmap.org/search?query=", &wanted].concat()),
        ("Google Maps", ["https://www.google.com/maps/search/?api=1&query=", &wanted].concat()),
    ]
}

/// A place's page.
#[component]
pub fn PlacePage() -> impl IntoView {
    let app = use_app();
    let params = use_params_map();
    let id = memo(move || params.get().get("location").unwrap_or_default());
    live(move || match app.data.get_untracked().catalog.location(&id.get()).cloned() {
        Some(place) => view! { <Place place /> },
        None => view! { <NotFoundPage /> },
    })
}

#[component]
fn Place(place: Location) -> impl IntoView {
    let app = use_app();
    let words = app.words();
    let data = app.data.get_untracked();
    let municipality = data.catalog.area(place.municipality.as_str()).cloned();
    let is_here = |service: &&Service| {
        service.locations.contains(&place.id)
            || service.sessions.iter().any(|session| session.location.as_ref() == Some(&place.id))
    };
    let here: Vec<Service> = data.catalog.living_services().filter(is_here).cloned().collect();
    let sessions: Vec<(Session, Option<String>)> = here
        .iter()
        .flat_map(|service| service.sessions.iter().map(|session| (session, format!("/palvelu/{}", service.id))))
        .filter(|(session, _)| session.location.as_ref() == Some(&place.id))
        .map(|(session, href)| (session.clone(), Some(href)))
        .collect();
    let address: Vec<&str> = [&place.address, &place.postal, &place.district].into_iter().flatten().map(String::as_str).collect();
    let address = address.join(", ");
    let area_name = municipality.as_ref().map(|area| app.text(&area.name).text).unwrap_or_default();
    // The phone's own map app; a search by words where no source gives the point.
    let map = match &place.coordinates {
        Some(point) => Some(format!("geo:{}", point.to_geo())),
        None => place.address.as_ref().map(|street| format!("geo:0,0?q={}", encode(&format!("{street}, {area_name}")))),
    };
    // The common maps on the web, as plain links.
    let web_maps = web_maps(&place, &area_name);
    let kind = kind_name(words, place.kind);
    let access = (!place.accessibility.is_empty()).then(|| app.text(&place.accessibility));
    let lang = app.first_language_lang();
    let description = format!("{}, {kind}, {area_name}", place.name);
    view! {
        <article class="place" data-id=place.id.to_string() data-kind="location">
            <PageHead title=Shown { text: place.name.clone(), lang: lang.clone() } description lead=Shown { text: kind.to_owned(), lang: None } />
            <dl class="facts">
                <Fact term=words.place_address()>{if address.is_empty() { words.place_no_address().to_owned() } else { address }}</Fact>
                {municipality.map(|area| view! {
                    <Fact term=words.place_municipality()><a href=format!("/alue/{}", area.id)>{area_name.clone()}</a></Fact>
                })}
                {app.distance_to(&place).map(|distance| view! { <Fact term=words.place_distance()>{distance}</Fact> })}
                {access.map(|access| view! {
                    <Fact term=words.place_access()><ShownText shown=access /></Fact>
                })}
            </dl>
            {map.map(|href| view! {
                <p class="place__maps no-print">
                    <a class="button" href=href><Icon name="map-pin" /> <span>{words.place_map()}</span></a>
                    {web_maps.into_iter().map(|(name, href)| view! { <a href=href rel="noreferrer external">{name}</a> }).collect_view()}
                    <span class="hint">{words.channel_opens_elsewhere()}</span>
                </p>
            })}
            {(!sessions.is_empty()).then(|| view! {
                <Section title=words.service_sessions()><SessionList sessions /></Section>
            })}
            <Section title=words.place_what()>
                {if here.is_empty() {
                    view! { <p>{words.place_nothing()}</p> <GuidanceCall /> }
                } else {
                    here.into_iter().map(|service| view! { <ServiceCard service /> }).collect_view().into_any()
                }}
            </Section>
            <SourceLine source=place.source link=true />
        </article>
    }
}
