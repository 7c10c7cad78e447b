//! A line of what the search box offers: what is seen of it and where it leads.

use catalog::NeedId;
use leptos::prelude::*;
use search::{Query, Suggestion};

use crate::state::{AppState, Shown};

/// Offers at the most. More would leave no room for the results beside a phone's keyboard.
const MOST: usize = 5;

/// Where an offer leads.
#[derive(Clone)]
pub enum Choice {
    /// To a page.
    Page(String),
    /// To the results for these words.
    Words(String),
    /// To the results for a need, which its label stands for in the box.
    Need(NeedId, String),
}

/// A line of the list.
#[derive(Clone)]
pub struct Offer {
    /// Its icon.
    pub icon: String,
    /// What it says.
    pub label: Shown,
    /// What sort it is of, in a word; nothing for words.
    pub kind: &'static str,
    /// Where it leads.
    pub choice: Choice,
}

/// An offer as it is shown; none for what the catalog does not know.
fn offer(app: AppState, suggestion: Suggestion) -> Option<Offer> {
    let words = app.words();
    let data = app.data.get_untracked();
    let catalog = &data.catalog;
    Some(match suggestion {
        Suggestion::Need(id) => {
            let label = app.text(catalog.need_label(id.as_str())?);
            let icon = catalog.top_need(id.top())?.icon.clone();
            Offer { icon, choice: Choice::Need(id, label.text.clone()), label, kind: words.search_kind_need() }
        }
        Suggestion::Service(id) => {
            let label = app.text(&catalog.service(id.as_str())?.name);
            let choice = Choice::Page(["/palvelu/", id.as_str()].concat());
            Offer { icon: "file-text".to_owned(), label, kind: words.search_kind_service(), choice }
        }
        Suggestion::Location(id) => {
            let label = Shown { text: catalog.location(id.as_str())?.name.clone(), lang: app.first_language_lang() };
            let choice = Choice::Page(["/paikka/", id.as_str()].concat());
            Offer { icon: "map-pin".to_owned(), label, kind: words.search_kind_place(), choice }
        }
        Suggestion::Phrase(text, _) => words_offer("search", text),
    })
}

/// Words as people say them, or as the person has said them before.
fn words_offer(icon: &str, text: String) -> Offer {
    let label = Shown { text: text.clone(), lang: None };
    Offer { icon: icon.to_owned(), label, kind: "", choice: Choice::Words(text) }
}

/// What is offered for some words; for none, the person's last searches.
pub fn offers_for(app: AppState, text: &str) -> Vec<Offer> {
    if text.trim().is_empty() {
        return app.recent.get().into_iter().map(|search| words_offer("clock", search)).collect();
    }
    let data = app.data.get_untracked();
    let found = data.index.suggest(&Query { text, ..Query::default() }, MOST);
    found.into_iter().filter_map(|suggestion| offer(app, suggestion)).collect()
}
