// Orama with the Finnish stemmer. Typos are allowed only where nothing is found without: allowed always, they crowd out words
// that are there exactly.
import { create, insertMultiple, load, save, search } from "@orama/orama";
import { stemmer } from "@orama/stemmers/finnish";
import { fromBytes, toBytes } from "./json.mjs";

const empty = () => create({
  schema: { title: "string", keywords: "string", description: "string" },
  components: { tokenizer: { language: "finnish", stemming: true, stemmer, stemmerSkipProperties: [] } },
});

export default {
  async build(documents) {
    const index = empty();
    await insertMultiple(index, documents.map((document) => ({ ...document, id: String(document.id) })), 1000);
    return index;
  },
  save: (index) => toBytes(save(index)),
  load(bytes) {
    const index = empty();
    load(index, fromBytes(bytes));
    return index;
  },
  async ask(index, text) {
    const asking = { term: text, limit: 10, boost: { title: 4, keywords: 2 } };
    let { hits } = await search(index, asking);
    if (hits.length === 0) ({ hits } = await search(index, { ...asking, tolerance: 1 }));
    return hits.map(({ id }) => Number(id));
  },
};
