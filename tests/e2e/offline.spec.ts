import { expect, offlineReady, ready, services, test } from "./support.ts";

const pages = [
  "/", "/haku?q=vauva+ei+nuku&alue=hartola", "/tarve/uni", "/tarve/uni.vauva?alue=hartola", "/palvelu/nollalinja",
  "/paikka/jalo", "/alue/hartola", "/apua", "/tanaan", "/alue/hartola/tervetuloa", "/tietoa", "/ei-ole-tallaista",
];

test("after one visit every page works with the server gone, in a new tab, from any deep link", async ({ page, context, site, watched }) => {
  watched.expected.push(/ERR_CONNECTION_REFUSED|Failed to load resource/);
  await page.goto(site.url);
  await ready(page);
  await offlineReady(page);
  await page.close();
  await site.stop();

  for (const path of pages) {
    const tab = await context.newPage();
    await tab.goto(site.url + path);
    await ready(tab);
    await expect(tab.locator("#app main h1")).not.toBeEmpty();
    await expect(tab.locator(".site-footer")).toContainText(/Tiedot \d+\.\d+\.\d{4}/);
    await expect(tab.locator(".site-footer")).toContainText("Toimii ilman verkkoa");
    await tab.close();
  }
  const tab = await context.newPage();
  await tab.goto(`${site.url}/`);
  await tab.getByRole("combobox").pressSequentially("vauva ei nuku");
  await expect(tab.locator(".understood")).toContainText("Vauva ei nuku");
  await expect(services(tab).first()).toBeVisible();
  await expect(tab).toHaveURL(/q=vauva\+ei\+nuku/);
  await tab.reload();
  await expect(services(tab).first()).toBeVisible();
  // A language that was never chosen before is on the device too.
  await tab.getByRole("button", { name: /Kieli/ }).click();
  await tab.getByRole("button", { name: "Svenska" }).click();
  await expect(tab.locator("html")).toHaveAttribute("lang", "sv");
  await expect(tab.locator(".understood strong")).not.toHaveText("Vauva ei nuku");
});

test("no connection is said calmly, and the app goes on", async ({ page, context, site, watched }) => {
  watched.expected.push(/Failed to load resource|ERR_INTERNET_DISCONNECTED/);
  await page.goto(site.url);
  await offlineReady(page);
  await context.setOffline(true);
  await expect(page.getByText("Ei verkkoyhteyttä. Kartta toimii silti.")).toBeVisible();
  await page.getByRole("link", { name: "Uni ja rytmi" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Uni ja rytmi");
});
