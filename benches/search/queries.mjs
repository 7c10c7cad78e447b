// What is asked of every engine, drawn from the documents themselves, and what counts as a right answer.
import { random } from "./corpus.mjs";
import { PARADIGMS, PARTS, plainWords, SENTENCES, wordsOf } from "./words.mjs";

// The kinds in the order of the tables.
export const KINDS = ["one word", "two words", "prefix", "typo", "inflected", "compound part", "sentence"];
const OF_EACH = 40;
const LETTERS = "aeiounlstkrmpvhjyäöd";

const asked = (text) => text.toLowerCase();

// One edit, never of the first letter: a letter lost, added, changed, or two swapped.
function misspelt(word, next) {
  for (;;) {
    const at = 1 + Math.floor(next() * (word.length - 1));
    const letter = LETTERS[Math.floor(next() * LETTERS.length)];
    const [before, after] = [word.slice(0, at), word.slice(at)];
    const edits = [before + after.slice(1), before + letter + after, before + letter + after.slice(1),
      after.length > 1 ? before + after[1] + after[0] + after.slice(2) : word];
    const wrong = edits[Math.floor(next() * edits.length)];
    if (wrong !== word) return wrong;
  }
}

const contained = ({ title, description, keywords }) => wordsOf(`${title} ${keywords} ${description}`);

// All different words of the documents.
function everyWord(documents) {
  const all = new Set();
  for (const document of documents) for (const word of contained(document)) all.add(word);
  return all;
}

// A query names the words that a right document contains: all of `every`, a word that begins with `beginning`, one of `some`
// (other forms of the word asked), or a word that holds `inside` after three letters or more.
export function answers(document, { every, beginning, some, inside }) {
  const words = contained(document);
  if (every) return every.every((word) => words.has(word));
  if (some) return some.some((word) => words.has(word));
  return [...words].some((word) => (beginning ? word.startsWith(beginning) : word.indexOf(inside) >= 3));
}

export function queriesFor(documents, seed = 7) {
  const next = random(seed);
  const pick = (list) => list[Math.floor(next() * list.length)];
  // Words of one title, `count` of them at least `length` letters long, and no two the same.
  const fromTitle = (length, count) => {
    for (;;) {
      const words = [...new Set(plainWords(pick(documents).title).map(asked).filter((word) => word.length >= length))];
      if (words.length < count) continue;
      return Array.from({ length: count }, () => words.splice(Math.floor(next() * words.length), 1)[0]);
    }
  };
  const shuffled = (list) => list.map((item) => [next(), item]).sort((a, b) => a[0] - b[0]).map(([, item]) => item);

  // Forms and parts are asked only where no document holds just what is asked: an engine that knows whole words alone must fail.
  const all = everyWord(documents);
  const list = [...all];
  const forms = shuffled(PARADIGMS.flatMap((forms) => forms.filter((form) => !all.has(form) && forms.some((other) => all.has(other)))
    .map((form) => ({ text: form, some: forms.filter((other) => all.has(other)) }))));
  const parts = shuffled(PARTS.filter((part) => !list.some((word) => word.startsWith(part)) && list.some((word) => word.indexOf(part) >= 3))
    .map((part) => ({ text: part, inside: part })));

  const draw = {
    "one word": () => {
      const [word] = fromTitle(5, 1);
      return { text: word, every: [word] };
    },
    "two words": () => {
      const words = fromTitle(5, 2);
      return { text: words.join(" "), every: words };
    },
    prefix: () => {
      const beginning = fromTitle(7, 1)[0].slice(0, 4 + Math.floor(next() * 3));
      return { text: beginning, beginning };
    },
    typo: () => {
      const [word] = fromTitle(7, 1);
      return { text: misspelt(word, next), every: [word] };
    },
    inflected: (at) => forms[at],
    "compound part": (at) => parts[at],
    sentence: (at) => {
      const words = fromTitle(5, 2);
      return { text: SENTENCES[at % SENTENCES.length].replace("A", words[0]).replace("B", words[1]), every: words };
    },
  };
  // Interleaved, so that a run that is cut short has asked something of each kind.
  return Array.from({ length: OF_EACH }, (_, at) => KINDS.map((kind) => ({ kind, ...draw[kind](at) })))
    .flat().filter(({ text }) => text !== undefined);
}
