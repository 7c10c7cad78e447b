//! What the tests over the real data share.

#![allow(clippy::unwrap_used, clippy::expect_used)]

use std::{
    fs,
    path::{Path, PathBuf},
};

use catalog::{
    Catalog,
    authoring::{self, SourceFile},
};

/// The repository's folder.
pub fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

fn read_folder(folder: &Path, base: &Path, files: &mut Vec<SourceFile>) {
    let mut entries: Vec<_> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    entries.sort();
    for path in entries {
        if path.is_dir() {
            read_folder(&path, base, files);
        } else {
            let name = path.strip_prefix(base).unwrap().to_str().unwrap().to_owned();
            files.push(SourceFile { path: name, bytes: fs::read(&path).unwrap() });
        }
    }
}

/// The catalog of the shipped data.
pub fn catalog() -> Catalog {
    let data = root().join("data");
    let mut files = Vec::new();
    read_folder(&data, &data, &mut files);
    authoring::load(&files).catalog.expect("the shipped data has no error")
}
