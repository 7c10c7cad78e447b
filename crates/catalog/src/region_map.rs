//! The map of the region as it is drawn: a shape for each municipality, lakes, and where a point on the ground lies in the
//! drawing. Knows neither how the shapes came about nor who paints them.

use serde::{Deserialize, Serialize};

use crate::AreaId;

/// cos 61.2°, the middle of Päijät-Häme: how much shorter a degree of longitude is than one of latitude. One number for
/// all of the map; within two degrees of latitude it is wrong by less than four per cent, which no eye sees here.
const COS: f64 = 0.481_753_674;

/// The drawing of the region. All lengths are whole units of the drawing, x to the right and y down, from its upper left
/// corner.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RegionMap {
    /// Width of the drawing.
    pub width: u16,
    /// Height of the drawing.
    pub height: u16,
    /// Where on the ground the drawing lies.
    pub frame: MapFrame,
    /// Whether the shapes are a sketch made from the centres and not the true borders. Whoever shows it says so.
    #[serde(default)]
    pub is_schematic: bool,
    /// Whose borders these are, in a sentence that must be shown with them; none for the map's own sketch.
    #[serde(default)]
    pub attribution: Option<String>,
    /// The municipalities, by id.
    pub shapes: Vec<MapShape>,
    /// Lakes, as hints.
    #[serde(default)]
    pub lakes: Vec<MapLake>,
}

/// Where on the ground the drawing lies.
#[derive(Clone, Copy, PartialEq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MapFrame {
    /// Degrees east (WGS84) of the left edge.
    pub west: f64,
    /// Degrees north (WGS84) of the upper edge.
    pub north: f64,
    /// Units of the drawing in a degree of latitude.
    pub per_degree: f64,
}

/// A municipality in the drawing.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MapShape {
    /// Which municipality.
    pub area: AreaId,
    /// Its outline as SVG path data.
    pub path: String,
    /// The middle of its name, x and y.
    pub label: (i16, i16),
}

/// A lake in the drawing.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MapLake {
    /// Its name, if it has one.
    #[serde(default)]
    pub name: Option<String>,
    /// Its outline as SVG path data.
    pub path: String,
}

impl MapFrame {
    /// Where a point of the ground (degrees, WGS84) lies in the drawing, in its units: x, y.
    pub fn place(&self, lat: f64, lon: f64) -> (f64, f64) {
        ((lon - self.west) * COS * self.per_degree, (self.north - lat) * self.per_degree)
    }

    /// The frame whose upper left corner lies where this one has the point `x`, `y` (units of the drawing).
    pub fn moved(&self, x: f64, y: f64) -> Self {
        Self { west: self.west + x / (COS * self.per_degree), north: self.north - y / self.per_degree, ..*self }
    }
}

/// A lake as the region's settings tell it: how it lies, roughly. Never a surveyed shore.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LakeHint {
    /// Its name, in the region's first language.
    pub name: String,
    /// Degrees north of its middle (WGS84).
    pub lat: f64,
    /// Degrees east of its middle (WGS84).
    pub lon: f64,
    /// Length in kilometres.
    pub length_km: f64,
    /// Width in kilometres.
    pub width_km: f64,
    /// Which way its length lies: degrees from north, clockwise, 0 to 180.
    pub bearing: f64,
}

impl RegionMap {
    /// A municipality's shape.
    pub fn shape(&self, area: &str) -> Option<&MapShape> {
        self.shapes.iter().find(|shape| shape.area.as_str() == area)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_point_is_placed_from_the_upper_left_corner() {
        let frame = MapFrame { west: 25.0, north: 62.0, per_degree: 1000.0 };
        assert_eq!(frame.place(62.0, 25.0), (0.0, 0.0));
        let (x, y) = frame.place(61.0, 26.0);
        assert!((x - 481.75).abs() < 0.01 && y == 1000.0, "{x} {y}");
    }

    #[test]
    fn a_moved_frame_begins_elsewhere() {
        let frame = MapFrame { west: 25.0, north: 62.0, per_degree: 1000.0 };
        let (x, y) = frame.place(61.2, 25.7);
        let (left, top) = frame.moved(x, y).place(61.2, 25.7);
        assert!(left.abs() < 1e-9 && top.abs() < 1e-9, "{left} {top}");
    }

    #[test]
    fn the_cosine_is_that_of_the_middle() {
        assert!((COS - 61.2_f64.to_radians().cos()).abs() < 1e-9);
    }
}
