//! Stamps the service worker with the list of files that make the app whole on a device, and an id that changes when any
//! of them does.

use catalog::sha256_hex;
use serde::Serialize;

use crate::failure::{Failure, Outcome};

/// How the line begins that is replaced.
const LINE: &str = "const RELEASE = ";
/// Hexadecimal digits of the id.
const ID_DIGITS: usize = 16;

#[derive(Serialize)]
struct Release<'a> {
    id: &'a str,
    files: Vec<String>,
}

/// Whether the worker has its line.
pub fn check(worker: &str) -> Outcome<()> {
    match worker.lines().filter(|line| line.starts_with(LINE)).count() {
        1 => Ok(()),
        found => Err(Failure::problem(format!(
            "sw.js has {found} lines that begin with `{LINE}`; it must have one, which the list of files takes the place of."
        ))),
    }
}

/// Whether a file of the app is kept on the device. The manifest must come from the network to be of any use.
pub fn is_kept(path: &str) -> bool {
    let never = ["sw.js", "data/manifest.json", "robots.txt"];
    let never_ending = [".br", ".gz", ".map"];
    !never.contains(&path) && !never_ending.iter().any(|ending| path.ends_with(ending))
}

/// Puts the list of `files` (path and bytes, sorted) in.
pub fn stamp(worker: &str, files: &[(&str, Vec<u8>)]) -> Outcome<String> {
    let listing: String = files.iter().map(|(path, bytes)| format!("{path}\n{}\n", sha256_hex(bytes))).collect();
    let id = sha256_hex(listing.as_bytes());
    let release =
        Release { id: id.get(..ID_DIGITS).unwrap_or(&id), files: files.iter().map(|(path, _)| address(path)).collect() };
    let release = serde_json::to_string(&release)
        .map_err(|error| Failure::problem(format!("The list of files can't be written: {error}.")))?;
    let line = format!("{LINE}{release};");
    Ok(worker
        .split_inclusive('\n')
        .map(|old| match old.strip_prefix(LINE) {
            Some(_) if old.ends_with('\n') => format!("{line}\n"),
            Some(_) => line.clone(),
            None => old.to_owned(),
        })
        .collect())
}

/// The address of a file as `URL.pathname` gives it; the page itself is "/".
fn address(path: &str) -> String {
    if path == "index.html" {
        return "/".to_owned();
    }
    let mut address = "/".to_owned();
    for byte in path.bytes() {
        if byte.is_ascii_alphanumeric() || b"/-._~!$&'()*+,;=:@".contains(&byte) {
            address.push(char::from(byte));
        } else {
            address.push_str(&format!("%{byte:02X}"));
        }
    }
    address
}
