// Installs what the VS Code server inside code-server needs to run, without install scripts: nothing is compiled, nothing comes from outside npm.
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

const ripgrep = "1.18.0"; // Brings its program through npm; older ones fetch it elsewhere.
const require = createRequire(import.meta.url);
const folder = join(dirname(require.resolve("code-server/package.json")), "lib/vscode");
const { version } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
const stamp = join(folder, "node_modules/.installed-by-e2e");
const wanted = `${version} ${ripgrep}`;
if (!existsSync(stamp) || readFileSync(stamp, "utf8") !== wanted) {
  const run = spawnSync("npm", ["install", "--ignore-scripts", "--omit=dev", "--no-save", "--no-audit", "--no-fund", "--loglevel=error", `@vscode/ripgrep@${ripgrep}`], { cwd: folder, stdio: "inherit" });
  if (run.status !== 0) process.exit(run.status ?? 1);
  writeFileSync(stamp, wanted);
}
console.log("VS Code", version);
