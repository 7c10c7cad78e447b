//! Finds weights with which the cells touch as the municipalities do: every pair of neighbours along a good length, no
//! others, and none so small that its name has no room. Knows squares, not lines.

use super::{
    body::{Body, Neighbourhood},
    cells::{Cells, Land},
};

/// How well the cells agree with who borders on whom.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Agreement {
    /// Pairs of neighbours whose cells touch.
    pub kept: usize,
    /// Pairs of neighbours whose cells do not touch.
    pub lost: usize,
    /// Pairs of cells that touch without being neighbours.
    pub added: usize,
}

/// Squares along the middle distance of neighbours, while weights are searched.
const COARSE: f64 = 12.0;
/// Changes of a weight that are tried, as parts of the middle distance of neighbours.
const CHANGES: [f64; 3] = [0.16, 0.08, 0.04];
/// How much a cell of twice its size weighs against a pair of neighbours that touch, which counts three.
const EVENNESS: f64 = 1.5;
/// How often all weights are gone through with one size of change.
const ROUNDS: usize = 6;

/// The best weights that were found. The same input gives the same weights.
pub(super) fn search(neighbourhood: &Neighbourhood, body: &Body) -> Vec<f64> {
    let measure = neighbourhood.measure();
    let land = Land::new(body, &neighbourhood.centres, measure / COARSE);
    let mut weights = vec![0.0; neighbourhood.centres.len()];
    let value = |weights: &[f64]| worth(neighbourhood, &land.part(weights)) - restraint(weights, measure);
    let mut best = value(&weights);
    for change in CHANGES {
        for _ in 0..ROUNDS {
            let before = best;
            for at in 0..weights.len() {
                for step in [change * measure, -change * measure] {
                    let mut tried = weights.clone();
                    if let Some(weight) = tried.get_mut(at) {
                        *weight += step;
                    }
                    let found = value(&tried);
                    if found > best + 1e-9 {
                        (weights, best) = (tried, found);
                    }
                }
            }
            if best <= before {
                break;
            }
        }
    }
    weights
}

/// How good a division is: the more, the better.
fn worth(neighbourhood: &Neighbourhood, cells: &Cells) -> f64 {
    let count = neighbourhood.centres.len();
    let contacts = cells.contacts(count);
    // A border shorter than a third of the middle distance looks like a mere corner.
    let wanted = COARSE / 3.0;
    let mut worth = 0.0;
    for (at, length) in contacts.iter().enumerate() {
        let length = f64::from(*length) / wanted;
        let (a, b) = (at / count, at % count);
        if neighbourhood.are_neighbours(a, b) {
            worth += 3.0 * length.min(1.0);
        } else if length > 0.0 {
            worth -= 2.0 + length;
        }
    }
    for (index, centre) in neighbourhood.centres.iter().enumerate() {
        let (column, row) = cells.square(*centre);
        if cells.owner(column, row) != Some(index) {
            worth -= 100.0;
        }
    }
    worth - EVENNESS * unevenness(neighbourhood, cells)
}

/// How far the cells are from sizes that give every name room.
fn unevenness(neighbourhood: &Neighbourhood, cells: &Cells) -> f64 {
    let sizes = cells.sizes(neighbourhood.centres.len());
    let all = f64::from(sizes.iter().sum::<u32>());
    let room = |letters: &usize| *letters as f64 + 7.0;
    let all_room: f64 = neighbourhood.letters.iter().map(room).sum();
    let shares =
        sizes.iter().zip(&neighbourhood.letters).map(|(size, letters)| f64::from(*size) * all_room / all / room(letters));
    shares.map(|share| (share - 1.0).powi(2)).sum()
}

/// Weights are no better for being large.
fn restraint(weights: &[f64], measure: f64) -> f64 {
    weights.iter().map(|weight| (weight / measure).powi(2)).sum()
}

/// Counts which neighbours touch.
pub(super) fn agreement(neighbourhood: &Neighbourhood, cells: &Cells) -> Agreement {
    let count = neighbourhood.centres.len();
    let mut found = Agreement::default();
    for (at, length) in cells.contacts(count).into_iter().enumerate() {
        let (a, b) = (at / count, at % count);
        match (a < b && neighbourhood.are_neighbours(a, b), length > 0) {
            (true, true) => found.kept += 1,
            (true, false) => found.lost += 1,
            (false, true) => found.added += 1,
            (false, false) => {}
        }
    }
    found
}
