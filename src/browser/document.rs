//! The page around the app: language, title, focus, and what the frame of `index.html` tells.

use wasm_bindgen::{JsCast, closure::Closure};
use web_sys::{
    Document, Element, Event, EventTarget, FocusEvent, HtmlElement, HtmlInputElement, ScrollIntoViewOptions,
    ScrollLogicalPosition,
};

fn document() -> Option<Document> {
    web_sys::window()?.document()
}

/// Where the app is served from, without a path: `https://perhekartta.example`.
pub fn origin() -> String {
    web_sys::window().and_then(|window| window.location().origin().ok()).unwrap_or_default()
}

/// An attribute of the element that `selector` names.
pub fn attribute_of(selector: &str, name: &str) -> Option<String> {
    document()?.query_selector(selector).ok()??.get_attribute(name)
}

/// The text of the element that `selector` names.
pub fn text_of(selector: &str) -> Option<String> {
    document()?.query_selector(selector).ok()??.text_content()
}

/// Where the app is drawn.
pub fn mount_point() -> Option<HtmlElement> {
    document()?.get_element_by_id("app")?.dyn_into().ok()
}

/// Takes the frame away that stood there before the app.
pub fn remove_boot_frame() {
    if let Some(frame) = document().and_then(|document| document.get_element_by_id("boot")) {
        frame.remove();
    }
}

/// Calls back once what was changed is on screen.
pub fn after_drawing(callback: impl FnOnce() + 'static) {
    let closure = Closure::once_into_js(callback);
    if let Some(window) = web_sys::window() {
        let _ = window.request_animation_frame(closure.unchecked_ref());
    }
}

/// Calls back when the page has been quiet for a moment.
pub fn when_idle(callback: impl FnOnce() + 'static) {
    /// Long enough for the first page to be drawn and the service worker to have begun.
    const QUIET_MILLIS: i32 = 1500;
    let closure = Closure::once_into_js(callback);
    if let Some(window) = web_sys::window() {
        let _ = window.set_timeout_with_callback_and_timeout_and_arguments_0(closure.unchecked_ref(), QUIET_MILLIS);
    }
}

/// Marks the language of the page.
pub fn set_language(language: &str) {
    if let Some(root) = document().and_then(|document| document.document_element()) {
        // Setting a plain attribute on <html> has no way to fail.
        let _ = root.set_attribute("lang", language);
    }
}

/// Sets the title of the tab.
pub fn set_title(title: &str) {
    if let Some(document) = document() {
        document.set_title(title);
    }
}

/// Sets the page's description for those who read a link's preview.
pub fn set_description(description: &str) {
    if let Some(Ok(Some(meta))) = document().map(|document| document.query_selector("meta[name=description]")) {
        let _ = meta.set_attribute("content", description);
    }
}

/// Moves focus to the element with this id.
pub fn focus_element(id: &str) {
    let element = document().and_then(|document| document.get_element_by_id(id));
    if let Some(element) = element.and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
        // An element that can't take focus leaves it where it was.
        let _ = element.focus();
    }
}

/// Moves focus to the page's main heading without scrolling, so that a screen reader starts there.
pub fn focus_heading() {
    let heading = document().and_then(|document| document.query_selector("#app main h1").ok().flatten());
    if let Some(heading) = heading.and_then(|heading| heading.dyn_into::<HtmlElement>().ok()) {
        let options = web_sys::FocusOptions::new();
        options.set_prevent_scroll(true);
        let _ = heading.set_attribute("tabindex", "-1");
        let _ = heading.focus_with_options(&options);
    }
}

/// Whether the focus is in a text field.
pub fn is_typing() -> bool {
    document().and_then(|document| document.active_element()).is_some_and(|element: Element| element.tag_name() == "INPUT")
}

/// What stands in the text field that an event came from.
pub fn input_value(event: &Event) -> String {
    event.target().and_then(|target| target.dyn_into::<HtmlInputElement>().ok()).map(|input| input.value()).unwrap_or_default()
}

fn is_within(target: Option<EventTarget>, selector: &str) -> bool {
    let element = target.and_then(|target| target.dyn_into::<Element>().ok());
    element.is_some_and(|element| matches!(element.closest(selector), Ok(Some(_))))
}

/// Whether an event came from within an element that `selector` names.
pub fn comes_from(event: &Event, selector: &str) -> bool {
    is_within(event.target(), selector)
}

/// Whether the focus goes on to something within an element that `selector` names.
pub fn goes_to(event: &FocusEvent, selector: &str) -> bool {
    is_within(event.related_target(), selector)
}

/// Scrolls no further than needed for the element with this id to be seen.
pub fn bring_into_view(id: &str) {
    if let Some(element) = document().and_then(|document| document.get_element_by_id(id)) {
        let options = ScrollIntoViewOptions::new();
        options.set_block(ScrollLogicalPosition::Nearest);
        element.scroll_into_view_with_scroll_into_view_options(&options);
    }
}

/// Opens the browser's print dialogue.
pub fn print_page() {
    if let Some(window) = web_sys::window() {
        // Refused in a sandboxed frame; then the person sees that nothing printed.
        let _ = window.print();
    }
}

/// Calls back whenever the page comes to the front again, also after the device slept.
pub fn on_every_visit(mut callback: impl FnMut() + 'static) {
    let closure = Closure::<dyn FnMut()>::new(move || {
        if document().is_some_and(|document| !document.hidden()) {
            callback();
        }
    });
    if let Some(document) = document() {
        let _ = document.add_event_listener_with_callback("visibilitychange", closure.as_ref().unchecked_ref());
    }
    // Listens for the life of the page.
    closure.forget();
}
