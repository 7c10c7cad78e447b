//! How the words were understood, and how to change that: another need, a wish taken away, other words, another language.

use std::sync::Arc;

use catalog::{LangTag, NeedId};
use leptos::{prelude::*, task::spawn_local};
use search::{Answer, Query, Said};

use super::Found;
use crate::{
    browser,
    components::{Icon, ShownText},
    live::{press, view},
    locale::Language,
    state::{AppState, SearchAddress, Shown, use_app},
};

/// Confidence from which a need counts as understood.
pub(super) const SURE: f32 = 0.35;

/// What a person sees of a wish that was understood.
pub(super) fn said_label(app: AppState, said: &Said) -> Option<Shown> {
    let words = app.words();
    let text = match said {
        Said::Wish(id) => return Some(app.text(&app.data.get_untracked().catalog.wish(id)?.label)),
        Said::Years(years) => words.search_years().of(usize::from(*years)),
        Said::Months(months) => words.search_months().of(usize::from(*months)),
    };
    Some(Shown { text, lang: None })
}

/// The area and the wishes that were understood, each a link that takes it away.
fn chips_of_said(app: AppState, answer: &Answer, address: &SearchAddress) -> impl IntoView + use<> {
    let words = app.words();
    let data = app.data.get_untracked();
    let understanding = &answer.understanding;
    let area = understanding.area.as_ref().and_then(|id| data.catalog.area(id.as_str()));
    let area = area.map(|area| (Query::AREA.to_owned(), app.text(&area.name)));
    let said = understanding.said.iter().filter_map(|said| Some((said.key(), said_label(app, said)?)));
    let chips: Vec<_> = area
        .into_iter()
        .chain(said)
        .map(|(key, shown)| {
            let mut to = address.clone();
            to.ignore.push(key);
            view! {
                <li>
                    <a class="chip" href=to.to_path(&data)>
                        <ShownText shown />
                        <span class="visually-hidden">", " {words.search_take_away()}</span>
                        <Icon name="x" />
                    </a>
                </li>
            }
        })
        .collect();
    (!chips.is_empty()).then(|| view! { <ul class="chips understood__said" aria-label=words.search_said()>{chips}</ul> })
}

/// A way into the language of the words, when the page is in another one that the app speaks too.
fn other_language(app: AppState, tag: Option<&LangTag>) -> impl IntoView + use<> {
    let language = tag.and_then(|tag| Language::of_tag(tag.as_str()));
    let may_be_chosen = |language: &Language| {
        *language != app.language.get_untracked() && app.data.get_untracked().languages().contains(language)
    };
    language.filter(may_be_chosen).map(|language| {
        let choose = move |_| {
            spawn_local(async move {
                app.choose_language(language).await;
                browser::after_drawing(browser::focus_heading);
            });
        };
        view! {
            <button class="button button--quiet understood__language" type="button" lang=language.tag() on:click=press(choose)>
                {language.question()}
            </button>
        }
    })
}

/// The band over the results.
#[component]
pub(super) fn Understood(found: Signal<Arc<Found>>, address: Signal<SearchAddress>) -> impl IntoView {
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
        let (found, address) = (found.get(), address.get());
        let answer = &found.answer;
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
                view! { {words.search_understood()} " " <strong><ShownText shown=app.text(label) /></strong> }
            }
            None => words.search_not_understood().into_any(),
        };
        let chips: Vec<_> = needs.iter().filter_map(|(id, _)| choice(id, address.need.as_ref() == Some(id))).collect();
        let all = address.need.is_some().then(|| {
            let to = SearchAddress { need: None, ..address.clone() }.to_path(&data);
            view! { <li><a class="chip" href=to>{words.search_any_need()}</a></li> }
        });
        let meant = answer.understanding.did_you_mean.clone().map(|text| {
            let to = address.clone().with_words(text.clone()).to_path(&data);
            view! { <p class="did-you-mean">{words.search_did_you_mean()} " " <a href=to>{text}</a></p> }
        });
        Some(view! {
            {meant}
            <section class="understood">
                <p>{lead}</p>
                {(!chips.is_empty()).then(|| view! {
                    <details class="understood__change" open=address.need.is_some()>
                        <summary>{words.search_change()}</summary>
                        <ul class="chips" aria-label=words.search_maybe()>{chips}{all}</ul>
                    </details>
                })}
                {other_language(app, answer.understanding.language.as_ref())}
                {chips_of_said(app, answer, &address)}
            </section>
        })
    }
}
