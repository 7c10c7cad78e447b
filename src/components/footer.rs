//! The frame's lower edge: does it work offline, and how old the data is. On every page.

use leptos::prelude::*;

use super::Icon;
use crate::{
    format,
    live::{live, view},
    locale::fill,
    state::use_app,
};

/// The footer.
#[component]
pub fn Footer() -> impl IntoView {
    let app = use_app();
    let words = app.words();
    let published = app.data.get_untracked().version.published;
    view! {
        <footer class="site-footer">
            <p class="site-footer__state">
                <Icon name="wifi-off" />
                <span>
                    {live(move || if app.offline_ready.get() { words.app_works_offline() } else { words.app_getting_ready() })} " · "
                    {fill(words.app_data_of(), &[("date", &format::date(published))])}
                </span>
            </p>
            <a href="/tietoa">{words.app_about()}</a>
        </footer>
    }
}
