//! Draws the map of a region from facts alone: the centres of its municipalities, who borders on whom, and lakes as hints.
//! The result is a sketch for finding one's way, never a survey; no true border is known here.

mod body;
mod borders;
mod cells;
mod curve;
mod lakes;
mod names;
mod plane;
mod sheet;
mod weights;

pub use lakes::lakes;
pub use names::{Name, letters, place_names};
pub use plane::Point;
pub use sheet::{GROUND, Sheet};
pub use weights::Agreement;

use self::{
    body::{Body, Neighbourhood},
    borders::{Arc, Borders},
    cells::Land,
    curve::{Curve, curve, path},
    plane::bounds,
};
use crate::{Area, Catalog, MapShape, RegionMap};

/// How far the region reaches beyond the centres, as a part of the middle distance of neighbours.
const MARGIN: f64 = 0.7;
/// Squares along the middle distance of neighbours.
const FINE: f64 = 40.0;
/// How often the borders are smoothed.
const SMOOTHING: usize = 110;

/// Draws the map. None when a municipality has no centre, or when two have the same.
pub fn sketch(catalog: &Catalog) -> Option<RegionMap> {
    draw(catalog).map(|(map, _)| map)
}

/// How well the cells of the sketch agree with who borders on whom.
pub fn agreement(catalog: &Catalog) -> Option<Agreement> {
    draw(catalog).map(|(_, agreement)| agreement)
}

fn draw(catalog: &Catalog) -> Option<(RegionMap, Agreement)> {
    let areas: Vec<&Area> = catalog.municipalities().collect();
    let neighbourhood = neighbourhood(&areas)?;
    let count = areas.len();
    let measure = neighbourhood.measure();
    let body = Body::new(&neighbourhood, MARGIN * measure);
    let weights = weights::search(&neighbourhood, &body);
    let mut cells = Land::new(&body, &neighbourhood.centres, measure / FINE).part(&weights);
    cells.join(&neighbourhood.centres);
    let agreement = weights::agreement(&neighbourhood, &cells);
    let borders = Borders::new(&cells, count, SMOOTHING);

    let (low, high) = bounds(borders.arcs.iter().flat_map(|arc| &arc.points));
    let sheet = Sheet::around(low, high);
    let on_sheet = |arc: &Arc| Arc { points: arc.points.iter().map(|p| sheet.place(*p)).collect(), goes_on: arc.goes_on };
    let arcs: Vec<Arc> = borders.arcs.iter().map(on_sheet).collect();
    let curves: Vec<Curve> = arcs.iter().map(|arc| curve(arc, &arcs)).collect();

    let run = |(arc, is_forwards): &(usize, bool)| {
        let curve = curves.get(*arc)?;
        Some(if *is_forwards { curve.clone() } else { curve.reversed() })
    };
    let outlines: Vec<Vec<Vec<Curve>>> =
        borders.rings.iter().map(|rings| rings.iter().map(|ring| ring.iter().filter_map(run).collect()).collect()).collect();
    let lines: Vec<Vec<Vec<Point>>> = outlines
        .iter()
        .map(|rings| rings.iter().map(|ring| ring.iter().flat_map(|curve| curve.points(4)).collect()).collect())
        .collect();
    let names: Vec<Name<'_>> =
        neighbourhood.letters.iter().zip(&lines).map(|(letters, cell)| Name { letters: *letters, cell }).collect();
    let labels = place_names(&names, &sheet, &catalog.region.lakes);

    let shapes: Vec<MapShape> = areas
        .iter()
        .zip(outlines.iter().zip(labels))
        .map(|(area, (rings, label))| MapShape { area: area.id.clone(), path: path(rings), label })
        .collect();
    let map = RegionMap {
        width: sheet.width,
        height: sheet.height,
        frame: sheet.frame,
        is_schematic: true,
        attribution: None,
        lakes: lakes(&catalog.region.lakes, &sheet.frame),
        shapes,
    };
    map.shapes.iter().all(|shape| !shape.path.is_empty()).then_some((map, agreement))
}

/// Centres and pairs of neighbours; none when a centre is missing or there is no municipality.
fn neighbourhood(areas: &[&Area]) -> Option<Neighbourhood> {
    let centres: Option<Vec<Point>> =
        areas.iter().map(|area| area.centre.as_ref().map(|centre| GROUND.place(centre.lat, centre.lon))).collect();
    let mut pairs = Vec::new();
    for (at, area) in areas.iter().enumerate() {
        let after = areas.iter().enumerate().skip(at + 1).filter(|(_, other)| area.neighbours.contains(&other.id));
        pairs.extend(after.map(|(other, _)| (at, other)));
    }
    let letters = areas.iter().map(|area| letters(area)).collect();
    centres.filter(|centres| !centres.is_empty()).map(|centres| Neighbourhood { centres, pairs, letters })
}
