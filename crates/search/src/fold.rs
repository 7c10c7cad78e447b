//! Text to comparable words: small letters, letters and digits only.

/// Characters of a text that are looked at; nobody asks in more.
const MAX_CHARS: usize = 600;
/// Words of a text that are looked at.
const MAX_WORDS: usize = 40;

/// A letter without what a foreign keyboard can't write, å ä ö kept: é → e, š → s.
fn plain_letter(c: char) -> char {
    match c {
        'é' | 'è' | 'ê' | 'ë' => 'e',
        'á' | 'à' | 'â' | 'ã' => 'a',
        'í' | 'ì' | 'î' | 'ï' => 'i',
        'ó' | 'ò' | 'ô' | 'õ' => 'o',
        'ú' | 'ù' | 'û' | 'ü' => 'u',
        'š' => 's',
        'ž' => 'z',
        'ç' => 'c',
        'ñ' => 'n',
        other => other,
    }
}

/// The words of a text, folded, as many as are looked at. Hyphens join what they join ("ruoka-apu" is one word);
/// everything else parts words. Folding what is folded changes nothing.
pub fn fold(text: &str) -> Vec<String> {
    words(text.chars().take(MAX_CHARS)).take(MAX_WORDS).collect()
}

/// All words of a text of the catalog, folded alike.
pub(crate) fn fold_all(text: &str) -> impl Iterator<Item = String> {
    words(text.chars())
}

fn words(chars: impl Iterator<Item = char>) -> impl Iterator<Item = String> {
    let mut chars = chars.flat_map(char::to_lowercase).peekable();
    std::iter::from_fn(move || {
        let mut word = String::new();
        while let Some(c) = chars.next() {
            let joins = matches!(c, '-' | '\u{ad}' | '\'' | '’') && chars.peek().is_some_and(|c| c.is_alphanumeric());
            if c.is_alphanumeric() {
                word.push(plain_letter(c));
            } else if !word.is_empty() && !joins {
                break;
            }
        }
        (!word.is_empty()).then_some(word)
    })
}

/// A word without the dots of ä and ö and the ring of å, for keyboards that have none.
pub(crate) fn without_dots(word: &str) -> String {
    word.chars()
        .map(|c| match c {
            'ä' | 'å' => 'a',
            'ö' => 'o',
            other => other,
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hyphens_join_and_the_rest_parts() {
        assert_eq!(fold("Ruoka-apu, Äiti! 2v."), ["ruokaapu", "äiti", "2v"]);
        assert_eq!(fold(" -- "), Vec::<String>::new());
    }

    proptest::proptest! {
        #[test]
        fn folding_what_is_folded_changes_nothing(text in ".*") {
            let once = fold(&text);
            proptest::prop_assert_eq!(fold(&once.join(" ")), once);
        }
    }
}
