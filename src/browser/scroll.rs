//! Where each page of this tab was scrolled to, so that "back" comes back to the same line. Kept in the tab's own
//! session storage under the page's address; gone with the tab.

use std::{cell::Cell, rc::Rc};

use gloo_storage::{SessionStorage, Storage};
use wasm_bindgen::{JsCast, closure::Closure};
use web_sys::{AddEventListenerOptions, ScrollRestoration, Window};

thread_local! {
    /// Where to scroll once the page that history leads back to is drawn.
    static PENDING: Rc<Cell<Option<i32>>> = Rc::default();
}

fn key(window: &Window) -> Option<String> {
    let location = window.location();
    Some(format!("scroll:{}{}", location.pathname().ok()?, location.search().ok()?))
}

fn kept(window: &Window) -> Option<i32> {
    let reachable = matches!(window.session_storage(), Ok(Some(_)));
    key(window).filter(|_| reachable).and_then(|key| SessionStorage::get(key).ok())
}

fn note(window: &Window) {
    if let (Some(key), Ok(y), Ok(Some(_))) = (key(window), window.scroll_y(), window.session_storage()) {
        // Full storage only costs the comfort of coming back to the same line.
        let _ = SessionStorage::set(key, y.round() as i32);
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
    let Some(Ok(Some(storage))) = web_sys::window().map(|window| window.session_storage()) else { return };
    let keys: Vec<String> = (0..storage.length().unwrap_or(0)).filter_map(|at| storage.key(at).ok().flatten()).collect();
    for key in keys.iter().filter(|key| key.starts_with("scroll:")) {
        SessionStorage::delete(key);
    }
}

/// Scrolls a page just drawn to where it was left, or to its top when it is new. Tells whether it was returned to.
pub fn restore_scroll() -> bool {
    let Some(window) = web_sys::window() else { return false };
    let pending = PENDING.with(|pending| pending.take());
    window.scroll_to_with_x_and_y(0.0, f64::from(pending.unwrap_or(0)));
    pending.is_some()
}
