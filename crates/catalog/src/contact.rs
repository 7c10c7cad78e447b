//! The workers' consultation directory: whom to ask, by topic and area. Roles only, never a person's name.

use serde::{Deserialize, Serialize};

use crate::{AreaId, ContactId, OrganizationId, ServiceId, Source, Status};

/// How a worker reaches the role: through a service, or as told in words.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum ContactRoute {
    /// Through this service's channels.
    Service(ServiceId),
    /// As told here.
    Text(String),
}

/// An entry of the directory (HSDS: Contact).
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Contact {
    /// Its slug.
    pub id: ContactId,
    /// What about.
    pub topic: String,
    /// Municipalities that it covers.
    pub areas: Vec<AreaId>,
    /// The role.
    pub role: String,
    /// Whose role it is.
    pub organization: OrganizationId,
    /// How to reach it.
    pub route: ContactRoute,
    /// When, as the source says it.
    #[serde(default)]
    pub when: Option<String>,
    /// How sure it is. A proposal that may never have come true is historical.
    pub status: Status,
    /// Where it was read.
    pub source: Source,
}
