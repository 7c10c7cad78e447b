//! Which services answer, in which order: need, name, nearness, how low the way in is; then variety in the first places.

use catalog::NeedId;

use crate::{
    answer::{Explanation, Group, Nearness, Query, Reason, ServiceHit},
    index::{Field, Index, IndexedService},
    query::GUESS,
    rank::ranked,
    understand::Meaning,
    wishes::Wanted,
};

/// Score below which a service has nothing to do with the question.
const NOISE: f32 = 0.03;
/// Share of the best score below which a service is left out.
const FAINT: f32 = 0.45;
/// How much nearness and merit weigh beside the match, whose scale is about 0–1.
const NEARNESS_WEIGHT: f32 = 0.05;
const MERIT_WEIGHT: f32 = 0.06;
/// How much it weighs that one can have it soon: no more than sorts equals.
const SOON_WEIGHT: f32 = 0.01;
/// What a direct name adds, so that it goes first always.
const DIRECT_NAME: f32 = 1.5;
/// How much words in a name weigh when they are not all of it.
const NAME_WEIGHT: f32 = 0.45;
/// How much the further needs of a service weigh beside its best one.
const OTHER_NEEDS: f32 = 0.08;
/// Places at the top that no provider fills alone, how many of them one may have, and the step behind them.
const FIRST_PLACES: usize = 5;
const FROM_ONE: usize = 3;
const VARIETY_STEP: f32 = 1e-5;
/// Share of the first need's confidence from which a second one comes among the first three services.
const SECOND_NEED: f32 = 0.7;

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

/// What a service scores, why, and the need it answers best; or `None` when it has nothing to do with the question.
fn score(
    index: &Index,
    at: usize,
    service: &IndexedService,
    meaning: &Meaning,
    query: &Query<'_>,
) -> Option<(Explanation, Vec<Reason>, Option<u16>)> {
    let confidence = |need: &u16| meaning.needs.get(usize::from(*need)).copied().unwrap_or(0.0);
    let best = service.needs.iter().max_by(|a, b| confidence(a).total_cmp(&confidence(b)).then(b.cmp(a)));
    let best_need = best.map_or(0.0, confidence);
    let others: f32 = service.needs.iter().map(confidence).sum::<f32>() - best_need;
    let said = meaning.names.get(at).copied().unwrap_or(0.0);
    let name = if said > 1.0 { DIRECT_NAME + said } else { NAME_WEIGHT * said };
    let need = best_need + OTHER_NEEDS * others;
    let chosen = query.need.is_some_and(|wanted| {
        service.needs.iter().filter_map(|need| index.stored.needs.get(usize::from(*need))).any(|need| answers(need, wanted))
    });
    if !chosen && (query.need.is_some() || need + name < NOISE) {
        return None;
    }
    let by_name = match meaning.fields.get(at).copied().flatten() {
        Some(Field::Name) => Reason::Name,
        Some(Field::Organization) => Reason::Organization,
        Some(Field::Place) => Reason::Place,
        Some(Field::Keyword) | None => Reason::Words,
    };
    let by_need =
        best.filter(|_| best_need > GUESS).and_then(|need| index.stored.needs.get(usize::from(*need))).cloned().map(Reason::Need);
    let mut reasons: Vec<Reason> = by_need.into_iter().collect();
    if name > best_need {
        reasons.insert(0, by_name);
    } else if said > 0.3 || reasons.is_empty() {
        reasons.push(by_name);
    }
    Some((Explanation { need, name, ..Explanation::default() }, reasons, best.copied()))
}

/// Whether a source says that a service is for this age, in one of these languages and in all of these forms.
fn fits(service: &IndexedService, wanted: &Wanted) -> bool {
    let (youngest, oldest) = service.ages;
    wanted.age.is_none_or(|(min, max)| youngest <= max && min <= oldest)
        && wanted.forms.iter().all(|form| service.forms.contains(form))
        && (wanted.languages.is_empty() || wanted.languages.iter().any(|language| service.languages.contains(language)))
}

/// A hit with what is needed for putting it in its place.
struct Found {
    near: Nearness,
    provider: u16,
    /// Position of the need that it answers best.
    need: Option<u16>,
    fits: bool,
    hit: ServiceHit,
}

/// Lets no provider fill the first places when others answer too: what is too much of one goes right behind them.
fn vary(found: &mut [Found]) {
    let in_front: Vec<usize> = {
        let may_stand = |(at, this): (usize, &Found)| {
            let of_one = found.iter().take(at).filter(|other| other.provider == this.provider).count();
            (this.provider == 0 || of_one < FROM_ONE || this.hit.explanation.name > DIRECT_NAME).then_some(at)
        };
        found.iter().enumerate().filter_map(may_stand).take(FIRST_PLACES).collect()
    };
    let Some(last) = in_front.last().copied() else { return };
    if in_front.len() < FIRST_PLACES {
        return;
    }
    let least = found.get(last).map_or(0.0, |found| found.hit.score);
    for (at, found) in found.iter_mut().enumerate().take(last) {
        if !in_front.contains(&at) {
            let hit = &mut found.hit;
            // In the order they had, by a hair each.
            hit.explanation.variety = least - VARIETY_STEP * (at + 1) as f32 - hit.score;
            hit.score = hit.explanation.sum();
        }
    }
}

/// Lets the first places speak of two needs when both may be meant: behind two services of one need comes the first of
/// another that is nearly as likely.
fn widen(found: &mut [Found]) {
    let [first, second, rest @ ..] = found else { return };
    if first.need != second.need || first.hit.explanation.name > DIRECT_NAME {
        return;
    }
    let least = SECOND_NEED * first.hit.explanation.need;
    let Some(other) = rest.iter_mut().find(|other| other.need != first.need && other.hit.explanation.need >= least) else {
        return;
    };
    let place = second.hit.score - VARIETY_STEP;
    if other.hit.score < place {
        other.hit.explanation.variety += place - other.hit.score;
        other.hit.score = other.hit.explanation.sum();
    }
}

/// The services of the answer by nearness, and the others that answer but lack what was asked for.
pub(crate) fn services(
    index: &Index,
    meaning: &Meaning,
    wanted: &Wanted,
    query: &Query<'_>,
    area: Option<u16>,
) -> (Vec<Group>, Vec<ServiceHit>) {
    let mut found: Vec<Found> = Vec::new();
    for (at, service) in index.stored.services.iter().enumerate() {
        let Some(near) = nearness(index, service, area) else { continue };
        let Some((mut explanation, reasons, need)) = score(index, at, service, meaning, query) else { continue };
        explanation.nearness = NEARNESS_WEIGHT
            * match near {
                Nearness::Here => 2.0,
                Nearness::Region => 1.0,
                Nearness::Country => 0.0,
            };
        explanation.merit = MERIT_WEIGHT * f32::from(service.merit) / 255.0;
        explanation.soon = SOON_WEIGHT * query.soon.get(at).copied().unwrap_or(0.0);
        // Who is named directly was asked for, whatever else was.
        let fits = fits(service, wanted) || explanation.name > DIRECT_NAME;
        let hit = ServiceHit { service: service.id.clone(), score: explanation.sum(), reasons, explanation };
        found.push(Found { near, provider: service.provider, need, fits, hit });
    }
    // Beside a good answer a faint one is noise; a direct name does not make the rest faint.
    let best = found.iter().map(|found| found.hit.score).fold(0.0, f32::max).min(1.0);
    if query.need.is_none() {
        found.retain(|found| found.hit.score >= FAINT * best);
    }
    // Equals stay in the order of their names.
    let found = ranked(found, |found| found.hit.score);
    let (mut fitting, others): (Vec<Found>, Vec<Found>) = found.into_iter().partition(|found| found.fits);
    vary(&mut fitting);
    let mut fitting = ranked(fitting, |found| found.hit.score);
    widen(&mut fitting);
    let fitting = ranked(fitting, |found| found.hit.score);
    let mut groups = [Nearness::Here, Nearness::Region, Nearness::Country].map(|nearness| Group { nearness, hits: Vec::new() });
    for found in fitting {
        if let Some(group) = groups.iter_mut().find(|group| group.nearness == found.near) {
            group.hits.push(found.hit);
        }
    }
    let groups = groups.into_iter().filter(|group| !group.hits.is_empty()).collect();
    (groups, others.into_iter().map(|found| found.hit).collect())
}
