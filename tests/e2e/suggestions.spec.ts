// The search box as a combobox: what is offered, by keyboard, by touch, and the searches that the device remembers.
import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { expect, offlineReady, ready, services, test } from "./support.ts";

const box = (page: Page) => page.getByRole("combobox", { name: "Etsi apua omin sanoin" });
const options = (page: Page) => page.getByRole("option");
const kept = (page: Page) => page.evaluate(() => localStorage.getItem("perhekartta.searches"));

async function search(page: Page, words: string): Promise<void> {
  await box(page).fill(words);
  await box(page).press("Enter");
  await expect(page).toHaveURL(new RegExp(`q=${encodeURIComponent(words).replaceAll("%20", "\\+")}`));
}

/** The app drawn, with what the search learned from the lexicon. */
async function open(page: Page, path = "/"): Promise<void> {
  const learned = page.waitForResponse(/learned-/);
  await page.goto(path);
  await ready(page);
  await learned;
}

test("the arrows go through the offers and the box, and what was typed stays", async ({ page }) => {
  await open(page);
  await expect(box(page)).toHaveAttribute("aria-expanded", "false");
  await expect(box(page)).toHaveAttribute("aria-autocomplete", "list");
  await box(page).pressSequentially("perhekahv");
  await expect(page.getByRole("listbox", { name: "Ehdotukset" })).toBeVisible();
  await expect(box(page)).toHaveAttribute("aria-expanded", "true");
  await expect(box(page)).toHaveAttribute("aria-controls", (await page.getByRole("listbox").getAttribute("id")) ?? "");
  const count = await options(page).count();
  expect(count).toBeGreaterThan(2);
  expect(count).toBeLessThanOrEqual(6);
  await expect(page.getByRole("option", { selected: true })).toHaveCount(0);

  await page.keyboard.press("ArrowDown");
  await expect(options(page).first()).toHaveAttribute("aria-selected", "true");
  await expect(box(page)).toHaveAttribute("aria-activedescendant", (await options(page).first().getAttribute("id")) ?? "");
  await page.keyboard.press("ArrowUp");
  await expect(box(page)).not.toHaveAttribute("aria-activedescendant");
  await page.keyboard.press("ArrowUp");
  await expect(options(page).last()).toHaveAttribute("aria-selected", "true");
  await expect(box(page)).toHaveValue("perhekahv");

  await page.keyboard.press("Home");
  await expect(page.getByRole("option", { selected: true })).toHaveCount(0);
  await page.keyboard.type("x");
  await expect(box(page)).toHaveValue("xperhekahv");
});

test("Escape closes the list first and empties the box then; Tab leaves it", async ({ page }) => {
  await open(page);
  await box(page).pressSequentially("perhekahv");
  await expect(options(page).first()).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("listbox")).toHaveCount(0);
  await expect(box(page)).toHaveValue("perhekahv");
  await page.keyboard.press("Escape");
  await expect(box(page)).toHaveValue("");
  await expect(box(page)).toBeFocused();
  await box(page).pressSequentially("perhekahv");
  await expect(options(page).first()).toBeVisible();
  await page.keyboard.press("Tab");
  await expect(page.getByRole("button", { name: "Etsi", exact: true })).toBeFocused();
  await expect(page.getByRole("listbox")).toHaveCount(0);
});

test("over the results the list goes away after the last letter, and the arrow brings it back", async ({ page }) => {
  await open(page, "/haku");
  await box(page).pressSequentially("perhekahv");
  await expect(options(page).first()).toBeVisible();
  await expect(page.getByRole("listbox")).toHaveCount(0, { timeout: 6000 });
  await page.keyboard.press("ArrowDown");
  await expect(options(page).first()).toHaveAttribute("aria-selected", "true");
});

test("a need, a service and a phrase are each taken where they lead", async ({ page }) => {
  await open(page);
  await box(page).pressSequentially("vauva ei nu");
  await page.getByRole("option", { name: /^Vauva ei nuku Aihe/ }).click();
  await expect(page).toHaveURL(/tarve=uni\.vauva/);
  await expect(box(page)).toHaveValue("Vauva ei nuku");
  await expect(page.getByRole("listbox")).toHaveCount(0);
  await expect(services(page).first()).toBeVisible();

  await box(page).fill("");
  await box(page).pressSequentially("vauva ei nu");
  const phrase = page.locator('[role="option"]:not(:has(small))').first();
  const words = (await phrase.textContent()) ?? "";
  await phrase.click();
  await expect(box(page)).toHaveValue(words);
  await expect(page).toHaveURL(/q=vauva\+ei\+nu/);
  await expect(page).not.toHaveURL(/tarve=/);

  await box(page).fill("");
  await box(page).pressSequentially("nollalin");
  await page.keyboard.press("ArrowDown");
  await expect(page.getByRole("option", { selected: true })).toContainText("Nollalinja");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/palvelu\/nollalinja$/);
  await expect(page.locator("article.service h1")).toBeFocused();
  await page.goBack();
  await expect(box(page)).toHaveValue("nollalin");
});

test("words of distress are never offered to go on", async ({ page }) => {
  await open(page);
  for (const words of ["haluan", "haluan kuo", "en halua", "mies"]) {
    await box(page).fill(words);
    await page.waitForTimeout(100);
    for (const text of await options(page).allTextContents()) expect(text).not.toMatch(/kuol(la|ema$)|elää|lyö|tappa/);
  }
});

test("a screen reader is told how many offers there are, once the typing rests", async ({ page }) => {
  await open(page);
  await box(page).pressSequentially("perhekahv");
  await expect(page.getByRole("status").filter({ hasText: /^\d ehdotus(ta)?$/ })).toBeAttached();
});

test("searches that were meant are offered in the empty box, and each and all can be removed", async ({ page }) => {
  await page.goto("/haku");
  await ready(page);
  await box(page).pressSequentially("olen väsynyt");
  await page.waitForTimeout(500);
  expect(await kept(page)).toBeNull();
  for (const words of ["vauva ei nuku", "raha ei riitä", "perhekahvila", "yksin", "kouluun", "riitelemme"]) await search(page, words);

  await page.goto("/");
  await ready(page);
  await box(page).focus();
  await expect(page.getByRole("listbox", { name: "Aiemmat haut" })).toBeVisible();
  await expect(options(page)).toHaveText(["riitelemme", "kouluun", "yksin", "perhekahvila", "raha ei riitä"]);
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map((v) => v.id)).toEqual([]);

  await page.getByRole("button", { name: "Poista haku: yksin", exact: true }).click();
  await expect(options(page)).toHaveCount(4);
  await expect(box(page)).toBeFocused();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Delete");
  await expect(options(page)).toHaveText(["kouluun", "perhekahvila", "raha ei riitä"]);
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/q=kouluun/);

  await box(page).fill("");
  await page.getByRole("button", { name: "Tyhjennä" }).click();
  await expect(page.getByRole("listbox")).toHaveCount(0);
  expect(await kept(page)).toBeNull();
});

test("a search that begins with a quotation mark is kept, and a kept text that is no list of lines is left alone", async ({ page }) => {
  await page.goto("/haku");
  await ready(page);
  await search(page, '"vauva"');
  await page.goto("/");
  await ready(page);
  await box(page).focus();
  await expect(options(page)).toHaveText(['"vauva"']);

  await page.evaluate(() => {
    localStorage.setItem("perhekartta.searches", '"yksin\\nkouluun"');
    localStorage.setItem("perhekartta.area", '"hartola"');
    localStorage.setItem("perhekartta.language", '"en"');
    localStorage.setItem("perhekartta.catalog", '"{\\"format\\": 1}"');
  });
  await page.goto("/");
  await ready(page);
  await box(page).focus();
  await expect(page.getByRole("listbox")).toHaveCount(0);
  await expect(page.locator("html")).toHaveAttribute("lang", "fi");
  await search(page, "kouluun");
  expect(await kept(page)).toBe("kouluun\n");
});

test("a result that was opened keeps its search; a search in distress is never kept", async ({ page }) => {
  await page.goto("/haku?q=vauva+ei+nuku");
  await services(page).first().getByRole("heading").getByRole("link").click();
  await expect(page.locator("article.service")).toBeVisible();
  expect(await kept(page)).toContain("vauva ei nuku");
  await page.goto("/haku");
  await ready(page);
  await search(page, "en halua elää enää");
  await expect(page.locator(".help-first")).toBeVisible();
  await services(page).first().getByRole("heading").getByRole("link").click();
  await expect(page.locator("article.service")).toBeVisible();
  expect(await kept(page)).not.toContain("elää");
  await page.goto("/haku");
  await search(page, "parisuhdeväkivalta");
  expect(await kept(page)).not.toContain("väkivalta");

  await page.goto("/tietoa");
  await page.getByRole("button", { name: "Poista kunta, kieli, haut ja ladatut tiedot" }).click();
  await expect(page.getByText("Poistettu.", { exact: false })).toBeVisible();
  expect(await kept(page)).toBeNull();
});

test("without a connection all of it goes on", async ({ page, site, watched }) => {
  watched.expected.push(/ERR_CONNECTION_REFUSED|Failed to load resource/);
  await page.goto(site.url);
  await ready(page);
  await offlineReady(page);
  await site.stop();
  await page.goto(`${site.url}/`);
  await box(page).pressSequentially("perhekahv");
  await expect(options(page).first()).toBeVisible();
  await search(page, "vauva ei nuku");
  await page.goto(`${site.url}/`);
  await box(page).focus();
  await expect(options(page)).toHaveText(["vauva ei nuku"]);
});

for (const colorScheme of ["light", "dark"] as const) {
  test.describe(colorScheme, () => {
    test.use({ colorScheme, contextOptions: { reducedMotion: "reduce" } });
    test("axe finds nothing in the open list", async ({ page }) => {
      await open(page);
      await box(page).pressSequentially("perhekahv");
      await page.keyboard.press("ArrowDown");
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map((v) => `${v.id}: ${v.nodes.map((n) => n.target.join(" ")).join(", ")}`)).toEqual([]);
    });
  });
}
