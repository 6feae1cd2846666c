// Draws media/icon.png (128 px) from media/icon.svg with the Chromium that the tests use.
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

const media = resolve(dirname(fileURLToPath(import.meta.url)), "../media");
const work = mkdtempSync(join(tmpdir(), "agenda-icon-"));
const page = join(work, "icon.html");
writeFileSync(page, `<style>*{margin:0}svg{display:block}</style>${readFileSync(join(media, "icon.svg"), "utf8")}`);
const run = spawnSync(process.env.CHROMIUM_PATH ?? "chromium", ["--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars", "--default-background-color=00000000", "--window-size=128,128", `--screenshot=${join(media, "icon.png")}`, page], { stdio: "inherit" });
rmSync(work, { recursive: true, force: true });
process.exit(run.status ?? 1);
