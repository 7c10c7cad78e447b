//! The heading over a group of results: here, the region, the country.

use catalog::AreaId;
use leptos::prelude::*;
use search::Nearness;

use crate::{locale::fill, state::AppState};

/// The heading of a group when `area` is in use (`None`: the whole region, whose municipalities are then one group).
pub fn group_title(app: AppState, nearness: Nearness, area: Option<&AreaId>) -> String {
    let words = app.words();
    let data = app.data.get_untracked();
    let name = |id: &AreaId| data.catalog.area(id.as_str()).map(|area| app.text(&area.name).text).unwrap_or_default();
    let region = name(&data.catalog.region.area);
    match (nearness, area) {
        (Nearness::Here, area) => fill(words.results_here(), &[("area", &area.map(name).unwrap_or_default())]),
        (Nearness::Region, Some(_)) => fill(words.results_region(), &[("region", &region)]),
        (Nearness::Region, None) => fill(words.results_region_municipalities(), &[("region", &region)]),
        (Nearness::Country, _) => words.results_country().to_owned(),
    }
}
