//! Compressed copies of files, served only while they are true: a copy that lags behind its file would hand out old data
//! under a new name.

use std::{
    collections::HashMap,
    fs,
    path::{Path, PathBuf},
    sync::{Mutex, PoisonError},
};

use catalog::sha256_hex;

use crate::build::compress;

/// Copies that are remembered; more than an app has.
const REMEMBERED: usize = 10_000;

/// Which copies have been found true.
#[derive(Debug, Default)]
pub struct Copies {
    /// By the file's path: the hashes of the file and of its copy.
    known: Mutex<HashMap<PathBuf, (String, String)>>,
}

impl Copies {
    /// The compressed copy of a file that holds `bytes`, when there is a true and smaller one.
    pub fn of(&self, path: &Path, bytes: &[u8]) -> Option<Vec<u8>> {
        let place = compress::copy_of(path);
        // A link could lead out of the app.
        let metadata = fs::symlink_metadata(&place).ok()?;
        if !metadata.is_file() || metadata.len() >= bytes.len() as u64 {
            return None;
        }
        let copy = fs::read(&place).ok()?;
        let hashes = (sha256_hex(bytes), sha256_hex(&copy));
        let mut known = self.known.lock().unwrap_or_else(PoisonError::into_inner);
        if known.get(path) == Some(&hashes) {
            return Some(copy);
        }
        drop(known);
        if !compress::is_copy(&copy, bytes) {
            return None;
        }
        known = self.known.lock().unwrap_or_else(PoisonError::into_inner);
        if known.len() < REMEMBERED {
            known.insert(path.to_owned(), hashes);
        }
        Some(copy)
    }
}
