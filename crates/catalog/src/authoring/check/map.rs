//! What the drawn map stands on: who borders on whom, lakes, and shapes that were imported. Knows nothing of drawing.

use std::collections::BTreeSet;

use super::{At, Checker};
use crate::{Area, AreaKind, Coordinates, Limits, RegionMap};

pub(super) fn check(checker: &mut Checker<'_>) {
    let catalog = checker.catalog;
    for area in &catalog.areas {
        neighbours(checker, area);
    }
    for lake in &catalog.region.lakes {
        let at = checker.at_region().key("lakes").value(&lake.name);
        checker.must_be_in_finland(at, Some(&Coordinates { lat: lake.lat, lon: lake.lon, source: None }));
        let is_size = |km: f64| km > 0.0 && km <= 200.0;
        if !is_size(lake.length_km) || !is_size(lake.width_km) || !(0.0..180.0).contains(&lake.bearing) {
            let what = format!("{} is no lake of this size and direction.", lake.name);
            let mend = "Write `length_km` and `width_km` up to 200, and `bearing` in degrees from 0 to below 180.";
            checker.error(at, what, mend);
        }
    }
    if let Some(map) = &catalog.map {
        imported(checker, map);
    }
}

fn neighbours<'a>(checker: &mut Checker<'a>, area: &'a Area) {
    let catalog = checker.catalog;
    let at = checker.at("areas", area.id.as_str()).key("neighbours");
    if area.kind != AreaKind::Municipality && !area.neighbours.is_empty() {
        checker.error(at, "`neighbours` are told of municipalities only.", "Take the line out.");
        return;
    }
    checker.must_be_areas(at, "neighbours", &area.neighbours, true);
    let mut seen = BTreeSet::new();
    for neighbour in &area.neighbours {
        if *neighbour == area.id {
            checker.error(at, "The municipality is named as its own neighbour.", "Take it out.");
        } else if !seen.insert(neighbour) {
            checker.error(at, format!("`neighbours` names {neighbour} twice."), "Take one of them out.");
        }
        let other = catalog.area(neighbour.as_str()).filter(|other| other.kind == AreaKind::Municipality);
        if other.is_some_and(|other| !other.neighbours.contains(&area.id)) {
            let what = format!("{} names {neighbour} as a neighbour, but {neighbour} does not name it.", area.id);
            let mend = format!("Add {:?} to `neighbours` in areas/{neighbour}.toml, or take it out here.", area.id.as_str());
            checker.error(at, what, mend);
        }
    }
}

/// `map.toml`.
fn imported<'a>(checker: &mut Checker<'a>, map: &'a RegionMap) {
    let catalog = checker.catalog;
    let at = checker.at("", "map");
    let frame = &map.frame;
    let is_frame = frame.west.is_finite() && frame.north.is_finite() && frame.per_degree.is_finite() && frame.per_degree > 0.0;
    if map.width == 0 || map.height == 0 || !is_frame {
        let what = "The drawing has no size, or lies nowhere.";
        checker.error(at, what, format!("`width`, `height` and `per_degree` are above 0. {IMPORT}"));
    }
    let mut seen = BTreeSet::new();
    for shape in &map.shapes {
        let at = at.key("shapes").value(shape.area.as_str());
        checker.must_be_areas(at, "area", std::slice::from_ref(&shape.area), true);
        if !seen.insert(shape.area.as_str()) {
            checker.error(at, format!("{} has two shapes.", shape.area), "Keep one of them.");
        }
        path(checker, at, &shape.path);
    }
    for lake in &map.lakes {
        path(checker, at.key("lakes").text(lake.name.as_deref().unwrap_or_default()), &lake.path);
    }
    let missing: Vec<&str> = catalog.municipalities().map(|area| area.id.as_str()).filter(|id| !seen.contains(id)).collect();
    if !missing.is_empty() && checker.is_complete {
        let what = format!("The map has no shape for {}.", missing.join(", "));
        checker.error(at, what, IMPORT);
    }
}

const IMPORT: &str = "Write the file again with `kartta import map`, or delete it: then a sketch is drawn.";

/// Only what path data is made of: nothing else can reach the page.
fn path(checker: &mut Checker<'_>, at: At<'_>, path: &str) {
    let is_data = |byte: u8| byte.is_ascii_digit() || b"MmLlHhVvCcSsQqTtAaZz+-., ".contains(&byte);
    if !path.starts_with(['M', 'm']) || !path.bytes().all(is_data) {
        let what = "`path` is not the data of an SVG path.";
        checker.error(at.key("path"), what, format!("It begins with M and holds numbers and letters like l, c and z. {IMPORT}"));
    } else if path.len() > Limits::TEXT_BYTES {
        let what = format!("`path` has {} bytes; at most {} are read.", path.len(), Limits::TEXT_BYTES);
        checker.error(at.key("path"), what, "Write the file again with `kartta import map` and a smaller --budget.");
    }
}
