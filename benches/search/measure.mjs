// One engine on one set of documents: a page that builds, then fresh pages that load what it left, the last of which is asked.
import { chromium } from "playwright-core";
import { args, executablePath, median, percentile } from "../measuring.mjs";
import { brotli } from "./bundle.mjs";
import { pagefindFiles } from "./pagefind.mjs";
import { answers, KINDS } from "./queries.mjs";

// A page that has been up to `budget` milliseconds with the queries stops; the tables say how many it got through.
const ASKING = { rounds: 3, budget: 60_000 };

// A page of its own process, with a way to slow it down and to weigh it.
async function open(browser, url, engine) {
  const context = await browser.newContext();
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await page.goto(`${url}/page.html?engine=${engine}`);
  await page.waitForFunction(() => "bench" in globalThis);
  return {
    build: () => page.evaluate(() => globalThis.bench.build()),
    load: () => page.evaluate(() => globalThis.bench.load()),
    ask: (how) => page.evaluate((given) => globalThis.bench.ask(given), how),
    async memory() {
      for (let time = 0; time < 3; time++) await session.send("HeapProfiler.collectGarbage");
      const { usedSize, backingStorageSize } = await session.send("Runtime.getHeapUsage");
      return usedSize + backingStorageSize + await page.evaluate(() => globalThis.bench.memory());
    },
    slower: (rate) => session.send("Emulation.setCPUThrottlingRate", { rate }),
    close: () => context.close(),
  };
}

async function build(browser, { url, files }, engine, documents) {
  if (engine === "pagefind") {
    const made = await pagefindFiles(documents);
    for (const { path, content } of made.files) files.set(`/pagefind/${path}`, Buffer.from(content));
    files.set("/index", Buffer.alloc(0));
    return { build: made.build, bytes: made.bytes, brotli: made.bytes, code: made.code };
  }
  const page = await open(browser, url, engine);
  const { build, save, bytes } = await page.build();
  await page.close();
  return { build, save, bytes, brotli: brotli(files.get("/index")) };
}

// The share of right answers among the first ten, by kind.
function hits(documents, queries, answered) {
  return Object.fromEntries(KINDS.map((kind) => {
    const asked = queries.map((query, at) => ({ query, ids: answered[at] })).filter(({ query, ids }) => query.kind === kind && ids);
    const right = asked.filter(({ query, ids }) => ids.slice(0, 10).some((id) => answers(documents[id], query)));
    return [kind, asked.length > 0 ? right.length / asked.length : undefined];
  }));
}

export async function measure(server, engine, { documents, queries, loads, slow }) {
  const browser = await chromium.launch({ executablePath, args });
  try {
    const result = await build(browser, server, engine, documents);
    const times = [];
    for (let time = 1; time <= loads; time++) {
      const page = await open(browser, server.url, engine);
      const before = await page.memory();
      times.push(await page.load());
      if (time === loads) {
        // Pagefind works in a thread of its own, which can't be weighed from the page.
        if (engine !== "pagefind") result.memory = await page.memory() - before;
        const asked = await page.ask(ASKING);
        Object.assign(result, { first: asked.first, asked: asked.times.length, hits: hits(documents, queries, asked.answers) });
        Object.assign(result, { p50: median(asked.times), p99: percentile(asked.times, 0.99) });
      }
      await page.close();
    }
    result.load = median(times);
    if (slow) {
      const page = await open(browser, server.url, engine);
      await page.load();
      await page.slower(4);
      result.slowP99 = percentile((await page.ask(ASKING)).times, 0.99);
      await page.close();
    }
    return result;
  } finally {
    await browser.close();
    for (const path of server.files.keys()) if (path === "/index" || path.startsWith("/pagefind/")) server.files.delete(path);
  }
}
