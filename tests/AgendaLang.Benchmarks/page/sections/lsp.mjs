import { spawnSync } from "node:child_process";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Client, percentile, time } from "../../lsp/client.mjs";
import { repository } from "../context.mjs";
import { atMost, n, row } from "../figures.mjs";
import { must, tables, versionOf } from "../run.mjs";

const numbers = (cell) => (String(cell).match(/\d+(\.\d+)?/g) ?? []).map(Number);
const ours = "agenda lsp";

/** The examples in Neovim, from the key to what it has in hand; null, and said, where there is no Neovim. */
function neovim(context) {
    const script = join(repository, "tests/AgendaLang.Benchmarks/lsp/neovim.lua");
    if (!versionOf("nvim")) return context.missing("nvim"), null;
    // Without a screen it writes to the error output.
    const run = spawnSync("nvim", ["--headless", "--clean", "-c", `luafile ${script}`], { env: { ...process.env, AGENDA: context.agenda() }, encoding: "utf8", timeout: 120_000 });
    if (run.status !== 0) throw new Error(`nvim: ${run.stderr}`);
    return tables(run.stderr.replaceAll("\r", ""))[0];
}

/** From the start of a server to its answer to `initialize`, in ms, the median of nine; those before fill the caches of the disk. */
async function initialize(command) {
    const times = [];
    for (let round = -2; round < 9; round++) {
        let client;
        const { ms } = await time(() => {
            client = new Client([command, "lsp"], tmpdir());
            return client.request("initialize", { processId: process.pid, rootUri: null, capabilities: {} });
        });
        await client.end();
        if (round >= 0) times.push(ms);
    }
    return percentile(times, 0.5);
}

const table = (rows) => {
    const columns = Object.keys(rows[0]);
    return [`| ${columns.join(" | ")} |`, `|---|${"---:|".repeat(columns.length - 1)}`, ...rows.map((each) => `| ${columns.map((column) => each[column] ?? "").join(" | ")} |`)];
};

export default {
    name: "lsp",
    title: "The language server, as a process, on the clock",
    takes: "5 min",
    async run(context) {
        if (!versionOf("clangd")) context.missing("clangd");
        const peers = context.peers();
        const env = { ...process.env, ROUNDS: String(context.rounds(5, 3)) };
        const script = join(repository, "tests/AgendaLang.Benchmarks/lsp/measure.mjs");
        const [servers, more] = tables(must(process.execPath, [script, context.agenda(), ...(peers ? [peers] : [])], { env, stdio: ["ignore", "pipe", "inherit"], timeout: 1_200_000 }));
        return { servers, more, neovim: neovim(context), readyToRun: await initialize(context.readyToRun()) };
    },
    figures({ servers, more, readyToRun }) {
        const own = servers.find((each) => each.server === ours);
        const cell = (begin) => Object.entries(own).find(([column]) => column.startsWith(begin))[1];
        const [start] = numbers(cell("start to initialize"));
        const [first] = numbers(cell("first completion"));
        const [p50, p95] = numbers(cell("completion p50"));
        const [memory, itself] = numbers(cell("memory"));
        const said = (begin) => more.find((each) => each.what.startsWith(begin)).measured;
        const [fresh50, fresh95] = numbers(said("a stroke to fresh findings"));
        const [rename, again] = numbers(said("renaming a party"));
        const [large, largeOwn] = numbers(said("memory with 100,000 lines"));
        const renamed = more.find((each) => each.what.startsWith("renaming a party")).what;
        return [
            row("start to the answer to `initialize` (median)", atMost(30, "ms", start), `${n(start, 1)} ms`),
            row("the same, ReadyToRun with its own runtime", atMost(150, "ms", readyToRun), `${n(readyToRun, 0)} ms`),
            row("first completion in a file of 2,000 lines", atMost(40, "ms", first), `${n(first, 1)} ms`),
            row("completion between keystrokes there", [atMost(3, "ms (p50)", p50), atMost(10, "ms (p95)", p95)], `${n(p50, 1)} and ${n(p95, 1)} ms`),
            row("its memory there, resident", atMost(60, "MB", memory), `${n(memory, 0)} MB, of it its own ${n(itself, 0)}; the rest is the executable's file`),
            row("a keystroke in 10,000 lines of 100 files to the findings of it", atMost(30, "ms (p95)", fresh95), `${n(fresh95, 0)} ms; ${n(fresh50, 0)} ms (p50)`),
            row(`${renamed}, through the protocol`, atMost(300, "ms", Math.max(rename, again)), `${n(rename, 0)} and ${n(again, 0)} ms`),
            row("memory with 100,000 lines in 50 files", atMost(150, "MB", large), `${n(large, 0)} MB, of it its own ${n(largeOwn, 0)}`),
        ];
    },
    // In each column less is better; the first number of a cell counts, which is the median.
    better({ servers }) {
        const own = servers.find((each) => each.server === ours);
        return Object.keys(own).filter((column) => column !== "server").flatMap((column) => {
            const value = numbers(own[column])[0];
            const less = servers.filter((each) => each !== own && each[column] !== undefined && numbers(each[column])[0] < value);
            return less.length > 0 ? [`The language server, ${column}: ${own[column]}; ${less.map((each) => `${each.server} ${each[column]}`).join(", ")}.`] : [];
        });
    },
    extra: ({ servers, neovim }) => [
        "Beside other servers, with documents of equal length in their own languages ([more](../tests/AgendaLang.Benchmarks/lsp/README.md)):", "", ...table(servers),
        ...(neovim ? ["", "The examples in Neovim, from the key to what it has in hand, in ms, p50 / p95 of 40 times; an answer within 100 ms feels instant:", "", ...table(neovim)] : []),
    ].join("\n"),
};
