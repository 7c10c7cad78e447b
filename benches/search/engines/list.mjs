// The engines in the order of the tables: the name, the package it comes from, and how its adapter sets it up.
export const ENGINES = {
  ours: {
    name: "ours",
    setup: "one configuration; the module is compiled and started within load ms",
  },
  minisearch: {
    name: "MiniSearch",
    from: "minisearch",
    setup: "prefix, fuzzy 0.2; all words, and any of them where no record has all",
  },
  flexsearch: {
    name: "FlexSearch",
    from: "flexsearch",
    setup: "Document, tokenize forward, Charset.LatinBalance; all words, and suggest: true where no record has all",
  },
  orama: {
    name: "Orama",
    from: "@orama/orama",
    setup: "Finnish stemmer; tolerance 1 where nothing is found without; keeps the documents within its index",
  },
  lunr: {
    name: "Lunr",
    from: "lunr",
    setup: "lunr-languages fi; stem, or beginning, or one typo",
  },
  ufuzzy: {
    name: "uFuzzy",
    from: "@leeoniya/ufuzzy",
    setup: "no index: scans the texts; intraMode 1, words in any order; the rarest words where no text has all",
  },
  pagefind: {
    name: "Pagefind",
    from: "pagefind",
    setup: "its own program makes the index, pieces are fetched while asking; Finnish stemmer; the rarest words where no record has all",
  },
};
