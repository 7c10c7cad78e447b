//! Telephones and chats that are open now, the nearest first.

use catalog::{Availability, Channel, EntryKey, Moment, Reach, Service, State, TimesOf, Way};
use leptos::prelude::*;

use crate::{
    components::{ActionButton, ShownText, channels_by_ease},
    format::time,
    live::{live, memo, view},
    state::{TodayAddress, use_app},
};

/// Lines shown at once.
const FEW: usize = 6;
/// Stands for hours without an end.
const ALWAYS: i32 = 0;

/// The telephone or chat of a service that is open.
fn open_channel(service: &Service, of: TimesOf<'_>) -> Option<Channel> {
    let is_live = |channel: &&Channel| matches!(channel.way, Way::Phone(_) | Way::Chat(_));
    match of {
        TimesOf::Channel(channel) => Some(channel).filter(is_live).cloned(),
        // Hours of the whole service are those of its telephone or chat when it is reached from afar only.
        TimesOf::Service if service.locations.is_empty() => channels_by_ease(service).iter().find(is_live).cloned(),
        TimesOf::Service | TimesOf::Session(_) => None,
    }
}

#[component]
pub(super) fn OpenLines(address: Signal<TodayAddress>) -> impl IntoView {
    let app = use_app();
    let words = app.words();
    // The services by position, with the end of their hours: drawn anew when one opens or closes.
    let lines = memo(move || {
        let data = app.data.get_untracked();
        let catalog = &data.catalog;
        let (now, area) = (app.now.get(), address.get().area.flatten());
        let mut lines: Vec<EntryKey> = Vec::new();
        for reach in [Reach::Municipalities, Reach::Region, Reach::Country] {
            for (at, service) in catalog.services.iter().enumerate() {
                let serves = area.as_ref().is_none_or(|area| catalog.serves(service, area));
                if !serves || !service.is_living() || catalog.reach(service) != reach {
                    continue;
                }
                if let Availability::Known { state: State::Open { until }, of } = catalog.availability(service, now)
                    && open_channel(service, of).is_some()
                {
                    lines.push([at as i32, 0, until.map_or(ALWAYS, Moment::unix_minutes)]);
                }
            }
        }
        lines
    });
    let row = move |[at, _, until]: EntryKey| {
        let data = app.data.get_untracked();
        let now = app.now.get_untracked();
        let service = data.catalog.services.get(at as usize)?;
        let Availability::Known { of, .. } = data.catalog.availability(service, now) else { return None };
        let channel = open_channel(service, of)?;
        let until = match until {
            ALWAYS => words.time_round_the_clock().to_owned(),
            until => ["–", &time::end(words, Moment::from_unix_minutes(until), now)].concat(),
        };
        let name = app.text(&service.name);
        let about = name.text.clone();
        Some(view! {
            <li class="line" data-id=service.id.to_string() data-kind="service">
                <p>
                    <a href=format!("/palvelu/{}", service.id)><ShownText shown=name /></a>
                    <span class="line__until">{until}</span>
                </p>
                <ActionButton channel about />
            </li>
        })
    };
    live(move || {
        let mut lines = lines.get();
        let rest = lines.split_off(lines.len().min(FEW));
        let list = |lines: Vec<EntryKey>| view! { <ul class="lines">{lines.into_iter().map(row).collect::<Vec<_>>()}</ul> };
        (!lines.is_empty()).then(|| {
            let count = rest.len();
            view! {
                <section class="no-print">
                    <h2>{words.today_lines()}</h2>
                    {list(lines)}
                    {(count > 0).then(|| view! {
                        <details><summary>{words.results_show_all().of(count)}</summary>{list(rest)}</details>
                    })}
                </section>
            }
        })
    })
}
