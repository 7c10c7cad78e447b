//! A view as an address: every filter of the results page stands in it, so that a link or a QR reproduces the view.

use catalog::{AreaId, NeedId};
use leptos_router::params::ParamsMap;
use search::{Filters, Query};

use super::Data;

/// Percent-encodes a value for a query string (RFC 3986, a space as `+`).
pub fn encode(value: &str) -> String {
    let mut encoded = String::with_capacity(value.len());
    for byte in value.bytes() {
        match byte {
            b' ' => encoded.push('+'),
            b if b.is_ascii_alphanumeric() || b"-._~".contains(&b) => encoded.push(char::from(b)),
            b => encoded.push_str(&format!("%{b:02X}")),
        }
    }
    encoded
}

/// The area that an address names: a municipality, or the region's own slug for "the whole region" (`Some(None)`).
/// `None` when it names none, or one that is not there.
pub fn area_of_address(params: &ParamsMap, data: &Data) -> Option<Option<AreaId>> {
    let slug = params.get("alue")?;
    if slug == data.catalog.region.area.as_str() {
        return Some(None);
    }
    data.municipality(&slug).map(Some)
}

/// What the results page shows.
#[derive(Clone, PartialEq, Default, Debug)]
pub struct SearchAddress {
    /// The words.
    pub text: String,
    /// The need chosen.
    pub need: Option<NeedId>,
    /// The area in the address; see [`area_of_address`].
    pub area: Option<Option<AreaId>>,
    /// What must hold of a service.
    pub filters: Filters,
    /// Whether it must be open now.
    pub open_now: bool,
    /// What the person took away from how the words were understood; see [`Query::ignore`].
    pub ignore: Vec<String>,
    /// Whether long groups are shown whole.
    pub all: bool,
}

const FREE: &str = "maksuton";
const NO_BOOKING: &str = "ilman-ajanvarausta";
const ANONYMOUS: &str = "nimettomasti";
const REMOTE: &str = "etana";
const OPEN_NOW: &str = "avoinna";
/// Stands in the address for [`Query::AREA`].
const AREA: &str = "alue";

/// The keys of `ilman`: those of the catalog's wishes, of ages, and the area's.
fn keys_to_ignore(value: &str, data: &Data) -> Vec<String> {
    let is_age = |key: &str| matches!(key.trim_start_matches(|c: char| c.is_ascii_digit()), "v" | "kk");
    let known = value.split(',').filter(|key| *key == AREA || is_age(key) || data.catalog.wish(key).is_some());
    known.map(|key| if key == AREA { Query::AREA } else { key }.to_owned()).collect()
}

impl SearchAddress {
    /// Reads an address. What it does not understand is left out.
    pub fn parse(params: &ParamsMap, data: &Data) -> Self {
        let is_on = |name: &str| params.get(name).is_some_and(|value| value == "1");
        let need =
            params.get("tarve").filter(|id| data.catalog.need_label(id).is_some()).and_then(|id| NeedId::try_from(id).ok());
        Self {
            text: params.get("q").unwrap_or_default(),
            need,
            area: area_of_address(params, data),
            filters: Filters {
                free: is_on(FREE),
                no_booking: is_on(NO_BOOKING),
                anonymous: is_on(ANONYMOUS),
                remote: is_on(REMOTE),
            },
            open_now: is_on(OPEN_NOW),
            ignore: keys_to_ignore(&params.get("ilman").unwrap_or_default(), data),
            all: is_on("kaikki"),
        }
    }

    /// The view for other words. They are a new question: the need chosen for the former ones no longer holds. What was
    /// taken away stays away only while the words grow or shrink.
    pub fn with_words(self, text: String) -> Self {
        if text == self.text {
            return self;
        }
        let (short, long) = if text.len() < self.text.len() { (&text, &self.text) } else { (&self.text, &text) };
        let ignore = if !short.is_empty() && long.starts_with(short.as_str()) { self.ignore } else { Vec::new() };
        Self { text, need: None, ignore, all: false, ..self }
    }

    /// The address, in one fixed order of parts.
    pub fn to_path(&self, data: &Data) -> String {
        let mut parts = Vec::new();
        if !self.text.is_empty() {
            parts.push(format!("q={}", encode(&self.text)));
        }
        if let Some(need) = &self.need {
            parts.push(format!("tarve={need}"));
        }
        if let Some(area) = &self.area {
            let slug = area.as_ref().unwrap_or(&data.catalog.region.area);
            parts.push(format!("alue={slug}"));
        }
        if !self.ignore.is_empty() {
            let keys = self.ignore.iter().map(|key| if key == Query::AREA { AREA } else { key.as_str() });
            parts.push(["ilman=", &keys.collect::<Vec<_>>().join(",")].concat());
        }
        let switches = [
            (FREE, self.filters.free),
            (NO_BOOKING, self.filters.no_booking),
            (ANONYMOUS, self.filters.anonymous),
            (REMOTE, self.filters.remote),
            (OPEN_NOW, self.open_now),
            ("kaikki", self.all),
        ];
        parts.extend(switches.iter().filter(|(_, on)| *on).map(|(name, _)| format!("{name}=1")));
        if parts.is_empty() { "/haku".to_owned() } else { format!("/haku?{}", parts.join("&")) }
    }
}

#[cfg(test)]
mod tests {
    use wasm_bindgen_test::wasm_bindgen_test as test;

    use super::*;

    #[test]
    fn other_words_are_a_new_question() {
        let former = SearchAddress {
            text: "chat".to_owned(),
            need: NeedId::try_from("uni.vauva".to_owned()).ok(),
            ignore: vec!["chat".to_owned()],
            ..SearchAddress::default()
        };
        assert_eq!(former.clone().with_words("chat".to_owned()), former);
        let longer = former.clone().with_words("chat äidille".to_owned());
        assert_eq!((longer.need, longer.ignore), (None, former.ignore.clone()));
        assert!(former.with_words("uni".to_owned()).ignore.is_empty());
    }

    #[test]
    fn values_are_encoded_for_a_query_string() {
        assert_eq!(encode("vauva ei nuku"), "vauva+ei+nuku");
        assert_eq!(encode("äiti & isä+1"), "%C3%A4iti+%26+is%C3%A4%2B1");
    }
}
