//! Reads a data folder into memory, within limits: whatever lies there, it ends in records or in a sentence, never in a
//! hang. Knows nothing of what the files mean.

use std::{
    fs::{self, File},
    io::Read,
    path::{Path, PathBuf},
};

use catalog::{
    Limits,
    authoring::{self, Loaded, Problem, SourceFile},
};

use crate::failure::{Failure, Outcome, reason};

/// Folders within folders; records lie in the first level.
const DEPTH: usize = 3;
/// Names in all folders together, hidden ones included.
const ENTRIES: usize = 4 * Limits::FILES;
/// Bytes of all files together.
const TOTAL_BYTES: usize = 256 * 1024 * 1024;

/// A data folder as read and checked.
#[derive(Debug)]
pub struct Folder {
    /// The files that were read.
    pub files: Vec<SourceFile>,
    /// The catalog, when there is no error, and all problems.
    pub loaded: Loaded,
}

/// Reads and checks a data folder.
pub fn load(dir: &Path) -> Outcome<Folder> {
    let root = fs::canonicalize(dir)
        .ok()
        .filter(|root| root.is_dir())
        .ok_or_else(|| Failure::usage(format!("There is no folder {}; give the folder of a region's data.", dir.display())))?;
    let mut reader = Reader { root: root.clone(), files: Vec::new(), problems: Vec::new(), entries: 0, bytes: 0 };
    reader.folder(&root, "", 0);
    let Reader { files, problems, .. } = reader;
    let mut loaded = authoring::load(&files);
    // A file that could not be read would be reported as missing, too.
    loaded.problems.retain(|problem| problem.file.is_empty() || !problems.iter().any(|known| known.file == problem.file));
    loaded.problems.extend(problems);
    loaded.problems.sort_by(|a, b| (a.severity, &a.file, a.line, &a.what).cmp(&(b.severity, &b.file, b.line, &b.what)));
    if loaded.error_count() > 0 {
        loaded.catalog = None;
    }
    Ok(Folder { files, loaded })
}

struct Reader {
    root: PathBuf,
    files: Vec<SourceFile>,
    problems: Vec<Problem>,
    entries: usize,
    bytes: usize,
}

impl Reader {
    fn error(&mut self, path: &str, what: String, mend: &str) {
        self.problems.push(Problem::error(path, None, what, mend));
    }

    /// Reads a folder. Gives `false` when the limits are reached.
    fn folder(&mut self, dir: &Path, prefix: &str, depth: usize) -> bool {
        let entries = match fs::read_dir(dir) {
            Ok(entries) => entries,
            Err(error) => {
                let what = format!("The folder could not be read: {}.", reason(&error));
                self.error(prefix.trim_end_matches('/'), what, "Give yourself the right to read it.");
                return true;
            }
        };
        let mut found: Vec<(String, PathBuf)> = Vec::new();
        for entry in entries.flatten() {
            self.entries += 1;
            if self.entries > ENTRIES {
                let what = format!("The folder holds more than {ENTRIES} names; the rest was not read.");
                self.error("", what, "Give the folder of one region's data.");
                return false;
            }
            let name = entry.file_name().to_string_lossy().into_owned();
            if !name.starts_with('.') {
                found.push((name, entry.path()));
            }
        }
        found.sort();
        found.into_iter().all(|(name, path)| self.entry(&format!("{prefix}{name}"), &path, depth))
    }

    fn entry(&mut self, name: &str, path: &Path, depth: usize) -> bool {
        let Ok(link) = fs::symlink_metadata(path) else { return true };
        if link.is_dir() {
            if depth + 1 < DEPTH {
                return self.folder(path, &format!("{name}/"), depth + 1);
            }
            self.problems.push(Problem::warning(
                name,
                None,
                "The folder lies too deep and is not read.",
                "Records lie in the folders of the first level.",
            ));
            return true;
        }
        if link.is_symlink() {
            let target = fs::canonicalize(path).ok().filter(|target| target.starts_with(&self.root) && target.is_file());
            if target.is_none() {
                self.error(
                    name,
                    "The link leads to no file of this folder and is not followed.".to_owned(),
                    "Put the file itself here.",
                );
                return true;
            }
        }
        self.file(name, path)
    }

    fn file(&mut self, name: &str, path: &Path) -> bool {
        if self.files.len() >= Limits::FILES {
            let what = format!("The folder holds more than {} files; the rest was not read.", Limits::FILES);
            self.error("", what, "Give the folder of one region's data.");
            return false;
        }
        // Only records are read; the check says what it thinks of the others by their names.
        if !name.ends_with(".toml") {
            self.files.push(SourceFile { path: name.to_owned(), bytes: Vec::new() });
            return true;
        }
        match fs::metadata(path) {
            // Opening a pipe or a device could wait for ever.
            Ok(metadata) if !metadata.is_file() => {
                self.error(name, "It is not a file.".to_owned(), "Put a file of text here, or take it away.");
                return true;
            }
            Ok(metadata) if metadata.len() > Limits::FILE_BYTES as u64 => {
                let what = format!("The file has {} bytes; at most {} are read.", metadata.len(), Limits::FILE_BYTES);
                self.error(name, what, "A record is a small file; is this one in the right folder?");
                return true;
            }
            _ => {}
        }
        let mut bytes = Vec::new();
        let read = File::open(path).and_then(|file| file.take(Limits::FILE_BYTES as u64 + 1).read_to_end(&mut bytes));
        if let Err(error) = read {
            let what = format!("The file could not be read: {}.", reason(&error));
            self.error(name, what, "Give yourself the right to read it.");
            return true;
        }
        self.bytes += bytes.len();
        if self.bytes > TOTAL_BYTES {
            let what = format!("The files have more than {TOTAL_BYTES} bytes together; the rest was not read.");
            self.error("", what, "Give the folder of one region's data.");
            return false;
        }
        self.files.push(SourceFile { path: name.to_owned(), bytes });
        true
    }
}
