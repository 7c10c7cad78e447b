//! What the words of a question stand for: how much each need, service name and place is meant.

use crate::{
    fold::without_dots,
    index::{Field, Index},
    likeness::Form,
};

/// Likeness below which two words have nothing to do with each other.
const UNLIKE: f32 = 0.4;
/// Likeness from which a name counts as said.
const NAMED: f32 = 0.84;
/// How much a word without meaning of its own counts beside one with it.
const STOP_WEIGHT: f32 = 0.06;
/// How much a word that the index has never met counts: a little, so that it lowers the confidence.
const UNKNOWN_WEIGHT: f32 = 1.6;

/// What was understood, by position of needs, services and places.
#[derive(Debug)]
pub(crate) struct Meaning {
    /// 0–1 a sub-need.
    pub needs: Vec<f32>,
    /// 0–1 a service: how far its name or who runs it was said. Above 1 when all words are its name.
    pub names: Vec<f32>,
    /// The field that brought `names`.
    pub fields: Vec<Option<Field>>,
    /// 0–1 a place.
    pub locations: Vec<f32>,
}

/// How much a field says.
fn field_weight(field: Field) -> f32 {
    match field {
        Field::Name => 1.0,
        Field::Organization => 0.9,
        Field::Keyword => 0.55,
        Field::Place => 0.6,
    }
}

fn at_least(scores: &mut [f32], at: u16, score: f32) {
    if let Some(known) = scores.get_mut(usize::from(at)) {
        *known = known.max(score);
    }
}

/// The scores of one word of the question.
struct WordScores {
    needs: Vec<f32>,
    services: Vec<f32>,
    fields: Vec<Option<Field>>,
    locations: Vec<f32>,
}

fn score_word(index: &Index, word: &str, is_last: bool) -> WordScores {
    let stored = &index.stored;
    let mut scores = WordScores {
        needs: vec![0.0; stored.needs.len()],
        services: vec![0.0; stored.services.len()],
        fields: vec![None; stored.services.len()],
        locations: vec![0.0; stored.locations.len()],
    };
    let asked = Form::new(word);
    for (form, postings) in index.forms.iter().zip(&index.postings) {
        let likeness = asked.likeness(form, is_last);
        if likeness < UNLIKE {
            continue;
        }
        for (need, weight) in &postings.needs {
            at_least(&mut scores.needs, *need, likeness * f32::from(*weight) / 255.0);
        }
        for (service, field) in &postings.services {
            let score = likeness * field_weight(*field);
            let at = usize::from(*service);
            if let (Some(known), Some(known_field)) = (scores.services.get_mut(at), scores.fields.get_mut(at))
                && score > *known
            {
                *known = score;
                *known_field = Some(*field);
            }
        }
        for location in &postings.locations {
            at_least(&mut scores.locations, *location, likeness);
        }
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
    let is_stop = |word: &str| {
        let plain = without_dots(word);
        stored.stop_words.iter().any(|stop| stop == word || without_dots(stop) == plain)
    };
    let mut meaning = Meaning {
        needs: vec![0.0; stored.needs.len()],
        names: vec![0.0; stored.services.len()],
        fields: vec![None; stored.services.len()],
        locations: vec![0.0; stored.locations.len()],
    };
    let (mut need_total, mut name_total) = (0.0_f32, 0.0_f32);
    let mut said = vec![0_u8; stored.services.len()];
    let mut named_words = 0_u8;
    let meaningful = all.iter().filter(|word| !is_stop(word)).count();
    for (at, word) in all.iter().enumerate() {
        let is_area = !words.contains(word);
        let stop = is_stop(word);
        let scores = score_word(index, word, at + 1 == all.len());
        let weight = if stop { STOP_WEIGHT } else { 1.0 };
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
