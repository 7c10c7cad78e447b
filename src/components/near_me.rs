//! "Near me": asked only on touch, worded plainly; chooses the nearest municipality and lets distances be told.

use catalog::{AreaId, Coordinates};
use leptos::prelude::*;

use super::Icon;
use crate::{
    browser::{self, PositionError},
    live::{live, press, view},
    locale::fill,
    state::use_app,
};

/// The button and what came of it. `choose` is called with the nearest municipality.
#[component]
pub fn NearMe(#[prop(into)] choose: Callback<Option<AreaId>>) -> impl IntoView {
    let app = use_app();
    let words = app.words();
    let told = RwSignal::new(None::<String>);
    let ask = move |_| {
        told.set(Some(words.near_asking().to_owned()));
        browser::ask_position(move |answer| {
            let text = match answer {
                Err(PositionError::Refused) => words.near_refused().to_owned(),
                Err(PositionError::NotKnown) => words.near_unknown().to_owned(),
                Ok((lat, lon)) => {
                    let here = Coordinates { lat, lon, source: None };
                    match app.nearest_municipality(&here) {
                        Some((area, true)) => {
                            app.position.set(Some(here));
                            // The page may have gone while the person was asked.
                            choose.try_run(Some(area.id.clone()));
                            fill(words.near_found(), &[("area", &app.text(&area.name).text)])
                        }
                        _ => words.near_far().to_owned(),
                    }
                }
            };
            told.set(Some(text));
        });
    };
    view! {
        <button class="chip near-me" type="button" aria-describedby="near-told" on:click=press(ask)>
            <Icon name="locate" />
            {words.near_button()}
        </button>
        <p class="near-told" id="near-told" role="status">
            {live(move || told.get().map(|text| view! { {text} " " <span class="hint">{words.near_why()}</span> }))}
        </p>
    }
}
