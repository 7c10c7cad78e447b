//! The binary form for the bundle: a container of sections behind a magic number and a format version. The catalog's
//! section is postcard; other crates put sections of their own beside it. Everything read is bounded and checked.

use std::fmt;

use serde::{Serialize, de::DeserializeOwned};

use crate::{IntegrityError, Limits};

/// First bytes of every pack.
const MAGIC: [u8; 4] = *b"PKRT";
/// Format of the container and of the catalog's section. A reader refuses any other.
pub const FORMAT: u16 = 3;

/// What a section holds.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[repr(u8)]
pub enum Section {
    /// A [`crate::Catalog`].
    Catalog = 1,
    /// A [`crate::LanguagePack`].
    Language = 3,
    /// What the search learned from that catalog's lexicon.
    Learned = 4,
}

/// Why a pack can't be used.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum PackError {
    /// Larger than the limit, in bytes.
    TooLarge(usize),
    /// Not a pack, or cut short.
    Malformed(&'static str),
    /// Made for another version of the app.
    Format(u16),
    /// Its content does not hold together.
    Integrity(IntegrityError),
}

impl fmt::Display for PackError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::TooLarge(bytes) => write!(f, "it has {bytes} bytes, more than is ever read"),
            Self::Malformed(what) => write!(f, "it is damaged ({what})"),
            Self::Format(format) => write!(f, "its format {format} is not the one this app reads ({FORMAT})"),
            Self::Integrity(error) => write!(f, "it does not hold together: {error}"),
        }
    }
}

/// Joins sections into a pack.
pub fn write(sections: &[(Section, &[u8])]) -> Vec<u8> {
    let mut pack = MAGIC.to_vec();
    pack.extend(FORMAT.to_le_bytes());
    for (section, bytes) in sections {
        pack.push(*section as u8);
        pack.extend((bytes.len() as u32).to_le_bytes());
        pack.extend(*bytes);
    }
    pack
}

/// Finds a section of a pack.
pub fn read(pack: &[u8], wanted: Section) -> Result<&[u8], PackError> {
    if pack.len() > Limits::PACK_BYTES {
        return Err(PackError::TooLarge(pack.len()));
    }
    let rest = pack.strip_prefix(&MAGIC).ok_or(PackError::Malformed("no pack"))?;
    let (format, mut rest) = rest.split_first_chunk::<2>().ok_or(PackError::Malformed("no format"))?;
    let format = u16::from_le_bytes(*format);
    if format != FORMAT {
        return Err(PackError::Format(format));
    }
    let mut found = None;
    while let Some((kind, after)) = rest.split_first() {
        let (length, after) = after.split_first_chunk::<4>().ok_or(PackError::Malformed("no length"))?;
        let (bytes, after) =
            after.split_at_checked(u32::from_le_bytes(*length) as usize).ok_or(PackError::Malformed("cut short"))?;
        if *kind == wanted as u8 {
            found = Some(bytes);
        }
        rest = after;
    }
    found.ok_or(PackError::Malformed("a section is missing"))
}

/// A record in its binary form.
pub fn encode<T: Serialize>(record: &T) -> Result<Vec<u8>, PackError> {
    postcard::to_allocvec(record).map_err(|_| PackError::Malformed("not encodable"))
}

/// A record from its binary form; all bytes must be used.
pub fn decode<T: DeserializeOwned>(bytes: &[u8]) -> Result<T, PackError> {
    match postcard::take_from_bytes(bytes) {
        Ok((record, [])) => Ok(record),
        Ok(_) => Err(PackError::Malformed("bytes left over")),
        Err(_) => Err(PackError::Malformed("not readable")),
    }
}

/// The catalog of a pack, checked.
pub fn read_catalog(pack: &[u8]) -> Result<crate::Catalog, PackError> {
    let catalog: crate::Catalog = decode(read(pack, Section::Catalog)?)?;
    catalog.check_integrity().map_err(PackError::Integrity)?;
    Ok(catalog)
}
