// Runs programs and takes what they cost: seconds of the processor (user and system), seconds on the clock, and the peak of memory.
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const clock = "/usr/bin/time";
const most = 1 << 30;

/** What a program writes to standard output; throws if it cannot be run or fails. */
export function must(command, args, options = {}) {
    const run = spawnSync(command, args, { encoding: "utf8", maxBuffer: most, ...options });
    if (run.error || run.status !== 0) throw new Error(`${command} ${args.join(" ")}: ${run.error ?? `${run.stderr}\n${run.stdout}`.slice(-2_000)}`);
    return run.stdout;
}

/** The first line that a program says of its version; null if there is no such program. */
export function versionOf(command, args = ["--version"]) {
    const run = spawnSync(command, args, { encoding: "utf8" });
    return run.status === 0 ? run.stdout.trim().split("\n")[0] : null;
}

/**
 * One run: { cpu, wall } in seconds and `peak` in KiB, null where there is no GNU time. A status up to `status` is no failure: a comparison that found something, say.
 * Without `memory` the program is run directly, which keeps the cost of /usr/bin/time (about a millisecond) out of the shortest runs.
 */
export function measure(command, args, { cwd, env, status = 1, memory = true, input } = {}) {
    const folder = mkdtempSync(join(tmpdir(), "agenda-run-"));
    try {
        const said = join(folder, "peak");
        const wrapped = memory && existsSync(clock) ? [clock, "-q", "-o", said, "-f", "%M", command, ...args] : [command, ...args];
        // The shell's own time has milliseconds, GNU time only hundredths.
        const script = `TIMEFORMAT="%3U %3S %3R"; { time "$@" <"$IN" >/dev/null 2>"$SAID.err"; } 2>"$SAID.time"; exit $?`;
        const run = spawnSync("bash", ["-c", script, "bash", ...wrapped], { cwd, env: { ...process.env, ...env, SAID: said, IN: input ?? "/dev/null" }, stdio: "ignore" });
        if (run.error || run.status === null || run.status > status)
            throw new Error(`${command} ${args.join(" ")} ended with ${run.error ?? run.status}: ${readFileSync(`${said}.err`, "utf8").slice(0, 500)}`);
        const [user, system, wall] = readFileSync(`${said}.time`, "utf8").trim().split(" ").map(Number);
        return { cpu: Number((user + system).toFixed(3)), wall, peak: memory && existsSync(said) ? Number(readFileSync(said, "utf8")) : null };
    } finally {
        rmSync(folder, { recursive: true, force: true });
    }
}

/**
 * Runs works in turns, `rounds` times each, so that whatever disturbs one disturbs all. A work is { name, command, args, … } with the options of `measure`.
 * Gives by name { cpu, wall, peak, runs }: the least seconds, the peak of that run, and every run. A work that fails is left out, and said.
 */
export function turns(works, rounds) {
    const results = {};
    const failed = new Set();
    for (let round = 0; round < rounds; round++) {
        for (const { name, command, args, ...options } of works) {
            if (failed.has(name)) continue;
            try {
                (results[name] ??= { runs: [] }).runs.push(measure(command, args, options));
            } catch (problem) {
                failed.add(name);
                delete results[name];
                console.error(`${name}: ${problem.message}`);
            }
        }
    }
    for (const result of Object.values(results)) {
        const best = result.runs.reduce((a, b) => (b.cpu < a.cpu ? b : a));
        Object.assign(result, { cpu: best.cpu, wall: Math.min(...result.runs.map((run) => run.wall)), peak: best.peak });
    }
    return results;
}

/** The tables in Markdown that a program wrote, each a list of rows, each row an object by column; a cell that is a number becomes one. */
export function tables(markdown) {
    const all = [];
    let columns = null;
    for (const line of markdown.split("\n")) {
        if (!line.startsWith("|")) {
            columns = null;
            continue;
        }
        const cells = line.split("|").slice(1, -1).map((cell) => cell.trim());
        if (cells.every((cell) => /^:?-+:?$/.test(cell))) continue;
        if (!columns) {
            columns = cells;
            all.push([]);
            continue;
        }
        all.at(-1).push(Object.fromEntries(columns.map((column, i) => [column, cells[i] !== "" && !Number.isNaN(Number(cells[i])) ? Number(cells[i]) : cells[i]])));
    }
    return all;
}

/** The value in the middle. */
export const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
