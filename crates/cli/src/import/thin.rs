//! In which order points of a net can go, so that after each step no border crosses or touches another that it did not
//! before (Visvalingam and Whyatt 1993: always the point whose triangle is smallest; it stays as long as another point lies
//! in that triangle, or where the new step is there already). Knows areas only, no bytes.

use std::{
    cmp::Reverse,
    collections::{BinaryHeap, HashSet},
};

use catalog::authoring::draw::Point;

use super::{
    grid::{Bounds, Grid},
    net::Net,
};

/// Side of the squares in which points are looked for, in units.
const SQUARE: f64 = 6.0;

/// The area of a point's triangle, the point, and those beside it.
type Entry = (u64, usize, (usize, usize));

/// A net that gets thinner.
struct Thinning<'a> {
    points: &'a [Point],
    /// For every point that may go the ones before and after it in its arc.
    beside: Vec<Option<(usize, usize)>>,
    is_there: Vec<bool>,
    steps: HashSet<(usize, usize)>,
    grid: Grid,
    /// Smallest triangles first; an entry is out of date when the points beside it have changed.
    queue: BinaryHeap<Reverse<Entry>>,
}

/// Numbers of points in the order in which they can go.
pub fn order(net: &Net) -> Vec<usize> {
    let mut thinning = Thinning {
        points: &net.points,
        beside: vec![None; net.points.len()],
        is_there: vec![false; net.points.len()],
        steps: HashSet::new(),
        grid: Grid::new(SQUARE),
        queue: BinaryHeap::new(),
    };
    for arc in &net.arcs {
        thinning.steps.extend(arc.iter().zip(arc.iter().skip(1)).map(|(a, b)| step(*a, *b)));
        for (before, (here, after)) in arc.iter().zip(arc.iter().skip(1).zip(arc.iter().skip(2))) {
            if let Some(beside) = thinning.beside.get_mut(*here) {
                *beside = Some((*before, *after));
            }
        }
        for point in arc {
            if let Some(is_there) = thinning.is_there.get_mut(*point) {
                *is_there = true;
            }
        }
    }
    for (index, (x, y)) in net.points.iter().enumerate() {
        if thinning.is(index) {
            thinning.grid.put(index, (*x, *y, *x, *y));
        }
        thinning.enqueue(index);
    }
    thinning.run()
}

fn step(a: usize, b: usize) -> (usize, usize) {
    (a.min(b), a.max(b))
}

/// Twice the area of a triangle, turning one way above nought and the other way below.
fn turn(a: Point, b: Point, c: Point) -> f64 {
    (b.0 - a.0) * (c.1 - a.1) - (b.1 - a.1) * (c.0 - a.0)
}

impl Thinning<'_> {
    fn is(&self, point: usize) -> bool {
        self.is_there.get(point).copied().unwrap_or_default()
    }

    fn triangle(&self, point: usize) -> Option<(Point, Point, Point)> {
        let (before, after) = self.beside.get(point).copied().flatten()?;
        Some((*self.points.get(before)?, *self.points.get(point)?, *self.points.get(after)?))
    }

    fn enqueue(&mut self, point: usize) {
        if let (Some((a, b, c)), Some(Some(beside))) = (self.triangle(point), self.beside.get(point)) {
            // Coordinates are whole parts of a unit, so that areas are whole numbers when they are made large.
            let area = (turn(a, b, c).abs() * 65_536.0) as u64;
            self.queue.push(Reverse((area, point, *beside)));
        }
    }

    fn may_go(&self, point: usize, (before, after): (usize, usize)) -> bool {
        if before == after || self.steps.contains(&step(before, after)) {
            return false;
        }
        let Some((a, b, c)) = self.triangle(point) else { return false };
        let bounds: Bounds = (a.0.min(b.0).min(c.0), a.1.min(b.1).min(c.1), a.0.max(b.0).max(c.0), a.1.max(b.1).max(c.1));
        let is_in = |p: Point| {
            let turns = [turn(a, b, p), turn(b, c, p), turn(c, a, p)];
            let is_box = p.0 >= bounds.0 && p.0 <= bounds.2 && p.1 >= bounds.1 && p.1 <= bounds.3;
            is_box && (turns.iter().all(|turn| *turn >= 0.0) || turns.iter().all(|turn| *turn <= 0.0))
        };
        let others = self.grid.near(bounds).into_iter().filter(|other| ![point, before, after].contains(other));
        !others.filter(|other| self.is(*other)).filter_map(|other| self.points.get(other)).any(|p| is_in(*p))
    }

    fn run(mut self) -> Vec<usize> {
        let mut gone = Vec::new();
        let mut waiting: Vec<usize> = Vec::new();
        let mut is_changed = false;
        loop {
            let Some(Reverse((_, point, beside))) = self.queue.pop() else {
                // What had another point in its triangle may go when that point has gone.
                if !std::mem::take(&mut is_changed) {
                    return gone;
                }
                for point in std::mem::take(&mut waiting) {
                    self.enqueue(point);
                }
                continue;
            };
            if !self.is(point) || self.beside.get(point) != Some(&Some(beside)) {
                continue;
            }
            if !self.may_go(point, beside) {
                waiting.push(point);
                continue;
            }
            self.take(point, beside);
            gone.push(point);
            is_changed = true;
        }
    }

    fn take(&mut self, point: usize, (before, after): (usize, usize)) {
        if let Some(is_there) = self.is_there.get_mut(point) {
            *is_there = false;
        }
        self.steps.remove(&step(before, point));
        self.steps.remove(&step(point, after));
        self.steps.insert(step(before, after));
        if let Some(Some(beside)) = self.beside.get_mut(before) {
            beside.1 = after;
        }
        if let Some(Some(beside)) = self.beside.get_mut(after) {
            beside.0 = before;
        }
        self.enqueue(before);
        self.enqueue(after);
    }
}
