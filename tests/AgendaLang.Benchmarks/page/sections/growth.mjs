import { mib, n, row, s } from "../figures.mjs";
import { merge, season } from "../inputs.mjs";
import { must, turns } from "../run.mjs";
import { loads } from "../loading.mjs";
import { join } from "node:path";

export const sizes = [1_000, 10_000, 50_000, 200_000];
// Files over 16 MiB are refused; so much fits into one.
export const mergeSizes = [1_000, 10_000, 25_000, 50_000];
const limit = 1.3;

/** The works by name; each grows with the number of sessions. */
export const works = {
    check: { title: "`agenda check`", args: () => ["check", "old"] },
    diff: { title: "`agenda diff`, 2 % edited", args: () => ["diff", "old", "new", "--output", "json"] },
    unchanged: { title: "`agenda diff`, nothing changed", args: () => ["diff", "old", "old", "--output", "json"] },
    format: { title: "`agenda format --check`", args: () => ["format", "--check", "old"] },
    json: { title: "`agenda export --to json`", args: () => ["export", "old/season.agenda", "--to", "json"] },
    html: { title: "`agenda export --to html`", args: () => ["export", "old/season.agenda", "--to", "html"] },
    ics: { title: "`agenda export --to ics`", args: () => ["export", "old/season.agenda", "--to", "ics"] },
    merge: { title: "`agenda merge` of one file, 5 % edited by each side", sizes: mergeSizes, in: (context, sessions) => merge(context, sessions, 5), args: () => ["merge", "base.agenda", "ours.agenda", "theirs.agenda"] },
    import: { title: "`agenda import` of that calendar", sizes: [1_000, 10_000], in: calendar, args: () => ["import", "season.ics"] },
};

function calendar(context, sessions) {
    return context.prepared(`calendar-${sessions}`, (at) => must(context.agenda(), ["export", join(season(context, sessions), "old/season.agenda"), "--to", "ics", "--out", join(at, "season.ics")]));
}

/** What a session costs at the most sessions, by what it costs at 10,000. */
export function growthOf(runs, key) {
    const found = Object.keys(runs).map(Number).sort((a, b) => a - b);
    const most = found.at(-1);
    return most > 10_000 && runs[10_000] ? { most, ratio: runs[most][key] / most / (runs[10_000][key] / 10_000) } : null;
}

export default {
    name: "growth",
    title: "By the number of sessions",
    takes: "8 min",
    async run(context) {
        const found = {};
        for (const [name, work] of Object.entries(works)) {
            found[name] = {};
            for (const sessions of context.sizes(work.sizes ?? sizes)) {
                const cwd = (work.in ?? season)(context, sessions);
                const rounds = sessions >= 200_000 ? context.rounds(3, 1) : context.rounds(5, 2);
                Object.assign(found[name], turns([{ name: String(sessions), command: context.agenda(), args: work.args(), cwd }], rounds));
            }
        }
        found.lsp = {};
        for (const sessions of context.sizes(sizes)) found.lsp[sessions] = await loads(context.agenda(), join(season(context, sessions), "old"), sessions >= 200_000 ? 1 : context.rounds(3, 2));
        return found;
    },
    figures: (found) =>
        Object.entries({ ...works, lsp: { title: "`agenda lsp`, a folder opened, to the findings of one file" } }).map(([name, work]) => {
            const runs = found[name];
            const cpu = growthOf(runs, "cpu");
            const peak = growthOf(runs, "peak");
            const goals = cpu ? [{ text: `a session at ${n(cpu.most, 0)} at most ${limit} times that at 10,000, in time and memory`, met: cpu.ratio <= limit && peak.ratio <= limit }] : null;
            const ratios = cpu ? `; ${n(cpu.ratio, 2)} and ${n(peak.ratio, 2)} times` : "";
            return row(work.title, goals, Object.entries(runs).map(([sessions, run]) => `${n(Number(sessions), 0)}: ${s(run.cpu)}, ${mib(run.peak)}`).join("; ") + ratios);
        }),
};
