//! Does a question raise help now? Only by the hand-kept rules of the data.

use catalog::{NeedId, SafetyRule};

use crate::{fold::without_dots, phrase::Phrase};

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
    use crate::fold::fold;

    #[test]
    fn a_rule_needs_its_words_in_order_and_its_exceptions_win() {
        let rule = SafetyRule {
            need: NeedId::try_from("kriisi.itsetuho".to_owned()).unwrap(),
            phrases: vec!["en jaksa elä*".to_owned()],
            later: false,
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
