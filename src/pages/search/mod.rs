//! `/haku`: results as one types, grouped by nearness, with how the words were understood and a way to change it.

mod by_time;
mod groups;
mod understood;

use std::sync::Arc;

use catalog::AreaId;
use groups::Of;
use leptos::prelude::*;
use leptos_router::hooks::use_query_map;
use search::{Answer, Nearness, Query, ServiceHit};

use crate::{
    browser,
    components::{HelpNumbers, Icon, NextSteps, Typed},
    live::{live, memo, press, view},
    state::{SearchAddress, use_app},
};

/// Fewer hits than this in the own municipality and the region bring the next steps into view.
const TOO_FEW: usize = 3;

/// An answer as it is shown.
#[derive(Debug)]
struct Found {
    answer: Answer,
    apart: by_time::Apart,
}

/// Turns one filter on or off.
type Toggle = fn(&mut SearchAddress);

/// The results under the search panel.
#[component]
pub fn SearchPage() -> impl IntoView {
    let app = use_app();
    let words = app.words();
    let params = use_query_map();
    let typed = expect_context::<Typed>().0;

    let address = memo(move || {
        let mut address = SearchAddress::parse(&params.get(), &app.data.get_untracked());
        if let Some(text) = typed.get() {
            address = address.with_words(text);
        }
        address.area = Some(address.area.unwrap_or_else(|| app.area.get()));
        address
    });
    let found: ArcMemo<Arc<Found>> = ArcMemo::new_with_compare(
        move |_| {
            app.has_learned.track();
            let (data, address) = (app.data.get_untracked(), address.get());
            let area = address.area.flatten();
            let mut answer = data.index.query(&Query {
                text: &address.text,
                area: area.as_ref(),
                need: address.need.as_ref(),
                ignore: &address.ignore,
                soon: &app.soon.read(),
            });
            let keeps = |hit: &ServiceHit| {
                data.catalog.service(hit.service.as_str()).is_some_and(|service| address.filters.keeps(service))
            };
            for hits in answer.groups.iter_mut().map(|group| &mut group.hits).chain([&mut answer.others]) {
                hits.retain(keeps);
            }
            let wishes = by_time::wishes(&data.catalog, &answer.understanding.said, address.open_now);
            let apart = by_time::part(&data.catalog, &mut answer, &wishes, app.now.get_untracked());
            Arc::new(Found { answer, apart })
        },
        |_, _| true,
    );
    let found = StoredValue::new(found);
    let found = Signal::derive(move || found.get_value().get());
    let address = Signal::from(address);
    let link = move |change: &dyn Fn(&mut SearchAddress)| {
        let mut to = address.get();
        change(&mut to);
        to.to_path(&app.data.get_untracked())
    };
    let count = move |of| groups::hits(&found.get(), of).len();
    let near = move || count(Of::Near(Nearness::Here)) + count(Of::Near(Nearness::Region)) + count(Of::TimeNotKnown);
    let total = memo(move || near() + count(Of::Near(Nearness::Country)) + count(Of::Others) + count(Of::Closed));
    let asked = move || !address.get().text.trim().is_empty() || address.get().need.is_some();

    let status = move || match total.get() {
        _ if !asked() => words.search_prompt().to_owned(),
        0 => words.results_none().to_owned(),
        n => words.results_services().of(n),
    };
    let help = live(move || {
        found.get().answer.help_now.clone().map(|need| {
            view! {
                <section class="help-first" aria-labelledby="help-first">
                    <h2 id="help-first">{words.results_help_first()}</h2>
                    <p>{words.results_help_first_lead()}</p>
                    <HelpNumbers need=Some(need) most=3 />
                    <p><a href="/apua">{words.results_help_all()}</a></p>
                </section>
            }
        })
    });
    let filters = move || {
        let on = address.get().filters;
        let toggles: [(&str, bool, Toggle); 5] = [
            (words.search_open_now(), address.get().open_now, |a| a.open_now = !a.open_now),
            (words.search_free(), on.free, |a| a.filters.free = !a.filters.free),
            (words.search_no_booking(), on.no_booking, |a| a.filters.no_booking = !a.filters.no_booking),
            (words.search_anonymous(), on.anonymous, |a| a.filters.anonymous = !a.filters.anonymous),
            (words.search_remote(), on.remote, |a| a.filters.remote = !a.filters.remote),
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
    let next_steps = live(move || {
        let answer = &found.get().answer;
        let is_sure = address.get().need.is_some()
            || answer.help_now.is_some()
            || answer.understanding.needs.first().is_some_and(|(_, confidence)| *confidence >= understood::SURE);
        // A name that was found needs no understanding.
        let is_found = answer.services().next().is_some_and(|hit| hit.explanation.name > 1.0);
        (asked() && (near() < TOO_FEW || !(is_sure || is_found))).then(|| {
            let needs = answer.needs.iter().map(|hit| hit.need.clone()).take(4).collect::<Vec<_>>();
            let wider = address.get().area.flatten().is_some().then(|| link(&|to| to.area = Some(None)));
            let data = app.data.get_untracked();
            let here = answer.understanding.area_in_use.as_ref().filter(|_| count(Of::Near(Nearness::Here)) < TOO_FEW);
            let here = here.and_then(|id| data.catalog.area(id.as_str()));
            let neighbour = |id: &AreaId| {
                let name = app.text(&data.catalog.area(id.as_str())?.name);
                let to = link(&|to| {
                    to.area = Some(Some(id.clone()));
                    // The area that the words name would win over the neighbour's.
                    if answer.understanding.area.is_some() {
                        to.ignore.push(Query::AREA.to_owned());
                    }
                });
                Some((to, name))
            };
            let neighbours = here.into_iter().flat_map(|area| &area.neighbours).filter_map(neighbour).collect();
            view! { <NextSteps needs wider neighbours /> }
        })
    });
    let places = live(move || {
        let data = app.data.get_untracked();
        let rows: Vec<_> = found
            .get()
            .answer
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
        (!rows.is_empty()).then(|| view! { <section class="rows"><h2>{words.results_places()}</h2>{rows}</section> })
    });
    // A search that led to a result is one that was meant.
    let on_click = move |event: leptos::ev::MouseEvent| {
        if browser::comes_from(&event, ".card a") {
            app.remember_search(&address.get_untracked().text);
        }
    };
    // Cards are marked once the typing rests: a letter has enough to do.
    let asked_words = Memo::new(move |former: Option<&Vec<String>>| match former {
        Some(former) if typed.get().is_some() => former.clone(),
        _ => app.data.get_untracked().index.telling(&found.get().answer.understanding.words),
    });
    let group = move |of| view! { <groups::Group of found address asked_words=asked_words.into() /> };
    view! {
        <div class="layout">
        <div class="layout__side"><ul class="chips" aria-label=words.search_filters()>{filters}</ul></div>
        <div class="layout__main" on:click=press(on_click)>
        {help}
        <understood::Understood found address />
        <p class="results__count" role="status">{status}</p>
        {live(move || (total.get() == 0 && asked() && address.get().filters.any()).then(|| view! {
            <p class="notice"><Icon name="info" /><span>{words.search_filters_empty()}</span>
                <a class="button" href=link(&|to| to.filters = Default::default())>{words.search_filters_clear()}</a></p>
        }))}
        {places}
        {group(Of::Near(Nearness::Here))}
        {group(Of::Near(Nearness::Region))}
        {group(Of::TimeNotKnown)}
        {next_steps}
        {group(Of::Near(Nearness::Country))}
        {group(Of::Others)}
        {group(Of::Closed)}
        </div>
        </div>
    }
}
