//! A published version of the catalog: its manifest, and whether a newer one may take the place of the one in use.

use std::fmt;

use serde::Serialize;
use sha2::{Digest, Sha256};

use crate::{AreaId, Date, LangTag, Limits, json::Value, pack};

/// Which data this is: the day it was published and a hash of its content.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Debug, Serialize)]
pub struct CatalogVersion {
    /// The day it was published.
    pub published: Date,
    /// The first 16 hexadecimal digits of the SHA-256 of the catalog in all its languages.
    pub content: String,
}

impl fmt::Display for CatalogVersion {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}-{}", self.published, self.content)
    }
}

/// One file of a release.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct ReleaseFile {
    /// Its name beside the manifest; it holds a part of its hash.
    pub name: String,
    /// Bytes.
    pub size: usize,
    /// SHA-256 in hexadecimal.
    pub sha256: String,
}

/// The manifest of a release (`manifest.json`).
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct Manifest {
    /// Format of the packs.
    pub format: u16,
    /// Which region's data this is.
    pub region: AreaId,
    /// Which data this is.
    pub version: CatalogVersion,
    /// The catalog in its first language with the search index.
    pub catalog: ReleaseFile,
    /// What the search learned from the lexicon, and phrases to suggest; loaded after the first screen.
    pub learned: ReleaseFile,
    /// Further languages.
    pub languages: Vec<(LangTag, ReleaseFile)>,
}

/// Why a release is not taken into use.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum ManifestError {
    /// Larger than the limit, in bytes.
    TooLarge(usize),
    /// Not a manifest.
    Malformed,
    /// Made for another version of the app.
    Format(u16),
    /// Another region's data.
    Region(String),
    /// Older than the data in use, which is of this day.
    Older(Date),
    /// A file is not what the manifest says: its size or its hash differs.
    Tampered,
    /// A file name that leads elsewhere.
    Name,
}

impl fmt::Display for ManifestError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::TooLarge(bytes) => write!(f, "too large ({bytes} bytes)"),
            Self::Malformed => write!(f, "not a manifest"),
            Self::Format(format) => write!(f, "format {format}, this app reads {}", pack::FORMAT),
            Self::Region(region) => write!(f, "data of another region ({region})"),
            Self::Older(date) => write!(f, "older than the data in use ({date})"),
            Self::Tampered => write!(f, "size or hash differs from the manifest"),
            Self::Name => write!(f, "a file name is not allowed"),
        }
    }
}

/// SHA-256 in hexadecimal.
pub fn sha256_hex(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().fold(String::with_capacity(64), |mut hex, byte| {
        for digit in [byte >> 4, byte & 15] {
            hex.push(char::from_digit(u32::from(digit), 16).unwrap_or('0'));
        }
        hex
    })
}

impl ReleaseFile {
    /// Describes `bytes` under a name made of `stem`, a part of the hash and `.bin`.
    pub fn describe(stem: &str, bytes: &[u8]) -> Self {
        let sha256 = sha256_hex(bytes);
        let name = format!("{stem}-{}.bin", sha256.get(..16).unwrap_or(&sha256));
        Self { name, size: bytes.len(), sha256 }
    }

    /// Whether `bytes` are this file.
    pub fn verify(&self, bytes: &[u8]) -> Result<(), ManifestError> {
        if bytes.len() == self.size && sha256_hex(bytes) == self.sha256 { Ok(()) } else { Err(ManifestError::Tampered) }
    }

    fn has_plain_name(&self) -> bool {
        self.name.ends_with(".bin")
            && self.name.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b"-.".contains(&b))
    }
}

impl Manifest {
    /// Reads a manifest, bounded, and refuses one that this app can't use at all.
    pub fn parse(bytes: &[u8]) -> Result<Self, ManifestError> {
        if bytes.len() > Limits::MANIFEST_BYTES {
            return Err(ManifestError::TooLarge(bytes.len()));
        }
        let value = std::str::from_utf8(bytes).ok().and_then(Value::parse).ok_or(ManifestError::Malformed)?;
        // First, since a later format may have other keys.
        let format = value.get("format").and_then(Value::as_u64).and_then(|format| u16::try_from(format).ok());
        let format = format.ok_or(ManifestError::Malformed)?;
        if format != pack::FORMAT {
            return Err(ManifestError::Format(format));
        }
        let manifest = Self::of_value(&value, format).ok_or(ManifestError::Malformed)?;
        let files = manifest.files();
        for file in files {
            if !file.has_plain_name() {
                return Err(ManifestError::Name);
            }
            if file.size > Limits::PACK_BYTES {
                return Err(ManifestError::TooLarge(file.size));
            }
        }
        Ok(manifest)
    }

    /// Every file that the manifest names.
    pub fn files(&self) -> impl Iterator<Item = &ReleaseFile> {
        self.languages.iter().map(|(_, file)| file).chain([&self.catalog, &self.learned])
    }

    /// Read by hand: a derived reader would be a tenth of the app's code for one small file.
    fn of_value(value: &Value, format: u16) -> Option<Self> {
        let text = |value: &Value, key: &str| Some(value.get(key)?.as_str()?.to_owned());
        let file = |value: &Value| {
            let size = usize::try_from(value.get("size")?.as_u64()?).ok()?;
            Some(ReleaseFile { name: text(value, "name")?, size, sha256: text(value, "sha256")? })
        };
        let version = value.get("version")?;
        let language = |entry: &Value| {
            let [tag, described, ..] = entry.as_array()? else { return None };
            Some((LangTag::try_from(tag.as_str()?.to_owned()).ok()?, file(described)?))
        };
        Some(Self {
            format,
            region: AreaId::try_from(text(value, "region")?).ok()?,
            version: CatalogVersion {
                published: Date::parse(version.get("published")?.as_str()?)?,
                content: text(version, "content")?,
            },
            catalog: file(value.get("catalog")?)?,
            learned: file(value.get("learned")?)?,
            languages: value.get("languages")?.as_array()?.iter().map(language).collect::<Option<_>>()?,
        })
    }

    /// Whether this release may take the place of `in_use`: `Ok(true)` when it is newer, `Ok(false)` when it is the same.
    /// Of the same day, another content counts as newer.
    pub fn may_replace(&self, region: &AreaId, in_use: &CatalogVersion) -> Result<bool, ManifestError> {
        if self.region != *region {
            return Err(ManifestError::Region(self.region.to_string()));
        }
        if self.version.published < in_use.published {
            return Err(ManifestError::Older(in_use.published));
        }
        Ok(self.version.content != in_use.content)
    }
}
