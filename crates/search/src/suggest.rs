//! What a person may be about to type, in the order of how well it helps.

use catalog::{LocationId, NeedId, ServiceId};

use crate::{
    answer::Query,
    fold::fold,
    index::Index,
    query::{joined, take_area},
    rank::best_first,
    understand::understand,
};

/// Confidence from which a need is suggested.
const LIKELY: f32 = 0.45;
/// How far a name must be said to be suggested.
const NAMED: f32 = 0.55;
/// Suggestions of one sort at the most.
const MOST_NEEDS: usize = 3;
const MOST_NAMES: usize = 3;
const MOST_PLACES: usize = 2;

/// A suggestion. Its text is the label or name in the page's language, but for a phrase, which is as people say it.
#[derive(Clone, PartialEq, Eq, Hash, Debug)]
pub enum Suggestion {
    /// A need that is meant.
    Need(NeedId),
    /// A service whose name is begun.
    Service(ServiceId),
    /// A place whose name is begun.
    Location(LocationId),
    /// A whole phrase that goes on from what was typed, with the need it speaks of.
    Phrase(String, NeedId),
}

/// The positions of the best scores, best first.
fn best(scores: &[f32], least: f32, most: usize) -> Vec<usize> {
    let said = |at: &usize| scores.get(*at).is_some_and(|score| *score >= least);
    best_first(scores.iter().copied()).into_iter().take_while(said).take(most).collect()
}

pub(crate) fn suggest(index: &Index, query: &Query<'_>, limit: usize) -> Vec<Suggestion> {
    let all = joined(index, fold(query.text));
    if all.is_empty() {
        return Vec::new();
    }
    let (words, _) = take_area(index, &all);
    let meaning = understand(index, &words, &all);
    let stored = &index.stored;
    let mut needs: Vec<Suggestion> = Vec::new();
    for at in best(&meaning.needs, LIKELY, MOST_NEEDS) {
        needs.extend(stored.needs.get(at).map(|need| Suggestion::Need(need.clone())));
    }
    let mut names: Vec<Suggestion> = Vec::new();
    let named = best(&meaning.names, NAMED, MOST_NAMES);
    let is_direct = named.first().and_then(|at| meaning.names.get(*at)).is_some_and(|name| *name > 1.0);
    for at in named {
        names.extend(stored.services.get(at).map(|service| Suggestion::Service(service.id.clone())));
    }
    for at in best(&meaning.locations, NAMED, MOST_PLACES) {
        names.extend(stored.locations.get(at).map(|location| Suggestion::Location(location.clone())));
    }
    let mut phrases: Vec<Suggestion> = Vec::new();
    let most = if is_direct { limit } else { limit / 2 };
    for (need, text) in index.learned().map(|learned| learned.phrases.that_go_on(&all, most)).unwrap_or_default() {
        let need = stored.needs.get(usize::from(need));
        phrases.extend(need.map(|need| Suggestion::Phrase(text.to_owned(), need.clone())));
    }
    let sorts = if is_direct { [names, needs, phrases] } else { [needs, phrases, names] };
    let mut suggestions = sorts.concat();
    suggestions.truncate(limit);
    suggestions
}
