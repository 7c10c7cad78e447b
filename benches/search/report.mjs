// The figures as text: a table for each set of documents, and the page of docs/ around them.
import { machine, today } from "../measuring.mjs";
import { KINDS } from "./queries.mjs";

// Three digits that tell, no more than the measurement can bear.
const figure = (number) => {
  if (!Number.isFinite(number)) return "–";
  if (number >= 100) return Math.round(number).toLocaleString("en").replaceAll(",", " ");
  return number.toFixed(number >= 10 ? 1 : number >= 1 ? 2 : 3);
};
const kb = (bytes) => figure(bytes / 1000);
const mb = (bytes) => figure(bytes / 1e6);
const share = (number) => (number === undefined ? "–" : number.toFixed(2).replace("0.", ".").replace("1.00", "1"));

const row = (cells) => `| ${cells.join(" | ")} |`;

// The first column is text and the others are figures, unless told otherwise.
function markdown(head, rows, align = "---:") {
  return [row(head), row(head.map((_, at) => (at === 0 ? "---" : align))), ...rows.map(row)].join("\n");
}

// Rows are { name, code } with either what was measured or `reason`, why nothing was.
export function tables({ title, rows }) {
  const measured = rows.filter(({ reason }) => !reason);
  const slow = measured.some(({ slowP99 }) => slowP99 !== undefined);
  const costs = markdown(
    ["engine", "code kB", "build ms", "index kB", "Brotli kB", "load ms", "memory MB", "first ms", "p50 ms", "p99 ms",
      ...(slow ? ["p99 at ¼ speed"] : [])],
    measured.map((r) => [r.name, kb(r.code), figure(r.build), kb(r.bytes), kb(r.brotli), figure(r.load), mb(r.memory),
      figure(r.first), figure(r.p50), figure(r.p99), ...(slow ? [figure(r.slowP99)] : [])]),
  );
  const quality = markdown(["right in the first ten", ...KINDS, "queries asked"],
    measured.map((r) => [r.name, ...KINDS.map((kind) => share(r.hits[kind])), r.asked]));
  const left = rows.filter(({ reason }) => reason).map(({ name, reason }) => `${name}: ${reason}.\n`);
  return [`## ${title}\n`, `${costs}\n`, `${quality}\n`, ...left].join("\n");
}

export function page(parts, engines, browserVersion) {
  const setups = markdown(["engine", "version", "how it is set up"], engines.map(({ name, version, setup }) => [name, version, setup]),
    "---");
  return `# The search beside others

Written by \`script/bench search\` on ${today()}: ${machine()}, Chromium ${browserVersion}. The code is in \`benches/search/\`.

${METHOD}
${setups}

${parts.join("\n")}`;
}

const METHOD = `All engines get the same documents (title, keywords, description) and the same queries, in the same page of the same
browser, one after another. None is asked in a way made for one kind of query: each has one set-up that must serve them all.

*Documents.* The living services of \`data/\`, and made-up records from their words, as frequent as there: a title of 3–6 words,
40 words of description, 5 keywords, compounds among them.

*Queries.* 40 of each kind, or fewer where the documents have no more: one or two words of a title; the first 4–6 letters of a
word; a word with one typo; a form of a word that no document holds while some hold other forms; the last part of a compound that
no word of the documents begins with; two words of a title within a sentence of 7–9 words. *Right* is a document that holds the
words that were meant. Engines that know whole words and their beginnings can't answer for the last parts of compounds.

*Figures.* Code is what the page loads, Brotli. Build is documents to index. Index is what would be sent, raw and Brotli
(quality 9). Load is bytes in memory to an index that can be asked, in a fresh page (the median of three, one for the largest
set); our module's compilation counts within. Memory is the page's heap, its buffers and WebAssembly, after a collection, above
the same page before the load. First is the first query of the page; p50 and p99 are over all queries asked three times after
14 others. A page is stopped after a minute of queries. Pagefind's index is made by its own program outside the browser and its
pieces are fetched while it is asked, so its build and load are another kind of figure.
`;
