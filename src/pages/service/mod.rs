//! `/palvelu/{service}`: one service. Actions first; then only what a source says, with what must be checked beside it.

mod facts;
mod parts;

use catalog::{Channel, Service, UnverifiedField};
use facts::GoodToKnow;
use leptos::prelude::*;
use leptos_router::hooks::use_params_map;
use parts::{ForWhom, Hours, HowToStart, Places};

use super::NotFoundPage;
use crate::{
    browser,
    components::{
        ActionButton, CheckNotice, GuidanceCall, Icon, NeedChips, PageHead, Section, SessionList, SourceLine, channels_by_ease,
        link_row,
    },
    live::{live, memo, press, view},
    locale::Words,
    state::use_app,
};

/// A service's page.
#[component]
pub fn ServicePage() -> impl IntoView {
    let app = use_app();
    let params = use_params_map();
    let id = memo(move || params.get().get("service").unwrap_or_default());
    live(move || match app.data.get_untracked().catalog.service(&id.get()).cloned() {
        Some(service) if service.is_living() => view! { <Living service /> },
        Some(service) => view! { <Historical service /> },
        None => view! { <NotFoundPage /> },
    })
}

/// "(tarkista)" beside a field that the source leaves unsure.
fn unsure(words: &Words, service: &Service, field: UnverifiedField) -> Option<impl IntoView + use<>> {
    let mark = words.service_check_field();
    service.is_unverified(field).then(|| view! { <span class="unsure">" (" {mark} ")"</span> })
}

#[component]
fn Living(service: Service) -> impl IntoView {
    let app = use_app();
    let words = app.words();
    let title = app.text(&service.name);
    let lead = app.text(&service.description);
    let about = title.text.clone();
    let channels = channels_by_ease(&service);
    let actions: Vec<_> = channels
        .iter()
        .enumerate()
        .map(|(at, channel)| view! { <Action channel=channel.clone() about=about.clone() primary={at == 0} /> })
        .collect();
    let check = service.needs_checking().then(|| {
        let why = if service.is_unverified(UnverifiedField::Existence) {
            format!("{} {}", words.service_check_existence(), words.service_check_lead())
        } else {
            words.service_check_lead().to_owned()
        };
        view! { <CheckNotice why /> }
    });
    let sessions: Vec<_> = service.sessions.iter().map(|session| (session.clone(), None)).collect();
    let has_no_contact = channels.is_empty();
    let answers = service.needs.clone();
    view! {
        <article class="service" data-id=service.id.to_string() data-kind="service">
            <PageHead title description=lead.text.clone() lead />
            {(!actions.is_empty()).then(|| view! { <ul class="actions">{actions}</ul> })}
            {check}
            {has_no_contact.then(|| view! { <div class="notice"><Icon name="info" /><p>{words.service_no_contact()}</p></div> <GuidanceCall /> })}
            <div class="service__body">
                <div class="service__main">
                    <ForWhom service=service.clone() />
                    <HowToStart service=service.clone() channels />
                    <Hours service=service.clone() />
                    {(!sessions.is_empty()).then(|| view! {
                        <Section title=words.service_sessions()><SessionList sessions /></Section>
                    })}
                    <Places service=service.clone() />
                </div>
                <aside class="service__aside">
                    <GoodToKnow service=service.clone() />
                    <Section title=words.service_needs()><NeedChips needs=answers /></Section>
                    <SeeAlso service=service.clone() title=words.service_also() />
                </aside>
            </div>
            <footer class="service__foot">
                <SourceLine source=service.source.clone() link=true />
                <button class="button no-print" type="button" on:click=press(move |_| browser::print_page())>
                    <Icon name="printer" /> <span>{words.service_print()}</span>
                </button>
                <p class="hint no-print">{words.service_share_hint()}</p>
            </footer>
        </article>
    }
}

/// A channel's button with what must be known of it: number for print, note, hours, whether it was verified.
#[component]
fn Action(channel: Channel, about: String, primary: bool) -> impl IntoView {
    let app = use_app();
    let words = app.words();
    let lang = app.first_language_lang();
    let hours = channel.hours.as_ref().map(|hours| hours.description.clone());
    let notes: Vec<_> = [hours, channel.note.clone()].into_iter().flatten().collect();
    let is_unsure = !channel.verified;
    view! {
        <li class="action">
            <ActionButton channel about primary />
            {(is_unsure || !notes.is_empty()).then(|| view! {
                <p class="action__note">
                    <span lang=lang>{notes.join("; ")}</span>
                    {is_unsure.then(|| view! { <span class="unsure">" (" {words.service_check_field()} ")"</span> })}
                </p>
            })}
        </li>
    }
}

/// Better or newer records that can be had now.
#[component]
fn SeeAlso(service: Service, title: &'static str) -> impl IntoView {
    let app = use_app();
    let data = app.data.get_untracked();
    let rows: Vec<_> = service
        .see_also
        .iter()
        .filter_map(|id| data.catalog.service(id.as_str()))
        .filter(|other| other.is_living())
        .map(|other| link_row(format!("/palvelu/{}", other.id), app.text(&other.name), String::new()))
        .collect();
    (!rows.is_empty()).then(|| view! { <Section title=title><ul class="link-list">{rows}</ul></Section> })
}

/// A pilot or a service that has ended: told as history, with a way to what can be had now.
#[component]
fn Historical(service: Service) -> impl IntoView {
    let app = use_app();
    let words = app.words();
    let title = app.text(&service.name);
    let lead = app.text(&service.description);
    let needs = service.needs.clone();
    view! {
        <article class="service service--history">
            <PageHead title description=words.service_historical_lead() lead />
            <div class="notice notice--warn">
                <Icon name="info" />
                <p><strong>{words.service_historical()} ". "</strong> {words.service_historical_lead()}</p>
            </div>
            <SeeAlso service=service.clone() title=words.service_newer() />
            <Section title=words.service_historical_now()><NeedChips needs /></Section>
            <SourceLine source=service.source link=true />
        </article>
    }
}
