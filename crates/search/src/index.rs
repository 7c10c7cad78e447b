//! The index: what is known of every word, need and service, as bytes and in memory.

use std::fmt;

use catalog::{AreaId, Catalog, LocationId, NeedId, SafetyRule, ServiceId, pack};
use serde::{Deserialize, Serialize};

use crate::{
    answer::{Answer, Query},
    area_words::AreaStem,
    builder,
    columns::Columns,
    likeness::Form,
    query,
    safety::Safety,
};

/// Where a word stands for a service.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Serialize, Deserialize)]
pub(crate) enum Field {
    Name,
    Organization,
    Place,
    Keyword,
}

/// A service as the index sees it.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub(crate) struct IndexedService {
    pub id: ServiceId,
    /// Positions of the sub-needs it answers.
    pub needs: Vec<u16>,
    /// Positions of its areas.
    pub areas: Vec<u16>,
    /// How low the way in is and how sure the record is: 0–255, higher is better.
    pub merit: u8,
    /// How many words its name has.
    pub name_words: u8,
}

/// What a word stands for.
#[derive(Clone, PartialEq, Debug, Default)]
pub(crate) struct Postings {
    /// Positions of sub-needs with a weight of 1–255.
    pub needs: Vec<(u16, u8)>,
    /// Positions of services with the field.
    pub services: Vec<(u16, Field)>,
    /// Positions of places.
    pub locations: Vec<u16>,
}

/// What the bytes hold.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub(crate) struct Stored {
    /// Services of the catalog, living and historical, for telling whether index and catalog belong together.
    pub catalog_services: u32,
    pub region: u16,
    pub country: u16,
    pub areas: Vec<AreaId>,
    /// Municipalities of each area, as positions; empty but for areas made of others.
    pub area_parts: Vec<Vec<u16>>,
    pub area_stems: Vec<AreaStem>,
    pub needs: Vec<NeedId>,
    pub services: Vec<IndexedService>,
    pub locations: Vec<LocationId>,
    /// Folded words in order, one a line.
    pub words: String,
    /// What each word stands for.
    pub postings: Columns,
    /// Words that carry no meaning of their own, folded.
    pub stop_words: Vec<String>,
    pub safety: Vec<SafetyRule>,
}

/// The search index over one catalog.
#[derive(Clone, PartialEq, Debug)]
pub struct Index {
    pub(crate) stored: Stored,
    pub(crate) forms: Vec<Form>,
    pub(crate) postings: Vec<Postings>,
    pub(crate) safety: Safety,
}

/// Why bytes are no index.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum IndexError {
    /// They can't be read.
    Malformed,
    /// They point at something that is not there.
    OutOfRange(&'static str),
}

impl fmt::Display for IndexError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Malformed => write!(f, "the search index is not readable"),
            Self::OutOfRange(what) => write!(f, "the search index points at {what} that are not there"),
        }
    }
}

impl Index {
    /// Builds the index over a whole catalog.
    pub fn build(catalog: &Catalog) -> Self {
        let stored = builder::store(catalog);
        let postings = stored.postings.clone().postings().unwrap_or_default();
        Self::from_parts(stored, postings)
    }

    fn from_parts(stored: Stored, postings: Vec<Postings>) -> Self {
        let forms = stored.words.lines().map(Form::new).collect();
        let safety = Safety::new(&stored.safety);
        Self { stored, forms, postings, safety }
    }

    /// The index as bytes; the same catalog gives the same bytes.
    pub fn to_bytes(&self) -> Vec<u8> {
        // Plain vectors and strings always encode.
        pack::encode(&self.stored).unwrap_or_default()
    }

    /// The index of such bytes, after checking that everything in it leads somewhere.
    pub fn from_bytes(bytes: &[u8]) -> Result<Self, IndexError> {
        let stored: Stored = pack::decode(bytes).map_err(|_| IndexError::Malformed)?;
        let postings = stored.postings.clone().postings().ok_or(IndexError::Malformed)?;
        let below = |mut positions: &mut dyn Iterator<Item = u16>, length: usize, what| {
            if Iterator::all(&mut positions, |position| usize::from(position) < length) {
                Ok(())
            } else {
                Err(IndexError::OutOfRange(what))
            }
        };
        let (areas, needs) = (stored.areas.len(), stored.needs.len());
        below(&mut [stored.region, stored.country].into_iter(), areas, "areas")?;
        below(&mut stored.area_parts.iter().flatten().copied(), areas, "areas")?;
        below(&mut stored.area_stems.iter().filter_map(AreaStem::area), areas, "areas")?;
        below(&mut stored.services.iter().flat_map(|service| service.areas.iter().copied()), areas, "areas")?;
        below(&mut stored.services.iter().flat_map(|service| service.needs.iter().copied()), needs, "needs")?;
        for word in &postings {
            below(&mut word.needs.iter().map(|(need, _)| *need), needs, "needs")?;
            below(&mut word.services.iter().map(|(service, _)| *service), stored.services.len(), "services")?;
            below(&mut word.locations.iter().copied(), stored.locations.len(), "places")?;
        }
        if stored.words.lines().count() != postings.len() || stored.area_parts.len() != areas {
            return Err(IndexError::OutOfRange("words"));
        }
        Ok(Self::from_parts(stored, postings))
    }

    /// Whether this index was built over this catalog (or a slimmer form of it).
    pub fn fits(&self, catalog: &Catalog) -> bool {
        self.stored.catalog_services as usize == catalog.services.len()
            && self
                .stored
                .services
                .iter()
                .all(|service| catalog.service(service.id.as_str()).is_some_and(|found| found.is_living()))
            && self.stored.needs.iter().all(|need| catalog.need(need.as_str()).is_some())
            && self.stored.locations.iter().all(|location| catalog.location(location.as_str()).is_some())
            && self.stored.areas.iter().all(|area| catalog.area(area.as_str()).is_some())
    }

    /// Answers a question.
    pub fn query(&self, query: &Query<'_>) -> Answer {
        query::answer(self, query)
    }
}
