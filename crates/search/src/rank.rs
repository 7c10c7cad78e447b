//! The one way of putting things in order: by score, equals in the order they came. A sort is large in the bundle, so
//! there is one, over plain numbers.

/// A number that is the smaller the larger the score is.
fn key(score: f32) -> u32 {
    let bits = score.to_bits();
    !(if bits >> 31 == 0 { bits | 0x8000_0000 } else { !bits })
}

/// Sorts plain numbers.
pub(crate) fn rising(numbers: &mut [u64]) {
    numbers.sort_unstable();
}

/// The positions of some scores, the best first.
pub(crate) fn best_first(scores: impl Iterator<Item = f32>) -> Vec<usize> {
    let mut keys: Vec<u64> = scores.enumerate().map(|(at, score)| u64::from(key(score)) << 32 | at as u64).collect();
    rising(&mut keys);
    keys.into_iter().map(|key| (key & 0xffff_ffff) as usize).collect()
}

/// Things with their scores, the best first.
pub(crate) fn ranked<T>(things: Vec<T>, score: impl Fn(&T) -> f32) -> Vec<T> {
    let order = best_first(things.iter().map(score));
    let mut things: Vec<Option<T>> = things.into_iter().map(Some).collect();
    order.into_iter().filter_map(|at| things.get_mut(at).and_then(Option::take)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    proptest::proptest! {
        #[test]
        fn scores_fall_and_equals_keep_their_order(scores in proptest::collection::vec(-3_i8..3, 0..50)) {
            let order = best_first(scores.iter().map(|score| f32::from(*score)));
            let mut expected: Vec<usize> = (0..scores.len()).collect();
            expected.sort_by(|a, b| scores[*b].cmp(&scores[*a]));
            proptest::prop_assert_eq!(order, expected);
        }
    }
}
