//! The signals that pages share, in one `Copy` bundle given by context.

use std::sync::Arc;

use catalog::{Area, AreaId, AreaKind, Coordinates, Date, Moment, Service, Text};
use leptos::prelude::*;

use super::{CatalogUpdate, Data, recent};
use crate::{
    browser::{self, Store},
    live::memo,
    locale::{Language, Words, built_in_words, read_words},
};

/// What pages share.
#[derive(Clone, Copy)]
pub struct AppState {
    /// The catalog in use.
    pub data: RwSignal<Arc<Data>>,
    /// The language chosen.
    pub language: RwSignal<Language>,
    /// The app's words in it.
    spoken: RwSignal<Spoken>,
    /// The municipality that this device's person chose.
    pub area: RwSignal<Option<AreaId>>,
    /// The person's last searches, the newest first.
    pub recent: RwSignal<Vec<String>>,
    /// The running minute.
    pub now: RwSignal<Moment>,
    /// The day of it in Finland.
    pub today: Memo<Date>,
    /// How soon each living service can be had, in the catalog's order, for the running minute.
    pub soon: Memo<Vec<f32>>,
    /// Where the person is, if they let it be known; never kept and never sent.
    pub position: RwSignal<Option<Coordinates>>,
    /// Whether the browser believes to be online.
    pub online: RwSignal<bool>,
    /// Whether the app is whole on this device.
    pub offline_ready: RwSignal<bool>,
    /// Whether a newer version of the app waits.
    pub update_ready: RwSignal<bool>,
    /// What came of looking for newer data.
    pub catalog_update: RwSignal<CatalogUpdate>,
    /// Whether the search has what was learned from the lexicon.
    pub has_learned: RwSignal<bool>,
    /// Whether this browser keeps settings.
    pub storage_works: bool,
}

/// Words that live as long as the page.
#[derive(Clone, Copy)]
struct Spoken(&'static Words);

/// A text as shown: what, and in which language if not the page's own.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Shown {
    /// The text.
    pub text: String,
    /// Its language tag when it differs from the page's.
    pub lang: Option<String>,
}

/// The shared state.
pub fn use_app() -> AppState {
    expect_context()
}

/// The app's words in a language.
async fn words_of(language: Language) -> Option<&'static Words> {
    /// No locale file is larger, in bytes.
    const LIMIT: usize = 256 * 1024;
    match language.file() {
        None => Some(built_in_words()),
        Some(path) => read_words(String::from_utf8(browser::fetch_bytes(path, LIMIT, false).await.ok()?).ok()?),
    }
}

impl AppState {
    /// The state at start. `dropped` says why downloaded data was not used, if it was not.
    pub fn new(data: Data, dropped: Option<String>) -> Self {
        let languages = data.languages();
        let area = browser::read(Store::Area).and_then(|slug| data.municipality(&slug));
        let now = RwSignal::new(browser::now());
        let data = RwSignal::new(Arc::new(data));
        let language = browser::read(Store::Language)
            .and_then(|tag| Language::of_tag(&tag))
            .filter(|language| languages.contains(language))
            .or_else(|| languages.first().copied())
            .unwrap_or(Language::Fi);
        // A letter of a search has enough to do: this is reckoned once a minute, and only where somebody asks.
        let soon = memo(move || {
            let (now, data) = (now.get(), data.get());
            data.catalog.living_services().map(|service| data.catalog.availability(service, now).soonness(now)).collect()
        });
        Self {
            data,
            soon,
            language: RwSignal::new(language),
            spoken: RwSignal::new(Spoken(built_in_words())),
            area: RwSignal::new(area),
            recent: RwSignal::new(recent::kept()),
            now,
            today: memo(move || now.get().local().date),
            position: RwSignal::new(None),
            online: RwSignal::new(browser::is_online()),
            offline_ready: RwSignal::new(false),
            update_ready: RwSignal::new(false),
            catalog_update: RwSignal::new(dropped.map_or(CatalogUpdate::Unknown, CatalogUpdate::Refused)),
            has_learned: RwSignal::new(false),
            storage_works: browser::storage_works(),
        }
    }

    /// The app's words in the language chosen.
    pub fn words(self) -> &'static Words {
        self.spoken.get().0
    }

    /// A text of the data in the language chosen, else in the data's first one.
    pub fn text(self, text: &Text) -> Shown {
        let data = self.data.get_untracked();
        let page = self.language.get_untracked().tag();
        let (text, lang) = text.best(&[page, data.first_language()]);
        Shown { text: text.to_owned(), lang: (lang != page && !lang.is_empty()).then(|| lang.to_owned()) }
    }

    /// The names of the areas that a service serves, in a line.
    pub fn service_areas(self, service: &Service) -> String {
        let data = self.data.get_untracked();
        let areas = service.service_areas.iter().filter_map(|id| data.catalog.area(id.as_str()));
        areas.map(|area| self.text(&area.name).text).collect::<Vec<_>>().join(", ")
    }

    /// The language of texts that stand in the data's first language only, when it is not the page's.
    pub fn first_language_lang(self) -> Option<String> {
        let data = self.data.get_untracked();
        let first = data.first_language();
        (first != self.language.get_untracked().tag()).then(|| first.to_owned())
    }

    /// Takes `data` into use, in the language chosen.
    pub async fn use_data(self, data: Arc<Data>) {
        self.data.set(data);
        self.load_language(self.language.get_untracked()).await;
        self.learn().await;
    }

    /// Loads what the search learned from the lexicon; answers that are shown are asked anew.
    pub async fn learn(self) {
        let data = self.data.get_untracked();
        if data.load_learned().await {
            self.has_learned.set(true);
        }
    }

    /// Chooses a language, keeps the choice, and loads its texts.
    pub async fn choose_language(self, language: Language) {
        browser::write(Store::Language, Some(language.tag()));
        self.load_language(language).await;
    }

    /// Loads a language's texts and words, then shows it. Texts that can't be had stay in the data's first language; a
    /// language whose words can't be had is not shown.
    pub async fn load_language(self, language: Language) {
        let data = self.data.get_untracked();
        if language.tag() != data.first_language()
            && let Some(catalog) = data.with_language(language).await
        {
            let Data { index, pack, version, origin, .. } = &*data;
            let (index, pack, version, origin) = (index.clone(), pack.clone(), version.clone(), origin.clone());
            self.data.set(Arc::new(Data { catalog, index, pack, version, origin }));
        }
        if let Some(words) = words_of(language).await {
            browser::set_language(language.tag());
            self.spoken.set(Spoken(words));
            self.language.set(language);
        }
    }

    /// Chooses this device's area (`None` for the whole region) and keeps the choice.
    pub fn choose_area(self, area: Option<AreaId>) {
        browser::write(Store::Area, area.as_ref().map(AreaId::as_str));
        self.area.set(area);
    }
}

impl Data {
    /// The id of the municipality with this slug.
    pub fn municipality(&self, slug: &str) -> Option<AreaId> {
        self.catalog.area(slug).filter(|area| area.kind == AreaKind::Municipality).map(|area| area.id.clone())
    }

    /// The region's own area.
    pub fn region_area(&self) -> Option<&Area> {
        self.catalog.area(self.catalog.region.area.as_str())
    }
}
