//! `/alue/{area}`: a municipality: who serves it, by need; its places; what is known of its family centre, and what not.

use catalog::{Area, AreaKind, Location, Reach, Service};
use leptos::prelude::*;
use leptos_router::hooks::use_params_map;

use super::NotFoundPage;
use crate::{
    components::{GuidanceCall, Icon, PageHead, Section, ShownText, SourceLine},
    format,
    locale::fill,
    order::by_name,
    state::{Shown, use_app},
};

/// An area's page.
#[component]
pub fn AreaPage() -> impl IntoView {
    let app = use_app();
    let params = use_params_map();
    let id = Memo::new(move |_| params.get().get("area").unwrap_or_default());
    move || match app.data.get_untracked().catalog.area(&id.get()).cloned() {
        Some(area) => view! { <AreaView area /> }.into_any(),
        None => view! { <NotFoundPage /> }.into_any(),
    }
}

#[component]
fn AreaView(area: Area) -> impl IntoView {
    let app = use_app();
    let words = app.words();
    let name = app.text(&area.name);
    let locative = if area.locative.is_empty() { name.text.clone() } else { app.text(&area.locative).text };
    let title = fill(words.area_title, &[("area", &name.text)]);
    let lead = fill(words.area_lead, &[("locative", &locative)]);
    let population = area.population.map(|n| view! { <p>{fill(words.area_population, &[("n", &format::count(n))])}</p> });
    let search = format!("/haku?alue={}", area.id);
    let id = area.id.to_string();
    view! {
        <article class="area" data-id=id data-kind="area">
            <PageHead
                title=Shown { text: title, lang: None }
                description=lead.clone()
                lead=Shown { text: lead, lang: None }
            />
            {population}
            <p>
                <a class="button button--primary" href=search>
                    <Icon name="search" /> <span>{fill(words.area_search_here, &[("area", &name.text)])}</span>
                </a>
            </p>
            <Section title=words.area_guidance>
                <GuidanceCall />
            </Section>
            <ByNeed area=area.clone() />
            <OwnServices area=area.clone() />
            <Places area=area.clone() />
            <FamilyCentre area />
        </article>
    }
}

/// For each top need: how many services the area has, its own among them.
#[component]
fn ByNeed(area: Area) -> impl IntoView {
    let app = use_app();
    let words = app.words();
    let data = app.data.get_untracked();
    let serving: Vec<&Service> =
        data.catalog.living_services().filter(|service| data.catalog.serves(service, &area.id)).collect();
    let rows: Vec<_> = data
        .catalog
        .needs
        .iter()
        .map(|need| {
            let answering = serving.iter().filter(|service| service.needs.iter().any(|own| own.top() == need.id.as_str()));
            let (mut all, mut own) = (0, 0);
            for service in answering {
                all += 1;
                own += usize::from(data.catalog.reach(service) == Reach::Municipalities);
            }
            let own = if own == 0 { words.area_only_wider.to_owned() } else { words.area_own_count.of(own) };
            view! {
                <li class="need-row">
                    <a href=format!("/tarve/{}?alue={}", need.id, area.id)>
                        <Icon name=need.icon.clone() />
                        <ShownText shown=app.text(&need.label) />
                    </a>
                    <span>{words.area_count.of(all)} " · " {own}</span>
                </li>
            }
        })
        .collect();
    view! { <Section title=words.area_services_by_need><ul class="need-rows">{rows}</ul></Section> }
}

/// Services of the municipality itself.
#[component]
fn OwnServices(area: Area) -> impl IntoView {
    let app = use_app();
    let words = app.words();
    let data = app.data.get_untracked();
    let own: Vec<(String, _)> = data
        .catalog
        .living_services()
        .filter(|service| data.catalog.reach(service) == Reach::Municipalities && data.catalog.serves(service, &area.id))
        .map(|service| (service.id.to_string(), app.text(&service.name)))
        .collect();
    let own = by_name(own, |(_, name)| &name.text);
    let is_municipality = area.kind == AreaKind::Municipality;
    (is_municipality && !own.is_empty()).then(|| {
        let rows =
            own.into_iter().map(|(id, name)| view! { <li><a href=format!("/palvelu/{id}")><ShownText shown=name /></a></li> });
        view! { <Section title=words.area_own_services><ul class="link-list">{rows.collect::<Vec<_>>()}</ul></Section> }
    })
}

#[component]
fn Places(area: Area) -> impl IntoView {
    let app = use_app();
    let words = app.words();
    let data = app.data.get_untracked();
    let is_inside = |place: &&Location| place.municipality == area.id || area.municipalities.contains(&place.municipality);
    let places = by_name(data.catalog.locations.iter().filter(is_inside).collect(), |place: &&Location| &place.name);
    let rows: Vec<_> = places
        .into_iter()
        .map(|place| {
            view! {
                <li class="place-row">
                    <a href=format!("/paikka/{}", place.id)>{place.name.clone()}</a>
                    <span>{place.address.clone().or_else(|| place.district.clone())}</span>
                </li>
            }
        })
        .collect();
    view! {
        <Section title=words.area_places>
            {if rows.is_empty() {
                view! { <p>{words.area_no_places}</p> }.into_any()
            } else {
                view! { <ul class="place-rows">{rows}</ul> }.into_any()
            }}
        </Section>
    }
}

/// What is known of the family-centre area, and what is not, said plainly.
#[component]
fn FamilyCentre(area: Area) -> impl IntoView {
    let app = use_app();
    let words = app.words();
    let data = app.data.get_untracked();
    let name = app.text(&area.name).text;
    let known: Vec<_> = data
        .catalog
        .areas
        .iter()
        .filter(|other| other.kind == AreaKind::FamilyCentreArea && other.municipalities.contains(&area.id))
        .map(|other| {
            let when = other.when.clone().unwrap_or_default();
            let line = fill(words.area_centre_area, &[("name", &app.text(&other.name).text), ("when", &when)]);
            let part = other.partial.get(&area.id).map(|part| fill(words.area_centre_partial, &[("part", part)]));
            view! {
                <div class="centre">
                    <p>{line} {part.map(|part| format!(" {part}"))} <span class="badge badge--warn">{words.service_check_field}</span></p>
                    {other.source.clone().map(|source| view! { <SourceLine source link=true /> })}
                </div>
            }
        })
        .collect();
    let unknown = (known.is_empty() && area.kind == AreaKind::Municipality)
        .then(|| view! { <p>{fill(words.area_centre_unknown, &[("area", &name)])}</p> });
    let facts: Vec<_> = data
        .catalog
        .region
        .family_centre_facts
        .iter()
        .filter(|fact| fact.municipalities.is_empty() || fact.municipalities.contains(&area.id) || area.kind == AreaKind::Region)
        .map(|fact| view! { <li><p><ShownText shown=app.text(&fact.text) /></p><SourceLine source=fact.source.clone() link=true /></li> })
        .collect();
    view! {
        <Section title=words.area_centre>
            {known}
            {unknown}
            {(!facts.is_empty()).then(|| view! {
                <details><summary>{words.area_pilot}</summary><ul class="plain">{facts}</ul></details>
            })}
        </Section>
    }
}
