//! `/haku`: results as one types, grouped by nearness, with how the words were understood and a way to change it.

use std::sync::Arc;

use catalog::NeedId;
use leptos::prelude::*;
use leptos_router::hooks::use_query_map;
use search::{Answer, Nearness, Query, ServiceHit};

use crate::{
    components::{HelpNumbers, Icon, NextSteps, ServiceCard, ShownText, Typed, group_title},
    state::{SearchAddress, use_app},
};

/// Services shown of a group before "show more"; and at the most.
const FEW: usize = 5;
const MOST: usize = 80;
/// Fewer hits than this in the own municipality and the region bring the next steps into view.
const TOO_FEW: usize = 3;
/// Confidence from which a need counts as understood.
const SURE: f32 = 0.35;

/// Turns one filter on or off.
type Toggle = fn(&mut SearchAddress);

/// The results under the search panel.
#[component]
pub fn SearchPage() -> impl IntoView {
    let app = use_app();
    let words = app.words();
    let params = use_query_map();
    let typed = expect_context::<Typed>().0;

    let address = Memo::new(move |_| {
        let mut address = SearchAddress::parse(&params.get(), &app.data.get_untracked());
        if let Some(text) = typed.get() {
            address.need = address.need.filter(|_| text == address.text);
            address.text = text;
        }
        address.area = Some(address.area.unwrap_or_else(|| app.area.get()));
        address
    });
    let answer: ArcMemo<Arc<Answer>> = ArcMemo::new_with_compare(
        move |_| {
            let (data, address) = (app.data.get_untracked(), address.get());
            let area = address.area.flatten();
            let query = Query { text: &address.text, area: area.as_ref(), need: address.need.as_ref() };
            let mut answer = data.index.query(&query);
            for group in &mut answer.groups {
                let keeps = |hit: &ServiceHit| {
                    data.catalog.service(hit.service.as_str()).is_some_and(|service| address.filters.keeps(service))
                };
                group.hits.retain(keeps);
            }
            Arc::new(answer)
        },
        |_, _| true,
    );
    let answer = StoredValue::new(answer);
    let answer = move || answer.get_value().get();
    let link = move |change: &dyn Fn(&mut SearchAddress)| {
        let mut to = address.get();
        change(&mut to);
        to.to_path(&app.data.get_untracked())
    };
    let count = move |nearness: Option<Nearness>| -> usize {
        let answer = answer();
        let groups = answer.groups.iter().filter(|group| nearness.is_none_or(|wanted| group.nearness == wanted));
        groups.map(|group| group.hits.len()).sum()
    };
    let total = Memo::new(move |_| count(None));
    let asked = move || !address.get().text.trim().is_empty() || address.get().need.is_some();

    let status = move || match total.get() {
        _ if !asked() => words.search_prompt.to_owned(),
        0 => words.results_none.to_owned(),
        n => words.results_services.of(n),
    };
    let help = move || {
        answer().help_now.clone().map(|need| {
            view! {
                <section class="help-first" aria-labelledby="help-first">
                    <h2 id="help-first">{words.results_help_first}</h2>
                    <p>{words.results_help_first_lead}</p>
                    <HelpNumbers need=Some(need) most=3 />
                    <p><a href="/apua">{words.results_help_all}</a></p>
                </section>
            }
        })
    };
    let filters = move || {
        let on = address.get().filters;
        let toggles: [(&str, bool, Toggle); 4] = [
            (words.search_free, on.free, |a| a.filters.free = !a.filters.free),
            (words.search_no_booking, on.no_booking, |a| a.filters.no_booking = !a.filters.no_booking),
            (words.search_anonymous, on.anonymous, |a| a.filters.anonymous = !a.filters.anonymous),
            (words.search_remote, on.remote, |a| a.filters.remote = !a.filters.remote),
        ];
        toggles.map(|(label, is_on, toggle)| {
            view! {
                <li>
                    <a class="chip" class:is-on=is_on href=link(&toggle) aria-current=is_on.then_some("true")>
                        {is_on.then(|| view! { <Icon name="check" /> })}
                        {label}
                    </a>
                </li>
            }
        })
    };
    let few = move || asked() && count(Some(Nearness::Here)) + count(Some(Nearness::Region)) < TOO_FEW;
    let next_steps = move || {
        few().then(|| {
            let needs = answer().needs.iter().map(|hit| hit.need.clone()).take(4).collect::<Vec<_>>();
            let wider = address.get().area.flatten().is_some().then(|| link(&|to| to.area = Some(None)));
            view! { <NextSteps needs wider /> }
        })
    };
    let places = move || {
        let data = app.data.get_untracked();
        let rows: Vec<_> = answer()
            .locations
            .iter()
            .take(3)
            .filter_map(|hit| data.catalog.location(hit.location.as_str()))
            .map(|place| {
                view! {
                    <article class="card card--row" data-id=place.id.to_string() data-kind="location">
                        <Icon name="map-pin" />
                        <h3 class="card__title"><a href=format!("/paikka/{}", place.id)>{place.name.clone()}</a></h3>
                        <Icon name="chevron-right" />
                    </article>
                }
            })
            .collect();
        (!rows.is_empty()).then(|| view! { <section class="rows"><h2>{words.results_places}</h2>{rows}</section> })
    };
    let group = move |nearness: Nearness| {
        let title = move || group_title(app, nearness, answer().understanding.area_in_use.as_ref());
        let size = Memo::new(move |_| count(Some(nearness)));
        let hits = move || -> Vec<ServiceHit> {
            let limit = if address.get().all { MOST } else { FEW };
            answer()
                .groups
                .iter()
                .filter(|group| group.nearness == nearness)
                .flat_map(|g| g.hits.iter().take(limit).cloned())
                .collect()
        };
        let card = move |hit: ServiceHit| {
            let data = app.data.get_untracked();
            data.catalog.service(hit.service.as_str()).map(|service| {
                view! { <ServiceCard service=service.clone() reason=hit.reasons.into_iter().next() /> }
            })
        };
        let more =
            move || {
                let hidden = size.get().min(MOST).saturating_sub(FEW);
                (hidden > 0 && !address.get().all).then(|| view! {
                <p class="more"><a class="button" href=link(&|to| to.all = true)>{words.results_show_all.of(hidden)}</a></p>
            })
            };
        view! {
            <Show when=move || { size.get() > 0 }>
                <section class="results">
                    <div class="results__head">
                        <h2>{title}</h2>
                        <span>{move || words.results_services.of(size.get())}</span>
                    </div>
                    <For each=hits key=|hit| (hit.service.clone(), hit.reasons.first().cloned()) children=card />
                    {more}
                </section>
            </Show>
        }
    };
    view! {
        <div class="layout">
        <div class="layout__side"><ul class="chips" aria-label=words.search_filters>{filters}</ul></div>
        <div class="layout__main">
        {help}
        <Understood answer=Signal::derive(answer) address=address.into() />
        <p class="results__count" role="status">{status}</p>
        {move || (total.get() == 0 && asked() && address.get().filters.any()).then(|| view! {
            <p class="notice"><Icon name="info" /><span>{words.search_filters_empty}</span>
                <a class="button" href=link(&|to| to.filters = Default::default())>{words.search_filters_clear}</a></p>
        })}
        {places}
        {group(Nearness::Here)}
        {group(Nearness::Region)}
        {move || few().then(next_steps)}
        {group(Nearness::Country)}
        </div>
        </div>
    }
}

/// How the words were understood, and how to change that.
#[component]
fn Understood(answer: Signal<Arc<Answer>>, address: Signal<SearchAddress>) -> impl IntoView {
    let app = use_app();
    let words = app.words();
    let choice = move |id: &NeedId, is_on: bool| {
        let data = app.data.get_untracked();
        let label = app.text(data.catalog.need_label(id.as_str())?);
        let to = SearchAddress { need: (!is_on).then(|| id.clone()), ..address.get() }.to_path(&data);
        Some(view! {
            <li>
                <article class="need-hit" data-id=id.to_string() data-kind="need">
                    <a class="chip" class:is-on=is_on aria-current=is_on.then_some("true") href=to>
                        {is_on.then(|| view! { <Icon name="check" /> })}
                        <ShownText shown=label />
                    </a>
                </article>
            </li>
        })
    };
    move || {
        let (answer, address) = (answer.get(), address.get());
        let text = address.text.trim();
        if text.is_empty() && address.need.is_none() {
            return None;
        }
        let mut needs: Vec<(NeedId, f32)> = answer.understanding.needs.iter().take(4).cloned().collect();
        if let Some(chosen) = &address.need {
            needs.retain(|(id, _)| id != chosen);
            needs.insert(0, (chosen.clone(), 1.0));
            needs.truncate(4);
        }
        let data = app.data.get_untracked();
        let first = needs.first().filter(|(_, confidence)| *confidence >= SURE || answer.help_now.is_some());
        let lead = match first.and_then(|(id, _)| data.catalog.need_label(id.as_str())) {
            Some(label) => {
                view! { {words.search_understood} " " <strong><ShownText shown=app.text(label) /></strong> }.into_any()
            }
            None => words.search_not_understood.into_any(),
        };
        let chips: Vec<_> = needs.iter().filter_map(|(id, _)| choice(id, address.need.as_ref() == Some(id))).collect();
        let all = address.need.is_some().then(|| {
            let to = SearchAddress { need: None, ..address.clone() }.to_path(&data);
            view! { <li><a class="chip" href=to>{words.search_any_need}</a></li> }
        });
        Some(view! {
            <section class="understood">
                <p>{lead}</p>
                {(!chips.is_empty()).then(|| view! {
                    <details class="understood__change" open=address.need.is_some()>
                        <summary>{words.search_change}</summary>
                        <ul class="chips" aria-label=words.search_maybe>{chips}{all}</ul>
                    </details>
                })}
            </section>
        })
    }
}
