//! A dialogue for choosing: the browser's own, with a heading, a way to close, and choices in a list.

use leptos::prelude::*;

use super::Icon;
use crate::{
    browser,
    live::{press, view},
    state::use_app,
};

/// The dialogue; `browser::show_dialog` with its id opens it.
#[component]
pub fn Dialog(id: &'static str, title: &'static str, #[prop(optional)] lead: &'static str, children: Children) -> impl IntoView {
    let words = use_app().words();
    let title_id = format!("{id}-title");
    let labelled_by = title_id.clone();
    view! {
        <dialog class="dialog" id=id aria-labelledby=labelled_by>
            <div class="dialog__head">
                <h2 id=title_id>{title}</h2>
                <button class="button button--quiet" type="button" on:click=press(move |_| browser::close_dialog(id))>
                    <Icon name="x" />
                    {words.app_close()}
                </button>
            </div>
            {(!lead.is_empty()).then(|| view! { <p>{lead}</p> })}
            <ul class="choice-list">{children()}</ul>
        </dialog>
    }
}
