//! Which words of a shown text were asked for, in any form.

use std::ops::Range;

use crate::{fold::fold, likeness::Form, text::letters::Letters};

/// Likeness from which a word of a text is marked.
const ALIKE: f32 = 0.7;

/// The places (in bytes) of the words of `text` that are like one of some folded words, in order.
pub fn highlight(text: &str, words: &[String]) -> Vec<Range<usize>> {
    let asked: Vec<Form> = words.iter().filter(|word| word.chars().count() > 2).map(|word| Form::new(word)).collect();
    let is_asked = |word: &str| {
        let known = Letters::of(&fold(word).concat());
        asked.iter().any(|form| form.likeness(known.as_slice(), 1.0, true) >= ALIKE)
    };
    let is_part = |c: char| c.is_alphanumeric() || c == '-' || c == '\u{ad}';
    let mut marks = Vec::new();
    let mut start = None;
    for (at, c) in text.char_indices().chain(std::iter::once((text.len(), ' '))) {
        match (start, is_part(c)) {
            (None, true) => start = Some(at),
            (Some(from), false) => {
                if text.get(from..at).is_some_and(is_asked) {
                    marks.push(from..at);
                }
                start = None;
            }
            _ => {}
        }
    }
    marks
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn asked_words_are_marked_in_any_form() {
        let marked = |text: &str, asked: &str| -> Vec<String> {
            highlight(text, &fold(asked)).into_iter().map(|range| text[range].to_owned()).collect()
        };
        assert_eq!(marked("Apua lapsen uneen ja perheen arkeen", "lapset perhe"), ["lapsen", "perheen"]);
        assert_eq!(marked("MLL:n perhekahvila, Hartola", "perhekahvilat"), ["perhekahvila"]);
        assert!(marked("Kirjasto", "uni").is_empty());
    }

    proptest::proptest! {
        #[test]
        fn marks_are_in_the_text_and_in_order(text in ".{0,80}", asked in ".{0,30}") {
            let marks = highlight(&text, &fold(&asked));
            let mut end = 0;
            for mark in marks {
                proptest::prop_assert!(mark.start >= end && text.get(mark.clone()).is_some());
                end = mark.end;
            }
        }
    }
}
