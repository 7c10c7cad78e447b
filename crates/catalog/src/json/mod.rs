//! A small, bounded reader of JSON, for the few short texts that the app is given in it. A general one would be a fiftieth
//! of the app's code. Knows nothing of what is read, and never writes.

mod reader;

/// What a text in JSON says.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Value {
    /// A whole number from zero up.
    Whole(u64),
    /// `null`, `true`, `false`, any other number: nobody asks which.
    Other,
    /// A string.
    Text(String),
    /// An array.
    Array(Vec<Value>),
    /// An object, its keys in the order of the text.
    Object(Vec<(String, Value)>),
}

impl Value {
    /// Reads a text that is one value and nothing else. Arrays and objects may lie eight deep within each other.
    pub fn parse(text: &str) -> Option<Self> {
        reader::read(text)
    }

    /// What an object holds under `key`; of several, the last.
    pub fn get(&self, key: &str) -> Option<&Self> {
        let Self::Object(entries) = self else { return None };
        entries.iter().rev().find(|(name, _)| name == key).map(|(_, value)| value)
    }

    /// The string, if it is one.
    pub fn as_str(&self) -> Option<&str> {
        if let Self::Text(text) = self { Some(text) } else { None }
    }

    /// The whole number, if it is one.
    pub fn as_u64(&self) -> Option<u64> {
        if let Self::Whole(number) = self { Some(*number) } else { None }
    }

    /// The items, if it is an array.
    pub fn as_array(&self) -> Option<&[Self]> {
        if let Self::Array(items) = self { Some(items) } else { None }
    }
}
