//! What is asked and what is answered.

use catalog::{AreaId, LocationId, NeedId, ServiceId};

/// A question.
#[derive(Clone, Copy, Debug, Default)]
pub struct Query<'a> {
    /// A person's words, any text at all.
    pub text: &'a str,
    /// The area chosen; words in the text that name another win over it.
    pub area: Option<&'a AreaId>,
    /// A need chosen by hand, top or sub: only services that answer it are given.
    pub need: Option<&'a NeedId>,
}

/// An answer.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Answer {
    /// How the question was understood.
    pub understanding: Understanding,
    /// Services by nearness; empty groups are left out.
    pub groups: Vec<Group>,
    /// The needs nearest to the words, best first. Never empty when something was asked.
    pub needs: Vec<NeedHit>,
    /// Places whose name the words hold, best first.
    pub locations: Vec<LocationHit>,
    /// The need for which help now belongs above everything else.
    pub help_now: Option<NeedId>,
}

/// How a question was understood.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Understanding {
    /// Sub-needs with a confidence of 0–1, best first.
    pub needs: Vec<(NeedId, f32)>,
    /// The municipality that the words name.
    pub area: Option<AreaId>,
    /// The municipality that the answer is for: named, else chosen.
    pub area_in_use: Option<AreaId>,
    /// The words left over when the area is taken out, folded.
    pub words: Vec<String>,
}

/// How near a service is.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Nearness {
    /// It serves the municipality in use and no more than some others.
    Here,
    /// It serves the whole region; with no municipality in use, also those of any municipality.
    Region,
    /// It serves the whole country.
    Country,
}

/// Services of one nearness, best first.
#[derive(Clone, PartialEq, Debug)]
pub struct Group {
    /// How near they are.
    pub nearness: Nearness,
    /// The services.
    pub hits: Vec<ServiceHit>,
}

/// A service found.
#[derive(Clone, PartialEq, Debug)]
pub struct ServiceHit {
    /// Which.
    pub service: ServiceId,
    /// Higher is better; comparable within one answer only.
    pub score: f32,
    /// Why, the weightiest reason first.
    pub reasons: Vec<Reason>,
}

/// Why a service was found.
#[derive(Clone, PartialEq, Eq, Hash, Debug)]
pub enum Reason {
    /// It answers this need.
    Need(NeedId),
    /// Its name holds the words.
    Name,
    /// Who runs it holds the words.
    Organization,
    /// Where it is given holds the words.
    Place,
    /// Its further words hold them.
    Words,
}

/// A need found.
#[derive(Clone, PartialEq, Debug)]
pub struct NeedHit {
    /// Which.
    pub need: NeedId,
    /// 0–1; 0 for a need that is only offered because nothing fits.
    pub score: f32,
}

/// A place found.
#[derive(Clone, PartialEq, Debug)]
pub struct LocationHit {
    /// Which.
    pub location: LocationId,
    /// 0–1.
    pub score: f32,
}

impl Answer {
    /// The services of all groups, best first.
    pub fn services(&self) -> impl Iterator<Item = &ServiceHit> {
        let mut hits: Vec<(Nearness, &ServiceHit)> =
            self.groups.iter().flat_map(|group| group.hits.iter().map(|hit| (group.nearness, hit))).collect();
        hits.sort_by(|(near_a, a), (near_b, b)| {
            b.score.total_cmp(&a.score).then_with(|| near_a.cmp(near_b)).then_with(|| a.service.cmp(&b.service))
        });
        hits.into_iter().map(|(_, hit)| hit)
    }
}
