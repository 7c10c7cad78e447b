//! `/tarve/{need}`: a need in plain words, what it is made of, and who helps in the area in use.

use std::sync::Arc;

use catalog::{AreaId, NeedId, Reach, Service};
use leptos::prelude::*;
use leptos_router::hooks::use_params_map;
use search::Query;

use super::NotFoundPage;
use crate::{
    components::{
        AreaButton, GuidanceCall, HelpNumbers, NeedChips, PageHead, RegionMap, Section, ServiceCard, ShownText, group_title,
    },
    live::{live, memo, view},
    locale::fill,
    state::{use_app, use_page_area},
};

/// A need's page, top or sub.
#[component]
pub fn NeedPage() -> impl IntoView {
    let params = use_params_map();
    let id = memo(move || params.get().get("need").and_then(|id| NeedId::try_from(id).ok()));
    live(move || match id.get() {
        Some(id) => view! { <Need id /> },
        None => view! { <NotFoundPage /> },
    })
}

#[component]
fn Need(id: NeedId) -> impl IntoView {
    let app = use_app();
    let words = app.words();
    let data = app.data.get_untracked();
    let top = data.catalog.top_need(id.top());
    let sub = data.catalog.need(id.as_str());
    let (Some(top), Some((label, explanation))) = (
        top,
        sub.map(|need| (&need.label, &need.explanation))
            .or(top.filter(|top| top.id == id).map(|top| (&top.label, &top.explanation))),
    ) else {
        return view! { <NotFoundPage /> };
    };
    let (area, choose) = use_page_area();
    let title = app.text(label);
    let description = fill(words.need_description(), &[("need", &title.text)]);
    let siblings: Vec<_> = top.children.iter().map(|need| need.id.clone()).filter(|sibling| *sibling != id).collect();
    let parent = sub.map(|_| {
        let href = format!("/tarve/{}", top.id);
        view! { <p class="crumb">{words.need_back_to()} ": " <a href=href><ShownText shown=app.text(&top.label) /></a></p> }
    });
    let is_urgent = data.is_urgent(&id);
    let (urgent_need, counted) = (id.clone(), id.clone());
    let services = live(move || {
        let data = app.data.get_untracked();
        let answer = data.index.query(&Query {
            text: "",
            area: area.get().as_ref(),
            need: Some(&id),
            soon: &app.soon.read(),
            ..Query::default()
        });
        let groups: Vec<_> = answer
            .groups
            .into_iter()
            .filter(|group| !group.hits.is_empty())
            .map(|group| {
                let title = group_title(app, group.nearness, area.get().as_ref());
                let count = words.results_services().of(group.hits.len());
                let cards = group
                    .hits
                    .iter()
                    .filter_map(|hit| data.catalog.service(hit.service.as_str()))
                    .map(|service| view! { <ServiceCard service=service.clone() /> })
                    .collect_view();
                view! {
                    <section class="results">
                        <div class="results__head"><h3>{title}</h3><span>{count}</span></div>
                        {cards}
                    </section>
                }
            })
            .collect();
        if groups.is_empty() {
            view! { <p>{words.need_none()}</p> }
        } else {
            groups.into_any()
        }
    });
    let lit = Signal::derive(move || area.get().into_iter().collect::<Vec<_>>());
    let choose_on_map = Callback::new(move |id| choose.run(Some(id)));
    // Services of a municipality itself: those of the region and the country are everywhere.
    let own = move |id: &AreaId| {
        let data = app.data.get_untracked();
        let answers = |own: &NeedId| *own == counted || own.top() == counted.as_str();
        let is_own = |service: &&Service| {
            data.catalog.reach(service) == Reach::Municipalities
                && service.service_areas.contains(id)
                && service.needs.iter().any(answers)
        };
        data.catalog.living_services().filter(is_own).count()
    };
    view! {
        <PageHead title description lead=app.text(explanation) />
        {parent}
        {is_urgent.then(|| view! { <HelpNumbers need=Some(urgent_need) most=3 /> })}
        {(!siblings.is_empty()).then(|| view! {
            <Section title=words.need_subs()><NeedChips needs=siblings /></Section>
        })}
        <Section title=words.need_who_helps()>
            <div class="chips"><AreaButton area choose /></div>
            <details class="need__map">
                <summary>{words.map_on_map()}</summary>
                <RegionMap lit choose=choose_on_map counts=(Arc::new(own) as Arc<_>, words.area_own_count()) />
            </details>
            {services}
        </Section>
        <Section title=words.results_few_call()>
            <GuidanceCall />
        </Section>
    }
}
