//! `/alue/{area}/tervetuloa`: the sheet for a family that moves in (*tervetulokirje*), made from the data, for the screen
//! and for one or two sheets of paper.

use catalog::{Area, AreaKind, Location, Service, Way};
use leptos::prelude::*;
use leptos_router::hooks::use_params_map;

use super::serving::FirstThings;
use crate::{
    browser,
    components::{GuidanceCall, HelpNumbers, Icon, PageHead, PaperFoot, Section, SessionList, link_row},
    live::{live, memo, press, view},
    locale::fill,
    pages::NotFoundPage,
    state::{AppState, Shown, use_app},
};

/// The sheet of a municipality.
#[component]
pub fn WelcomePage() -> impl IntoView {
    let app = use_app();
    let params = use_params_map();
    let id = memo(move || params.get().get("area").unwrap_or_default());
    live(move || {
        match app.data.get_untracked().catalog.area(&id.get()).filter(|area| area.kind == AreaKind::Municipality).cloned() {
            Some(area) => view! { <Sheet area /> },
            None => view! { <NotFoundPage /> },
        }
    })
}

/// A service in a line: name, telephone, address, as paper needs them; with "check" where it is unsure.
fn line(app: AppState, service: &Service) -> AnyView {
    let data = app.data.get_untracked();
    let check = app.words().service_check_field();
    let phone = service.channels.iter().find_map(|channel| match &channel.way {
        // Where all of it must be checked, that is said once.
        Way::Phone(phone) if channel.verified || service.needs_checking() => Some(phone.to_string()),
        Way::Phone(phone) => Some(format!("{phone} ({check})")),
        _ => None,
    });
    let place = service.locations.first().and_then(|id| data.catalog.location(id.as_str()));
    let place = place.map(Location::line);
    let unsure = service.needs_checking().then(|| check.to_owned());
    let more: Vec<String> = [phone, place, unsure].into_iter().flatten().collect();
    link_row(format!("/palvelu/{}", service.id), app.text(&service.name), more.join(" · "))
}

#[component]
fn Sheet(area: Area) -> impl IntoView {
    let app = use_app();
    let words = app.words();
    let data = app.data.get_untracked();
    let name = app.text(&area.name).text;
    let title = fill(words.welcome_title(), &[("area", &name)]);
    let sessions: Vec<_> = data
        .catalog
        .living_services()
        .flat_map(|service| service.sessions.iter().map(move |session| (service, session)))
        .filter(|(service, session)| {
            session.is_current(app.today.get_untracked()) && data.catalog.is_in(&area.id, service, session)
        })
        .map(|(service, session)| (session.clone(), Some(format!("/palvelu/{}", service.id))))
        .collect();
    let meet = if sessions.is_empty() {
        view! { <p>{words.welcome_none()}</p> }
    } else {
        view! { <SessionList sessions /> }
    };
    let page = format!("/alue/{}", area.id);
    view! {
        <article class="welcome" data-id=area.id.to_string() data-kind="area">
            <PageHead
                title=Shown { text: title, lang: None }
                description=words.welcome_lead()
                lead=Shown { text: words.welcome_lead().to_owned(), lang: None }
            />
            <p class="no-print">
                <button class="button button--primary" type="button" on:click=press(|_| browser::print_page())>
                    <Icon name="printer" /> <span>{words.welcome_print()}</span>
                </button>
            </p>
            <Section title=words.welcome_numbers()><HelpNumbers /></Section>
            <Section title=words.welcome_how()><p>{words.welcome_how_text()}</p> <GuidanceCall /></Section>
            <div class="welcome__parts"><FirstThings area=area.clone() row=line /></div>
            <Section title=words.welcome_meet()>{meet}</Section>
            <PaperFoot path=page />
        </article>
    }
}
