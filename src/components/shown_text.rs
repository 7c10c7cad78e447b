//! A text of the data, marked with its language when that is not the page's.

use leptos::prelude::*;

use crate::{live::view, state::Shown};

/// The text in a `span`.
#[component]
pub fn ShownText(shown: Shown) -> impl IntoView {
    view! { <span lang=shown.lang>{shown.text}</span> }
}
