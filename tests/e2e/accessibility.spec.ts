import AxeBuilder from "@axe-core/playwright";
import { expect, ready, test } from "./support.ts";

const pages = [
  "/", "/haku?q=vauva+ei+nuku&alue=hartola", "/haku?q=en+halua+el%C3%A4%C3%A4", "/haku?q=xqzw", "/tarve/uni", "/tarve/turva.lahisuhde",
  "/palvelu/nollalinja", "/palvelu/jalo-jalkaranta", "/palvelu/jalo-3v-tarkastus", "/paikka/jalo", "/alue/hartola", "/apua", "/tietoa", "/alue/hartola/tervetuloa", "/tanaan", "/tanaan?jakso=viikko&alue=lahti",
  "/palvelu/ei-ole",
];

// A dialogue that is still rising has not its own colours yet.
test.use({ contextOptions: { reducedMotion: "reduce" } });

for (const colorScheme of ["light", "dark"] as const) {
  test.describe(colorScheme, () => {
    test.use({ colorScheme });
    for (const path of pages) {
      test(`axe finds nothing on ${path}`, async ({ page }) => {
        await page.goto(path);
        await ready(page);
        const { violations } = await new AxeBuilder({ page }).analyze();
        expect(violations.map((v) => `${v.id}: ${v.nodes.map((n) => n.target.join(" ")).join(", ")}`)).toEqual([]);
        await expect(page.getByRole("heading", { level: 1 })).toHaveCount(1);
        await expect(page.locator("html")).toHaveAttribute("lang", "fi");
      });
    }
    test("axe finds nothing in the dialogues", async ({ page }) => {
      await page.goto("/");
      await ready(page);
      for (const name of [/Alue/, /Kieli/]) {
        await page.getByRole("button", { name }).click();
        const { violations } = await new AxeBuilder({ page }).analyze();
        expect(violations.map((v) => v.id)).toEqual([]);
        await page.keyboard.press("Escape");
      }
    });
  });
}

for (const width of [320, 360, 390, 768, 1440]) {
  test(`nothing is cut or wider than the page at ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    for (const path of pages) {
      await page.goto(path);
      await ready(page);
      const { scroll, client } = await page.evaluate(() => ({
        scroll: document.documentElement.scrollWidth, client: document.documentElement.clientWidth,
      }));
      expect(scroll, path).toBeLessThanOrEqual(client);
    }
  });
}

test("targets are at least 48 px high or have the room around them", async ({ page }) => {
  for (const path of pages) {
    await page.goto(path);
    await ready(page);
    const small = await page.evaluate(() => [...document.querySelectorAll<HTMLElement>("#app .button, #app .chip, #app button, #app .tile, #app .help-number, #app input")]
      .filter((e) => e.offsetParent !== null && e.getBoundingClientRect().height < 47.5)
      .map((e) => `${e.className}: ${e.textContent?.trim().slice(0, 30)} ${e.getBoundingClientRect().height}`));
    expect(small, path).toEqual([]);
  }
});
