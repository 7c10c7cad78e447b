// Pagefind's own browser code over the files that its program has made (../pagefind.mjs). It fetches pieces as it is asked; a
// piece once fetched is kept. An answer is ready when its ten results can be shown. It wants every word: where no record has all,
// those with the rarest of them are taken.
async function havingSome(pagefind, words) {
  const found = new Map();
  for (const word of words) {
    const { results } = await pagefind.search(word);
    for (const result of results) {
      const known = found.get(result.id) ?? { result, score: 0 };
      found.set(result.id, { result, score: known.score + 1 / results.length });
    }
  }
  return [...found.values()].sort((a, b) => b.score - a.score).map(({ result }) => result);
}

export default {
  async load() {
    const pagefind = await import("/pagefind/pagefind.js");
    await pagefind.init();
    return pagefind;
  },
  async ask(pagefind, text) {
    let { results } = await pagefind.search(text);
    if (results.length === 0) results = await havingSome(pagefind, text.split(" "));
    const shown = await Promise.all(results.slice(0, 10).map((result) => result.data()));
    return shown.map(({ url }) => Number(/\d+/.exec(url)[0]));
  },
};
