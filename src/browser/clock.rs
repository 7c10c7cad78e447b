//! The device's clock, read here and handed on as a value. Which day that is in Finland is the catalog's business, wherever
//! the device believes to be.

use catalog::Moment;
use wasm_bindgen::{JsCast, closure::Closure};

use super::on_every_visit;

/// Milliseconds of a minute.
const MINUTE: f64 = 60_000.0;

/// Now.
pub fn now() -> Moment {
    Moment::from_unix_millis(js_sys::Date::now())
}

/// Calls back as each minute begins, and whenever the page comes to the front again: a device that slept wakes in another
/// minute.
pub fn on_every_minute(callback: impl Fn(Moment) + Clone + 'static) {
    let tell = callback.clone();
    on_every_visit(move || tell(now()));
    wait(callback);
}

fn wait(callback: impl Fn(Moment) + 'static) {
    let Some(window) = web_sys::window() else { return };
    let millis = MINUTE - js_sys::Date::now().rem_euclid(MINUTE);
    let closure = Closure::once_into_js(move || {
        callback(now());
        wait(callback);
    });
    // A hair later than the minute: a timer may be early.
    let _ = window.set_timeout_with_callback_and_timeout_and_arguments_0(closure.unchecked_ref(), millis as i32 + 20);
}
