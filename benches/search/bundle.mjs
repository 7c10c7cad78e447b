// Makes each adapter with its engine into one small file for the page, and tells how much code a page would load.
import { brotliCompressSync, constants } from "node:zlib";
import { readFileSync } from "node:fs";
import { build } from "esbuild";

// Quality 9 for everything: 11 takes minutes for the indexes of the largest corpus.
export const brotli = (bytes) => brotliCompressSync(bytes, {
  params: { [constants.BROTLI_PARAM_QUALITY]: 9, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length },
}).length;

export async function bundle(names) {
  const { outputFiles } = await build({
    entryPoints: Object.fromEntries(names.map((name) => [name, `benches/search/engines/${name}.mjs`])),
    outdir: "engines", outExtension: { ".js": ".mjs" }, write: false, logLevel: "warning",
    bundle: true, minify: true, format: "esm", platform: "browser", target: "esnext",
    external: ["/pagefind/pagefind.js"],
  });
  const files = new Map(names.map((name) => [name, Buffer.from(outputFiles.find(({ path }) => path.endsWith(`/${name}.mjs`)).contents)]));
  const wasm = readFileSync("target/bench/engine.wasm");
  const code = new Map([...files].map(([name, file]) => [name, brotli(file) + (name === "ours" ? brotli(wasm) : 0)]));
  return { files, wasm, code };
}
