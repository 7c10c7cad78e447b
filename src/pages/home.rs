//! `/`: three ways in. Say it (the search panel above), choose a need, help now.

use catalog::AreaId;
use leptos::prelude::*;
use leptos_router::hooks::use_navigate;

use crate::{
    components::{NeedTile, RegionMap, TodayBrief, link_chip},
    live::view,
    order::by_name,
    state::use_app,
};

/// The home page under the search panel.
#[component]
pub fn HomePage() -> impl IntoView {
    let app = use_app();
    let words = app.words();
    let data = app.data.get_untracked();
    let areas: Vec<_> = data.catalog.municipalities().map(|area| (area.id.to_string(), app.text(&area.name))).collect();
    let areas = by_name(areas, |(_, name)| &name.text);
    let navigate = StoredValue::new(use_navigate());
    let choose = Callback::new(move |id: AreaId| navigate.with_value(|go| go(&format!("/alue/{id}"), Default::default())));
    let lit = Signal::derive(move || app.area.get().into_iter().collect::<Vec<_>>());
    view! {
        <div class="layout layout--end">
        <section class="layout__main" aria-labelledby="needs">
            <h2 id="needs">{words.home_needs()}</h2>
            <ul class="tiles">{data.catalog.needs.iter().map(|need| view! { <NeedTile need=need.clone() /> }).collect_view()}</ul>
        </section>
        <div class="layout__side">
        <TodayBrief area=app.area.into() />
        <section aria-labelledby="areas">
            <h2 id="areas">{words.home_areas()}</h2>
            <p>{words.home_areas_lead()}</p>
            <RegionMap lit choose />
            <ul class="chips">
                {areas
                    .into_iter()
                    .map(|(slug, name)| link_chip(format!("/alue/{slug}"), name))
                    .collect::<Vec<_>>()}
            </ul>
        </section>
        </div>
        </div>
    }
}
