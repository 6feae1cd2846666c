import { defineConfig } from "@playwright/test";
import * as fs from "node:fs";

const chromium = [process.env.CHROMIUM_PATH, "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"].find((path) => path && fs.existsSync(path));
if (!chromium) throw new Error("There is no Chromium. Get it with: apt-get install -y --no-install-recommends chromium; or let CHROMIUM_PATH name one.");

export default defineConfig({
  testDir: "./ui",
  // While one waits, the other works.
  workers: 2,
  fullyParallel: false,
  timeout: 180_000,
  expect: { timeout: 20_000 },
  retries: process.env.AGENDA_EXTENSION_TESTS ? 1 : 0,
  reporter: [["list"], ["junit", { outputFile: "results/junit.xml" }]],
  outputDir: "results/out",
  use: {
    viewport: { width: 1280, height: 800 },
    locale: "en-US",
    timezoneId: "UTC",
    screenshot: "only-on-failure",
    trace: process.env.AGENDA_EXTENSION_TESTS ? "on-first-retry" : "off",
    video: "off",
    actionTimeout: 20_000,
    launchOptions: {
      executablePath: chromium,
      args: ["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
    },
  },
});
