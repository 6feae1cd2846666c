import { atMost, cost, n, row } from "../figures.mjs";
import { season } from "../inputs.mjs";
import { turns } from "../run.mjs";

export default {
    name: "checking",
    title: "Checking with all rules",
    takes: "3 min",
    run(context) {
        const works = [10_000, 50_000].map((sessions) => ({ name: String(sessions), command: context.agenda(), args: ["check", "old"], cwd: season(context, sessions) }));
        return { process: turns(works, context.rounds(9, 5)), ...context.quickly("rules"), ...context.quickly("edits") };
    },
    figures({ process, rules, edits }) {
        const edit = (name) => edits.find((each) => each.edit.startsWith(name));
        const common = edit("the name of a person");
        const topic = edit("a new topic");
        const own = [edit("the time of a session"), edit("the title of a session")];
        const perSession = (sessions) => rules.find((each) => each.sessions === sessions)["µs a session"];
        return [
            row("`agenda check`, whole process, NativeAOT: 10,000 sessions, 2,000 people, 200 rooms in 100 files",
                [atMost(0.4, "s of the processor", process[10_000]?.cpu), atMost(250, "MiB", process[10_000]?.peak / 1024)], cost(process[10_000])),
            row("the same, 50,000 sessions", atMost(1.5, "s", process[50_000]?.cpu), cost(process[50_000])),
            row("all rules, in process, by the number of sessions", { text: "nearly linear: a session at 200,000 at most 1.3 times that at 10,000", met: perSession(200_000) <= 1.3 * perSession(10_000) },
                rules.map((each) => `${n(each.sessions, 0)}: ${n(each["µs a session"], 0)} µs a session`).join("; ")),
            row("findings fresh after an edit in one of 100 files with 10,000 sessions, in process (median)", atMost(50, "ms", Math.max(...own.map((each) => each["median ms"]))),
                own.map((each) => `${each.edit}: ${n(each["median ms"], 0)} ms, ${n(each["declarations checked again"], 0)} declarations checked again`).join("; ")),
            row("the same after an edit of the file that all others use", null,
                `the name of a person: ${n(common["median ms"], 0)} ms, ${n(common["declarations checked again"], 0)} declarations; a new topic, after which every name is looked up again: ${n(topic["median ms"], 0)} ms`),
        ];
    },
};
