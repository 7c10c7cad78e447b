//! Hand-kept phrases: words in order, up to two others between, each whole or by its beginning. Exact, never fuzzy.

use crate::fold::{fold, without_dots};

/// Words that may stand between two words of a phrase.
const GAP: usize = 2;

/// A word of a rule.
#[derive(Clone, PartialEq, Debug)]
struct Piece {
    text: String,
    is_beginning: bool,
}

impl Piece {
    fn matches(&self, word: &str) -> bool {
        if self.is_beginning { word.starts_with(&self.text) } else { word == self.text }
    }
}

/// A phrase of a rule, ready for matching.
#[derive(Clone, PartialEq, Debug)]
pub(crate) struct Phrase(Vec<Piece>);

impl Phrase {
    pub(crate) fn new(text: &str) -> Self {
        let piece = |word: &str| {
            let folded = without_dots(&fold(word).concat());
            (!folded.is_empty()).then(|| Piece { is_beginning: word.ends_with('*'), text: folded })
        };
        Self(text.split_whitespace().filter_map(piece).collect())
    }

    /// Whether folded words without dots hold the phrase.
    pub(crate) fn is_in(&self, words: &[String]) -> bool {
        let Some((first, rest)) = self.0.split_first() else { return false };
        (0..words.len()).any(|start| words.get(start).is_some_and(|word| first.matches(word)) && follows(rest, words, start + 1))
    }
}

fn follows(pieces: &[Piece], words: &[String], from: usize) -> bool {
    let Some((piece, rest)) = pieces.split_first() else { return true };
    (from..=from + GAP).any(|at| words.get(at).is_some_and(|word| piece.matches(word)) && follows(rest, words, at + 1))
}
