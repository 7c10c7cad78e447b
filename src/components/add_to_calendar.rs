//! "Add to calendar": a session's series, one of its times, or a list of times as an iCalendar file, made on the device.

use catalog::{CalendarFile, Catalog, EventTexts, Location, Occurrence, Session};
use leptos::prelude::*;

use super::Icon;
use crate::{
    browser,
    live::{press, view},
    locale::fill,
    state::{AppState, use_app},
};

/// What stands in a calendar about a session.
fn texts(app: AppState, catalog: &Catalog, session: &Session) -> EventTexts {
    let place = session.location.as_ref().and_then(|id| catalog.location(id.as_str()));
    let location = place.map(Location::line);
    let facts = super::session_list::facts(app, session).join("\n");
    let dated = fill(app.words().service_source_dated(), &[("date", &crate::format::source_date(&session.source))]);
    EventTexts {
        summary: app.text(&session.name).text,
        location: location.unwrap_or_default(),
        description: [facts, dated].join("\n").trim().to_owned(),
    }
}

/// Saves times as one file.
pub fn save_times(app: AppState, name: &str, times: &[(Session, Occurrence)]) {
    let data = app.data.get_untracked();
    let mut file = CalendarFile::new(data.catalog.region.published);
    for (session, time) in times {
        file.add_time(session, time, &data.catalog.calendars, &texts(app, &data.catalog, session));
    }
    browser::save_text(&[name, ".ics"].concat(), "text/calendar", &file.finish());
}

fn save_series(app: AppState, session: &Session) {
    let data = app.data.get_untracked();
    let mut file = CalendarFile::new(data.catalog.region.published);
    file.add_series(session, &data.catalog.calendars, &texts(app, &data.catalog, session));
    browser::save_text(&[session.id.as_str(), ".ics"].concat(), "text/calendar", &file.finish());
}

/// The button of a whole session; of one `time` when it is given.
#[component]
pub fn AddToCalendar(session: Session, #[prop(optional)] time: Option<Occurrence>) -> impl IntoView {
    let app = use_app();
    let words = app.words();
    let about = app.text(&session.name);
    let label = if time.is_some() { words.today_add() } else { words.today_add_all() };
    let save = move |_| match time {
        Some(time) => save_times(app, session.id.as_str(), &[(session.clone(), time)]),
        None => save_series(app, &session),
    };
    view! {
        <button class="button button--quiet no-print" type="button" on:click=press(save)>
            <Icon name="calendar" />
            <span>{label}<span class="visually-hidden">": " {about.text}</span></span>
        </button>
    }
}
