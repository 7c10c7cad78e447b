//! Where the device is, asked only when a person touches the button. Told to the caller once and kept nowhere.

use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use web_sys::{PositionError as DomError, PositionOptions};

/// How long the device may look for itself, in milliseconds.
const PATIENCE_MILLIS: u32 = 15_000;

/// Why there is no position.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum PositionError {
    /// The person or the browser said no.
    Refused,
    /// The device could not tell, or can't at all.
    NotKnown,
}

/// Asks the browser, which asks the person. Gives latitude and longitude in degrees, WGS84.
pub fn ask_position(then: impl Fn(Result<(f64, f64), PositionError>) + Clone + 'static) {
    let geolocation = web_sys::window().and_then(|window| window.navigator().geolocation().ok());
    let Some(geolocation) = geolocation else { return then(Err(PositionError::NotKnown)) };
    let tell = then.clone();
    let found = Closure::once_into_js(move |position: JsValue| {
        // A plain object to some browsers, so its parts are read by their names.
        let part = |from: &JsValue, name: &str| js_sys::Reflect::get(from, &JsValue::from_str(name)).ok();
        let coords = part(&position, "coords").unwrap_or(JsValue::NULL);
        let degrees = |name| part(&coords, name).and_then(|value| value.as_f64()).filter(|value| value.is_finite());
        tell(degrees("latitude").zip(degrees("longitude")).ok_or(PositionError::NotKnown));
    });
    let tell = then.clone();
    let failed = Closure::once_into_js(move |error: DomError| {
        tell(Err(if error.code() == DomError::PERMISSION_DENIED { PositionError::Refused } else { PositionError::NotKnown }));
    });
    let options = PositionOptions::new();
    options.set_timeout(PATIENCE_MILLIS);
    options.set_maximum_age(60_000);
    let asked = geolocation.get_current_position_with_error_callback_and_options(
        found.unchecked_ref(),
        Some(failed.unchecked_ref()),
        &options,
    );
    if asked.is_err() {
        then(Err(PositionError::NotKnown));
    }
}
