//! What a question may ask for beside a need: an age, a time, a form, a language. How it is said is data.

use serde::{Deserialize, Serialize};

use crate::{
    LangTag, Service, Text,
    service::{Anonymous, Booking, Cost, Delivery},
};

/// When somebody wants it.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[allow(missing_docs, reason = "the names say it")]
pub enum TimeWish {
    Now,
    Today,
    Tonight,
    Tomorrow,
    Weekend,
    ThisWeek,
    Monday,
    Tuesday,
    Wednesday,
    Thursday,
    Friday,
    Saturday,
    Sunday,
    Evening,
}

/// In which form somebody wants it.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[allow(missing_docs, reason = "the names say it")]
pub enum FormWish {
    Chat,
    Phone,
    Online,
    Video,
    HomeVisit,
    Free,
    NoBooking,
    Anonymous,
}

impl FormWish {
    /// All forms.
    pub const ALL: [Self; 8] =
        [Self::Chat, Self::Phone, Self::Online, Self::Video, Self::HomeVisit, Self::Free, Self::NoBooking, Self::Anonymous];

    /// Whether a source says that the service has this form. What no source says does not hold.
    pub fn holds(self, service: &Service) -> bool {
        let given = |form: Delivery| service.delivery.contains(&form);
        match self {
            Self::Chat => given(Delivery::Chat),
            Self::Phone => given(Delivery::Phone),
            Self::Online => given(Delivery::Online) || given(Delivery::Chat) || given(Delivery::Video),
            Self::Video => given(Delivery::Video),
            Self::HomeVisit => given(Delivery::HomeVisit),
            Self::Free => service.cost == Cost::Free,
            Self::NoBooking => service.booking == Booking::None,
            Self::Anonymous => service.anonymous == Anonymous::Yes,
        }
    }
}

/// What a wish means.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum WishMeaning {
    /// Of whom it is about: years, 0–120, both inclusive.
    Age {
        /// The youngest.
        min: u8,
        /// The oldest.
        max: u8,
    },
    /// When.
    Time(TimeWish),
    /// How.
    Form(FormWish),
    /// In which language.
    Language(LangTag),
}

/// One wish with the ways of saying it (`wishes.toml`).
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Wish {
    /// Its slug: `baby`, `chat`.
    pub id: String,
    /// What it means.
    pub means: WishMeaning,
    /// What a person sees of it: "vauva".
    pub label: Text,
    /// How it is said, in all languages, written as in `safety.toml`: words in order, up to two others between, a final
    /// `*` for any ending.
    pub phrases: Vec<String>,
}
