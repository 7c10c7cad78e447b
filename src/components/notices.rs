//! Calm lines above a page: no connection, a new version, old data; and the note that a fact must be checked.

use leptos::prelude::*;

use super::Icon;
use crate::{
    browser,
    live::{live, press, view},
    state::use_app,
};

/// Data older than this many days is said to be old on every page.
const OLD_DAYS: i32 = 183;

/// What concerns every page.
#[component]
pub fn Notices() -> impl IntoView {
    let app = use_app();
    let words = app.words();
    let published = app.data.get_untracked().version.published;
    let is_old = app.now.get_untracked().local().date.days_since_epoch() - published.days_since_epoch() > OLD_DAYS;
    view! {
        <div class="notices" aria-live="polite">
            {live(move || {
                (!app.online.get()).then(|| view! {
                    <p class="notice notice--quiet"><Icon name="wifi-off" /> <span>{words.app_offline()}</span></p>
                })
            })}
            {is_old.then(|| view! { <p class="notice notice--warn"><Icon name="alert" /> <span>{words.app_data_old()}</span></p> })}
            {live(move || {
                app.update_ready.get().then(|| view! {
                    <p class="notice notice--update">
                        <Icon name="refresh" />
                        <span>{words.app_update_ready()}</span>
                        <button class="button" type="button" on:click=press(move |_| browser::apply_update())>{words.app_update_apply()}</button>
                    </p>
                })
            })}
        </div>
    }
}

/// "Check before you go", with why.
#[component]
pub fn CheckNotice(#[prop(into)] why: String) -> impl IntoView {
    let words = use_app().words();
    view! {
        <div class="notice notice--warn">
            <Icon name="alert" />
            <p><strong>{words.service_check()} ". "</strong> {why}</p>
        </div>
    }
}
