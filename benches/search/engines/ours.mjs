// This repository's text search: the WebAssembly module of benches/engine, called as plainly as a module can be.
// Its code comes with the page, as the code of the others does; making it run counts as loading.
const code = await (await fetch("/engine.wasm")).arrayBuffer();
const encoder = new TextEncoder();

const start = async () => (await WebAssembly.instantiate(code)).instance.exports;

// Memory may move when the module takes more, so what looks at it is made after the call.
function write(module, bytes) {
  const at = module.room(bytes.length);
  new Uint8Array(module.memory.buffer).set(bytes, at);
}

export default {
  async build(documents) {
    const module = await start();
    const lines = documents.map(({ title, keywords, description }) => `${title}\t${keywords}\t${description}\n`);
    write(module, encoder.encode(lines.join("")));
    module.build();
    return module;
  },
  save(module) {
    const length = module.save();
    return new Uint8Array(module.memory.buffer, module.saved(), length).slice();
  },
  async load(bytes) {
    const module = await start();
    write(module, bytes);
    if (!module.load()) throw new Error("the module refuses its own index");
    return module;
  },
  ask(module, text) {
    const at = module.room(text.length * 3);
    const { written } = encoder.encodeInto(text, new Uint8Array(module.memory.buffer, at, text.length * 3));
    const answer = module.ask(written, 10);
    const [count] = new Uint32Array(module.memory.buffer, answer, 1);
    return [...new Uint32Array(module.memory.buffer, answer + 4, count)];
  },
  // Memory that the page's own count of its heap leaves out.
  memory: (module) => module.memory.buffer.byteLength,
};
