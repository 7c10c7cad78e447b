//! Rules that raise help now: a hand-kept list of exact stems and phrases, never fuzzy hits.

use serde::{Deserialize, Serialize};

use crate::NeedId;

/// What must raise help now, and for which need. How a phrase matches is the search engine's matter: words in order,
/// up to two others between, each whole or, with a final `*`, as the beginning of a word.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SafetyRule {
    /// The need that is shown first.
    pub need: NeedId,
    /// Phrases that raise it.
    pub phrases: Vec<String>,
    /// Whether it comes with what the search learned, right after the first screen.
    #[serde(default)]
    pub later: bool,
    /// Phrases that look alike and do not; they win.
    #[serde(default)]
    pub unless: Vec<String>,
}
