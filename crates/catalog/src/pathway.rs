//! Guided pathways "kun huoli herää": what to do when a worry arises, by environment, from both sides.

use serde::{Deserialize, Serialize};

use crate::{NeedId, PathwayId, ServiceId, Text};

/// Where the worry arises.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[allow(missing_docs, reason = "the names say it")]
pub enum Environment {
    Home,
    Clinic,
    Daycare,
    School,
    Freetime,
    NamedWorker,
    NewInMunicipality,
}

/// Whose view a pathway takes.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[allow(missing_docs, reason = "the names say it")]
pub enum Side {
    Family,
    Worker,
}

/// Whom a step leads to: a need (with a dot) or one service.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub enum TurnTo {
    /// Whatever answers this need in the area.
    Need(NeedId),
    /// This service.
    Service(ServiceId),
}

impl TryFrom<String> for TurnTo {
    type Error = String;

    fn try_from(text: String) -> Result<Self, String> {
        if text.contains('.') { NeedId::try_from(text).map(Self::Need) } else { ServiceId::try_from(text).map(Self::Service) }
    }
}

impl From<TurnTo> for String {
    fn from(to: TurnTo) -> Self {
        match to {
            TurnTo::Need(id) => id.into(),
            TurnTo::Service(id) => id.into(),
        }
    }
}

/// One step.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Step {
    /// What to do.
    pub text: Text,
    /// Words to borrow.
    #[serde(default)]
    pub say: Text,
    /// Whom to turn to; never a historical service.
    #[serde(default)]
    pub turn_to: Vec<TurnTo>,
}

/// A pathway of 3–7 steps.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Pathway {
    /// Its slug.
    pub id: PathwayId,
    /// Where the worry arises.
    pub environment: Environment,
    /// Whose view it takes.
    pub side: Side,
    /// Its title.
    pub title: Text,
    /// What to do, in order.
    pub steps: Vec<Step>,
}
