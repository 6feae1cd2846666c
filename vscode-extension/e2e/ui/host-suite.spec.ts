import { expect, test } from "@playwright/test";
import * as fs from "node:fs";
import * as path from "node:path";
import { repository } from "../fixtures";
import { pageUrl, remote, startServer } from "../vscode-server";

test("the suite inside the extension host", async ({ page }, info) => {
  test.setTimeout(240_000);
  const results = info.outputPath("results.txt");
  fs.mkdirSync(path.dirname(results), { recursive: true });
  const server = await startServer({ vsix: process.env.AGENDA_VSIX, smokeDriver: true, env: { AGENDA_E2E_RESULTS: results } });
  try {
    const ended = new Promise<number>((resolve, reject) => {
      page.exposeFunction("codeAutomationExit", resolve).catch(reject);
      page.exposeFunction("codeAutomationLog", () => undefined).catch(reject);
    });
    const root = path.resolve(__dirname, "..");
    const folder = path.join(server.dir, "work/c5plus1");
    fs.cpSync(path.join(repository, "examples/c5plus1"), folder, { recursive: true });
    await page.goto(pageUrl(server.port, folder, [
      ["extensionDevelopmentPath", remote(server.port, path.join(root, "test-host"))],
      ["extensionTestsPath", remote(server.port, path.join(root, "host-suite/index.cjs"))],
    ]));
    const code = await Promise.race([ended, new Promise<number>((resolve) => setTimeout(() => resolve(-1), 200_000))]);
    const text = fs.existsSync(results) ? fs.readFileSync(results, "utf8") : "";
    console.log(text || server.log());
    await info.attach("host-suite.txt", { body: text, contentType: "text/plain" });
    expect(code, "how the suite ended").toBe(0);
    expect(text).toMatch(/[1-9]\d* passing/);
  } finally {
    await server.stop();
  }
});
