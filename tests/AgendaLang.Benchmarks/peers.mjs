// `agenda diff`, `check` and `merge` beside tools of other trades, on equal work: as many declarations, of which as many were edited.
//
//   node peers.mjs AGENDA MODULES FOLDER [ROUNDS] [SESSIONS…]
//
// AGENDA is the command, MODULES a node_modules with @bufbuild/buf and jsondiffpatch, FOLDER an empty or earlier folder for inputs. The benchmarks must be
// built (Release). Each round runs every command once, in turns, so that ratios hold on a machine that others use too; the table gives the least CPU seconds
// (user and system), and the peak memory of that run.
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

const here = dirname(fileURLToPath(import.meta.url));
const benchmarks = join(here, "bin/Release/net10.0/AgendaLang.Benchmarks.dll");
const [agenda, modules, folder] = process.argv.slice(2, 5).map((path) => resolve(path));
const rounds = Number(process.argv[5] ?? 3);
const sizes = process.argv.length > 6 ? process.argv.slice(6).map(Number) : [1_000, 10_000, 50_000];
const buf = join(modules, ".bin/buf");
const editedOf = 50;

function must(command, args, options = {}) {
    const run = spawnSync(command, args, { encoding: "utf8", maxBuffer: 1 << 30, ...options });
    if (run.error || run.status !== 0) throw new Error(`${command} ${args.join(" ")}: ${run.error ?? run.stderr}`);
    return run.stdout;
}

// CPU seconds and kilobytes at the peak; what a command found is no failure.
function measure(command, args, cwd) {
    const run = spawnSync("/usr/bin/time", ["-f", "%U %S %M", command, ...args], { cwd, stdio: ["ignore", "ignore", "pipe"], encoding: "utf8", maxBuffer: 1 << 30 });
    const [user, system, peak] = run.stderr.trim().split("\n").at(-1).split(" ").map(Number);
    if (Number.isNaN(peak)) throw new Error(`${command} ${args.join(" ")}: ${run.stderr.slice(0, 500)}`);
    return { cpu: user + system, peak };
}

// Every 50th session begins five minutes later, has another title, or another id.
function editAgendas(from, to) {
    mkdirSync(to, { recursive: true });
    let count = 0;
    for (const name of readdirSync(from)) {
        const text = readFileSync(join(from, name), "utf8").replace(/^( *)session (\S+) "([^"]*)" (\d\d):(\d)(\d)-/gm, (line, indent, id, title, hour, ten, one) => {
            if (count++ % editedOf !== 0) return line;
            switch ((count / editedOf | 0) % 3) {
                case 0: return `${indent}session ${id} "${title}" ${hour}:${ten}${one === "0" ? 5 : 9}-`;
                case 1: return `${indent}session ${id} "${title}, retitled" ${hour}:${ten}${one}-`;
                default: return `${indent}session ${id}-anew "${title}" ${hour}:${ten}${one}-`;
            }
        });
        // Every file is touched.
        writeFileSync(join(to, name), `// Seen.\n${text}`);
    }
}

// A message for a session, with a field for each of its facts; every 50th has a field of another type, another name, or is gone.
function writeProtos(to, sessions, isEdited) {
    const files = 100;
    for (let file = 0; file < files; file++) {
        const lines = [`syntax = "proto3";`, ``, `package season.v1;`, ``];
        for (let i = file; i < sessions; i += files) {
            const edit = isEdited && i % editedOf === 0 ? (i / editedOf) % 3 : -1;
            lines.push(`// Session ${i}.`, `message Session${edit === 2 ? "Anew" : ""}${i} {`, `  string title = 1;`, `  ${edit === 0 ? "string" : "int32"} start = 2;`);
            lines.push(`  int32 end = 3;`, `  string ${edit === 1 ? "hall" : "room"} = 4;`, `  repeated string topics = 5;`, `  repeated string participants = 6;`);
            lines.push(`  string chair = 7;`, `  repeated string speakers = 8;`, `}`, ``);
        }
        const path = join(to, "season/v1", `summit_${file}.proto`);
        mkdirSync(dirname(path), { recursive: true });
        writeFileSync(path, lines.join("\n"));
    }
    writeFileSync(join(to, "buf.yaml"), "version: v2\nlint:\n  use: [STANDARD]\nbreaking:\n  use: [FILE]\n");
}

function prepare(sessions) {
    const at = join(folder, String(sessions));
    if (existsSync(join(at, "ready"))) return at;
    rmSync(at, { recursive: true, force: true });
    mkdirSync(at, { recursive: true });
    must("dotnet", [benchmarks, "write", "sessions", join(at, "old"), String(sessions)]);
    editAgendas(join(at, "old"), join(at, "new"));
    must("dotnet", [benchmarks, "write", "merge", join(at, "merge"), String(sessions), "5"]);
    for (const side of ["old", "new"]) {
        writeProtos(join(at, `proto-${side}`), sessions, side === "new");
        must(agenda, ["export", join(at, side, "season.agenda"), "--to", "json", "--out", join(at, `${side}.json`)]);
    }
    writeFileSync(join(at, "ready"), "");
    return at;
}

const rows = [];
for (const sessions of sizes) {
    const at = prepare(sessions);
    const patch = join(modules, "jsondiffpatch/lib/index.js");
    const js = `import { create } from ${JSON.stringify(patch)}; import { readFileSync } from "node:fs";
        const read = (path) => JSON.parse(readFileSync(path, "utf8"));
        const delta = create({ objectHash: (each) => each.id ?? each.path ?? JSON.stringify(each) }).diff(read("old.json"), read("new.json"));
        process.stdout.write(JSON.stringify(delta ?? null));`;
    const works = [
        ["agenda diff", agenda, ["diff", "old", "new", "--output", "json"]],
        ["agenda diff, nothing changed", agenda, ["diff", "old", "old", "--output", "json"]],
        ["buf breaking", buf, ["breaking", "proto-new", "--against", "proto-old"]],
        ["jsondiffpatch", "node", ["--input-type=module", "-e", js]],
        ["git diff --no-index", "git", ["diff", "--no-index", "old", "new"]],
        ["agenda check", agenda, ["check", "old"]],
        ["buf lint", buf, ["lint", "proto-old"]],
        ["agenda merge", agenda, ["merge", "merge/base.agenda", "merge/ours.agenda", "merge/theirs.agenda"]],
        ["git merge-file", "git", ["merge-file", "-p", "merge/ours.agenda", "merge/base.agenda", "merge/theirs.agenda"]],
    ];
    const best = new Map();
    for (let round = 0; round < rounds; round++) {
        for (const [name, command, args] of works) {
            const run = measure(command, args, at);
            if (!best.has(name) || run.cpu < best.get(name).cpu) best.set(name, run);
        }
    }
    for (const [name] of works) rows.push({ name, sessions, ...best.get(name) });
}

console.log(`| work | ${sizes.map((size) => `${size} sessions`).join(" | ")} |`);
console.log(`|---|${sizes.map(() => "---:|").join("")}`);
for (const name of new Set(rows.map((row) => row.name))) {
    const cells = sizes.map((size) => rows.find((row) => row.name === name && row.sessions === size)).map((row) => `${row.cpu.toFixed(2)} s, ${Math.round(row.peak / 1024)} MiB`);
    console.log(`| ${name} | ${cells.join(" | ")} |`);
}
