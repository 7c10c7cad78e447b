//! The programme: times by day, each with its place and what a source says of it. What is over is left out.

use catalog::{Date, Entry, EntryKey, Moment, Occurrence, Standing};
use leptos::prelude::*;

use crate::{
    components::{AddToCalendar, Icon, SessionFacts, ShownText, save_times, standing_line},
    format::time,
    live::{live, live_flag, live_text, memo, press, view},
    state::{TodayAddress, use_app},
};

fn is_over(time: &Occurrence, now: Moment) -> bool {
    time.end.map_or_else(|| time.date < now.local().date, |end| end <= now)
}

fn is_running(time: &Occurrence, now: Moment) -> bool {
    time.is_on() && time.start <= now && time.end.is_some_and(|end| now < end)
}

#[component]
fn Time(key: EntryKey) -> impl IntoView {
    let app = use_app();
    let words = app.words();
    let data = app.data.get_untracked();
    data.catalog.entry(key).map(|Entry { service, session, time, .. }| {
        let place = session.location.as_ref().and_then(|id| data.catalog.location(id.as_str()));
        let place = place.map(|place| {
            let municipality = data.catalog.area(place.municipality.as_str()).map(|area| app.text(&area.name).text);
            let more = [municipality, app.distance_to(place)].into_iter().flatten().map(|part| [" · ", &part].concat());
            view! {
                <p class="slot__place">
                    <Icon name="map-pin" />
                    <span><a href=format!("/paikka/{}", place.id)>{place.name.clone()}</a> {more.collect::<String>()}</span>
                </p>
            }
        });
        let hours = time::hours(words, time.hours).unwrap_or_else(|| words.today_no_time().to_owned());
        let running = live(move || {
            is_running(&time, app.now.get()).then(|| view! { <span class="badge badge--now">{words.today_now()}</span> })
        });
        let standing = standing_line(words, &time, app.today.get_untracked());
        let add = time.is_on().then(|| view! { <AddToCalendar session=session.clone() time /> });
        view! {
            <li class="slot" class:slot--off={matches!(time.standing, Standing::Off(_))} data-id=session.id.to_string() data-kind="session">
                <p class="slot__time">{hours} {running}</p>
                <div class="slot__what">
                    <h3><a href=format!("/palvelu/{}", service.id)><ShownText shown=app.text(&session.name) /></a></h3>
                    {standing.map(|text| view! { <p class="slot__standing">{text}</p> })}
                    {place}
                    <SessionFacts session=session.clone() />
                    {add}
                </div>
            </li>
        }
    })
}

/// The times by day; says so when none is known.
#[component]
pub(super) fn Programme(address: Signal<TodayAddress>) -> impl IntoView {
    let app = use_app();
    let words = app.words();
    let days = move || address.get().days(app.today.get());
    // Drawn anew when a time is over, not with every minute.
    let keys = memo(move || {
        let data = app.data.get_untracked();
        let (first, last) = days();
        let (now, address) = (app.now.get(), address.get());
        let found = data.catalog.programme(first, last).into_iter();
        let kept = found.filter(|entry| !is_over(&entry.time, now) && address.keeps(&data.catalog, entry));
        kept.map(|entry| entry.key).collect::<Vec<EntryKey>>()
    });
    let on = move || {
        let data = app.data.get_untracked();
        let sure = |key: EntryKey| {
            let entry = data.catalog.entry(key)?;
            entry.time.is_on().then(|| (entry.session.clone(), entry.time))
        };
        keys.get().into_iter().filter_map(sure).collect::<Vec<_>>()
    };
    let status = live_text(move || match on().len() {
        0 if address.get().filters() => words.today_none_filtered().to_owned(),
        0 => words.today_none().to_owned(),
        n => words.today_count().of(n),
    });
    let of_day = move |keys: &[EntryKey], date: Date| {
        let is_then = |key: &&EntryKey| Moment::from_unix_minutes(key[2]).local().date == date;
        let rows: Vec<_> = keys.iter().filter(is_then).map(|key| view! { <Time key=*key /> }).collect();
        if rows.is_empty() {
            return view! { <p class="hint">{words.today_day_none()}</p> };
        }
        view! { <ol class="slots">{rows}</ol> }
    };
    let by_day = live(move || {
        let (first, last) = days();
        let keys = keys.get();
        if first == last {
            return (!keys.is_empty()).then(|| of_day(&keys, first)).into_any();
        }
        let day = |date: Date| {
            let title = time::day(words, date, app.today.get_untracked());
            view! { <section class="today__day"><h2>{title}</h2>{of_day(&keys, date)}</section> }
        };
        // Of days that are over nothing is left to tell.
        let today = app.today.get();
        first.to(last).filter(|date| *date >= today || last < today).map(day).collect::<Vec<_>>().into_any()
    });
    let save = move |_| save_times(app, &format!("perhekartta-{}", days().0), &on());
    let save_all = live(move || {
        (on().len() > 1).then(|| {
            view! {
                <button class="button no-print" type="button" on:click=press(save)>
                    <Icon name="calendar" /> <span>{words.today_save()}</span>
                </button>
            }
        })
    });
    view! {
        <p class="results__count" role="status">{status}</p>
        <div class="today__list" class:today__list--week=live_flag(move || days().0 != days().1)>{by_day}</div>
        {save_all}
    }
}
