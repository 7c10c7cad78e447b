//! A newer catalog from the server: fetched, verified, checked, written whole, and only then used. Whatever is wrong with
//! it, the catalog in use stays, and `/tietoa` says why.

use std::sync::Arc;

use catalog::{CatalogVersion, Date, Limits, Manifest, ManifestError, ReleaseFile};
use leptos::prelude::*;

use super::{
    AppState,
    data::{Data, Origin, data_path, discard, learn, open},
};
use crate::browser::{self, FetchError, Store};

/// Where the published data's manifest is.
const MANIFEST: &str = "/data/manifest.json";

/// What came of looking for newer data.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum CatalogUpdate {
    /// Not looked yet.
    Unknown,
    /// No connection; nothing wrong with the data in use.
    Unreachable,
    /// The data in use is what the server has.
    Newest,
    /// Newer data is in use.
    Taken(Date),
    /// Newer data is on the device and comes into use at the next start.
    NextStart(Date),
    /// Newer data is in use until the page is closed; this browser keeps nothing.
    NotKept(Date),
    /// What the server has was refused.
    Refused(String),
}

/// A release that was fetched and holds.
struct Fetched {
    manifest: Manifest,
    /// The manifest as it was published, to be kept as it is.
    manifest_text: String,
    files: Vec<(String, Vec<u8>)>,
    data: Data,
}

/// Looks for a newer catalog and takes it. `None` when there is none.
async fn fetch_newer(in_use: &Data) -> Result<Option<Fetched>, CatalogUpdate> {
    let refused = |reason: String| CatalogUpdate::Refused(reason);
    let manifest_text = match browser::fetch_bytes(MANIFEST, Limits::MANIFEST_BYTES, true).await {
        Ok(bytes) => String::from_utf8(bytes).map_err(|_| refused(ManifestError::Malformed.to_string()))?,
        Err(FetchError::Unreachable) => return Err(CatalogUpdate::Unreachable),
        Err(error) => return Err(refused(error.to_string())),
    };
    let manifest = Manifest::parse(manifest_text.as_bytes()).map_err(|error| refused(error.to_string()))?;
    let region = &in_use.catalog.region.area;
    if !manifest.may_replace(region, &in_use.version).map_err(|error| refused(error.to_string()))? {
        return Ok(None);
    }
    let mut files = Vec::new();
    for file in manifest.files() {
        let path = data_path(&file.name);
        let bytes = match browser::fetch_bytes(&path, file.size, true).await {
            Ok(bytes) => bytes,
            Err(FetchError::Unreachable) => return Err(CatalogUpdate::Unreachable),
            Err(error) => return Err(refused(format!("{}: {error}", file.name))),
        };
        file.verify(&bytes).map_err(|error| refused(format!("{}: {error}", file.name)))?;
        files.push((path, bytes));
    }
    let of = |file: &ReleaseFile| files.iter().find(|(path, _)| *path == data_path(&file.name)).map(|(_, bytes)| bytes);
    let pack = of(&manifest.catalog).ok_or(CatalogUpdate::Unreachable)?;
    let (catalog, index) = open(pack).map_err(refused)?;
    let learned = of(&manifest.learned).ok_or(CatalogUpdate::Unreachable)?;
    learn(&index, learned).map_err(refused)?;
    if catalog.region.area != *region {
        return Err(refused(format!("it is the data of {}", catalog.region.area)));
    }
    let version: CatalogVersion = manifest.version.clone();
    let data =
        Data { catalog, index, pack: pack.as_slice().into(), version, origin: Origin::Downloaded(Box::new(manifest.clone())) };
    Ok(Some(Fetched { manifest, manifest_text, files, data }))
}

/// Keeps a release on the device: files first, the pointer to them last.
async fn keep(fetched: &Fetched) -> bool {
    for (path, bytes) in &fetched.files {
        if !browser::write_bytes(path, bytes).await {
            return false;
        }
    }
    browser::write(Store::Catalog, Some(&fetched.manifest_text))
}

/// Looks for newer data, takes it when it holds, and tells the state what came of it.
pub async fn check_for_newer_catalog(app: AppState) {
    let in_use = app.data.get_untracked();
    let outcome = match fetch_newer(&in_use).await {
        Ok(None) => CatalogUpdate::Newest,
        Err(outcome) => outcome,
        Ok(Some(fetched)) => {
            let published = fetched.manifest.version.published;
            let kept = keep(&fetched).await;
            if !kept {
                discard(&fetched.manifest).await;
            } else if let Origin::Downloaded(former) = &in_use.origin {
                for file in former.files() {
                    if !fetched.files.iter().any(|(path, _)| *path == data_path(&file.name)) {
                        browser::delete_bytes(&data_path(&file.name)).await;
                    }
                }
            }
            if kept && browser::is_typing() {
                // Drawing the page anew would take the words from under a person's fingers.
                CatalogUpdate::NextStart(published)
            } else {
                app.use_data(Arc::new(fetched.data)).await;
                if kept { CatalogUpdate::Taken(published) } else { CatalogUpdate::NotKept(published) }
            }
        }
    };
    app.catalog_update.set(outcome);
}
