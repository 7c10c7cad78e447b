// What both benchmarks share: the browser and how it is started, figures out of many measurements, the machine's name.
import { cpus } from "node:os";

export const executablePath = process.env.CHROMIUM ?? "/usr/bin/chromium";
export const args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
  "--disable-component-update", "--disable-sync"];

export const percentile = (numbers, p) => [...numbers].sort((a, b) => a - b)[Math.min(numbers.length - 1, Math.floor(numbers.length * p))];
export const median = (numbers) => percentile(numbers, 0.5);

export const today = () => new Date().toISOString().slice(0, 10);
export const machine = () => `${cpus().length} cores of ${cpus()[0]?.model}`;
