//! What is asked and what is answered.

use catalog::{AreaId, LangTag, LocationId, NeedId, ServiceId};

use crate::{Said, rank::ranked};

/// A question.
#[derive(Clone, Copy, Debug, Default)]
pub struct Query<'a> {
    /// A person's words, any text at all.
    pub text: &'a str,
    /// The area chosen; words in the text that name another win over it.
    pub area: Option<&'a AreaId>,
    /// A need chosen by hand, top or sub: only services that answer it are given.
    pub need: Option<&'a NeedId>,
    /// What a person took away from how the question was understood: keys of [`Said`], [`Query::AREA`] for the area.
    pub ignore: &'a [String],
    /// How soon each living service can be had, 1 for now to 0 for not known, in the catalog's order; may be empty.
    pub soon: &'a [f32],
}

impl Query<'_> {
    /// Stands in `ignore` for the area that the words name.
    pub const AREA: &'static str = "area";
}

/// An answer.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Answer {
    /// How the question was understood.
    pub understanding: Understanding,
    /// Services by nearness; empty groups are left out. When an age, a form or a language was asked for, only those of
    /// which a source says that they have it.
    pub groups: Vec<Group>,
    /// The others that answer, best first.
    pub others: Vec<ServiceHit>,
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
    /// What was asked for beside the need.
    pub said: Vec<Said>,
    /// The language of the words, where it is sure.
    pub language: Option<LangTag>,
    /// The words as they were probably meant, when slips of the finger keep them from being understood.
    pub did_you_mean: Option<String>,
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
    /// What the score is made of.
    pub explanation: Explanation,
}

/// What a score is made of; the sum of the parts.
#[derive(Clone, Copy, PartialEq, Debug, Default)]
pub struct Explanation {
    /// How far it answers the needs that were understood.
    pub need: f32,
    /// How far its names hold the words; above 1 for a direct name.
    pub name: f32,
    /// How near it is.
    pub nearness: f32,
    /// How low the way in is and how sure the record is.
    pub merit: f32,
    /// How soon it can be had; weighs between equals only.
    pub soon: f32,
    /// Taken off so that no one provider fills the first places.
    pub variety: f32,
}

impl Explanation {
    /// The score.
    pub fn sum(&self) -> f32 {
        self.need + self.name + self.nearness + self.merit + self.soon + self.variety
    }
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
    /// The services of all groups, best first, then the others.
    pub fn services(&self) -> impl Iterator<Item = &ServiceHit> {
        let hits: Vec<&ServiceHit> = self.groups.iter().flat_map(|group| &group.hits).collect();
        ranked(hits, |hit| hit.score).into_iter().chain(&self.others)
    }
}
