// Pagefind's index is made by its own program, not in a browser: this calls it, and hands back the files that it would write.
import { close, createIndex } from "pagefind";
import { brotli } from "./bundle.mjs";

// Records given to the program at a time.
const AT_ONCE = 500;

export async function pagefindFiles(documents) {
  const began = performance.now();
  const { index } = await createIndex({ forceLanguage: "fi" });
  for (let at = 0; at < documents.length; at += AT_ONCE) {
    await Promise.all(documents.slice(at, at + AT_ONCE).map(({ id, title, keywords, description }) => index.addCustomRecord({
      url: `/${id}`, content: `${title}. ${keywords}. ${description}`, language: "fi", meta: { title },
    })));
  }
  const { files, errors } = await index.getFiles();
  if (errors.length > 0) throw new Error(errors.join("; "));
  const build = performance.now() - began;
  await index.deleteIndex();
  await close();
  const sum = (names, size) => files.filter(({ path }) => names.test(path)).reduce((total, { content }) => total + size(content), 0);
  return {
    files,
    build,
    // The index, the records' texts and the list of both, which are compressed as they are; then what runs in the page.
    bytes: sum(/\.pf_(index|meta|fragment)$/, (content) => content.length),
    code: sum(/^(pagefind|pagefind-worker)\.js$|^wasm\.fi\.pagefind$/, brotli),
  };
}
