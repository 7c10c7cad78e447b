//! Where each page of this tab was scrolled to, so that "back" comes back to the same line. Kept in the tab's own
//! session storage under the page's address; gone with the tab.

use std::{cell::Cell, rc::Rc};

use wasm_bindgen::{JsCast, closure::Closure};
use web_sys::{AddEventListenerOptions, ScrollRestoration, Storage, Window};

thread_local! {
    /// Where to scroll once the page that history leads back to is drawn.
    static PENDING: Rc<Cell<Option<i32>>> = Rc::default();
}

/// The tab's storage, unless site data is blocked: some browsers throw on the mere mention of it then.
fn session(window: &Window) -> Option<Storage> {
    window.session_storage().ok()?
}

fn key(window: &Window) -> Option<String> {
    let location = window.location();
    Some(format!("scroll:{}{}", location.pathname().ok()?, location.search().ok()?))
}

fn kept(window: &Window) -> Option<i32> {
    session(window)?.get_item(&key(window)?).ok()??.parse().ok()
}

fn note(window: &Window) {
    if let (Some(key), Ok(y), Some(storage)) = (key(window), window.scroll_y(), session(window)) {
        // Full storage only costs the comfort of coming back to the same line.
        let _ = storage.set_item(&key, &(y.round() as i32).to_string());
    }
}

fn listen(window: &Window, event: &str, callback: impl Fn(&Window) + 'static) {
    let inner = window.clone();
    let closure = Closure::<dyn Fn()>::new(move || callback(&inner));
    let options = AddEventListenerOptions::new();
    options.set_capture(true);
    let function = closure.as_ref().unchecked_ref();
    let _ = window.add_event_listener_with_callback_and_add_event_listener_options(event, function, &options);
    // Listens for the life of the page.
    closure.forget();
}

/// Starts to note where pages are scrolled, and takes over from the browser, which can't know when a page is drawn.
pub fn keep_scroll() {
    let Some(window) = web_sys::window() else { return };
    if let Ok(history) = window.history() {
        let _ = history.set_scroll_restoration(ScrollRestoration::Manual);
    }
    PENDING.with(|pending| pending.set(kept(&window)));
    for event in ["scrollend", "click", "pagehide"] {
        listen(&window, event, note);
    }
    // Before the old page shrinks away and the browser scrolls by itself.
    listen(&window, "popstate", |window| PENDING.with(|pending| pending.set(Some(kept(window).unwrap_or(0)))));
}

/// Forgets where pages were scrolled: their addresses hold what was searched.
pub fn forget_scroll() {
    let Some(storage) = web_sys::window().as_ref().and_then(session) else { return };
    let keys: Vec<String> = (0..storage.length().unwrap_or(0)).filter_map(|at| storage.key(at).ok().flatten()).collect();
    for key in keys.iter().filter(|key| key.starts_with("scroll:")) {
        let _ = storage.remove_item(key);
    }
}

/// Scrolls a page just drawn to where it was left, or to its top when it is new. Tells whether it was returned to.
pub fn restore_scroll() -> bool {
    let Some(window) = web_sys::window() else { return false };
    let pending = PENDING.with(|pending| pending.take());
    window.scroll_to_with_x_and_y(0.0, f64::from(pending.unwrap_or(0)));
    pending.is_some()
}
