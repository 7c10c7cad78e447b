//! A copy of the built app with another region's data, gone again when the server ends.

use std::{
    fs,
    path::{Path, PathBuf},
};

use tempfile::TempDir;

use crate::{
    build::{self, compress},
    failure::{Failure, Outcome},
};

/// Folders within folders of an app.
const DEPTH: usize = 8;

/// Copies `dist`, stamped for the data in `data`.
pub fn with_data(dist: &Path, data: &Path) -> Outcome<TempDir> {
    let catalog = build::checked(data)?;
    if !super::has_page(dist) {
        return Err(super::find::no_page(dist));
    }
    let copy = tempfile::Builder::new()
        .prefix("kartta-")
        .tempdir()
        .map_err(|error| Failure::io("made", &std::env::temp_dir(), &error))?;
    copy_folder(dist, copy.path(), 0)?;
    // The app's own data stays out, so that nothing of another region is served.
    let own = copy.path().join("data");
    if own.exists() {
        fs::remove_dir_all(&own).map_err(|error| Failure::io("removed", &own, &error))?;
    }
    build::build(&catalog, &own, Some(copy.path()), compress::QUICK)?;
    Ok(copy)
}

fn copy_folder(from: &Path, to: &Path, depth: usize) -> Outcome<()> {
    let refused = |error| Failure::io("read", from, &error);
    for entry in fs::read_dir(from).map_err(refused)? {
        let entry = entry.map_err(refused)?;
        let target: PathBuf = to.join(entry.file_name());
        let kind = entry.file_type().map_err(refused)?;
        if kind.is_dir() && depth < DEPTH {
            fs::create_dir(&target).map_err(|error| Failure::io("made", &target, &error))?;
            copy_folder(&entry.path(), &target, depth + 1)?;
        } else if kind.is_file() {
            fs::copy(entry.path(), &target).map_err(|error| Failure::io("copied", &entry.path(), &error))?;
        }
    }
    Ok(())
}
