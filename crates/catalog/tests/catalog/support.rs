//! The invented region as files in memory, to be broken in one place at a time.

use std::{fs, path::Path};

use catalog::{
    Catalog,
    authoring::{Loaded, Problem, SourceFile, load},
};

/// All files of a data folder.
pub fn folder(dir: &Path) -> Vec<SourceFile> {
    let mut files = Vec::new();
    let mut folders = vec![dir.to_owned()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else {
                let name = path.strip_prefix(dir).unwrap().components().map(|part| part.as_os_str().to_str().unwrap());
                files.push(SourceFile { path: name.collect::<Vec<_>>().join("/"), bytes: fs::read(&path).unwrap() });
            }
        }
    }
    files.sort_by(|a, b| a.path.cmp(&b.path));
    files
}

/// An invented region of tests/fixtures, loaded.
pub fn load_folder(name: &str) -> Loaded {
    load(&folder(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/fixtures").join(name)))
}

/// The invented region.
#[derive(Clone)]
pub struct Region {
    pub files: Vec<SourceFile>,
}

impl Region {
    pub fn new() -> Self {
        Self { files: folder(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/fixtures/region")) }
    }

    /// Replaces a part of one file.
    pub fn with(mut self, path: &str, old: &str, new: &str) -> Self {
        let file = self.files.iter_mut().find(|file| file.path == path).unwrap();
        let text = std::str::from_utf8(&file.bytes).unwrap();
        assert!(text.contains(old), "{path} holds no {old:?}");
        file.bytes = text.replacen(old, new, 1).into_bytes();
        self
    }

    /// Adds or replaces a file.
    pub fn file(mut self, path: &str, bytes: impl Into<Vec<u8>>) -> Self {
        self.files.retain(|file| file.path != path);
        self.files.push(SourceFile { path: path.to_owned(), bytes: bytes.into() });
        self
    }

    /// Takes a file away.
    pub fn without(mut self, path: &str) -> Self {
        let count = self.files.len();
        self.files.retain(|file| file.path != path);
        assert_eq!(self.files.len() + 1, count, "{path} is not there");
        self
    }

    pub fn load(&self) -> Loaded {
        load(&self.files)
    }

    pub fn catalog(&self) -> Catalog {
        let loaded = self.load();
        loaded.catalog.unwrap_or_else(|| panic!("{:?}", loaded.problems))
    }

    /// All problems as a person reads them.
    pub fn told(&self) -> String {
        let line = |problem: &Problem| format!("{:?} {problem}", problem.severity);
        self.load().problems.iter().map(line).collect::<Vec<_>>().join("\n")
    }

    /// The only problem: its line, and what it says.
    pub fn only_problem(&self) -> Problem {
        let problems = self.load().problems;
        assert_eq!(problems.len(), 1, "{problems:#?}");
        problems.into_iter().next().unwrap()
    }
}
