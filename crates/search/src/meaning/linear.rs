//! A linear model over a text's runs of letters: which of some classes a text belongs to. Knows classes by number only.

use super::runs::{SLOTS, slots};
use crate::text::varint::{Reader, put};

/// Steps of a weight, either way.
pub(super) const STEPS: i8 = 7;
/// Steps of how rare a run is.
pub(super) const RARITIES: f32 = 8.0;
/// Rarity of one step.
pub(super) const RARITY_STEP: f32 = 1.1;

/// A trained model.
#[derive(Clone, PartialEq, Debug, Default)]
pub(super) struct Linear {
    /// Where the weights of each slot begin; one more than there are slots.
    pub(super) starts: Vec<u32>,
    /// A class and its weight, slot by slot.
    pub(super) weights: Vec<(u8, i8)>,
    pub(super) bias: Vec<f32>,
    pub(super) scale: f32,
}

/// A text's slots with their share in it; the squares sum up to 1.
pub(super) fn features(words: &[String], rarity: &[u8]) -> Vec<(u16, f32)> {
    let mut features: Vec<(u16, f32)> = slots(words)
        .into_iter()
        .filter_map(|(slot, count)| {
            let rarity = rarity.get(usize::from(slot)).copied().unwrap_or(0);
            (rarity > 0).then(|| (slot, f32::from(count).sqrt() * (1.0 + f32::from(rarity) * RARITY_STEP)))
        })
        .collect();
    let length = features.iter().map(|(_, share)| share * share).sum::<f32>().sqrt();
    features.iter_mut().for_each(|(_, share)| *share /= length);
    features
}

impl Linear {
    /// How many classes the model tells apart.
    pub(super) fn classes(&self) -> usize {
        self.bias.len()
    }

    /// For each class the probability that a text of these features belongs to it; all together 1.
    pub(super) fn probabilities(&self, features: &[(u16, f32)]) -> Vec<f32> {
        let mut scores = self.bias.clone();
        for (slot, share) in features {
            let at = usize::from(*slot);
            let (Some(start), Some(end)) = (self.starts.get(at), self.starts.get(at + 1)) else { continue };
            for (class, weight) in self.weights.get(*start as usize..*end as usize).unwrap_or_default() {
                if let Some(score) = scores.get_mut(usize::from(*class)) {
                    *score += share * f32::from(*weight) * self.scale;
                }
            }
        }
        softmax(&mut scores);
        scores
    }

    /// Appends the model, column by column, which a general compressor rewards.
    pub(super) fn put(&self, bytes: &mut Vec<u8>) {
        put(bytes, self.bias.len() as u32);
        bytes.extend(self.scale.to_le_bytes());
        self.bias.iter().for_each(|bias| bytes.extend(bias.to_le_bytes()));
        let rows = || {
            self.starts.windows(2).filter_map(|edge| match edge {
                [start, end] => self.weights.get(*start as usize..*end as usize),
                _ => None,
            })
        };
        rows().for_each(|row| bytes.push(row.len() as u8));
        for row in rows() {
            let mut next = 0;
            for (class, _) in row {
                bytes.push(class - next);
                next = class + 1;
            }
        }
        bytes.extend(self.weights.iter().map(|(_, weight)| (weight + STEPS) as u8));
    }

    /// Reads a model back.
    pub(super) fn read(reader: &mut Reader<'_>) -> Option<Self> {
        let classes = reader.count()?;
        let float = |reader: &mut Reader<'_>| Some(f32::from_le_bytes(*reader.take(4)?.first_chunk()?));
        let scale = float(reader)?;
        let bias = (0..classes).map(|_| float(reader)).collect::<Option<Vec<f32>>>()?;
        let counts = reader.take(SLOTS)?;
        let mut starts = vec![0];
        let mut total = 0_u32;
        for count in counts {
            total += u32::from(*count);
            starts.push(total);
        }
        let steps = reader.take(total as usize)?;
        let values = reader.take(total as usize)?;
        let mut weights = Vec::with_capacity(total as usize);
        let mut cells = steps.iter().zip(values);
        for count in counts {
            let mut next = 0_u8;
            for (step, value) in cells.by_ref().take(usize::from(*count)) {
                let class = next.checked_add(*step)?;
                next = class.checked_add(1)?;
                weights.push((class, i8::try_from(*value).ok()? - STEPS));
            }
        }
        let is_sound = scale.is_finite()
            && bias.iter().all(|bias| bias.is_finite())
            && weights.iter().all(|(class, _)| usize::from(*class) < classes);
        is_sound.then_some(Self { starts, weights, bias, scale })
    }
}

/// Scores to probabilities.
pub(super) fn softmax(scores: &mut [f32]) {
    let most = scores.iter().copied().fold(f32::NEG_INFINITY, f32::max);
    scores.iter_mut().for_each(|score| *score = (*score - most).exp());
    let sum: f32 = scores.iter().sum();
    scores.iter_mut().for_each(|score| *score /= sum);
}
