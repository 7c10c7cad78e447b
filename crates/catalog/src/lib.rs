//! The domain of the map: what a service, a place, a need and an area are, how a coordinator's files become them, and
//! how a catalog is checked, packed and versioned. Knows nothing of the web, does no I/O and never asks what time it is.
//!
//! Names follow Open Referral's HSDS 3 where it has one, and PTV (Suomi.fi) where HSDS has none.

mod area;
pub mod authoring;
mod catalog_type;
mod channel;
mod contact;
mod date;
mod experiment;
mod id;
mod integrity;
mod language_pack;
mod lexicon;
mod limits;
mod location;
mod need;
mod organization;
pub mod pack;
mod pathway;
mod region;
mod release;
mod safety;
mod service;
mod session;
mod source;
mod text;
mod wish;

pub use area::{Area, AreaKind, Coordinates, MunicipalityCode};
pub use catalog_type::Catalog;
pub use channel::{Channel, ChannelType, EmailAddress, Phone, Way, WebUrl};
pub use contact::{Contact, ContactRoute};
pub use date::{Date, PartialDate, TimeOfDay, Weekday};
pub use experiment::{Experiment, Stage};
pub use id::{AreaId, ContactId, ExperimentId, LocationId, NeedId, OrganizationId, PathwayId, ServiceId, SessionId};
pub use integrity::IntegrityError;
pub use language_pack::LanguagePack;
pub use lexicon::{PhraseKind, PhraseList};
pub use limits::Limits;
pub use location::{Location, LocationKind};
pub use need::{Need, TopNeed, WordList};
pub use organization::{Organization, Sector};
pub use pathway::{Environment, Pathway, Side, Step, TurnTo};
pub use region::{FamilyCentreFact, HelpNow, Region};
pub use release::{CatalogVersion, Manifest, ManifestError, ReleaseFile, sha256_hex};
pub use safety::SafetyRule;
pub use service::{
    Age, Anonymous, Audience, Booking, Confidence, Cost, Delivery, Reach, Service, Status, Threshold, UnverifiedField,
};
pub use session::{Repeats, Session, SessionStatus};
pub use source::{Citation, Source};
pub use text::{LangTag, Text};
pub use wish::{FormWish, TimeWish, Wish, WishMeaning};
