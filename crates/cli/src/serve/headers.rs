//! What goes with every file: its type, how long it may be kept, and what a page of this house may do.

use std::path::Path;

use axum::http::{
    HeaderMap, HeaderName, HeaderValue,
    header::{CACHE_CONTROL, REFERRER_POLICY, X_CONTENT_TYPE_OPTIONS, X_FRAME_OPTIONS},
};

/// For files whose name changes with their content.
const FOR_EVER: HeaderValue = HeaderValue::from_static("public, max-age=31536000, immutable");
/// For files that must be asked for again; an unchanged one costs a 304.
const ASK: HeaderValue = HeaderValue::from_static("no-cache");

/// Hexadecimal digits that make a part of a name a hash.
const HASH_DIGITS: usize = 12;

const ALWAYS: [(HeaderName, HeaderValue); 6] = [
    (X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff")),
    (REFERRER_POLICY, HeaderValue::from_static("no-referrer")),
    (X_FRAME_OPTIONS, HeaderValue::from_static("DENY")),
    (HeaderName::from_static("cross-origin-opener-policy"), HeaderValue::from_static("same-origin")),
    (HeaderName::from_static("cross-origin-resource-policy"), HeaderValue::from_static("same-origin")),
    (
        HeaderName::from_static("permissions-policy"),
        // The place of the device is asked for only when a person taps "near me"; it stays on the device.
        HeaderValue::from_static(
            "accelerometer=(), autoplay=(), browsing-topics=(), camera=(), clipboard-write=(self), display-capture=(), \
             fullscreen=(self), geolocation=(self), gyroscope=(), magnetometer=(), microphone=(), midi=(), payment=(), \
             screen-wake-lock=(self), usb=()",
        ),
    ),
];

/// Adds what every answer carries.
pub fn secure(headers: &mut HeaderMap, policy: HeaderValue) {
    headers.extend(ALWAYS.map(|(name, value)| (Some(name), value)));
    headers.insert(axum::http::header::CONTENT_SECURITY_POLICY, policy);
}

/// Adds how long a file may be kept.
pub fn keep(headers: &mut HeaderMap, path: &Path) {
    let name = path.file_name().and_then(|name| name.to_str()).unwrap_or_default();
    headers.insert(CACHE_CONTROL, if has_hash(name) { FOR_EVER } else { ASK });
}

/// Whether a name holds a hash of the content: `catalog-0123456789ab.bin`.
fn has_hash(name: &str) -> bool {
    name.split('-')
        .skip(1)
        .any(|part| part.bytes().take_while(|byte| byte.is_ascii_digit() || (b'a'..=b'f').contains(byte)).count() >= HASH_DIGITS)
}

/// The content type by the ending of the name.
pub fn content_type(path: &Path) -> HeaderValue {
    let extension = path.extension().and_then(|extension| extension.to_str()).unwrap_or_default();
    HeaderValue::from_static(match extension {
        "html" => "text/html; charset=utf-8",
        "js" | "mjs" => "text/javascript; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "json" | "map" => "application/json",
        "webmanifest" => "application/manifest+json",
        "wasm" => "application/wasm",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "jpg" | "jpeg" => "image/jpeg",
        "webp" => "image/webp",
        "ico" => "image/x-icon",
        "woff2" => "font/woff2",
        "txt" => "text/plain; charset=utf-8",
        "xml" => "application/xml",
        "ics" => "text/calendar; charset=utf-8",
        "pdf" => "application/pdf",
        _ => "application/octet-stream",
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_with_a_hash_are_kept_for_ever() {
        for hashed in
            ["catalog-0123456789ab.bin", "language-fi-x-selko-0123456789abcdef.bin", "perhekartta-0123456789abcdef_bg.wasm"]
        {
            assert!(has_hash(hashed), "{hashed}");
        }
        for plain in ["index.html", "sw.js", "0123456789abcdef.js", "icon-192.png", "a-0123456789a.js", "a-0123456789AB.js"] {
            assert!(!has_hash(plain), "{plain}");
        }
    }
}
