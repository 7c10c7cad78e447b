//! A text of the data with the words that were asked for marked, in any of their forms.

use leptos::prelude::*;
use search::highlight;

use crate::{
    live::{live, view},
    state::Shown,
};

/// The text in a `span`; nothing is marked when no words were asked for.
#[component]
pub fn MarkedText(shown: Shown, asked_words: Signal<Vec<String>>) -> impl IntoView {
    let Shown { text, lang } = shown;
    let pieces = live(move || {
        let mut pieces: Vec<AnyView> = Vec::new();
        let mut end = 0;
        for mark in highlight(&text, &asked_words.get()) {
            let before = text.get(end..mark.start).unwrap_or_default().to_owned();
            let marked = text.get(mark.start..mark.end).unwrap_or_default().to_owned();
            pieces.push(view! { {before}<mark>{marked}</mark> });
            end = mark.end;
        }
        pieces.push(text.get(end..).unwrap_or_default().to_owned().into_any());
        pieces
    });
    view! { <span lang=lang>{pieces}</span> }
}
