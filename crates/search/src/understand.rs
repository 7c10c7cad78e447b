//! What the words of a question stand for: how much each need, service name and place is meant.

use catalog::LangTag;

use crate::{
    index::{Field, Index},
    text::{Match, Room, TextIndex},
};

/// Likeness from which a name counts as said.
const NAMED: f32 = 0.87;
/// How much a word without meaning of its own counts beside one with it.
const STOP_WEIGHT: f32 = 0.06;
/// How much a word that the index has never met counts: a little, so that it lowers the confidence.
const UNKNOWN_WEIGHT: f32 = 1.6;

/// What was understood, by position of needs, services and places.
#[derive(Debug)]
pub(crate) struct Meaning {
    /// 0–1 a sub-need.
    pub needs: Vec<f32>,
    /// The language of the words, where it is sure.
    pub language: Option<LangTag>,
    /// 0–1 a service: how far its name or who runs it was said. Above 1 when all words are its name.
    pub names: Vec<f32>,
    /// The field that brought `names`.
    pub fields: Vec<Option<Field>>,
    /// 0–1 a place.
    pub locations: Vec<f32>,
    /// For each word that is known only with slips of the finger, the word it may be.
    pub corrections: Vec<Option<String>>,
}

/// Likeness from which a word is known, and from which an unknown one may be a known one with slips.
const KNOWN: f32 = 0.9;
const SLIP: f32 = 0.6;
/// Letters from which a word may be held to have slips.
const LONG: usize = 5;
/// How much the model says beside the words themselves.
const MODEL_SHARE: f32 = 0.7;
/// How much a word says of a need, by [`crate::index::NeedField`].
const NEED_WEIGHTS: [f32; 3] = [1.0, 0.94, 0.55];

/// How much a field says.
fn field_weight(field: Field) -> f32 {
    match field {
        Field::Name => 1.0,
        Field::Organization => 0.9,
        Field::Keyword => 0.55,
        Field::Place => 0.6,
    }
}

fn at_least(scores: &mut [f32], at: usize, score: f32) {
    if let Some(known) = scores.get_mut(at) {
        *known = known.max(score);
    }
}

/// The scores of one word of the question.
struct WordScores {
    needs: Vec<f32>,
    services: Vec<f32>,
    fields: Vec<Option<Field>>,
    locations: Vec<f32>,
    /// The known word that it is likest to.
    likest: Option<(f32, String)>,
}

fn score_word(index: &Index, word: &str, is_last: bool, room: &mut Room, matches: &mut Vec<Match>) -> WordScores {
    let stored = &index.stored;
    let services = stored.services.len();
    let mut scores = WordScores {
        needs: vec![0.0; stored.needs.len()],
        services: vec![0.0; services],
        fields: vec![None; services],
        locations: vec![0.0; stored.locations.len()],
        likest: None,
    };
    let likest = |words: &TextIndex, matches: &[Match], known: Option<(f32, String)>| match (matches.first(), known) {
        (Some(found), known) if known.as_ref().is_none_or(|(likeness, _)| found.likeness > *likeness) => {
            Some((found.likeness, words.word(found.word).to_owned()))
        }
        (_, known) => known,
    };
    index.need_words().matches(word, is_last, room, matches);
    for Match { word, likeness } in matches.iter() {
        index.need_words().each_record(*word, |field, need| {
            at_least(&mut scores.needs, need as usize, likeness * NEED_WEIGHTS.get(field).copied().unwrap_or(0.0));
        });
    }
    scores.likest = likest(index.need_words(), matches, scores.likest);
    index.names().matches(word, is_last, room, matches);
    scores.likest = likest(index.names(), matches, scores.likest);
    for Match { word, likeness } in matches.iter() {
        index.names().each_record(*word, |field, record| {
            let Some(field) = Field::ALL.get(field) else { return };
            let score = likeness * field_weight(*field);
            match (scores.services.get_mut(record as usize), scores.fields.get_mut(record as usize)) {
                (Some(known), Some(known_field)) if score > *known => {
                    *known = score;
                    *known_field = Some(*field);
                }
                (Some(_), _) => {}
                (None, _) => at_least(&mut scores.locations, record as usize - services, *likeness),
            }
        });
    }
    scores
}

/// How rare what a word stands for is: much for a word of one need, little for one of all.
fn rarity(scores: &[f32]) -> f32 {
    let meant = scores.iter().filter(|score| **score > 0.3).count();
    if meant == 0 { 0.0 } else { (1.0 + scores.len() as f32 / meant as f32).ln() }
}

/// Understands the words of a question. `words` stand without the area; `all` with it, for names that hold one.
pub(crate) fn understand(index: &Index, words: &[String], all: &[String]) -> Meaning {
    let stored = &index.stored;
    let stops: Vec<bool> = all.iter().map(|word| index.is_stop(word)).collect();
    let mut meaning = Meaning {
        needs: vec![0.0; stored.needs.len()],
        language: None,
        names: vec![0.0; stored.services.len()],
        fields: vec![None; stored.services.len()],
        locations: vec![0.0; stored.locations.len()],
        corrections: Vec::new(),
    };
    let (mut room, mut matches) = (Room::default(), Vec::new());
    let (mut need_total, mut name_total) = (0.0_f32, 0.0_f32);
    let mut said = vec![0_u8; stored.services.len()];
    let mut named_words = 0_u8;
    let meaningful = stops.iter().filter(|stop| !**stop).count();
    for (at, (word, stop)) in all.iter().zip(stops).enumerate() {
        let is_area = !words.contains(word);
        let scores = score_word(index, word, at + 1 == all.len(), &mut room, &mut matches);
        let weight = if stop { STOP_WEIGHT } else { 1.0 };
        let may_have_slips = !stop && !is_area && word.chars().count() >= LONG;
        let correction = scores.likest.as_ref().filter(|(likeness, _)| may_have_slips && (SLIP..KNOWN).contains(likeness));
        meaning.corrections.push(correction.map(|(_, known)| known.clone()));
        if !is_area {
            let rare = rarity(&scores.needs);
            let weight = weight * if rare > 0.0 { rare } else { UNKNOWN_WEIGHT };
            need_total += weight;
            for (need, score) in meaning.needs.iter_mut().zip(&scores.needs) {
                *need += weight * score * score.sqrt();
            }
        }
        // An area's word counts for a name that holds it, and against none that does not.
        let rare = rarity(&scores.services).max(0.5) * weight;
        if !is_area {
            name_total += rare;
            named_words += u8::from(!stop);
        }
        let rows = meaning.names.iter_mut().zip(meaning.fields.iter_mut()).zip(said.iter_mut());
        for ((((name, field), said), score), new_field) in rows.zip(&scores.services).zip(&scores.fields) {
            *name += rare * score;
            *field = (*field).or(*new_field);
            *said += u8::from(*score >= NAMED && !is_area && !stop && !matches!(new_field, Some(Field::Keyword | Field::Place)));
        }
        for (location, score) in meaning.locations.iter_mut().zip(&scores.locations) {
            *location += if stop || *score < NAMED { 0.0 } else { *score / meaningful.max(1) as f32 };
        }
    }
    if need_total > 0.0 {
        meaning.needs.iter_mut().for_each(|score| *score = (*score / need_total).clamp(0.0, 1.0));
    }
    if let Some(meant) = index.learned().and_then(|learned| learned.meaning.of(words)) {
        for (score, probability) in meaning.needs.iter_mut().zip(&meant.needs) {
            // The root lifts what is likely but not sure: a sentence of two meanings has both.
            *score = MODEL_SHARE * probability.sqrt() + (1.0 - MODEL_SHARE) * *score;
        }
        meaning.language = meant.language;
    }
    if name_total > 0.0 {
        meaning.names.iter_mut().for_each(|score| *score = (*score / name_total).clamp(0.0, 1.0));
    }
    // A direct name: every word with a meaning is a word of the name or of who runs it.
    for ((name, said), service) in meaning.names.iter_mut().zip(&said).zip(&stored.services) {
        if named_words > 0 && *said == named_words {
            *name = 1.0 + f32::from(*said) / f32::from(service.name_words.max(*said));
        }
    }
    meaning
}
