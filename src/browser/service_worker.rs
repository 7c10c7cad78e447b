//! Registering the service worker and hearing what it does. `public/sw.js` is its other half.

use wasm_bindgen::prelude::*;

/// What the service worker does.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum WorkerEvent {
    /// Everything is on the device: the app starts without a connection from now on.
    OfflineReady,
    /// A newer version is on the device and waits to be taken into use.
    UpdateReady,
    /// This browser has no service workers, or refuses them here.
    Unavailable,
}

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_namespace = perhekartta, js_name = registerWorker, catch)]
    fn register_worker(callback: &Closure<dyn Fn(String)>) -> Result<(), JsValue>;

    #[wasm_bindgen(js_namespace = perhekartta, js_name = applyUpdate, catch)]
    fn apply_worker_update() -> Result<(), JsValue>;
}

/// Registers the service worker once the page is quiet; calls back on every event.
pub fn register_service_worker(callback: impl Fn(WorkerEvent) + 'static) {
    let closure = Closure::<dyn Fn(String)>::new(move |event: String| match event.as_str() {
        "offline-ready" => callback(WorkerEvent::OfflineReady),
        "update-ready" => callback(WorkerEvent::UpdateReady),
        _ => callback(WorkerEvent::Unavailable),
    });
    // Without the boot script there is no registration; the page works as long as it is open.
    let _ = register_worker(&closure);
    closure.forget();
}

/// Takes the waiting version into use; the page reloads with it.
pub fn apply_update() {
    let _ = apply_worker_update();
}
