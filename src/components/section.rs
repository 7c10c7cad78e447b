//! The two plain shapes of a page: a part with a heading, and a term with its value.

use leptos::prelude::*;

use crate::live::view;

/// A part of a page under an `h2`.
#[component]
pub fn Section(#[prop(into)] title: String, children: Children) -> impl IntoView {
    view! {
        <section>
            <h2>{title}</h2>
            {children()}
        </section>
    }
}

/// A row of a list of facts (`dl.facts`).
#[component]
pub fn Fact(#[prop(into)] term: String, children: Children) -> impl IntoView {
    view! {
        <div class="fact">
            <dt>{term}</dt>
            <dd>{children()}</dd>
        </div>
    }
}
