// Bundles the extension and its web pages; with --tests the unit tests, with --watch again after each change.
import { build, context } from "esbuild";
import { readdirSync, rmSync } from "node:fs";

const isTests = process.argv.includes("--tests");
const common = { bundle: true, sourcemap: isTests ? "inline" : false, minify: !isTests, logLevel: "info", legalComments: "none" };
rmSync(isTests ? "out/test" : "dist", { recursive: true, force: true });

const jobs = isTests
  ? [{
      ...common, platform: "node", target: "node20", format: "cjs", outdir: "out/test", alias: { vscode: "./test/unit/vscode.ts" },
      entryPoints: readdirSync("test/unit").filter((name) => name.endsWith(".test.ts")).map((name) => `test/unit/${name}`),
    }]
  : [
      { ...common, platform: "node", target: "node20", format: "cjs", external: ["vscode"], entryPoints: ["src/extension.ts"], outfile: "dist/extension.js" },
      { ...common, platform: "browser", target: "es2022", format: "iife", outdir: "dist", entryPoints: ["preview", "changes", "message"].map((name) => `src/webviews/${name}.ts`) },
    ];

for (const job of jobs) {
  if (process.argv.includes("--watch")) await (await context(job)).watch();
  else await build(job);
}
