//! Reading a file of this site over the network, bounded in size. Never another origin: paths only.

use std::fmt;

use js_sys::{ArrayBuffer, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{RequestCache, RequestInit, Response};

/// Why a file was not read.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum FetchError {
    /// No connection, or none that works.
    Unreachable,
    /// The server answered with another status than 200.
    Status(u16),
    /// More bytes than asked for.
    TooLarge,
}

impl fmt::Display for FetchError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Unreachable => write!(f, "no connection"),
            Self::Status(status) => write!(f, "the server answered {status}"),
            Self::TooLarge => write!(f, "larger than announced"),
        }
    }
}

async fn get(path: &str, past_the_cache: bool) -> Result<Response, JsValue> {
    let window = web_sys::window().ok_or(JsValue::NULL)?;
    let init = RequestInit::new();
    if past_the_cache {
        init.set_cache(RequestCache::NoStore);
    }
    JsFuture::from(window.fetch_with_str_and_init(path, &init)).await?.dyn_into()
}

async fn body(response: &Response) -> Result<ArrayBuffer, JsValue> {
    JsFuture::from(response.array_buffer()?).await?.dyn_into()
}

/// Reads the file at `path` of this site, at most `limit` bytes. `past_the_cache` asks the server itself.
pub async fn fetch_bytes(path: &str, limit: usize, past_the_cache: bool) -> Result<Vec<u8>, FetchError> {
    let response = get(path, past_the_cache).await.map_err(|_| FetchError::Unreachable)?;
    if response.status() != 200 || response.redirected() {
        return Err(FetchError::Status(response.status()));
    }
    let buffer = body(&response).await.map_err(|_| FetchError::Unreachable)?;
    if buffer.byte_length() as usize > limit {
        return Err(FetchError::TooLarge);
    }
    Ok(Uint8Array::new(&buffer).to_vec())
}
