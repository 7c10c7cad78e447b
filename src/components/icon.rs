//! An icon of the sprite in `index.html`, always beside a word that says the same.

use leptos::prelude::*;

use crate::live::view;

/// The symbol `i-{name}` of the sprite.
#[component]
pub fn Icon(#[prop(into)] name: String) -> impl IntoView {
    view! {
        <svg class="icon" aria-hidden="true">
            <use href=format!("#i-{name}")></use>
        </svg>
    }
}
