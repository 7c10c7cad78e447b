//! `/apua`: help now. The same numbers stand in the static frame of `index.html`.

use leptos::prelude::*;

use crate::{
    components::{HelpNumbers, NeedTile, PageHead, Section},
    live::view,
    state::{Shown, use_app},
};

/// The help-now page.
#[component]
pub fn HelpPage() -> impl IntoView {
    let app = use_app();
    let words = app.words();
    let data = app.data.get_untracked();
    // Needs for which a number is kept are the urgent ones; their pages hold more.
    let urgent = data
        .catalog
        .needs
        .iter()
        .filter(|top| data.catalog.region.help_now.iter().any(|line| line.needs.iter().any(|need| need.top() == top.id.as_str())))
        .map(|top| view! { <NeedTile need=top.clone() /> })
        .collect_view();
    view! {
        <PageHead
            title=Shown { text: words.help_title().to_owned(), lang: None }
            description=words.help_description()
            lead=Shown { text: words.help_lead().to_owned(), lang: None }
        />
        <HelpNumbers need=None details=true />
        <Section title=words.help_more()>
            <ul class="tiles">{urgent}</ul>
        </Section>
    }
}
