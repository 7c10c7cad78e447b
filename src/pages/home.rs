//! `/`: three ways in. Say it (the search panel above), choose a need, help now.

use leptos::prelude::*;

use crate::{
    components::{NeedTile, ShownText},
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
    view! {
        <div class="layout layout--end">
        <section class="layout__main" aria-labelledby="needs">
            <h2 id="needs">{words.home_needs}</h2>
            <ul class="tiles">{data.catalog.needs.iter().map(|need| view! { <NeedTile need=need.clone() /> }).collect_view()}</ul>
        </section>
        <section class="layout__side" aria-labelledby="areas">
            <h2 id="areas">{words.home_areas}</h2>
            <p>{words.home_areas_lead}</p>
            <ul class="chips">
                {areas
                    .into_iter()
                    .map(|(slug, name)| view! { <li><a class="chip" href=format!("/alue/{slug}")><ShownText shown=name /></a></li> })
                    .collect_view()}
            </ul>
        </section>
        </div>
    }
}
