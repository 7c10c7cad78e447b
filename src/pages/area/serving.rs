//! Who serves an area: by need, its own services, and the parts of the welcome sheet.

use catalog::{Area, AreaKind, Reach, Service, WelcomePart};
use leptos::prelude::*;

use crate::{
    components::{Icon, Section, ShownText, link_row},
    live::view,
    order::by_name,
    state::{AppState, use_app},
};

/// For each top need: how many services the area has, its own among them.
#[component]
pub(super) fn ByNeed(area: Area) -> impl IntoView {
    let app = use_app();
    let words = app.words();
    let data = app.data.get_untracked();
    let serving: Vec<&Service> =
        data.catalog.living_services().filter(|service| data.catalog.serves(service, &area.id)).collect();
    let rows: Vec<_> = data
        .catalog
        .needs
        .iter()
        .map(|need| {
            let answering = serving.iter().filter(|service| service.needs.iter().any(|own| own.top() == need.id.as_str()));
            let (mut all, mut own) = (0, 0);
            for service in answering {
                all += 1;
                own += usize::from(data.catalog.reach(service) == Reach::Municipalities);
            }
            let own = if own == 0 { words.area_only_wider().to_owned() } else { words.area_own_count().of(own) };
            view! {
                <li class="need-row">
                    <a href=format!("/tarve/{}?alue={}", need.id, area.id)>
                        <Icon name=need.icon.clone() />
                        <ShownText shown=app.text(&need.label) />
                    </a>
                    <span>{words.area_count().of(all)} " · " {own}</span>
                </li>
            }
        })
        .collect();
    view! { <Section title=words.area_services_by_need()><ul class="need-rows">{rows}</ul></Section> }
}

/// Services of the municipality itself.
#[component]
pub(super) fn OwnServices(area: Area) -> impl IntoView {
    let app = use_app();
    let words = app.words();
    let data = app.data.get_untracked();
    let own: Vec<(String, _)> = data
        .catalog
        .living_services()
        .filter(|service| data.catalog.reach(service) == Reach::Municipalities && data.catalog.serves(service, &area.id))
        .map(|service| (service.id.to_string(), app.text(&service.name)))
        .collect();
    let own = by_name(own, |(_, name)| &name.text);
    let is_municipality = area.kind == AreaKind::Municipality;
    (is_municipality && !own.is_empty()).then(|| {
        let rows = own.into_iter().map(|(id, name)| link_row(format!("/palvelu/{id}"), name, String::new()));
        view! { <Section title=words.area_own_services()><ul class="link-list">{rows.collect::<Vec<_>>()}</ul></Section> }
    })
}

/// The services that a part of the welcome sheet names for an area: its own first, then the region's.
fn of_part(app: AppState, area: &Area, part: &WelcomePart) -> Vec<Service> {
    let data = app.data.get_untracked();
    let answers =
        |service: &&Service| service.needs.iter().any(|need| part.needs.contains(need)) && data.catalog.serves(service, &area.id);
    let found: Vec<Service> = data.catalog.living_services().filter(answers).cloned().collect();
    let named = by_name(found, |service| service.name.best(&[data.first_language()]).0);
    let (own, wider): (Vec<_>, Vec<_>) =
        named.into_iter().partition(|service| data.catalog.reach(service) == Reach::Municipalities);
    let wider = wider.into_iter().filter(|service| data.catalog.reach(service) == Reach::Region);
    own.into_iter().chain(wider).take(part.most.unwrap_or(usize::MAX)).collect()
}

/// A service as the row of a list: its name, which leads to its page.
pub(super) fn name_row(app: AppState, service: &Service) -> AnyView {
    link_row(format!("/palvelu/{}", service.id), app.text(&service.name), String::new())
}

/// The parts that every family asks for first: clinic, daycare, help at school. `row` draws a service.
#[component]
pub(super) fn FirstThings(area: Area, row: fn(AppState, &Service) -> AnyView) -> impl IntoView {
    let app = use_app();
    let data = app.data.get_untracked();
    let part = |part: &WelcomePart| {
        let rows: Vec<_> = of_part(app, &area, part).iter().map(|service| row(app, service)).collect();
        let none = rows.is_empty().then(|| view! { <p>{app.words().welcome_none()}</p> });
        view! { <Section title=app.text(&part.title).text>{none}<ul class="place-rows">{rows}</ul></Section> }
    };
    data.catalog.region.welcome.iter().map(part).collect::<Vec<_>>()
}
