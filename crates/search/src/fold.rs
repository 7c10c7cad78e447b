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

/// The words of a text, folded. Hyphens join what they join ("ruoka-apu" is one word); everything else parts words.
/// Folding what is folded changes nothing.
pub fn fold(text: &str) -> Vec<String> {
    let mut words = Vec::new();
    let mut word = String::new();
    let mut chars = text.chars().take(MAX_CHARS).flat_map(char::to_lowercase).peekable();
    while let Some(c) = chars.next() {
        if c.is_alphanumeric() {
            word.push(plain_letter(c));
        } else if matches!(c, '-' | '\u{ad}' | '\'' | '’')
            && !word.is_empty()
            && chars.peek().is_some_and(|c| c.is_alphanumeric())
        {
            // Joined on purpose.
        } else if !word.is_empty() {
            words.push(std::mem::take(&mut word));
        }
    }
    if !word.is_empty() {
        words.push(word);
    }
    words.truncate(MAX_WORDS);
    words
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

/// A word's skeleton: doubled letters once and hard sounds for soft, so that the grades of a Finnish stem meet
/// (nukkuu, nuku; rahat, rahaa; riitely, riidellä).
pub(crate) fn skeleton(word: &str) -> String {
    let mut skeleton = String::with_capacity(word.len());
    for c in word.chars() {
        let c = match c {
            'd' => 't',
            'g' => 'k',
            'b' => 'p',
            'w' => 'v',
            other => other,
        };
        if !skeleton.ends_with(c) {
            skeleton.push(c);
        }
    }
    skeleton
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hyphens_join_and_the_rest_parts() {
        assert_eq!(fold("Ruoka-apu, Äiti! 2v."), ["ruokaapu", "äiti", "2v"]);
        assert_eq!(fold(" -- "), Vec::<String>::new());
    }

    #[test]
    fn grades_of_a_stem_meet_in_the_skeleton() {
        assert_eq!(skeleton("nukkuu"), skeleton("nuku"));
        assert_eq!(skeleton("riidat"), skeleton("riitat"));
    }

    proptest::proptest! {
        #[test]
        fn folding_what_is_folded_changes_nothing(text in ".*") {
            let once = fold(&text);
            proptest::prop_assert_eq!(fold(&once.join(" ")), once);
        }
    }
}
