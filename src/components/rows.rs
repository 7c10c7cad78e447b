//! The rows and chips that lists of links are made of, in one shape each.

use leptos::prelude::*;

use super::ShownText;
use crate::{live::view, state::Shown};

/// A row that leads somewhere, with a line of what else is known under it.
pub fn link_row(href: String, shown: Shown, more: String) -> AnyView {
    let more = (!more.is_empty()).then(|| view! { <span>{more}</span> });
    view! { <li class="place-row"><a href=href><ShownText shown /></a> {more}</li> }
}

/// A chip that leads somewhere.
pub fn link_chip(href: String, shown: Shown) -> AnyView {
    view! { <li><a class="chip" href=href><ShownText shown /></a></li> }
}
