//! The search box of the home and results pages. It stands outside both, so that the words, the focus and the keyboard
//! stay while the page under it changes with the first letter.

use std::time::Duration;

use catalog::AreaId;
use leptos::{ev, leptos_dom::helpers::TimeoutHandle, prelude::*};
use leptos_router::{
    NavigateOptions,
    hooks::{use_location, use_navigate, use_query_map},
};

use super::{AreaButton, Icon};
use crate::{
    browser,
    locale::fill,
    state::{SearchAddress, use_app},
};

/// How long a pause in typing is before the words go into the address. Browsers refuse addresses that change too often.
const ADDRESS_PAUSE: Duration = Duration::from_millis(350);

/// What has been typed but is not in the address yet.
#[derive(Clone, Copy)]
pub struct Typed(pub RwSignal<Option<String>>);

/// Box, button and area; on the home page with the page's heading.
#[component]
pub fn SearchPanel() -> impl IntoView {
    let app = use_app();
    let words = app.words();
    let path = use_location().pathname;
    let params = use_query_map();
    let navigate = use_navigate();
    let typed = expect_context::<Typed>().0;
    let pause = StoredValue::new(None::<TimeoutHandle>);

    let is_home = Memo::new(move |_| path.get() == "/");
    let is_results = Memo::new(move |_| path.get() == "/haku");
    let address = Memo::new(move |_| SearchAddress::parse(&params.get(), &app.data.get_untracked()));
    let text = Memo::new(move |_| {
        let in_address = if is_results.get() { address.get().text } else { String::new() };
        typed.get().unwrap_or(in_address)
    });
    let area = Memo::new(move |_| match (is_results.get(), address.get().area) {
        (true, Some(area)) => area,
        _ => app.area.get(),
    });

    let go = StoredValue::new(move |to: &SearchAddress, replace: bool| {
        let data = app.data.get_untracked();
        navigate(&to.to_path(&data), NavigateOptions { replace, scroll: false, ..Default::default() });
    });
    // The words typed so far go into the address: at once from the home page, else after a pause.
    let flush = move || {
        if let Some(handle) = pause.get_value() {
            handle.clear();
            pause.set_value(None);
        }
        if let Some(text) = typed.get_untracked() {
            let on_results = is_results.get_untracked();
            let former = if on_results { address.get_untracked() } else { SearchAddress::default() };
            let area = former.area.clone().unwrap_or_else(|| app.area.get_untracked());
            // New words are a new question: the need chosen for the former ones no longer holds.
            let to = SearchAddress { text, need: None, area: Some(area), all: false, ..former };
            go.with_value(|go| go(&to, on_results));
            typed.set(None);
        }
    };
    let on_input = move |event: ev::Event| {
        typed.set(Some(browser::input_value(&event)));
        if let Some(handle) = pause.get_value() {
            handle.clear();
        }
        if is_results.get_untracked() {
            pause.set_value(set_timeout_with_handle(flush, ADDRESS_PAUSE).ok());
        } else {
            flush();
        }
    };
    let on_submit = move |event: ev::SubmitEvent| {
        event.prevent_default();
        if typed.get_untracked().is_none() {
            typed.set(Some(text.get_untracked()));
        }
        flush();
        browser::focus_heading();
    };
    let choose_area = move |chosen: Option<AreaId>| {
        flush();
        app.choose_area(chosen.clone());
        if is_results.get_untracked() {
            let to = SearchAddress { area: Some(chosen), ..address.get_untracked() };
            go.with_value(|go| go(&to, true));
        }
    };
    let title = move || match text.get().trim() {
        "" => words.search_title.to_owned(),
        text => fill(words.search_title_for, &[("text", &text)]),
    };
    Effect::new(move |_| {
        if is_home.get() {
            browser::set_title(&format!("{} – {}", words.app_name, words.home_title));
            browser::set_description(words.home_description);
        } else if is_results.get() {
            browser::set_title(&format!("{} – {}", title(), words.app_name));
            browser::set_description(words.home_description);
        }
    });
    let panel = move || {
        view! {
            <div class="search-panel" class:search-panel--home=move || is_home.get()>
                <h1 class:visually-hidden=move || !is_home.get()>
                    {move || if is_home.get() { words.home_title.to_owned() } else { title() }}
                </h1>
                <form class="search" role="search" on:submit=on_submit>
                    <input
                        class="search__input"
                        type="search"
                        role="searchbox"
                        name="q"
                        aria-label=words.search_label
                        placeholder=words.search_placeholder
                        autocomplete="off"
                        autocapitalize="none"
                        enterkeyhint="search"
                        maxlength="500"
                        prop:value=move || text.get()
                        on:input=on_input
                        on:change=move |_| flush()
                    />
                    <button class="search__button" type="submit">
                        <Icon name="search" />
                        <span class="visually-hidden">{words.search_button}</span>
                    </button>
                </form>
                <div class="chips"><AreaButton area=area.into() choose=choose_area /></div>
            </div>
        }
    };
    let shown = Memo::new(move |_| is_home.get() || is_results.get());
    view! { <Show when=move || shown.get()>{panel}</Show> }
}
