// Packs one .vsix a platform into out/. The checker must lie in server/PLATFORM (scripts/server.mjs), or be given.
// Usage: node scripts/package.mjs [PLATFORM…] [--server FILE] [--out FILE]
import { spawnSync } from "node:child_process";
import { chmodSync, copyFileSync, cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { hostPlatform, platforms } from "./server.mjs";

const home = resolve(dirname(fileURLToPath(import.meta.url)), "..");
const shipped = ["dist", "l10n", "media", "snippets", "syntaxes", "language-configuration.json", "package.nls.json", "package.nls.ru.json", "README.md", "CHANGELOG.md", "LICENSE.txt"];

/** Packs the extension for a platform around a checker; gives the path of the .vsix. */
export function pack(platform, server, target) {
  if (!platforms[platform]) throw new Error(`"${platform}" is none of ${Object.keys(platforms).join(", ")}.`);
  if (!existsSync(server)) throw new Error(`There is no checker at ${server}; run: node scripts/server.mjs ${platform}`);
  const manifest = JSON.parse(readFileSync(join(home, "package.json"), "utf8"));
  target ??= join(home, "out", `${manifest.name}-${platform}-${manifest.version}.vsix`);
  mkdirSync(dirname(target), { recursive: true });
  const stage = mkdtempSync(join(tmpdir(), "agenda-vsix-"));
  try {
    for (const each of shipped) cpSync(join(home, each), join(stage, each), { recursive: true });
    cpSync(join(home, "../THIRD-PARTY-NOTICES.txt"), join(stage, "THIRD-PARTY-NOTICES.txt"));
    for (const example of ["c5plus1", "culture-summit", "bilateral-visit"]) cpSync(join(home, "../examples", example), join(stage, "examples", example), { recursive: true });
    const readme = join(stage, "README.md");
    writeFileSync(readme, withPictures(readFileSync(readme, "utf8")));
    const name = platform.startsWith("win32") ? "agenda.exe" : "agenda";
    mkdirSync(join(stage, "server"));
    copyFileSync(server, join(stage, "server", name));
    chmodSync(join(stage, "server", name), 0o755);
    // The bundle holds what it needs; what builds and tests it stays here.
    const { scripts, devDependencies, dependencies, ...rest } = manifest;
    writeFileSync(join(stage, "package.json"), `${JSON.stringify(rest, null, 2)}\n`);
    // What is here was put here to be shipped.
    writeFileSync(join(stage, ".vscodeignore"), ".vscodeignore\n");
    const vsce = join(home, "node_modules/@vscode/vsce/vsce");
    const run = spawnSync(process.execPath, [vsce, "package", "--target", platform, "--no-dependencies", "--skip-license", "--allow-missing-repository", "--no-rewrite-relative-links", "--out", target], { cwd: stage, encoding: "utf8" });
    const said = `${run.stdout ?? ""}${run.stderr ?? ""}`;
    if (run.status !== 0) throw new Error(said);
    if (/\bWARNING\b/.test(said)) throw new Error(`vsce warns:\n${said}`);
    return target;
  } finally {
    rmSync(stage, { recursive: true, force: true });
  }
}

// The editor shows pictures that are in the text or on a web site, none that lie beside it.
function withPictures(text) {
  return text.replace(/\]\((media\/[^)]+\.png)\)/g, (_all, file) => `](data:image/png;base64,${readFileSync(join(home, file)).toString("base64")})`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const args = process.argv.slice(2);
  const option = (name) => (args.includes(name) ? args.splice(args.indexOf(name), 2)[1] : undefined);
  const server = option("--server");
  const out = option("--out");
  for (const platform of args.length > 0 ? args : [hostPlatform()]) {
    const file = pack(platform, server ?? join(home, "server", platform, platform.startsWith("win32") ? "agenda.exe" : "agenda"), out && resolve(out));
    console.log(`${file} (${(statSync(file).size / 1e6).toFixed(1)} MB)`);
  }
}
