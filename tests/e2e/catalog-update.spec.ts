// A newer catalog at the server: taken when it is good, refused with a reason when it is bad in any way.
import { createHash } from "node:crypto";
import { readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { type Site, expect, publish, ready, test } from "./support.ts";

const NEW_NAME = "Nollalinja, uusi nimi";

type Manifest = {
  format: number; region: string; version: { published: string; content: string };
  catalog: { name: string; size: number; sha256: string };
};

function edit(site: Site, change: (manifest: Manifest, folder: string) => void): void {
  const folder = join(site.folder, "data");
  const path = join(folder, "manifest.json");
  const manifest = JSON.parse(readFileSync(path, "utf8")) as Manifest;
  change(manifest, folder);
  writeFileSync(path, JSON.stringify(manifest));
  // Compressed twins would still hold what was there before.
  for (const name of readdirSync(folder)) if (name.endsWith(".br")) rmSync(join(folder, name));
}

/** Replaces the published catalog's bytes and makes the manifest agree. */
function replaceCatalog(site: Site, change: (bytes: Buffer) => Buffer): void {
  edit(site, (manifest, folder) => {
    const bytes = change(readFileSync(join(folder, manifest.catalog.name)));
    const sha256 = createHash("sha256").update(bytes).digest("hex");
    manifest.catalog = { name: `catalog-${sha256.slice(0, 16)}.bin`, size: bytes.length, sha256 };
    writeFileSync(join(folder, manifest.catalog.name), bytes);
  });
}

async function look(page: Page, site: Site): Promise<void> {
  await page.goto(`${site.url}/tietoa`);
  await ready(page);
  await page.getByRole("button", { name: "Etsi uudempia tietoja" }).click();
}

const state = (page: Page) => page.locator("#update-state");

test("newer data comes in by itself, is in use at once, after a reload, and with the server gone", async ({ page, site, watched }) => {
  watched.expected.push(/Failed to load resource|ERR_CONNECTION_REFUSED/);
  publish(site, "2027-01-15");
  await page.goto(`${site.url}/palvelu/nollalinja`);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(NEW_NAME);
  await expect(page.locator(".site-footer")).toContainText("Tiedot 15.1.2027");
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  await site.stop();
  await page.reload();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(NEW_NAME);
  await page.goto(`${site.url}/tietoa`);
  await expect(page.getByText("Tiedot on päivitetty verkosta.")).toBeVisible();
});

test("the same data is said to be the newest", async ({ page, site }) => {
  await look(page, site);
  await expect(state(page)).toHaveText("Sinulla on uusimmat tiedot.");
});

const bad: [string, (site: Site) => void, RegExp][] = [
  ["older", (site) => {
    publish(site, "2027-01-15");
    edit(site, (manifest) => { manifest.version.published = "2026-01-01"; });
  }, /2026-11-24/],
  ["tampered", (site) => {
    publish(site, "2027-01-15");
    edit(site, (manifest, folder) => {
      const path = join(folder, manifest.catalog.name);
      const bytes = readFileSync(path);
      bytes[bytes.length >> 1] ^= 1;
      writeFileSync(path, bytes);
    });
  }, /size or hash differs/],
  ["truncated", (site) => {
    publish(site, "2027-01-15");
    edit(site, (manifest, folder) => {
      const path = join(folder, manifest.catalog.name);
      writeFileSync(path, readFileSync(path).subarray(0, 1000));
    });
  }, /size or hash differs/],
  ["truncated with a manifest that agrees", (site) => {
    publish(site, "2027-01-15");
    replaceCatalog(site, (bytes) => bytes.subarray(0, bytes.length >> 1));
  }, /damaged/],
  ["noise with a manifest that agrees", (site) => {
    publish(site, "2027-01-15");
    replaceCatalog(site, () => Buffer.alloc(5000, 7));
  }, /damaged/],
  ["oversized", (site) => {
    publish(site, "2027-01-15");
    edit(site, (manifest, folder) => {
      writeFileSync(join(folder, manifest.catalog.name), Buffer.alloc(manifest.catalog.size + 100_000, 1));
    });
  }, /larger than announced/],
  ["announced as enormous", (site) => {
    publish(site, "2027-01-15");
    edit(site, (manifest) => { manifest.catalog.size = 1 << 30; });
  }, /too large/],
  ["of another region", (site) => {
    publish(site, "2027-01-15");
    edit(site, (manifest) => { manifest.region = "kainuu"; });
  }, /kainuu/],
  ["of a future format", (site) => {
    publish(site, "2027-01-15");
    edit(site, (manifest) => { manifest.format = 99; });
  }, /99/],
  ["no manifest at all", (site) => {
    writeFileSync(join(site.folder, "data/manifest.json"), "<html>");
    rmSync(join(site.folder, "data/manifest.json.br"), { force: true });
  }, /not a manifest/],
];

for (const [kind, damage, reason] of bad) {
  test(`data that is ${kind} is refused with a reason, and the last good data stays`, async ({ page, site }) => {
    damage(site);
    await look(page, site);
    await expect(state(page)).toContainText("ei otettu käyttöön");
    await expect(state(page)).toContainText(reason);
    await expect(state(page)).toContainText("Viimeisin hyvä tieto on käytössä.");
    await page.goto(`${site.url}/palvelu/nollalinja`);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Nollalinja");
    await page.reload();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Nollalinja");
  });
}

test("downloaded data that goes bad on the device gives way to the bundle's", async ({ page, site }) => {
  publish(site, "2027-01-15");
  await page.goto(`${site.url}/palvelu/nollalinja`);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(NEW_NAME);
  await page.evaluate(async () => {
    const cache = await caches.open("perhekartta-data");
    for (const request of await cache.keys()) await cache.put(request, new Response(new Uint8Array([1, 2, 3])));
  });
  await site.stop();
  await page.waitForTimeout(100);
  await site.start(Number(new URL(site.url).port));
  rmSync(join(site.folder, "data/manifest.json"), { force: true });
  rmSync(join(site.folder, "data/manifest.json.br"), { force: true });
  await page.reload();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Nollalinja");
});
