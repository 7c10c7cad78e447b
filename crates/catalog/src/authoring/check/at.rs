//! Where in a file something stands, found by looking for its words: TOML values carry no lines once they are parsed.

use crate::authoring::SourceFile;

/// A line of a file. Each step looks further down from where the last one ended, so that
/// `at.text("\"ev-aamu\"").key("valid_to")` finds that key within that session.
#[derive(Clone, Copy)]
pub(in crate::authoring) struct At<'a> {
    file: Option<&'a SourceFile>,
    /// From 1.
    line: usize,
}

impl<'a> At<'a> {
    /// The beginning of a file.
    pub(in crate::authoring) fn new(file: Option<&'a SourceFile>) -> Self {
        Self { file, line: 1 }
    }

    /// The file's path within the data folder.
    pub(in crate::authoring) fn path(&self) -> &'a str {
        self.file.map_or("", |file| file.path.as_str())
    }

    /// The line, from 1.
    pub(in crate::authoring) fn line(&self) -> usize {
        self.line
    }

    /// The next line, this one included, that holds `needle`; this line when there is none.
    pub(in crate::authoring) fn text(self, needle: &str) -> Self {
        self.next_line(|line| line.contains(needle))
    }

    /// The next line, this one included, that sets `key`, in any of TOML's ways: `key = …`, `key.fi = …` `[key]` or
    /// `[[key]]`.
    pub(in crate::authoring) fn key(self, key: &str) -> Self {
        self.next_line(|line| {
            let line = line.trim_start().trim_start_matches('[');
            line.strip_prefix(key).is_some_and(|rest| rest.trim_start().starts_with(['=', '.', ']']))
        })
    }

    /// The next line, for finding a second occurrence.
    pub(in crate::authoring) fn below(self) -> Self {
        Self { line: self.line + 1, ..self }
    }

    /// The line of an identifier or another short value, in its quotation marks.
    pub(in crate::authoring) fn value(self, value: &str) -> Self {
        self.text(&format!("\"{value}\""))
    }

    fn next_line(self, matches: impl Fn(&str) -> bool) -> Self {
        let text = self.file.and_then(|file| std::str::from_utf8(&file.bytes).ok()).unwrap_or_default();
        let found = text.lines().skip(self.line - 1).position(matches);
        Self { line: self.line + found.unwrap_or(0), ..self }
    }
}
