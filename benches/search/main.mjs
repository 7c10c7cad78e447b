// The text search against others, in one browser, on the same documents and queries. Prints the tables; a full run writes them
// to docs/benchmarks.md. --quick leaves out the largest set; --only ours,minisearch measures these alone.
import { readFileSync, writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { chromium } from "playwright-core";
import { args, executablePath, machine, today } from "../measuring.mjs";
import { bundle } from "./bundle.mjs";
import { catalog } from "./catalog.mjs";
import { madeUp } from "./corpus.mjs";
import { ENGINES } from "./engines/list.mjs";
import { measure } from "./measure.mjs";
import { queriesFor } from "./queries.mjs";
import { page, tables } from "./report.mjs";
import { serve } from "./serve.mjs";

const LARGEST = 100_000;
// Pagefind writes a file a record: a site of pages, not a catalog of this many records.
const PAGEFIND_MOST = 10_000;

const { values: given } = parseArgs({ options: { quick: { type: "boolean" }, only: { type: "string" } } });
const names = given.only?.split(",") ?? Object.keys(ENGINES);
const unknown = names.find((name) => !(name in ENGINES));
if (unknown) throw new Error(`There is no engine ${unknown}; there are ${Object.keys(ENGINES).join(", ")}.`);

const { documents, text } = catalog();
const sets = [{ title: `The catalog: ${documents.length} services`, documents, loads: 3, slow: true }];
for (const count of given.quick ? [300, 10_000] : [300, 10_000, LARGEST]) {
  sets.push({ title: `${count.toLocaleString("en").replaceAll(",", " ")} made-up records`, count, loads: count === LARGEST ? 1 : 3 });
}

const { files, wasm, code } = await bundle(names);
const server = await serve();
for (const [name, file] of files) server.files.set(`/engines/${name}.mjs`, file);
for (const name of ["page.html", "page.mjs"]) server.files.set(`/${name}`, readFileSync(`benches/search/${name}`));
server.files.set("/engine.wasm", wasm);

async function measured(name, set) {
  const row = { name: ENGINES[name].name, code: code.get(name) };
  if (name === "pagefind" && set.documents.length > PAGEFIND_MOST) {
    return { ...row, reason: "writes a file a record; left out at this number" };
  }
  try {
    return { ...row, ...await measure(server, name, set) };
  } catch (error) {
    return { ...row, reason: `did not get through (${String(error.message).split("\n")[0]})` };
  }
}

const parts = [];
try {
  console.log(`${today()}, ${machine()}, ${executablePath}\n`);
  for (const set of sets) {
    set.documents ??= madeUp(set.count, text);
    set.queries = queriesFor(set.documents);
    const warmUp = queriesFor(set.documents, 99).slice(0, 14).map((query) => query.text);
    server.files.set("/documents.json", Buffer.from(JSON.stringify(set.documents)));
    server.files.set("/queries.json", Buffer.from(JSON.stringify({ warmUp, queries: set.queries.map((query) => query.text) })));
    const rows = [];
    for (const name of names) rows.push(await measured(name, set));
    parts.push(tables({ title: set.title, rows }));
    console.log(parts.at(-1));
    delete set.documents;
  }
  if (!given.quick && !given.only) {
    const browser = await chromium.launch({ executablePath, args });
    writeFileSync("docs/benchmarks.md", page(parts, names.map(described), browser.version()));
    await browser.close();
  }
} finally {
  server.close();
}

function described(name) {
  const { from, ...engine } = ENGINES[name];
  const version = from ? JSON.parse(readFileSync(`node_modules/${from}/package.json`, "utf8")).version : "this one";
  return { ...engine, version };
}
