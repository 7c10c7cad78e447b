//! What rounding to whole units can do to borders: lines that cross or touch where they did not. Finds such places and moves
//! single points by a unit until they are gone. Knows steps and places only.

use std::collections::{BTreeMap, BTreeSet};

use super::grid::Grid;

/// A place in whole units.
pub type Whole = (i32, i32);

/// Side of the squares in which steps are looked for, in units.
const SQUARE: f64 = 16.0;
/// How many moves are tried at most.
const MOVES: usize = 200;

/// Two steps that meet where they should not.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Flaw {
    /// The four points of the two steps.
    pub points: [usize; 4],
    /// Whether they cross or lie on each other, and do not merely touch.
    pub is_crossing: bool,
}

/// All flaws of arcs whose points lie at `places`.
pub fn flaws(arcs: &[Vec<usize>], places: &[Whole]) -> Vec<Flaw> {
    let steps: Vec<(usize, usize)> = arcs.iter().flat_map(|arc| arc.iter().copied().zip(arc.iter().skip(1).copied())).collect();
    let place = |point: usize| places.get(point).copied().unwrap_or_default();
    let bounds = |(a, b): (usize, usize)| {
        let (a, b) = (place(a), place(b));
        (f64::from(a.0.min(b.0)), f64::from(a.1.min(b.1)), f64::from(a.0.max(b.0)), f64::from(a.1.max(b.1)))
    };
    let mut grid = Grid::new(SQUARE);
    let mut found = Vec::new();
    for (index, step) in steps.iter().enumerate() {
        for other in grid.near(bounds(*step)) {
            let Some((c, d)) = steps.get(other).copied() else { continue };
            let (a, b) = *step;
            let is_crossing = match meeting((a, place(a)), (b, place(b)), (c, place(c)), (d, place(d))) {
                Meeting::Apart => continue,
                Meeting::Touching => false,
                Meeting::Crossing => true,
            };
            found.push(Flaw { points: [a, b, c, d], is_crossing });
        }
        grid.put(index, bounds(*step));
    }
    found
}

enum Meeting {
    Apart,
    Touching,
    Crossing,
}

type Place = (usize, Whole);

fn meeting(a: Place, b: Place, c: Place, d: Place) -> Meeting {
    let turn = |p: Place, q: Place, r: Place| {
        let by = |from: i32, to: i32| i64::from(to) - i64::from(from);
        (by(p.1.0, q.1.0) * by(p.1.1, r.1.1) - by(p.1.1, q.1.1) * by(p.1.0, r.1.0)).signum()
    };
    let (c_side, d_side, a_side, b_side) = (turn(a, b, c), turn(a, b, d), turn(c, d, a), turn(c, d, b));
    if c_side * d_side < 0 && a_side * b_side < 0 {
        return Meeting::Crossing;
    }
    // On one line: crossing when they have more than a point in common.
    if c_side == 0 && d_side == 0 && a.1 != b.1 && c.1 != d.1 {
        let along = |p: Place| if a.1.0 == b.1.0 { p.1.1 } else { p.1.0 };
        let (low, high) = (along(a).min(along(b)), along(a).max(along(b)));
        let (other_low, other_high) = (along(c).min(along(d)), along(c).max(along(d)));
        if low.max(other_low) < high.min(other_high) {
            return Meeting::Crossing;
        }
    }
    let is_on = |p: Place, (q, r): (Place, Place), side: i64| {
        let is_between = |value: i32, one: i32, two: i32| value >= one.min(two) && value <= one.max(two);
        // The same point at the end of two steps is how they hang together.
        side == 0 && p.0 != q.0 && p.0 != r.0 && is_between(p.1.0, q.1.0, r.1.0) && is_between(p.1.1, q.1.1, r.1.1)
    };
    let touches = [is_on(a, (c, d), a_side), is_on(b, (c, d), b_side), is_on(c, (a, b), c_side), is_on(d, (a, b), d_side)];
    if touches.contains(&true) { Meeting::Touching } else { Meeting::Apart }
}

/// How bad flaws are together; a crossing is worse than any number of touches that a drawing has.
fn badness(flaws: &[Flaw]) -> usize {
    flaws.iter().map(|flaw| if flaw.is_crossing { 1000 } else { 1 }).sum()
}

/// Moves points by a unit as long as that makes fewer flaws. Gives what is left.
pub fn mend(arcs: &[Vec<usize>], places: &mut [Whole]) -> Vec<Flaw> {
    let mut around: BTreeMap<usize, BTreeSet<usize>> = BTreeMap::new();
    for (index, point) in arcs.iter().enumerate().flat_map(|(index, arc)| arc.iter().map(move |point| (index, *point))) {
        around.entry(point).or_default().insert(index);
    }
    let mut left = flaws(arcs, places);
    let mut moves = 0;
    loop {
        let mut is_better = false;
        for point in left.clone().into_iter().flat_map(|flaw| flaw.points) {
            if !left.iter().any(|flaw| flaw.points.contains(&point)) || !around.contains_key(&point) {
                continue;
            }
            let Some(before) = places.get(point).copied() else { continue };
            for (x, y) in [(1, 0), (-1, 0), (0, 1), (0, -1), (1, 1), (1, -1), (-1, 1), (-1, -1)] {
                moves += 1;
                set(places, point, (before.0 + x, before.1 + y));
                let found = flaws(arcs, places);
                if badness(&found) < badness(&left) {
                    (left, is_better) = (found, true);
                    break;
                }
                set(places, point, before);
            }
            if moves > MOVES {
                return left;
            }
        }
        if !is_better {
            return left;
        }
    }
}

fn set(places: &mut [Whole], point: usize, place: Whole) {
    if let Some(entry) = places.get_mut(point) {
        *entry = place;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn crossings_and_touches_are_told_apart() {
        let found = |places: &[Whole], arcs: &[&[usize]]| {
            let arcs: Vec<Vec<usize>> = arcs.iter().map(|arc| arc.to_vec()).collect();
            flaws(&arcs, places).iter().map(|flaw| flaw.is_crossing).collect::<Vec<_>>()
        };
        assert_eq!(found(&[(0, 0), (4, 4), (0, 4), (4, 0)], &[&[0, 1], &[2, 3]]), [true]);
        assert_eq!(found(&[(0, 0), (4, 0), (2, 0), (2, 5)], &[&[0, 1], &[2, 3]]), [false]);
        assert_eq!(found(&[(0, 0), (4, 0), (2, 0), (9, 0)], &[&[0, 1], &[2, 3]]), [true]);
        assert_eq!(found(&[(0, 0), (4, 0), (8, 1), (8, 5)], &[&[0, 1, 2], &[1, 3]]), [false; 0]);
        // There and back again.
        assert_eq!(found(&[(0, 0), (4, 0), (2, 0)], &[&[0, 1, 2]]), [true]);
    }

    #[test]
    fn a_touch_is_moved_away() {
        let arcs = [vec![0, 1], vec![2, 3, 4]];
        let mut places = vec![(0, 0), (20, 0), (5, 9), (10, 0), (15, 9)];
        assert_eq!(mend(&arcs, &mut places), []);
    }
}
