//! What the search box offers while it has the focus: needs, names, places and phrases for what was typed, former searches
//! for an empty box. A list box in the pattern of an editable combobox: the focus stays in the box.

use std::time::Duration;

use leptos::{ev, prelude::*};

use super::{
    Icon, ShownText,
    offers::{Choice, Offer, offers_for},
    timer::Timer,
};
use crate::{
    browser,
    live::{live, memo, press, view},
    locale::fill,
    state::{AppState, use_app},
};

/// How long the list stands over the results after the last letter.
const STAY: Duration = Duration::from_secs(4);
/// How long a pause in typing is before a screen reader is told how many offers there are.
const TELL_PAUSE: Duration = Duration::from_millis(700);

/// The ids of the box and of its list.
pub const BOX: &str = "search-box";
pub const LIST: &str = "search-offers";

/// The list under the box.
#[derive(Clone, Copy)]
pub struct Suggestions {
    app: AppState,
    text: Memo<String>,
    is_open: RwSignal<bool>,
    /// The offer that the arrows are at; none while the person is at what was typed.
    active: RwSignal<Option<usize>>,
    offers: Memo<Vec<Offer>>,
    closing: Timer,
}

fn option_id(at: usize) -> String {
    ["offer-", &at.to_string()].concat()
}

impl Suggestions {
    /// A closed list for what stands in the box.
    pub fn new(app: AppState, text: Memo<String>) -> Self {
        let is_open = RwSignal::new(false);
        // From the same letter as the text: no older list can overtake a newer one.
        let offers = move |_: Option<&Vec<Offer>>| {
            let text = text.get();
            if is_open.get() { offers_for(app, &text) } else { Vec::new() }
        };
        let offers = Memo::new_with_compare(offers, |_, _| true);
        Self { app, text, is_open, active: RwSignal::new(None), offers, closing: Timer::new() }
    }

    /// Whether the list is seen.
    pub fn is_shown(self) -> bool {
        self.offers.with(|offers| !offers.is_empty())
    }

    /// The id of the offer that the arrows are at.
    pub fn active_id(self) -> Option<String> {
        self.active.get().map(option_id)
    }

    fn is_empty_box(self) -> bool {
        self.text.get().trim().is_empty()
    }

    /// Opens the list after a letter; over results it goes away by itself, so that they can be seen.
    pub fn open(self) {
        self.active.set(None);
        self.is_open.set(true);
        let close = move || {
            if self.active.get_untracked().is_none() && !self.text.get_untracked().trim().is_empty() {
                self.close();
            }
        };
        self.closing.start(STAY, Box::new(close));
    }

    /// Opens the list of former searches when the box gets the focus empty.
    pub fn open_for_empty(self) {
        if self.text.get_untracked().trim().is_empty() {
            self.open();
        }
    }

    /// Closes the list.
    pub fn close(self) {
        self.closing.stop();
        self.active.set(None);
        self.is_open.set(false);
    }

    /// Closes the list when the focus goes elsewhere than to its own buttons.
    pub fn on_focus_out(self, event: &ev::FocusEvent) {
        if !browser::goes_to(event, ".offers") {
            self.close();
        }
    }

    /// What a key of the box does to the list; gives the choice that it takes. Escape in a box without a list empties it.
    pub fn on_key(self, event: &ev::KeyboardEvent) -> Option<Choice> {
        if event.is_composing() {
            return None;
        }
        let key = event.key();
        let count = || self.offers.with_untracked(Vec::len);
        let at = self.active.get_untracked();
        match key.as_str() {
            "ArrowDown" | "ArrowUp" => {
                if count() == 0 {
                    self.open();
                }
                // Round through the offers and the box itself.
                let places = count() + 1;
                let step = if key == "ArrowDown" { 1 } else { places - 1 };
                let next = (at.map_or(0, |at| at + 1) + step) % places;
                self.active.set(next.checked_sub(1));
                if let Some(at) = next.checked_sub(1) {
                    browser::bring_into_view(&option_id(at));
                }
            }
            "Enter" => return self.choice_at(at?, event),
            "Escape" if count() > 0 => self.close(),
            "Escape" => {
                event.prevent_default();
                return Some(Choice::Words(String::new()));
            }
            "Delete" if self.text.get_untracked().is_empty() => {
                if let Some(Choice::Words(search)) = self.choice_at(at?, event) {
                    self.app.forget_search(&search);
                    self.active.set(None);
                }
            }
            "Home" | "End" | "ArrowLeft" | "ArrowRight" => {
                self.active.set(None);
                return None;
            }
            _ => return None,
        }
        event.prevent_default();
        None
    }

    fn choice_at(self, at: usize, event: &ev::KeyboardEvent) -> Option<Choice> {
        event.prevent_default();
        self.offers.with_untracked(|offers| offers.get(at).map(|offer| offer.choice.clone()))
    }
}

/// The list, when there is something to offer, and what a screen reader is told of it.
#[component]
pub fn SuggestionList(list: Suggestions, #[prop(into)] choose: Callback<Choice>) -> impl IntoView {
    let app = use_app();
    let words = app.words();
    let told = RwSignal::new(String::new());
    let telling = Timer::new();
    Effect::new(move |_| {
        let count = list.offers.with(Vec::len);
        let sort = if list.is_empty_box() { words.search_recent_count() } else { words.search_offers_count() };
        let text = if count == 0 { String::new() } else { sort.of(count) };
        telling.start(TELL_PAUSE, Box::new(move || told.set(text)));
    });
    let option = move |(at, offer): (usize, Offer)| {
        let Offer { icon, label, kind, choice } = offer;
        let selected = move || (list.active.get() == Some(at)).to_string();
        view! {
            <li id=option_id(at) class="offer" role="option" aria-selected=selected on:click=press(move |_| choose.run(choice.clone()))>
                <Icon name=icon />
                <ShownText shown=label />
                {(!kind.is_empty()).then(|| view! { <small>{kind}</small> })}
            </li>
        }
    };
    let former = move || {
        let removals = live(move || {
            let remove = move |search: String| {
                let label = fill(words.search_recent_remove(), &[("text", &search)]);
                let forget = move |_| {
                    app.forget_search(&search);
                    browser::focus_element(BOX);
                };
                view! {
                    <button type="button" tabindex="-1" aria-label=label on:click=press(forget)><Icon name="x" /></button>
                }
            };
            app.recent.get().into_iter().map(remove).collect_view()
        });
        let clear = move |_| {
            app.forget_searches();
            browser::focus_element(BOX);
        };
        view! {
            <div class="offers__remove">{removals}</div>
            <p class="offers__head">
                <span aria-hidden="true">{words.search_recent()}</span>
                <button class="button button--quiet" type="button" on:click=press(clear)>{words.search_recent_clear()}</button>
            </p>
        }
    };
    let is_former = memo(move || list.is_empty_box());
    let label = move || if is_former.get() { words.search_recent() } else { words.search_offers() };
    let is_shown = memo(move || list.is_shown());
    let popup = live(move || {
        is_shown.get().then(|| {
            // The box keeps the focus while something here is pressed.
            view! {
                <div class="offers" on:mousedown=|event| event.prevent_default()>
                    <ul id=LIST class="offers__list" role="listbox" aria-label=label>
                        {live(move || list.offers.get().into_iter().enumerate().map(option).collect_view())}
                    </ul>
                    {live(move || is_former.get().then(former))}
                </div>
            }
        })
    });
    view! {
        {popup}
        <p class="visually-hidden" role="status">{told}</p>
    }
}
