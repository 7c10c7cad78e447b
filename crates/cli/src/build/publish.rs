//! Writes files whole: a reader, or a machine that loses power, sees the old file or the new one and nothing between.

use std::{
    fs::{self, File},
    io::{self, Write},
    path::Path,
};

use crate::failure::{Failure, Outcome};

/// Writes a file whole, unless it holds these bytes already.
pub fn write_whole(path: &Path, bytes: &[u8]) -> Outcome<()> {
    if fs::metadata(path).is_ok_and(|known| known.len() == bytes.len() as u64) && fs::read(path).is_ok_and(|known| known == bytes)
    {
        return Ok(());
    }
    let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let temporary = path.with_file_name(format!(".{name}.{}.new", std::process::id()));
    replace(&temporary, path, bytes).map_err(|error| {
        // Best effort: the first error is the one that matters.
        let _ = fs::remove_file(&temporary);
        Failure::io("written", path, &error)
    })
}

fn replace(temporary: &Path, path: &Path, bytes: &[u8]) -> io::Result<()> {
    let mut file = File::create(temporary)?;
    file.write_all(bytes)?;
    file.sync_all()?;
    fs::rename(temporary, path)
}
