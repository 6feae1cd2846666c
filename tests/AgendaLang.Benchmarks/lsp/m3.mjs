// Drives language servers as processes, with the same edits, and writes a table in Markdown.
//   node measure.mjs AGENDA [PEERS]
// AGENDA is the published command; PEERS a folder in which peers are installed (README.md), none for ours alone.

import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { Client, percentile, time } from "./client.mjs";
import { agenda, delegations, ours, parties, peers, programme } from "./workloads.mjs";

const [command, peerFolder] = process.argv.slice(2);
const here = dirname(fileURLToPath(import.meta.url));
const rounds = Number(process.env.ROUNDS ?? 5);
const lines = 2000;
const edits = Number(process.env.EDITS ?? 150);
const strokes = 20;

const capabilities = {
  general: { positionEncodings: ["utf-16"] },
  textDocument: { completion: { completionItem: { snippetSupport: true } }, publishDiagnostics: {}, synchronization: {} },
  workspace: { workspaceFolders: true, workspaceEdit: { documentChanges: true }, configuration: true },
};

const folderWith = (files) => {
  const folder = mkdtempSync(join(tmpdir(), "agenda-lsp-"));
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  return folder;
};

const uriOf = (folder, name) => pathToFileURL(join(folder, name)).href;

async function begin(server, folder) {
  const client = new Client(server, folder);
  const root = pathToFileURL(folder).href;
  const { ms } = await time(() =>
    client.request("initialize", { processId: process.pid, rootUri: root, capabilities, workspaceFolders: [{ uri: root, name: "work" }] }),
  ).catch(async (problem) => {
    await client.end();
    throw problem;
  });
  const processor = client.processor();
  client.notify("initialized", {});
  return { client, ms, processor };
}

const open = (client, folder, name, language, text) => client.notify("textDocument/didOpen", { textDocument: { uri: uriOf(folder, name), languageId: language, version: 1, text } });

const type = (client, folder, name, version, at, text, length = 0) =>
  client.notify("textDocument/didChange", {
    textDocument: { uri: uriOf(folder, name), version },
    contentChanges: [{ range: { start: at, end: { line: at.line, character: at.character + length } }, text }],
  });

/** Start, first completion, completions between strokes, findings after strokes, memory. */
async function session(server, work) {
  const folder = folderWith({ [work.name]: work.text, ...work.others });
  let client;
  try {
    const { client: begun, ms: init, processor } = await begin(server, folder);
    client = begun;
    const uri = uriOf(folder, work.name);
    const complete = () => client.request("textDocument/completion", { textDocument: { uri }, position: work.complete });
    const told = () => client.next("textDocument/publishDiagnostics", (given) => given.uri === uri);
    const firstFindings = told();
    open(client, folder, work.name, work.language, work.text);
    const first = await time(complete);
    await firstFindings;
    const before = client.processor();
    const times = [];
    let version = 1;
    let items = 0;
    for (let i = 0; i < edits; i++) {
      type(client, folder, work.name, ++version, work.edit, i % 2 ? "" : "x", i % 2 ? 1 : 0);
      const each = await time(complete);
      times.push(each.ms);
      items = (each.result?.items ?? each.result ?? []).length;
    }
     const used = (client.processor() - before) / edits;
    if (items === 0) throw new Error("nothing was proposed");
    // So that nothing is under way that belongs to the strokes before.
    await new Promise((resolve) => setTimeout(resolve, 1500));
    const findingTimes = [];
    let counts = [];
    for (let i = 0; i < strokes; i++) {
      const next = told();
      const each = await time(() => {
        type(client, folder, work.name, ++version, work.mistake, i % 2 ? "" : "x", i % 2 ? 1 : 0);
        return next;
      });
      findingTimes.push(each.ms);
      counts = [...counts.slice(-1), each.result.diagnostics.length];
    }
    if (counts[0] <= counts[1]) throw new Error(`the mistake was not found (${counts.join(", then ")} findings)`);
    return {
      init, processor, first: first.ms, p50: percentile(times, 0.5), p95: percentile(times, 0.95), used,
      findings50: percentile(findingTimes, 0.5), findings95: percentile(findingTimes, 0.95), ...client.memory(),
    };
  } finally {
    await client?.end();
    rmSync(folder, { recursive: true });
  }
}

/** From a stroke to fresh findings, in a file of 10,000 lines among 100; asked for, so that no waiting for quiet is in it. */
async function findings(server, write, shared) {
  const big = write(10_000, "big");
  const files = { "parties.agenda": shared, "big.agenda": big };
  for (let i = 0; i < 98; i++) files[`f${i}.agenda`] = write(200, `e${i}`);
  const folder = folderWith(files);
  const asking = { ...capabilities, textDocument: { ...capabilities.textDocument, diagnostic: {} } };
  const client = new Client(server, folder);
  await client.request("initialize", { processId: process.pid, rootUri: pathToFileURL(folder).href, capabilities: asking });
  client.notify("initialized", {});
  open(client, folder, "big.agenda", "agenda", big);
  const ask = () => client.request("textDocument/diagnostic", { textDocument: { uri: uriOf(folder, "big.agenda") } });
  const first = await time(ask);
  const all = big.split("\n");
  const line = all.findIndex((each, i) => i > all.length / 2 && each.includes("Session "));
  const at = { line, character: all[line].indexOf("Session ") + 4 };
  const times = [];
  const before = client.processor();
  for (let i = 0; i < edits; i++) {
    type(client, folder, "big.agenda", i + 2, at, i % 2 ? "" : "x", i % 2 ? 1 : 0);
    times.push((await time(ask)).ms);
  }
   const used = (client.processor() - before) / edits;
  const memory = client.memory();
  await client.end();
  rmSync(folder, { recursive: true });
  return { first: first.ms, count: first.result.items.length, p50: percentile(times, 0.5), p95: percentile(times, 0.95), used, ...memory };
}

/** Renames a party that 1,000 files name. */
async function rename(server) {
  const files = { "parties.agenda": parties };
  for (let i = 0; i < 1000; i++) files[`r${i}.agenda`] = `use "parties.agenda"\n\nmeeting m${i} "Meeting ${i}" between kz, us on 2026-03-01 at astana\n`;
  const folder = folderWith(files);
  const { client } = await begin(server, folder);
  open(client, folder, "parties.agenda", "agenda", parties);
  await client.request("textDocument/documentSymbol", { textDocument: { uri: uriOf(folder, "parties.agenda") } }).catch(() => null);
  await client.next("textDocument/publishDiagnostics", () => true);
  const ask = () => client.request("textDocument/rename", { textDocument: { uri: uriOf(folder, "parties.agenda") }, position: { line: 0, character: 9 }, newName: "kaz" });
  const { ms, result } = await time(ask).catch((problem) => ({ ms: NaN, result: { problem } }));
  const files2 = result?.documentChanges?.length ?? Object.keys(result?.changes ?? {}).length;
  const again = await time(ask).catch(() => ({ ms: NaN }));
  const memory = client.memory();
  await client.end();
  rmSync(folder, { recursive: true });
  return { ms, again: again.ms, files: files2, ...memory };
}

/** Memory with 100,000 lines. */
async function large(server, write, shared) {
  const files = { "parties.agenda": shared };
  for (let i = 0; i < 50; i++) files[`l${i}.agenda`] = write(2000, `l${i}`);
  const folder = folderWith(files);
  const { client } = await begin(server, folder);
  open(client, folder, "l0.agenda", "agenda", files["l0.agenda"]);
  // Asked for: where nothing is wrong, nothing is told.
  await client.request("textDocument/diagnostic", { textDocument: { uri: uriOf(folder, "l0.agenda") } });
  await client.request("textDocument/completion", { textDocument: { uri: uriOf(folder, "l0.agenda") }, position: { line: 5, character: 19 } }).catch(() => null);
  const memory = client.memory();
  await client.end();
  rmSync(folder, { recursive: true });
  return memory;
}

const servers = [["agenda lsp", [command, "lsp"], ours(lines)]];
const bin = (name) => join(peerFolder ?? "", "node_modules", ".bin", name);
if (peerFolder) {
  // Modules are looked for beside the one that asks for them.
  const langium = join(peerFolder, "agenda-subset.mjs");
  copyFileSync(join(here, "langium", "server.mjs"), langium);
  servers.push(["Langium, a subset of the language", ["node", langium, "--stdio"], peers.langium(lines)]);
  servers.push(["yaml-language-server", [bin("yaml-language-server"), "--stdio"], peers.yaml(lines)]);
  servers.push(["vscode-json-language-server", [bin("vscode-json-language-server"), "--stdio"], peers.json(lines)]);
  servers.push(["clangd", ["clangd", "--log=error"], peers.c(lines)]);
}

const median = (values) => percentile(values, 0.5);
const shown = (value, digits = 1) => (value === undefined || Number.isNaN(value) ? "–" : value.toFixed(value >= 100 ? 0 : digits));

const results = new Map(servers.map(([name]) => [name, []]));
const failures = new Map();
for (let round = 0; round < 0; round++) {
  for (const [name, server, work] of servers) {
    if (failures.has(name)) continue;
    try {
      const result = await session(server, work);
      // The first round fills the caches of the disk.
      if (round > 0) results.get(name).push(result);
    } catch (problem) {
      failures.set(name, problem.message);
    }
  }
}

console.log(`| server | start to initialize, ms (least) | processor till then, ms | first completion, ms | completion p50 / p95, ms | processor an edit and completion, ms | findings after a stroke p50 / p95, ms | memory, MB (own) |\n|---|---|---|---|---|---|---|---|`);
for (const [name, all] of results) {
  const of = (key) => median(all.map((each) => each[key]));
  if (failures.has(name)) console.log(`| ${name} | not measured: ${failures.get(name)} |`);
  else console.log(`| ${name} | ${shown(of("init"))} (${shown(Math.min(...all.map((each) => each.init)))}) | ${shown(of("processor"), 0)} | ${shown(of("first"))} | ${shown(of("p50"))} / ${shown(of("p95"))} | ${shown(of("used"))} | ${shown(of("findings50"))} / ${shown(of("findings95"))} | ${of("all")} (${of("own")}) |`);
}
if (process.env.ONLY === "session") process.exit(0);

const lsp = JSON.parse(process.env.LSP ?? "null") ?? [command, "lsp"];
console.log("\n| what | measured |\n|---|---|");
for (const [kind, write, shared] of [["as people write them", programme, delegations], ["with two mistakes in each session", agenda, parties]]) {
  const fresh = await findings(lsp, write, shared);
  console.log(`| a stroke to fresh findings, 10,000 lines in a workspace of 100 files ${kind} (${fresh.count} findings): p50 / p95 | ${shown(fresh.p50)} / ${shown(fresh.p95)} ms; ${shown(fresh.used)} ms of the processor; the first findings ${shown(fresh.first)} ms; ${fresh.all} MB (${fresh.own}) |`);
  if (kind) continue; const memory = 0;
  console.log(`| memory with 100,000 lines in 50 files ${kind} | ${memory.all} MB (${memory.own}) |`);
}
process.exit(0); const renamed = await rename(lsp);
console.log(`| renaming a party in ${renamed.files} files, first and again | ${shown(renamed.ms)} and ${shown(renamed.again)} ms; ${renamed.all} MB (${renamed.own}) |`);
