//! The crash page: static HTML in `index.html` with the emergency numbers, shown when nothing else can be.

use wasm_bindgen::prelude::wasm_bindgen;

#[wasm_bindgen]
extern "C" {
    /// Defined by the boot script, so that it also works when the WebAssembly itself is gone.
    #[wasm_bindgen(js_namespace = perhekartta, js_name = crash, catch)]
    fn crash(reason: &str) -> Result<(), wasm_bindgen::JsValue>;

    #[wasm_bindgen(js_namespace = perhekartta, js_name = started, catch)]
    fn started() -> Result<(), wasm_bindgen::JsValue>;
}

/// Shows the crash page in place of the app. A panic gets there by itself: it ends in a trap, which the boot script hears.
pub fn show_crash_page(reason: &str) {
    // Where even the boot script is gone, the numbers of the static frame are still on the page.
    let _ = crash(reason);
}

/// Tells the boot script that the app has begun: later errors are the app's own matter.
pub fn app_started() {
    let _ = started();
}
