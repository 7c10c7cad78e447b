//! From squares to lines: the borders between cells as arcs that both sides share, smoothed once for both. Knows nothing
//! of municipalities nor of how a line is written.

use std::collections::BTreeMap;

use super::{cells::Cells, plane::Point};

/// A border from one meeting of borders to the next, or all around. Its points are close together.
#[derive(Clone, Debug)]
pub(super) struct Arc {
    /// Its points; the last is the first when it runs all around.
    pub points: Vec<Point>,
    /// The arcs of the region's outline that go on at its beginning and its end, and whether they leave there forwards.
    pub goes_on: [Option<(usize, bool)>; 2],
}

/// All borders.
pub(super) struct Borders {
    /// The arcs.
    pub arcs: Vec<Arc>,
    /// For each cell, its closed lines: arcs, and whether they are run along forwards.
    pub rings: Vec<Vec<Vec<(usize, bool)>>>,
}

type Corner = (isize, isize);

/// The sides of squares that part two owners, as a graph.
struct Graph {
    /// The corners at the other end of each side, with whether the side is of the outline.
    sides: BTreeMap<Corner, Vec<(Corner, bool)>>,
    /// For each owner, the sides around it, with the owner on the right.
    around: Vec<BTreeMap<Corner, Vec<Corner>>>,
}

impl Graph {
    fn new(cells: &Cells, count: usize) -> Self {
        let mut graph = Self { sides: BTreeMap::new(), around: vec![BTreeMap::new(); count] };
        for row in 0..cells.rows as isize {
            for column in 0..cells.columns as isize {
                let Some(owner) = cells.owner(column, row) else { continue };
                let (x, y) = (column, row);
                let sides = [
                    ((x, y), (x + 1, y), (x, y - 1)),
                    ((x + 1, y), (x + 1, y + 1), (x + 1, y)),
                    ((x + 1, y + 1), (x, y + 1), (x, y + 1)),
                    ((x, y + 1), (x, y), (x - 1, y)),
                ];
                for (from, to, beside) in sides {
                    let other = cells.owner(beside.0, beside.1);
                    if other == Some(owner) {
                        continue;
                    }
                    if let Some(around) = graph.around.get_mut(owner) {
                        around.entry(from).or_default().push(to);
                    }
                    // A side between two owners is met from both; it is noted once.
                    if other.is_none_or(|other| other > owner) {
                        graph.sides.entry(from).or_default().push((to, other.is_none()));
                        graph.sides.entry(to).or_default().push((from, other.is_none()));
                    }
                }
            }
        }
        graph
    }

    fn is_meeting(&self, corner: Corner) -> bool {
        self.sides.get(&corner).is_some_and(|sides| sides.len() != 2)
    }

    /// The corners from `from` over `to` until the next meeting, or all around.
    fn walk(&self, from: Corner, to: Corner) -> Vec<Corner> {
        let mut walked = vec![from, to];
        let (mut before, mut here) = (from, to);
        while here != from && !self.is_meeting(here) {
            let next = self.sides.get(&here).and_then(|sides| sides.iter().find(|(corner, _)| *corner != before));
            let Some((next, _)) = next else { break };
            (before, here) = (here, *next);
            walked.push(here);
        }
        walked
    }

    /// Where each corner comes to lie when everything is smoothed `rounds` times. Corners of the outline follow the outline
    /// only, so that no border pulls a dent into it.
    fn smooth(&self, cells: &Cells, rounds: usize) -> BTreeMap<Corner, Point> {
        let corners: Vec<Corner> = self.sides.keys().copied().collect();
        let number: BTreeMap<Corner, usize> = corners.iter().enumerate().map(|(at, corner)| (*corner, at)).collect();
        let pulls: Vec<Vec<usize>> = self
            .sides
            .values()
            .map(|sides| {
                let is_outline = sides.iter().any(|(_, is_outline)| *is_outline);
                let pulling = sides.iter().filter(|(_, outline)| *outline || !is_outline);
                pulling.filter_map(|(corner, _)| number.get(corner).copied()).collect()
            })
            .collect();
        let place = |(x, y): &Corner| (cells.corner.0 + *x as f64 * cells.step, cells.corner.1 + *y as f64 * cells.step);
        let mut points: Vec<Point> = corners.iter().map(place).collect();
        for _ in 0..rounds {
            points = pulls
                .iter()
                .zip(&points)
                .map(|(pulls, here)| {
                    let sum = pulls.iter().filter_map(|at| points.get(*at)).fold((0.0, 0.0), |sum, p| (sum.0 + p.0, sum.1 + p.1));
                    let count = pulls.len().max(1) as f64;
                    ((here.0 + sum.0 / count) / 2.0, (here.1 + sum.1 / count) / 2.0)
                })
                .collect();
        }
        corners.into_iter().zip(points).collect()
    }
}

impl Borders {
    /// The borders of `count` cells, smoothed `rounds` times: about the root of that many squares are rounded off.
    pub fn new(cells: &Cells, count: usize, rounds: usize) -> Self {
        let graph = Graph::new(cells, count);
        let points = graph.smooth(cells, rounds);
        // Meetings first, so that what is left over runs all around.
        let meetings = graph.sides.keys().filter(|corner| graph.is_meeting(**corner));
        let others = graph.sides.keys().filter(|corner| !graph.is_meeting(**corner));
        let mut arcs: Vec<(Vec<Corner>, bool)> = Vec::new();
        let mut of_side: BTreeMap<(Corner, Corner), (usize, bool)> = BTreeMap::new();
        for from in meetings.chain(others) {
            for (to, is_outline) in graph.sides.get(from).into_iter().flatten() {
                if of_side.contains_key(&(*from, *to)) {
                    continue;
                }
                let walked = graph.walk(*from, *to);
                for (a, b) in walked.iter().zip(walked.iter().skip(1)) {
                    of_side.insert((*a, *b), (arcs.len(), true));
                    of_side.insert((*b, *a), (arcs.len(), false));
                }
                arcs.push((walked, *is_outline));
            }
        }
        let goes_on = |index: usize, end: Option<&Corner>, is_outline: bool| {
            let sides = end.and_then(|end| graph.sides.get(end).map(|sides| (end, sides)));
            sides.filter(|_| is_outline).and_then(|(end, sides)| {
                let others = sides.iter().filter(|(_, is_outline)| *is_outline).filter_map(|(to, _)| of_side.get(&(*end, *to)));
                others.copied().find(|(other, _)| *other != index)
            })
        };
        let rings = graph.around.iter().map(|around| rings(around, &of_side)).collect();
        let arcs = arcs
            .iter()
            .enumerate()
            .map(|(index, (corners, is_outline))| Arc {
                points: corners.iter().filter_map(|corner| points.get(corner).copied()).collect(),
                goes_on: [corners.first(), corners.last()].map(|end| goes_on(index, end, *is_outline)),
            })
            .collect();
        Self { arcs, rings }
    }
}

/// The closed lines around one owner as runs of arcs.
fn rings(around: &BTreeMap<Corner, Vec<Corner>>, of_side: &BTreeMap<(Corner, Corner), (usize, bool)>) -> Vec<Vec<(usize, bool)>> {
    let mut left = around.clone();
    let mut rings = Vec::new();
    while let Some((start, _)) = left.iter().find(|(_, next)| !next.is_empty()) {
        let (start, mut here) = (*start, *start);
        let mut before = start;
        let mut ring: Vec<(usize, bool)> = Vec::new();
        while let Some(ways) = left.get_mut(&here).filter(|ways| !ways.is_empty()) {
            // Where two pieces of one owner touch at a corner, turning right keeps to the piece.
            let right = (here.0 - (here.1 - before.1), here.1 + (here.0 - before.0));
            let at = ways.iter().position(|way| *way == right).unwrap_or(0);
            let next = ways.swap_remove(at);
            if let Some(part) = of_side.get(&(here, next)).filter(|part| ring.last() != Some(*part)) {
                ring.push(*part);
            }
            (before, here) = (here, next);
            if here == start {
                break;
            }
        }
        if ring.len() > 1 && ring.first() == ring.last() {
            ring.pop();
        }
        rings.push(ring);
    }
    rings
}
