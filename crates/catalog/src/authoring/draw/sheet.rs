//! The sheet that a region is drawn on: its size, and where the ground lies on it.

use super::plane::Point;
use crate::MapFrame;

/// Kilometres in a degree of latitude.
pub(super) const KM_PER_DEGREE: f64 = 111.2;
/// The ground in kilometres, from where the equator crosses the meridian of Greenwich; x east, y south.
pub const GROUND: MapFrame = MapFrame { west: 0.0, north: 0.0, per_degree: KM_PER_DEGREE };
/// Height of a drawing, in units.
const HEIGHT: f64 = 1000.0;
/// Free space around the region, in units.
const PADDING: f64 = 12.0;

/// A sheet for one region.
#[derive(Clone, Copy, Debug)]
pub struct Sheet {
    /// Width in units.
    pub width: u16,
    /// Height in units.
    pub height: u16,
    /// Where on the ground it lies.
    pub frame: MapFrame,
    corner: Point,
    unit: f64,
}

impl Sheet {
    /// A sheet for what lies between two points of the ground (kilometres of [`GROUND`]): the upper left and the lower
    /// right one.
    pub fn around((left, top): Point, (right, bottom): Point) -> Self {
        let unit = (HEIGHT - 2.0 * PADDING) / (bottom - top).max(1e-3);
        let corner = (left - PADDING / unit, top - PADDING / unit);
        let frame = MapFrame { per_degree: KM_PER_DEGREE * unit, ..GROUND.moved(corner.0, corner.1) };
        // In numbers that a person can read; less than a unit off.
        let round = |degrees: f64, digits: f64| (degrees * digits).round() / digits;
        let frame =
            MapFrame { west: round(frame.west, 1e5), north: round(frame.north, 1e5), per_degree: round(frame.per_degree, 1e2) };
        let width = ((right - left) * unit + 2.0 * PADDING).ceil();
        Self { width: width as u16, height: HEIGHT as u16, frame, corner, unit }
    }

    /// Where a point of the ground (kilometres of [`GROUND`]) lies on the sheet.
    pub fn place(&self, p: Point) -> Point {
        ((p.0 - self.corner.0) * self.unit, (p.1 - self.corner.1) * self.unit)
    }
}
