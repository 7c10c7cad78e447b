//! Brotli, once at build time and as small as it goes, so that serving costs nothing.

use std::{
    fs,
    io::{self, Read},
    path::{Path, PathBuf},
};

use brotli::{Decompressor, enc::BrotliEncoderParams};

use super::publish::write_whole;
use crate::failure::{Failure, Outcome};

/// Smallest files, for publishing.
pub const SMALLEST: i32 = 11;
/// Quick enough for somebody who waits.
pub const QUICK: i32 = 5;

/// Names that end so shrink; pictures and fonts are compressed already.
const SHRINKING: [&str; 13] =
    ["bin", "css", "html", "ico", "js", "json", "map", "mjs", "svg", "txt", "wasm", "webmanifest", "xml"];

/// Whether a file of this name is worth compressing.
pub fn shrinks(path: &Path) -> bool {
    path.extension().and_then(|extension| extension.to_str()).is_some_and(|extension| SHRINKING.contains(&extension))
}

/// Where the compressed copy of a file lies.
pub fn copy_of(path: &Path) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(".br");
    PathBuf::from(name)
}

/// Compresses bytes.
pub fn compress(bytes: &[u8], quality: i32) -> io::Result<Vec<u8>> {
    let parameters = BrotliEncoderParams { quality, lgwin: 22, size_hint: bytes.len(), ..Default::default() };
    let mut compressed = Vec::new();
    brotli::BrotliCompress(&mut io::Cursor::new(bytes), &mut compressed, &parameters)?;
    Ok(compressed)
}

/// Whether `compressed` is a copy of exactly these bytes. Reads no further than they go.
pub fn is_copy(compressed: &[u8], bytes: &[u8]) -> bool {
    let mut copy = Vec::with_capacity(bytes.len() + 1);
    let read = Decompressor::new(compressed, 64 * 1024).take(bytes.len() as u64 + 1).read_to_end(&mut copy);
    read.is_ok() && copy == bytes
}

/// Makes the compressed copy of a file, unless there is a true one. Gives its size.
pub fn keep_copy(path: &Path, quality: i32) -> Outcome<usize> {
    let bytes = fs::read(path).map_err(|error| Failure::io("read", path, &error))?;
    let copy = copy_of(path);
    if let Ok(known) = fs::read(&copy)
        && is_copy(&known, &bytes)
    {
        return Ok(known.len());
    }
    let compressed = compress(&bytes, quality).map_err(|error| Failure::io("compressed", path, &error))?;
    write_whole(&copy, &compressed)?;
    Ok(compressed.len())
}
