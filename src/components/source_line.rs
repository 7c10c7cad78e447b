//! Where a record was read and when that was true. On every card and page.

use catalog::{Citation, Sector, Source};
use leptos::prelude::*;

use crate::{
    format,
    live::view,
    locale::{Words, fill},
    state::use_app,
};

/// Whose an organization is, in a word.
pub(super) fn sector_name(words: &Words, sector: Sector) -> &'static str {
    match sector {
        Sector::WellbeingCounty => words.sector_wellbeing_county(),
        Sector::Municipality => words.sector_municipality(),
        Sector::Ngo => words.sector_ngo(),
        Sector::Parish => words.sector_parish(),
        Sector::State => words.sector_state(),
        Sector::Private => words.sector_private(),
    }
}

/// Date and source; with `link`, the source can be opened.
#[component]
pub fn SourceLine(source: Source, #[prop(default = false)] link: bool) -> impl IntoView {
    let app = use_app();
    let words = app.words();
    let dated = fill(words.service_source_dated(), &[("date", &format::source_date(&source))]);
    let lang = app.first_language_lang();
    let name = match source.from {
        Citation::Web(url) if link => {
            let host = url.host().to_owned();
            view! { <a href=url.as_str().to_owned() rel="noreferrer external">{host}</a> }
        }
        Citation::Web(url) => url.host().to_owned().into_any(),
        Citation::Words(words) => view! { <span lang=lang>{words}</span> },
    };
    view! { <p class="source">{dated} " · " {name}</p> }
}
