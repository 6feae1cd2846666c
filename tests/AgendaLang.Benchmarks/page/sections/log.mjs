import { spawnSync } from "node:child_process";
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { sizeOf } from "../context.mjs";
import { cost, n, row } from "../figures.mjs";
import { season } from "../inputs.mjs";
import { must, turns } from "../run.mjs";

const commits = 6_000;

// A repository of so many commits, each of which gives a session of one file another title.
function write(at, from) {
    must("git", ["init", "-q", "-b", "main", at]);
    const texts = new Map(readdirSync(from).map((name) => [name, readFileSync(join(from, name), "utf8")]));
    const files = [...texts.keys()].filter((name) => name.startsWith("summit-"));
    const parts = [];
    const commit = (i, names) => {
        const message = i === 0 ? "All summits" : `Another title, ${i}`;
        parts.push(`commit refs/heads/main\ncommitter Nobody <nobody@example.org> ${1_760_000_000 + i * 600} +0000\ndata ${Buffer.byteLength(message)}\n${message}\n`);
        for (const name of names) parts.push(`M 100644 inline ${name}\ndata ${Buffer.byteLength(texts.get(name))}\n${texts.get(name)}\n`);
    };
    commit(0, texts.keys());
    for (let i = 1; i < commits; i++) {
        const name = files[i % files.length];
        texts.set(name, texts.get(name).replace(/"Session (\d+)(?:, \d+)?"/, `"Session $1, ${i}"`));
        commit(i, [name]);
    }
    const run = spawnSync("git", ["-C", at, "fast-import", "--quiet"], { input: parts.join("") });
    if (run.status !== 0) throw new Error(run.stderr.toString());
    must("git", ["-C", at, "reset", "-q", "--hard"]);
}

export default {
    name: "log",
    title: "The life of a thing in git history",
    takes: "2 min",
    run(context) {
        const at = context.prepared("history", (folder) => write(folder, join(season(context, 10_000), "old")));
        return { ...turns([{ name: "log", command: context.agenda(), args: ["log", "topic-7"], cwd: at }], context.rounds(3, 1)), bytes: sizeOf(join(at, ".git")) };
    },
    figures: ({ log, bytes }) => [row(`\`agenda log\` of a topic in a repository of ${n(bytes / 1e6, 0)} MB with ${n(commits, 0)} commits to 10,000 sessions, git included`, null, cost(log))],
};
