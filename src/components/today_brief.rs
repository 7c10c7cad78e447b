//! The next few times of today in an area, with the way to the whole programme. Where nothing is known it says what can be
//! seen there instead.

use catalog::{AreaId, Entry, EntryKey};
use leptos::prelude::*;

use super::{Icon, ShownText};
use crate::{
    format::time,
    live::{live, live_text, memo, view},
    state::use_app,
};

/// Times shown.
const FEW: usize = 3;

/// The section.
#[component]
pub fn TodayBrief(area: Signal<Option<AreaId>>) -> impl IntoView {
    let app = use_app();
    let words = app.words();
    // A minute that ends nothing changes nothing.
    let next = memo(move || {
        let data = app.data.get_untracked();
        let (now, area) = (app.now.get(), area.get());
        let today = now.local().date;
        let programme = data.catalog.programme(today, today);
        let still_on = programme.iter().filter(|entry| {
            entry.time.is_on()
                && entry.time.end.is_none_or(|end| now < end)
                && area.as_ref().is_none_or(|area| data.catalog.is_in(area, entry.service, entry.session))
        });
        still_on.take(FEW).map(|entry| entry.key).collect::<Vec<EntryKey>>()
    });
    let rows = live(move || {
        let data = app.data.get_untracked();
        let row = |key: EntryKey| {
            let Entry { service, session, time, .. } = data.catalog.entry(key)?;
            let place = session.location.as_ref().and_then(|id| data.catalog.location(id.as_str()));
            let place = place.map(|place| {
                let far = app.distance_to(place).map(|distance| [" · ", &distance].concat());
                view! { <span class="brief__place">{place.name.clone()} {far}</span> }
            });
            Some(view! {
                <li class="brief__row" data-id=session.id.to_string() data-kind="session">
                    <span class="brief__time">{time::hours(words, time.hours)}</span>
                    <a href=format!("/palvelu/{}", service.id)><ShownText shown=app.text(&session.name) /></a>
                    {place}
                </li>
            })
        };
        let rows: Vec<_> = next.get().into_iter().filter_map(row).collect();
        if rows.is_empty() {
            return view! { <p class="hint">{words.today_brief_none()}</p> };
        }
        view! { <ul class="brief__rows">{rows}</ul> }
    });
    let href = move |part: &str| match area.get() {
        Some(area) => format!("/tanaan?alue={area}{part}"),
        None => format!("/tanaan{}", part.replacen('&', "?", 1)),
    };
    view! {
        <section class="brief" aria-labelledby="brief">
            <h2 id="brief">{words.today_here()}</h2>
            {rows}
            <p class="brief__more">
                <a class="button" href=live_text(move || href(""))><Icon name="calendar" /> <span>{words.today_whole()}</span></a>
                <a class="button button--quiet" href=live_text(move || href("&jakso=viikko"))>{words.today_whole_week()}</a>
            </p>
        </section>
    }
}
