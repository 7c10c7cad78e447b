//! A catalog with its index, as the app has them, and what one question to them takes.

use std::{path::Path, time::Instant};

use catalog::{AreaId, Catalog, MunicipalityCode};
use search::{Answer, Index, Learned, Query};

use crate::{
    build,
    failure::{Failure, Outcome},
};

/// A catalog that can be searched.
#[derive(Debug)]
pub struct Engine {
    /// All records.
    pub catalog: Catalog,
    index: Index,
}

impl Engine {
    /// Reads and indexes a folder of data, and learns from its lexicon.
    pub fn load(data: &Path) -> Outcome<Self> {
        let engine = Self::without_model(data)?;
        if engine.index.learn(Learned::of(&engine.catalog)) {
            Ok(engine)
        } else {
            Err(Failure::problem("What was learned does not fit the index; this is a fault in kartta."))
        }
    }

    /// Reads and indexes a folder of data; the search then goes by words alone.
    pub fn without_model(data: &Path) -> Outcome<Self> {
        let catalog = build::checked(data)?;
        let index = Index::build(&catalog);
        Ok(Self { catalog, index })
    }

    /// Answers a question; also says how many milliseconds it took.
    pub fn ask(&self, text: &str, area: Option<&AreaId>) -> (Answer, f64) {
        let started = Instant::now();
        let answer = self.index.query(&Query { text, area, ..Query::default() });
        (answer, started.elapsed().as_secs_f64() * 1000.0)
    }

    /// The area of this slug or official code.
    pub fn area(&self, text: &str) -> Option<&AreaId> {
        area(&self.catalog, text)
    }

    /// The area that a person named, or what could have been named.
    pub fn area_named(&self, text: &str) -> Outcome<&AreaId> {
        area_named(&self.catalog, text)
    }

    /// The official code of an area.
    pub fn code(&self, area: Option<&AreaId>) -> Option<&str> {
        self.catalog.area(area?.as_str())?.code.as_ref().map(MunicipalityCode::as_str)
    }
}

/// The area of this slug or official code.
fn area<'a>(catalog: &'a Catalog, text: &str) -> Option<&'a AreaId> {
    let has_code = |code: &Option<MunicipalityCode>| code.as_ref().is_some_and(|code| code.as_str() == text);
    let area = catalog.area(text).or_else(|| catalog.areas.iter().find(|area| has_code(&area.code)))?;
    Some(&area.id)
}

/// The area that a person named, or what could have been named.
pub fn area_named<'a>(catalog: &'a Catalog, text: &str) -> Outcome<&'a AreaId> {
    area(catalog, text).ok_or_else(|| {
        let known: Vec<String> = catalog
            .areas
            .iter()
            .map(|area| match &area.code {
                Some(code) => format!("{} ({})", area.id, code.as_str()),
                None => area.id.to_string(),
            })
            .collect();
        Failure::usage(format!("There is no area {text:?}; the areas are {}.", known.join(", ")))
    })
}
