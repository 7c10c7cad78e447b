//! The only code that names the browser's own interfaces. Each file is one concern, thin, and never panics: where a
//! browser refuses (private mode, old engine), the answer is `None`, `false` or an error in words.

mod cache;
mod clock;
mod crash;
mod dialog;
mod document;
mod fetch;
mod network;
mod position;
mod save;
mod scroll;
mod service_worker;
mod storage;

pub use cache::{delete_bytes, forget_bytes, read_bytes, write_bytes};
pub use clock::{now, on_every_minute};
pub use crash::{app_started, show_crash_page};
pub use dialog::{close_dialog, show_dialog};
pub use document::{
    after_drawing, attribute_of, bring_into_view, comes_from, focus_element, focus_heading, goes_to, input_value, is_typing,
    mount_point, on_every_visit, origin, print_page, remove_boot_frame, set_description, set_language, set_title, text_of,
    when_idle,
};
pub use fetch::{FetchError, fetch_bytes};
pub use network::{is_online, on_network_change};
pub use position::{PositionError, ask_position};
pub use save::save_text;
pub use scroll::{forget_scroll, keep_scroll, restore_scroll};
pub use service_worker::{WorkerEvent, apply_update, register_service_worker};
pub use storage::{Store, forget_settings, read, storage_works, write};

#[cfg(test)]
mod tests {
    use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

    use super::*;

    wasm_bindgen_test_configure!(run_in_browser);

    #[wasm_bindgen_test]
    fn settings_are_kept_and_forgotten() {
        assert!(storage_works());
        assert!(write(Store::Area, Some("hartola")));
        assert_eq!(read(Store::Area).as_deref(), Some("hartola"));
        forget_settings();
        assert_eq!(read(Store::Area), None);
    }

    #[wasm_bindgen_test]
    async fn bytes_are_kept_whole_and_forgotten() {
        let bytes: Vec<u8> = (0..=255).collect();
        assert!(write_bytes("/data/test.bin", &bytes).await);
        assert_eq!(read_bytes("/data/test.bin").await, Some(bytes));
        delete_bytes("/data/test.bin").await;
        assert_eq!(read_bytes("/data/test.bin").await, None);
    }

    #[wasm_bindgen_test]
    async fn a_file_that_is_not_there_or_too_large_is_an_error_in_words() {
        assert!(matches!(fetch_bytes("/not-there.bin", 10, true).await, Err(FetchError::Status(404))));
        assert_eq!(fetch_bytes("/", 1, true).await, Err(FetchError::TooLarge));
    }

    #[wasm_bindgen_test]
    fn the_device_knows_the_day() {
        assert!(now().local().date.year() >= 2026);
    }
}
