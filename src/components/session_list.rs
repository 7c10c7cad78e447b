//! The sessions of a service or a place: those whose season is on, then the others as what was last known.

use catalog::{Booking, Session, SessionForm, SessionStatus, Setting};
use leptos::prelude::*;

use super::{AddToCalendar, ShownText, SourceLine};
use crate::{
    format::{self, time},
    live::view,
    locale::{Words, fill},
    state::{AppState, use_app},
};

/// Days and times as the app says them, a line each; the source's own words where nothing could be read of them.
fn when(app: AppState, session: &Session) -> Vec<(String, Option<String>)> {
    let words = app.words();
    let today = app.now.get_untracked().local().date;
    let Some(schedule) = &session.when else { return Vec::new() };
    let Some(times) = &schedule.times else { return vec![(schedule.description.clone(), app.first_language_lang())] };
    let mut lines: Vec<String> = times.rules.iter().map(|rule| time::rule(words, rule)).collect();
    lines.extend(times.dates.iter().map(|single| {
        let day = time::day(words, single.date, today);
        let moved = single.moved_from.map(|from| fill(words.time_moved(), &[("date", &time::day(words, from, today))]));
        let clock = time::hours(words, single.hours);
        [Some(day), clock, moved].into_iter().flatten().collect::<Vec<_>>().join(", ")
    }));
    lines.into_iter().map(|line| (line, None)).collect()
}

/// What kind of session it is, in a word; nothing for what simply comes back.
fn form(words: &Words, form: SessionForm) -> Option<&'static str> {
    match form {
        SessionForm::Meeting => None,
        SessionForm::Visit => Some(words.session_visit()),
        SessionForm::Event => Some(words.session_event()),
        SessionForm::Group => Some(words.session_group()),
    }
}

/// What else a source says: age, booking, sign-up, childcare, refreshments, where.
pub(super) fn facts(app: AppState, session: &Session) -> Vec<String> {
    let words = app.words();
    let today = app.now.get_untracked().local().date;
    let said = |known: Option<bool>, text: &'static str| known.filter(|is_so| *is_so).map(|_| text.to_owned());
    let sign_up = session.sign_up.as_ref().map(|sign_up| {
        let how = app.text(&sign_up.how).text;
        let until = sign_up.until.map(|until| fill(words.session_sign_up_until(), &[("date", &time::day(words, until, today))]));
        [Some(words.session_sign_up().to_owned()).filter(|_| until.is_none()), until, Some(how).filter(|how| !how.is_empty())]
            .into_iter()
            .flatten()
            .collect::<Vec<_>>()
            .join(": ")
    });
    let places = session
        .places_left
        .map(|left| fill(words.session_places_left(), &[("n", &left.count), ("date", &format::date(left.seen))]));
    let facts = [
        form(words, session.form).map(str::to_owned),
        session.age.as_ref().map(|age| fill(words.service_age(), &[("age", &age.text)])),
        (session.booking == Booking::None).then(|| words.badge_no_booking().to_owned()),
        (session.booking == Booking::Required && sign_up.is_none()).then(|| words.badge_booking().to_owned()),
        sign_up,
        places,
        said(session.childcare, words.session_childcare()),
        said(session.refreshments, words.session_refreshments()),
        session.setting.map(|setting| {
            let text = if setting == Setting::Outdoors { words.session_outdoors() } else { words.session_indoors() };
            text.to_owned()
        }),
    ];
    facts.into_iter().flatten().collect()
}

/// The facts in a line.
#[component]
pub fn SessionFacts(session: Session) -> impl IntoView {
    let facts = facts(use_app(), &session);
    (!facts.is_empty()).then(|| view! { <p class="session__facts">{facts.join(" · ")}</p> })
}

#[component]
fn Row(session: Session, #[prop(optional)] service: Option<String>) -> impl IntoView {
    let app = use_app();
    let words = app.words();
    let data = app.data.get_untracked();
    let is_on = session.is_current(app.today.get_untracked());
    let state = match session.status {
        SessionStatus::Ended => Some(words.session_ended()),
        SessionStatus::Confirmed if !is_on => Some(words.session_ended()),
        SessionStatus::Unconfirmed => Some(words.session_unconfirmed()),
        SessionStatus::Confirmed | SessionStatus::Historical => None,
    };
    let place = session.location.as_ref().and_then(|id| data.catalog.location(id.as_str()));
    let place = place.map(|place| view! { " · " <a href=format!("/paikka/{}", place.id)>{place.name.clone()}</a> });
    let lang = app.first_language_lang();
    let name = view! { <ShownText shown=app.text(&session.name) /> };
    let name = match service {
        Some(href) => view! { <a href=href>{name}</a> },
        None => name.into_any(),
    };
    // The season; for what is on also what falls out, all in the words of the notice.
    let notice = session.when.as_ref().filter(|when| when.times.is_some()).map(|when| when.description.clone());
    let season = session.season.clone().or(notice).unwrap_or_default();
    let times = when(app, &session);
    let times: Vec<_> = times.into_iter().map(|(line, lang)| view! { <p class="session__when" lang=lang>{line}</p> }).collect();
    // "Viime tieto: keväällä 2025 ti 9.30–11.30, tarkista" must be one line that can't be torn apart.
    let last_known = (!is_on).then(|| view! { <span class="unsure">{words.session_last_known()} ": "</span> });
    let calendar = is_on.then(|| view! { <AddToCalendar session=session.clone() /> });
    view! {
        <li class="session" data-id=session.id.to_string() data-kind="session">
            <p class="session__name">{name} {place}</p>
            <div class="session__times">{last_known} {times}</div>
            {(!season.is_empty() || state.is_some()).then(|| view! {
                <p class="session__season">
                    <span lang=lang.clone()>{season}</span>
                    {state.map(|state| view! { <span class="badge badge--warn">{state}</span> })}
                </p>
            })}
            {session.exceptions.clone().map(|text| view! { <p lang=lang>{text}</p> })}
            <SessionFacts session=session.clone() />
            {calendar}
            <SourceLine source=session.source />
        </li>
    }
}

/// The sessions that are on, then the others.
#[component]
pub fn SessionList(
    /// Sessions, each with the address of its service where it should lead there.
    sessions: Vec<(Session, Option<String>)>,
) -> impl IntoView {
    let app = use_app();
    let words = app.words();
    let today = app.today.get_untracked();
    let (on, other): (Vec<_>, Vec<_>) = sessions
        .into_iter()
        .filter(|(session, _)| session.status != SessionStatus::Historical)
        .partition(|(session, _)| session.is_current(today));
    let list = |sessions: Vec<(Session, Option<String>)>| {
        let row = |(session, service): (Session, Option<String>)| match service {
            Some(service) => view! { <Row session service /> },
            None => view! { <Row session /> },
        };
        view! { <ul class="sessions">{sessions.into_iter().map(row).collect_view()}</ul> }
    };
    view! {
        {(!on.is_empty()).then(|| list(on))}
        {(!other.is_empty()).then(|| view! {
            <p class="unsure">{words.session_last_known_lead()}</p>
            {list(other)}
        })}
    }
}
