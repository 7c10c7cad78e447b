//! Trains a linear model: softmax regression by Adagrad in a fixed order, so that the same phrases give the same model. Then the
//! weights that matter least are dropped, the rest trained on, and all are rounded to few steps.

use super::{
    linear::{Linear, RARITIES, RARITY_STEP, STEPS, features, softmax},
    runs::{SLOTS, slots},
};
use crate::fold::fold;

/// A text and the class it belongs to, 0–254.
#[derive(Clone, Debug)]
pub(super) struct Example {
    pub text: String,
    pub class: u8,
}

/// Rounds over all phrases before and after dropping weights.
const ROUNDS: [usize; 2] = [8, 5];
/// How far a weight moves at first.
const PACE: f32 = 1.0;
/// How far the balance between needs moves, of that.
const BIAS_PACE: f32 = 0.02;
/// Squared steps that each weight is held to have made already: keeps the first ones short.
const PAST: f32 = 0.1;
/// Pull towards zero, a round.
const SHRINK: f32 = 2e-3;
/// Share of the largest weights that are cut to the last step when rounding.
const CUT: f32 = 0.01;

struct Trainer {
    classes: usize,
    weights: Vec<f32>,
    /// Sums of squared steps.
    pasts: Vec<f32>,
    bias: Vec<f32>,
}

/// A fixed shuffle: the order of round `round`.
fn order(count: usize, round: usize) -> Vec<usize> {
    let mut order: Vec<usize> = (0..count).collect();
    let mut state = 0x9e37_79b9_7f4a_7c15_u64.wrapping_mul(round as u64 + 1);
    for at in (1..count).rev() {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        order.swap(at, (state >> 33) as usize % (at + 1));
    }
    order
}

impl Trainer {
    fn round(&mut self, rows: &[(Vec<(u16, f32)>, u8)], round: usize, pace: f32, mask: Option<&[bool]>) {
        let mut scores = vec![0.0; self.classes];
        for at in order(rows.len(), round) {
            let Some((features, class)) = rows.get(at) else { continue };
            scores.copy_from_slice(&self.bias);
            for (slot, share) in features {
                let start = usize::from(*slot) * self.classes;
                for (score, weight) in scores.iter_mut().zip(self.weights.iter().skip(start)) {
                    *score += share * weight;
                }
            }
            softmax(&mut scores);
            if let Some(score) = scores.get_mut(usize::from(*class)) {
                *score -= 1.0;
            }
            for (bias, error) in self.bias.iter_mut().zip(&scores) {
                *bias -= BIAS_PACE * pace * error;
            }
            for (slot, share) in features {
                let start = usize::from(*slot) * self.classes;
                let weights = self.weights.iter_mut().skip(start).zip(self.pasts.iter_mut().skip(start)).zip(&scores);
                for ((weight, past), error) in weights {
                    let step = share * error;
                    *past += step * step;
                    *weight -= pace * step / past.sqrt();
                }
            }
        }
        self.weights.iter_mut().for_each(|weight| *weight *= 1.0 - SHRINK);
        if let Some(mask) = mask {
            self.keep(mask);
        }
    }

    fn keep(&mut self, mask: &[bool]) {
        for (weight, kept) in self.weights.iter_mut().zip(mask) {
            *weight = if *kept { *weight } else { 0.0 };
        }
    }
}

/// The size of the `kept`th largest weight.
fn threshold(weights: &[f32], kept: usize) -> f32 {
    let mut sizes: Vec<f32> = weights.iter().map(|weight| weight.abs()).filter(|size| *size > 0.0).collect();
    if sizes.len() <= kept {
        return 0.0;
    }
    let (_, size, _) = sizes.select_nth_unstable_by(kept, |a, b| b.total_cmp(a));
    *size
}

/// How rare each slot is in these texts, in few steps; 0 for one that is in none.
pub(super) fn rarity(examples: &[Example]) -> Vec<u8> {
    let mut met = vec![0_u32; SLOTS];
    for (slot, _) in examples.iter().flat_map(|example| slots(&fold(&example.text))) {
        if let Some(met) = met.get_mut(usize::from(slot)) {
            *met += 1;
        }
    }
    let steps = |met: u32| ((examples.len() as f32 / met as f32).ln() / RARITY_STEP).round().clamp(1.0, RARITIES) as u8;
    met.into_iter().map(|met| if met == 0 { 0 } else { steps(met) }).collect()
}

/// Trains a model of so many classes, 255 at the most, that keeps so many weights.
pub(super) fn train(examples: &[Example], classes: usize, kept: usize, rarity: &[u8]) -> Linear {
    let row = |example: &Example| (features(&fold(&example.text), rarity), example.class);
    let rows: Vec<(Vec<(u16, f32)>, u8)> = examples.iter().map(row).collect();
    let size = SLOTS * classes;
    let mut trainer = Trainer { classes, weights: vec![0.0; size], pasts: vec![PAST; size], bias: vec![0.0; classes] };
    let [first, second] = ROUNDS;
    let pace = |round: usize, of: usize| PACE * (1.0 - round as f32 / of as f32).max(0.05);
    (0..first).for_each(|round| trainer.round(&rows, round, pace(round, first), None));
    let least = threshold(&trainer.weights, kept);
    let mask: Vec<bool> = trainer.weights.iter().map(|weight| weight.abs() > least).collect();
    trainer.keep(&mask);
    (0..second).for_each(|round| trainer.round(&rows, first + round, 0.5 * pace(round, second), Some(&mask)));
    trainer.rounded()
}

impl Trainer {
    fn rounded(self) -> Linear {
        let used = self.weights.iter().filter(|weight| **weight != 0.0).count();
        let most = threshold(&self.weights, (used as f32 * CUT) as usize).max(f32::MIN_POSITIVE);
        let scale = most / f32::from(STEPS);
        let (mut starts, mut weights) = (vec![0], Vec::new());
        for row in self.weights.chunks(self.classes) {
            let steps = row.iter().map(|weight| (weight / scale).round().clamp(f32::from(-STEPS), f32::from(STEPS)) as i8);
            weights.extend(steps.enumerate().filter(|(_, step)| *step != 0).map(|(class, step)| (class as u8, step)));
            starts.push(weights.len() as u32);
        }
        Linear { starts, weights, bias: self.bias, scale }
    }
}
