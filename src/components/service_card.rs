//! A service as a result: name, what you get, when, where, facts, one action, and how old the fact is.

use catalog::{Service, UnverifiedField};
use leptos::prelude::*;
use search::Reason;

use super::{ActionButton, Badges, Icon, ShownText, SourceLine, channels_by_ease};
use crate::{
    locale::{Words, fill},
    state::{AppState, use_app},
};

/// Why a service was found, in a line.
fn reason_line(app: AppState, words: &Words, reason: &Reason) -> Option<String> {
    Some(match reason {
        Reason::Need(id) => {
            let data = app.data.get_untracked();
            let label = app.text(data.catalog.need_label(id.as_str())?).text;
            fill(words.results_reason_need, &[("need", &label)])
        }
        Reason::Name => words.results_reason_name.to_owned(),
        Reason::Organization => words.results_reason_organization.to_owned(),
        Reason::Place => words.results_reason_place.to_owned(),
        Reason::Words => words.results_reason_words.to_owned(),
    })
}

/// Where a service is given, in a line: the first place, or its municipalities.
fn where_line(app: AppState, service: &Service) -> Option<String> {
    let data = app.data.get_untracked();
    if let Some(place) = service.locations.first().and_then(|id| data.catalog.location(id.as_str())) {
        let municipality = data.catalog.area(place.municipality.as_str()).map(|area| app.text(&area.name).text);
        return Some([Some(place.name.clone()), municipality].into_iter().flatten().collect::<Vec<_>>().join(" · "));
    }
    Some(app.service_areas(service)).filter(|areas| !areas.is_empty())
}

/// The card. The whole of it leads to the service's page; the button acts.
#[component]
pub fn ServiceCard(service: Service, #[prop(optional_no_strip)] reason: Option<Reason>) -> impl IntoView {
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
    let why = reason.and_then(|reason| reason_line(app, words, &reason)).map(|line| view! { <p class="card__why">{line}</p> });
    view! {
        <article class="card" data-id=service.id.to_string() data-kind="service">
            <h3 class="card__title"><a href=format!("/palvelu/{}", service.id)><ShownText shown=name /></a></h3>
            <p class="card__summary"><ShownText shown=app.text(&service.description) /></p>
            {hours}
            {place_line}
            <Badges service=service.clone() />
            {action.map(|action| view! { <div class="card__actions">{action}</div> })}
            {why}
            <SourceLine source=service.source />
        </article>
    }
}
