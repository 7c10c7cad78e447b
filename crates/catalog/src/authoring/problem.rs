//! A problem in the data, said so that a coordinator can mend it: what, where, how.

use std::fmt;

/// How bad it is.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Severity {
    /// The catalog can't be built.
    Error,
    /// The catalog can be built; a person should look.
    Warning,
}

/// One problem.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Problem {
    /// How bad.
    pub severity: Severity,
    /// Path within the data folder.
    pub file: String,
    /// Line from 1, where it can be told.
    pub line: Option<usize>,
    /// What is wrong, in a sentence.
    pub what: String,
    /// How to mend it, in a sentence.
    pub mend: String,
}

impl Problem {
    /// An error.
    pub fn error(file: &str, line: Option<usize>, what: impl Into<String>, mend: impl Into<String>) -> Self {
        Self { severity: Severity::Error, file: file.to_owned(), line, what: what.into(), mend: mend.into() }
    }

    /// A warning.
    pub fn warning(file: &str, line: Option<usize>, what: impl Into<String>, mend: impl Into<String>) -> Self {
        Self { severity: Severity::Warning, ..Self::error(file, line, what, mend) }
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.file)?;
        if let Some(line) = self.line {
            write!(f, ":{line}")?;
        }
        write!(f, ": {}\n    {}", self.what, self.mend)
    }
}
