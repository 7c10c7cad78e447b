//! The last known sessions of a service or a place. None of them is said to be on today.

use catalog::{Catalog, Repeats, Session, SessionStatus, Weekday};
use leptos::prelude::*;

use super::{ShownText, SourceLine};
use crate::{
    locale::{Words, fill},
    state::use_app,
};

fn weekday_name(words: &Words, weekday: Weekday) -> &'static str {
    match weekday {
        Weekday::Mo => words.session_mo,
        Weekday::Tu => words.session_tu,
        Weekday::We => words.session_we,
        Weekday::Th => words.session_th,
        Weekday::Fr => words.session_fr,
        Weekday::Sa => words.session_sa,
        Weekday::Su => words.session_su,
    }
}

fn clock(time: catalog::TimeOfDay) -> String {
    let (hour, minute) = time.hour_minute();
    format!("{hour}.{minute:02}")
}

/// Day, time and rhythm as people say them.
fn when(words: &Words, session: &Session) -> String {
    let day = session.byday.map(|day| weekday_name(words, day).to_owned()).or_else(|| session.byday_description.clone());
    let time = match (session.opens_at, session.closes_at) {
        (Some(from), Some(to)) => Some(fill(words.session_clock, &[("from", &clock(from)), ("to", &clock(to))])),
        (Some(from), None) => Some(fill(words.session_clock_from, &[("from", &clock(from))])),
        _ => None,
    };
    let rhythm = match session.repeats {
        Repeats::Weekly => Some(words.session_weekly),
        Repeats::OddWeeks => Some(words.session_odd_weeks),
        Repeats::EvenWeeks => Some(words.session_even_weeks),
        Repeats::Monthly => Some(words.session_monthly),
        Repeats::TwiceMonthly => Some(words.session_twice_monthly),
        Repeats::Varies => None,
    };
    [day, time, rhythm.map(str::to_owned)].into_iter().flatten().collect::<Vec<_>>().join(", ")
}

fn place_name(catalog: &Catalog, session: &Session) -> Option<(String, String)> {
    let place = catalog.location(session.location.as_ref()?.as_str())?;
    Some((format!("/paikka/{}", place.id), place.name.clone()))
}

/// The sessions, each with its season and how sure it is.
#[component]
pub fn SessionList(sessions: Vec<Session>) -> impl IntoView {
    let app = use_app();
    let words = app.words();
    let data = app.data.get_untracked();
    let rows = sessions
        .into_iter()
        .filter(|session| session.status != SessionStatus::Historical)
        .map(|session| {
            let state = match session.status {
                SessionStatus::Ended => Some(words.session_ended),
                SessionStatus::Unconfirmed => Some(words.session_unconfirmed),
                SessionStatus::Confirmed | SessionStatus::Historical => None,
            };
            let place = place_name(&data.catalog, &session).map(|(href, name)| view! { <a href=href>{name}</a> });
            let lang = app.first_language_lang();
            view! {
                <li class="session">
                    <p class="session__name"><ShownText shown=app.text(&session.name) /> {place.map(|place| view! { " · " {place} })}</p>
                    <p class="session__when">{when(words, &session)}</p>
                    <p class="session__season">
                        <span lang=lang.clone()>{session.season.clone()}</span>
                        {state.map(|state| view! { <span class="badge badge--warn">{state}</span> })}
                    </p>
                    {session.exceptions.clone().map(|text| view! { <p lang=lang>{text}</p> })}
                    <SourceLine source=session.source />
                </li>
            }
        })
        .collect_view();
    view! {
        <p class="unsure">{words.session_last_known_lead}</p>
        <ul class="sessions">{rows}</ul>
    }
}
