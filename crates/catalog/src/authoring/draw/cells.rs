//! Who gets which piece of the land: a Voronoi diagram of the centres with a weight each, on a grid. Knows nothing of how
//! the pieces are drawn.

use std::collections::VecDeque;

use super::{
    body::Body,
    plane::{Point, distance},
};

/// A piece of land by whom it belongs to.
pub(super) struct Cells {
    /// How many squares a row has.
    pub columns: usize,
    /// How many rows there are.
    pub rows: usize,
    /// The side of a square.
    pub step: f64,
    /// The upper left corner of the first square.
    pub corner: Point,
    /// Row by row: the index of the centre, none outside the region.
    owners: Vec<Option<usize>>,
}

/// The land on a grid, before it is parted.
pub(super) struct Land {
    columns: usize,
    rows: usize,
    step: f64,
    corner: Point,
    /// How far each square is from each centre; nothing for squares outside the land.
    distances: Vec<Vec<f64>>,
}

impl Land {
    /// The land of `body` around the centres in squares of `step`, with an empty square on every side.
    pub fn new(body: &Body, centres: &[Point], step: f64) -> Self {
        let ((left, top), (right, bottom)) = body.bounds();
        let count = |length: f64| ((length / step).ceil().clamp(1.0, 2000.0) as usize) + 2;
        let (columns, rows) = (count(right - left), count(bottom - top));
        let corner = (left - step, top - step);
        let distances = (0..columns * rows).map(|index| {
            let p = middle(corner, step, index % columns, index / columns);
            if body.holds(p) { centres.iter().map(|centre| distance(p, *centre)).collect() } else { Vec::new() }
        });
        Self { columns, rows, step, corner, distances: distances.collect() }
    }

    /// Parts the land: each square goes to the centre that is nearest when its weight is taken off the distance.
    pub fn part(&self, weights: &[f64]) -> Cells {
        let owner = |distances: &Vec<f64>| {
            let mut nearest = None;
            let mut least = f64::INFINITY;
            for (index, (distance, weight)) in distances.iter().zip(weights).enumerate() {
                if distance - weight < least {
                    (nearest, least) = (Some(index), distance - weight);
                }
            }
            nearest
        };
        let owners = self.distances.iter().map(owner).collect();
        Cells { columns: self.columns, rows: self.rows, step: self.step, corner: self.corner, owners }
    }
}

fn middle(corner: Point, step: f64, column: usize, row: usize) -> Point {
    (corner.0 + (column as f64 + 0.5) * step, corner.1 + (row as f64 + 0.5) * step)
}

impl Cells {
    /// Whose a square is; squares outside the grid are nobody's.
    pub fn owner(&self, column: isize, row: isize) -> Option<usize> {
        let (column, row) = (usize::try_from(column).ok()?, usize::try_from(row).ok()?);
        if column < self.columns { self.owners.get(row * self.columns + column).copied().flatten() } else { None }
    }

    /// The square that a point lies in.
    pub fn square(&self, p: Point) -> (isize, isize) {
        (((p.0 - self.corner.0) / self.step).floor() as isize, ((p.1 - self.corner.1) / self.step).floor() as isize)
    }

    /// How long the border of each two is, in sides of squares: row by row of a table of `count` times `count`, the
    /// smaller index first.
    pub fn contacts(&self, count: usize) -> Vec<u32> {
        let mut contacts = vec![0; count * count];
        for row in 0..self.rows as isize {
            for column in 0..self.columns as isize {
                let Some(one) = self.owner(column, row) else { continue };
                for other in [self.owner(column + 1, row), self.owner(column, row + 1)].into_iter().flatten() {
                    let entry = contacts.get_mut(one.min(other) * count + one.max(other));
                    if let Some(length) = entry.filter(|_| one != other) {
                        *length += 1;
                    }
                }
            }
        }
        contacts
    }

    /// How many squares each has.
    pub fn sizes(&self, count: usize) -> Vec<u32> {
        let mut sizes = vec![0; count];
        for owner in self.owners.iter().flatten() {
            if let Some(size) = sizes.get_mut(*owner) {
                *size += 1;
            }
        }
        sizes
    }

    /// Leaves every owner the one piece around its centre; what was cut off goes to whom it lies next to.
    pub fn join(&mut self, centres: &[Point]) {
        let mut joined = vec![None; self.owners.len()];
        let mut queue = VecDeque::new();
        for (index, centre) in centres.iter().enumerate() {
            let (column, row) = self.square(*centre);
            if self.owner(column, row) == Some(index) {
                queue.push_back((column, row, index));
            }
        }
        self.spread(&mut joined, queue, |owner, index| owner == Some(index));
        let place = |at: usize| ((at % self.columns) as isize, (at / self.columns) as isize);
        let reached = joined.iter().enumerate().filter_map(|(at, owner)| owner.map(|owner| (place(at).0, place(at).1, owner)));
        let queue = reached.collect();
        self.spread(&mut joined, queue, |owner, _| owner.is_some());
        self.owners = joined;
    }

    /// Gives squares that are free to those that stand next to them, in the order in which they are reached.
    fn spread(
        &self,
        owners: &mut [Option<usize>],
        mut queue: VecDeque<(isize, isize, usize)>,
        may_go: impl Fn(Option<usize>, usize) -> bool,
    ) {
        while let Some((column, row, index)) = queue.pop_front() {
            for (x, y) in [(column, row), (column + 1, row), (column - 1, row), (column, row + 1), (column, row - 1)] {
                if !may_go(self.owner(x, y), index) {
                    continue;
                }
                let Some(owner) = owners.get_mut(y as usize * self.columns + x as usize) else { continue };
                if owner.is_none() {
                    *owner = Some(index);
                    queue.push_back((x, y, index));
                }
            }
        }
    }
}
