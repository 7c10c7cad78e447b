//! The ways through the days: today, tomorrow, the weekend, the week; a step forth and back; filters.

use catalog::{Date, Setting};
use leptos::{ev, prelude::*};
use leptos_router::hooks::use_navigate;

use crate::{
    browser,
    components::Icon,
    format::time,
    live::{live, press, view},
    state::{Span, TodayAddress, use_app},
};

/// Ids of the two steps.
const EARLIER: &str = "earlier";
const LATER: &str = "later";
/// Ages to choose from, in years: a child of each of the usual groups.
const AGES: [(u8, u8); 5] = [(0, 1), (2, 3), (4, 6), (7, 12), (13, 17)];

#[component]
pub(super) fn Steps(address: Signal<TodayAddress>) -> impl IntoView {
    let app = use_app();
    let words = app.words();
    let navigate = StoredValue::new(use_navigate());
    let path = move |to: &TodayAddress| to.to_path(&app.data.get_untracked());
    let spans = live(move || {
        let (now, today) = (address.get(), app.today.get());
        let tomorrow = Some(today.plus(1));
        let of = |label: &'static str, day: Option<Date>, span: Span| {
            let is_on = now.span == span && (span != Span::Day || now.day == day);
            let to = path(&TodayAddress { day, span, ..now.clone() });
            view! { <li><a class="chip" class:is-on=is_on aria-current=is_on.then_some("true") href=to>{label}</a></li> }
        };
        [
            of(words.today_today(), None, Span::Day),
            of(words.today_tomorrow(), tomorrow, Span::Day),
            of(words.today_weekend(), None, Span::Weekend),
            of(words.today_week(), None, Span::Week),
        ]
    });
    let go = move |steps: i32| {
        let to = path(&address.get_untracked().step(app.today.get_untracked(), steps));
        navigate.with_value(|navigate| navigate(&to, Default::default()));
    };
    // The steps stay where the chips are drawn anew: the focus goes there, and the next press finds it.
    let on_key = move |event: ev::KeyboardEvent| {
        let (steps, id) = match event.key().as_str() {
            "ArrowLeft" => (-1, EARLIER),
            "ArrowRight" => (1, LATER),
            _ => return,
        };
        if event.alt_key() || event.ctrl_key() || event.meta_key() || event.shift_key() {
            return;
        }
        event.prevent_default();
        go(steps);
        browser::after_drawing(move || browser::focus_element(id));
    };
    let step = move |steps: i32| {
        let to = move || path(&address.get().step(app.today.get(), steps));
        let label = move || {
            let (first, _) = address.get().step(app.today.get(), steps).days(app.today.get());
            time::near_day(words, first, app.today.get())
        };
        let (id, icon, hidden) = if steps < 0 {
            (EARLIER, "chevron-left", words.today_earlier())
        } else {
            (LATER, "chevron-right", words.today_later())
        };
        view! {
            <a id=id class="button step" href=to>
                <Icon name=icon />
                <span><span class="visually-hidden">{hidden} ": "</span>{label}</span>
            </a>
        }
    };
    view! {
        <nav class="today__steps no-print" aria-label=words.today_days() on:keydown=on_key>
            <ul class="chips">{spans}</ul>
            <div class="today__step">{step(-1)} {step(1)}</div>
            {live(move || (address.get().span == Span::Week).then(|| view! {
                <button class="button button--quiet" type="button" on:click=press(|_| browser::print_page())>
                    <Icon name="printer" /> <span>{words.today_print_week()}</span>
                </button>
            }))}
        </nav>
    }
}

#[component]
pub(super) fn Filters(address: Signal<TodayAddress>) -> impl IntoView {
    let app = use_app();
    let words = app.words();
    let chips = move || {
        let now = address.get();
        let chip = |label: String, is_on: bool, to: TodayAddress| {
            let to = to.to_path(&app.data.get_untracked());
            view! {
                <li>
                    <a class="chip" class:is-on=is_on href=to aria-current=is_on.then_some("true")>
                        {is_on.then(|| view! { <Icon name="check" /> })}
                        {label}
                    </a>
                </li>
            }
        };
        let of_setting = |setting: Setting, label: &str| {
            let is_on = now.setting == Some(setting);
            chip(label.to_owned(), is_on, TodayAddress { setting: (!is_on).then_some(setting), ..now.clone() })
        };
        let ages = AGES.map(|(youngest, oldest)| {
            let is_on = now.age == Some(youngest);
            let label = format!("{youngest}–{}", words.search_years().of(usize::from(oldest)));
            chip(label, is_on, TodayAddress { age: (!is_on).then_some(youngest), ..now.clone() })
        });
        let rest = [
            chip(words.search_free().to_owned(), now.free, TodayAddress { free: !now.free, ..now.clone() }),
            chip(
                words.search_no_booking().to_owned(),
                now.no_booking,
                TodayAddress { no_booking: !now.no_booking, ..now.clone() },
            ),
            chip(words.session_childcare().to_owned(), now.childcare, TodayAddress { childcare: !now.childcare, ..now.clone() }),
            of_setting(Setting::Indoors, words.session_indoors()),
            of_setting(Setting::Outdoors, words.session_outdoors()),
        ];
        (ages, rest)
    };
    view! {
        <details class="today__filters no-print" open=address.get_untracked().filters()>
            <summary>{words.search_filters()}</summary>
            <ul class="chips">{chips}</ul>
        </details>
    }
}
