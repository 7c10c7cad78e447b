//! From a coordinator's files to a checked catalog, with every problem at once. Knows files only as names and bytes.

mod check;
pub mod draw;
pub mod notice;
mod parse;
mod problem;
mod times;
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
    let (mut catalog, mut problems) = parse::parse(files);
    if let Some(catalog) = &mut catalog {
        // Kept apart: a time that can't be leaves all records there, and what depends on them together is told as well.
        let mut of_times = Vec::new();
        times::fill(catalog, files, &mut of_times);
        check::check(catalog, files, &mut problems);
        problems.append(&mut of_times);
    }
    problems.sort_by(|a, b| (a.severity, &a.file, a.line, &a.what).cmp(&(b.severity, &b.file, b.line, &b.what)));
    problems.dedup();
    let has_errors = problems.iter().any(|problem| problem.severity == Severity::Error);
    let catalog = catalog.filter(|_| !has_errors).map(|mut catalog| {
        // True borders come with the data; without them the map is sketched.
        if catalog.map.is_none() {
            catalog.map = draw::sketch(&catalog);
        }
        catalog
    });
    Loaded { catalog, problems }
}
