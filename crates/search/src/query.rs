//! From what was understood to an answer: needs, services by nearness, places, help now.

use catalog::{AreaId, NeedId};

use crate::{
    answer::{Answer, Group, LocationHit, Nearness, NeedHit, Query, Reason, ServiceHit, Understanding},
    area_words::area_of,
    fold::fold,
    index::{Field, Index, IndexedService},
    understand::{Meaning, understand},
};

/// Needs that an understanding names at the most.
const NEEDS: usize = 6;
/// Confidence below which a need is not named as understood.
const GUESS: f32 = 0.12;
/// Score below which a service has nothing to do with the question.
const NOISE: f32 = 0.16;
/// Share of the best score below which a service is left out.
const FAINT: f32 = 0.45;
/// Share of its words from which a place counts as named.
const NAMED_PLACE: f32 = 0.6;
/// How much nearness and merit weigh beside the match, whose scale is about 0–1.
const NEARNESS_WEIGHT: f32 = 0.05;
const MERIT_WEIGHT: f32 = 0.06;
/// What a direct name adds, so that it goes first always.
const DIRECT_NAME: f32 = 1.5;

/// The question's words without those that name an area, and the area: see [`area_of`].
fn take_area(index: &Index, all: &[String]) -> (Vec<String>, Option<Option<u16>>) {
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

/// How near a service is to the area in use; `None` when it can't be had there.
fn nearness(index: &Index, service: &IndexedService, area: Option<u16>) -> Option<Nearness> {
    if service.areas.contains(&index.stored.country) {
        Some(Nearness::Country)
    } else if service.areas.contains(&index.stored.region) || area.is_none() {
        Some(Nearness::Region)
    } else if area.is_some_and(|area| service.areas.contains(&area)) {
        Some(Nearness::Here)
    } else {
        None
    }
}

fn answers(need: &NeedId, wanted: &NeedId) -> bool {
    need == wanted || (need.top() == wanted.as_str())
}

/// A service's score and why, or `None` when it has nothing to do with the question.
fn score(index: &Index, at: usize, service: &IndexedService, meaning: &Meaning, query: &Query<'_>) -> Option<(f32, Vec<Reason>)> {
    let confidence = |need: &u16| meaning.needs.get(usize::from(*need)).copied().unwrap_or(0.0);
    let best = service.needs.iter().max_by(|a, b| confidence(a).total_cmp(&confidence(b)).then(b.cmp(a)));
    let need_score = best.map_or(0.0, confidence);
    let others: f32 = service.needs.iter().map(confidence).sum::<f32>() - need_score;
    let name = meaning.names.get(at).copied().unwrap_or(0.0);
    let is_direct = name > 1.0;
    let name_score = if is_direct { DIRECT_NAME + name } else { 0.45 * name };
    let chosen = query.need.is_some_and(|wanted| {
        service.needs.iter().filter_map(|need| index.stored.needs.get(usize::from(*need))).any(|need| answers(need, wanted))
    });
    if query.need.is_some() && !chosen {
        return None;
    }
    let score = need_score + 0.08 * others + name_score;
    if score < NOISE && !chosen {
        return None;
    }
    let by_name = match meaning.fields.get(at).copied().flatten() {
        Some(Field::Name) => Reason::Name,
        Some(Field::Organization) => Reason::Organization,
        Some(Field::Place) => Reason::Place,
        Some(Field::Keyword) | None => Reason::Words,
    };
    let by_need = best
        .filter(|_| need_score > GUESS)
        .and_then(|need| index.stored.needs.get(usize::from(*need)))
        .cloned()
        .map(Reason::Need);
    let mut reasons: Vec<Reason> = by_need.into_iter().collect();
    if name_score > need_score {
        reasons.insert(0, by_name);
    } else if name > 0.3 || reasons.is_empty() {
        reasons.push(by_name);
    }
    Some((score, reasons))
}

/// Sub-needs best first, with their confidence.
fn best_needs(index: &Index, meaning: &Meaning) -> Vec<(NeedId, f32)> {
    let mut needs: Vec<(&NeedId, f32)> = index.stored.needs.iter().zip(meaning.needs.iter().copied()).collect();
    // A stable sort: equal needs stay in the order of the tiles.
    needs.sort_by(|(_, a), (_, b)| b.total_cmp(a));
    needs
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

fn groups(index: &Index, meaning: &Meaning, query: &Query<'_>, area: Option<u16>) -> Vec<Group> {
    let mut groups = [Nearness::Here, Nearness::Region, Nearness::Country].map(|nearness| Group { nearness, hits: Vec::new() });
    for (at, service) in index.stored.services.iter().enumerate() {
        let Some(near) = nearness(index, service, area) else { continue };
        let Some((score, reasons)) = score(index, at, service, meaning, query) else { continue };
        let closeness = match near {
            Nearness::Here => 2.0,
            Nearness::Region => 1.0,
            Nearness::Country => 0.0,
        };
        let score = score + NEARNESS_WEIGHT * closeness + MERIT_WEIGHT * f32::from(service.merit) / 255.0;
        if let Some(group) = groups.iter_mut().find(|group| group.nearness == near) {
            group.hits.push(ServiceHit { service: service.id.clone(), score, reasons });
        }
    }
    // Beside a good answer a faint one is noise; a direct name does not make the rest faint.
    let best = groups.iter().flat_map(|group| &group.hits).map(|hit| hit.score).fold(0.0, f32::max).min(1.0);
    for group in &mut groups {
        if query.need.is_none() {
            group.hits.retain(|hit| hit.score >= FAINT * best);
        }
        group.hits.sort_by(|a, b| b.score.total_cmp(&a.score).then_with(|| a.service.cmp(&b.service)));
    }
    groups.into_iter().filter(|group| !group.hits.is_empty()).collect()
}

pub(crate) fn answer(index: &Index, query: &Query<'_>) -> Answer {
    let all = fold(query.text);
    if all.is_empty() && query.need.is_none() && query.text.trim().is_empty() {
        return Answer::default();
    }
    let (words, said) = take_area(index, &all);
    let chosen =
        query.area.and_then(|id| index.stored.areas.iter().position(|area| area == id)).and_then(|at| u16::try_from(at).ok());
    let chosen = chosen.filter(|at| *at != index.stored.region && *at != index.stored.country);
    let in_use = said.unwrap_or(chosen);
    let area_id = |at: Option<u16>| -> Option<AreaId> { index.stored.areas.get(usize::from(at?)).cloned() };

    let mut meaning = understand(index, &words, &all);
    let help_now = index.safety.raised(&all).cloned();
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
    let mut locations: Vec<LocationHit> = index
        .stored
        .locations
        .iter()
        .zip(meaning.locations.iter().copied())
        .filter(|(_, score)| *score >= NAMED_PLACE)
        .map(|(location, score)| LocationHit { location: location.clone(), score })
        .collect();
    locations.sort_by(|a, b| b.score.total_cmp(&a.score));
    Answer {
        understanding: Understanding { needs, area: area_id(said.flatten()), area_in_use: area_id(in_use), words },
        groups: groups(index, &meaning, query, in_use),
        needs: hits,
        locations,
        help_now,
    }
}
