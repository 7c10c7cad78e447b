// Time is right always: on an invented region with living schedules and a clock that the test moves. Finnish time holds
// wherever the device believes to be, minutes pass without a reload, and what is not known is neither open nor closed.
import type { Page } from "@playwright/test";
import { expect, ready, type Site, test } from "./support.ts";

/** Opens a page of the living region at a moment of Finnish wall-clock time. */
async function open(page: Page, living: Site, path: string, moment: string): Promise<void> {
  await page.clock.install({ time: new Date(moment) });
  await page.goto(living.url + path);
  await ready(page);
}

const when = (page: Page) => page.locator(".when").first();

test("a Tuesday in term: next, on, over, as the minutes pass without a reload", async ({ page, living }) => {
  await open(page, living, "/palvelu/perhekahvila", "2026-12-01T09:28:30+02:00");
  await expect(when(page)).toHaveText("Seuraavaksi tänään klo 9.30");
  await page.clock.runFor("03:00");
  await expect(when(page)).toHaveText("Meneillään nyt, päättyy 11.30");
  await page.clock.runFor("02:00:00");
  // 6.12. is Independence Day and not sure, 8.12. falls out.
  await expect(when(page)).toHaveText("Seuraavaksi su 13.12. klo 14.00");
});

test("the page of today: now first, what is over gone, lines that are open, what was only last known apart", async ({ page, living }) => {
  await open(page, living, "/tanaan", "2026-12-01T10:00:00+02:00");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Tänään, ti 1.12.");
  const slots = page.locator(".slot");
  await expect(slots).toHaveCount(2);
  await expect(slots.nth(0)).toContainText("9.30–11.30");
  await expect(slots.nth(0)).toContainText("Nyt");
  await expect(slots.nth(1)).toContainText("Siirretty päivästä ma 30.11.");
  await expect(page.getByRole("status").filter({ hasText: "kokoontumi" })).toHaveText("2 kokoontumista");
  const lines = page.locator(".line");
  await expect(lines.filter({ hasText: "Neuvonta" })).toContainText("–15.00");
  await expect(lines.filter({ hasText: "Hätänumero" })).toContainText("ympäri vuorokauden");
  await expect(lines.filter({ hasText: "Iltapuhelin" })).toHaveCount(0);
  const last = page.locator(".session").filter({ hasText: "Iltakahvila" });
  await expect(last).toContainText("Viimeksi tiedossa: torstai 17.00–19.00");
  await expect(last).toContainText("kausi päättynyt");
  await page.clock.runFor("01:31:00");
  await expect(slots).toHaveCount(1);
});

test("a season that is over is never on, also on its weekday and hour", async ({ page, living }) => {
  await open(page, living, "/tanaan", "2026-12-03T17:30:00+02:00");
  await expect(page.getByRole("status").filter({ hasText: "ohjelmaa" })).toContainText("Se ei tarkoita, ettei mitään ole");
  await expect(page.locator(".slot")).toHaveCount(0);
  await expect(page.locator(".session").filter({ hasText: "Iltakahvila" })).toBeVisible();
});

test("holidays: closed where the words say so, not known where they do not", async ({ page, living }) => {
  await open(page, living, "/palvelu/neuvonta", "2027-12-06T10:00:00+02:00");
  await expect(when(page)).toHaveText("Suljettu itsenäisyyspäivänä. Avautuu huomenna klo 9.00");
  await page.clock.setFixedTime(new Date("2027-06-25T10:00:00+03:00"));
  await page.reload();
  await ready(page);
  await expect(when(page)).toHaveText("Juhannusaattona aukioloa ei tiedetä: kysy ensin");
  await page.clock.setFixedTime(new Date("2026-12-06T14:30:00+02:00"));
  await page.goto(`${living.url}/palvelu/perhekahvila`);
  await ready(page);
  await expect(when(page)).toHaveText("Itsenäisyyspäivänä aukioloa ei tiedetä: kysy ensin");
});

test("the two nights on which the clock is moved", async ({ page, living }) => {
  await open(page, living, "/palvelu/yopuhelin", "2027-03-28T02:58:30+02:00");
  await expect(when(page)).toHaveText("Avoinna nyt, sulkeutuu 4.00");
  await page.clock.runFor("02:00");
  await expect(when(page)).toHaveText("Avautuu tänään klo 20.00");
  // In autumn 3.30 comes twice, an hour apart.
  await page.clock.setFixedTime(new Date("2027-10-31T03:30:00+03:00"));
  await page.reload();
  await expect(when(page)).toHaveText("Avoinna nyt, sulkeutuu 4.00");
  await page.clock.setFixedTime(new Date("2027-10-31T03:30:00+02:00"));
  await page.reload();
  await expect(when(page)).toHaveText("Avoinna nyt, sulkeutuu 4.00");
});

test("New Year's midnight, on a line that is open past it", async ({ page, living }) => {
  await open(page, living, "/palvelu/iltapuhelin", "2026-12-31T23:58:30+02:00");
  await expect(when(page)).toHaveText("Avoinna nyt, sulkeutuu huomenna 2.00");
  await page.clock.runFor("02:00");
  await expect(when(page)).toHaveText("Avoinna nyt, sulkeutuu 2.00");
  await page.clock.runFor("02:00:00");
  await expect(when(page)).toHaveText("Avautuu tänään klo 18.00");
});

test("nothing known is said to be so", async ({ page, living }) => {
  await open(page, living, "/palvelu/tuntematon", "2026-12-01T10:00:00+02:00");
  await expect(when(page)).toHaveText("Aukioloa ei tiedetä: soita ensin");
});

test.describe("in Los Angeles", () => {
  test.use({ timezoneId: "America/Los_Angeles" });
  test("it is Tuesday morning in Finland", async ({ page, living }) => {
    await open(page, living, "/tanaan", "2026-12-01T09:45:00+02:00");
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Tänään, ti 1.12.");
    await expect(page.locator(".slot").first()).toContainText("9.30–11.30");
    await expect(page.locator(".badge--now")).toHaveCount(1);
  });
});

test("a device that slept over midnight wakes on the right day", async ({ page, living }) => {
  await open(page, living, "/tanaan", "2026-11-30T22:00:00+02:00");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Tänään, ma 30.11.");
  await page.clock.fastForward("12:00:00");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Tänään, ti 1.12.");
  await expect(page.locator(".slot").first()).toContainText("Perhekahvila");
});

test("days by the keyboard, weeks, filters, all in the address", async ({ page, living }) => {
  await open(page, living, "/tanaan", "2026-12-01T08:00:00+02:00");
  await page.getByRole("link", { name: "Tänään", exact: true }).focus();
  await page.keyboard.press("ArrowRight");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Huomenna, ke 2.12.");
  await expect(page).toHaveURL(/pv=2026-12-02/);
  await page.keyboard.press("ArrowLeft");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Tänään, ti 1.12.");
  await page.getByRole("link", { name: "Viikko", exact: true }).click();
  // Monday is over.
  await expect(page.locator(".today__day")).toHaveCount(6);
  await expect(page.locator(".slot")).toHaveCount(5);
  await page.getByText("Rajaa").click();
  await page.getByRole("link", { name: "Ulkona" }).click();
  await expect(page.locator(".slot")).toHaveCount(2);
  await expect(page).toHaveURL(/jakso=viikko.*missa=ulkona/);
  // The same view on a device that has never been here.
  await page.goto(`${living.url}/tanaan?alue=mantyla&pv=2026-12-05`);
  await expect(page.locator(".slot")).toHaveCount(1);
  await expect(page.locator(".slot")).toContainText("Retkipäivä");
});

test("what falls out and what is not sure stand in the week as such", async ({ page, living }) => {
  await open(page, living, "/tanaan?jakso=viikko&pv=2026-12-08", "2026-12-05T08:00:00+02:00");
  await expect(page.locator(".slot--off").filter({ hasText: "Perhekahvila" })).toContainText("Ei järjestetä");
  await page.goto(`${living.url}/tanaan?pv=2026-12-06`);
  await expect(page.locator(".slot")).toContainText("Itsenäisyyspäivänä aukioloa ei tiedetä");
});

test("a group and an event say how to sign up, and what is there", async ({ page, living }) => {
  await open(page, living, "/palvelu/eroryhma", "2026-12-01T08:00:00+02:00");
  await expect(when(page)).toHaveText("Seuraavaksi ti 12.1.2027 klo 17.00");
  const session = page.locator(".session");
  for (const text of ["Ryhmä", "Ilmoittaudu viimeistään pe 8.1.2027: soittamalla Perhetaloon", "Paikkoja 4 (tieto 20.11.2026)", "Lastenhoito", "Tarjoilu"])
    await expect(session).toContainText(text);
});

test("a series goes into the calendar, offline too", async ({ page, living, context, watched }) => {
  watched.expected.push(/ERR_INTERNET_DISCONNECTED/);
  await open(page, living, "/palvelu/perhekahvila", "2026-12-01T08:00:00+02:00");
  await page.waitForLoadState("networkidle");
  await context.setOffline(true);
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: /Lisää kaikki kerrat kalenteriin.*Perhekahvila/ }).click();
  const file = await download;
  expect(file.suggestedFilename()).toBe("perhekahvila-ti.ics");
  const stream = await file.createReadStream();
  let text = "";
  for await (const chunk of stream) text += chunk.toString();
  expect(text).toContain("BEGIN:VTIMEZONE\r\nTZID:Europe/Helsinki\r\n");
  expect(text).toContain("UID:perhekahvila-ti-1@perhekartta\r\n");
  expect(text).toContain("DTSTART;TZID=Europe/Helsinki:20260811T093000\r\n");
  expect(text).toMatch(/RRULE:FREQ=WEEKLY;UNTIL=20270525T063000Z;BYDAY=TU\r\n/);
  expect(text.replaceAll("\r\n ", "")).toMatch(/EXDATE;TZID=Europe\/Helsinki:[^\r]*20261208T093000/);
});

test("time words set the filter and are a chip that can be taken away", async ({ page, living }) => {
  await open(page, living, "/haku?q=perhekahvila+tiistaina", "2026-12-10T12:00:00+02:00");
  const first = page.locator("section.results").first();
  await expect(first.locator("article[data-kind=service]")).toHaveCount(1);
  await expect(first).toContainText("Seuraavaksi");
  await expect(page.getByRole("heading", { name: "Näiden aikaa ei tiedetä: kysy ensin" })).toBeVisible();
  await expect(page.getByRole("heading", { name: "Suljettu silloin" })).toBeVisible();
  await page.getByRole("list", { name: "Otimme huomioon" }).getByRole("link", { name: /tiistaina/ }).click();
  await expect(page.getByRole("heading", { name: "Suljettu silloin" })).toHaveCount(0);
});

test("open now keeps what is not known under a heading of its own", async ({ page, living }) => {
  await open(page, living, "/haku?tarve=hata&avoinna=1", "2026-12-02T10:00:00+02:00");
  const ids = async (heading: string) =>
    page.locator("section.results", { has: page.getByRole("heading", { name: heading }) }).locator("article").evaluateAll((all) => all.map((e) => e.getAttribute("data-id")));
  await expect(page.getByRole("link", { name: "Avoinna nyt" })).toHaveAttribute("aria-current", "true");
  expect(await ids("Suljettu silloin")).toEqual(expect.arrayContaining(["iltapuhelin", "yopuhelin"]));
  expect(await ids("Kuusikko ja sen kunnat")).toContain("neuvonta");
});

test("of equals the one that can be had sooner comes first", async ({ page, living }) => {
  await open(page, living, "/tarve/hata.puhua", "2026-12-02T10:00:00+02:00");
  const first = page.locator("section.results article").first();
  await expect(first).toHaveAttribute("data-id", "neuvonta");
  await page.clock.setFixedTime(new Date("2026-12-02T22:30:00+02:00"));
  await page.reload();
  await expect(first).toHaveAttribute("data-id", "yopuhelin");
});

test("the shipped data's page of today says what is known and leads on", async ({ page }) => {
  await page.clock.install({ time: new Date("2026-11-24T10:00:00+02:00") });
  await page.goto("/tanaan");
  await ready(page);
  await expect(page.getByRole("status").filter({ hasText: "ohjelmaa" })).toContainText("Emme tiedä");
  await expect(page.locator(".slot")).toHaveCount(0);
  await expect(page.locator(".line").filter({ hasText: "112" }).first()).toBeVisible();
  await expect(page.getByRole("heading", { name: "Viimeksi tiedossa" })).toBeVisible();
  await expect(page.locator(".guidance a[href^='tel:']")).toBeVisible();
});
