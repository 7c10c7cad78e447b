//! Makes borders as simple as a size asks for and writes them as paths in whole units. Knows bytes and units, no files.

use std::fmt::Write;

use catalog::authoring::draw::{Point, Sheet};

use super::{
    flaws::{Whole, flaws, mend},
    net::{Net, Run},
    read::Borders,
    thin,
};
use crate::failure::{Failure, Outcome};

/// A municipality as it is drawn: closed lines, the largest first.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Shape {
    rings: Vec<Vec<Whole>>,
}

/// Borders that fit.
pub struct Fitted {
    /// In the order of the municipalities.
    pub shapes: Vec<Shape>,
    /// Points in the file.
    before: usize,
    /// Bytes of all paths.
    bytes: usize,
    /// Islands and holes that were too small.
    left_out: usize,
}

impl Fitted {
    /// What was done, in a sentence.
    pub fn told(&self, municipalities: usize) -> String {
        let after: usize = self.shapes.iter().flat_map(|shape| &shape.rings).map(Vec::len).sum();
        let small = match self.left_out {
            0 => String::new(),
            1 => ", 1 tiny island or hole left out".to_owned(),
            count => format!(", {count} tiny islands and holes left out"),
        };
        let plural = if municipalities == 1 { "municipality" } else { "municipalities" };
        format!("{municipalities} {plural}, {after} of {} points, {} bytes of paths{small}.", self.before, self.bytes)
    }
}

/// Makes the borders simple enough for `budget` bytes of paths.
pub fn fit(borders: &Borders, sheet: &Sheet, budget: usize) -> Outcome<Fitted> {
    let before = borders.rings.iter().flatten().map(|ring| ring.len() - 1).sum();
    let net = Net::new(&borders.rings, sheet);
    let whole: Vec<Whole> = net.points.iter().map(|(x, y)| (x.round() as i32, y.round() as i32)).collect();
    let order = thin::order(&net);
    let mut rank = vec![usize::MAX; net.points.len()];
    for (at, point) in order.iter().enumerate() {
        if let Some(rank) = rank.get_mut(*point) {
            *rank = at;
        }
    }
    let arcs = |gone: usize| -> Vec<Vec<usize>> { net.arcs.iter().map(|arc| left(arc, gone, &rank, &whole)).collect() };
    let size = |gone: usize| bytes(&shapes(&net.shapes, &arcs(gone), &whole));

    // The fewest points that must go.
    let (mut low, mut high) = (0, order.len());
    if size(high) > budget {
        let sentence = format!("The borders take {} bytes at their simplest; give --budget {0} or more.", size(high));
        return Err(Failure::problem(sentence));
    }
    while low < high {
        let middle = low.midpoint(high);
        if size(middle) <= budget { high = middle } else { low = middle + 1 }
    }
    let mut gone = high;
    let mut more = 1 + (order.len() - gone) / 64;
    loop {
        let (arcs, mut places) = (arcs(gone), whole.clone());
        let is_crossing = mend(&arcs, &mut places).iter().any(|flaw| flaw.is_crossing);
        let shapes = shapes(&net.shapes, &arcs, &places);
        let bytes = bytes(&shapes);
        let is_whole = shapes.iter().all(|shape| !shape.rings.is_empty());
        if !is_crossing && bytes <= budget && is_whole {
            return Ok(Fitted { shapes, before, bytes, left_out: net.left_out });
        }
        if gone == order.len() {
            return Err(unfit(&arcs, &places, sheet, is_whole));
        }
        // Simpler borders have more room between them.
        gone = (gone + more).min(order.len());
        more *= 2;
    }
}

fn unfit(arcs: &[Vec<usize>], places: &[Whole], sheet: &Sheet, is_whole: bool) -> Failure {
    let crossing = flaws(arcs, places).into_iter().find(|flaw| flaw.is_crossing);
    let what = match crossing.and_then(|flaw| places.get(flaw.points[0])) {
        Some((x, y)) => {
            let there = sheet.frame.moved(f64::from(*x), f64::from(*y));
            format!("The borders cross themselves near {:.2} degrees north, {:.2} degrees east.", there.north, there.west)
        }
        None if !is_whole => "A municipality is too small to be seen beside the others.".to_owned(),
        None => "The borders can't be drawn within the budget.".to_owned(),
    };
    Failure::problem(format!("{what} Take the file from its publisher again, or give a larger --budget."))
}

/// What is left of an arc when the first `gone` points have gone and no two that follow each other lie on one place.
fn left(arc: &[usize], gone: usize, rank: &[usize], whole: &[Whole]) -> Vec<usize> {
    let place = |point: &usize| whole.get(*point);
    let Some((last, others)) = arc.split_last() else { return Vec::new() };
    let mut kept: Vec<usize> = Vec::new();
    for point in others.iter().filter(|point| rank.get(**point).is_none_or(|rank| *rank >= gone)) {
        if kept.last().map(place) != Some(place(point)) {
            kept.push(*point);
        }
    }
    // The ends stay, they belong to other arcs as well.
    while kept.len() > 1 && kept.last().map(place) == Some(place(last)) {
        kept.pop();
    }
    kept.push(*last);
    kept
}

fn shapes(runs: &[Vec<Run>], arcs: &[Vec<usize>], places: &[Whole]) -> Vec<Shape> {
    let ring = |run: &Run| {
        let mut ring: Vec<Whole> = Vec::new();
        for (arc, is_forwards) in run {
            let Some(arc) = arcs.get(*arc) else { continue };
            let on = arc.iter().filter_map(|point| places.get(*point).copied());
            let on: Vec<Whole> = if *is_forwards { on.collect() } else { on.rev().collect() };
            on.into_iter().for_each(|place| {
                if ring.last() != Some(&place) {
                    ring.push(place);
                }
            });
        }
        while ring.len() > 1 && ring.first() == ring.last() {
            ring.pop();
        }
        let turns = ring.iter().zip(ring.iter().cycle().skip(1));
        let twice: i64 = turns.map(|(a, b)| i64::from(a.0) * i64::from(b.1) - i64::from(b.0) * i64::from(a.1)).sum();
        (ring.len() > 2 && twice != 0).then_some(ring)
    };
    runs.iter().map(|runs| Shape { rings: runs.iter().filter_map(ring).collect() }).collect()
}

fn bytes(shapes: &[Shape]) -> usize {
    shapes.iter().map(|shape| shape.path().len()).sum()
}

impl Shape {
    /// SVG path data: relative steps in whole units.
    pub fn path(&self) -> String {
        let mut path = String::new();
        for ring in &self.rings {
            let Some((first, others)) = ring.split_first() else { continue };
            let mut here = *first;
            // Writing to a text can't fail.
            let _ = write!(path, "M{}{}{}", here.0, space(here.1), here.1);
            for (at, place) in others.iter().enumerate() {
                let (x, y) = (place.0 - here.0, place.1 - here.1);
                let _ = write!(path, "{}{x}{}{y}", if at == 0 { "l" } else { space(x) }, space(y));
                here = *place;
            }
            path.push('z');
        }
        path
    }

    /// The same as points.
    pub fn lines(&self) -> Vec<Vec<Point>> {
        self.rings.iter().map(|ring| ring.iter().map(|(x, y)| (f64::from(*x), f64::from(*y))).collect()).collect()
    }
}

/// A minus parts numbers as well as a space.
fn space(number: i32) -> &'static str {
    if number < 0 { "" } else { " " }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn path_data_is_short() {
        let shape = Shape { rings: vec![vec![(5, 7), (9, 7), (9, 3)], vec![(0, 0), (1, 0), (0, 1)]] };
        assert_eq!(shape.path(), "M5 7l4 0 0-4zM0 0l1 0-1 1z");
    }
}
