//! The region's own settings: what makes this folder of data one region's map.

use serde::{Deserialize, Serialize};

use crate::{AreaId, Date, LakeHint, LangTag, NeedId, ServiceId, Source, Text};

/// A number of the help-now page. The number itself is the first phone channel of the service, so that it has one
/// source only.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct HelpNow {
    /// Whose number.
    pub service: ServiceId,
    /// When to use it, in a few words.
    pub when: Text,
    /// Needs (top or sub) for which this number comes first.
    #[serde(default)]
    pub needs: Vec<NeedId>,
}

/// What a source says of the family-centre network as a whole.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FamilyCentreFact {
    /// What it says.
    pub text: Text,
    /// Municipalities that it is about; empty for all.
    #[serde(default)]
    pub municipalities: Vec<AreaId>,
    /// Where it was read.
    pub source: Source,
}

/// A part of the sheet for families that move in: what they ask for first.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct WelcomePart {
    /// Its heading.
    pub title: Text,
    /// Sub-needs; the services of the municipality and of the region that answer one of them are listed.
    pub needs: Vec<NeedId>,
    /// How many are listed at the most.
    #[serde(default)]
    pub most: Option<usize>,
}

/// Settings of the region (`region.toml`).
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Region {
    /// The area that the whole map is about. A catalog of another region is never taken in its place.
    pub area: AreaId,
    /// The country's area.
    pub country: AreaId,
    /// The map's own name: "Perhekartta".
    pub name: Text,
    /// One line: whose map this is.
    pub tagline: Text,
    /// Languages of the data, the first one being what everything falls back to.
    pub languages: Vec<LangTag>,
    /// IANA time zone of all times in the data.
    pub timezone: String,
    /// The day on which this data was last published; a coordinator moves it on. Newer data wins by it.
    pub published: Date,
    /// The service to call when nothing else is found.
    pub guidance: ServiceId,
    /// Numbers of the help-now page, most urgent first.
    pub help_now: Vec<HelpNow>,
    /// Parts of the sheet for families that move in.
    #[serde(default)]
    pub welcome: Vec<WelcomePart>,
    /// Where feedback on the data goes, if there is a place.
    #[serde(default)]
    pub feedback_email: Option<crate::EmailAddress>,
    /// Words of questions that carry no meaning of their own, in all languages of the search.
    #[serde(default)]
    pub stop_words: Vec<String>,
    /// What is known of the family-centre network.
    #[serde(default)]
    pub family_centre_facts: Vec<FamilyCentreFact>,
    /// Where the areas' own figures come from, each in a sentence with its licence.
    #[serde(default)]
    pub attributions: Vec<String>,
    /// Lakes that help to recognise the region on its drawn map.
    #[serde(default)]
    pub lakes: Vec<LakeHint>,
}
