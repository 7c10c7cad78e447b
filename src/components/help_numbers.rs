//! The numbers of help now, as large as they deserve.

use catalog::{Catalog, HelpNow, NeedId};
use leptos::prelude::*;

use super::{HoursText, Icon, ShownText};
use crate::{live::view, locale::fill, state::use_app};

/// The lines of help now; those for `need` (a top or a sub-need) first, and with `only` no others.
fn lines<'a>(catalog: &'a Catalog, need: Option<&NeedId>, only: bool) -> Vec<&'a HelpNow> {
    let fits = |line: &HelpNow| need.is_some_and(|need| line.needs.iter().any(|own| own == need || own.as_str() == need.top()));
    let (mut first, rest): (Vec<_>, Vec<_>) = catalog.region.help_now.iter().partition(|line| fits(line));
    if !only || first.is_empty() {
        first.extend(rest);
    }
    first
}

/// Big links that call. `need` puts the right number first; `most` limits how many are shown.
#[component]
pub fn HelpNumbers(
    #[prop(optional_no_strip)] need: Option<NeedId>,
    #[prop(default = usize::MAX)] most: usize,
    /// Whether each line leads to the page of its service too.
    #[prop(default = false)]
    details: bool,
) -> impl IntoView {
    let app = use_app();
    let words = app.words();
    let data = app.data.get_untracked();
    let rows = lines(&data.catalog, need.as_ref(), most < usize::MAX)
        .into_iter()
        .filter_map(|line| data.catalog.help_now_number(line).map(|(service, phone)| (line, service, phone)))
        .take(most)
        .map(|(line, service, phone)| {
            let hours = service
                .hours
                .clone()
                .map(|hours| view! { <span class="help-card__hours"><HoursText service=service.clone() hours /></span> });
            view! {
                <li class="help-card">
                    <a class="help-number" href=format!("tel:{}", phone.dial())>
                        <Icon name="phone" />
                        <span class="visually-hidden">{fill(words.channel_call_number(), &[("number", &"")])}</span>
                        <strong>{phone.to_string()}</strong>
                    </a>
                    <p class="help-card__when"><ShownText shown=app.text(&line.when) /></p>
                    {details.then(|| view! {
                        <p class="help-card__who">
                            <a href=format!("/palvelu/{}", service.id)><ShownText shown=app.text(&service.name) /></a>
                            {hours}
                        </p>
                    })}
                </li>
            }
        })
        .collect_view();
    view! { <ul class="help-list">{rows}</ul> }
}
