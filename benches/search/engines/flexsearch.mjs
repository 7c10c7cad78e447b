// FlexSearch's document index: beginnings of words, letters that sound alike; it knows no typos.
import { Charset, Document } from "flexsearch";
import { fromBytes, toBytes } from "./json.mjs";

const field = (name) => ({ field: name, tokenize: "forward", encoder: Charset.LatinBalance });
const empty = () => new Document({ document: { id: "id", index: ["title", "keywords", "description"].map(field) } });

function found(index, text, options) {
  const ids = new Set();
  for (const { result } of index.search(text, { limit: 10, ...options })) for (const id of result) ids.add(id);
  return [...ids].slice(0, 10);
}

export default {
  build(documents) {
    const index = empty();
    for (const document of documents) index.add(document);
    return index;
  },
  async save(index) {
    const parts = [];
    await index.export((key, value) => {
      if (value != null) parts.push([key, value]);
    });
    return toBytes(parts);
  },
  async load(bytes) {
    const index = empty();
    for (const [key, value] of fromBytes(bytes)) await index.import(key, value);
    return index;
  },
  ask(index, text) {
    const ids = found(index, text, {});
    return ids.length > 0 ? ids : found(index, text, { suggest: true });
  },
};
