//! Settings kept on the device (gloo-storage). Where storage is blocked, nothing is kept and nothing breaks.

use gloo_storage::{LocalStorage, Storage};

/// Everything that the app ever keeps in local storage, one name each.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Store {
    /// The chosen municipality's slug.
    Area,
    /// The chosen language's tag.
    Language,
    /// The person's last searches, a line each.
    Searches,
    /// The manifest of the downloaded catalog in use.
    Catalog,
}

impl Store {
    /// All of them, for wiping.
    pub const ALL: [Self; 4] = [Self::Area, Self::Language, Self::Searches, Self::Catalog];

    fn key(self) -> &'static str {
        match self {
            Self::Area => "perhekartta.area",
            Self::Language => "perhekartta.language",
            Self::Searches => "perhekartta.searches",
            Self::Catalog => "perhekartta.catalog",
        }
    }
}

/// Whether storage can be named at all. Some browsers throw on the mere mention of it when site data is blocked, which
/// gloo-storage would turn into a panic.
fn reachable() -> bool {
    web_sys::window().is_some_and(|window| matches!(window.local_storage(), Ok(Some(_))))
}

/// What is kept under `store`, if anything.
pub fn read(store: Store) -> Option<String> {
    if !reachable() {
        return None;
    }
    LocalStorage::get(store.key()).ok()
}

/// Keeps `value`, or forgets it when `None`. Gives `false` where the browser refuses.
pub fn write(store: Store, value: Option<&str>) -> bool {
    if !reachable() {
        return false;
    }
    match value {
        Some(value) => LocalStorage::set(store.key(), value).is_ok(),
        None => {
            LocalStorage::delete(store.key());
            true
        }
    }
}

/// Whether this browser keeps what it is given.
pub fn storage_works() -> bool {
    const PROBE: &str = "perhekartta.probe";
    if !reachable() || LocalStorage::set(PROBE, "").is_err() {
        return false;
    }
    LocalStorage::delete(PROBE);
    true
}

/// Forgets every setting of this app on this device.
pub fn forget_settings() {
    for store in Store::ALL {
        write(store, None);
    }
}
