//! Puts the services of an answer where the wished time puts them: those that can be had then stay, those of which nobody
//! knows and those that are closed stand apart.

use catalog::{Catalog, Moment, TimeFit, TimeWish, WishMeaning};
use search::{Answer, Said, ServiceHit};

/// The times that a question asks for.
pub(super) fn wishes(catalog: &Catalog, said: &[Said], open_now: bool) -> Vec<TimeWish> {
    let asked = said.iter().filter_map(|said| match said {
        Said::Wish(id) => match catalog.wish(id)?.means {
            WishMeaning::Time(time) => Some(time),
            _ => None,
        },
        Said::Years(_) | Said::Months(_) => None,
    });
    asked.chain(open_now.then_some(TimeWish::Now)).collect()
}

/// What stands apart, best first.
#[derive(Clone, PartialEq, Default, Debug)]
pub(super) struct Apart {
    /// Nobody knows whether they can be had then.
    pub not_known: Vec<ServiceHit>,
    /// They can't.
    pub closed: Vec<ServiceHit>,
}

/// Takes out of `answer` what does not fit the wished time. Who is named directly stays: they were asked for.
pub(super) fn part(catalog: &Catalog, answer: &mut Answer, wishes: &[TimeWish], now: Moment) -> Apart {
    let mut apart = Apart::default();
    if wishes.is_empty() {
        return apart;
    }
    let fit = |hit: &ServiceHit| match catalog.service(hit.service.as_str()) {
        Some(service) if hit.explanation.name <= 1.0 => catalog.time_fit(service, wishes, now),
        _ => TimeFit::Fits,
    };
    let all: Vec<(ServiceHit, TimeFit)> =
        answer.services().filter(|hit| !answer.others.contains(hit)).map(|hit| (hit.clone(), fit(hit))).collect();
    for (hit, fit) in all {
        match fit {
            TimeFit::Fits => continue,
            TimeFit::NotKnown => apart.not_known.push(hit),
            TimeFit::Closed => apart.closed.push(hit),
        }
    }
    for group in &mut answer.groups {
        group.hits.retain(|hit| fit(hit) == TimeFit::Fits);
    }
    apart
}
