//! The browser's own modal dialogue (`<dialog>`): it holds focus, closes by Escape and gives focus back.

use wasm_bindgen::JsCast;
use web_sys::HtmlDialogElement;

fn dialog(id: &str) -> Option<HtmlDialogElement> {
    web_sys::window()?.document()?.get_element_by_id(id)?.dyn_into().ok()
}

/// Opens the dialogue with this id.
pub fn show_dialog(id: &str) {
    if let Some(dialog) = dialog(id).filter(|dialog| !dialog.open()) {
        // Refused only for a dialogue that is not in the document; then there is nothing to show.
        let _ = dialog.show_modal();
    }
}

/// Closes it.
pub fn close_dialog(id: &str) {
    if let Some(dialog) = dialog(id) {
        dialog.close();
    }
}
