//! Dates, times and numbers as people say them. Knows no page and no clock.

pub mod time;

use catalog::{Date, Source};

/// A date as written in Finland: `24.11.2026`.
pub fn date(date: Date) -> String {
    format!("{}.{}.{}", date.day(), date.month(), date.year())
}

/// A source's own date: a day as written in Finland, else the source's words.
pub fn source_date(source: &Source) -> String {
    source.day().map_or_else(|| source.date.clone(), date)
}

/// A number with thin groups of three: `119 984`.
pub fn count(number: u32) -> String {
    let digits = number.to_string();
    let first = digits.len() % 3;
    digits.char_indices().fold(String::new(), |mut grouped, (at, digit)| {
        if at > 0 && at % 3 == first {
            grouped.push('\u{a0}');
        }
        grouped.push(digit);
        grouped
    })
}

#[cfg(test)]
mod tests {
    use wasm_bindgen_test::wasm_bindgen_test as test;

    use super::*;

    #[test]
    fn dates_are_written_the_finnish_way() {
        assert_eq!(date(Date::parse("2026-01-06").unwrap()), "6.1.2026");
    }

    #[test]
    fn thousands_are_grouped() {
        assert_eq!(count(482), "482");
        assert_eq!(count(119984), "119\u{a0}984");
        assert_eq!(count(1234567), "1\u{a0}234\u{a0}567");
    }
}
