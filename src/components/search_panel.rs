//! The search box of the home and results pages. It stands outside both, so that the words, the focus and the keyboard
//! stay while the page under it changes with the first letter.

use std::time::Duration;

use catalog::AreaId;
use leptos::{ev, prelude::*};
use leptos_router::{
    NavigateOptions,
    hooks::{use_location, use_navigate, use_query_map},
};

use super::{
    AreaButton, Icon, NearMe,
    offers::Choice,
    suggestions::{BOX, LIST, SuggestionList, Suggestions},
    timer::Timer,
};
use crate::{
    browser,
    live::{live, live_flag, live_text, memo, view},
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
    let pause = Timer::new();

    let is_home = memo(move || path.get() == "/");
    let is_results = memo(move || path.get() == "/haku");
    let address = memo(move || SearchAddress::parse(&params.get(), &app.data.get_untracked()));
    let text = memo(move || {
        let in_address = if is_results.get() { address.get().text } else { String::new() };
        typed.get().unwrap_or(in_address)
    });
    let area = memo(move || match (is_results.get(), address.get().area) {
        (true, Some(area)) => area,
        _ => app.area.get(),
    });

    let list = Suggestions::new(app, text);

    let go = StoredValue::new(move |path: &str, replace: bool| {
        navigate(path, NavigateOptions { replace, scroll: false, ..Default::default() });
    });
    // A view of the results takes the place of the one before; from another page it is a step.
    let show = move |to: SearchAddress| {
        pause.stop();
        typed.set(None);
        let path = to.to_path(&app.data.get_untracked());
        go.with_value(|go| go(&path, is_results.get_untracked()));
    };
    let present = move || {
        let former = if is_results.get_untracked() { address.get_untracked() } else { SearchAddress::default() };
        SearchAddress { area: Some(former.area.clone().unwrap_or_else(|| app.area.get_untracked())), ..former }
    };
    // The words typed so far go into the address: at once from the home page, else after a pause.
    let flush = move || {
        pause.stop();
        if let Some(text) = typed.get_untracked() {
            show(present().with_words(text));
        }
    };
    let on_input = move |event: ev::Event| {
        typed.set(Some(browser::input_value(&event)));
        list.open();
        if is_results.get_untracked() {
            pause.start(ADDRESS_PAUSE, Box::new(flush));
        } else {
            flush();
        }
    };
    // A search that the person means: kept, shown, and read from its heading on.
    let search = move |text: String| {
        list.close();
        app.remember_search(&text);
        show(present().with_words(text));
        browser::focus_heading();
    };
    let on_submit = move |event: ev::SubmitEvent| {
        event.prevent_default();
        search(text.get_untracked());
    };
    let choose = move |choice: Choice| match choice {
        Choice::Words(text) if text.is_empty() => {
            typed.set(Some(text));
            flush();
        }
        Choice::Words(text) => search(text),
        Choice::Need(need, label) => {
            list.close();
            show(SearchAddress { need: Some(need), ..present().with_words(label) });
            browser::focus_heading();
        }
        Choice::Page(path) => {
            list.close();
            flush();
            go.with_value(|go| go(&path, false));
        }
    };
    let on_key = move |event: ev::KeyboardEvent| {
        if let Some(choice) = list.on_key(&event) {
            choose(choice);
        }
    };
    let choose_area = move |chosen: Option<AreaId>| {
        flush();
        app.choose_area(chosen.clone());
        if is_results.get_untracked() {
            show(SearchAddress { area: Some(chosen), ..address.get_untracked() });
        }
    };
    let title = move || match text.get().trim() {
        "" => words.search_title().to_owned(),
        text => fill(words.search_title_for(), &[("text", &text)]),
    };
    Effect::new(move |_| {
        if is_home.get() {
            browser::set_title(&format!("{} – {}", words.app_name(), words.home_title()));
            browser::set_description(words.home_description());
        } else if is_results.get() {
            browser::set_title(&format!("{} – {}", title(), words.app_name()));
            browser::set_description(words.home_description());
        }
    });
    let panel = move || {
        view! {
            <div class="search-panel" class:search-panel--home=live_flag(move || is_home.get())>
                <h1 class:visually-hidden=live_flag(move || !is_home.get())>
                    {live(move || if is_home.get() { words.home_title().to_owned() } else { title() })}
                </h1>
                <form class="search" role="search" on:submit=on_submit on:focusout=move |event| list.on_focus_out(&event)>
                    <input
                        id=BOX
                        class="search__input"
                        type="text"
                        role="combobox"
                        aria-autocomplete="list"
                        aria-controls=LIST
                        aria-expanded=live_text(move || list.is_shown().to_string())
                        aria-activedescendant=move || list.active_id()
                        name="q"
                        aria-label=words.search_label()
                        placeholder=words.search_placeholder()
                        autocomplete="off"
                        autocapitalize="none"
                        enterkeyhint="search"
                        maxlength="500"
                        prop:value=move || text.get()
                        on:input=on_input
                        on:change=move |_| flush()
                        on:focus=move |_| list.open_for_empty()
                        on:keydown=on_key
                    />
                    <SuggestionList list choose />
                    <button class="search__button" type="submit">
                        <Icon name="search" />
                        <span class="visually-hidden">{words.search_button()}</span>
                    </button>
                </form>
                <div class="chips"><AreaButton area=area.into() choose=choose_area /> <NearMe choose=choose_area /></div>
            </div>
        }
    };
    let shown = memo(move || is_home.get() || is_results.get());
    live(move || shown.get().then(panel))
}
