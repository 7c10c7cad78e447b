//! Whether the device believes that it has a connection. A hint for words on screen, never a reason not to try.

use wasm_bindgen::{JsCast, closure::Closure};

/// Whether the browser believes to be online.
pub fn is_online() -> bool {
    web_sys::window().is_none_or(|window| window.navigator().on_line())
}

/// Calls back with the new belief whenever it changes, for the life of the page.
pub fn on_network_change(callback: impl Fn(bool) + 'static) {
    let closure = Closure::<dyn Fn()>::new(move || callback(is_online()));
    if let Some(window) = web_sys::window() {
        for event in ["online", "offline"] {
            let _ = window.add_event_listener_with_callback(event, closure.as_ref().unchecked_ref());
        }
    }
    closure.forget();
}
