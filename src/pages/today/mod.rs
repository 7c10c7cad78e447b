//! `/tanaan`: what is on, by time: sessions and events of a day, a weekend or a week, and whom one can call now. What was
//! only last known stands apart and is never told as being on.

mod lines;
mod list;
mod steps;

use catalog::{Service, Session, SessionStatus};
use leptos::prelude::*;
use leptos_router::hooks::{use_navigate, use_query_map};
use lines::OpenLines;
use list::Programme;
use steps::{Filters, Steps};

use crate::{
    components::{AreaButton, GuidanceCall, NearMe, PageHead, PaperFoot, Section, SessionList},
    format::time,
    live::{live, view},
    state::{Shown, Span, TodayAddress, use_app},
};

/// Last known sessions that are shown at once.
const FEW: usize = 6;

/// The page of today.
#[component]
pub fn TodayPage() -> impl IntoView {
    let app = use_app();
    let words = app.words();
    let params = use_query_map();
    let navigate = StoredValue::new(use_navigate());
    let address = Signal::derive(move || {
        let mut address = TodayAddress::parse(&params.get(), &app.data.get_untracked());
        address.area = Some(address.area.unwrap_or_else(|| app.area.get()));
        address
    });
    let area = Signal::derive(move || address.get().area.flatten());
    let choose = Callback::new(move |chosen| {
        app.choose_area(chosen);
        let area = Some(app.area.get_untracked());
        let to = TodayAddress { area, ..address.get_untracked() }.to_path(&app.data.get_untracked());
        navigate.with_value(|navigate| navigate(&to, Default::default()));
    });
    let head = live(move || {
        let today = app.today.get();
        let (first, last) = address.get().days(today);
        let when = match address.get().span {
            Span::Day => time::day(words, first, today),
            Span::Weekend | Span::Week => [time::day(words, first, today).as_str(), "–", &time::day(words, last, today)].concat(),
        };
        let what = match (address.get().span, first.days_since_epoch() - today.days_since_epoch()) {
            (Span::Day, 0) => Some(words.today_today()),
            (Span::Day, 1) => Some(words.today_tomorrow()),
            (Span::Weekend, _) => Some(words.today_weekend()),
            (Span::Week, _) => Some(words.today_week()),
            _ => None,
        };
        let title = match what {
            Some(what) => [what, ", ", &when].concat(),
            None => when,
        };
        view! {
            <PageHead
                title=Shown { text: title, lang: None }
                description=words.today_description()
                lead=Shown { text: words.today_lead().to_owned(), lang: None }
            />
        }
    });
    let is_today = move || address.get().span == Span::Day && address.get().days(app.today.get()).0 == app.today.get();
    view! {
        <article class="today">
            {head}
            <div class="chips no-print"><AreaButton area choose /> <NearMe choose /></div>
            <Steps address />
            <Filters address />
            <Programme address />
            {live(move || is_today().then(|| view! { <OpenLines address /> }))}
            <LastKnown area />
            <Section title=words.results_few_call()><GuidanceCall /></Section>
            {live(move || {
                let path = address.get().to_path(&app.data.get_untracked());
                view! { <PaperFoot path class="paper-foot paper-only" /> }
            })}
        </article>
    }
}

/// Sessions of which nobody knows whether they are on.
#[component]
fn LastKnown(area: Signal<Option<catalog::AreaId>>) -> impl IntoView {
    let app = use_app();
    let words = app.words();
    move || {
        let data = app.data.get_untracked();
        let area = area.get();
        let last_known = |(service, session): &(&Service, &Session)| {
            session.status != SessionStatus::Historical
                && !session.is_current(app.today.get())
                && area.as_ref().is_none_or(|area| data.catalog.is_in(area, service, session))
        };
        let sessions = data.catalog.living_services().flat_map(|service| service.sessions.iter().map(move |own| (service, own)));
        let mut sessions: Vec<(Session, Option<String>)> = sessions
            .filter(last_known)
            .map(|(service, session)| (session.clone(), Some(format!("/palvelu/{}", service.id))))
            .collect();
        let rest = sessions.split_off(sessions.len().min(FEW));
        (!sessions.is_empty()).then(|| {
            let count = rest.len();
            view! {
                <section class="no-print">
                    <h2>{words.session_last_known()}</h2>
                    <SessionList sessions />
                    {(count > 0).then(|| view! {
                        <details>
                            <summary>{words.results_show_all().of(count)}</summary>
                            <SessionList sessions=rest />
                        </details>
                    })}
                </section>
            }
        })
    }
}
