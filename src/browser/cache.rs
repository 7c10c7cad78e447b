//! Bytes of downloaded catalogs in Cache Storage. Kept apart from the service worker's own caches.

use js_sys::{ArrayBuffer, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Cache, CacheStorage, Response};

/// The cache of downloaded data. The service worker leaves caches of this name alone.
const CACHE: &str = "perhekartta-data";

/// In an insecure context `caches` is not there at all; where site data is blocked, naming it throws.
fn caches() -> Option<CacheStorage> {
    js_sys::Reflect::get(&web_sys::window()?.into(), &"caches".into()).ok()?.dyn_into().ok()
}

async fn open() -> Result<Cache, JsValue> {
    let caches = caches().ok_or(JsValue::NULL)?;
    JsFuture::from(caches.open(CACHE)).await?.dyn_into()
}

async fn try_read(path: &str) -> Result<Vec<u8>, JsValue> {
    let cache = open().await?;
    let response: Response = JsFuture::from(cache.match_with_str(path)).await?.dyn_into()?;
    let buffer: ArrayBuffer = JsFuture::from(response.array_buffer()?).await?.dyn_into()?;
    Ok(Uint8Array::new(&buffer).to_vec())
}

async fn try_write(path: &str, bytes: &[u8]) -> Result<(), JsValue> {
    let cache = open().await?;
    let body = Uint8Array::from(bytes);
    let response = Response::new_with_opt_js_u8_array(Some(&body))?;
    JsFuture::from(cache.put_with_str(path, &response)).await?;
    Ok(())
}

async fn try_delete(path: &str) -> Result<(), JsValue> {
    let cache = open().await?;
    JsFuture::from(cache.delete_with_str(path)).await?;
    Ok(())
}

/// Forgets all downloaded data.
pub async fn forget_bytes() {
    // Deleting fails only where nothing could be kept.
    let Some(caches) = caches() else { return };
    let _ = JsFuture::from(caches.delete(CACHE)).await;
}

/// The bytes kept under `path`, if any.
pub async fn read_bytes(path: &str) -> Option<Vec<u8>> {
    try_read(path).await.ok()
}

/// Keeps bytes under `path`, whole or not at all. Gives `false` where the browser refuses (quota, private mode).
pub async fn write_bytes(path: &str, bytes: &[u8]) -> bool {
    try_write(path, bytes).await.is_ok()
}

/// Forgets the bytes under `path`.
pub async fn delete_bytes(path: &str) {
    // Nothing kept is what was wanted anyway.
    let _ = try_delete(path).await;
}
