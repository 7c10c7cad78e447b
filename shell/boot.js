// The part of the page that works before and without WebAssembly: progress, the crash page, the service worker.
(() => {
  "use strict";
  const by = (id) => document.getElementById(id);
  let started = false;

  // Shows the crash page: the emergency numbers, and a way to start again.
  const crash = (reason) => {
    const page = by("crash");
    if (!page || by("crash-page")) return;
    console.error(reason);
    for (const id of ["boot", "app"]) if (by(id)) by(id).hidden = true;
    document.body.append(page.content.cloneNode(true));
    by("crash-page").querySelector("h1").focus();
  };

  // As long as the app has not started, a part of it that can't be had is the end of it.
  const failed = (reason) => { if (!started) crash(reason); };
  addEventListener("error", (event) => {
    const element = event.target;
    // A trap ends the app for good, whenever it comes.
    if (window.WebAssembly && event.error instanceof WebAssembly.RuntimeError) return crash(event.message);
    if (element === window || (element.tagName === "SCRIPT")) failed(event.message || "script not loaded");
  }, true);
  addEventListener("unhandledrejection", (event) => failed(String(event.reason)));

  // Progress by the bytes of the parts that have arrived; the parts are the preloads of this page.
  const bar = by("boot-progress");
  if (bar && window.PerformanceObserver) {
    const parts = new Set([...document.querySelectorAll("link[rel=preload],link[rel=modulepreload]")].map((l) => l.href));
    const total = parts.size + 1;
    let done = 1;
    by("boot-state").hidden = false;
    bar.max = total;
    bar.value = done;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) if (parts.delete(entry.name)) bar.value = ++done;
    }).observe({ type: "resource", buffered: true });
    setTimeout(() => { if (!started && by("boot-slow")) by("boot-slow").hidden = false; }, 6000);
  }

  // Registers the service worker when the page is quiet and tells what it does.
  const registerWorker = (tell) => {
    if (!("serviceWorker" in navigator)) return tell("unavailable");
    const { serviceWorker } = navigator;
    let reloading = false;
    const hadOne = Boolean(serviceWorker.controller);
    serviceWorker.addEventListener("controllerchange", () => {
      if (hadOne && !reloading) { reloading = true; location.reload(); }
    });
    const watch = (worker) => {
      if (!worker) return;
      const look = () => {
        if (worker.state === "installed" && serviceWorker.controller) tell("update-ready");
        if (worker.state === "activated") tell("offline-ready");
      };
      worker.addEventListener("statechange", look);
      look();
    };
    const register = () => serviceWorker.register("/sw.js", { updateViaCache: "none" }).then((registration) => {
      // The page that runs is the proof that this version works: older ones may go.
      if (registration.active) registration.active.postMessage("works");
      for (const worker of [registration.active, registration.waiting, registration.installing]) watch(worker);
      registration.addEventListener("updatefound", () => watch(registration.installing));
      addEventListener("visibilitychange", () => { if (!document.hidden) registration.update().catch(() => {}); });
    }).catch(() => tell("unavailable"));
    (window.requestIdleCallback || setTimeout)(register, { timeout: 3000 });
  };

  const applyUpdate = () => navigator.serviceWorker.getRegistration().then((registration) => {
    if (registration && registration.waiting) registration.waiting.postMessage("take over");
  });

  window.perhekartta = { crash, registerWorker, applyUpdate, started: () => { started = true; } };
})();
