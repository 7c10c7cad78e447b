//! What a text looks like to the model: its words' runs of four letters, edges marked, hashed into slots. Inflection, slips
//! and compounds leave most runs whole; dots and rings do not count.

use crate::{rank::rising, text::letters::Letters};

/// Slots that runs are hashed into.
pub(crate) const SLOTS: usize = 1 << 14;
/// Runs of a text that are looked at.
const MOST_RUNS: usize = 256;

fn slot(run: &[u8]) -> u64 {
    let hash = run.iter().fold(0x811c_9dc5_u32, |hash, letter| (hash ^ u32::from(*letter)).wrapping_mul(0x0100_0193));
    ((hash ^ (hash >> 15)) as usize % SLOTS) as u64
}

/// The slots of a text's folded words with how often each is met, in order.
pub(crate) fn slots(words: &[String]) -> Vec<(u16, u16)> {
    let mut slots = Vec::new();
    let mut word_with_edges = Vec::new();
    for word in words {
        let letters = Letters::of(word);
        word_with_edges.clear();
        word_with_edges.push(b'^');
        word_with_edges.extend(letters.as_slice());
        word_with_edges.push(b'$');
        if word_with_edges.len() < 4 {
            slots.push(slot(&word_with_edges));
        }
        slots.extend(word_with_edges.windows(4).map(slot));
    }
    slots.truncate(MOST_RUNS);
    rising(&mut slots);
    let mut counted: Vec<(u16, u16)> = Vec::with_capacity(slots.len());
    for slot in slots {
        let slot = slot as u16;
        match counted.last_mut() {
            Some((last, count)) if *last == slot => *count += 1,
            _ => counted.push((slot, 1)),
        }
    }
    counted
}
