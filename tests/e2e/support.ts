// What the specs share: a server of one's own, a search, and a watch over errors and foreign requests.
import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { type Page, expect, test as base } from "@playwright/test";

export const root = resolve(import.meta.dirname, "../..");
export const kartta = join(root, "target/release/kartta");

/** A server over a copy of dist, to be killed or to be given other data. */
export class Site {
  private process?: ChildProcess;
  readonly folder = mkdtempSync(join(tmpdir(), "perhekartta-e2e-"));
  url = "";

  /** `data`: a folder of tests/fixtures to serve instead of the shipped data. */
  constructor(private readonly data?: string) {
    cpSync(join(root, "dist"), this.folder, { recursive: true });
  }

  /** Starts; `port` 0 takes a free one. */
  async start(port = 0): Promise<void> {
    const data = this.data ? ["--data", join(root, "tests/fixtures", this.data)] : [];
    const process = spawn(kartta, ["serve", this.folder, "--addr", `127.0.0.1:${port}`, ...data], { stdio: ["ignore", "pipe", "inherit"] });
    this.process = process;
    this.url = await new Promise((done, fail) => {
      process.once("exit", (code) => fail(new Error(`the server ended with ${code}`)));
      process.stdout?.on("data", (data: Buffer) => {
        const found = /http:\/\/127\.0\.0\.1:\d+/.exec(data.toString());
        if (found) done(found[0]);
      });
    });
  }

  /** Ends the server; the folder stays. */
  async stop(): Promise<void> {
    const process = this.process;
    this.process = undefined;
    if (process && process.exitCode === null) {
      const ended = new Promise((done) => process.once("exit", done));
      process.kill("SIGTERM");
      await ended;
    }
  }

  async remove(): Promise<void> {
    await this.stop();
    rmSync(this.folder, { recursive: true, force: true });
  }
}

/** Runs `kartta` and gives what it printed. */
export function runKartta(...args: string[]): string {
  return execFileSync(kartta, args, { cwd: root, encoding: "utf8", maxBuffer: 64 << 20 });
}

/** Publishes data of `day` into the site's data folder, with the first name of one service changed. */
export function publish(site: Site, day: string, name = "Nollalinja, uusi nimi"): void {
  const data = mkdtempSync(join(tmpdir(), "perhekartta-data-"));
  cpSync(join(root, "data"), data, { recursive: true });
  const edit = (path: string, from: RegExp, to: string) => {
    const before = readFileSync(join(data, path), "utf8");
    const after = before.replace(from, to);
    expect(after, path).not.toBe(before);
    writeFileSync(join(data, path), after);
  };
  edit("region.toml", /published = "[^"]*"/, `published = "${day}"`);
  edit("services/nollalinja.toml", /fi = "Nollalinja"/, `fi = "${name}"`);
  runKartta("build", data, "--out", join(site.folder, "data"));
  rmSync(data, { recursive: true });
}

/** Numbers of a page printed to PDF. */
export async function printedPages(page: Page): Promise<number> {
  const pdf = await page.pdf({ preferCSSPageSize: true });
  const pages = (pdf.toString("latin1").match(/\/Type\s*\/Page[^s]/g) ?? []).length;
  expect(pages).toBeGreaterThan(0);
  return pages;
}

type Fixtures = {
  /** A server of this test's own. */
  site: Site;
  /** A server with an invented region whose schedules are living. */
  living: Site;
  /** Fails the test on any console error, page error or request to another origin. */
  watched: Watch;
};

class Watch {
  readonly errors: string[] = [];
  readonly foreign: string[] = [];
  /** Lines that a test causes on purpose, such as the browser's own note of a refused connection. */
  readonly expected: RegExp[] = [];

  constructor(page: Page) {
    page.on("console", (message) => {
      if (message.type() === "error") this.errors.push(message.text());
    });
    page.on("pageerror", (error) => this.errors.push(String(error)));
    page.context().on("request", (request) => {
      const url = new URL(request.url());
      if (url.protocol.startsWith("http") && url.hostname !== "127.0.0.1") this.foreign.push(request.url());
    });
  }
}

export const test = base.extend<Fixtures>({
  site: async ({}, use) => {
    const site = new Site();
    await site.start();
    await use(site);
    await site.remove();
  },
  living: async ({}, use) => {
    const site = new Site("living");
    await site.start();
    await use(site);
    await site.remove();
  },
  watched: [
    async ({ page }, use) => {
      const watch = new Watch(page);
      await use(watch);
      expect(watch.foreign, "requests to other origins").toEqual([]);
      const unexpected = watch.errors.filter((line) => !watch.expected.some((pattern) => pattern.test(line)));
      expect(unexpected, "errors on the console").toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };

/** The page is drawn by the app. */
export async function ready(page: Page): Promise<void> {
  await expect(page.locator("#app main h1")).toBeAttached();
}

/** The app is whole on this device, and this page is under the service worker. */
export async function offlineReady(page: Page): Promise<void> {
  await page.waitForFunction(async () => {
    const registration = await navigator.serviceWorker.ready;
    return registration.active?.state === "activated" && navigator.serviceWorker.controller !== null;
  });
}

export function services(page: Page) {
  return page.locator('article[data-kind="service"]');
}
