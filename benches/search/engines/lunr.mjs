// Lunr with the Finnish stemmer and stop words of lunr-languages. Each word is asked in three ways, the surest weighing most:
// its stem, words that begin with it, stems one letter away.
import lunr from "lunr";
import addFinnish from "lunr-languages/lunr.fi.js";
import addStemmers from "lunr-languages/lunr.stemmer.support.js";
import { fromBytes, toBytes } from "./json.mjs";

addStemmers(lunr);
addFinnish(lunr);

export default {
  build: (documents) => lunr(function build() {
    this.use(lunr.fi);
    this.ref("id");
    this.field("title", { boost: 4 });
    this.field("keywords", { boost: 2 });
    this.field("description");
    for (const document of documents) this.add(document);
  }),
  save: toBytes,
  load: (bytes) => lunr.Index.load(fromBytes(bytes)),
  ask(index, text) {
    const found = index.query((query) => {
      for (const word of text.split(" ")) {
        query.term(word, { boost: 10, usePipeline: true });
        query.term(word, { boost: 3, usePipeline: false, wildcard: lunr.Query.wildcard.TRAILING });
        if (word.length >= 5) query.term(word, { editDistance: 1, usePipeline: true });
      }
    });
    return found.slice(0, 10).map(({ ref }) => Number(ref));
  },
};
