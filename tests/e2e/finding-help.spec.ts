import { expect, ready, services, test } from "./support.ts";

test("typing 'vauva ei nuku' shows as one types who helps with a baby's sleep, with the own municipality in use", async ({ page }) => {
  await page.goto("/");
  await ready(page);
  await page.getByRole("button", { name: /Alue/ }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Hartola" }).click();
  await page.getByRole("combobox", { name: "Etsi apua omin sanoin" }).pressSequentially("vauva ei nuku", { delay: 20 });
  await expect(page.locator(".understood")).toContainText("Vauva ei nuku");
  await expect(services(page).first()).toBeVisible();
  await expect(page).toHaveURL(/\/haku\?q=vauva\+ei\+nuku&alue=hartola$/);
  await expect(page.getByRole("combobox")).toBeFocused();
  await expect(page.getByRole("status").filter({ hasText: /palvelu/ })).toHaveText(/^\d+ palvelua?$/);
});

test("a shared link reproduces the view on a device that has never been here", async ({ page }) => {
  await page.goto("/haku?q=raha+ei+riit%C3%A4&alue=lahti&maksuton=1");
  await ready(page);
  await expect(page.getByRole("combobox")).toHaveValue("raha ei riitä");
  await expect(page.getByRole("button", { name: /Alue/ })).toContainText("Lahti");
  await expect(page.getByRole("link", { name: "Maksuton", exact: true })).toHaveAttribute("aria-current", "true");
  for (const card of await services(page).all()) await expect(card.locator(".badges")).toContainText("Maksuton");
});

test("an area said in the words sets the area", async ({ page }) => {
  await page.goto("/haku?q=perhekahvila+heinolassa");
  await ready(page);
  await expect(page.getByRole("heading", { name: /Heinola/ }).first()).toBeVisible();
});

test("tile, need, service and back come to the same line of the same list", async ({ page }) => {
  await page.goto("/");
  await page.getByRole("link", { name: "Uni ja rytmi" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Uni ja rytmi");
  const card = services(page).nth(4);
  await card.scrollIntoViewIfNeeded();
  await page.waitForTimeout(300);
  const before = await page.evaluate(() => scrollY);
  expect(before).toBeGreaterThan(200);
  await card.getByRole("heading").getByRole("link").click();
  await expect(page).toHaveURL(/\/palvelu\//);
  await expect(page.locator("article.service")).toBeVisible();
  expect(await page.evaluate(() => scrollY)).toBe(0);
  await page.goBack();
  await expect(card).toBeVisible();
  await expect.poll(() => page.evaluate(() => scrollY)).toBe(before);
});

test("back from a service restores words, filters and scroll of the results", async ({ page }) => {
  await page.goto("/haku?q=yksin%C3%A4inen&alue=lahti&maksuton=1");
  const card = services(page).nth(3);
  await card.scrollIntoViewIfNeeded();
  await page.waitForTimeout(300);
  const before = await page.evaluate(() => scrollY);
  await card.getByRole("heading").getByRole("link").click();
  await expect(page.locator("article.service")).toBeVisible();
  await page.goBack();
  await expect(page.getByRole("combobox")).toHaveValue("yksinäinen");
  await expect(page).toHaveURL(/maksuton=1/);
  await expect.poll(() => page.evaluate(() => scrollY)).toBe(before);
});

test("how the words were understood can be changed, and the address tells it", async ({ page }) => {
  await page.goto("/haku?q=vauva+ei+nuku");
  await page.getByText("Vaihda").click();
  const other = page.locator('article[data-kind="need"] a').nth(1);
  const label = (await other.textContent())?.trim() ?? "";
  await other.click();
  await expect(page).toHaveURL(/tarve=/);
  await expect(page.locator(".understood strong")).toHaveText(label);
});

test("words that nothing fits still lead onwards: nearest needs and the guidance number", async ({ page }) => {
  await page.goto("/haku?q=xqzw+%F0%9F%A6%84&alue=hartola");
  await expect(page.getByRole("heading", { name: "Etkö löytänyt sopivaa?" })).toBeVisible();
  await expect(page.getByRole("link", { name: /Soita 03 819 4850/ }).first()).toBeVisible();
});

test("words of danger bring the right number above all hits", async ({ page }) => {
  await page.goto("/haku?q=en+halua+el%C3%A4%C3%A4+en%C3%A4%C3%A4");
  const first = page.locator(".help-first a.help-number").first();
  await expect(first).toHaveAttribute("href", "tel:0925250111");
});

test("history is never offered as help, and its page says so", async ({ page }) => {
  await page.goto("/palvelu/jalo-3v-tarkastus");
  await expect(page.getByText("Tämä on historiaa.")).toBeVisible();
  await expect(page.locator('#app article a[href^="tel:"]')).toHaveCount(0);
  await page.goto("/haku?q=kolmevuotistarkastus+p%C3%A4iv%C3%A4kodissa");
  await ready(page);
  await expect(page.locator('article[data-id="jalo-3v-tarkastus"]')).toHaveCount(0);
});

test("an unconfirmed service asks to be checked, and every card and page names its source and date", async ({ page }) => {
  await page.goto("/palvelu/jalo-jalkaranta");
  await expect(page.getByText("Tarkista ennen lähtöä.")).toBeVisible();
  await expect(page.locator(".source")).toContainText("2018");
  await page.goto("/haku?q=perhekahvila&alue=lahti");
  // Cards may change places once, when what the search learned has come.
  await expect(async () => {
    const cards = await services(page).all();
    expect(cards.length).toBeGreaterThan(0);
    for (const card of cards) await expect(card.locator(".source")).toContainText("Tieto:", { timeout: 500 });
  }).toPass();
});

test("an address that leads nowhere is answered with a friendly page and status 404", async ({ page, watched }) => {
  watched.expected.push(/404/);
  const response = await page.goto("/ei-ole/tallaista");
  expect(response?.status()).toBe(404);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Sivua ei löytynyt");
  await page.goto("/palvelu/ei-ole");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Sivua ei löytynyt");
});

test("labels come in the language chosen, and what stays Finnish is marked so", async ({ page }) => {
  await page.goto("/tarve/uni");
  await page.getByRole("button", { name: /Kieli/ }).click();
  await page.getByRole("button", { name: "Svenska" }).click();
  await expect(page.locator("html")).toHaveAttribute("lang", "sv");
  await expect(page.getByRole("heading", { level: 1 })).not.toHaveText("Uni ja rytmi");
  await page.reload();
  await expect(page.locator("html")).toHaveAttribute("lang", "sv");
});
