//! The foot of a sheet of paper: the date of the data, and the way to the living page.

use leptos::prelude::*;

use super::Qr;
use crate::{browser, format, live::view, locale::fill, state::use_app};

/// `path` is the address of the page; `class` says whether it shows on the screen, too.
#[component]
pub fn PaperFoot(#[prop(into)] path: String, #[prop(default = "paper-foot")] class: &'static str) -> impl IntoView {
    let app = use_app();
    let words = app.words();
    let published = format::date(app.data.get_untracked().version.published);
    view! {
        <footer class=class>
            <Qr text=[browser::origin(), path].concat() label=words.welcome_page() />
            <p>{words.welcome_page()} <br /> {fill(words.welcome_dated(), &[("date", &published)])}</p>
        </footer>
    }
}
