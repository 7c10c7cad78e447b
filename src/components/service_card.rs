//! A service as a result: name, what you get, when, where, facts, one action, and how old the fact is.

use catalog::{Service, UnverifiedField};
use leptos::prelude::*;

use super::{ActionButton, Badges, Icon, MarkedText, SourceLine, channels_by_ease};
use crate::state::{AppState, use_app};

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
    let first_lang = app.first_language_lang();
    let place = service.locations.first().cloned();
    let action = match channels_by_ease(&service).into_iter().next() {
        Some(channel) => Some(view! { <ActionButton channel about=about.clone() primary=true /> }.into_any()),
        None => place.map(|id| {
            view! {
                <a class="button button--primary" href=format!("/paikka/{id}")>
                    <Icon name="walk" />
                    <span>{words.channel_visit}<span class="visually-hidden">", " {about.clone()}</span></span>
                </a>
            }
            .into_any()
        }),
    };
    let hours = service.hours.clone().map(|hours| {
        let unsure = service.is_unverified(UnverifiedField::Hours);
        view! {
            <p class="card__fact">
                <Icon name="clock" />
                <span>
                    <span lang=first_lang>{hours}</span>
                    {unsure.then(|| view! { <span class="unsure">" (" {words.service_check_field} ")"</span> })}
                </span>
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
        let lines = move || is_asked.get().then(|| why.get().into_iter().map(|line| view! { <li>{line}</li> }).collect_view());
        view! {
            <details class="card__why">
                <summary on:click=move |_| is_asked.set(true)>
                    {words.results_why}<span class="visually-hidden">" " {about}</span>
                </summary>
                <ul>{lines}</ul>
            </details>
        }
    });
    view! {
        <article class="card" data-id=service.id.to_string() data-kind="service">
            <h3 class="card__title"><a href=format!("/palvelu/{}", service.id)><MarkedText shown=name asked_words /></a></h3>
            <p class="card__summary"><MarkedText shown=app.text(&service.description) asked_words /></p>
            {hours}
            {place_line}
            <Badges service=service.clone() />
            {action.map(|action| view! { <div class="card__actions">{action}</div> })}
            {why}
            <SourceLine source=service.source />
        </article>
    }
}
