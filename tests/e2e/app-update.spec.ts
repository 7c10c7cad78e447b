import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type Site, expect, offlineReady, ready, root, runKartta, test } from "./support.ts";

/** Publishes another version of the app: same code, another heading in the static frame. */
function publishApp(site: Site): void {
  const path = join(site.folder, "index.html");
  writeFileSync(path, readFileSync(path, "utf8").replace("Jokin meni rikki", "Jokin meni nyt rikki"));
  runKartta("build", join(root, "data"), "--out", join(site.folder, "data"), "--app", site.folder);
}

const releases = () => caches.keys().then((names) => names.filter((name) => name.startsWith("perhekartta-release-")));

test("a new version waits, is offered calmly, and takes over whole; the old cache goes only then", async ({ page, site }) => {
  await page.goto(site.url);
  await ready(page);
  await offlineReady(page);
  const [old] = await page.evaluate(releases);
  publishApp(site);
  await page.reload();
  await expect(page.getByText("Uusi versio valmis")).toBeVisible();
  expect(await page.evaluate(releases)).toHaveLength(2);
  await page.getByRole("button", { name: "Ota käyttöön" }).click();
  // While the page reloads there is nothing to ask.
  await expect.poll(() => page.evaluate(releases).catch(() => [old])).not.toContain(old);
  await ready(page);
  expect(await page.evaluate(releases)).toHaveLength(1);
  expect(await page.content()).toContain("Jokin meni nyt rikki");
});

test("a new version that can't be fetched whole changes nothing", async ({ page, site, watched }) => {
  watched.expected.push(/404|Failed to load resource|ERR_/);
  await page.goto(site.url);
  await ready(page);
  await offlineReady(page);
  const before = await page.evaluate(releases);
  publishApp(site);
  for (const name of ["icon-512.png"]) rmSync(join(site.folder, name));
  await page.reload();
  await ready(page);
  await page.waitForTimeout(2500);
  await expect(page.getByText("Uusi versio valmis")).toBeHidden();
  expect(await page.evaluate(releases)).toEqual(before);
});
