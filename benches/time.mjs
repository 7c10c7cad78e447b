// How long it takes to reckon the times of a week of 500 sessions, in WebAssembly, at a quarter of the speed. Prints figures;
// asserts nothing.
import { readFileSync } from "node:fs";
import { chromium } from "playwright-core";
import { args, executablePath, machine, median, percentile, today } from "./measuring.mjs";

const SESSIONS = 500;
const ROUNDS = 300;

const browser = await chromium.launch({ executablePath, args });
const page = await browser.newPage();
const session = await page.context().newCDPSession(page);
await session.send("Emulation.setCPUThrottlingRate", { rate: 4 });
const bytes = [...readFileSync("target/bench/engine.wasm")];
const { times, count } = await page.evaluate(async ({ bytes, SESSIONS, ROUNDS }) => {
  const { instance } = await WebAssembly.instantiate(new Uint8Array(bytes));
  instance.exports.sessions(SESSIONS);
  let count = 0;
  const times = [];
  for (let round = 0; round < ROUNDS + 20; round++) {
    const began = performance.now();
    count += instance.exports.week(round % 20);
    if (round >= 20) times.push(performance.now() - began);
  }
  return { times, count: count / (ROUNDS + 20) };
}, { bytes, SESSIONS, ROUNDS });
console.log(`${today()}, ${machine()}, Chromium ${browser.version()}`);
console.log(`A week of ${SESSIONS} sessions (${count.toFixed(0)} times), CPU 4 times slower: median ${median(times).toFixed(2)} ms, ` +
  `99 % ${percentile(times, 0.99).toFixed(2)} ms; goal 2`);
await browser.close();
