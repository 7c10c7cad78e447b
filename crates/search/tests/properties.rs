//! What must hold for any text and any bytes.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, reason = "tests may")]

mod support;

use std::{
    sync::OnceLock,
    time::{Duration, Instant},
};

use proptest::prelude::*;
use search::{Index, Learned, Query};
use support::catalog;

fn index() -> &'static (Index, Vec<u8>) {
    static INDEX: OnceLock<(Index, Vec<u8>)> = OnceLock::new();
    INDEX.get_or_init(|| {
        let catalog = catalog();
        let index = Index::build(&catalog);
        let learned = Learned::of(&catalog);
        let bytes = learned.to_bytes();
        assert!(index.learn(learned));
        (index, bytes)
    })
}

fn is_sound(text: &str) {
    let index = &index().0;
    let start = Instant::now();
    let answer = index.query(&Query { text, ..Query::default() });
    assert!(start.elapsed() < Duration::from_secs(2), "{text:?} took {:?}", start.elapsed());
    assert_eq!(answer.needs.is_empty(), text.trim().is_empty(), "{text:?}");
    assert!(answer.understanding.needs.iter().all(|(_, confidence)| (0.0..=1.0).contains(confidence)), "{text:?}");
    assert!(answer.services().all(|hit| hit.score.is_finite() && !hit.reasons.is_empty()), "{text:?}");
    assert!(answer.groups.iter().all(|group| !group.hits.is_empty()), "{text:?}");
}

/// Letters of families' languages, and what no family types.
const TEXTS: &str = "[a-zåäöéšž0-9 \\-'’…,.!?\u{0}-\u{1f}\u{200b}\u{308}👶🏽🆘ءيساعدطفليмаматьİßﬃ]{0,80}";

proptest! {
    #[test]
    fn any_text_has_a_sound_answer(text in ".{0,200}") {
        is_sound(&text);
    }

    #[test]
    fn any_mix_of_scripts_has_a_sound_answer(text in TEXTS) {
        is_sound(&text);
    }

    #[test]
    fn damaged_bytes_are_refused(at in any::<prop::sample::Index>(), flip in 1_u8..) {
        let mut bytes = index().1.clone();
        let at = at.index(bytes.len());
        bytes[at] ^= flip;
        prop_assert!(Learned::from_bytes(&bytes).is_err());
    }

    #[test]
    fn bytes_cut_short_are_refused(at in any::<prop::sample::Index>()) {
        let bytes = &index().1;
        prop_assert!(Learned::from_bytes(&bytes[..at.index(bytes.len())]).is_err());
    }

    #[test]
    fn bytes_of_anything_never_panic(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        prop_assert!(Learned::from_bytes(&bytes).is_err());
    }
}

#[test]
fn very_long_texts_are_answered_in_time() {
    for part in ["vauva ei nuku ", "a", "ä ", "kriisi…|* ", "👶🏽", "لا أستطيع النوم ", "perhekahvilassakinkohan", "\u{0}\n\t"]
    {
        is_sound(&part.repeat(5_000 / part.chars().count()));
    }
}

#[test]
fn what_was_learned_is_the_same_from_its_bytes() {
    let (index, bytes) = index();
    let again = Index::build(&catalog());
    assert!(again.learn(Learned::from_bytes(bytes).unwrap()));
    for text in ["vauva ei nuku", "perhekahvila hartolassa", "Nollalinja", "xyzzy", "en jaksa"] {
        let query = Query { text, ..Query::default() };
        assert_eq!(index.query(&query), again.query(&query), "{text}");
        assert_eq!(index.suggest(&query, 6), again.suggest(&query, 6), "{text}");
    }
}
