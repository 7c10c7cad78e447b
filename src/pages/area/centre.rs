//! What is known of an area's family centre, of the division into areas, and of who looks after its data; and what is not.

use catalog::{Area, AreaKind};
use leptos::prelude::*;

use crate::{
    components::{Section, ShownText, SourceLine, link_row},
    live::view,
    locale::fill,
    state::use_app,
};

/// What is known of the family-centre area, and what is not, said plainly.
#[component]
pub(super) fn FamilyCentre(area: Area) -> impl IntoView {
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
            let line = fill(words.area_centre_area(), &[("name", &app.text(&other.name).text), ("when", &when)]);
            let part = other.partial.get(&area.id).map(|part| fill(words.area_centre_partial(), &[("part", part)]));
            view! {
                <div class="centre">
                    <p>{line} {part.map(|part| format!(" {part}"))} <span class="badge badge--warn">{words.service_check_field()}</span></p>
                    {other.source.clone().map(|source| view! { <SourceLine source link=true /> })}
                </div>
            }
        })
        .collect();
    let unknown = (known.is_empty() && area.kind == AreaKind::Municipality)
        .then(|| view! { <p>{fill(words.area_centre_unknown(), &[("area", &name)])}</p> });
    let facts: Vec<_> = data
        .catalog
        .region
        .family_centre_facts
        .iter()
        .filter(|fact| fact.municipalities.is_empty() || fact.municipalities.contains(&area.id) || area.kind == AreaKind::Region)
        .map(|fact| view! { <li><p><ShownText shown=app.text(&fact.text) /></p><SourceLine source=fact.source.clone() link=true /></li> })
        .collect();
    view! {
        <Section title=words.area_centre()>
            {known}
            {unknown}
            {(!facts.is_empty()).then(|| view! {
                <details><summary>{words.area_pilot()}</summary><ul class="plain">{facts}</ul></details>
            })}
        </Section>
    }
}

/// The areas of the family centres that a source states, each with its municipalities.
#[component]
pub(super) fn CentreAreas() -> impl IntoView {
    let app = use_app();
    let words = app.words();
    let data = app.data.get_untracked();
    let rows: Vec<_> = data
        .catalog
        .areas
        .iter()
        .filter(|area| area.kind == AreaKind::FamilyCentreArea)
        .map(|area| {
            let parts = area.municipalities.iter().filter_map(|id| {
                let name = app.text(&data.catalog.area(id.as_str())?.name).text;
                Some(area.partial.get(id).cloned().unwrap_or(name))
            });
            let when = area.when.as_ref().map(|when| format!(" ({when})")).unwrap_or_default();
            link_row(format!("/alue/{}", area.id), app.text(&area.name), [parts.collect::<Vec<_>>().join(", "), when].concat())
        })
        .collect();
    view! {
        <Section title=words.area_centre_areas()>
            <ul class="place-rows">{rows}</ul>
            <p>{words.area_centre_areas_rest()}</p>
        </Section>
    }
}

/// Who is responsible for the data of an area: a role, or that nobody is named.
#[component]
pub(super) fn Responsible(area: Area) -> impl IntoView {
    let app = use_app();
    let words = app.words();
    let data = app.data.get_untracked();
    let who = match area.responsible.is_empty() {
        true => words.area_responsible_unknown().into_any(),
        false => view! { <ShownText shown=app.text(&area.responsible) /> },
    };
    let feedback = data.catalog.region.feedback_email.as_ref().map(|email| {
        let email = email.as_str().to_owned();
        view! { " " <a href=format!("mailto:{email}")>{email.clone()}</a> }
    });
    view! { <Section title=words.area_responsible()><p>{who} {feedback}</p></Section> }
}
