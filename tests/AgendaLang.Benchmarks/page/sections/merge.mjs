import { atMost, cost, n, none, row } from "../figures.mjs";
import { merge } from "../inputs.mjs";
import { turns } from "../run.mjs";

const spots = (rows, column) => rows.map((each) => `${n(each[column], 0)} at ${each["edited by each side"]}`).join(", ");

export default {
    name: "merge",
    title: "Merging",
    takes: "2 min",
    run(context) {
        const at = merge(context, 10_000, 5);
        const args = ["base.agenda", "ours.agenda", "theirs.agenda"];
        return { process: turns([{ name: "10000", command: context.agenda(), args: ["merge", ...args], cwd: at }], context.rounds(7, 3)), merge: context.benchmark("merge")[0] };
    },
    figures({ process, merge }) {
        const large = merge.filter((each) => each.sessions === 10_000);
        const at = (percent) => large.find((each) => each["edited by each side"] === `${percent} %`)["ours: best ms"] / 1e3;
        const sum = (column) => merge.reduce((total, each) => total + (Number(each[column]) || 0), 0);
        return [
            row("merging two sides of 10,000 sessions with 40,000 items, each of which edits 5 %; ledger and check included, in process", atMost(0.5, "s", at(5)),
                `${n(at(5), 2)} s; ${n(at(1), 2)} s at 1 %, ${n(at(20), 2)} s at 20 %`),
            row("the same at 5 %, whole process, NativeAOT", null, cost(process[10_000])),
            row("conflicts of ours, where both sides edit 1, 5 or 20 % of 1,000 or 10,000 sessions (never the same fact), move, reorder, and put in at the same spots", none(sum("ours: conflicts")), n(sum("ours: conflicts"), 0)),
            row("merges of ours that are wrong", none(sum("ours: wrong")), n(sum("ours: wrong"), 0)),
            row("conflicts of `git merge-file` there, 10,000 sessions", null, spots(large, "git: conflicts")),
        ];
    },
};
