//! The register of the pilots' experiments: what was tried, what worked, what was hard. History, never help.

use serde::{Deserialize, Serialize};

use crate::{AreaId, ExperimentId, ServiceId, Source, Text};

/// How far an experiment went.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[allow(missing_docs, reason = "the names say it")]
pub enum Stage {
    Tried,
    Planned,
    Established,
    NotDone,
}

/// An experiment. Where the report is silent, a field is absent.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Experiment {
    /// Its slug.
    pub id: ExperimentId,
    /// Its title.
    pub title: Text,
    /// Where, in words.
    pub place: String,
    /// Municipalities; empty where the report names none.
    #[serde(default)]
    pub areas: Vec<AreaId>,
    /// Who took part.
    pub actors: Vec<String>,
    /// How far it went.
    pub stage: Stage,
    /// When, in words.
    pub when: String,
    /// The role that was responsible.
    #[serde(default)]
    pub responsible_role: Option<String>,
    /// Services that it touches.
    #[serde(default)]
    pub related_services: Vec<ServiceId>,
    /// What was done.
    pub what: Text,
    /// What worked.
    #[serde(default)]
    pub worked: Text,
    /// What was hard.
    #[serde(default)]
    pub hard: Text,
    /// What repeating it needs.
    #[serde(default)]
    pub needs_to_repeat: Text,
    /// Where it was read.
    pub source: Source,
}
