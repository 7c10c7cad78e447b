//! When a service can be had, in a line that follows the clock: open, next, closed on a holiday, or not known.

use catalog::{Availability, Date, Occurrence, Service, Standing, State, TimesOf, Way, Why};
use leptos::prelude::*;

use super::Icon;
use crate::{
    format::time,
    live::{live, memo, view},
    locale::{Words, fill},
    state::{AppState, use_app},
};

/// Classes of a line, each up to the stroke that ends it.
const OPEN: &str = "when--open|";
const PLAIN: &str = "|";
const UNSURE: &str = "when--unsure|";

fn capitalised(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}

/// Why nobody can say.
fn unknown(words: &Words, why: Why) -> String {
    match why {
        Why::Holiday(holiday) => capitalised(&fill(words.time_unknown_on(), &[("holiday", &time::on_holiday(words, holiday))])),
        Why::CalendarNotKnown => words.time_unknown_break().to_owned(),
        Why::EndNotKnown => words.time_unknown_end().to_owned(),
        Why::TimeNotKnown => words.time_unknown_time().to_owned(),
        // These close; they leave nothing unsure.
        Why::Calendar | Why::FallsOut => words.time_unknown().to_owned(),
    }
}

/// Why it is not on, where it would be.
fn closed(words: &Words, why: Why) -> Option<String> {
    match why {
        Why::Holiday(holiday) => Some(fill(words.time_closed_on(), &[("holiday", &time::on_holiday(words, holiday))])),
        Why::Calendar => Some(words.time_closed_break().to_owned()),
        Why::FallsOut => Some(words.time_closed_today().to_owned()),
        Why::CalendarNotKnown | Why::EndNotKnown | Why::TimeNotKnown => None,
    }
}

/// What must be said of a time that is not sure to be on, or was moved.
pub fn standing_line(words: &Words, time: &Occurrence, today: Date) -> Option<String> {
    match time.standing {
        Standing::On => time.moved_from.map(|from| fill(words.time_moved(), &[("date", &time::day(words, from, today))])),
        Standing::Unsure(why) => Some(unknown(words, why)),
        // "Closed today" would be wrong of another day.
        Standing::Off(Why::FallsOut) => Some(words.time_cancelled().to_owned()),
        Standing::Off(why) => Some(
            [Some(words.time_cancelled().to_owned()), closed(words, why)].into_iter().flatten().collect::<Vec<_>>().join(". "),
        ),
    }
}

fn line(app: AppState, service: &Service) -> Option<(&'static str, String)> {
    let words = app.words();
    let now = app.now.get();
    let data = app.data.get_untracked();
    let (state, of) = match data.catalog.availability(service, now) {
        Availability::Known { state, of } => (state, of),
        // The words themselves stand beside.
        Availability::LastKnown if service.hours.is_some() => return None,
        Availability::LastKnown | Availability::NotKnown => {
            let has_phone = service.channels.iter().any(|channel| matches!(channel.way, Way::Phone(_)));
            let text = if has_phone { words.time_unknown() } else { words.time_unknown_check() };
            return Some((UNSURE, text.to_owned()));
        }
    };
    Some(match state {
        State::Open { until: None } => (OPEN, words.time_open_always().to_owned()),
        State::Open { until: Some(until) } => {
            let template = match of {
                TimesOf::Service => words.time_open_until(),
                TimesOf::Channel(channel) if matches!(channel.way, Way::Chat(_)) => words.time_chat_until(),
                TimesOf::Channel(_) => words.time_phone_until(),
                TimesOf::Session(_) => words.time_on_until(),
            };
            (OPEN, fill(template, &[("when", &time::end(words, until, now))]))
        }
        State::Unknown { why } => (UNSURE, unknown(words, why)),
        State::Closed { next, why } => {
            let template = if matches!(of, TimesOf::Session(_)) { words.time_next() } else { words.time_opens() };
            let next = next.map(|next| fill(template, &[("when", &time::start(words, &next, now))]));
            let why = why.and_then(|why| closed(words, why));
            let text = match (why, next) {
                (Some(why), Some(next)) => [why, next].join(" "),
                (Some(text), None) | (None, Some(text)) => text,
                (None, None) => words.time_closed().to_owned(),
            };
            (PLAIN, text)
        }
    })
}

/// The line; nothing where only old words are known.
#[component]
pub fn When(service: Service) -> impl IntoView {
    let app = use_app();
    // Only a change is drawn: most minutes change nothing. The tone goes before the text, so that the memo is one of texts.
    let line = memo(move || line(app, &service).map(|(tone, text)| [tone, &text].concat()).unwrap_or_default());
    live(move || {
        let line = line.get();
        let (tone, text) = line.split_once('|').map(|(tone, text)| (tone.to_owned(), text.to_owned()))?;
        Some(view! { <p class=["when ", &tone].concat()><Icon name="clock" /> <span>{text}</span></p> })
    })
}
