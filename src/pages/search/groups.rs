//! The services of an answer that stand together: of one nearness, or the others, with a heading and the first few cards.

use std::sync::Arc;

use catalog::{Reach, ServiceId, Threshold, WishMeaning};
use leptos::prelude::*;
use search::{Nearness, Reason, Said, ServiceHit};

use super::{Found, understood::said_label};
use crate::{
    components::{ServiceCard, group_title},
    live::{live, memo, view},
    locale::fill,
    state::{AppState, SearchAddress, use_app},
};

/// Services shown of a group before "show more"; and at the most.
const FEW: usize = 5;
const MOST: usize = 80;

/// What the services of a group have in common.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Of {
    /// How near they are.
    Near(Nearness),
    /// They lack something that was asked for.
    Others,
    /// Nobody knows whether they can be had at the wished time.
    TimeNotKnown,
    /// They can't be had then.
    Closed,
}

/// The services of a group.
pub(super) fn hits(found: &Found, of: Of) -> &[ServiceHit] {
    match of {
        Of::Near(nearness) => {
            found.answer.groups.iter().find(|group| group.nearness == nearness).map_or(&[], |group| &group.hits)
        }
        Of::Others => &found.answer.others,
        Of::TimeNotKnown => &found.apart.not_known,
        Of::Closed => &found.apart.closed,
    }
}

/// Why the others stand apart: what no source says of them. What stands apart for its time has headings of its own.
fn others_title(app: AppState, said: &[Said]) -> String {
    let data = app.data.get_untracked();
    let is_time = |said: &Said| match said {
        Said::Wish(id) => data.catalog.wish(id).is_some_and(|wish| matches!(wish.means, WishMeaning::Time(_))),
        _ => false,
    };
    let labels = said.iter().filter(|said| !is_time(said)).filter_map(|said| said_label(app, said));
    let labels: Vec<String> = labels.map(|shown| shown.text).collect();
    let words = app.words();
    let title = if labels.len() > 1 { words.results_others_many() } else { words.results_others() };
    fill(title, &[("what", &labels.join(", "))])
}

/// Why a service was found and stands where it stands, in plain words.
fn why(app: AppState, found: &Found, of: Of, id: &ServiceId) -> Vec<String> {
    let words = app.words();
    let data = app.data.get_untracked();
    let mut lines = Vec::new();
    let Some(service) = data.catalog.service(id.as_str()) else { return lines };
    for reason in hits(found, of).iter().filter(|hit| hit.service == *id).flat_map(|hit| &hit.reasons) {
        lines.push(match reason {
            Reason::Need(id) => {
                let label = data.catalog.need_label(id.as_str()).map(|label| app.text(label).text).unwrap_or_default();
                fill(words.results_reason_need(), &[("need", &label)])
            }
            Reason::Name => words.results_reason_name().to_owned(),
            Reason::Organization => words.results_reason_organization().to_owned(),
            Reason::Place => words.results_reason_place().to_owned(),
            Reason::Words => words.results_reason_words().to_owned(),
        });
    }
    let near = match data.catalog.reach(service) {
        Reach::Country => Some(words.results_why_country()),
        Reach::Region => Some(words.results_why_region()),
        Reach::Municipalities => found.answer.understanding.area_in_use.as_ref().map(|_| words.results_why_here()),
    };
    let easy = (service.threshold == Threshold::Low).then_some(words.results_why_easy());
    let unsure = service.needs_checking().then_some(words.results_why_unsure());
    lines.extend([near, easy, unsure].into_iter().flatten().map(str::to_owned));
    lines
}

/// A group, when it has any service.
#[component]
pub(super) fn Group(
    of: Of,
    found: Signal<Arc<Found>>,
    address: Signal<SearchAddress>,
    asked_words: Signal<Vec<String>>,
) -> impl IntoView {
    let app = use_app();
    let words = app.words();
    let size = memo(move || hits(&found.get(), of).len());
    let title = move || {
        let understanding = &found.get().answer.understanding;
        match of {
            Of::Near(nearness) => group_title(app, nearness, understanding.area_in_use.as_ref()),
            Of::Others => others_title(app, &understanding.said),
            Of::TimeNotKnown => words.results_time_not_known().to_owned(),
            Of::Closed => words.results_closed_then().to_owned(),
        }
    };
    let rows = move || -> Vec<ServiceId> {
        let limit = if address.get().all { MOST } else { FEW };
        hits(&found.get(), of).iter().take(limit).map(|hit| hit.service.clone()).collect()
    };
    let card = move |id: ServiceId| {
        let data = app.data.get_untracked();
        data.catalog.service(id.as_str()).cloned().map(|service| {
            let why = Signal::derive(move || why(app, &found.get(), of, &id));
            view! { <ServiceCard service why asked_words /> }
        })
    };
    let more = move || {
        let hidden = size.get().min(MOST).saturating_sub(FEW);
        (hidden > 0 && !address.get().all).then(|| {
            let to = SearchAddress { all: true, ..address.get() }.to_path(&app.data.get_untracked());
            view! { <p class="more"><a class="button" href=to>{words.results_show_all().of(hidden)}</a></p> }
        })
    };
    let is_any = memo(move || size.get() > 0);
    live(move || {
        is_any.get().then(|| {
            view! {
                <section class="results">
                    <div class="results__head">
                        <h2>{live(title)}</h2>
                        <span>{live(move || words.results_services().of(size.get()))}</span>
                    </div>
                    <For each=rows key=Clone::clone children=card />
                    {live(more)}
                </section>
            }
        })
    })
}
