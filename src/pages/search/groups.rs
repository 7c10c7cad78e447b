//! The services of an answer that stand together: of one nearness, or the others, with a heading and the first few cards.

use std::sync::Arc;

use catalog::{Reach, ServiceId, Threshold, WishMeaning};
use leptos::prelude::*;
use search::{Answer, Nearness, Reason, Said, ServiceHit};

use super::understood::said_label;
use crate::{
    components::{ServiceCard, group_title},
    locale::fill,
    state::{AppState, SearchAddress, use_app},
};

/// Services shown of a group before "show more"; and at the most.
const FEW: usize = 5;
const MOST: usize = 80;

/// The services of one nearness, or (`None`) those that lack something that was asked for.
pub(super) fn hits(answer: &Answer, of: Option<Nearness>) -> &[ServiceHit] {
    match of {
        Some(nearness) => answer.groups.iter().find(|group| group.nearness == nearness).map_or(&[], |group| &group.hits),
        None => &answer.others,
    }
}

/// Why the others stand apart: what no source says of them. A time is no such thing, since it sorts nothing out.
fn others_title(app: AppState, said: &[Said]) -> String {
    let data = app.data.get_untracked();
    let is_time = |said: &Said| match said {
        Said::Wish(id) => data.catalog.wish(id).is_some_and(|wish| matches!(wish.means, WishMeaning::Time(_))),
        _ => false,
    };
    let labels = said.iter().filter(|said| !is_time(said)).filter_map(|said| said_label(app, said));
    let labels: Vec<String> = labels.map(|shown| shown.text).collect();
    let words = app.words();
    let title = if labels.len() > 1 { words.results_others_many } else { words.results_others };
    fill(title, &[("what", &labels.join(", "))])
}

/// Why a service was found and stands where it stands, in plain words.
fn why(app: AppState, answer: &Answer, of: Option<Nearness>, id: &ServiceId) -> Vec<String> {
    let words = app.words();
    let data = app.data.get_untracked();
    let mut lines = Vec::new();
    let Some(service) = data.catalog.service(id.as_str()) else { return lines };
    for reason in hits(answer, of).iter().filter(|hit| hit.service == *id).flat_map(|hit| &hit.reasons) {
        lines.push(match reason {
            Reason::Need(id) => {
                let label = data.catalog.need_label(id.as_str()).map(|label| app.text(label).text).unwrap_or_default();
                fill(words.results_reason_need, &[("need", &label)])
            }
            Reason::Name => words.results_reason_name.to_owned(),
            Reason::Organization => words.results_reason_organization.to_owned(),
            Reason::Place => words.results_reason_place.to_owned(),
            Reason::Words => words.results_reason_words.to_owned(),
        });
    }
    let near = match data.catalog.reach(service) {
        Reach::Country => Some(words.results_why_country),
        Reach::Region => Some(words.results_why_region),
        Reach::Municipalities => answer.understanding.area_in_use.as_ref().map(|_| words.results_why_here),
    };
    let easy = (service.threshold == Threshold::Low).then_some(words.results_why_easy);
    let unsure = service.needs_checking().then_some(words.results_why_unsure);
    lines.extend([near, easy, unsure].into_iter().flatten().map(str::to_owned));
    lines
}

/// A group, when it has any service.
#[component]
pub(super) fn Group(
    of: Option<Nearness>,
    answer: Signal<Arc<Answer>>,
    address: Signal<SearchAddress>,
    asked_words: Signal<Vec<String>>,
) -> impl IntoView {
    let app = use_app();
    let words = app.words();
    let size = Memo::new(move |_| hits(&answer.get(), of).len());
    let title = move || {
        let understanding = &answer.get().understanding;
        match of {
            Some(nearness) => group_title(app, nearness, understanding.area_in_use.as_ref()),
            None => others_title(app, &understanding.said),
        }
    };
    let rows = move || -> Vec<ServiceId> {
        let limit = if address.get().all { MOST } else { FEW };
        hits(&answer.get(), of).iter().take(limit).map(|hit| hit.service.clone()).collect()
    };
    let card = move |id: ServiceId| {
        let data = app.data.get_untracked();
        data.catalog.service(id.as_str()).cloned().map(|service| {
            let why = Signal::derive(move || why(app, &answer.get(), of, &id));
            view! { <ServiceCard service why asked_words /> }
        })
    };
    let more = move || {
        let hidden = size.get().min(MOST).saturating_sub(FEW);
        (hidden > 0 && !address.get().all).then(|| {
            let to = SearchAddress { all: true, ..address.get() }.to_path(&app.data.get_untracked());
            view! { <p class="more"><a class="button" href=to>{words.results_show_all.of(hidden)}</a></p> }
        })
    };
    view! {
        <Show when=move || { size.get() > 0 }>
            <section class="results">
                <div class="results__head">
                    <h2>{title}</h2>
                    <span>{move || words.results_services.of(size.get())}</span>
                </div>
                <For each=rows key=Clone::clone children=card />
                {more}
            </section>
        </Show>
    }
}
