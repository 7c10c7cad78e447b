//! An address that leads nowhere: a friendly word, and every way onwards.

use leptos::prelude::*;

use crate::{
    components::{GuidanceCall, Icon, NeedTile, PageHead, Section},
    live::view,
    state::{Shown, use_app},
};

/// The 404 page.
#[component]
pub fn NotFoundPage() -> impl IntoView {
    let app = use_app();
    let words = app.words();
    let data = app.data.get_untracked();
    view! {
        <PageHead
            title=Shown { text: words.not_found_title().to_owned(), lang: None }
            description=words.not_found_lead()
            lead=Shown { text: words.not_found_lead().to_owned(), lang: None }
        />
        <p>
            <a class="button button--primary" href="/"><Icon name="search" /> <span>{words.not_found_home()}</span></a>
        </p>
        <GuidanceCall />
        <Section title=words.home_needs()>
            <ul class="tiles">{data.catalog.needs.iter().map(|need| view! { <NeedTile need=need.clone() /> }).collect_view()}</ul>
        </Section>
    }
}
