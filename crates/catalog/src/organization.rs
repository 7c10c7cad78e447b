//! Organizations that run services.

use serde::{Deserialize, Serialize};

use crate::{OrganizationId, Text, WebUrl};

/// Whose an organization is.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Sector {
    /// A wellbeing services county (*hyvinvointialue*) or a body of many.
    WellbeingCounty,
    /// A municipality or its company.
    Municipality,
    /// An association or a foundation.
    Ngo,
    /// A parish or a church body.
    Parish,
    /// The state.
    State,
    /// A company.
    Private,
}

/// An organization (HSDS: Organization).
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Organization {
    /// Its slug.
    pub id: OrganizationId,
    /// Its name.
    pub name: Text,
    /// Whose it is.
    pub sector: Sector,
    /// Its own site.
    #[serde(default)]
    pub url: Option<WebUrl>,
    /// Other and former names, for search.
    #[serde(default)]
    pub aliases: Vec<String>,
    /// For maintainers.
    #[serde(default)]
    pub note: Option<String>,
}
