// uFuzzy looks through the texts themselves, so its index is the texts; one error a word. It wants every word: where no text has
// all, those with the rarest of them are taken.
import UFuzzy from "@leeoniya/ufuzzy";
import { fromBytes, toBytes } from "./json.mjs";

const fuzzy = new UFuzzy({ alpha: "a-zåäö", intraMode: 1 });
// Where more texts than this are found uFuzzy leaves them unranked: ranking would take seconds.
const RANKED = 2000;

// Texts that have at least one word, those with the rarest words first.
function havingSome(texts, words) {
  const scores = new Map();
  for (const word of words) {
    const found = fuzzy.filter(texts, word) ?? [];
    for (const at of found) scores.set(at, (scores.get(at) ?? 0) + 1 / found.length);
  }
  return [...scores].sort((a, b) => b[1] - a[1] || a[0] - b[0]).map(([at]) => at);
}

export default {
  build: (documents) => documents.map(({ title, keywords, description }) => `${title} ${keywords} ${description}`.toLowerCase()),
  save: toBytes,
  load: fromBytes,
  ask(texts, text) {
    const [found, info, order] = fuzzy.search(texts, text, true, RANKED);
    const ranked = order ? order.map((at) => info.idx[at]) : found ?? [];
    return (ranked.length > 0 ? ranked : havingSome(texts, text.split(" "))).slice(0, 10);
  },
};
