//! Loads the catalog and mounts the app; the page's static frame stands until then.

mod app;
mod browser;
mod components;
mod format;
mod live;
mod locale;
mod order;
mod pages;
mod state;

fn main() {
    #[cfg(debug_assertions)]
    console_error_panic_hook::set_once();
    wasm_bindgen_futures::spawn_local(async {
        match state::load().await {
            Ok((data, dropped)) => app::start(data, dropped),
            Err(error) => browser::show_crash_page(&error.to_string()),
        }
    });
}
