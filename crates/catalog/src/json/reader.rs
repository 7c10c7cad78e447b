//! From the characters of a text in JSON to its value, as RFC 8259 has it. Knows no key and no meaning.

use super::Value;

/// Arrays and objects within each other, at the most: text from outside must not use up the stack.
const DEPTH: usize = 8;

/// The one value that `text` is.
pub(super) fn read(text: &str) -> Option<Value> {
    let mut reader = Reader { rest: text };
    let value = reader.value(DEPTH)?;
    reader.space();
    reader.rest.is_empty().then_some(value)
}

struct Reader<'a> {
    rest: &'a str,
}

impl<'a> Reader<'a> {
    /// Steps over `wanted` if it comes next.
    fn take(&mut self, wanted: &str) -> bool {
        let after = self.rest.strip_prefix(wanted);
        self.rest = after.unwrap_or(self.rest);
        after.is_some()
    }

    fn expect(&mut self, wanted: &str) -> Option<()> {
        self.take(wanted).then_some(())
    }

    fn next(&mut self) -> Option<char> {
        let mut chars = self.rest.chars();
        let next = chars.next();
        self.rest = chars.as_str();
        next
    }

    fn space(&mut self) {
        self.rest = self.rest.trim_start_matches([' ', '\t', '\n', '\r']);
    }

    fn value(&mut self, depth: usize) -> Option<Value> {
        self.space();
        Some(if self.take("\"") {
            Value::Text(self.text()?)
        } else if self.take("{") {
            let depth = depth.checked_sub(1)?;
            Value::Object(self.items("}", |reader| reader.entry(depth))?)
        } else if self.take("[") {
            let depth = depth.checked_sub(1)?;
            Value::Array(self.items("]", |reader| reader.value(depth))?)
        } else if ["null", "true", "false"].into_iter().any(|word| self.take(word)) {
            Value::Other
        } else {
            self.number()?
        })
    }

    fn items<T>(&mut self, close: &str, item: impl Fn(&mut Self) -> Option<T>) -> Option<Vec<T>> {
        let mut items = Vec::new();
        self.space();
        while !self.take(close) {
            if !items.is_empty() {
                self.expect(",")?;
            }
            items.push(item(self)?);
            self.space();
        }
        Some(items)
    }

    fn entry(&mut self, depth: usize) -> Option<(String, Value)> {
        self.space();
        self.expect("\"")?;
        let key = self.text()?;
        self.space();
        self.expect(":")?;
        Some((key, self.value(depth)?))
    }

    fn text(&mut self) -> Option<String> {
        let mut text = String::new();
        loop {
            text.push(match self.next()? {
                '"' => return Some(text),
                '\\' => self.escaped()?,
                '\0'..='\u{1f}' => return None,
                plain => plain,
            });
        }
    }

    fn escaped(&mut self) -> Option<char> {
        Some(match self.next()? {
            same @ ('"' | '\\' | '/') => same,
            'b' => '\u{8}',
            'f' => '\u{c}',
            'n' => '\n',
            'r' => '\r',
            't' => '\t',
            'u' => return self.by_number(),
            _ => return None,
        })
    }

    /// Four digits, or two times four for what lies beyond them (a surrogate pair of UTF-16).
    fn by_number(&mut self) -> Option<char> {
        let first = self.unit()?;
        let Some(high) = first.checked_sub(0xd800).filter(|high| *high < 0x400) else { return char::from_u32(first) };
        self.expect("\\u")?;
        let low = self.unit()?.checked_sub(0xdc00).filter(|low| *low < 0x400)?;
        char::from_u32(0x1_0000 + high * 0x400 + low)
    }

    fn unit(&mut self) -> Option<u32> {
        (0..4).try_fold(0, |unit, _| Some(unit * 16 + self.next()?.to_digit(16)?))
    }

    fn number(&mut self) -> Option<Value> {
        let is_negative = self.take("-");
        let whole = self.digits().filter(|digits| digits.len() == 1 || !digits.starts_with('0'))?;
        let has_fraction = self.take(".");
        if has_fraction {
            self.digits()?;
        }
        let has_exponent = self.take("e") || self.take("E");
        if has_exponent {
            let _ = self.take("+") || self.take("-");
            self.digits()?;
        }
        let is_whole = !(is_negative || has_fraction || has_exponent);
        Some(whole.parse().ok().filter(|_| is_whole).map_or(Value::Other, Value::Whole))
    }

    /// One digit or more.
    fn digits(&mut self) -> Option<&'a str> {
        let all = self.rest;
        self.rest = all.trim_start_matches(|c: char| c.is_ascii_digit());
        let digits = all.strip_suffix(self.rest)?;
        (!digits.is_empty()).then_some(digits)
    }
}
