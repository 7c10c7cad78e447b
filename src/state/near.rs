//! What is near: distances as the crow flies, to the place where a source gives its point, else to its municipality's
//! centre, said to be about. The position lives in memory only.

use catalog::{Area, Coordinates, Location};
use leptos::prelude::*;

use super::AppState;
use crate::locale::{Language, fill};

/// Kilometres of a degree of latitude.
const DEGREE_KM: f64 = 111.2;
/// Share of that which a degree of longitude has at 61.2° north, the middle of the region.
const NARROWED: f64 = 0.4818;
/// Farther than this from every centre is not in the region.
const FAR_KM: f64 = 60.0;

/// Kilometres between two points of the region; error under half a per cent there.
fn kilometres(a: &Coordinates, b: &Coordinates) -> f64 {
    let (north, east) = ((a.lat - b.lat) * DEGREE_KM, (a.lon - b.lon) * DEGREE_KM * NARROWED);
    (north * north + east * east).sqrt()
}

impl AppState {
    /// The municipality whose centre is nearest, with whether it is near enough to be meant.
    pub fn nearest_municipality(self, point: &Coordinates) -> Option<(Area, bool)> {
        let data = self.data.get_untracked();
        let mut nearest: Option<(f64, &Area)> = None;
        for area in data.catalog.municipalities() {
            let Some(centre) = &area.centre else { continue };
            let far = kilometres(point, centre);
            if nearest.is_none_or(|(known, _)| far < known) {
                nearest = Some((far, area));
            }
        }
        nearest.map(|(far, area)| (area.clone(), far <= FAR_KM))
    }

    /// How far a place is, in words; nothing where the person's position or the place's is not known.
    pub fn distance_to(self, place: &Location) -> Option<String> {
        let here = self.position.get()?;
        let data = self.data.get_untracked();
        let words = self.words();
        let (there, is_exact) = match &place.coordinates {
            Some(there) => (there.clone(), true),
            None => (data.catalog.area(place.municipality.as_str())?.centre.clone()?, false),
        };
        let far = kilometres(&here, &there);
        let point = if self.language.get_untracked() == Language::En { '.' } else { ',' };
        let tenths = (far * 10.0).round() as u32;
        let shown = if tenths < 100 { format!("{}{point}{}", tenths / 10, tenths % 10) } else { (tenths / 10).to_string() };
        let template = if is_exact { words.near_exact() } else { words.near_about() };
        Some(fill(template, &[("km", &shown)]))
    }
}
