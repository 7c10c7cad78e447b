//! Does a question raise help now? Only by the hand-kept rules of the data: words in order, whole or by their beginning.

use catalog::{NeedId, SafetyRule};

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
struct Phrase(Vec<Piece>);

impl Phrase {
    fn new(text: &str) -> Self {
        let piece = |word: &str| {
            let folded = without_dots(&fold(word).concat());
            (!folded.is_empty()).then(|| Piece { is_beginning: word.ends_with('*'), text: folded })
        };
        Self(text.split_whitespace().filter_map(piece).collect())
    }

    fn is_in(&self, words: &[String]) -> bool {
        let Some((first, rest)) = self.0.split_first() else { return false };
        (0..words.len()).any(|start| words.get(start).is_some_and(|word| first.matches(word)) && follows(rest, words, start + 1))
    }
}

fn follows(pieces: &[Piece], words: &[String], from: usize) -> bool {
    let Some((piece, rest)) = pieces.split_first() else { return true };
    (from..=from + GAP).any(|at| words.get(at).is_some_and(|word| piece.matches(word)) && follows(rest, words, at + 1))
}

/// The rules, ready for matching.
#[derive(Clone, PartialEq, Debug)]
pub(crate) struct Safety {
    rules: Vec<(NeedId, Vec<Phrase>, Vec<Phrase>)>,
}

impl Safety {
    pub(crate) fn new(rules: &[SafetyRule]) -> Self {
        let phrases = |texts: &[String]| texts.iter().map(|text| Phrase::new(text)).collect();
        Self { rules: rules.iter().map(|rule| (rule.need.clone(), phrases(&rule.phrases), phrases(&rule.unless))).collect() }
    }

    /// The need of the first rule that a question raises. What looks alike and is not, wins.
    pub(crate) fn raised(&self, words: &[String]) -> Option<&NeedId> {
        let words: Vec<String> = words.iter().map(|word| without_dots(word)).collect();
        let is_raised = |phrases: &[Phrase], unless: &[Phrase]| {
            phrases.iter().any(|phrase| phrase.is_in(&words)) && !unless.iter().any(|phrase| phrase.is_in(&words))
        };
        self.rules.iter().find(|(_, phrases, unless)| is_raised(phrases, unless)).map(|(need, _, _)| need)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_rule_needs_its_words_in_order_and_its_exceptions_win() {
        let rule = SafetyRule {
            need: NeedId::try_from("kriisi.itsetuho".to_owned()).unwrap(),
            phrases: vec!["en jaksa elä*".to_owned()],
            unless: vec!["eläk*".to_owned()],
        };
        let safety = Safety::new(&[rule]);
        assert!(safety.raised(&fold("En jaksa enää elää")).is_some());
        assert!(safety.raised(&fold("en jaksa enaa elaa")).is_some());
        assert!(safety.raised(&fold("en jaksa siivota")).is_none());
        assert!(safety.raised(&fold("en jaksa elää eläkkeellä")).is_none());
        assert!(safety.raised(&fold("elää en jaksa")).is_none());
    }
}
