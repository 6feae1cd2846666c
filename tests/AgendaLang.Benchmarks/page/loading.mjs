// How long a language server takes to open a folder: the processor and memory when the findings of one file have come.
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

// Large folders take longer than an answer between keystrokes may.
process.env.PATIENCE ??= "600000";
const { Client } = await import("../lsp/client.mjs");

/** The least of some rounds: { cpu } in seconds and { peak } in KiB. */
export async function loads(command, folder, rounds) {
    const runs = [];
    for (let round = 0; round < rounds; round++) runs.push(await load(command, folder));
    const best = runs.reduce((a, b) => (b.cpu < a.cpu ? b : a));
    return { cpu: best.cpu, peak: best.peak, runs };
}

async function load(command, folder) {
    const client = new Client([command, "lsp"], folder);
    const root = pathToFileURL(folder).href;
    const began = performance.now();
    await client.request("initialize", {
        processId: process.pid, rootUri: root, workspaceFolders: [{ uri: root, name: "work" }], capabilities: { textDocument: { publishDiagnostics: {}, diagnostic: {} }, workspace: { workspaceFolders: true } },
    });
    client.notify("initialized", {});
    const name = readdirSync(folder).find((each) => each.startsWith("summit-"));
    const uri = pathToFileURL(join(folder, name)).href;
    client.notify("textDocument/didOpen", { textDocument: { uri, languageId: "agenda", version: 1, text: readFileSync(join(folder, name), "utf8") } });
    await client.request("textDocument/diagnostic", { textDocument: { uri } });
    const result = { cpu: client.processor() / 1e3, wall: (performance.now() - began) / 1e3, peak: peakOf(client.process.pid) };
    await client.end();
    return result;
}

function peakOf(id) {
    const status = `/proc/${id}/status`;
    return existsSync(status) ? Number(readFileSync(status, "utf8").match(/^VmHWM:\s+(\d+)/m)[1]) : null;
}
