//! One request, one answer: which file, compressed or not, whether the browser has it already.

use std::{
    fs,
    path::{Path, PathBuf},
};

use axum::{
    body::Body,
    http::{
        HeaderMap, HeaderValue, Method, StatusCode,
        header::{ACCEPT, ACCEPT_ENCODING, ALLOW, CONTENT_ENCODING, CONTENT_LENGTH, CONTENT_TYPE, ETAG, IF_NONE_MATCH, VARY},
        request::Parts,
    },
    response::Response,
};
use catalog::sha256_hex;

use super::{find, headers, policy::Policy, routes};
use crate::{
    build::compress,
    failure::{Failure, Outcome},
};

/// A served app.
#[derive(Debug)]
pub struct Site {
    root: PathBuf,
    policy: Policy,
    copies: super::copies::Copies,
}

/// A status with its body and the headers that belong to the body.
struct Answer {
    status: StatusCode,
    headers: HeaderMap,
    body: Vec<u8>,
}

impl Site {
    /// The app in this folder.
    pub fn open(dist: &Path) -> Outcome<Self> {
        if !super::has_page(dist) {
            return Err(find::no_page(dist));
        }
        let root = fs::canonicalize(dist).map_err(|error| Failure::io("read", dist, &error))?;
        Ok(Self { policy: Policy::of(root.join(find::PAGE)), root, copies: super::copies::Copies::default() })
    }

    /// Answers a request.
    pub fn answer(&self, request: &Parts) -> Response {
        let mut answer = self.choose(request);
        headers::secure(&mut answer.headers, self.policy.now());
        if answer.status != StatusCode::NOT_MODIFIED {
            answer.headers.insert(CONTENT_LENGTH, HeaderValue::from(answer.body.len()));
        }
        let body = if request.method == Method::HEAD { Body::empty() } else { Body::from(answer.body) };
        let mut response = Response::new(body);
        *response.status_mut() = answer.status;
        *response.headers_mut() = answer.headers;
        response
    }

    fn choose(&self, request: &Parts) -> Answer {
        if request.method != Method::GET && request.method != Method::HEAD {
            let mut answer = plain(StatusCode::METHOD_NOT_ALLOWED, "Only GET and HEAD are answered here.\n");
            answer.headers.insert(ALLOW, HeaderValue::from_static("GET, HEAD"));
            return answer;
        }
        let Some(parts) = find::parts(request.uri.path()) else { return not_found() };
        if let Some(file) = find::file(&self.root, &parts) {
            return self.file(&file, StatusCode::OK, request);
        }
        let parts: Vec<&str> = parts.iter().map(String::as_str).collect();
        let is_page = routes::is_page(&parts);
        let may_be_page = is_page || parts.last().is_some_and(|last| !last.contains('.'));
        let page = find::file(&self.root, &[]).filter(|_| may_be_page && wants_page(&request.headers));
        match page {
            Some(page) => self.file(&page, if is_page { StatusCode::OK } else { StatusCode::NOT_FOUND }, request),
            None => not_found(),
        }
    }

    fn file(&self, path: &Path, status: StatusCode, request: &Parts) -> Answer {
        let Ok(bytes) = fs::read(path) else { return not_found() };
        let mut headers = HeaderMap::new();
        headers.insert(CONTENT_TYPE, headers::content_type(path));
        headers::keep(&mut headers, path);
        let mut tag = sha256_hex(&bytes);
        tag.truncate(32);
        let mut body = bytes;
        if compress::shrinks(path) {
            headers.insert(VARY, HeaderValue::from_static("Accept-Encoding"));
            if takes_brotli(&request.headers)
                && let Some(copy) = self.copies.of(path, &body)
            {
                headers.insert(CONTENT_ENCODING, HeaderValue::from_static("br"));
                tag.push_str("-br");
                body = copy;
            }
        }
        let tag = format!("\"{tag}\"");
        let is_known = status == StatusCode::OK && knows(&request.headers, &tag);
        if let Ok(tag) = HeaderValue::from_str(&tag) {
            headers.insert(ETAG, tag);
        }
        if is_known {
            headers.remove(CONTENT_TYPE);
            headers.remove(CONTENT_ENCODING);
            return Answer { status: StatusCode::NOT_MODIFIED, headers, body: Vec::new() };
        }
        Answer { status, headers, body }
    }
}

fn plain(status: StatusCode, text: &str) -> Answer {
    let mut headers = HeaderMap::new();
    headers.insert(CONTENT_TYPE, HeaderValue::from_static("text/plain; charset=utf-8"));
    headers::keep(&mut headers, Path::new(""));
    Answer { status, headers, body: text.as_bytes().to_vec() }
}

fn not_found() -> Answer {
    plain(StatusCode::NOT_FOUND, "There is nothing at this address.\n")
}

/// The items of a list in a header, over all its lines.
fn items(headers: &HeaderMap, name: axum::http::HeaderName) -> impl Iterator<Item = &str> {
    headers.get_all(name).into_iter().filter_map(|line| line.to_str().ok()).flat_map(|line| line.split(',')).map(str::trim)
}

/// The value of an item without its weight, unless the weight is nought (RFC 9110, 12.4.2).
fn weighed(item: &str) -> Option<&str> {
    let (value, parameters) = item.split_once(';').unwrap_or((item, ""));
    let weight = parameters.split(';').find_map(|parameter| parameter.trim().strip_prefix("q="));
    let is_refused = weight.and_then(|weight| weight.trim().parse::<f32>().ok()).is_some_and(|weight| weight <= 0.0);
    (!is_refused).then_some(value.trim())
}

fn takes_brotli(headers: &HeaderMap) -> bool {
    items(headers, ACCEPT_ENCODING).filter_map(weighed).any(|coding| coding.eq_ignore_ascii_case("br"))
}

/// Whether a person's browser asks, rather than a script that looks for a file.
fn wants_page(headers: &HeaderMap) -> bool {
    let accepts = |kind: &str| ["text/html", "text/*", "*/*"].iter().any(|page| kind.eq_ignore_ascii_case(page));
    !headers.contains_key(ACCEPT) || items(headers, ACCEPT).filter_map(weighed).any(accepts)
}

/// Whether the browser has this version already (RFC 9110, 13.1.2).
fn knows(headers: &HeaderMap, tag: &str) -> bool {
    items(headers, IF_NONE_MATCH).any(|known| known == "*" || known.strip_prefix("W/").unwrap_or(known) == tag)
}
