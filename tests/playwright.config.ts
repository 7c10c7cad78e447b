// Whole-product tests: the release bundle, served by `kartta serve`, in Chromium.
import { defineConfig } from "@playwright/test";

const address = "127.0.0.1:4871";

export default defineConfig({
  testDir: "e2e",
  outputDir: "../test-results",
  fullyParallel: true,
  workers: 2,
  retries: 0,
  timeout: 45_000,
  expect: { timeout: 10_000 },
  reporter: [["list"]],
  forbidOnly: Boolean(process.env.CI),
  use: {
    baseURL: `http://${address}`,
    viewport: { width: 390, height: 844 },
    locale: "fi-FI",
    timezoneId: "Europe/Helsinki",
    launchOptions: {
      executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
      args: [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
        "--disable-component-update", "--disable-sync",
      ],
    },
  },
  webServer: {
    command: `target/release/kartta serve dist --addr ${address}`,
    cwd: "..",
    url: `http://${address}/`,
    reuseExistingServer: false,
  },
});
