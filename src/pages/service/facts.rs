//! Facts of a service for the side of its page: cost, area, languages, who runs it.

use catalog::{Cost, LangTag, OrganizationId, Service, UnverifiedField};
use leptos::prelude::*;

use super::unsure;
use crate::{
    components::{Fact, Section, ShownText},
    live::view,
    locale::Words,
    state::{AppState, use_app},
};

/// Names of languages, as far as the app knows them; else the tag itself.
fn language_names(words: &Words, tags: &[LangTag]) -> String {
    let name = |tag: &LangTag| match tag.language() {
        "fi" => words.language_fi(),
        "sv" => words.language_sv(),
        "en" => words.language_en(),
        "ru" => words.language_ru(),
        "uk" => words.language_uk(),
        "ar" => words.language_ar(),
        "et" => words.language_et(),
        "so" => words.language_so(),
        "fa" => words.language_fa(),
        "ku" => words.language_ku(),
        "se" => words.language_se(),
        _ => "",
    };
    tags.iter()
        .map(|tag| Some(name(tag)).filter(|name| !name.is_empty()).unwrap_or(tag.as_str()).to_owned())
        .collect::<Vec<_>>()
        .join(", ")
}

/// The name of an organization as a link to its own site where that is known.
fn organization_view(app: AppState, id: &OrganizationId) -> Option<AnyView> {
    let data = app.data.get_untracked();
    let organization = data.catalog.organization(id.as_str())?;
    let name = app.text(&organization.name);
    Some(match &organization.url {
        Some(url) => view! { <a href=url.as_str().to_owned() rel="noreferrer external"><ShownText shown=name /></a> },
        None => view! { <ShownText shown=name /> },
    })
}

#[component]
pub(super) fn GoodToKnow(service: Service) -> impl IntoView {
    let app = use_app();
    let words = app.words();
    let cost = match service.cost {
        Cost::Free => words.service_free(),
        Cost::Paid => words.service_paid(),
        Cost::Unknown => words.service_cost_unknown(),
    };
    let cost_mark = unsure(words, &service, UnverifiedField::Cost);
    let fees = service.fees_description.clone().map(|fees| view! { " " <span lang=app.first_language_lang()>{fees}</span> });
    let areas = app.service_areas(&service);
    let languages = (!service.languages.is_empty()).then(|| {
        let (names, mark) = (language_names(words, &service.languages), unsure(words, &service, UnverifiedField::Languages));
        view! { <Fact term=words.service_languages()>{names} {mark}</Fact> }
    });
    let interpreted = (!service.interpreted.is_empty()).then(|| {
        let names = language_names(words, &service.interpreted);
        view! { <Fact term=words.service_interpreted()>{names}</Fact> }
    });
    let organizer = service
        .organization
        .as_ref()
        .and_then(|id| organization_view(app, id))
        .map(|name| view! { <Fact term=words.service_organizer()>{name}</Fact> });
    let partners: Vec<_> =
        service.partners.iter().filter_map(|id| organization_view(app, id)).map(|name| view! { <li>{name}</li> }).collect();
    let partners =
        (!partners.is_empty()).then(|| view! { <Fact term=words.service_partners()><ul class="plain">{partners}</ul></Fact> });
    view! {
        <Section title=words.service_good_to_know()>
            <dl class="facts">
                <Fact term=words.service_cost()>{cost} {fees} {cost_mark}</Fact>
                <Fact term=words.service_serves()>{areas}</Fact>
                {languages}
                {interpreted}
                {organizer}
                {partners}
            </dl>
        </Section>
    }
}
