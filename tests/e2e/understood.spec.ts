// What was understood of the words, how that is changed, and why a result is shown.
import { expect, ready, services, test } from "./support.ts";

const asked = "/haku?q=chat+2v+uhmaik%C3%A4+hartolassa+maksuton";

test("area, age and form are shown as understood, and each can be taken away", async ({ page }) => {
  await page.goto(asked);
  const chips = page.getByRole("list", { name: "Otimme huomioon" }).getByRole("link");
  await expect(chips).toHaveText([/Hartola/, /2 v/, /chat/, /maksuton/]);
  await chips.filter({ hasText: "chat" }).click();
  await expect(page).toHaveURL(/ilman=chat/);
  await expect(chips).toHaveText([/Hartola/, /2 v/, /maksuton/]);
  await chips.filter({ hasText: "Hartola" }).click();
  await expect(page).toHaveURL(/ilman=chat,alue/);
  await expect(chips).toHaveText([/2 v/, /maksuton/]);
  await page.reload();
  await expect(chips).toHaveText([/2 v/, /maksuton/]);
  await page.goBack();
  await expect(chips).toHaveText([/Hartola/, /2 v/, /maksuton/]);
});

test("what was taken away comes back with other words", async ({ page }) => {
  await page.goto("/haku?q=chat&ilman=chat");
  await ready(page);
  const chips = page.getByRole("list", { name: "Otimme huomioon" });
  await expect(chips).toHaveCount(0);
  await page.getByRole("combobox").fill("chat vanhemmille");
  await expect(page).toHaveURL(/q=chat\+vanhemmille.*ilman=chat/);
  await page.getByRole("combobox").fill("nuorten chat");
  await expect(chips.getByRole("link")).toHaveText([/chat/]);
  await expect(page).not.toHaveURL(/ilman/);
});

test("those of which no source says what was asked for stand apart, and filters hold for them too", async ({ page }) => {
  await page.goto(asked);
  const others = page.locator("section.results", { has: page.getByRole("heading", { name: "Muut, joista ei kerrota kaikkea tätä: 2 v, chat, maksuton" }) });
  await expect(others.locator("article")).toHaveCount(5);
  await others.getByRole("link", { name: /^Näytä vielä/ }).click();
  await expect(page).toHaveURL(/kaikki=1/);
  await expect.poll(() => others.locator("article").count()).toBeGreaterThan(5);
  await page.getByRole("link", { name: "Maksuton", exact: true }).click();
  await expect(page).toHaveURL(/maksuton=1/);
  for (const card of await services(page).all()) await expect(card.locator(".badges")).toContainText("Maksuton");
});

test("a slip of the finger is put right by a link", async ({ page }) => {
  await page.goto("/haku?q=uupserhe");
  await page.getByRole("link", { name: "uusperhe", exact: true }).click();
  await expect(page).toHaveURL(/q=uusperhe/);
  await expect(page.getByText("Tarkoititko:")).toHaveCount(0);
});

test("words in another language offer that language, in it", async ({ page }) => {
  await page.goto("/haku?q=min+bebis+sover+inte+p%C3%A5+natten");
  await page.getByRole("button", { name: "På svenska?" }).click();
  await expect(page.locator("html")).toHaveAttribute("lang", "sv");
  await expect(page.getByRole("combobox")).toHaveValue("min bebis sover inte på natten");
  await expect(page.getByRole("button", { name: "På svenska?" })).toHaveCount(0);
});

test("a card marks the words that were asked for, in any form", async ({ page }) => {
  await page.goto("/haku?q=lapsen+perhekahvilat");
  await expect(page.locator("mark").filter({ hasText: /^perhekahvila$/i }).first()).toBeVisible();
  await page.getByRole("combobox").fill("vertaistuki");
  await expect(page.locator("mark").filter({ hasText: /^vertaistukea$/i }).first()).toBeVisible();
  await expect(page.locator("mark").filter({ hasText: /kahvila/i })).toHaveCount(0);
  await page.getByRole("combobox").fill("olen niin väsynyt että en jaksa hoitaa lapsia");
  await expect(page.locator("mark").filter({ hasText: /^lapset|lasten$/i }).first()).toBeVisible();
  await expect(page.locator("mark").filter({ hasText: /^(olen|niin|että|en)$/i })).toHaveCount(0);
});

test("a card says in plain words why it is shown", async ({ page }) => {
  await page.goto("/haku?q=vauva+ei+nuku&alue=hartola");
  const why = services(page).first().locator("details");
  await why.getByText("Miksi tämä?").click();
  await expect(page).toHaveURL(/\/haku/);
  await expect(why.getByRole("listitem").filter({ hasText: "Auttaa tässä: Vauva ei nuku" })).toBeVisible();
  await expect(why.getByRole("listitem").filter({ hasText: /^Palvelee/ })).toBeVisible();
  expect(await why.textContent()).not.toMatch(/\d/);
});
