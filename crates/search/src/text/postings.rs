//! Where a word stands: for each field the records in order, as steps from one to the next, or as a bit a record where
//! that is smaller.

use super::varint::{Reader, put};

/// Fields that a text index may have at the most.
pub(crate) const MAX_FIELDS: usize = 4;

/// Whether a list of `count` of `records` records is kept as bits.
fn is_dense(count: usize, records: usize) -> bool {
    count * 8 > records
}

/// Appends the lists of one word, a list of rising record numbers a field.
pub(crate) fn put_lists(bytes: &mut Vec<u8>, lists: &[Vec<u32>], records: usize) {
    let used = || lists.iter().filter(|list| !list.is_empty());
    let mask = lists.iter().enumerate().fold(0_u32, |mask, (field, list)| mask | u32::from(!list.is_empty()) << field);
    let mut counts = used().map(|list| list.len() as u32);
    put(bytes, mask | counts.next().unwrap_or(0) << MAX_FIELDS);
    counts.for_each(|count| put(bytes, count));
    for list in used() {
        if is_dense(list.len(), records) {
            let start = bytes.len();
            bytes.resize(start + records.div_ceil(8), 0);
            for record in list {
                if let Some(byte) = bytes.get_mut(start + *record as usize / 8) {
                    *byte |= 1 << (record % 8);
                }
            }
        } else {
            let mut next = 0;
            for record in list {
                put(bytes, record - next);
                next = record + 1;
            }
        }
    }
}

/// The lists of one word as they stand in the bytes.
pub(crate) struct Lists<'a> {
    reader: Reader<'a>,
    counts: [u32; MAX_FIELDS],
    records: usize,
}

impl<'a> Lists<'a> {
    /// Begins reading; `None` when the bytes end too early.
    pub(crate) fn new(mut reader: Reader<'a>, records: usize) -> Option<Self> {
        let head = reader.number()?;
        let mut counts = [0; MAX_FIELDS];
        let mut is_first = true;
        for (field, count) in counts.iter_mut().enumerate() {
            if head & (1 << field) != 0 {
                *count = if is_first { head >> MAX_FIELDS } else { reader.number()? };
                is_first = false;
            }
        }
        Some(Self { reader, counts, records })
    }

    /// In how many records the word stands.
    pub(crate) fn total(&self) -> u32 {
        self.counts.iter().sum()
    }

    /// Gives every record with its field; `None` when the bytes lie, after the records read so far.
    #[inline]
    pub(crate) fn each(mut self, mut found: impl FnMut(usize, u32)) -> Option<Reader<'a>> {
        for (field, count) in self.counts.into_iter().enumerate() {
            if is_dense(count as usize, self.records) {
                for (at, byte) in self.reader.take(self.records.div_ceil(8))?.iter().enumerate() {
                    let mut byte = *byte;
                    while byte != 0 {
                        found(field, at as u32 * 8 + byte.trailing_zeros());
                        byte &= byte - 1;
                    }
                }
            } else {
                let mut next = 0_u32;
                for _ in 0..count {
                    let record = next.checked_add(self.reader.number()?)?;
                    if record as usize >= self.records {
                        return None;
                    }
                    found(field, record);
                    next = record + 1;
                }
            }
        }
        Some(self.reader)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    proptest::proptest! {
        #[test]
        fn lists_come_back(bits in proptest::collection::vec(proptest::collection::vec(proptest::bool::weighted(0.1), 40), 1..=4)) {
            let lists: Vec<Vec<u32>> = bits
                .iter()
                .map(|bits| bits.iter().enumerate().filter(|(_, bit)| **bit).map(|(at, _)| at as u32).collect())
                .collect();
            let mut bytes = Vec::new();
            put_lists(&mut bytes, &lists, 40);
            let mut read = vec![Vec::new(); lists.len()];
            let read_lists = Lists::new(Reader::new(&bytes), 40).unwrap();
            proptest::prop_assert_eq!(read_lists.total() as usize, lists.iter().map(Vec::len).sum::<usize>());
            let rest = read_lists.each(|field, record| read[field].push(record)).unwrap();
            proptest::prop_assert_eq!(rest.left(), 0);
            proptest::prop_assert_eq!(read, lists);
        }
    }
}
