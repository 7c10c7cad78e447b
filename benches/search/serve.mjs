// A server for the benchmark's page: files from memory, and the bytes that one page leaves for the next, piece by piece. Its
// headers give the page the finest clock that a browser has.
import { createServer } from "node:http";
import { once } from "node:events";

const TYPES = { html: "text/html", mjs: "text/javascript", js: "text/javascript", json: "application/json", wasm: "application/wasm" };

export async function serve() {
  const files = new Map();
  const server = createServer(async (request, response) => {
    const path = new URL(request.url, "http://localhost").pathname;
    if (request.method === "POST") {
      const parts = [files.get(path) ?? Buffer.alloc(0)];
      for await (const part of request) parts.push(part);
      files.set(path, Buffer.concat(parts));
    }
    const body = files.get(path);
    response.writeHead(body ? 200 : 404, {
      "Content-Type": TYPES[path.split(".").pop()] ?? "application/octet-stream",
      "Cache-Control": "no-store",
      "Cross-Origin-Opener-Policy": "same-origin",
      "Cross-Origin-Embedder-Policy": "require-corp",
    });
    response.end(request.method === "POST" ? undefined : body);
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return { url: `http://127.0.0.1:${server.address().port}`, files, close: () => server.close() };
}
