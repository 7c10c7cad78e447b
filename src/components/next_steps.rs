//! No dead ends: a wider area, the nearest needs, and the number where a person guides onwards.

use catalog::{NeedId, Way};
use leptos::prelude::*;

use super::{ActionButton, HoursText, NeedChips, ShownText, link_chip};
use crate::{
    live::view,
    state::{Shown, use_app},
};

/// The region's guidance number with its hours.
#[component]
pub fn GuidanceCall() -> impl IntoView {
    let app = use_app();
    let data = app.data.get_untracked();
    let service = data.catalog.service(data.catalog.region.guidance.as_str()).cloned();
    service.map(|service| {
        let name = app.text(&service.name);
        let call = service.channels.iter().find(|channel| matches!(channel.way, Way::Phone(_))).cloned();
        let hours = call.as_ref().and_then(|call| call.hours.clone()).or(service.hours.clone());
        view! {
            <div class="guidance">
                <p>
                    <a href=format!("/palvelu/{}", service.id)><ShownText shown=name.clone() /></a>
                    {hours.map(|hours| view! { <span class="guidance__hours"><HoursText service=service.clone() hours /></span> })}
                </p>
                {call.map(|channel| view! { <ActionButton channel about=name.text /> })}
            </div>
        }
    })
}

/// Ways onwards after a search that found little. `wider` is the address of the same view for the whole region,
/// `neighbours` are those for the neighbouring municipalities, with their names.
#[component]
pub fn NextSteps(needs: Vec<NeedId>, wider: Option<String>, neighbours: Vec<(String, Shown)>) -> impl IntoView {
    let app = use_app();
    let words = app.words();
    view! {
        <section class="next-steps">
            <h2>{words.results_few()}</h2>
            {wider.map(|href| view! { <p><a class="button" href=href>{words.results_few_wider()}</a></p> })}
            {(!neighbours.is_empty()).then(|| view! {
                <h3>{words.map_neighbours()}</h3>
                <ul class="chips">{neighbours.into_iter().map(|(href, name)| link_chip(href, name)).collect::<Vec<_>>()}</ul>
            })}
            {(!needs.is_empty()).then(|| view! {
                <h3>{words.results_few_nearest()}</h3>
                <NeedChips needs />
            })}
            <h3>{words.results_few_call()}</h3>
            <GuidanceCall />
        </section>
    }
}
