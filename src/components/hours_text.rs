//! Opening times in the source's own words, with what makes them unsure. Words of another year are last known only.

use catalog::{Schedule, Service, UnverifiedField};
use leptos::prelude::*;

use crate::{live::view, state::use_app};

/// The words; "last known" where they can't be told as those of today.
#[component]
pub fn HoursText(service: Service, hours: Schedule) -> impl IntoView {
    let app = use_app();
    let words = app.words();
    let data = app.data.get_untracked();
    let lang = app.first_language_lang();
    let has_times = hours.times.is_some();
    let text = hours.description.clone();
    let is_current = data.catalog.current_times(&service, &Some(hours), app.today.get_untracked()).is_some();
    // Words that can't be read stand for themselves, unless they are marked.
    if is_current || (!has_times && !service.needs_checking() && !service.is_unverified(UnverifiedField::Hours)) {
        return view! { <span lang=lang>{text}</span> };
    }
    let (before, after) = words.time_last_known().split_once("{what}").unwrap_or((words.time_last_known(), ""));
    view! { <span class="unsure">{before}<span lang=lang>{text}</span>{after}</span> }
}
