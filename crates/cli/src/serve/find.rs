//! From the path of a request to a file of the app, and to nothing outside it.

use std::path::{Path, PathBuf};

use crate::failure::Failure;

/// The page of the app.
pub const PAGE: &str = "index.html";

/// What to say when there is no app.
pub fn no_page(dist: &Path) -> Failure {
    Failure::usage(format!(
        "There is no app in {} (no {PAGE}); build it first, or give the folder it was built into.",
        dist.display()
    ))
}

/// The parts of a request's path, percent-decoded. `None` when no file and no page could ever lie there: hidden names,
/// `..`, a slash or a control character within a part, bytes that are not UTF-8.
pub fn parts(path: &str) -> Option<Vec<String>> {
    let path = path.strip_prefix('/')?;
    let path = path.strip_suffix('/').unwrap_or(path);
    if path.is_empty() {
        return Some(Vec::new());
    }
    path.split('/')
        .map(|part| {
            let part = decode(part)?;
            let is_plain = !part.is_empty()
                && !part.starts_with('.')
                && !part.chars().any(|c| c.is_control() || matches!(c, '/' | '\\' | ':'));
            is_plain.then_some(part)
        })
        .collect()
}

fn decode(part: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(part.len());
    let mut rest = part.bytes();
    while let Some(byte) = rest.next() {
        if byte == b'%' {
            let (high, low) = (char::from(rest.next()?).to_digit(16)?, char::from(rest.next()?).to_digit(16)?);
            bytes.push(u8::try_from(high * 16 + low).ok()?);
        } else {
            bytes.push(byte);
        }
    }
    String::from_utf8(bytes).ok()
}

/// The file at these parts below `root` (which is a real path), when there is one. Links may not lead out.
pub fn file(root: &Path, parts: &[String]) -> Option<PathBuf> {
    let wanted =
        if parts.is_empty() { root.join(PAGE) } else { parts.iter().fold(root.to_owned(), |path, part| path.join(part)) };
    let real = wanted.canonicalize().ok()?;
    let inside = real.strip_prefix(root).ok()?;
    let is_hidden = inside.components().any(|part| part.as_os_str().to_string_lossy().starts_with('.'));
    let is_copy = real.extension().is_some_and(|extension| extension == "br");
    (real.is_file() && !is_hidden && !is_copy).then_some(real)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_path_leads_out() {
        for bad in [
            "/../x",
            "/%2e%2e/x",
            "/a/..%2fx",
            "/a/%2e%2e%2f%2e%2e",
            "/.git/config",
            "/a//b",
            "/%00",
            "/a%5cb",
            "/%ff",
            "/%2",
            "/%zz",
            "x",
        ] {
            assert_eq!(parts(bad), None, "{bad}");
        }
        assert_eq!(parts("/"), Some(vec![]));
        assert_eq!(parts("/tarve/uni.vauva/"), Some(vec!["tarve".to_owned(), "uni.vauva".to_owned()]));
        assert_eq!(parts("/p%C3%A4"), Some(vec!["pä".to_owned()]));
    }
}
