import { expect, publish, ready, services, test } from "./support.ts";

test("with storage refused the app works from the bundle and says what is not kept", async ({ page }) => {
  await page.addInitScript(() => {
    const refuse = () => { throw new DOMException("refused", "SecurityError"); };
    for (const name of ["localStorage", "sessionStorage", "caches"]) Object.defineProperty(globalThis, name, { get: refuse });
  });
  await page.goto("/haku?q=vauva+ei+nuku");
  await expect(services(page).first()).toBeVisible();
  await page.getByRole("button", { name: /Alue/ }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Hartola" }).click();
  await expect(page).toHaveURL(/alue=hartola/);
  await page.goto("/tietoa");
  await expect(page.getByText("Selaimesi ei salli tallentamista.", { exact: false })).toBeVisible();
});

test("a full device keeps nothing of a newer catalog and uses it until the page is closed", async ({ page, site }) => {
  await page.addInitScript(() => {
    Cache.prototype.put = () => Promise.reject(new DOMException("full", "QuotaExceededError"));
  });
  publish(site, "2027-01-15");
  await page.goto(`${site.url}/tietoa`);
  await ready(page);
  await page.getByRole("button", { name: "Etsi uudempia tietoja" }).click();
  await expect(page.getByText("Selain ei salli tallentamista.", { exact: false })).toBeVisible();
  await expect(page.locator(".site-footer")).toContainText("Tiedot 15.1.2027");
  expect(await page.evaluate(() => localStorage.length)).toBe(0);
  expect(await page.evaluate(() => Object.keys(sessionStorage).filter((key) => key.includes("haku")))).toEqual([]);
});

test("what the app keeps on the device is what it says, and one touch forgets it", async ({ page }) => {
  await page.goto("/");
  await ready(page);
  await page.getByRole("button", { name: /Alue/ }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Sysmä" }).click();
  await page.getByRole("combobox").pressSequentially("olen väsynyt");
  await page.waitForTimeout(600);
  const kept = await page.evaluate(() => Object.keys(localStorage));
  expect(kept).toEqual(["perhekartta.area"]);
  expect(await page.evaluate(() => document.cookie)).toBe("");
  await page.goto("/tietoa");
  await page.getByRole("button", { name: "Poista kunta, kieli, haut ja ladatut tiedot" }).click();
  await expect(page.getByText("Poistettu.", { exact: false })).toBeVisible();
  expect(await page.evaluate(() => localStorage.length)).toBe(0);
  expect(await page.evaluate(() => Object.keys(sessionStorage).filter((key) => key.includes("haku")))).toEqual([]);
});
