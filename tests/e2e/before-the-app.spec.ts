import { expect, ready, test } from "./support.ts";

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });
  test("the emergency numbers can be read and called", async ({ page }) => {
    await page.goto("/apua");
    await expect(page.locator('#boot a[href="tel:112"]')).toBeVisible();
    await expect(page.locator('#boot a[href="tel:116117"]')).toBeVisible();
  });
});

test("with WebAssembly blocked the crash page shows the numbers and a way to start again", async ({ page, watched }) => {
  watched.expected.push(/./);
  await page.addInitScript(() => Object.defineProperty(globalThis, "WebAssembly", { value: undefined }));
  await page.goto("/haku?q=vauva");
  await expect(page.getByRole("heading", { name: "Jokin meni rikki" })).toBeVisible();
  await expect(page.locator('#crash-page a[href="tel:112"]')).toBeVisible();
  await expect(page.getByRole("link", { name: "Avaa kartta uudelleen" })).toBeVisible();
});

test("a catalog that can't be had leads to the crash page, never to a blank one", async ({ page, watched }) => {
  watched.expected.push(/./);
  await page.route("**/data/catalog-*.bin", (route) => route.abort());
  await page.goto("/");
  await expect(page.getByRole("heading", { name: "Jokin meni rikki" })).toBeVisible();
  await expect(page.locator('#crash-page a[href="tel:112"]')).toBeVisible();
});

test("on a slow link the frame and the numbers stand long before the WebAssembly, and progress shows", async ({ page }) => {
  let release = () => {};
  const held = new Promise<void>((done) => { release = done; });
  await page.route("**/*.wasm", async (route) => { await held; await route.continue(); });
  await page.goto("/", { waitUntil: "commit" });
  await expect(page.locator('#boot a[href="tel:112"]')).toBeVisible();
  await expect(page.locator("#boot progress")).toBeVisible();
  await expect(page.locator("#app main")).toHaveCount(0);
  release();
  await ready(page);
  await expect(page.locator("#boot")).toHaveCount(0);
});
