//! The only code that names the browser's own interfaces. Each file is one concern, thin, and never panics: where a
//! browser refuses (private mode, old engine), the answer is `None`, `false` or an error in words.

mod cache;
mod clock;
mod crash;
mod dialog;
mod document;
mod fetch;
mod network;
mod scroll;
mod service_worker;
mod storage;

pub use cache::{delete_bytes, read_bytes, write_bytes};
pub use clock::today;
pub use crash::{app_started, show_crash_page};
pub use dialog::{close_dialog, show_dialog};
pub use document::{
    after_drawing, attribute_of, focus_element, focus_heading, input_value, is_typing, mount_point, on_every_visit, preferred_languages,
    print_page, remove_boot_frame, set_description, set_language, set_title, text_of, when_idle,
};
pub use fetch::{FetchError, fetch_bytes};
pub use network::{is_online, on_network_change};
pub use scroll::{keep_scroll, restore_scroll};
pub use service_worker::{WorkerEvent, apply_update, register_service_worker};
pub use storage::{Store, forget_everything, read, storage_works, write};
