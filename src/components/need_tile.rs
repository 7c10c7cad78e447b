//! A need as a tile: icon and words, leading to the need's page.

use catalog::TopNeed;
use leptos::prelude::*;

use super::{Icon, ShownText};
use crate::{live::view, state::use_app};

/// One tile.
#[component]
pub fn NeedTile(need: TopNeed) -> impl IntoView {
    let app = use_app();
    // Needs that a number of help now is kept for stand out from the rest.
    let is_urgent = app
        .data
        .get_untracked()
        .catalog
        .region
        .help_now
        .iter()
        .any(|line| line.needs.iter().any(|id| id.as_str().contains('.') && id.top() == need.id.as_str()));
    view! {
        <li>
            <a class="tile" class:tile--help=is_urgent href=format!("/tarve/{}", need.id)>
                <span class="tile__icon"><Icon name=need.icon /></span>
                <ShownText shown=app.text(&need.label) />
            </a>
        </li>
    }
}
