//! Needs: the family's way in (HSDS: TaxonomyTerm). A top need has sub-needs; services answer sub-needs.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::{LangTag, NeedId, Text};

/// Words by language.
pub type WordList = BTreeMap<LangTag, Vec<String>>;

/// A need as shown on a tile.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TopNeed {
    /// Its slug: `uni`.
    pub id: NeedId,
    /// Place among the tiles, from 1.
    pub order: u16,
    /// Name of its icon in the sprite.
    pub icon: String,
    /// Its name. Easy Finnish (`fi-x-selko`) is what a family itself would say.
    pub label: Text,
    /// A warm line that opens the page of the need.
    pub explanation: Text,
    /// What it is made of, in order.
    #[serde(rename = "sub_needs")]
    pub children: Vec<Need>,
}

/// A sub-need: what services answer and what a search finds first.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Need {
    /// Its slug: `uni.vauva`.
    pub id: NeedId,
    /// Its name. Easy Finnish (`fi-x-selko`) is what a family itself would say.
    pub label: Text,
    /// A warm line in plain words.
    pub explanation: Text,
    /// How people say it, misspellings included, by language; for the search index.
    #[serde(default)]
    pub words: WordList,
    /// Sub-needs that sound alike and mean the opposite: "I drink" is not "he drinks".
    #[serde(default)]
    pub opposites: Vec<NeedId>,
    /// Kinds of service that answer it, in the region's first language.
    #[serde(default)]
    pub answered_by: Vec<String>,
}
