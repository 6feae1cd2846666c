import { atMost, n, row } from "../figures.mjs";

export default {
    name: "editor",
    title: "What an editor asks for, in process, compiled while it runs",
    takes: "4 min",
    run: (context) => Object.assign({}, ...["editing", "navigation", "actions"].map((part) => context.quickly(part))),
    figures({ editing, navigation, actions }) {
        const find = (rows, begin) => rows.find((each) => Object.values(each)[0].startsWith(begin));
        const renamed = find(navigation, "the same, findings known");
        const edited = find(navigation, "the same, right after");
        const [session, references, search, again] = ["rename a session", "find the references", "search the workspace", "search it again"].map((begin) => find(navigation, begin));
        const random = find(editing, "completion at random");
        const slowest = editing.filter((each) => Object.values(each)[0].startsWith("completion")).reduce((a, b) => (b["median ms"] > a["median ms"] ? b : a));
        const [preview, ofParty, all] = ["page beside", "page of one party", "all that there is"].map((begin) => find(actions, begin));
        return [
            row(`renaming a country that all of ${n(renamed.files, 0)} files name (${n(renamed.changes, 0)} places in ${n(renamed.lines, 0)} lines), findings known`, atMost(300, "ms", renamed["median ms"]),
                `${n(renamed["median ms"], 0)} ms (median), ${n(renamed["best ms"], 0)} at best`),
            row("the same right after an edit of the file that declares it", atMost(300, "ms", edited["median ms"]), `${n(edited["median ms"], 0)} ms (median), ${n(edited["best ms"], 0)} at best`),
            row("renaming a session there; all references to that country; a search of the workspace, the first time and again (medians)", null,
                [session, references, search, again].map((each) => n(each["median ms"], 0)).join(", ") + " ms"),
            row("completion after a keystroke in 2,000 lines, at random places; where it costs most (medians)", null, `${n(random["median ms"], 2)} ms; ${n(slowest["median ms"], 2)} ms (${Object.values(slowest)[0]})`),
            row("the preview of 2,000 lines after an edit; that of one party; the list of all events (medians)", null, [preview, ofParty, all].map((each) => n(each["median ms"], 1)).join(", ") + " ms"),
        ];
    },
};
