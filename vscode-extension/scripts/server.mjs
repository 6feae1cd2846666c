// Publishes the checker for a platform into server/PLATFORM: NativeAOT where it can be compiled here, ReadyToRun with its own runtime elsewhere.
// Usage: node scripts/server.mjs [linux-x64] [--ready-to-run]
import { spawnSync } from "node:child_process";
import { chmodSync, copyFileSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

/** The platforms of VS Code, and what .NET calls them. */
export const platforms = {
  "linux-x64": "linux-x64", "linux-arm64": "linux-arm64", "alpine-x64": "linux-musl-x64",
  "win32-x64": "win-x64", "win32-arm64": "win-arm64", "darwin-x64": "osx-x64", "darwin-arm64": "osx-arm64",
};

const home = resolve(dirname(fileURLToPath(import.meta.url)), "..");

/** Publishes the checker; gives the path of the program. */
export function publishServer(platform, { isNative = platform === hostPlatform() && hasLinker() } = {}) {
  const runtime = platforms[platform];
  if (!runtime) throw new Error(`"${platform}" is none of ${Object.keys(platforms).join(", ")}.`);
  const name = platform.startsWith("win32") ? "agenda.exe" : "agenda";
  const out = mkdtempSync(join(tmpdir(), "agenda-server-"));
  try {
    const kind = isNative ? "-p:PublishAot=true" : "-p:PublishProfile=ReadyToRun";
    // Its own folder of intermediate files, since others may be building the same projects.
    const run = spawnSync("dotnet", ["publish", join(home, "../src/AgendaLang.Cli"), "-c", "Release", "-r", runtime, "--self-contained", "--artifacts-path", join(out, "work"), "-o", join(out, "program"), "-v", "quiet", "-nologo", "-p:DebugType=none", kind], {
      stdio: ["ignore", 2, 2], env: { ...process.env, MSBUILDDISABLENODEREUSE: "1", UseSharedCompilation: "false", DOTNET_CLI_TELEMETRY_OPTOUT: "1" },
    });
    if (run.status !== 0) throw new Error(`The checker for ${platform} could not be built.`);
    const target = join(home, "server", platform);
    rmSync(target, { recursive: true, force: true });
    mkdirSync(target, { recursive: true });
    copyFileSync(join(out, "program", name), join(target, name));
    chmodSync(join(target, name), 0o755);
    return join(target, name);
  } finally {
    rmSync(out, { recursive: true, force: true });
  }
}

function hasLinker() {
  return process.platform !== "linux" || ["clang", "gcc"].some((program) => spawnSync(program, ["--version"]).status === 0);
}

export function hostPlatform() {
  return `${process.platform}-${process.arch}`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const platform = process.argv.slice(2).find((argument) => !argument.startsWith("--")) ?? hostPlatform();
  console.log(publishServer(platform, process.argv.includes("--ready-to-run") ? { isNative: false } : {}));
}
