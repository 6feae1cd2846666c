import { join } from "node:path";
import { cost, mib, n, row, s } from "../figures.mjs";
import { forPeers, merge, season } from "../inputs.mjs";
import { turns } from "../run.mjs";

const compare = (modules) => `import { create } from ${JSON.stringify(join(modules, "lib/index.js"))}; import { readFileSync } from "node:fs";
    const read = (path) => JSON.parse(readFileSync(path, "utf8"));
    const delta = create({ objectHash: (each) => each.id ?? each.path ?? JSON.stringify(each) }).diff(read("old.json"), read("new.json"));
    process.stdout.write(JSON.stringify(delta ?? null));`;

// Ours, and a peer on equal work. `most` is the number of sessions above which a peer takes gigabytes or minutes.
export const contests = {
    diff: { title: "compare two states", ours: "agenda diff", peers: ["buf breaking", "jsondiffpatch", "git diff --no-index"] },
    check: { title: "check", ours: "agenda check", peers: ["buf lint"] },
    merge: { title: "merge", ours: "agenda merge", peers: ["git merge-file"] },
};
// What a peer does not do.
const notes = { "git diff --no-index": "it knows lines only", "git merge-file": "it knows lines only, and leaves conflicts where there is none", jsondiffpatch: "it reads JSON, and checks nothing" };
const buf = (context) => (context.quick ? 10_000 : 50_000);

export default {
    name: "peers",
    title: "Beside other tools",
    takes: "9 min",
    run(context) {
        const runs = {};
        const [bufCommand, jsondiffpatch] = [context.peer("buf"), context.peerModule("jsondiffpatch")];
        for (const sessions of context.sizes([1_000, 10_000, 50_000])) {
            const [ours, theirs, sides] = [season(context, sessions), forPeers(context, sessions), merge(context, sessions, 5)];
            const isForBuf = bufCommand && sessions <= buf(context);
            const works = [
                { name: "agenda diff", command: context.agenda(), args: ["diff", "old", "new", "--output", "json"], cwd: ours },
                isForBuf && { name: "buf breaking", command: bufCommand, args: ["breaking", "proto-new", "--against", "proto-old"], cwd: theirs, status: 100 },
                jsondiffpatch && { name: "jsondiffpatch", command: process.execPath, args: ["--input-type=module", "-e", compare(jsondiffpatch)], cwd: theirs },
                { name: "git diff --no-index", command: "git", args: ["diff", "--no-index", "old", "new"], cwd: ours },
                { name: "agenda check", command: context.agenda(), args: ["check", "old"], cwd: ours },
                isForBuf && { name: "buf lint", command: bufCommand, args: ["lint", "proto-old"], cwd: theirs, status: 100 },
                { name: "agenda merge", command: context.agenda(), args: ["merge", "base.agenda", "ours.agenda", "theirs.agenda"], cwd: sides },
                { name: "git merge-file", command: "git", args: ["merge-file", "-p", "ours.agenda", "base.agenda", "theirs.agenda"], cwd: sides, status: 127 },
            ].filter((work) => work);
            for (const [name, run] of Object.entries(turns(works, context.rounds(3, 2)))) (runs[name] ??= {})[sessions] = run;
        }
        return runs;
    },
    figures: (runs) =>
        Object.values(contests).flatMap(({ title, ours, peers }) => peers.filter((peer) => runs[peer]).map((peer) => {
            const shared = Object.keys(runs[peer]).filter((sessions) => runs[ours][sessions]);
            const ratios = shared.map((sessions) => runs[peer][sessions].cpu / runs[ours][sessions].cpu);
            const ratio = ratios.map((each) => (each >= 1 ? `${n(each, 1)} times ours` : `1/${n(1 / each, 1)} of ours`));
            return row(`${title}: \`${peer}\` by \`${ours}\`, ${shared.map((each) => n(Number(each), 0)).join(", ")} sessions`, null, `${ratio.join(", ")}; memory ${shared.map((each) => n(runs[peer][each].peak / runs[ours][each].peak, 1)).join(", ")} times`);
        })),
    better: (runs) =>
        Object.values(contests).flatMap(({ ours, peers }) => peers.filter((peer) => runs[peer]).flatMap((peer) => {
            const sessions = Object.keys(runs[peer]).filter((each) => runs[ours]?.[each]).at(-1);
            if (!sessions) return [];
            const [own, their] = [runs[ours][sessions], runs[peer][sessions]];
            const parts = [their.cpu < own.cpu && `${s(their.cpu)} against ${s(own.cpu)}`, their.peak < own.peak && `${mib(their.peak)} against ${mib(own.peak)}`].filter((part) => part);
            return parts.length > 0 ? [`\`${peer}\` beside \`${ours}\`, ${n(Number(sessions), 0)} sessions: ${parts.join("; ")}${notes[peer] ? ` (${notes[peer]})` : ""}.`] : [];
        })),
    extra(runs) {
        const sizes = [1_000, 10_000, 50_000];
        const rows = Object.values(contests).flatMap(({ ours, peers }) => [ours, ...peers]).map((name) => `| \`${name}\` | ${sizes.map((size) => (runs[name]?.[size] ? cost(runs[name][size]) : "not measured")).join(" | ")} |`);
        return [`| seconds of the processor, peak memory | ${sizes.map((size) => `${n(size, 0)} sessions`).join(" | ")} |`, `|---|${sizes.map(() => "---:|").join("")}`, ...rows].join("\n");
    },
};
