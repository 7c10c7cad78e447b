import { expect, ready, services, test } from "./support.ts";

test("help is found by keyboard alone: skip link, search, area dialogue, result, back", async ({ page }) => {
  await page.goto("/");
  await ready(page);
  await page.keyboard.press("Tab");
  await expect(page.getByRole("link", { name: "Siirry sisältöön" })).toBeFocused();
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  await expect(page.getByRole("combobox")).toBeFocused();
  await page.keyboard.type("vauva ei nuku");
  await expect(services(page).first()).toBeVisible();
  await page.keyboard.press("Tab");
  await page.keyboard.press("Tab");
  await expect(page.getByRole("button", { name: /Alue/ })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("dialog")).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toBeHidden();
  await expect(page.getByRole("button", { name: /Alue/ })).toBeFocused();
  const link = services(page).first().getByRole("heading").getByRole("link");
  await link.focus();
  await page.keyboard.press("Enter");
  await expect(page.locator("article.service h1")).toBeFocused();
  await page.goBack();
  await expect(page.getByRole("combobox")).toHaveValue("vauva ei nuku");
});
