// MiniSearch as its documentation recommends for search as you type: beginnings of words and typos up to a fifth of a word.
import MiniSearch from "minisearch";
import { fromBytes, toBytes } from "./json.mjs";

const options = { fields: ["title", "keywords", "description"], idField: "id", storeFields: [] };
const asking = { prefix: (word) => word.length >= 3, fuzzy: 0.2, boost: { title: 4, keywords: 2 } };

export default {
  build(documents) {
    const index = new MiniSearch(options);
    index.addAll(documents);
    return index;
  },
  save: toBytes,
  load: (bytes) => MiniSearch.loadJS(fromBytes(bytes), options),
  ask(index, text) {
    let found = index.search(text, { ...asking, combineWith: "AND" });
    if (found.length === 0) found = index.search(text, { ...asking, combineWith: "OR" });
    return found.slice(0, 10).map(({ id }) => id);
  },
};
