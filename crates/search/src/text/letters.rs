//! A word as a fixed row of plain letters, a byte each, so that comparing words needs no memory of its own.

/// Letters of a word that are looked at.
pub(crate) const MOST: usize = 40;

/// A word's first letters without dots and rings.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) struct Letters {
    bytes: [u8; MOST],
    length: usize,
}

/// A letter as one byte: ASCII as it is, å ä ö without what is above them, anything else by a hash above ASCII.
pub(crate) fn plain(letter: char) -> u8 {
    match letter {
        'ä' | 'å' => b'a',
        'ö' => b'o',
        c if c.is_ascii() => c as u8,
        c => (u32::from(c) % 128) as u8 | 0x80,
    }
}

impl std::fmt::Debug for Letters {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        String::from_utf8_lossy(self.as_slice()).fmt(f)
    }
}

impl Default for Letters {
    fn default() -> Self {
        Self { bytes: [0; MOST], length: 0 }
    }
}

impl Letters {
    pub(crate) fn of(word: &str) -> Self {
        let mut letters = Self::default();
        word.chars().for_each(|letter| letters.push(plain(letter)));
        letters
    }

    pub(crate) fn push(&mut self, letter: u8) {
        if let Some(place) = self.bytes.get_mut(self.length) {
            *place = letter;
            self.length += 1;
        }
    }

    pub(crate) fn from_slice(letters: &[u8]) -> Self {
        let mut copy = Self::default();
        letters.iter().for_each(|letter| copy.push(*letter));
        copy
    }

    pub(crate) fn as_slice(&self) -> &[u8] {
        self.bytes.get(..self.length).unwrap_or_default()
    }
}

/// A word's skeleton: doubled letters once and hard sounds for soft, so that the grades of a Finnish stem meet (nukkuu,
/// nuku; rahat, rahaa; riitely, riidellä).
pub(crate) fn skeleton(word: &[u8]) -> Letters {
    let mut skeleton = Letters::default();
    let mut last = 0;
    for letter in word {
        let hard = match letter {
            b'd' => b't',
            b'g' => b'k',
            b'b' => b'p',
            b'w' => b'v',
            other => *other,
        };
        if hard != last {
            skeleton.push(hard);
            last = hard;
        }
    }
    skeleton
}
