//! The domain of the map: what a service, a place, a need and an area are, how a coordinator's files become them, and
//! how a catalog is checked, packed and versioned. Knows nothing of the web, does no I/O and never asks what time it is.
//!
//! Names follow Open Referral's HSDS 3 where it has one, and PTV (Suomi.fi) where HSDS has none.

mod area;
pub mod authoring;
mod availability;
mod catalog_type;
mod channel;
mod contact;
mod date;
mod experiment;
mod ics;
mod id;
mod integrity;
pub mod json;
mod language_pack;
mod lexicon;
mod limits;
mod location;
mod need;
mod organization;
pub mod pack;
mod pathway;
mod programme;
mod region;
mod region_map;
mod release;
mod safety;
mod schedule;
mod service;
mod session;
mod source;
mod text;
mod time_fit;
mod wish;

pub use area::{Area, AreaKind, Coordinates, MunicipalityCode};
pub use availability::{Availability, TimesOf};
pub use catalog_type::Catalog;
pub use channel::{Channel, ChannelType, EmailAddress, Phone, Way, WebUrl};
pub use contact::{Contact, ContactRoute};
pub use date::{Date, PartialDate, TimeOfDay, Weekday};
pub use experiment::{Experiment, Stage};
pub use ics::{CalendarFile, EventTexts};
pub use id::{AreaId, CalendarId, ContactId, ExperimentId, LocationId, NeedId, OrganizationId, PathwayId, ServiceId, SessionId};
pub use integrity::IntegrityError;
pub use language_pack::LanguagePack;
pub use lexicon::{PhraseKind, PhraseList};
pub use limits::Limits;
pub use location::{Location, LocationKind};
pub use need::{Need, TopNeed, WordList};
pub use organization::{Organization, Sector};
pub use pathway::{Environment, Pathway, Side, Step, TurnTo};
pub use programme::{Entry, EntryKey};
pub use region::{FamilyCentreFact, HelpNow, Region, WelcomePart};
pub use region_map::{LakeHint, MapFrame, MapLake, MapShape, RegionMap};
pub use release::{CatalogVersion, Manifest, ManifestError, ReleaseFile, sha256_hex};
pub use safety::SafetyRule;
pub use schedule::{
    Calendar, CalendarPeriod, Frequency, Holiday, Hours, LocalTime, Moment, Occurrence, OnHolidays, Rule, Schedule, Single,
    Standing, State, Times, Why,
};
pub use service::{
    Age, Anonymous, Audience, Booking, Confidence, Cost, Delivery, Reach, Service, Status, Threshold, UnverifiedField,
};
pub use session::{PlacesLeft, Session, SessionForm, SessionStatus, Setting, SignUp};
pub use source::{Citation, Source};
pub use text::{LangTag, Text};
pub use time_fit::TimeFit;
pub use wish::{FormWish, TimeWish, Wish, WishMeaning};
