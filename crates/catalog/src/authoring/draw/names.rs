//! Where the names stand: each on its own cell as far as it fits, none on another name, off the water if that can be. Knows
//! how wide a name is in the longest of its languages, and no fonts.

use super::{
    Sheet,
    lakes::shores,
    plane::{Point, bounds, distance, is_between, is_within},
};
use crate::{Area, LakeHint};

/// Height of a letter, in units of the drawing.
const LETTER_HEIGHT: f64 = 34.0;
/// Width of a letter, in units.
const LETTER_WIDTH: f64 = 0.58 * LETTER_HEIGHT;

/// Free space around a name, in units.
const AIR: f64 = 7.0;
/// How far apart the places are that are tried, in units, at least.
const STEP: f64 = 10.0;
/// How many places are tried for a name, about.
const PLACES: f64 = 250.0;
/// How often all names are gone through.
const ROUNDS: usize = 4;

/// A name to be placed.
pub struct Name<'a> {
    /// Letters of its longest language.
    pub letters: usize,
    /// The closed lines of its cell.
    pub cell: &'a [Vec<Point>],
}

impl Name<'_> {
    fn half(&self) -> Point {
        (self.letters as f64 * LETTER_WIDTH / 2.0 + AIR, LETTER_HEIGHT / 2.0 + AIR)
    }

    /// How good a place is, 1 being the best, and whether the name lies within the drawing.
    fn worth(&self, at: Point, size: Point, middle: Point, lakes: &[Lake]) -> Option<f64> {
        let (wide, high) = self.half();
        let is_inside = at.0 - wide >= 0.0 && at.0 + wide <= size.0 && at.1 - high >= 0.0 && at.1 + high <= size.1;
        if !is_inside {
            return None;
        }
        let (mut own, mut dry, mut count) = (0.0, 0.0, 0.0);
        for row in -1..=1 {
            for column in -4..=4 {
                let p = (at.0 + wide * f64::from(column) / 4.0, at.1 + high * f64::from(row));
                count += 1.0;
                own += f64::from(u8::from(is_within(p, self.cell)));
                dry += f64::from(u8::from(!lakes.iter().any(|lake| lake.holds(p))));
            }
        }
        Some(own / count + 0.4 * dry / count - distance(at, middle) / 1000.0)
    }
}

/// The shore of a lake, with its bounds.
struct Lake<'a> {
    shore: &'a Vec<Point>,
    bounds: (Point, Point),
}

impl Lake<'_> {
    fn holds(&self, p: Point) -> bool {
        is_between(p, self.bounds) && is_within(p, [self.shore])
    }
}

fn middle(cell: &[Vec<Point>]) -> Point {
    // The centre of gravity of the largest line.
    let weighted = |ring: &Vec<Point>| {
        let mut sum = (0.0, 0.0, 0.0);
        for (a, b) in ring.iter().zip(ring.iter().cycle().skip(1)) {
            let area = a.0 * b.1 - b.0 * a.1;
            sum = (sum.0 + (a.0 + b.0) * area, sum.1 + (a.1 + b.1) * area, sum.2 + area);
        }
        sum
    };
    let largest = cell.iter().map(weighted).max_by(|a, b| a.2.abs().total_cmp(&b.2.abs())).unwrap_or_default();
    if largest.2 == 0.0 { (0.0, 0.0) } else { (largest.0 / (3.0 * largest.2), largest.1 / (3.0 * largest.2)) }
}

/// Letters of an area's name, in the longest of its languages.
pub fn letters(area: &Area) -> usize {
    area.name.iter().map(|(_, name)| name.chars().count()).max().unwrap_or_default()
}

/// Places all names on a sheet. The middles of the names, in the order of `names`.
pub fn place_names(names: &[Name<'_>], sheet: &Sheet, hints: &[LakeHint]) -> Vec<(i16, i16)> {
    let size = (f64::from(sheet.width), f64::from(sheet.height));
    let shores = shores(hints, &sheet.frame);
    let lakes: Vec<Lake<'_>> = shores.iter().map(|shore| Lake { shore, bounds: bounds(shore) }).collect();
    // For every name all places with how good they are, whatever the others do.
    let tried: Vec<Vec<(Point, f64)>> = names
        .iter()
        .map(|name| {
            let (around, middle) = (bounds(name.cell.iter().flatten()), middle(name.cell));
            let ((left, top), (right, bottom)) = around;
            let step = STEP.max(((right - left) * (bottom - top) / PLACES).max(0.0).sqrt());
            let count = |length: f64| (length / step) as u32;
            let at = |x: u32, y: u32| (left + f64::from(x) * step, top + f64::from(y) * step);
            let places = (0..=count(bottom - top)).flat_map(|y| (0..=count(right - left)).map(move |x| at(x, y)));
            let near = places.filter(|p| is_within(*p, name.cell));
            near.filter_map(|p| Some((p, name.worth(p, size, middle, &lakes)?))).collect()
        })
        .collect();
    let mut chosen: Vec<Point> = names.iter().map(|name| middle(name.cell)).collect();
    for _ in 0..ROUNDS {
        for (index, (name, places)) in names.iter().zip(&tried).enumerate() {
            let cost = |p: Point| {
                let others = names.iter().zip(&chosen).enumerate().filter(|(other, _)| *other != index);
                others.map(|(_, (other, at))| overlap((p, name.half()), (*at, other.half()))).sum::<f64>()
            };
            let best = places.iter().map(|(p, worth)| (*p, worth - 10.0 * cost(*p)));
            if let Some((best, _)) = best.max_by(|a, b| a.1.total_cmp(&b.1))
                && let Some(entry) = chosen.get_mut(index)
            {
                *entry = best;
            }
        }
    }
    chosen.into_iter().map(|(x, y)| (x.round() as i16, y.round() as i16)).collect()
}

/// How much two boxes (middle and half size) overlap, as a part of the first.
fn overlap((a, (wide, high)): (Point, Point), (b, (other_wide, other_high)): (Point, Point)) -> f64 {
    let x = (wide + other_wide - (a.0 - b.0).abs()).clamp(0.0, 2.0 * wide);
    let y = (high + other_high - (a.1 - b.1).abs()).clamp(0.0, 2.0 * high);
    x * y / (4.0 * wide * high)
}
