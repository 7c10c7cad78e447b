//! Something to be done after a pause, unless something else comes first.

use std::time::Duration;

use leptos::{leptos_dom::helpers::TimeoutHandle, prelude::*};

/// One pause at a time.
#[derive(Clone, Copy)]
pub struct Timer(StoredValue<Option<TimeoutHandle>>);

impl Timer {
    /// No pause yet.
    pub fn new() -> Self {
        Self(StoredValue::new(None))
    }

    /// Does it after `pause`; what waited before is dropped.
    pub fn start(self, pause: Duration, then: Box<dyn FnOnce()>) {
        self.stop();
        self.0.set_value(set_timeout_with_handle(then, pause).ok());
    }

    /// Drops what waits.
    pub fn stop(self) {
        if let Some(handle) = self.0.try_update_value(Option::take).flatten() {
            handle.clear();
        }
    }
}
