// Drives the language server as a process for a long time with whatever comes to mind, and looks whether it lives on, stays small, and knows the truth at the end.
//   node monkey.mjs AGENDA MINUTES [SEED]
// Writes a table of memory over time, then one line that sums it up; the exit status is 1 where something is wrong.

import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { Client } from "./client.mjs";
import { agenda, parties } from "./workloads.mjs";

const [command, minutes, seed = Date.now() % 1_000_000] = process.argv.slice(2);
const here = dirname(fileURLToPath(import.meta.url));

// The same seed does the same.
let state = Number(seed) >>> 0;
const random = () => {
  state = (state + 0x6d2b79f5) >>> 0;
  let t = Math.imul(state ^ (state >>> 15), state | 1);
  t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
  return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
};
const below = (count) => Math.floor(random() * count);
const one = (list) => list[below(list.length)];

const folder = mkdtempSync(join(tmpdir(), "agenda-monkey-"));
cpSync(join(here, "../../../examples"), folder, { recursive: true });
writeFileSync(join(folder, "parties.agenda"), parties);
for (let i = 0; i < 20; i++) writeFileSync(join(folder, `m${i}.agenda`), agenda(i === 0 ? 4000 : 200, `m${i}`));
const paths = readdirSync(folder, { recursive: true }).filter((path) => path.endsWith(".agenda"));
const original = new Map(paths.map((path) => [path, readFileSync(join(folder, path), "utf8")]));
const open = new Map();
const uriOf = (path) => pathToFileURL(join(folder, path)).href;

const capabilities = {
  workspace: { workspaceEdit: { documentChanges: true }, configuration: true, didChangeWatchedFiles: { dynamicRegistration: true }, semanticTokens: { refreshSupport: true }, inlayHint: { refreshSupport: true }, codeLens: { refreshSupport: true } },
  textDocument: {
    hover: { contentFormat: ["markdown"] }, completion: { completionItem: { snippetSupport: true } }, semanticTokens: { requests: { full: { delta: true }, range: true } }, inlayHint: {}, codeLens: {}, rename: { prepareSupport: true },
    documentSymbol: { hierarchicalDocumentSymbolSupport: true }, codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: [] } } }, foldingRange: {}, typeHierarchy: {}, linkedEditingRange: {}, publishDiagnostics: { relatedInformation: true },
  },
};
const pulls = { ...capabilities, textDocument: { ...capabilities.textDocument, diagnostic: {} } };

async function begin(capabilities) {
  const client = new Client([command, "lsp"], folder);
  await client.request("initialize", { processId: process.pid, rootUri: pathToFileURL(folder).href, capabilities });
  client.notify("initialized", {});
  return client;
}

const client = await begin(pulls);
const pieces = ["", "x", "\n", "}", "{", '"', " ", "//", "/// *x* <b>\n", "use \"parties.agenda\"\n", "country kz \"Kazakhstan\"\n", "topic t \"T\"\n", "kz", " on 2025-11-06 ", "session s \"S\" at 10:00\n", "😀", "ә", "\r\n", "status cancelled\n", "waive AGL2003 because \"x\"\n"];
// A message without any length is not among them: it ends the server, as is promised.
const nonsense = ["{", "null", "[]", "\u0000", '{"jsonrpc":"2.0"}', '{"jsonrpc":"2.0","method":5}', '{"jsonrpc":"2.0","id":{},"method":"textDocument/hover"}', '{"jsonrpc":"2.0","method":"textDocument/didChange","params":{"textDocument":null}}', '{"jsonrpc":"2.0","id":"m","result":1}'];
const atDocument = ["documentSymbol", "semanticTokens/full", "foldingRange", "documentLink", "codeLens", "diagnostic"];
const atPlace = ["completion", "hover", "definition", "typeDefinition", "references", "documentHighlight", "signatureHelp", "prepareRename", "linkedEditingRange", "prepareTypeHierarchy"];

const place = (text) => {
  const lines = text.split("\n");
  const line = below(lines.length);
  return { line, character: below(lines[line].replace(/\r$/, "").length + 1) };
};
const offsetOf = (text, { line, character }) => {
  let at = 0;
  for (let i = 0; i < line; i++) at = text.indexOf("\n", at) + 1;
  return at + character;
};

const counts = { edits: 0, opens: 0, closes: 0, writes: 0, requests: 0, refused: 0, cancelled: 0, nonsense: 0 };
const problems = [];

async function ask(method, params) {
  counts.requests++;
  try {
    return await client.request(method, params);
  } catch (problem) {
    // Refusals are said in words; defects and silence are problems.
    if (/: -32603|no answer|server ended/.test(problem.message)) problems.push(problem.message);
    else counts.refused++;
  }
}

async function step() {
  const path = one(paths);
  const uri = uriOf(path);
  const act = below(100);
  const document = open.get(path);
  if (!document) {
    if (act < 30) {
      if (open.size > 12) return;
      open.set(path, { version: 1, text: original.get(path) });
      client.notify("textDocument/didOpen", { textDocument: { uri, languageId: "agenda", version: 1, text: original.get(path) } });
      counts.opens++;
    } else if (act < 34) {
      const text = one(["", "// x\n"]) + original.get(path);
      writeFileSync(join(folder, path), text);
      client.notify("workspace/didChangeWatchedFiles", { changes: [{ uri, type: 2 }] });
      counts.writes++;
    } else if (act < 36) await ask("workspace/symbol", { query: one(["a", "kz", "session", "каз"]) });
    else if (act < 37) await ask("workspace/diagnostic", { previousResultIds: [] });
    return;
  }
  if (act < 45) {
    const range = { start: place(document.text) };
    range.end = range.start;
    const text = one(pieces);
    let change = { range, text };
    // Half-made pairs of UTF-16 no editor sends; texts do not grow without end.
    if (document.text.length > original.get(path).length + 2000 || random() < 0.02) change = { text: original.get(path) };
    const start = change.range ? offsetOf(document.text, range.start) : 0;
    if (change.range && start > 0 && /[\uD800-\uDBFF\r]/.test(document.text[start - 1])) return;
    if (change.range && random() < 0.4 && start + 1 < document.text.length && !/[\uD800-\uDFFF\r\n]/.test(document.text[start])) {
      range.end = { line: range.start.line, character: range.start.character + 1 };
      document.text = document.text.slice(0, start) + text + document.text.slice(start + 1);
    } else document.text = change.range ? document.text.slice(0, start) + text + document.text.slice(start) : change.text;
    client.notify("textDocument/didChange", { textDocument: { uri, version: ++document.version }, contentChanges: [change] });
    counts.edits++;
  } else if (act < 48) {
    open.delete(path);
    client.notify("textDocument/didClose", { textDocument: { uri } });
    counts.closes++;
  } else if (act < 52) {
    client.raw(one(nonsense));
    counts.nonsense++;
  } else if (act < 54) await ask(one(["no/such", "textDocument/moniker"]), {});
  else if (act < 70) await ask(`textDocument/${one(atDocument)}`, { textDocument: { uri } });
  else if (act < 90) await ask(`textDocument/${one(atPlace)}`, { textDocument: { uri }, position: place(document.text), context: { includeDeclaration: true } });
  else if (act < 92) await ask("textDocument/rename", { textDocument: { uri }, position: place(document.text), newName: `n${below(100)}` });
  else if (act < 94) await ask("textDocument/formatting", { textDocument: { uri }, options: { tabSize: 4, insertSpaces: true } });
  else if (act < 97) {
    const at = place(document.text);
    await ask(one(["textDocument/codeAction", "textDocument/inlayHint", "textDocument/semanticTokens/range"]), { textDocument: { uri }, range: { start: at, end: at }, context: { diagnostics: [] } });
  } else if (act < 98) await ask("agenda/events", { textDocument: { uri } });
  else {
    // A question that is taken back at once.
    const answer = ask("workspace/diagnostic", { previousResultIds: [] });
    client.cancelLast();
    counts.cancelled++;
    await answer;
  }
}

const began = Date.now();
const samples = [];
let next = 0;
let isAlive = true;
client.ended.then(() => (isAlive = false));
console.log("| minute | memory, MB | own |\n|---:|---:|---:|");
for (;;) {
  if (!isAlive) {
    console.error("the server ended");
    process.exit(1);
  }
  const minute = (Date.now() - began) / 60_000;
  if (minute >= next) {
    const memory = client.memory();
    samples.push(memory.own);
    console.log(`| ${minute.toFixed(1)} | ${memory.all} | ${memory.own} |`);
    next = minute + Math.max(0.25, minutes / 60);
  }
  if (minute >= minutes || problems.length > 20) break;
  await step();
}

// What it says now is what a server says that saw nothing of all this.
const settle = (report) => report.items.map((item) => [item.uri, item.items]).sort((a, b) => (a[0] < b[0] ? -1 : 1));
const said = settle(await client.request("workspace/diagnostic", { previousResultIds: [] }));
const fresh = await begin(pulls);
for (const [path, { text }] of open) fresh.notify("textDocument/didOpen", { textDocument: { uri: uriOf(path), languageId: "agenda", version: 1, text } });
if (JSON.stringify(settle(await fresh.request("workspace/diagnostic", { previousResultIds: [] }))) !== JSON.stringify(said)) problems.push("the findings at the end are not those of a fresh server");
await fresh.end();
await client.end();
rmSync(folder, { recursive: true });

const middle = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
// The first tenth is the warming up.
const warm = samples.slice(Math.ceil(samples.length / 10));
const [early, late] = [middle(warm.slice(0, Math.ceil(warm.length / 3))), middle(warm.slice(-Math.ceil(warm.length / 3)))];
if (late > early * 1.15 + 5) problems.push(`memory grew from ${early} to ${late} MB`);
for (const problem of problems) console.error(problem);
const done = Object.entries(counts).map(([what, count]) => `${count} ${what}`).join(", ");
console.log(`\n${problems.length === 0 ? "Passed" : `Failed (${problems.length} problems)`}: ${minutes} min, seed ${seed}, ${done}; own memory ${early} MB early, ${late} MB late, ${Math.max(...samples)} MB at most`);
process.exit(problems.length === 0 ? 0 : 1);
