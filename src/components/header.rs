//! The frame's upper edge: the map's name, the language, help now.

use leptos::prelude::*;

use super::{Icon, LanguageButton, ShownText};
use crate::{live::view, state::use_app};

/// The header with the primary navigation.
#[component]
pub fn Header() -> impl IntoView {
    let app = use_app();
    let words = app.words();
    let name = app.text(&app.data.get_untracked().catalog.region.name);
    view! {
        <header class="site-header">
            <nav class="site-nav" aria-label=words.app_nav()>
                <a class="brand" href="/">
                    <svg class="brand__mark" aria-hidden="true">
                        <use href="#i-mark"></use>
                    </svg>
                    <ShownText shown=name />
                </a>
                <LanguageButton />
                <a class="help-button" href="/apua">
                    <Icon name="lifebuoy" />
                    {words.app_help_now()}
                </a>
            </nav>
        </header>
    }
}
