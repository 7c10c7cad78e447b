// What a family waits for: sizes of the first load, Lighthouse on a phone, a keystroke at a quarter of the speed, and a
// start without a connection. Prints figures; asserts nothing.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { brotliCompressSync, constants } from "node:zlib";
import { chromium } from "playwright-core";
import lighthouse from "lighthouse";
import { args, executablePath, machine, median, percentile, today } from "./measuring.mjs";

const server = spawn("target/release/kartta", ["serve", "dist", "--addr", "127.0.0.1:0"], { stdio: ["ignore", "pipe", "inherit"] });
const [line] = await once(server.stdout, "data");
const url = /http:\/\/\S+:\d+/.exec(line.toString())[0];

const kb = (bytes) => (bytes / 1000).toFixed(1).padStart(8);

async function firstLoad(browser) {
  const context = await browser.newContext({ serviceWorkers: "block", locale: "fi-FI" });
  const page = await context.newPage();
  const files = [];
  page.on("response", (response) => files.push(response.body().then((body) => {
    const name = new URL(response.url()).pathname;
    const brotli = name.endsWith(".woff2") ? body.length
      : brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;
    return { name, raw: body.length, brotli };
  })));
  await page.goto(`${url}/haku?q=vauva+ei+nuku`);
  await page.locator('article[data-kind="service"]').first().waitFor();
  const rows = (await Promise.all(files)).filter(({ name }) => name !== "/data/manifest.json");
  console.log("First load, all that is needed to search (kB = 1000 bytes)");
  console.log("     raw   Brotli");
  for (const { name, raw, brotli } of rows) console.log(`${kb(raw)} ${kb(brotli)}  ${name}`);
  const sum = (key) => rows.reduce((total, row) => total + row[key], 0);
  console.log(`${kb(sum("raw"))} ${kb(sum("brotli"))}  in ${rows.length} requests; goal 350.0 in 6`);
  await context.close();
}

async function keystrokes(browser) {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, locale: "fi-FI" });
  const page = await context.newPage();
  await page.goto(url);
  await page.locator("#app main h1").waitFor();
  const session = await context.newCDPSession(page);
  await session.send("Emulation.setCPUThrottlingRate", { rate: 4 });
  await page.getByRole("combobox").focus();
  // From the letter to the frame in which its results stand.
  await page.evaluate(() => {
    window.times = [];
    document.addEventListener("beforeinput", () => { window.began = performance.now(); }, true);
    document.addEventListener("input", () => requestAnimationFrame(() => setTimeout(() => times.push(performance.now() - began))));
  });
  for (let round = 0; round < 3; round++) {
    for (const words of ["vauva ei nuku", "raha ei riitä ruokaan", "teini ei mene kouluun", "perhekahvila lahti"]) {
      await page.getByRole("combobox").fill("");
      await page.getByRole("combobox").pressSequentially(words, { delay: 60 });
      await page.waitForTimeout(500);
    }
  }
  const times = (await page.evaluate(() => times)).slice(12);
  console.log(`\nKeystroke to results on screen, CPU 4 times slower: median ${median(times).toFixed(0)} ms, ` +
    `95 % ${percentile(times, 0.95).toFixed(0)} ms, slowest ${Math.max(...times).toFixed(0)} ms of ${times.length}; goal 50`);
  await context.close();
}

async function offlineStart(browser) {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, locale: "fi-FI" });
  const first = await context.newPage();
  await first.goto(url);
  await first.waitForFunction(() => navigator.serviceWorker.ready.then(() => navigator.serviceWorker.controller !== null));
  await first.waitForTimeout(2500);
  await context.setOffline(true);
  const times = [];
  for (let round = 0; round < 7; round++) {
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    await session.send("Emulation.setCPUThrottlingRate", { rate: 4 });
    await page.goto(`${url}/haku?q=vauva+ei+nuku`);
    await page.locator('article[data-kind="service"]').first().waitFor();
    times.push(await page.evaluate(() => performance.now()));
    await page.close();
  }
  console.log(`Start without a connection to results on screen, CPU 4 times slower: median ${median(times).toFixed(0)} ms, ` +
    `slowest ${Math.max(...times).toFixed(0)} ms of ${times.length}; goal 1000`);
  await context.close();
}

async function audits() {
  const port = 9339;
  const browser = await chromium.launch({ executablePath, args: [...args, `--remote-debugging-port=${port}`] });
  console.log("\nLighthouse, phone         performance  accessibility  best practices  SEO    LCP     TBT   CLS");
  for (const path of ["/", "/haku?q=vauva+ei+nuku&alue=hartola", "/apua"]) {
    const { lhr } = await lighthouse(url + path, { port, logLevel: "error", onlyCategories: ["performance", "accessibility", "best-practices", "seo"] });
    const score = (id) => String(Math.round((lhr.categories[id].score ?? 0) * 100)).padStart(4);
    const value = (id) => lhr.audits[id].displayValue ?? "";
    console.log(`${path.slice(0, 24).padEnd(26)}${score("performance")}         ${score("accessibility")}           ${score("best-practices")}        ` +
      `${score("seo")}   ${value("largest-contentful-paint")}  ${value("total-blocking-time")}  ${value("cumulative-layout-shift")}`);
    for (const audit of Object.values(lhr.audits)) {
      const inCategory = ["accessibility", "best-practices", "seo"].some((id) => lhr.categories[id].auditRefs.some((ref) => ref.id === audit.id && ref.weight > 0));
      if (inCategory && audit.score !== null && audit.score < 1) console.log(`    ${audit.id}: ${audit.title}`);
    }
  }
  await browser.close();
}

try {
  console.log(`${today()}, ${machine()}, ${executablePath}\n`);
  const browser = await chromium.launch({ executablePath, args });
  await firstLoad(browser);
  await keystrokes(browser);
  await offlineStart(browser);
  await browser.close();
  await audits();
} finally {
  server.kill();
}
