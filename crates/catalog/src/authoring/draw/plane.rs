//! Points, lengths and polygons of the plane, as far as the drawing needs them. Knows nothing of municipalities.

/// A point: x to the right, y down.
pub type Point = (f64, f64);

/// The distance of two points.
pub(super) fn distance(a: Point, b: Point) -> f64 {
    (a.0 - b.0).hypot(a.1 - b.1)
}

/// The point that lies the part `t` of the way from `a` to `b`.
pub(super) fn between(a: Point, b: Point, t: f64) -> Point {
    (a.0 + (b.0 - a.0) * t, a.1 + (b.1 - a.1) * t)
}

/// The distance of a point from a segment.
pub(super) fn distance_to_segment(p: Point, (a, b): (Point, Point)) -> f64 {
    let (dx, dy) = (b.0 - a.0, b.1 - a.1);
    let square = dx * dx + dy * dy;
    let along = if square > 0.0 { ((p.0 - a.0) * dx + (p.1 - a.1) * dy) / square } else { 0.0 };
    distance(p, between(a, b, along.clamp(0.0, 1.0)))
}

/// Left, top, right and bottom of points; nothing lies within those of no points.
pub(super) fn bounds<'a>(points: impl IntoIterator<Item = &'a Point>) -> (Point, Point) {
    let none = ((f64::INFINITY, f64::INFINITY), (f64::NEG_INFINITY, f64::NEG_INFINITY));
    points.into_iter().fold(none, |(low, high), p| ((low.0.min(p.0), low.1.min(p.1)), (high.0.max(p.0), high.1.max(p.1))))
}

/// Whether a point lies within bounds.
pub(super) fn is_between(p: Point, (low, high): (Point, Point)) -> bool {
    p.0 >= low.0 && p.0 <= high.0 && p.1 >= low.1 && p.1 <= high.1
}

/// Whether a point lies within closed lines, by the even-odd rule.
pub(super) fn is_within<'a>(p: Point, rings: impl IntoIterator<Item = &'a Vec<Point>>) -> bool {
    let mut is_inside = false;
    for ring in rings {
        for (a, b) in ring.iter().zip(ring.iter().cycle().skip(1)) {
            if (a.1 > p.1) != (b.1 > p.1) && p.0 < a.0 + (p.1 - a.1) / (b.1 - a.1) * (b.0 - a.0) {
                is_inside = !is_inside;
            }
        }
    }
    is_inside
}
