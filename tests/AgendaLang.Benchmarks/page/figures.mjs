// A row of a table of figures: what was measured, what is promised, what came out. Whether a goal is met is worked out here and nowhere typed.

/** A number as people read it: three digits that count, thousands apart. */
export function n(value, digits) {
    if (value === null || value === undefined || Number.isNaN(value)) return "–";
    digits ??= value >= 100 ? 0 : value >= 10 ? 1 : 2;
    return value.toLocaleString("en-US", { minimumFractionDigits: digits, maximumFractionDigits: digits });
}

/** Seconds, in milliseconds if there are few. */
export const s = (seconds) => (seconds === undefined ? "–" : seconds < 0.1 ? `${n(seconds * 1e3, seconds < 0.01 ? 1 : 0)} ms` : `${n(seconds, 2)} s`);

/** KiB in MiB. */
export const mib = (kib) => (kib ? `${n(kib / 1024, 0)} MiB` : "–");

/** A program's run: processor and memory. */
export const cost = (run) => (run ? `${s(run.cpu)}, ${mib(run.peak)}` : "–");

// Goals: whether one is met is null where nothing was measured.
export const atMost = (limit, unit, value) => ({ text: `at most ${n(limit, digitsOf(limit))} ${unit}`, met: measured(value) ? value <= limit : null });
export const atLeast = (limit, unit, value) => ({ text: `at least ${n(limit, digitsOf(limit))} ${unit}`, met: measured(value) ? value >= limit : null });
export const times = (limit, value) => ({ text: `at most ${limit} times`, met: measured(value) ? value <= limit : null });
export const none = (value) => ({ text: "none", met: measured(value) ? value === 0 : null });

const digitsOf = (limit) => (Number.isInteger(limit) ? 0 : String(limit).split(".")[1].length);
const measured = (value) => typeof value === "number" && !Number.isNaN(value);

/** @param goals one goal, a list of goals, or null where nothing is promised */
export const row = (what, goals, measured) => ({ what, goals: [goals].flat().filter((goal) => goal), measured });

/** Whether all goals of a row are met; null if there are none, or one was not measured. */
export const isMet = ({ goals }) => (goals.length === 0 || goals.some((goal) => goal.met === null) ? null : goals.every((goal) => goal.met));

/** A table of rows in Markdown. */
export function table(rows) {
    const lines = rows.map((each) => {
        const { what, goals, measured } = each;
        const verdict = { true: "met", false: "**missed**", null: goals.length === 0 ? "" : "not measured" }[isMet(each)];
        return `| ${what} | ${goals.map((goal) => goal.text).join("; ")} | ${measured} | ${verdict} |`;
    });
    return ["| what | goal | measured | |", "|---|---|---|---|", ...lines].join("\n");
}
