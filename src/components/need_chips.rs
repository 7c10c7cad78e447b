//! Needs as a row of links.

use catalog::NeedId;
use leptos::prelude::*;

use super::ShownText;
use crate::{live::view, state::use_app};

/// One chip a need, leading to its page.
#[component]
pub fn NeedChips(needs: Vec<NeedId>) -> impl IntoView {
    let app = use_app();
    let data = app.data.get_untracked();
    let chips: Vec<_> = needs
        .into_iter()
        .filter_map(|id| {
            let label = app.text(data.catalog.need_label(id.as_str())?);
            Some(view! { <li><a class="chip" href=format!("/tarve/{id}")><ShownText shown=label /></a></li> })
        })
        .collect();
    view! { <ul class="chips">{chips}</ul> }
}
