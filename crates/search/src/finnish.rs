//! Finnish by rule: from an inflected word to keys that its other forms share. No dictionary: endings, clitics and
//! consonant gradation as the grammar has them, and a short table of the commonest words that keep no rule.
//!
//! Words come as plain letters, so that ä and a are one and vowel harmony needs no second table.

use crate::text::letters::{Letters, skeleton};

/// Ways of writing one stem of words that no rule brings together, the stem that stands for them first.
const IRREGULAR: [&[&str]; 16] = [
    &["lapsi", "laps", "las", "lapse", "laste"],
    &["mies", "mieh", "miehe", "mie", "mieste"],
    &["poika", "poja", "poik", "poj", "poiki", "pojj"],
    &["tytto", "tyto", "tyt", "tytt"],
    &["tytar", "tytta", "tyttar", "tyttare", "tytare"],
    &["vesi", "vete", "vede", "vet", "vett"],
    &["kasi", "kate", "kade", "kat", "katt"],
    &["uni", "une", "unta", "uno"],
    &["tyo", "to", "toi", "tyos"],
    &["yo", "oi", "yol", "yos"],
    &["uusi", "uude", "uute", "uut", "uud"],
    &["vuosi", "vuode", "vuote", "vuot", "vuod"],
    &["kuusi", "kuude", "kuute", "kuut", "kuud"],
    &["veli", "velje", "velj"],
    &["aika", "aja", "aik", "aj", "ajo", "aiko"],
    &["luku", "luvu", "luk", "luv"],
];

/// Letters of the longest of them.
const LONGEST_IRREGULAR: usize = 7;

/// Letters of the longest ending.
const LONGEST_ENDING: usize = 6;

/// Endings that carry no meaning of their own: emphasis and questions.
const CLITICS: [&str; 6] = ["kinko", "kaan", "kin", "han", "ko", "pa"];
/// Whose it is.
const POSSESSIVES: [&str; 5] = ["nsa", "mme", "nne", "ni", "si"];
/// Cases, singular and plural, the longest first.
const CASES: [&str; 34] = [
    "iltta", "isteen", "isiin", "itten", "iden", "issa", "ista", "illa", "ilta", "ille", "iksi", "itta", "oita", "seen", "tten",
    "ssa", "sta", "lla", "lta", "lle", "ksi", "tta", "ien", "jen", "hin", "iin", "ita", "ina", "ia", "na", "ta", "ja", "t", "n",
];
/// Letters that must be left when an ending is taken off.
const LEAST: usize = 3;

fn is_vowel(letter: u8) -> bool {
    matches!(letter, b'a' | b'e' | b'i' | b'o' | b'u' | b'y')
}

/// Takes off the first of `endings` that fits.
fn without<'a>(word: &'a [u8], endings: &[&str], least: usize) -> &'a [u8] {
    let last = word.last();
    // Most endings are told apart by their last letter.
    let may_fit = |ending: &&&str| ending.as_bytes().last() == last && ending.len() + least <= word.len();
    endings.iter().filter(may_fit).find_map(|ending| word.strip_suffix(ending.as_bytes())).unwrap_or(word)
}

/// The word without clitic, possessive and case.
pub(crate) fn without_endings(word: &[u8]) -> &[u8] {
    let word = without(word, &CLITICS, LEAST + 2);
    let owned = without(word, &POSSESSIVES, LEAST + 1);
    // A possessive stands behind a vowel: lapse-ni, not talon-ne.
    let word = if owned.len() < word.len() && ends_open(owned) { owned } else { word };
    // Nai-nen, nai-sen: the ending itself bends.
    match word.strip_suffix(b"nen") {
        Some(rest) if rest.len() >= LEAST => rest,
        _ => without(word, &CASES, LEAST),
    }
}

/// What several forms of one word have in common.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) struct Stem {
    /// Grades of kk, pp, tt, nt, lt, rt, mp, t : d, nk : ng made one; final vowels and the letters that come and go before
    /// an ending (-s, -m-, -ks-, -t-) taken off.
    pub hard: Letters,
    /// The same without k between vowels and with p for v: tuki, tuen; apu, avun. Brings more together than it should.
    pub soft: Letters,
}

fn ends_open(word: &[u8]) -> bool {
    word.last().copied().is_some_and(is_vowel)
}

/// Letters that come and go at the end of a stem.
fn without_tail(mut word: &[u8]) -> &[u8] {
    for tail in [&b"e"[..], b"i", b"a", b"ks", b"s", b"t", b"m"] {
        // Consonants come and go behind a vowel: nai-s-en, but jaks-an.
        let may_go = |rest: &&[u8]| rest.len() >= LEAST && (tail == b"a" || tail == b"e" || tail == b"i" || ends_open(rest));
        if let Some(rest) = word.strip_suffix(tail).filter(may_go) {
            word = rest;
        }
    }
    match word {
        [rest @ .., b'e' | b'i'] if rest.len() >= 2 => rest,
        [rest @ .., last] if is_vowel(*last) && rest.len() >= LEAST => rest,
        _ => word,
    }
}

/// Whether a word may be in the table: it begins and is as short as one.
pub(crate) fn may_be_irregular(word: &[u8]) -> bool {
    let is_begun = |form: &&str| word.starts_with(form.as_bytes().get(..2).unwrap_or_default());
    word.len() <= LONGEST_IRREGULAR + LONGEST_ENDING && IRREGULAR.iter().flat_map(|forms| forms.iter()).any(is_begun)
}

/// The stem of a word that keeps no rule.
fn irregular(word: &[u8], bare: &[u8]) -> Option<Letters> {
    if bare.len() > LONGEST_IRREGULAR {
        return None;
    }
    let is_form = |form: &&str| form.as_bytes() == word || form.as_bytes() == bare;
    let forms = IRREGULAR.iter().find(|forms| forms.iter().any(is_form))?;
    forms.first().map(|first| Letters::of(first))
}

/// The stem of a word.
pub(crate) fn stem(word: &[u8]) -> Stem {
    let bare = without_endings(word);
    if let Some(stem) = irregular(word, bare) {
        return Stem { hard: stem, soft: stem };
    }
    let hard = Letters::from_slice(without_tail(graded(&skeleton(bare)).as_slice()));
    let soft = Letters::from_slice(without_tail(softened(bare).as_slice()));
    Stem { hard, soft }
}

/// nt : nn, lt : ll, rt : rr, mp : mm as one letter.
fn graded(word: &Letters) -> Letters {
    let mut letters = Letters::default();
    let mut previous = 0;
    for letter in word.as_slice() {
        let is_grade = matches!((previous, letter), (b'n' | b'l' | b'r', b't') | (b'm', b'p'));
        if !is_grade {
            letters.push(*letter);
        }
        previous = *letter;
    }
    letters
}

/// A single k between vowels or behind l and r gone, v as p; then as [`graded`].
fn softened(word: &[u8]) -> Letters {
    let mut letters = Letters::default();
    for (at, letter) in word.iter().enumerate() {
        let (before, after) = (at.checked_sub(1).and_then(|at| word.get(at)), word.get(at + 1));
        let between = before.is_some_and(|b| is_vowel(*b) || matches!(b, b'l' | b'r')) && after.is_none_or(|a| is_vowel(*a));
        match letter {
            b'k' if between => {}
            b'v' => letters.push(b'p'),
            other => letters.push(*other),
        }
    }
    graded(&skeleton(letters.as_slice()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn share_a_stem(a: &str, b: &str) -> bool {
        let (a, b) = (stem(Letters::of(a).as_slice()), stem(Letters::of(b).as_slice()));
        a.hard == b.hard || a.soft == b.soft
    }

    #[test]
    fn forms_of_a_word_share_a_stem() {
        for (base, forms) in [
            ("lapsi", "lapsen lapselle lasta lapset lasten lapsia lapsilla"),
            ("äiti", "äidin äidille äitiä äidit"),
            ("mies", "miehen miehelle miestä miehet"),
            ("vesi", "veden vettä vedessä"),
            ("uni", "unen unta unet"),
            ("tuki", "tuen tukea tuet"),
            ("apu", "avun apua avulla"),
            ("ruoka", "ruoan ruokaa ruoat"),
            ("kunta", "kunnan kuntien kunnassa kuntaa"),
            ("kaupunki", "kaupungin kaupungissa"),
            ("puhelin", "puhelimen puhelimella"),
            ("mielenterveys", "mielenterveyden mielenterveyttä"),
            ("kysymys", "kysymyksen kysymystä"),
            ("nainen", "naisen naista naiset"),
            ("nuori", "nuoren nuorta nuorille nuoret"),
            ("perhe", "perheen perheissä perhettä perheelle perheet"),
            ("kahvila", "kahvilan kahviloissa kahvilaan kahvilassa"),
            ("koulu", "koulun koulussa kouluun kouluissa koulukin"),
            ("sairas", "sairaan sairaat"),
            ("päiväkoti", "päiväkodin päiväkodissa päiväkotiin"),
            ("työ", "työn töissä töitä"),
            ("kukka", "kukan kukat"),
            ("pappi", "papin papille"),
            ("talo", "taloni talossani taloonkin"),
        ] {
            for form in forms.split(' ') {
                let (a, b) = (stem(Letters::of(base).as_slice()), stem(Letters::of(form).as_slice()));
                assert!(share_a_stem(base, form), "{base} {form}: {a:?} {b:?}");
            }
        }
    }

    #[test]
    fn other_words_do_not() {
        for (a, b) in
            [("koira", "koulu"), ("ero", "erotus"), ("neuvola", "neuvonta"), ("raskaus", "raiskaus"), ("kuolla", "kuulla")]
        {
            assert!(!share_a_stem(a, b), "{a} {b}");
        }
    }

    proptest::proptest! {
        #[test]
        fn emphasis_does_not_change_a_stem(word in "[a-z]{5,30}") {
            proptest::prop_assume!(!CLITICS.iter().any(|clitic| word.ends_with(clitic)));
            let emphatic = format!("{word}kin");
            proptest::prop_assert!(share_a_stem(&word, &emphatic));
        }

        #[test]
        fn no_word_is_too_much(word in ".{0,80}") {
            let stem = stem(Letters::of(&word).as_slice());
            proptest::prop_assert!(stem.hard.as_slice().len() <= word.chars().count().max(5));
        }
    }
}
