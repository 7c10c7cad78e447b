//! The text search and the schedules alone, behind functions that a page calls by name. The search: `benches/search/engines/ours.mjs`. The page writes text or
//! bytes into the memory that `room` gives and reads answers where the others point; it knows nothing of Rust's types.

mod schedules;

use std::cell::RefCell;

use schedules::Sessions;
use search::text::{Builder, Hit, Scratch, TextIndex};

/// Title, keywords, description: what weighs most comes first.
const FIELDS: usize = 3;

#[derive(Default)]
struct Page {
    input: Vec<u8>,
    output: Vec<u8>,
    index: Option<TextIndex>,
    scratch: Scratch,
    hits: Vec<Hit>,
    /// How many there are, then the records' numbers.
    answer: Vec<u32>,
}

thread_local! {
    static PAGE: RefCell<Page> = RefCell::new(Page::default());
    static SESSIONS: RefCell<Option<Sessions>> = const { RefCell::new(None) };
}

fn with_page<T>(then: impl FnOnce(&mut Page) -> T) -> T {
    PAGE.with_borrow_mut(then)
}

/// Where the page may write `length` bytes for the call that follows.
#[unsafe(no_mangle)]
pub extern "C" fn room(length: usize) -> *mut u8 {
    with_page(|page| {
        page.input.resize(length, 0);
        page.input.as_mut_ptr()
    })
}

/// Makes the index of what was written: a line a record, a tab between fields.
#[unsafe(no_mangle)]
pub extern "C" fn build() {
    with_page(|page| {
        let input = std::mem::take(&mut page.input);
        let mut builder = Builder::new(FIELDS);
        for (record, line) in (0..).zip(String::from_utf8_lossy(&input).lines()) {
            for (field, text) in line.split('\t').enumerate() {
                builder.add(record, field, text);
            }
        }
        page.index = Some(builder.finish());
    });
}

/// Turns the index into bytes, which stand at `saved`, and says how many.
#[unsafe(no_mangle)]
pub extern "C" fn save() -> usize {
    with_page(|page| {
        page.output = page.index.as_ref().map(TextIndex::to_bytes).unwrap_or_default();
        page.output.len()
    })
}

/// Where the bytes of the last `save` stand.
#[unsafe(no_mangle)]
pub extern "C" fn saved() -> *const u8 {
    with_page(|page| page.output.as_ptr())
}

/// Takes the bytes that were written as the index; whether they are one.
#[unsafe(no_mangle)]
pub extern "C" fn load() -> bool {
    with_page(|page| {
        let input = std::mem::take(&mut page.input);
        page.index = TextIndex::from_bytes(&input).ok();
        page.index.is_some()
    })
}

/// Asks with the first `length` bytes that were written; the answer is a count and then as many records' numbers, best first.
#[unsafe(no_mangle)]
pub extern "C" fn ask(length: usize, limit: usize) -> *const u32 {
    with_page(|page| {
        let Page { input, index, scratch, hits, answer, .. } = page;
        let text = input.get(..length).and_then(|bytes| std::str::from_utf8(bytes).ok());
        hits.clear();
        if let (Some(index), Some(text)) = (index, text) {
            index.search(text, limit, scratch, hits);
        }
        answer.clear();
        answer.push(u32::try_from(hits.len()).unwrap_or(u32::MAX));
        answer.extend(hits.iter().map(|hit| hit.record));
        answer.as_ptr()
    })
}

/// Makes up so many sessions.
#[unsafe(no_mangle)]
pub extern "C" fn sessions(count: usize) {
    SESSIONS.with_borrow_mut(|sessions| *sessions = Some(Sessions::made_up(count)));
}

/// Reckons all times of a week; says how many there are.
#[unsafe(no_mangle)]
pub extern "C" fn week(weeks: i32) -> usize {
    SESSIONS.with_borrow(|sessions| sessions.as_ref().map_or(0, |sessions| sessions.week(weeks)))
}
