import { atMost, cost, n, row, s, times } from "../figures.mjs";
import { season } from "../inputs.mjs";
import { turns } from "../run.mjs";

const sizes = [1_000, 10_000, 50_000];
const limits = { 1000: 0.15, 10000: 0.5, 50000: 2 };
const kinds = { edited: "new", unchanged: "old", reordered: "reordered" };

export default {
    name: "diff",
    title: "Comparing",
    takes: "2 min",
    run: (context) => turns(
        sizes.flatMap((sessions) => Object.entries(kinds).map(([kind, folder]) => ({
            name: `${kind} ${sessions}`, command: context.agenda(), args: ["diff", "old", folder, "--output", "json"], cwd: season(context, sessions),
        }))), context.rounds(7, 3)),
    figures(runs) {
        const ratios = sizes.map((sessions) => runs[`reordered ${sessions}`]?.cpu / runs[`edited ${sessions}`]?.cpu);
        return [
            ...sizes.map((sessions) => row(
                `\`agenda diff\` of two folders with ${n(sessions, 0)} sessions, 2 % of these with another time, name or id, every file touched; whole process, NativeAOT`,
                [atMost(limits[sessions], "s of the processor", runs[`edited ${sessions}`]?.cpu), sessions === 50_000 && atMost(400, "MiB", runs[`edited ${sessions}`]?.peak / 1024)],
                cost(runs[`edited ${sessions}`]))),
            row(`the same, nothing changed: ${sizes.map((each) => n(each, 0)).join(", ")}`, null, sizes.map((each) => s(runs[`unchanged ${each}`]?.cpu)).join(", ")),
            row("the same, all declarations and sessions in another order", times(1.5, Math.max(...ratios)),
                sizes.map((each, i) => `${s(runs[`reordered ${each}`]?.cpu)} (${n(ratios[i], 1)} times an edit)`).join(", ")),
        ];
    },
};
