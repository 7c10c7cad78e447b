// The service worker: after one visit the whole app is on the device.
//
// One cache a release, filled whole or not at all. Pages are answered from the release in use; a new release waits until
// a person takes it (or every tab is closed), and an older cache goes only after a page of the new one has said that it
// works. Nothing is ever cached but the files of the release, and of those no error and no redirect. Data that is newer
// than the release ("/data/…" that is not of it) goes past here: the app fetches, checks and keeps that itself.
"use strict";

// Set by `kartta build --app`: {id, files}. "/" is the page itself.
const RELEASE = { id: "unset", files: [] };

const PREFIX = "perhekartta-release-";
const CACHE = PREFIX + RELEASE.id;
const FILES = new Set(RELEASE.files);

// A file of an older release is taken over when its name holds a hash, so that an update downloads only what changed.
const HASHED = /-[0-9a-f]{12,}[._]/;

async function fetchWhole(path) {
  const response = await fetch(path, { cache: HASHED.test(path) ? "default" : "reload", credentials: "omit" });
  if (response.status !== 200 || response.redirected || response.type !== "basic") {
    throw new Error(`${path}: ${response.status}`);
  }
  return response;
}

async function install() {
  const cache = await caches.open(CACHE);
  try {
    await Promise.all(RELEASE.files.map(async (path) => {
      if (HASHED.test(path) && (await cache.match(path))) return;
      const known = HASHED.test(path) ? await caches.match(path) : undefined;
      await cache.put(path, known || (await fetchWhole(path)));
    }));
  } catch (error) {
    await caches.delete(CACHE);
    throw error;
  }
}

async function dropOlder() {
  // A newer release that waits or is being filled has its cache already; it drops the older ones in its turn.
  if (self.registration.waiting || self.registration.installing) return;
  for (const name of await caches.keys()) {
    if (name.startsWith(PREFIX) && name !== CACHE) await caches.delete(name);
  }
}

async function answer(request, path) {
  const cached = await (await caches.open(CACHE)).match(path);
  return cached || fetch(request);
}

self.addEventListener("install", (event) => event.waitUntil(install()));

// The first release takes the open page at once, so that it works offline without a reload.
self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));

self.addEventListener("message", (event) => {
  if (event.data === "take over") self.skipWaiting();
  if (event.data === "works") event.waitUntil(dropOlder());
});

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== "GET" || url.origin !== self.location.origin) return;
  if (request.mode === "navigate") {
    // A file opened by hand (an icon, a licence) is itself; every other address is the app.
    event.respondWith(answer(request, FILES.has(url.pathname) ? url.pathname : "/"));
  } else if (FILES.has(url.pathname)) {
    event.respondWith(answer(request, url.pathname));
  }
});
