//! The head of a page: title of the tab, description, and the one `h1`.

use leptos::prelude::*;

use crate::{
    browser,
    live::view,
    state::{Shown, use_app},
};

/// The page's heading with an optional line under it; sets the tab's title along.
#[component]
pub fn PageHead(title: Shown, #[prop(into)] description: String, #[prop(optional)] lead: Option<Shown>) -> impl IntoView {
    browser::set_title(&format!("{} – {}", title.text, use_app().words().app_name()));
    browser::set_description(&description);
    view! {
        <header class="page-head">
            <h1 lang=title.lang>{title.text}</h1>
            {lead.map(|lead| view! { <p class="lead" lang=lead.lang>{lead.text}</p> })}
        </header>
    }
}
