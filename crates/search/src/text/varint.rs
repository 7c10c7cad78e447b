//! Small numbers in few bytes: seven bits a byte, least first. Reading never goes past the end.

/// Appends `number`.
pub(crate) fn put(bytes: &mut Vec<u8>, mut number: u32) {
    while number >= 0x80 {
        bytes.push(number as u8 | 0x80);
        number >>= 7;
    }
    bytes.push(number as u8);
}

/// Reads from the front of some bytes; `None` when they end too early.
#[derive(Clone, Debug)]
pub(crate) struct Reader<'a> {
    bytes: &'a [u8],
}

impl<'a> Reader<'a> {
    pub(crate) fn new(bytes: &'a [u8]) -> Self {
        Self { bytes }
    }

    pub(crate) fn left(&self) -> usize {
        self.bytes.len()
    }

    pub(crate) fn byte(&mut self) -> Option<u8> {
        let (first, rest) = self.bytes.split_first()?;
        self.bytes = rest;
        Some(*first)
    }

    pub(crate) fn number(&mut self) -> Option<u32> {
        let mut number = 0_u32;
        for shift in [0, 7, 14, 21, 28] {
            let byte = self.byte()?;
            number |= u32::from(byte & 0x7f).checked_shl(shift)?;
            if byte < 0x80 {
                return Some(number);
            }
        }
        None
    }

    /// A count of things that take at least a byte each: more than are left can't be.
    pub(crate) fn count(&mut self) -> Option<usize> {
        let count = self.number()? as usize;
        (count <= self.left()).then_some(count)
    }

    pub(crate) fn take(&mut self, length: usize) -> Option<&'a [u8]> {
        let (taken, rest) = self.bytes.split_at_checked(length)?;
        self.bytes = rest;
        Some(taken)
    }
}

/// A checksum over bytes (FNV-1a by eight bytes at a time), so that damage is noticed; no protection against intent.
pub(crate) fn checksum(bytes: &[u8]) -> u64 {
    let mix = |hash: u64, word: u64| (hash ^ word).wrapping_mul(0x0100_0000_01b3).rotate_left(29);
    let (words, rest) = bytes.as_chunks::<8>();
    let hash = words.iter().fold(0xcbf2_9ce4_8422_2325, |hash, word| mix(hash, u64::from_le_bytes(*word)));
    rest.iter().fold(mix(hash, bytes.len() as u64), |hash, byte| mix(hash, u64::from(*byte)))
}

/// Puts a checksum before a body.
pub(crate) fn seal(body: &[u8]) -> Vec<u8> {
    let mut sealed = checksum(body).to_le_bytes().to_vec();
    sealed.extend(body);
    sealed
}

/// The body behind its checksum; `None` when they do not belong together.
pub(crate) fn unseal(sealed: &[u8]) -> Option<&[u8]> {
    let (sum, body) = sealed.split_first_chunk::<8>()?;
    (checksum(body) == u64::from_le_bytes(*sum)).then_some(body)
}

#[cfg(test)]
mod tests {
    use super::*;

    proptest::proptest! {
        #[test]
        fn numbers_come_back(numbers: Vec<u32>) {
            let mut bytes = Vec::new();
            numbers.iter().for_each(|number| put(&mut bytes, *number));
            let mut reader = Reader::new(&bytes);
            for number in numbers {
                proptest::prop_assert_eq!(reader.number(), Some(number));
            }
            proptest::prop_assert_eq!(reader.left(), 0);
        }

        #[test]
        fn damage_is_noticed(body: Vec<u8>, at: proptest::sample::Index, flip in 1_u8..) {
            let mut sealed = seal(&body);
            proptest::prop_assert_eq!(unseal(&sealed), Some(body.as_slice()));
            let at = at.index(sealed.len());
            sealed[at] ^= flip;
            proptest::prop_assert_eq!(unseal(&sealed), None);
        }
    }
}
