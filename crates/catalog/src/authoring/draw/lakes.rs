//! Lakes as ellipses: enough to be recognised, and plainly no shore. Knows the hints of the region's settings only.

use super::{
    curve::{Curve, path},
    sheet::KM_PER_DEGREE,
};
use crate::{LakeHint, MapFrame, MapLake};

/// How far the handle of a quarter of an ellipse reaches, as a part of its half axis.
const HANDLE: f64 = 0.552_285;

/// The lakes in the units of a drawing.
pub fn lakes(hints: &[LakeHint], frame: &MapFrame) -> Vec<MapLake> {
    hints.iter().map(|hint| MapLake { name: Some(hint.name.clone()), path: path(&[vec![ellipse(hint, frame)]]) }).collect()
}

fn ellipse(hint: &LakeHint, frame: &MapFrame) -> Curve {
    let (x, y) = frame.place(hint.lat, hint.lon);
    let unit = frame.per_degree / KM_PER_DEGREE / 2.0;
    let (along, across) = (hint.length_km * unit, hint.width_km * unit);
    let (sin, cos) = hint.bearing.to_radians().sin_cos();
    let point = |a: f64, b: f64| {
        let (a, b) = (a * along, b * across);
        ((x + a * sin + b * cos).round() as i32, (y - a * cos + b * sin).round() as i32)
    };
    let quarter = |a: (f64, f64), b: (f64, f64)| {
        [point(a.0 + b.0 * HANDLE, a.1 + b.1 * HANDLE), point(b.0 + a.0 * HANDLE, b.1 + a.1 * HANDLE), point(b.0, b.1)]
    };
    let ends = [(1.0, 0.0), (0.0, 1.0), (-1.0, 0.0), (0.0, -1.0), (1.0, 0.0)];
    let pieces = ends.iter().zip(ends.iter().skip(1)).map(|(a, b)| quarter(*a, *b)).collect();
    Curve { start: point(1.0, 0.0), pieces }
}

/// Points on the shores, for keeping names off the water.
pub(super) fn shores(hints: &[LakeHint], frame: &MapFrame) -> Vec<Vec<(f64, f64)>> {
    hints.iter().map(|hint| ellipse(hint, frame).points(4)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_lake_lies_along_its_bearing() {
        let frame = MapFrame { west: 25.0, north: 62.0, per_degree: 1112.0 };
        let hint = LakeHint { name: "Sjön".to_owned(), lat: 61.5, lon: 25.0, length_km: 20.0, width_km: 4.0, bearing: 90.0 };
        let ellipse = ellipse(&hint, &frame);
        assert_eq!(ellipse.start, (100, 556));
        assert_eq!(ellipse.pieces[0][2], (0, 576));
        assert_eq!(ellipse.pieces[3][2], (100, 556));
    }
}
