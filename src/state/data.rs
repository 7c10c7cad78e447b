//! The catalog in use: from the device when a newer one was downloaded, else from the bundle, which is the last good one
//! for ever. Everything read is verified before it is used; what fails is dropped and said.

use std::{fmt, sync::Arc};

use catalog::{Catalog, CatalogVersion, LangTag, LanguagePack, Limits, Manifest, ReleaseFile, json, pack};
use search::{Index, Learned};

use crate::{
    browser::{self, Store},
    locale::Language,
};

/// Where the catalog in use came from.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Origin {
    /// The bundle of this version of the app.
    Bundle,
    /// Downloaded later, with this manifest.
    Downloaded(Box<Manifest>),
}

/// The catalog with its index.
#[derive(Debug)]
pub struct Data {
    /// All records that families' pages need, in the languages loaded so far.
    pub catalog: Catalog,
    /// The search index over it.
    pub index: Arc<Index>,
    /// The pack that both came from.
    pub pack: Arc<[u8]>,
    /// Which data this is.
    pub version: CatalogVersion,
    /// Where it came from.
    pub origin: Origin,
}

/// Why there is no catalog at all.
#[derive(Debug)]
pub struct LoadError(String);

impl fmt::Display for LoadError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// What the page's frame says of the data in the bundle.
struct Bundled {
    url: String,
    version: CatalogVersion,
    region: String,
}

fn bundled() -> Option<Bundled> {
    let attribute = |name| browser::attribute_of("#catalog", name);
    let version = attribute("data-version")?;
    // "2026-11-24-0123456789abcdef"
    let (published, content) = version.split_at_checked(10)?;
    let version =
        CatalogVersion { published: catalog::Date::parse(published)?, content: content.trim_start_matches('-').to_owned() };
    Some(Bundled { url: attribute("href")?, version, region: attribute("data-region")? })
}

/// Reads a pack into a catalog and builds the index over it.
pub(super) fn open(bytes: &[u8]) -> Result<(Catalog, Arc<Index>), String> {
    let catalog = pack::read_catalog(bytes).map_err(|error| error.to_string())?;
    let index = Arc::new(Index::build(&catalog));
    Ok((catalog, index))
}

/// Gives an index what was learned from the lexicon.
pub(super) fn learn(index: &Index, bytes: &[u8]) -> Result<(), String> {
    let learned = pack::read(bytes, pack::Section::Learned).map_err(|error| error.to_string())?;
    let learned = Learned::from_bytes(learned).map_err(|error| error.to_string())?;
    if index.learn(learned) { Ok(()) } else { Err("what the search learned belongs to another catalog".to_owned()) }
}

/// The path under which a downloaded file is kept and published.
pub(super) fn data_path(name: &str) -> String {
    format!("/data/{name}")
}

/// The downloaded catalog, when there is one that is newer than the bundle and whole.
async fn downloaded(bundled: &Bundled) -> Result<Option<Data>, String> {
    let Some(manifest) = browser::read(Store::Catalog).and_then(|text| Manifest::parse(text.as_bytes()).ok()) else {
        return Ok(None);
    };
    let is_newer = manifest.region.as_str() == bundled.region
        && manifest.version.published >= bundled.version.published
        && manifest.version.content != bundled.version.content;
    if !is_newer {
        discard(&manifest).await;
        return Ok(None);
    }
    let kept = browser::read_bytes(&data_path(&manifest.catalog.name)).await;
    let opened = kept.ok_or_else(|| "the downloaded data is gone from this device".to_owned()).and_then(|bytes| {
        manifest.catalog.verify(&bytes).map_err(|error| error.to_string())?;
        Ok((open(&bytes)?, bytes))
    });
    match opened {
        Ok(((catalog, index), pack)) => {
            let version = manifest.version.clone();
            Ok(Some(Data { catalog, index, pack: pack.into(), version, origin: Origin::Downloaded(Box::new(manifest)) }))
        }
        Err(reason) => {
            discard(&manifest).await;
            Err(reason)
        }
    }
}

/// Forgets a downloaded catalog.
pub(super) async fn discard(manifest: &Manifest) {
    browser::write(Store::Catalog, None);
    for file in manifest.files() {
        browser::delete_bytes(&data_path(&file.name)).await;
    }
}

/// Loads the best catalog there is. The second value says why a downloaded one was dropped, if it was.
pub async fn load() -> Result<(Data, Option<String>), LoadError> {
    let bundled = bundled().ok_or_else(|| LoadError("the page names no catalog".to_owned()))?;
    let dropped = match downloaded(&bundled).await {
        Ok(Some(data)) => return Ok((data, None)),
        Ok(None) => None,
        Err(reason) => Some(reason),
    };
    let bytes = browser::fetch_bytes(&bundled.url, Limits::PACK_BYTES, false)
        .await
        .map_err(|error| LoadError(format!("the catalog could not be read: {error}")))?;
    let (catalog, index) = open(&bytes).map_err(|reason| LoadError(format!("the catalog can't be used: {reason}")))?;
    Ok((Data { catalog, index, pack: bytes.into(), version: bundled.version, origin: Origin::Bundle }, dropped))
}

/// A file of a downloaded release, from the device, else from the network; verified.
async fn downloaded_file(file: &ReleaseFile) -> Option<Vec<u8>> {
    let path = data_path(&file.name);
    let bytes = match browser::read_bytes(&path).await {
        Some(bytes) => bytes,
        None => browser::fetch_bytes(&path, file.size, false).await.ok()?,
    };
    file.verify(&bytes).ok()?;
    Some(bytes)
}

impl Data {
    /// Languages that both the app and the data speak; the data's first language comes first.
    pub fn languages(&self) -> Vec<Language> {
        let tags = &self.catalog.region.languages;
        let mut languages: Vec<Language> = tags.iter().filter_map(|tag| Language::of_tag(tag.as_str())).collect();
        if languages.is_empty() {
            languages.push(Language::Fi);
        }
        languages
    }

    /// The tag of the data's first language, which everything falls back to.
    pub fn first_language(&self) -> &str {
        self.catalog.region.languages.first().map_or("fi", LangTag::as_str)
    }

    /// This data with the texts of one more language, from the device or the network.
    pub async fn with_language(&self, language: Language) -> Option<Catalog> {
        let bytes = self.language_pack(language).await?;
        let pack: LanguagePack = pack::decode(pack::read(&bytes, pack::Section::Language).ok()?).ok()?;
        // Read anew and not copied: a reader is in the app already, a copier of all records would come on top.
        let mut catalog = pack::read_catalog(&self.pack).ok()?;
        catalog.add_language(&pack, &self.version.to_string()).then_some(catalog)
    }

    /// Fetches what the search learned from the lexicon, from the device or the network, and takes it into use; says whether
    /// the search knows it now. Until then words, names and their likeness answer.
    pub async fn load_learned(&self) -> bool {
        if self.index.has_learned() {
            return true;
        }
        let bytes = match &self.origin {
            Origin::Bundle => match browser::attribute_of("#catalog", "data-learned") {
                Some(url) => browser::fetch_bytes(&url, Limits::PACK_BYTES, false).await.ok(),
                None => None,
            },
            Origin::Downloaded(manifest) => downloaded_file(&manifest.learned).await,
        };
        bytes.is_some_and(|bytes| learn(&self.index, &bytes).is_ok())
    }

    async fn language_pack(&self, language: Language) -> Option<Vec<u8>> {
        match &self.origin {
            Origin::Bundle => {
                let packs = json::Value::parse(&browser::text_of("#languages")?)?;
                let url = packs.get(language.tag())?.get("url")?.as_str()?;
                browser::fetch_bytes(url, Limits::PACK_BYTES, false).await.ok()
            }
            Origin::Downloaded(manifest) => {
                let (_, file) = manifest.languages.iter().find(|(tag, _)| tag.as_str() == language.tag())?;
                downloaded_file(file).await
            }
        }
    }
}
