//! Finds what lies near on a plane: numbers by the squares that their boxes touch. Knows nothing of borders.

use std::collections::{BTreeSet, HashMap};

/// A box: left, top, right, bottom.
pub type Bounds = (f64, f64, f64, f64);

/// Numbers by place.
pub struct Grid {
    side: f64,
    squares: HashMap<(i64, i64), Vec<usize>>,
}

impl Grid {
    /// An empty grid of squares with this side.
    pub fn new(side: f64) -> Self {
        Self { side, squares: HashMap::new() }
    }

    /// Puts a number into all squares that its box touches.
    pub fn put(&mut self, number: usize, bounds: Bounds) {
        for square in squares(self.side, bounds) {
            self.squares.entry(square).or_default().push(number);
        }
    }

    /// All numbers whose squares this box touches, each once, in order.
    pub fn near(&self, bounds: Bounds) -> BTreeSet<usize> {
        squares(self.side, bounds).filter_map(|square| self.squares.get(&square)).flatten().copied().collect()
    }
}

fn squares(side: f64, (left, top, right, bottom): Bounds) -> impl Iterator<Item = (i64, i64)> {
    let at = move |length: f64| (length / side).floor() as i64;
    (at(left)..=at(right)).flat_map(move |x| (at(top)..=at(bottom)).map(move |y| (x, y)))
}
