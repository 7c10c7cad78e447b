//! Choosing the municipality: a chip that names the present one, and a dialogue with the list.

use catalog::AreaId;
use leptos::prelude::*;

use super::{Dialog, Icon, ShownText};
use crate::{
    browser,
    live::{live, live_flag, live_text, press, view},
    locale::fill,
    order::by_name,
    state::{Shown, use_app},
};

const DIALOG: &str = "area-dialog";

/// The chip with its dialogue. `area` is the one in use on this page; `choose` is called with a new one (`None` for the
/// whole region).
#[component]
pub fn AreaButton(area: Signal<Option<AreaId>>, #[prop(into)] choose: Callback<Option<AreaId>>) -> impl IntoView {
    let app = use_app();
    let words = app.words();
    let data = app.data.get_untracked();
    let municipalities: Vec<(AreaId, Shown)> =
        data.catalog.municipalities().map(|area| (area.id.clone(), app.text(&area.name))).collect();
    let municipalities = by_name(municipalities, |(_, name)| &name.text);
    let region = data.region_area().map(|area| app.text(&area.name).text).unwrap_or_default();
    let whole_region = fill(words.area_all(), &[("region", &region)]);
    let label = live(move || match area.get() {
        Some(id) => data.catalog.area(id.as_str()).map(|area| app.text(&area.name).text).unwrap_or_default(),
        None => words.area_choose().to_owned(),
    });
    let choice = move |id: Option<AreaId>, shown: Shown| {
        let wanted = id.clone();
        let is_present = move || area.get() == wanted;
        let pressed = is_present.clone();
        let choose_it = move |_| {
            browser::close_dialog(DIALOG);
            choose.run(id.clone());
        };
        view! {
            <li>
                <button class="choice" type="button" aria-pressed=live_text(move || pressed().to_string()) on:click=press(choose_it)>
                    <ShownText shown />
                    {live(move || is_present().then(|| view! { <Icon name="check" /> }))}
                </button>
            </li>
        }
    };
    view! {
        <button
            class="chip chip--area"
            class:is-on=live_flag(move || area.get().is_some())
            type="button"
            aria-haspopup="dialog"
            on:click=press(move |_| browser::show_dialog(DIALOG))
        >
            <Icon name="map-pin" />
            <span class="visually-hidden">{words.area_label()} ": "</span>
            {label}
            <Icon name="chevron-down" />
        </button>
        <Dialog id=DIALOG title=words.area_dialog_title() lead=words.area_dialog_lead()>
                {choice(None, Shown { text: whole_region, lang: None })}
                {municipalities.into_iter().map(|(id, shown)| choice(Some(id), shown)).collect_view()}
        </Dialog>
    }
}
