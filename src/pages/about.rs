//! `/tietoa`: what this is, how old the data is, whether newer data was taken or refused, what stays on the device.

use catalog::Status;
use leptos::{prelude::*, task::spawn_local};

use crate::{
    browser,
    components::{Fact, Icon, PageHead, Section},
    format,
    live::{live, press, view},
    locale::fill,
    state::{CatalogUpdate, Origin, Shown, check_for_newer_catalog, use_app},
};

/// The about page.
#[component]
pub fn AboutPage() -> impl IntoView {
    let app = use_app();
    let words = app.words();
    let data = app.data.get_untracked();
    let name = app.text(&data.catalog.region.name).text;
    let tagline = app.text(&data.catalog.region.tagline);
    let count = |status| data.catalog.services.iter().filter(|service| service.status == status).count();
    let (confirmed, unconfirmed) = (count(Status::Confirmed), count(Status::Unconfirmed));
    let counts = fill(
        words.about_data_counts(),
        &[
            ("services", &(confirmed + unconfirmed)),
            ("places", &data.catalog.locations.len()),
            ("organizations", &data.catalog.organizations.len()),
        ],
    );
    let sureness = fill(words.about_data_confirmed(), &[("confirmed", &confirmed), ("unconfirmed", &unconfirmed)]);
    let origin = match data.origin {
        Origin::Bundle => words.about_data_origin_bundle(),
        Origin::Downloaded(_) => words.about_data_origin_downloaded(),
    };
    let update = move || match app.catalog_update.get() {
        CatalogUpdate::Unknown => words.about_update_unknown().to_owned(),
        CatalogUpdate::Unreachable => words.about_update_unreachable().to_owned(),
        CatalogUpdate::Newest => words.about_update_newest().to_owned(),
        CatalogUpdate::Taken(date) => fill(words.about_update_taken(), &[("date", &format::date(date))]),
        CatalogUpdate::NextStart(date) => fill(words.about_update_next_start(), &[("date", &format::date(date))]),
        CatalogUpdate::NotKept(date) => fill(words.about_update_not_kept(), &[("date", &format::date(date))]),
        CatalogUpdate::Refused(reason) => fill(words.about_update_refused(), &[("reason", &reason)]),
    };
    let version = data.version.clone();
    let attributions = data.catalog.region.attributions.clone();
    let forgotten = RwSignal::new(false);
    let forget = move |_| {
        spawn_local(async move {
            browser::forget_settings();
            browser::forget_scroll();
            browser::forget_bytes().await;
            app.area.set(None);
            app.recent.set(Vec::new());
            forgotten.set(true);
        });
    };
    let lang = app.first_language_lang();
    view! {
        <PageHead title=Shown { text: words.about_title().to_owned(), lang: None } description=words.about_description() lead=tagline />
        <Section title=words.about_what()>
            <p>{fill(words.about_what_text(), &[("name", &name)])}</p>
            <p>{words.about_honesty()}</p>
        </Section>
        <Section title=words.about_data()>
            <dl class="facts">
                <Fact term=words.about_data_published()>{format::date(version.published)}</Fact>
                <Fact term=words.about_data_version()><code>{version.content}</code></Fact>
            </dl>
            <p>{counts} ". " {sureness} "."</p>
            <p>{origin}</p>
            <h3>{words.about_update_state()}</h3>
            <p id="update-state" role="status">{update}</p>
            <p>
                <button class="button" type="button" on:click=press(move |_| spawn_local(check_for_newer_catalog(app)))>
                    <Icon name="refresh" /> <span>{words.about_check_now()}</span>
                </button>
            </p>
        </Section>
        <Section title=words.about_offline()>
            <p id="offline-state">
                {live(move || if app.offline_ready.get() { words.about_offline_ready() } else { words.about_offline_not_yet() })}
            </p>
        </Section>
        <Section title=words.about_privacy()>
            <p>{words.about_privacy_text()}</p>
            <p>{words.about_privacy_kept()}</p>
            {(!app.storage_works).then(|| view! { <p class="notice notice--warn"><Icon name="alert" /> <span>{words.about_storage_blocked()}</span></p> })}
            <p><button class="button" type="button" on:click=press(forget)>{words.about_forget()}</button></p>
            <p role="status">{live(move || forgotten.get().then_some(words.about_forgotten()))}</p>
        </Section>
        <Section title=words.about_sources()>
            <ul class="plain" lang=lang>{attributions.into_iter().map(|line| view! { <li>{line}</li> }).collect_view()}</ul>
            <p>{words.about_font_licence()}</p>
        </Section>
    }
}
