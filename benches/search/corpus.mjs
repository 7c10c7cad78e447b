// Made-up documents of any number, always the same ones: Finnish service records out of the words of a text, as frequent as
// they are in it, with compounds so that the number of different words grows with the number of documents. Only words written
// in small letters are taken, so no name of a person gets in.
import { PARTS, plainWords } from "./words.mjs";

const HEADS = ("perhe lapsi lapsiperhe neuvola koulu palvelu hyvinvointi varhaiskasvatus seurakunta kunta järjestö tuki työ " +
  "yhteistyö alue kohtaamispaikka verkosto toiminta asiakas kehittämis vanhempi nuoriso terveys johtamis ryhmä").split(" ");
const TOWNS = "asikkalan hartolan heinolan hollolan iitin kärkölän lahden orimattilan padasjoen sysmän".split(" ");

// The most frequent words say nothing of a subject.
const EMPTY_WORDS = 40;

// Random numbers that are the same in every run (mulberry32).
export function random(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

function vocabulary(text) {
  const counts = new Map();
  for (const word of plainWords(text)) {
    if (/^[a-zåäö]{2,}$/.test(word)) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  const ranked = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  const topical = ranked.slice(EMPTY_WORDS).map(([word]) => word).filter((word) => word.length >= 5);
  let total = 0;
  const running = ranked.map(([word, count]) => ({ word, upTo: (total += count) }));
  return { running, total, topical, tails: topical.filter((word) => word.length <= 12) };
}

export function madeUp(count, text) {
  const { running, total, topical, tails } = vocabulary(text);
  const next = random(20260101);
  const pick = (list) => list[Math.floor(next() * list.length)];
  const frequent = () => {
    const at = next() * total;
    let [low, high] = [0, running.length - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (running[middle].upTo > at) high = middle;
      else low = middle + 1;
    }
    return running[low].word;
  };
  // A fifth of the compounds end in a part that stands alone nowhere: something to look for inside words.
  const compound = () => pick(HEADS) + pick(next() < 0.2 ? PARTS : tails);
  const telling = () => (next() < 0.3 ? compound() : pick(topical));
  const several = (length, word) => Array.from({ length }, word).join(" ");
  return Array.from({ length: count }, (_, id) => {
    const length = 3 + Math.floor(next() * 4);
    const title = next() < 0.5 ? `${pick(TOWNS)} ${several(length - 1, telling)}` : several(length, telling);
    return { id, title, description: several(40, () => (next() < 0.1 ? telling() : frequent())), keywords: several(5, telling) };
  });
}
