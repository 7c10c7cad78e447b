//! The region as a drawing to choose a municipality from. Never the only way: the same choices stand beside it as a list.
//! It says that it is a sketch, or whose borders it shows.

use std::sync::Arc;

use catalog::{AreaId, Coordinates};
use leptos::{ev, prelude::*};

use crate::{
    live::{live, live_flag, live_text, memo, press, view},
    locale::Plural,
    state::use_app,
};

/// Whether a key presses what has the focus.
fn presses(event: &ev::KeyboardEvent) -> bool {
    matches!(event.key().as_str(), "Enter" | " ")
}

/// What is counted in each municipality: a number and the words for it.
type Counts = (Arc<dyn Fn(&AreaId) -> usize + Send + Sync>, Plural);

/// The map; nothing where the data has no drawing.
#[component]
pub fn RegionMap(
    /// The municipalities that are lit.
    #[prop(into)]
    lit: Signal<Vec<AreaId>>,
    /// Called with the one that was chosen.
    #[prop(into)]
    choose: Callback<AreaId>,
    /// What is counted, if anything is.
    #[prop(optional)]
    counts: Option<Counts>,
    /// Points to mark, with the name of each; only on true borders, since a sketch would put many into the wrong municipality.
    #[prop(optional)]
    points: Vec<(Coordinates, String)>,
) -> impl IntoView {
    let app = use_app();
    let words = app.words();
    let data = app.data.get_untracked();
    data.catalog.map.clone().map(|map| {
        let lakes: Vec<_> = map.lakes.iter().map(|lake| view! { <path class="map__lake" d=lake.path.clone() /> }).collect();
        let cells: Vec<_> = map
            .shapes
            .iter()
            .filter_map(|shape| Some((shape.clone(), data.catalog.area(shape.area.as_str())?)))
            .map(|(shape, area)| {
                let name = app.text(&area.name).text;
                let count = counts.as_ref().map(|(count, plural)| (count(&area.id), *plural));
                let label = match &count {
                    Some((n, plural)) => [&name, ", ", &plural.of(*n)].concat(),
                    None => name.clone(),
                };
                let (of_click, of_key, of_lit) = (area.id.clone(), area.id.clone(), area.id.clone());
                let is_lit = memo(move || lit.get().contains(&of_lit));
                let on_key = move |event: ev::KeyboardEvent| {
                    if presses(&event) {
                        event.prevent_default();
                        choose.run(of_key.clone());
                    }
                };
                let (x, y) = shape.label;
                view! {
                    <g
                        class="map__area"
                        class:is-on=live_flag(move || is_lit.get())
                        role="button"
                        tabindex="0"
                        aria-label=label
                        aria-pressed=live_text(move || is_lit.get().to_string())
                        on:click=press(move |_| choose.run(of_click.clone()))
                        on:keydown=on_key
                    >
                        <path d=shape.path />
                        <text x=x.to_string() y=y.to_string()>{name}</text>
                        {count.map(|(n, _)| view! { <text class="map__count" x=x.to_string() y=(y + 34).to_string()>{n}</text> })}
                    </g>
                }
            })
            .collect();
        let at = move |point: &Coordinates| {
            let (x, y) = map.frame.place(point.lat, point.lon);
            ((x.round() as i32).to_string(), (y.round() as i32).to_string())
        };
        let is_schematic = map.is_schematic;
        let dots: Vec<_> = points
            .into_iter()
            .filter(|_| !is_schematic)
            .map(|(point, name)| {
                let (x, y) = at(&point);
                view! { <circle class="map__dot" cx=x cy=y r="9"><title>{name}</title></circle> }
            })
            .collect();
        let here = live(move || {
            app.position.get().filter(|_| !is_schematic).map(|point| {
                let (x, y) = at(&point);
                view! { <circle class="map__here" cx=x cy=y r="12"></circle> }
            })
        });
        let note = match &map.attribution {
            Some(attribution) => view! { <span lang=app.first_language_lang()>{attribution.clone()}</span> },
            None => words.map_sketch().into_any(),
        };
        view! {
            <figure class="map">
                <svg viewBox=format!("0 0 {} {}", map.width, map.height) role="group" aria-label=words.map_label()>
                    {cells}
                    {lakes}
                    {dots}
                    {here}
                </svg>
                <figcaption class="hint">{note}</figcaption>
            </figure>
        }
    })
}
