// Where things are: the map and the list beside it, near me with its four answers, the page of an area, the welcome sheet,
// and paper.
import type { Page } from "@playwright/test";
import { expect, printedPages, ready, test } from "./support.ts";

const map = (page: Page) => page.getByRole("group", { name: /kartta: valitse kunta/ });

test("the map is chosen from by touch and by keyboard, says that it is a sketch, and has a list beside it", async ({ page }) => {
  await page.goto("/");
  await ready(page);
  await expect(page.getByText("Kaavio, ei tarkka kartta")).toBeVisible();
  await expect(map(page).getByRole("button")).toHaveCount(10);
  await map(page).getByRole("button", { name: "Hartola" }).click();
  await expect(page).toHaveURL(/\/alue\/hartola$/);
  await expect(map(page).getByRole("button", { name: /^Hartola/ })).toHaveAttribute("aria-pressed", "true");
  const sysma = map(page).getByRole("button", { name: /^Sysmä/ });
  await sysma.focus();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/alue\/sysma$/);
  await expect(page.getByRole("heading", { name: "Naapurikunnat" })).toBeVisible();
  await page.getByRole("link", { name: "Hartola", exact: true }).click();
  await expect(page).toHaveURL(/\/alue\/hartola$/);
});

test("no names of the map collide, in any language", async ({ page }) => {
  await page.goto("/alue/paijat-hame");
  await ready(page);
  for (const [language, tag] of [["Suomi", "fi"], ["Svenska", "sv"], ["English", "en"]]) {
    await page.getByRole("button", { name: /Kieli|Språk|Language/ }).click();
    await page.getByRole("dialog").getByRole("button", { name: language }).click();
    await expect(page.locator("html")).toHaveAttribute("lang", tag);
    await expect(page.locator(".map__area")).toHaveCount(10);
    const clashes = await page.locator(".map__area text:first-of-type").evaluateAll((names) => {
      const boxes = names.map((name) => ({ name: name.textContent, box: name.getBoundingClientRect() }));
      return boxes.flatMap((a, i) => boxes.slice(i + 1)
        .filter((b) => a.box.left < b.box.right && b.box.left < a.box.right && a.box.top < b.box.bottom && b.box.top < a.box.bottom)
        .map((b) => `${a.name} and ${b.name}`));
    });
    expect(clashes, language).toEqual([]);
  }
});

test("a need's map counts and sets the area", async ({ page }) => {
  await page.goto("/tarve/yhdessa");
  await ready(page);
  await page.getByText("Kartalla").click();
  await expect(map(page).getByRole("button", { name: /^Lahti, \d+/ })).toBeVisible();
  await map(page).getByRole("button", { name: /^Asikkala/ }).click();
  await expect(page).toHaveURL(/\/tarve\/yhdessa\?alue=asikkala$/);
});

test.describe("near me", () => {
  test.describe("granted", () => {
    test.use({ permissions: ["geolocation"], geolocation: { latitude: 61.2005, longitude: 25.6 } });
    test("chooses the nearest municipality, tells distances, and keeps the position nowhere", async ({ page, living, watched }) => {
      await page.clock.install({ time: new Date("2026-12-01T08:00:00+02:00") });
      await page.goto(living.url);
      await ready(page);
      await page.getByRole("button", { name: "Lähellä" }).click();
      await expect(page.getByText("Lähin kunta on Kuusela.")).toBeVisible();
      await expect(page.getByRole("button", { name: /Alue/ })).toContainText("Kuusela");
      await expect(page.locator(".brief__row").filter({ hasText: "Kuuselan kirjasto" })).toContainText("0,1 km");
      await expect(page.locator(".brief__row").filter({ hasText: "Perhetalo" })).toContainText("noin 0,1 km keskukseen");
      const kept = await page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }, location.href, history.state]));
      expect(kept).not.toMatch(/61\.2|25\.6/);
      await page.reload();
      await ready(page);
      await expect(page.locator(".brief__row").first()).not.toContainText("km");
      expect(watched.foreign).toEqual([]);
    });
  });
  test("refused: says so and leaves the list", async ({ page, context }) => {
    await context.clearPermissions();
    await page.addInitScript(() => {
      navigator.geolocation.getCurrentPosition = (_found, failed) => failed?.({ code: 1, message: "", PERMISSION_DENIED: 1, POSITION_UNAVAILABLE: 2, TIMEOUT: 3 });
    });
    await page.goto("/");
    await ready(page);
    await page.getByRole("button", { name: "Lähellä" }).click();
    await expect(page.getByText("Sijaintia ei annettu. Valitse kunta listasta.")).toBeVisible();
  });
  test("a device without a position: says so", async ({ page }) => {
    await page.addInitScript(() => {
      navigator.geolocation.getCurrentPosition = (_found, failed) => failed?.({ code: 2, message: "", PERMISSION_DENIED: 1, POSITION_UNAVAILABLE: 2, TIMEOUT: 3 });
    });
    await page.goto("/");
    await ready(page);
    await page.getByRole("button", { name: "Lähellä" }).click();
    await expect(page.getByText("Laite ei saanut selville sijaintia.")).toBeVisible();
  });
  test.describe("wrong by 500 km", () => {
    test.use({ permissions: ["geolocation"], geolocation: { latitude: 65.5, longitude: 25.6 } });
    test("chooses nothing", async ({ page }) => {
      await page.goto("/");
      await ready(page);
      await page.getByRole("button", { name: "Lähellä" }).click();
      await expect(page.getByText("Olet kaukana tästä alueesta.")).toBeVisible();
      await expect(page.getByRole("button", { name: /Alue/ })).toContainText("Valitse kunta");
    });
  });
});

test("where the own municipality has little, its neighbours are offered", async ({ page }) => {
  await page.goto("/haku?q=vauva+ei+nuku+hartolassa");
  await ready(page);
  const steps = page.locator(".next-steps");
  await expect(steps.getByRole("heading", { name: "Naapurikunnat" })).toBeVisible();
  await steps.getByRole("link", { name: "Heinola" }).click();
  await expect(page).toHaveURL(/alue=heinola/);
  await expect(page.getByRole("button", { name: /Alue/ })).toContainText("Heinola");
  await expect(page.getByRole("heading", { name: /Hartola/ })).toHaveCount(0);
});

test("a place opens in the phone's own map and on the common maps of the web", async ({ page }) => {
  await page.goto("/paikka/dilakortteli");
  await ready(page);
  await expect(page.getByRole("link", { name: "Avaa kartassa" })).toHaveAttribute("href", /^geo:/);
  await expect(page.getByRole("link", { name: "OpenStreetMap" })).toHaveAttribute("href", /^https:\/\/www\.openstreetmap\.org\/search\?query=/);
});

test("the page of an area tells its places, who is responsible, and what is not known", async ({ page }) => {
  await page.goto("/alue/hartola");
  await ready(page);
  for (const name of ["Perhekeskus ja kohtaamispaikat", "Neuvola", "Kuka vastaa alueen tiedoista", "Tämän kunnan palvelut"])
    await expect(page.getByRole("heading", { name, exact: true })).toBeVisible();
  await expect(page.getByText("Emme tiedä vielä, kuka vastaa tämän alueen tiedoista.")).toBeVisible();
  await page.goto("/alue/paijat-hame");
  await expect(page.getByRole("heading", { name: "Perhekeskusalueet", exact: true })).toBeVisible();
  await page.getByRole("link", { name: "Eteläinen Lahti, Hollola ja Kärkölä" }).click();
  await expect(map(page).locator("[aria-pressed=true]")).toHaveCount(3);
});

test("the welcome sheet has first numbers, clinic, daycare and a code to the area, on two sheets of paper, in each language", async ({ page }) => {
  await page.goto("/alue/lahti");
  await page.getByRole("link", { name: "Tervetulokirje" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Tervetuloa: Lahti");
  for (const name of ["Kun tarvitset apua heti", "Neuvola", "Päiväkoti ja varhaiskasvatus", "Apua koulussa", "Missä muut perheet tapaavat"])
    await expect(page.getByRole("heading", { name, exact: true })).toBeVisible();
  await expect(page.getByRole("img", { name: /Ajan tasalla/ })).toBeVisible();
  expect(await printedPages(page)).toBeLessThanOrEqual(2);
  await page.getByRole("button", { name: /Kieli/ }).click();
  await page.getByRole("dialog").getByRole("button", { name: "English" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(/^Welcome: /);
  await expect(page.getByRole("heading", { name: "Daycare" })).toBeVisible();
});

test("a week prints on one sheet", async ({ page, living }) => {
  await page.clock.install({ time: new Date("2026-12-01T08:00:00+02:00") });
  await page.goto(`${living.url}/tanaan?jakso=viikko`);
  await ready(page);
  expect(await printedPages(page)).toBe(1);
});
