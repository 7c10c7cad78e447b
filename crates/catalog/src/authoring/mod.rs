//! From a coordinator's files to a checked catalog, with every problem at once. Knows files only as names and bytes.

mod check;
mod parse;
mod problem;
mod wording;

pub use parse::SourceFile;
pub use problem::{Problem, Severity};

use crate::Catalog;

/// What came of a folder of files.
#[derive(Debug)]
pub struct Loaded {
    /// The catalog, when there is no error.
    pub catalog: Option<Catalog>,
    /// Everything found, errors first, then by file and line.
    pub problems: Vec<Problem>,
}

impl Loaded {
    /// How many errors there are.
    pub fn error_count(&self) -> usize {
        self.problems.iter().filter(|problem| problem.severity == Severity::Error).count()
    }
}

/// Reads and checks all files of a data folder. `files` carry paths relative to the folder, with `/` between parts.
pub fn load(files: &[SourceFile]) -> Loaded {
    let (catalog, mut problems) = parse::parse(files);
    if let Some(catalog) = &catalog {
        check::check(catalog, files, &mut problems);
    }
    problems.sort_by(|a, b| (a.severity, &a.file, a.line, &a.what).cmp(&(b.severity, &b.file, b.line, &b.what)));
    problems.dedup();
    let has_errors = problems.iter().any(|problem| problem.severity == Severity::Error);
    Loaded { catalog: catalog.filter(|_| !has_errors), problems }
}
