//! Telephones and chats that are open now, the nearest first.

use catalog::{Catalog, EntryKey, Moment, Reach, Service, State, Way};
use leptos::prelude::*;

use crate::{
    components::{ActionButton, ShownText},
    format::time,
    live::{live, memo, view},
    state::{TodayAddress, use_app},
};

/// Lines shown at once.
const FEW: usize = 6;
/// Stands for hours without an end.
const ALWAYS: i32 = 0;

/// A line: where its service stands in the catalog, which of its channels it is, and when its hours end in minutes since
/// 1.1.1970 UTC. In the shape of other keys, so that they share their code.
type LineKey = EntryKey;

/// The first telephone or chat of a service that is open now: by its own hours, else by those of the whole service when that
/// is reached from afar only.
fn open_line(catalog: &Catalog, service: &Service, now: Moment) -> Option<(usize, Option<Moment>)> {
    let today = now.local().date;
    let whole = catalog.current_times(service, &service.hours, today).filter(|_| service.locations.is_empty());
    service.channels.iter().enumerate().find_map(|(at, channel)| {
        let is_live = channel.verified && matches!(channel.way, Way::Phone(_) | Way::Chat(_));
        let times = if channel.hours.is_some() { catalog.current_times(service, &channel.hours, today) } else { whole };
        match times.filter(|_| is_live)?.state_at(now, &catalog.calendars) {
            State::Open { until } => Some((at, until)),
            State::Closed { .. } | State::Unknown { .. } => None,
        }
    })
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
        let mut lines: Vec<LineKey> = Vec::new();
        for reach in [Reach::Municipalities, Reach::Region, Reach::Country] {
            for (at, service) in catalog.services.iter().enumerate() {
                let serves = area.as_ref().is_none_or(|area| catalog.serves(service, area));
                if !serves || !service.is_living() || catalog.reach(service) != reach {
                    continue;
                }
                if let Some((channel, until)) = open_line(catalog, service, now) {
                    lines.push([at as i32, channel as i32, until.map_or(ALWAYS, Moment::unix_minutes)]);
                }
            }
        }
        lines
    });
    let row = move |[at, channel, until]: LineKey| {
        let data = app.data.get_untracked();
        let now = app.now.get_untracked();
        let service = data.catalog.services.get(at as usize)?;
        let channel = service.channels.get(channel as usize)?.clone();
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
        let list = |lines: Vec<LineKey>| view! { <ul class="lines">{lines.into_iter().map(row).collect::<Vec<_>>()}</ul> };
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
