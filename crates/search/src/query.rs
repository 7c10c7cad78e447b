//! From what was understood to an answer: needs, services by nearness, places, help now.

use catalog::{AreaId, NeedId};

use crate::{
    answer::{Answer, LocationHit, NeedHit, Query, Understanding},
    area_words::area_of,
    fold::fold,
    index::Index,
    rank::ranked,
    services::services,
    text::Room,
    understand::{Meaning, understand},
};

/// Needs that an understanding names at the most.
const NEEDS: usize = 6;
/// Confidence below which a need is not named as understood.
pub(crate) const GUESS: f32 = 0.03;
/// Confidence below which a person is asked whether something else was meant.
const UNSURE: f32 = 0.4;
/// Words of a question in which two may be one, letters of both together, and likeness from which they are.
const MOST_JOINED: usize = 6;
const SHORTEST_JOINED: usize = 7;
const ONE_WORD: f32 = 0.93;
/// Share of its words from which a place counts as named.
const NAMED_PLACE: f32 = 0.6;

/// The question's words without those that name an area, and the area: see [`area_of`].
pub(crate) fn take_area(index: &Index, all: &[String]) -> (Vec<String>, Option<Option<u16>>) {
    let mut area = None;
    let mut words = Vec::new();
    for word in all {
        match area_of(&index.stored.area_stems, word) {
            Some(found) if area.is_none() => area = Some(found),
            Some(_) => {}
            None => words.push(word.clone()),
        }
    }
    (words, area)
}

/// Sub-needs best first, with their confidence.
fn best_needs(index: &Index, meaning: &Meaning) -> Vec<(NeedId, f32)> {
    let needs: Vec<(&NeedId, f32)> = index.stored.needs.iter().zip(meaning.needs.iter().copied()).collect();
    // Equal needs stay in the order of the tiles.
    ranked(needs, |(_, confidence)| *confidence)
        .into_iter()
        .take(NEEDS)
        .filter(|(_, confidence)| *confidence > GUESS)
        .map(|(need, confidence)| (need.clone(), confidence))
        .collect()
}

/// What to offer when nothing fits: one sub-need of each of the first top needs that are not a crisis of their own.
fn fallback(index: &Index, help: Option<&NeedId>) -> Vec<NeedHit> {
    let mut needs: Vec<NeedHit> = Vec::new();
    for need in &index.stored.needs {
        let is_new = !needs.iter().any(|hit| hit.need.top() == need.top());
        let is_crisis = index.stored.safety.iter().any(|rule| rule.need.top() == need.top());
        if needs.len() < 4 && is_new && (!is_crisis || help.is_some()) {
            needs.push(NeedHit { need: need.clone(), score: 0.0 });
        }
    }
    needs
}

/// The words with those that have slips put right; nothing when none has.
fn corrected(words: &[String], corrections: &[Option<String>]) -> Option<String> {
    corrections.iter().any(Option::is_some).then(|| {
        let words = words.iter().zip(corrections).map(|(word, right)| right.as_deref().unwrap_or(word));
        words.collect::<Vec<_>>().join(" ")
    })
}

/// Two words that are one in the index are one: "ruoka apua" asks for "ruoka-apu".
pub(crate) fn joined(index: &Index, words: Vec<String>) -> Vec<String> {
    if words.len() > MOST_JOINED {
        return words;
    }
    let mut joined: Vec<String> = Vec::with_capacity(words.len());
    let mut last_is_whole = false;
    for word in words {
        match joined.last_mut() {
            Some(last) if !last_is_whole && last.len() + word.len() >= SHORTEST_JOINED && is_one_word(index, last, &word) => {
                last.push_str(&word);
                last_is_whole = true;
            }
            _ => {
                joined.push(word);
                last_is_whole = false;
            }
        }
    }
    joined
}

fn is_one_word(index: &Index, first: &str, second: &str) -> bool {
    let (mut room, mut matches) = (Room::default(), Vec::new());
    let whole = format!("{first}{second}");
    [index.need_words(), index.names()].into_iter().any(|words| {
        words.matches(&whole, false, &mut room, &mut matches);
        matches.first().is_some_and(|found| found.likeness >= ONE_WORD)
    })
}

pub(crate) fn answer(index: &Index, query: &Query<'_>) -> Answer {
    let typed = fold(query.text);
    let all = joined(index, typed.clone());
    if all.is_empty() && query.need.is_none() && query.text.trim().is_empty() {
        return Answer::default();
    }
    let (words, said_area) =
        if query.ignore.iter().any(|key| key == Query::AREA) { (all.clone(), None) } else { take_area(index, &all) };
    let (said, wanted) = index.wishes.said(&words, query.ignore);
    let chosen =
        query.area.and_then(|id| index.stored.areas.iter().position(|area| area == id)).and_then(|at| u16::try_from(at).ok());
    let chosen = chosen.filter(|at| *at != index.stored.region && *at != index.stored.country);
    let in_use = said_area.unwrap_or(chosen);
    let area_id = |at: Option<u16>| -> Option<AreaId> { index.stored.areas.get(usize::from(at?)).cloned() };

    let mut meaning = understand(index, &words, &all);
    let help_now = index.raised(&typed).cloned();
    // What answers a cry for help comes first among the services too.
    let cry = index.stored.needs.iter().position(|need| Some(need) == help_now.as_ref());
    if let Some(confidence) = cry.and_then(|at| meaning.needs.get_mut(at)) {
        *confidence = 1.0;
    }
    let mut needs = best_needs(index, &meaning);
    if let Some(help) = &help_now {
        needs.retain(|(need, _)| need != help);
        needs.insert(0, (help.clone(), 1.0));
    }
    let mut hits: Vec<NeedHit> = needs.iter().map(|(need, score)| NeedHit { need: need.clone(), score: *score }).collect();
    if hits.is_empty() {
        hits = match query.need {
            Some(need) => vec![NeedHit { need: need.clone(), score: 0.0 }],
            None => fallback(index, help_now.as_ref()),
        };
    }
    let locations: Vec<LocationHit> = index
        .stored
        .locations
        .iter()
        .zip(meaning.locations.iter().copied())
        .filter(|(_, score)| *score >= NAMED_PLACE)
        .map(|(location, score)| LocationHit { location: location.clone(), score })
        .collect();
    let locations = ranked(locations, |hit| hit.score);
    let (groups, others) = services(index, &meaning, &wanted, query, in_use);
    let is_unsure = help_now.is_none() && needs.first().is_none_or(|(_, confidence)| *confidence < UNSURE);
    let did_you_mean = is_unsure.then(|| corrected(&all, &meaning.corrections)).flatten();
    Answer {
        understanding: Understanding {
            needs,
            area: area_id(said_area.flatten()),
            area_in_use: area_id(in_use),
            words,
            said,
            language: meaning.language,
            did_you_mean,
        },
        groups,
        others,
        needs: hits,
        locations,
        help_now,
    }
}
