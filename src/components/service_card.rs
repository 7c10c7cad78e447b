//! A service as a result: name, what you get, when, where, facts, one action, and how old the fact is.

use catalog::{Availability, Service};
use leptos::prelude::*;

use super::{ActionButton, Badges, HoursText, Icon, MarkedText, SourceLine, When, channels_by_ease};
use crate::{
    live::{live, press, view},
    state::{AppState, use_app},
};

/// Where a service is given, in a line: the first place, or its municipalities.
fn where_line(app: AppState, service: &Service) -> Option<String> {
    let data = app.data.get_untracked();
    if let Some(place) = service.locations.first().and_then(|id| data.catalog.location(id.as_str())) {
        let municipality = data.catalog.area(place.municipality.as_str()).map(|area| app.text(&area.name).text);
        return Some([Some(place.name.clone()), municipality].into_iter().flatten().collect::<Vec<_>>().join(" · "));
    }
    Some(app.service_areas(service)).filter(|areas| !areas.is_empty())
}

/// The card. The whole of it leads to the service's page; the button acts. `why` tells why it was found, a line each, and is asked only when
/// the person asks;
/// `asked_words` are marked in it.
#[component]
pub fn ServiceCard(
    service: Service,
    #[prop(optional)] why: Option<Signal<Vec<String>>>,
    #[prop(optional)] asked_words: Signal<Vec<String>>,
) -> impl IntoView {
    let app = use_app();
    let words = app.words();
    let name = app.text(&service.name);
    let about = name.text.clone();
    let place = service.locations.first().cloned();
    let action = match channels_by_ease(&service).into_iter().next() {
        Some(channel) => Some(view! { <ActionButton channel about=about.clone() primary=true /> }),
        None => place.map(|id| {
            view! {
                <a class="button button--primary" href=format!("/paikka/{id}")>
                    <Icon name="walk" />
                    <span>{words.channel_visit()}<span class="visually-hidden">", " {about.clone()}</span></span>
                </a>
            }
        }),
    };
    // The words of the source, unless the line above says it all.
    let data = app.data.get_untracked();
    let is_known = matches!(data.catalog.availability(&service, app.now.get_untracked()), Availability::Known { .. });
    let says_it_all = data.catalog.current_times(&service, &service.hours, app.today.get_untracked()).is_some();
    let of_channel = || service.channels.iter().find_map(|channel| channel.hours.clone()).filter(|_| !is_known);
    let hours = service.hours.clone().or_else(of_channel).filter(|_| !says_it_all).map(|hours| {
        view! {
            <p class="card__fact">
                <Icon name="clock" />
                <span><HoursText service=service.clone() hours /></span>
            </p>
        }
    });
    let place_line = where_line(app, &service).map(|line| {
        view! {
            <p class="card__fact">
                <Icon name="map-pin" />
                <span>{line}</span>
            </p>
        }
    });
    let why = why.map(|why| {
        let is_asked = RwSignal::new(false);
        let lines =
            live(move || is_asked.get().then(|| why.get().into_iter().map(|line| view! { <li>{line}</li> }).collect_view()));
        view! {
            <details class="card__why">
                <summary on:click=press(move |_| is_asked.set(true))>
                    {words.results_why()}<span class="visually-hidden">" " {about}</span>
                </summary>
                <ul>{lines}</ul>
            </details>
        }
    });
    view! {
        <article class="card" data-id=service.id.to_string() data-kind="service">
            <h3 class="card__title"><a href=format!("/palvelu/{}", service.id)><MarkedText shown=name asked_words /></a></h3>
            <p class="card__summary"><MarkedText shown=app.text(&service.description) asked_words /></p>
            <When service=service.clone() />
            {hours}
            {place_line}
            <Badges service=service.clone() />
            {action.map(|action| view! { <div class="card__actions">{action}</div> })}
            {why}
            <SourceLine source=service.source />
        </article>
    }
}
