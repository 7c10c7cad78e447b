//! The content security policy, made from the page itself: nothing runs but the app's own files and the scripts that
//! stand in the page, each by its hash.

use std::{
    fs,
    path::{Path, PathBuf},
    sync::{Mutex, PoisonError},
    time::SystemTime,
};

use axum::http::HeaderValue;
use base64::{Engine, prelude::BASE64_STANDARD};
use sha2::{Digest, Sha256};

/// Without any inline script; also for a page that can't be read.
const STRICTEST: &str = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/// The policy of a page, made anew when the page changes.
#[derive(Debug)]
pub struct Policy {
    page: PathBuf,
    known: Mutex<Option<(SystemTime, u64, HeaderValue)>>,
}

impl Policy {
    /// For this page.
    pub fn of(page: PathBuf) -> Self {
        Self { page, known: Mutex::new(None) }
    }

    /// The policy now.
    pub fn now(&self) -> HeaderValue {
        let strictest = HeaderValue::from_static(STRICTEST);
        let Ok((modified, length)) = fs::metadata(&self.page).and_then(|data| Ok((data.modified()?, data.len()))) else {
            return strictest;
        };
        let mut known = self.known.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some((_, _, policy)) = known.as_ref().filter(|(when, size, _)| (*when, *size) == (modified, length)) {
            return policy.clone();
        }
        let made = read(&self.page).and_then(|page| HeaderValue::from_str(&make(&page)).ok());
        match made {
            Some(policy) => {
                *known = Some((modified, length, policy.clone()));
                policy
            }
            None => strictest,
        }
    }
}

fn read(page: &Path) -> Option<String> {
    fs::read_to_string(page).ok()
}

/// The policy of a page. Trusted types are not asked for: the app's framework makes templates from HTML.
pub fn make(page: &str) -> String {
    let scripts = hashes(page, "script");
    let styles = hashes(page, "style");
    format!(
        "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'{scripts}; style-src 'self'{styles}; \
         img-src 'self' data:; font-src 'self'; connect-src 'self'; manifest-src 'self'; worker-src 'self'; \
         base-uri 'none'; form-action 'self'; frame-ancestors 'none'"
    )
}

/// The hashes of all inline elements of this name, each with a space before it (CSP 3, 8.4).
fn hashes(page: &str, element: &str) -> String {
    // The browser hashes what its parser gives, and that reads every line end as one line feed.
    let page = page.replace("\r\n", "\n").replace('\r', "\n");
    let (open, close) = (format!("<{element}"), format!("</{element}"));
    let mut hashes = Vec::new();
    let mut rest = page.as_str();
    while let Some((_, after)) = rest.split_once(&open) {
        let Some((tag, content)) = end_of_tag(after) else { break };
        let Some((content, after)) = content.split_once(&close) else { break };
        rest = after;
        if runs(tag) {
            hashes.push(format!(" 'sha256-{}'", BASE64_STANDARD.encode(Sha256::digest(content))));
        }
    }
    hashes.sort();
    hashes.dedup();
    hashes.concat()
}

/// Splits at the end of a start tag, past `>` in quotes.
fn end_of_tag(text: &str) -> Option<(&str, &str)> {
    let mut quote = None;
    for (at, c) in text.char_indices() {
        match (quote, c) {
            (None, '>') => return Some((text.get(..at)?, text.get(at + 1..)?)),
            (None, '"' | '\'') => quote = Some(c),
            (Some(open), c) if open == c => quote = None,
            _ => {}
        }
    }
    None
}

/// Whether an element with these attributes is inline and runs; data in a script element does not.
fn runs(tag: &str) -> bool {
    let tag = tag.to_ascii_lowercase();
    let is_data = ["application/json", "application/ld+json"].iter().any(|kind| tag.contains(kind));
    let is_file = tag.split(|c: char| c.is_ascii_whitespace()).any(|attribute| attribute.starts_with("src="));
    !is_data && !is_file
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn inline_scripts_run_by_their_hash_only() {
        let policy = make(
            "<script src=/a.js></script><script type=module>alert(1)</script>\
             <script type=\"application/json\">{}</script><style>a{}</style>",
        );
        // echo -n 'alert(1)' | openssl dgst -sha256 -binary | base64
        let hash = "sha256-bhHHL3z2vDgxUt0W3dWQOrprscmda2Y5pLsLg4GF+pI=";
        assert!(policy.contains(&format!("script-src 'self' 'wasm-unsafe-eval' '{hash}';")), "{policy}");
        assert_eq!(policy.matches("sha256-").count(), 2, "{policy}");
        assert!(!policy.contains("unsafe-inline"));
    }

    #[test]
    fn line_ends_are_hashed_as_the_browser_reads_them() {
        assert_eq!(make("<script>a\r\nb</script>"), make("<script>a\nb</script>"));
    }
}
