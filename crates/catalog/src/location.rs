//! Places that a source names.

use serde::{Deserialize, Serialize};

use crate::{AreaId, Coordinates, LocationId, Source, Text};

/// What a place is.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[allow(missing_docs, reason = "the names say it")]
pub enum LocationKind {
    FamilyCentre,
    MultiUseHouse,
    MeetingPlace,
    School,
    Daycare,
    Library,
    ParishSpace,
    Hospital,
    ShoppingCentre,
    YouthSpace,
    Office,
}

/// A place (HSDS: Location). An address that no source gives is absent.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Location {
    /// Its slug.
    pub id: LocationId,
    /// Its name, in the region's first language.
    pub name: String,
    /// What it is.
    pub kind: LocationKind,
    /// The municipality it is in.
    pub municipality: AreaId,
    /// District or village.
    #[serde(default)]
    pub district: Option<String>,
    /// Street and number.
    #[serde(default)]
    pub address: Option<String>,
    /// Postal code and post office: `15850 Lahti`.
    #[serde(default)]
    pub postal: Option<String>,
    /// Where exactly, if a source gives it.
    #[serde(default)]
    pub coordinates: Option<Coordinates>,
    /// What a source says of access.
    #[serde(default)]
    pub accessibility: Text,
    /// Where it was read.
    pub source: Source,
    /// For maintainers.
    #[serde(default)]
    pub note: Option<String>,
}

impl Location {
    /// Its name and what is known of its address, in a line: `Hollolan kirjasto, Nuottikuja 2, 15880 Hollola`.
    pub fn line(&self) -> String {
        let parts = [Some(&self.name), self.address.as_ref(), self.postal.as_ref()];
        parts.into_iter().flatten().map(String::as_str).collect::<Vec<_>>().join(", ")
    }
}
