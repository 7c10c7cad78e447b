//! Settings kept on the device as plain text. Where storage is blocked, nothing is kept and nothing breaks. Knows nothing of
//! what the texts say.

use web_sys::Storage;

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

/// The storage, unless site data is blocked: some browsers throw on the mere mention of it then.
fn local() -> Option<Storage> {
    web_sys::window()?.local_storage().ok()?
}

/// What is kept under `store`, if anything.
pub fn read(store: Store) -> Option<String> {
    local()?.get_item(store.key()).ok()?
}

/// Keeps `value`, or forgets it when `None`. Gives `false` where the browser refuses.
pub fn write(store: Store, value: Option<&str>) -> bool {
    let Some(storage) = local() else { return false };
    match value {
        Some(value) => storage.set_item(store.key(), value).is_ok(),
        None => storage.remove_item(store.key()).is_ok(),
    }
}

/// Whether this browser keeps what it is given.
pub fn storage_works() -> bool {
    const PROBE: &str = "perhekartta.probe";
    local().is_some_and(|storage| storage.set_item(PROBE, "").is_ok() && storage.remove_item(PROBE).is_ok())
}

/// Forgets every setting of this app on this device.
pub fn forget_settings() {
    for store in Store::ALL {
        write(store, None);
    }
}
