//! Areas: municipalities, the region, the country, and family-centre areas where a source states them.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::{AreaId, Source, Status, Text};

/// What an area is.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum AreaKind {
    /// A municipality of the region.
    Municipality,
    /// A part of the region that one family centre serves (*perhekeskusalue*).
    FamilyCentreArea,
    /// The whole region.
    Region,
    /// The whole country.
    Country,
}

/// A municipality's official code, three digits (Statistics Finland), kept as text for its leading zeros.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct MunicipalityCode(String);

impl MunicipalityCode {
    /// The digits.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl TryFrom<String> for MunicipalityCode {
    type Error = String;

    fn try_from(text: String) -> Result<Self, String> {
        if (2..=3).contains(&text.len()) && text.bytes().all(|b| b.is_ascii_digit()) {
            Ok(Self(text))
        } else {
            Err(format!("{text:?} is not an area code; write three digits for a municipality, like \"081\""))
        }
    }
}

impl From<MunicipalityCode> for String {
    fn from(code: MunicipalityCode) -> Self {
        code.0
    }
}

/// A point, WGS84.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Coordinates {
    /// Degrees north, -90 to 90.
    pub lat: f64,
    /// Degrees east, -180 to 180.
    pub lon: f64,
    /// Where the point was read, when it is the point of one place.
    #[serde(default)]
    pub source: Option<Source>,
}

impl Coordinates {
    /// The point as in a `geo:` address (RFC 5870), to a metre: `60.99194,25.56806`. By whole numbers, since printing
    /// fractions would cost the bundle more than the map does.
    pub fn to_geo(&self) -> String {
        let fixed = |degrees: f64| {
            let units = (degrees * 100_000.0).round() as i64;
            let sign = if units < 0 { "-" } else { "" };
            format!("{sign}{}.{:05}", units.abs() / 100_000, units.abs() % 100_000)
        };
        format!("{},{}", fixed(self.lat), fixed(self.lon))
    }
}

/// An area that services serve and people choose (HSDS: ServiceArea).
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Area {
    /// Its slug, also in addresses: `/alue/hartola`.
    pub id: AreaId,
    /// What it is.
    pub kind: AreaKind,
    /// Its official code.
    #[serde(default)]
    pub code: Option<MunicipalityCode>,
    /// Its name.
    pub name: Text,
    /// The name as in "in Hartola" (fi: inessive or adessive, which no rule tells: Lahdessa, Padasjoella).
    #[serde(default)]
    pub locative: Text,
    /// The role that is responsible for the area's data and network; never a person.
    #[serde(default)]
    pub responsible: Text,
    /// Inhabitants.
    #[serde(default)]
    pub population: Option<u32>,
    /// Its centre.
    #[serde(default)]
    pub centre: Option<Coordinates>,
    /// Older or smaller places inside it, for search.
    #[serde(default)]
    pub aliases: Vec<String>,
    /// The municipalities that it borders on (municipalities).
    #[serde(default)]
    pub neighbours: Vec<AreaId>,
    /// The municipalities it is made of (region and family-centre areas).
    #[serde(default)]
    pub municipalities: Vec<AreaId>,
    /// Municipalities of which only a part belongs, with that part's name.
    #[serde(default)]
    pub partial: BTreeMap<AreaId, String>,
    /// When this was so, in the source's words.
    #[serde(default)]
    pub when: Option<String>,
    /// How sure it is; absent for official areas.
    #[serde(default)]
    pub status: Option<Status>,
    /// Where it was read; absent for official areas, whose sources the region names.
    #[serde(default)]
    pub source: Option<Source>,
    /// For maintainers.
    #[serde(default)]
    pub note: Option<String>,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_point_is_written_to_a_metre() {
        assert_eq!(Coordinates { lat: 60.99194, lon: -0.5, source: None }.to_geo(), "60.99194,-0.50000");
    }
}
