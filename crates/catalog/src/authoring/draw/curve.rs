//! From fine lines to few curves in whole units, and to SVG path data. A curve is made once for an arc and run along in
//! either direction, so that a shared border is the same to the unit on both sides.

use std::fmt::Write;

use super::{
    borders::Arc,
    plane::{Point, distance},
};

/// A point in whole units of the drawing.
pub(super) type Whole = (i32, i32);

/// A row of cubic Bézier curves.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Curve {
    /// Where it begins.
    pub start: Whole,
    /// For each curve its two handles and its end.
    pub pieces: Vec<[Whole; 3]>,
}

/// The length of one curve of a border, in units.
const LENGTH: f64 = 56.0;
/// How far to each side of a knot the direction is read, in units.
const LOOK: f64 = 14.0;

/// A border as curves. `arcs` are all borders in units of the drawing: an outline goes on smoothly in the next one.
pub(super) fn curve(arc: &Arc, arcs: &[Arc]) -> Curve {
    let points = &arc.points;
    let is_closed = points.len() > 2 && points.first() == points.last();
    let mut along = vec![0.0];
    let mut total = 0.0;
    for (a, b) in points.iter().zip(points.iter().skip(1)) {
        total += distance(*a, *b);
        along.push(total);
    }
    let count = ((total / LENGTH).round() as usize).max(if is_closed { 6 } else { 1 });
    let piece = total / count as f64;
    let at = |length: f64| place(points, &along, length);
    let [before, after] = arc.goes_on;
    let direction = |length: f64| {
        let (from, to) = (length - LOOK, length + LOOK);
        let wrap = |length: f64| at(length.rem_euclid(total));
        let from = if from >= 0.0 {
            at(from)
        } else {
            beyond(before, arcs, -from).unwrap_or_else(|| if is_closed { wrap(from) } else { at(0.0) })
        };
        let to = if to <= total {
            at(to)
        } else {
            beyond(after, arcs, to - total).unwrap_or_else(|| if is_closed { wrap(to) } else { at(total) })
        };
        let length = distance(from, to).max(1e-9);
        ((to.0 - from.0) / length, (to.1 - from.1) / length)
    };
    let pieces = (0..count).map(|index| {
        let (begin, end) = (index as f64 * piece, (index + 1) as f64 * piece);
        let (a, b, d, e) = (at(begin), at(end), direction(begin), direction(end));
        let reach = piece / 3.0;
        [whole((a.0 + d.0 * reach, a.1 + d.1 * reach)), whole((b.0 - e.0 * reach, b.1 - e.1 * reach)), whole(b)]
    });
    Curve { start: whole(at(0.0)), pieces: pieces.collect() }
}

fn whole(p: Point) -> Whole {
    (p.0.round() as i32, p.1.round() as i32)
}

/// The point at `length` along a line whose points lie at `along`.
fn place(points: &[Point], along: &[f64], length: f64) -> Point {
    let after = along.partition_point(|at| *at < length).clamp(1, along.len().saturating_sub(1).max(1));
    let (Some(a), Some(b)) = (points.get(after - 1), points.get(after)) else {
        return points.first().copied().unwrap_or_default();
    };
    let (from, to) = (along.get(after - 1).copied().unwrap_or_default(), along.get(after).copied().unwrap_or_default());
    super::plane::between(*a, *b, if to > from { ((length - from) / (to - from)).clamp(0.0, 1.0) } else { 0.0 })
}

/// The point at `length` along the arc that an outline goes on with.
fn beyond(next: Option<(usize, bool)>, arcs: &[Arc], length: f64) -> Option<Point> {
    let (index, is_forwards) = next?;
    let points = &arcs.get(index)?.points;
    let mut ordered: Box<dyn Iterator<Item = &Point>> =
        if is_forwards { Box::new(points.iter()) } else { Box::new(points.iter().rev()) };
    let mut last = *ordered.next()?;
    let mut walked = 0.0;
    for point in ordered {
        walked += distance(last, *point);
        last = *point;
        if walked >= length {
            break;
        }
    }
    Some(last)
}

impl Curve {
    /// The same curves the other way round.
    pub fn reversed(&self) -> Self {
        let ends: Vec<Whole> = std::iter::once(self.start).chain(self.pieces.iter().map(|piece| piece[2])).collect();
        let pieces = self.pieces.iter().zip(&ends).rev().map(|([one, two, _], begin)| [*two, *one, *begin]);
        Self { start: ends.last().copied().unwrap_or(self.start), pieces: pieces.collect() }
    }

    /// Points on it, `parts` for each curve, without its beginning.
    pub fn points(&self, parts: u32) -> Vec<Point> {
        let mut points = Vec::new();
        let mut begin = self.start;
        for [one, two, end] in &self.pieces {
            for part in 1..=parts {
                let t = f64::from(part) / f64::from(parts);
                let u = 1.0 - t;
                let mix = |a: i32, b: i32, c: i32, d: i32| {
                    let (a, b, c, d) = (f64::from(a), f64::from(b), f64::from(c), f64::from(d));
                    u * u * u * a + 3.0 * u * u * t * b + 3.0 * u * t * t * c + t * t * t * d
                };
                points.push((mix(begin.0, one.0, two.0, end.0), mix(begin.1, one.1, two.1, end.1)));
            }
            begin = *end;
        }
        points
    }
}

/// Path data of closed lines, each of curves that follow one another: relative, in whole units.
pub(super) fn path(rings: &[Vec<Curve>]) -> String {
    let mut path = String::new();
    for ring in rings {
        let Some(first) = ring.first() else { continue };
        let mut here = first.start;
        // Writing to a text can't fail.
        let _ = write!(path, "M{}", pair(here, true));
        let mut is_first = true;
        for piece in ring.iter().flat_map(|curve| &curve.pieces) {
            if is_first {
                path.push('c');
            }
            for (x, y) in piece {
                path.push_str(&pair((x - here.0, y - here.1), is_first));
                is_first = false;
            }
            here = piece[2];
        }
        path.push('z');
    }
    path
}

/// Two numbers; a minus parts as well as a space.
fn pair((x, y): Whole, is_first: bool) -> String {
    let space = |number: i32| if number < 0 { "" } else { " " };
    format!("{}{x}{}{y}", if is_first { "" } else { space(x) }, space(y))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_curve_is_the_same_from_both_ends() {
        let curve = Curve { start: (0, 0), pieces: vec![[(1, 0), (2, 1), (3, 3)], [(4, 4), (5, 4), (9, 9)]] };
        assert_eq!(curve.reversed().reversed(), curve);
        assert_eq!(curve.reversed().start, (9, 9));
        assert_eq!(curve.reversed().pieces[1], [(2, 1), (1, 0), (0, 0)]);
    }

    #[test]
    fn path_data_is_short() {
        let curve = Curve { start: (5, 7), pieces: vec![[(6, 7), (7, 6), (5, 5)], [(4, 5), (3, 9), (5, 7)]] };
        assert_eq!(path(&[vec![curve]]), "M5 7c1 0 2-1 0-2-1 0-2 4 0 2z");
    }
}
