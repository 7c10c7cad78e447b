//! Places and areas on the ground: addresses in their form, points inside the country, official codes.

use super::{At, Checker};
use crate::{AreaKind, Coordinates};

pub(super) fn check(checker: &mut Checker<'_>) {
    let catalog = checker.catalog;
    for location in &catalog.locations {
        let at = checker.at("locations", location.id.as_str());
        if let Some(postal) = location.postal.as_deref().filter(|postal| !is_postal(postal)) {
            let what = format!("{postal:?} is not a postal code and a post office.");
            checker.error(at.key("postal"), what, "Write it like \"15850 Lahti\".");
        }
        checker.must_be_in_finland(at.key("coordinates"), location.coordinates.as_ref());
    }
    for area in &catalog.areas {
        let at = checker.at("areas", area.id.as_str());
        checker.must_be_in_finland(at.key("centre"), area.centre.as_ref());
        let digits = area.code.as_ref().map(|code| code.as_str().len());
        if area.kind == AreaKind::Municipality && digits != Some(3) {
            let what = "The municipality has no code of three digits.";
            checker.error(at.key("code"), what, "Take it from Statistics Finland, with its leading zeros: code = \"081\".");
        }
    }
    population(checker);
}

/// Five digits, a space and a name.
fn is_postal(text: &str) -> bool {
    text.split_once(' ').is_some_and(|(code, office)| {
        code.len() == 5 && code.bytes().all(|byte| byte.is_ascii_digit()) && office.starts_with(|c: char| !c.is_whitespace())
    })
}

impl Checker<'_> {
    /// Finland's outermost points, in whole tenths of a degree.
    pub(super) fn must_be_in_finland(&mut self, at: At<'_>, point: Option<&Coordinates>) {
        if let Some(point) = point.filter(|point| !(59.5..=70.1).contains(&point.lat) || !(19.0..=31.6).contains(&point.lon)) {
            let what = format!("The point {}, {} is not in Finland.", point.lat, point.lon);
            self.error(at, what, "Write degrees of WGS84, north as `lat` and east as `lon`: lat = 60.98, lon = 25.66.");
        }
    }
}

fn population(checker: &mut Checker<'_>) {
    let catalog = checker.catalog;
    let Some(region) = catalog.area(catalog.region.area.as_str()) else { return };
    let parts: Option<Vec<u32>> =
        region.municipalities.iter().map(|part| catalog.area(part.as_str()).and_then(|area| area.population)).collect();
    let sum = parts.map(|parts| parts.into_iter().map(u64::from).sum::<u64>());
    if let (Some(sum), Some(whole)) = (sum, region.population)
        && sum != u64::from(whole)
    {
        let at = checker.at("areas", region.id.as_str()).key("population");
        let what = format!("The region has {whole} inhabitants, its municipalities {sum}.");
        checker.warning(at, what, "Take all figures from the same day.");
    }
}
