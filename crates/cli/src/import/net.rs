//! Borders as a net: every stretch that two municipalities share is there once, from one meeting to the next. What happens
//! to it happens to both sides. Knows no files and no paths.

use std::collections::{BTreeMap, BTreeSet};

use catalog::authoring::draw::{Point, Sheet};

use super::read::Ring;

/// Parts of a unit of the drawing that points are told apart by: points that are nearer are the same point.
const PARTS: f64 = 256.0;
/// Islands and holes of fewer square units are left out: nobody would see them, and their points are missing elsewhere.
const SMALLEST: f64 = 12.0;

/// A run along arcs: which, and whether forwards.
pub type Run = Vec<(usize, bool)>;

/// All borders.
pub struct Net {
    /// Where each point lies on the sheet.
    pub points: Vec<Point>,
    /// Numbers of points from meeting to meeting, or all around with the first point again at the end.
    pub arcs: Vec<Vec<usize>>,
    /// For each municipality its closed lines, the largest first.
    pub shapes: Vec<Vec<Run>>,
    /// How many islands and holes were too small.
    pub left_out: usize,
}

impl Net {
    /// The net of closed lines on a sheet.
    pub fn new(shapes: &[Vec<Ring>], sheet: &Sheet) -> Self {
        let mut points = Vec::new();
        let mut numbers: BTreeMap<(i64, i64), usize> = BTreeMap::new();
        let mut number = |p: &Point| {
            let (x, y) = sheet.place(*p);
            let key = ((x * PARTS).round() as i64, (y * PARTS).round() as i64);
            *numbers.entry(key).or_insert_with(|| {
                points.push((key.0 as f64 / PARTS, key.1 as f64 / PARTS));
                points.len() - 1
            })
        };
        let numbered: Vec<Vec<Vec<usize>>> =
            shapes.iter().map(|rings| rings.iter().map(|ring| clean(ring.iter().map(&mut number).collect())).collect()).collect();
        let mut uses: BTreeMap<usize, BTreeSet<usize>> = BTreeMap::new();
        for ring in numbered.iter().flatten() {
            for (a, b) in ring.iter().zip(ring.iter().cycle().skip(1)) {
                uses.entry(*a).or_default().insert(*b);
                uses.entry(*b).or_default().insert(*a);
            }
        }
        let is_meeting = |point: usize| uses.get(&point).is_some_and(|others| others.len() != 2);
        let mut net = Self { points, arcs: Vec::new(), shapes: Vec::new(), left_out: 0 };
        let mut begun: BTreeMap<(usize, usize), (usize, bool)> = BTreeMap::new();
        for rings in &numbered {
            let mut sized: Vec<(f64, Run)> = Vec::new();
            for ring in rings.iter().filter(|ring| ring.len() > 2) {
                let parts = parts(ring, is_meeting);
                sized.push((net.area(ring), parts.into_iter().map(|part| net.arc(part, &mut begun)).collect()));
            }
            sized.sort_by(|a, b| b.0.total_cmp(&a.0));
            net.left_out += rings.len() - sized.len();
            net.shapes.push(sized.into_iter().map(|(_, run)| run).collect());
        }
        net.leave_out();
        net
    }

    /// The arc of these points, in whichever direction it is there already.
    fn arc(&mut self, part: Vec<usize>, begun: &mut BTreeMap<(usize, usize), (usize, bool)>) -> (usize, bool) {
        let ends = match part.as_slice() {
            [first, second, .., before, last] => [(*first, *second), (*last, *before)],
            [first, last] => [(*first, *last), (*last, *first)],
            _ => [(0, 0); 2],
        };
        // Within an arc every point has two neighbours, so that its first step tells all of it.
        if let Some(known) = begun.get(&ends[0]) {
            return *known;
        }
        let index = self.arcs.len();
        begun.insert(ends[1], (index, false));
        begun.insert(ends[0], (index, true));
        self.arcs.push(part);
        (index, true)
    }

    fn area(&self, ring: &[usize]) -> f64 {
        let places: Vec<Point> = ring.iter().filter_map(|point| self.points.get(*point).copied()).collect();
        let twice: f64 = places.iter().zip(places.iter().cycle().skip(1)).map(|(a, b)| a.0 * b.1 - b.0 * a.1).sum();
        twice.abs() / 2.0
    }

    /// Takes out what nobody would see, if it is nobody's border. The largest line of a municipality always stays.
    fn leave_out(&mut self) {
        let mut count = vec![0; self.arcs.len()];
        for (arc, _) in self.shapes.iter().flatten().flatten() {
            if let Some(count) = count.get_mut(*arc) {
                *count += 1;
            }
        }
        let mut shapes = std::mem::take(&mut self.shapes);
        for runs in &mut shapes {
            let mut is_first = true;
            let before = runs.len();
            runs.retain(|run| {
                let points: Vec<usize> = run.iter().filter_map(|(arc, _)| self.arcs.get(*arc)).flatten().copied().collect();
                let is_shared = run.iter().any(|(arc, _)| count.get(*arc).is_some_and(|count| *count > 1));
                std::mem::take(&mut is_first) || is_shared || run.len() > 1 || self.area(&points) >= SMALLEST
            });
            self.left_out += before - runs.len();
        }
        let used: BTreeSet<usize> = shapes.iter().flatten().flatten().map(|(arc, _)| *arc).collect();
        for (index, arc) in self.arcs.iter_mut().enumerate() {
            if !used.contains(&index) {
                arc.clear();
            }
        }
        self.shapes = shapes;
    }
}

/// A closed line without its last point, without points that stand twice and without ways there and back again.
fn clean(mut ring: Vec<usize>) -> Vec<usize> {
    ring.pop();
    let mut cleaned: Vec<usize> = Vec::with_capacity(ring.len());
    for point in ring {
        if cleaned.last() == Some(&point) {
            continue;
        }
        if cleaned.len() > 1 && cleaned.get(cleaned.len() - 2) == Some(&point) {
            cleaned.pop();
        } else {
            cleaned.push(point);
        }
    }
    // The same across the seam.
    while cleaned.len() > 1 {
        if cleaned.first() == cleaned.last() || cleaned.first() == cleaned.get(cleaned.len() - 2) {
            cleaned.pop();
        } else if cleaned.get(1) == cleaned.last() {
            cleaned.remove(0);
        } else {
            break;
        }
    }
    cleaned
}

/// A closed line cut at its meetings. One without meetings begins at its smallest number and runs to the smaller side, so
/// that it is the same from whichever municipality it is seen.
fn parts(ring: &[usize], is_meeting: impl Fn(usize) -> bool) -> Vec<Vec<usize>> {
    let start = ring.iter().position(|point| is_meeting(*point));
    let smallest = ring.iter().enumerate().min_by_key(|(_, point)| **point).map_or(0, |(at, _)| at);
    let first = start.unwrap_or(smallest);
    let mut points: Vec<usize> = ring.iter().cycle().skip(first).take(ring.len() + 1).copied().collect();
    if start.is_none() && points.get(1) > points.get(points.len().saturating_sub(2)) {
        points.reverse();
    }
    let mut parts: Vec<Vec<usize>> = Vec::new();
    let mut part: Vec<usize> = Vec::new();
    for point in points {
        part.push(point);
        if part.len() > 1 && is_meeting(point) {
            parts.push(std::mem::replace(&mut part, vec![point]));
        }
    }
    if part.len() > 1 {
        parts.push(part);
    }
    parts
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_are_cleaned() {
        assert_eq!(clean(vec![1, 2, 3, 1]), [1, 2, 3]);
        assert_eq!(clean(vec![1, 1, 2, 2, 3, 1]), [1, 2, 3]);
        assert_eq!(clean(vec![1, 2, 9, 2, 3, 1]), [1, 2, 3]);
        assert_eq!(clean(vec![9, 1, 2, 3, 1, 9]), [1, 2, 3]);
        assert_eq!(clean(vec![1, 2, 3, 1, 9, 1]), [1, 2, 3]);
        assert_eq!(clean(vec![1, 2, 1]).len(), 1);
    }

    #[test]
    fn a_line_is_cut_at_meetings() {
        assert_eq!(parts(&[5, 6, 7, 8], |point| point == 6 || point == 8), [vec![6, 7, 8], vec![8, 5, 6]]);
        assert_eq!(parts(&[5, 6, 7], |_| false), [vec![5, 6, 7, 5]]);
        assert_eq!(parts(&[7, 6, 5], |_| false), [vec![5, 6, 7, 5]]);
    }
}
