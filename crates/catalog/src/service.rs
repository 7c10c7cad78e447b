//! Services: what a family can get, from whom, where, how, and how sure that is.

use serde::{Deserialize, Serialize};

use crate::{AreaId, Channel, LangTag, LocationId, NeedId, OrganizationId, Schedule, ServiceId, Session, Source, Text};

/// How sure a record is. `Historical` never shows as help that can be had today.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Status {
    /// A good source from 2023 or later, or a nationally stable number.
    Confirmed,
    /// A weaker or older source: "tarkista ennen lähtöä".
    Unconfirmed,
    /// A pilot or a service that has ended.
    Historical,
}

/// How good the source is.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[allow(missing_docs, reason = "the names say it")]
pub enum Confidence {
    High,
    Medium,
    Low,
}

/// Whether a time must be booked.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[allow(missing_docs, reason = "the names say it")]
pub enum Booking {
    None,
    Optional,
    Required,
    #[default]
    Unknown,
}

/// Whether it costs. An ordinary call charge does not make a service paid.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[allow(missing_docs, reason = "the names say it")]
pub enum Cost {
    Free,
    Paid,
    #[default]
    Unknown,
}

/// Whether one can stay nameless.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[allow(missing_docs, reason = "the names say it")]
pub enum Anonymous {
    Yes,
    No,
    #[default]
    Unknown,
}

/// How low the way in is.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Threshold {
    /// One can simply come, call or write.
    Low,
    /// A referral, a decision or a worker's guidance is needed.
    Referral,
    /// No source says.
    #[default]
    Unknown,
}

/// How the service is given.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Delivery {
    /// At the service's own place.
    InPerson,
    /// The worker comes to a familiar place.
    Outreach,
    /// At home.
    HomeVisit,
    /// By phone.
    Phone,
    /// By chat.
    Chat,
    /// On the web.
    Online,
    /// By video.
    Video,
}

/// Who can turn to it.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[allow(missing_docs, reason = "the names say it")]
pub enum Audience {
    Family,
    Parent,
    Child,
    Youth,
    Worker,
}

/// A field that the source leaves unsure; the page says "tarkista" beside it.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[allow(missing_docs, reason = "the names say it")]
pub enum UnverifiedField {
    Phone,
    Email,
    Chat,
    Web,
    Booking,
    Form,
    Sms,
    Hours,
    Address,
    Cost,
    Languages,
    Age,
    Description,
    /// The source is too weak to say that the service exists at all.
    Existence,
}

/// The age of the child or young person, or of the adult in services for adults (HSDS: minimum_age, maximum_age).
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Age {
    /// Years, 0–120.
    #[serde(default)]
    pub min: Option<u8>,
    /// Years, 0–120, inclusive.
    #[serde(default)]
    pub max: Option<u8>,
    /// As the source says it, in the region's first language.
    pub text: String,
}

/// How far a service reaches.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Reach {
    /// One or more municipalities.
    Municipalities,
    /// The whole region.
    Region,
    /// The whole country.
    Country,
}

/// A service (HSDS: Service; PTV: service with its channels). What no source says is absent or `unknown`.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Service {
    /// Its slug.
    pub id: ServiceId,
    /// Slugs of records that were merged into this one.
    #[serde(default)]
    pub former_ids: Vec<ServiceId>,
    /// Its name.
    pub name: Text,
    /// One or two sentences to the reader: what you get.
    pub description: Text,
    /// Who runs it; absent where no source says.
    #[serde(default)]
    pub organization: Option<OrganizationId>,
    /// Who runs it along.
    #[serde(default)]
    pub partners: Vec<OrganizationId>,
    /// Sub-needs that it answers, 1–6; the order has no meaning.
    pub needs: Vec<NeedId>,
    /// Whom it serves: municipalities, or the region, or the country.
    pub service_areas: Vec<AreaId>,
    /// Where it is given.
    #[serde(default)]
    pub locations: Vec<LocationId>,
    /// How it is given; empty where no source says.
    #[serde(default)]
    pub delivery: Vec<Delivery>,
    /// Who can turn to it.
    pub audience: Vec<Audience>,
    /// For which age.
    #[serde(default)]
    pub age: Option<Age>,
    /// Opening times.
    #[serde(default)]
    pub hours: Option<Schedule>,
    /// Whether to book.
    #[serde(default)]
    pub booking: Booking,
    /// Whether it costs.
    #[serde(default)]
    pub cost: Cost,
    /// What it costs, as the source says it (HSDS: fees_description).
    #[serde(default)]
    pub fees_description: Option<String>,
    /// Whether one can stay nameless.
    #[serde(default)]
    pub anonymous: Anonymous,
    /// How low the way in is.
    #[serde(default)]
    pub threshold: Threshold,
    /// Languages that the source names, or the language of its page; not exhaustive.
    #[serde(default)]
    pub languages: Vec<LangTag>,
    /// Languages with an interpreter.
    #[serde(default)]
    pub interpreted: Vec<LangTag>,
    /// Better or newer records.
    #[serde(default)]
    pub see_also: Vec<ServiceId>,
    /// Extra words for search, in the region's first language.
    #[serde(default)]
    pub keywords: Vec<String>,
    /// How sure it is.
    pub status: Status,
    /// How good the source is.
    pub confidence: Confidence,
    /// What is unsure.
    #[serde(default)]
    pub unverified_fields: Vec<UnverifiedField>,
    /// For maintainers, not for families.
    #[serde(default)]
    pub note: Option<String>,
    /// Where it was read.
    pub source: Source,
    /// Ways to reach it.
    #[serde(default)]
    pub channels: Vec<Channel>,
    /// When it meets.
    #[serde(default)]
    pub sessions: Vec<Session>,
}

impl Service {
    /// Whether it may be shown as help that can be had.
    pub fn is_living(&self) -> bool {
        self.status != Status::Historical
    }

    /// Whether the page must say "tarkista ennen lähtöä" for the whole service.
    pub fn needs_checking(&self) -> bool {
        self.status == Status::Unconfirmed || self.is_unverified(UnverifiedField::Existence)
    }

    /// Whether the source leaves this field unsure.
    pub fn is_unverified(&self, field: UnverifiedField) -> bool {
        self.unverified_fields.contains(&field)
    }
}
