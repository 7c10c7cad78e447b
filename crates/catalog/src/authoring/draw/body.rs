//! The outline of the region: everything that lies near the centres, the straight ways between neighbours and the land
//! between three neighbours. It comes from who borders on whom alone; no true border is known here.

use super::plane::{Point, bounds, distance, distance_to_segment, is_within};

/// Centres and who borders on whom.
pub(super) struct Neighbourhood {
    /// The centres.
    pub centres: Vec<Point>,
    /// Pairs of indices of `centres`, the smaller first, sorted.
    pub pairs: Vec<(usize, usize)>,
    /// Letters of each name, in the longest of its languages.
    pub letters: Vec<usize>,
}

impl Neighbourhood {
    /// The middle distance of neighbours, which is the measure of everything that is drawn; without neighbours, 20 km.
    pub fn measure(&self) -> f64 {
        let mut lengths: Vec<f64> = self.segments().map(|(a, b)| distance(a, b)).collect();
        lengths.sort_by(f64::total_cmp);
        lengths.get(lengths.len() / 2).copied().filter(|length| *length > 0.0).unwrap_or(20.0)
    }

    /// Whether two centres are of neighbours.
    pub fn are_neighbours(&self, a: usize, b: usize) -> bool {
        self.pairs.binary_search(&(a.min(b), a.max(b))).is_ok()
    }

    fn segments(&self) -> impl Iterator<Item = (Point, Point)> {
        self.pairs.iter().filter_map(|(a, b)| Some((*self.centres.get(*a)?, *self.centres.get(*b)?)))
    }
}

/// The land that is near the centres.
pub(super) struct Body {
    segments: Vec<(Point, Point)>,
    triangles: Vec<Vec<Point>>,
    margin: f64,
}

impl Body {
    /// The land within `margin` of what joins the centres.
    pub fn new(neighbourhood: &Neighbourhood, margin: f64) -> Self {
        let mut segments: Vec<(Point, Point)> = neighbourhood.segments().collect();
        segments.extend(neighbourhood.centres.iter().map(|centre| (*centre, *centre)));
        let mut triangles = Vec::new();
        for (a, b) in &neighbourhood.pairs {
            let thirds = (b + 1..neighbourhood.centres.len())
                .filter(|c| neighbourhood.are_neighbours(*a, *c) && neighbourhood.are_neighbours(*b, *c));
            for c in thirds {
                triangles.push([*a, *b, c].iter().filter_map(|at| neighbourhood.centres.get(*at).copied()).collect());
            }
        }
        Self { segments, triangles, margin }
    }

    /// Whether a point belongs to the land.
    pub fn holds(&self, p: Point) -> bool {
        self.segments.iter().any(|segment| distance_to_segment(p, *segment) <= self.margin)
            || self.triangles.iter().any(|triangle| is_within(p, [triangle]))
    }

    /// The left, top, right and bottom edges of the land.
    pub fn bounds(&self) -> (Point, Point) {
        let ((left, top), (right, bottom)) = bounds(self.segments.iter().flat_map(|(a, b)| [a, b]));
        ((left - self.margin, top - self.margin), (right + self.margin, bottom + self.margin))
    }
}
