//! `/palvelu/{service}`: one service. Actions first; then only what a source says, with what must be checked beside it.

use catalog::{
    Anonymous, Audience, Booking, Channel, Cost, LangTag, Location, OrganizationId, Service, Threshold, UnverifiedField,
};
use leptos::prelude::*;
use leptos_router::hooks::use_params_map;

use super::NotFoundPage;
use crate::{
    browser,
    components::{
        ActionButton, CheckNotice, Fact, GuidanceCall, Icon, NeedChips, PageHead, Section, SessionList, ShownText, SourceLine,
        channels_by_ease, way_name,
    },
    locale::{Words, fill},
    state::{AppState, use_app},
};

/// A service's page.
#[component]
pub fn ServicePage() -> impl IntoView {
    let app = use_app();
    let params = use_params_map();
    let id = Memo::new(move |_| params.get().get("service").unwrap_or_default());
    move || match app.data.get_untracked().catalog.service(&id.get()).cloned() {
        Some(service) if service.is_living() => view! { <Living service /> }.into_any(),
        Some(service) => view! { <Historical service /> }.into_any(),
        None => view! { <NotFoundPage /> }.into_any(),
    }
}

/// "(tarkista)" beside a field that the source leaves unsure.
fn unsure(words: &Words, service: &Service, field: UnverifiedField) -> Option<impl IntoView + use<>> {
    let mark = words.service_check_field;
    service.is_unverified(field).then(|| view! { <span class="unsure">" (" {mark} ")"</span> })
}

#[component]
fn Living(service: Service) -> impl IntoView {
    let app = use_app();
    let words = app.words();
    let title = app.text(&service.name);
    let lead = app.text(&service.description);
    let about = title.text.clone();
    let channels = channels_by_ease(&service);
    let actions: Vec<_> = channels
        .iter()
        .enumerate()
        .map(|(at, channel)| view! { <Action channel=channel.clone() about=about.clone() primary={at == 0} /> })
        .collect();
    let check = service.needs_checking().then(|| {
        let why = if service.is_unverified(UnverifiedField::Existence) {
            format!("{} {}", words.service_check_existence, words.service_check_lead)
        } else {
            words.service_check_lead.to_owned()
        };
        view! { <CheckNotice why /> }
    });
    let sessions = service.sessions.clone();
    let has_no_contact = channels.is_empty();
    let answers = service.needs.clone();
    view! {
        <article class="service" data-id=service.id.to_string() data-kind="service">
            <PageHead title description=lead.text.clone() lead />
            {(!actions.is_empty()).then(|| view! { <ul class="actions">{actions}</ul> })}
            {check}
            {has_no_contact.then(|| view! { <div class="notice"><Icon name="info" /><p>{words.service_no_contact}</p></div> <GuidanceCall /> })}
            <div class="service__body">
                <div class="service__main">
                    <ForWhom service=service.clone() />
                    <HowToStart service=service.clone() channels />
                    <Hours service=service.clone() />
                    {(!sessions.is_empty()).then(|| view! {
                        <Section title=words.service_sessions><SessionList sessions /></Section>
                    })}
                    <Places service=service.clone() />
                </div>
                <aside class="service__aside">
                    <GoodToKnow service=service.clone() />
                    <Section title=words.service_needs><NeedChips needs=answers /></Section>
                    <SeeAlso service=service.clone() title=words.service_also />
                </aside>
            </div>
            <footer class="service__foot">
                <SourceLine source=service.source.clone() link=true />
                <button class="button no-print" type="button" on:click=move |_| browser::print_page()>
                    <Icon name="printer" /> <span>{words.service_print}</span>
                </button>
                <p class="hint no-print">{words.service_share_hint}</p>
            </footer>
        </article>
    }
}

/// A channel's button with what must be known of it: number for print, note, hours, whether it was verified.
#[component]
fn Action(channel: Channel, about: String, primary: bool) -> impl IntoView {
    let app = use_app();
    let words = app.words();
    let lang = app.first_language_lang();
    let notes: Vec<_> = [channel.hours.clone(), channel.note.clone()].into_iter().flatten().collect();
    let is_unsure = !channel.verified;
    view! {
        <li class="action">
            <ActionButton channel about primary />
            {(is_unsure || !notes.is_empty()).then(|| view! {
                <p class="action__note">
                    <span lang=lang>{notes.join("; ")}</span>
                    {is_unsure.then(|| view! { <span class="unsure">" (" {words.service_check_field} ")"</span> })}
                </p>
            })}
        </li>
    }
}

#[component]
fn ForWhom(service: Service) -> impl IntoView {
    let app = use_app();
    let words = app.words();
    let audience: Vec<&str> = service
        .audience
        .iter()
        .map(|audience| match audience {
            Audience::Family => words.audience_family,
            Audience::Parent => words.audience_parent,
            Audience::Child => words.audience_child,
            Audience::Youth => words.audience_youth,
            Audience::Worker => words.audience_worker,
        })
        .collect();
    let age = service.age.as_ref().map(|age| {
        view! {
            <p>
                <span lang=app.first_language_lang()>{fill(words.service_age, &[("age", &age.text)])}</span>
                {unsure(words, &service, UnverifiedField::Age)}
            </p>
        }
    });
    view! {
        <Section title=words.service_audience>
            <p>{sentence(&audience.join(", "))}</p>
            {age}
        </Section>
    }
}

/// A list of words as a sentence.
fn sentence(text: &str) -> String {
    let mut chars = text.chars();
    chars.next().map(|first| format!("{}{}.", first.to_uppercase(), chars.as_str())).unwrap_or_default()
}

#[component]
fn HowToStart(service: Service, channels: Vec<Channel>) -> impl IntoView {
    let app = use_app();
    let words = app.words();
    let data = app.data.get_untracked();
    let mut ways: Vec<&str> = channels.iter().map(|channel| way_name(words, channel.kind())).collect();
    ways.dedup();
    let place = service.locations.first().and_then(|id| data.catalog.location(id.as_str()));
    let steps = [
        match service.threshold {
            Threshold::Low => Some(words.service_threshold_low.to_owned()),
            Threshold::Referral => Some(words.service_threshold_referral.to_owned()),
            Threshold::Unknown => None,
        },
        match service.booking {
            Booking::None => Some(words.service_booking_none.to_owned()),
            Booking::Optional => Some(words.service_booking_optional.to_owned()),
            Booking::Required => Some(words.service_booking_required.to_owned()),
            Booking::Unknown => None,
        },
        (!ways.is_empty()).then(|| fill(words.service_step_contact, &[("ways", &ways.join(", "))])),
        place.filter(|_| service.booking == Booking::None).map(|place| fill(words.service_step_come, &[("place", &place.name)])),
        match service.anonymous {
            Anonymous::Yes => Some(words.service_anonymous_yes.to_owned()),
            Anonymous::No => Some(words.service_anonymous_no.to_owned()),
            Anonymous::Unknown => None,
        },
    ];
    let steps: Vec<_> = steps.into_iter().flatten().map(|step| view! { <li>{step}</li> }).collect();
    (!steps.is_empty()).then(|| view! { <Section title=words.service_how><ul class="steps">{steps}</ul></Section> })
}

#[component]
fn Hours(service: Service) -> impl IntoView {
    let app = use_app();
    let words = app.words();
    let mark = unsure(words, &service, UnverifiedField::Hours);
    let text = match service.hours.clone() {
        Some(hours) => Some(view! { <p><span lang=app.first_language_lang()>{hours}</span> {mark}</p> }.into_any()),
        None if service.sessions.is_empty() && service.channels.iter().all(|channel| channel.hours.is_none()) => {
            Some(view! { <p>{words.service_hours_unknown}</p> }.into_any())
        }
        None => None,
    };
    text.map(|text| view! { <Section title=words.service_hours>{text}</Section> })
}

fn address_line(place: &Location) -> Option<String> {
    let parts: Vec<&str> = [&place.address, &place.postal].into_iter().flatten().map(String::as_str).collect();
    (!parts.is_empty()).then(|| parts.join(", "))
}

#[component]
fn Places(service: Service) -> impl IntoView {
    let app = use_app();
    let words = app.words();
    let data = app.data.get_untracked();
    let rows: Vec<_> = service
        .locations
        .iter()
        .filter_map(|id| data.catalog.location(id.as_str()))
        .map(|place| {
            let mark = unsure(words, &service, UnverifiedField::Address);
            view! {
                <li class="place-row">
                    <a href=format!("/paikka/{}", place.id)>{place.name.clone()}</a>
                    <span>{address_line(place).unwrap_or_else(|| words.place_no_address.to_owned())} {mark}</span>
                </li>
            }
        })
        .collect();
    (!rows.is_empty()).then(|| view! { <Section title=words.service_places><ul class="place-rows">{rows}</ul></Section> })
}

/// Names of languages, as far as the app knows them; else the tag itself.
fn language_names(words: &Words, tags: &[LangTag]) -> String {
    let name = |tag: &LangTag| match tag.language() {
        "fi" => words.language_fi,
        "sv" => words.language_sv,
        "en" => words.language_en,
        "ru" => words.language_ru,
        "uk" => words.language_uk,
        "ar" => words.language_ar,
        "et" => words.language_et,
        "so" => words.language_so,
        "fa" => words.language_fa,
        "ku" => words.language_ku,
        "se" => words.language_se,
        _ => "",
    };
    tags.iter()
        .map(|tag| Some(name(tag)).filter(|name| !name.is_empty()).unwrap_or(tag.as_str()).to_owned())
        .collect::<Vec<_>>()
        .join(", ")
}

/// The name of an organization as a link to its own site where that is known.
fn organization_view(app: AppState, id: &OrganizationId) -> Option<AnyView> {
    let data = app.data.get_untracked();
    let organization = data.catalog.organization(id.as_str())?;
    let name = app.text(&organization.name);
    Some(match &organization.url {
        Some(url) => view! { <a href=url.as_str().to_owned() rel="noreferrer external"><ShownText shown=name /></a> }.into_any(),
        None => view! { <ShownText shown=name /> }.into_any(),
    })
}

#[component]
fn GoodToKnow(service: Service) -> impl IntoView {
    let app = use_app();
    let words = app.words();
    let data = app.data.get_untracked();
    let cost = match service.cost {
        Cost::Free => words.service_free,
        Cost::Paid => words.service_paid,
        Cost::Unknown => words.service_cost_unknown,
    };
    let cost_mark = unsure(words, &service, UnverifiedField::Cost);
    let fees = service.fees_description.clone().map(|fees| view! { " " <span lang=app.first_language_lang()>{fees}</span> });
    let areas: Vec<String> = service
        .service_areas
        .iter()
        .filter_map(|id| data.catalog.area(id.as_str()))
        .map(|area| app.text(&area.name).text)
        .collect();
    let languages = (!service.languages.is_empty()).then(|| {
        let (names, mark) = (language_names(words, &service.languages), unsure(words, &service, UnverifiedField::Languages));
        view! { <Fact term=words.service_languages>{names} {mark}</Fact> }
    });
    let interpreted = (!service.interpreted.is_empty()).then(|| {
        let names = language_names(words, &service.interpreted);
        view! { <Fact term=words.service_interpreted>{names}</Fact> }
    });
    let organizer = service
        .organization
        .as_ref()
        .and_then(|id| organization_view(app, id))
        .map(|name| view! { <Fact term=words.service_organizer>{name}</Fact> });
    let partners: Vec<_> =
        service.partners.iter().filter_map(|id| organization_view(app, id)).map(|name| view! { <li>{name}</li> }).collect();
    let partners =
        (!partners.is_empty()).then(|| view! { <Fact term=words.service_partners><ul class="plain">{partners}</ul></Fact> });
    view! {
        <Section title=words.service_good_to_know>
            <dl class="facts">
                <Fact term=words.service_cost>{cost} {fees} {cost_mark}</Fact>
                <Fact term=words.service_serves>{areas.join(", ")}</Fact>
                {languages}
                {interpreted}
                {organizer}
                {partners}
            </dl>
        </Section>
    }
}

/// Better or newer records that can be had now.
#[component]
fn SeeAlso(service: Service, title: &'static str) -> impl IntoView {
    let app = use_app();
    let data = app.data.get_untracked();
    let rows: Vec<_> = service
        .see_also
        .iter()
        .filter_map(|id| data.catalog.service(id.as_str()))
        .filter(|other| other.is_living())
        .map(|other| view! { <li><a href=format!("/palvelu/{}", other.id)><ShownText shown=app.text(&other.name) /></a></li> })
        .collect();
    (!rows.is_empty()).then(|| view! { <Section title=title><ul class="link-list">{rows}</ul></Section> })
}

/// A pilot or a service that has ended: told as history, with a way to what can be had now.
#[component]
fn Historical(service: Service) -> impl IntoView {
    let app = use_app();
    let words = app.words();
    let title = app.text(&service.name);
    let lead = app.text(&service.description);
    let needs = service.needs.clone();
    view! {
        <article class="service service--history">
            <PageHead title description=words.service_historical_lead lead />
            <div class="notice notice--warn">
                <Icon name="info" />
                <p><strong>{words.service_historical} ". "</strong> {words.service_historical_lead}</p>
            </div>
            <SeeAlso service=service.clone() title=words.service_newer />
            <Section title=words.service_historical_now><NeedChips needs /></Section>
            <SourceLine source=service.source link=true />
        </article>
    }
}
