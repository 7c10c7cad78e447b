// Runs in the browser: builds, loads and asks the one engine that the address names, and takes the times. main.mjs calls these.
const { default: engine } = await import(`/engines/${new URLSearchParams(location.search).get("engine")}.mjs`);

// What drives the browser is told of every request with what it carries, and bears only so much at once.
const PIECE = 8_000_000;

let index;

async function timed(work) {
  const began = performance.now();
  const result = await work();
  return [performance.now() - began, result];
}

const fetched = async (path) => new Uint8Array(await (await fetch(path)).arrayBuffer());

globalThis.bench = {
  // Makes the index and hands its bytes to the server, where a fresh page finds them.
  async build() {
    const documents = await (await fetch("/documents.json")).json();
    const [build, built] = await timed(() => engine.build(documents));
    const [save, bytes] = await timed(() => engine.save(built));
    for (let at = 0; at < bytes.length; at += PIECE) await fetch("/index", { method: "POST", body: bytes.subarray(at, at + PIECE) });
    return { build, save, bytes: bytes.length };
  },

  // From bytes in memory to an index that can be asked.
  async load() {
    const bytes = await fetched("/index");
    const [load, loaded] = await timed(() => engine.load(bytes));
    index = loaded;
    return load;
  },

  // Memory of the index that the browser does not count as this page's heap.
  memory: () => (index && engine.memory?.(index)) ?? 0,

  // Asks all queries, some rounds over, for `budget` milliseconds at most; the answers are those of the first round.
  async ask({ rounds, budget }) {
    const { warmUp, queries } = await (await fetch("/queries.json")).json();
    const one = async (text) => {
      const began = performance.now();
      let ids = engine.ask(index, text);
      if (ids instanceof Promise) ids = await ids;
      return [performance.now() - began, ids];
    };
    const [first] = await one(warmUp[0]);
    const until = performance.now() + budget;
    for (const text of warmUp.slice(1)) if (performance.now() < until) await one(text);
    const [times, answers] = [[], []];
    for (let round = 0; round < rounds; round++) {
      for (const [at, text] of queries.entries()) {
        if (performance.now() > until) break;
        const [time, ids] = await one(text);
        times.push(time);
        if (round === 0) answers[at] = ids;
      }
    }
    return { first, times, answers };
  },
};
