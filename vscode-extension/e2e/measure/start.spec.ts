import { expect, test, type Browser } from "@playwright/test";
import { spawnSync } from "node:child_process";
import * as fs from "node:fs";
import * as path from "node:path";
import { pageUrl, remote, startServer, type Server } from "../vscode-server";

// Not part of the tests: npx playwright test --config measure.config.ts start
// Ours and an extension that does nothing but set one finding, in turns, each in a browser that has loaded nothing yet.
const rounds = Number(process.env.ROUNDS ?? 6);

interface Start { text: number; finding: number }

async function begin(browser: Browser, server: Server): Promise<Start> {
  const folder = fs.mkdtempSync(path.join(server.dir, "work-"));
  fs.writeFileSync(path.join(folder, "wrong.agenda"), 'meeting talks "Talks" on 2026-02-30\n');
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  try {
    const page = await context.newPage();
    // The page notes when the text came, when the first finding; whoever waits outside is told later.
    await page.addInitScript(() => {
      const seen: Record<string, number> = ((globalThis as unknown as { seen: Record<string, number> }).seen = {});
      const look = () => {
        for (const [what, selector] of [["text", ".editor-instance .view-line"], ["finding", ".editor-instance .squiggly-error"]] as const)
          if (!(what in seen) && document.querySelector(selector)?.getClientRects().length) seen[what] = performance.now();
      };
      new MutationObserver(look).observe(document, { childList: true, subtree: true, attributes: true });
    });
    await page.goto(pageUrl(server.port, folder, [["openFile", remote(server.port, path.join(folder, "wrong.agenda"))]]));
    await expect(page.locator(".editor-instance .squiggly-error").first()).toBeVisible({ timeout: 60_000 });
    return await page.evaluate(() => (globalThis as unknown as { seen: Start }).seen);
  } finally {
    await context.close();
  }
}

test("from the text of a newly opened folder to its first finding, beside an empty extension", async ({ browser }, info) => {
  test.setTimeout(600_000);
  const empty = info.outputPath("empty.vsix");
  fs.mkdirSync(path.dirname(empty), { recursive: true });
  const packed = spawnSync(process.execPath, [path.resolve(__dirname, "../../node_modules/@vscode/vsce/vsce"), "package", "--skip-license", "--allow-missing-repository", "--no-dependencies", "--out", empty], { cwd: path.join(__dirname, "empty"), encoding: "utf8" });
  expect(packed.status, packed.stderr).toBe(0);
  // Another build of ours, to tell what a change brings.
  const builds: [string, string | undefined][] = [["empty", empty], ["ours", process.env.AGENDA_VSIX], ...(process.env.AGENDA_VSIX_BEFORE ? [["before", process.env.AGENDA_VSIX_BEFORE] as [string, string]] : [])];
  const servers = new Map<string, Server>();
  try {
    for (const [name, vsix] of builds) servers.set(name, await startServer({ vsix }));
    const all = new Map(builds.map(([name]) => [name, [] as number[]]));
    for (let round = 0; round < rounds; round++)
      for (const [name, server] of servers) {
        const { text, finding } = await begin(browser, server);
        all.get(name)!.push(finding - text);
      }
    const median = (times: number[]) => [...times].sort((a, b) => a - b)[times.length >> 1]!;
    const beside = all.get("empty")!;
    for (const [name, times] of all)
      console.log(`${name}: text to first finding: least ${Math.min(...times).toFixed(0)} ms, median ${median(times).toFixed(0)} ms; beside the empty one: least ${(Math.min(...times) - Math.min(...beside)).toFixed(0)} ms, median of pairs ${median(times.map((time, at) => time - beside[at]!)).toFixed(0)} ms`);
  } finally {
    for (const server of servers.values()) await server.stop();
  }
});
