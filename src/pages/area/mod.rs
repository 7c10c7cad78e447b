//! `/alue/{area}`: a municipality: who serves it, by need; its places; what is known of its family centre, and what not.

mod centre;
mod places;
mod serving;
mod welcome;

use std::sync::Arc;

use catalog::{Area, AreaId, AreaKind, Coordinates, Reach};
use centre::{CentreAreas, FamilyCentre, Responsible};
use leptos::prelude::*;
use leptos_router::hooks::{use_navigate, use_params_map};
use places::Places;
use serving::{ByNeed, FirstThings, OwnServices, name_row};
pub use welcome::WelcomePage;

use super::NotFoundPage;
use crate::{
    components::{GuidanceCall, Icon, PageHead, RegionMap, Section, link_chip},
    format,
    live::{live, memo, view},
    locale::fill,
    order::by_name,
    state::{Shown, use_app},
};

/// An area's page.
#[component]
pub fn AreaPage() -> impl IntoView {
    let app = use_app();
    let params = use_params_map();
    let id = memo(move || params.get().get("area").unwrap_or_default());
    live(move || match app.data.get_untracked().catalog.area(&id.get()).cloned() {
        Some(area) => view! { <AreaView area /> },
        None => view! { <NotFoundPage /> },
    })
}

#[component]
fn AreaView(area: Area) -> impl IntoView {
    let app = use_app();
    let words = app.words();
    let name = app.text(&area.name);
    let locative = if area.locative.is_empty() { name.text.clone() } else { app.text(&area.locative).text };
    let title = fill(words.area_title(), &[("area", &name.text)]);
    let lead = fill(words.area_lead(), &[("locative", &locative)]);
    let population = area.population.map(|n| view! { <p>{fill(words.area_population(), &[("n", &format::count(n))])}</p> });
    let search = format!("/haku?alue={}", area.id);
    let welcome = format!("/alue/{}/tervetuloa", area.id);
    let is_municipality = area.kind == AreaKind::Municipality;
    let id = area.id.to_string();
    view! {
        <article class="area" data-id=id data-kind="area">
            <PageHead
                title=Shown { text: title, lang: None }
                description=lead.clone()
                lead=Shown { text: lead, lang: None }
            />
            {population}
            <p class="area__ways">
                <a class="button button--primary" href=search>
                    <Icon name="search" /> <span>{fill(words.area_search_here(), &[("area", &name.text)])}</span>
                </a>
                {is_municipality.then(|| view! {
                    <a class="button" href=welcome><Icon name="file-text" /> <span>{words.welcome_open()}</span></a>
                })}
            </p>
            <div class="layout layout--end">
            <div class="layout__main">
                <Section title=words.area_guidance()>
                    <GuidanceCall />
                </Section>
                <Places area=area.clone() />
                {is_municipality.then(|| view! { <FirstThings area=area.clone() row=name_row /> })}
                <ByNeed area=area.clone() />
                <OwnServices area=area.clone() />
                {(area.kind == AreaKind::Region).then(|| view! { <CentreAreas /> })}
                <FamilyCentre area=area.clone() />
                <Responsible area=area.clone() />
            </div>
            <div class="layout__side">
                <AreaMap area />
            </div>
            </div>
        </article>
    }
}

/// The map with this area lit, the neighbours as a list, and places whose point a source gives.
#[component]
fn AreaMap(area: Area) -> impl IntoView {
    let app = use_app();
    let words = app.words();
    let data = app.data.get_untracked();
    let navigate = StoredValue::new(use_navigate());
    let choose = Callback::new(move |id: AreaId| navigate.with_value(|go| go(&format!("/alue/{id}"), Default::default())));
    let lit: Vec<AreaId> = match area.kind {
        AreaKind::Municipality => vec![area.id.clone()],
        _ if area.kind == AreaKind::FamilyCentreArea => area.municipalities.clone(),
        _ => Vec::new(),
    };
    let points: Vec<(Coordinates, String)> = data
        .catalog
        .locations
        .iter()
        .filter(|place| area.kind != AreaKind::Municipality || place.municipality == area.id)
        .filter_map(|place| Some((place.coordinates.clone()?, place.name.clone())))
        .collect();
    let others = if area.neighbours.is_empty() { area.municipalities.clone() } else { area.neighbours.clone() };
    let others: Vec<(AreaId, Shown)> =
        others.into_iter().filter_map(|id| Some((id.clone(), app.text(&data.catalog.area(id.as_str())?.name)))).collect();
    let rows: Vec<_> =
        by_name(others, |(_, name)| &name.text).into_iter().map(|(id, name)| link_chip(format!("/alue/{id}"), name)).collect();
    let title = if area.neighbours.is_empty() { words.home_areas() } else { words.map_neighbours() };
    let counting = app;
    let own = move |id: &AreaId| {
        let data = counting.data.get_untracked();
        let is_own = |service: &&catalog::Service| {
            data.catalog.reach(service) == Reach::Municipalities && service.service_areas.contains(id)
        };
        data.catalog.living_services().filter(is_own).count()
    };
    view! {
        <RegionMap lit=Signal::stored(lit) choose counts=(Arc::new(own) as Arc<_>, words.area_own_count()) points />
        {(!rows.is_empty()).then(|| view! { <Section title><ul class="chips">{rows}</ul></Section> })}
    }
}
