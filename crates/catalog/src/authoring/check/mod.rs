//! The rules of the data, beyond the form of single values: references, statuses, honesty, what a family would miss.
//! One file a subject. Knows records and files; must not know the clock: "today" is the day of publishing.

pub(super) mod at;
mod calendar;
mod identity;
mod languages;
mod lexicon;
mod location;
mod map;
mod needs;
mod pathways;
mod people;
mod references;
mod region;
mod service;
mod session;
mod sources;
mod status;
mod texts;
mod usage;

use std::collections::BTreeMap;

use at::At;

use super::{
    SourceFile,
    parse::{folder_of, stem},
    problem::{Problem, Severity},
};
use crate::Catalog;

/// What every rule is given: the catalog, the files to point into, and where problems go.
struct Checker<'a> {
    catalog: &'a Catalog,
    files: BTreeMap<(&'a str, &'a str), &'a SourceFile>,
    /// Whether every file could be read. When not, what depends on all records together is not told: one slip of the
    /// pen would bring a hundred problems.
    is_complete: bool,
    problems: &'a mut Vec<Problem>,
}

impl<'a> Checker<'a> {
    /// The file of a record.
    fn at(&self, folder: &'a str, id: &'a str) -> At<'a> {
        At::new(self.files.get(&(folder, id)).copied())
    }

    /// Whether there is a file for this record. When the record is not there, its file has a problem of its own already.
    fn has_file(&self, folder: &str, id: &str) -> bool {
        self.files.contains_key(&(folder, id))
    }

    /// `region.toml`.
    fn at_region(&self) -> At<'a> {
        self.at("", "region")
    }

    fn error(&mut self, at: At<'_>, what: impl Into<String>, mend: impl Into<String>) {
        self.problems.push(Problem::error(at.path(), Some(at.line()), what, mend));
    }

    fn warning(&mut self, at: At<'_>, what: impl Into<String>, mend: impl Into<String>) {
        self.problems.push(Problem::warning(at.path(), Some(at.line()), what, mend));
    }
}

/// Adds every problem of `catalog` to `problems`.
pub(super) fn check(catalog: &Catalog, files: &[SourceFile], problems: &mut Vec<Problem>) {
    let files = files.iter().map(|file| ((folder_of(&file.path), stem(&file.path)), file)).collect();
    let is_complete = problems.iter().all(|problem| problem.severity != Severity::Error);
    let mut checker = Checker { catalog, files, is_complete, problems };
    let rules = [
        identity::check,
        references::check,
        region::check,
        needs::check,
        service::check,
        status::check,
        session::check,
        calendar::check,
        sources::check,
        location::check,
        map::check,
        pathways::check,
        people::check,
        languages::check,
        lexicon::check,
        texts::check,
        usage::check,
    ];
    for rule in rules {
        rule(&mut checker);
    }
}
