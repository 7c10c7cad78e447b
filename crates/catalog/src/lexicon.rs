//! The lexicon: how people say what they need. The search learns from it; families' pages never show it as a whole.

use serde::{Deserialize, Serialize};

use crate::{LangTag, NeedId};

/// How a phrase is said.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PhraseKind {
    /// One word.
    Word,
    /// Some words that are no sentence.
    Phrase,
    /// A whole sentence or question.
    Sentence,
    /// As it is spoken.
    Slang,
    /// As the young say it.
    Youth,
    /// As a professional says it.
    Worker,
    /// With a slip of the finger or of spelling.
    Typo,
}

/// Phrases of one need, language and kind.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PhraseList {
    /// The sub-need that is truly the right answer to them.
    pub need: NeedId,
    /// Their language.
    pub language: LangTag,
    /// How they are said.
    pub kind: PhraseKind,
    /// The phrases. One that fits two needs equally may stand under both.
    pub texts: Vec<String>,
}
