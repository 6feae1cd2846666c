import { atLeast, atMost, n, row, times } from "../figures.mjs";

const parts = ["read", "keystroke", "recovery", "names", "format"];

export default {
    name: "reading",
    title: "Reading, names and formatting, in process",
    takes: "3 min",
    run: (context) => Object.assign({}, ...parts.map((part) => context.quickly(part))),
    figures({ read, keystroke, recovery, names, format }) {
        const of = (rows, lines) => rows.find((each) => each.lines === lines);
        const large = of(read, 100_000);
        const ratios = read.map((each) => each["ours / yardstick"]);
        const key = of(keystroke, 100_000);
        const each = (column) => recovery.map((row) => row[column]);
        const spread = (values) => Math.max(...values) / Math.min(...values);
        return [
            row(`a file of 100,000 lines (${n(large.MB, 1)} MB), tree and findings included`, atLeast(150, "MB/s", large["ours MB/s"]),
                `${n(large["ours MB/s"], 0)} MB/s; the bare lexer ${n(large["lexer MB/s"], 0)}`),
            row("memory allocated while reading it", atMost(6, "bytes a byte of text", large["ours: bytes a byte"]), `${n(large["ours: bytes a byte"], 1)} bytes`),
            row("the same compared with a hand-written reader that makes the same tree without recovery, kept in the benchmarks; 1,000 to 100,000 lines",
                times(4, Math.max(...ratios)), `${n(Math.min(...ratios), 1)} to ${n(Math.max(...ratios), 1)} times`),
            row("after a keystroke in 100,000 lines, copying of the text aside (median)", atMost(0.3, "ms", key["median ms"]), `${n(key["median ms"], 2)} ms, ${n(key.bytes / 1e3, 0)} kB`),
            row("after a keystroke in 10,000 lines", null, `${n(of(keystroke, 10_000)["median ms"], 3)} ms`),
            row("1,000 to 8,000 broken statements in one block", { text: "linear: each at most twice as dear as at best", met: spread(each("one block: µs each")) <= 2 },
                `${each("one block: µs each").map((value) => n(value, 2)).join(", ")} µs each`),
            row("the same, each in a declaration of its own", { text: "linear, likewise", met: spread(each("declarations: µs each")) <= 2 },
                `${each("declarations: µs each").map((value) => n(value, 2)).join(", ")} µs each`),
            row("collecting and binding the names of 100,000 declarations with 293,000 references", atMost(0.4, "s", names[0]["names ms"] / 1e3),
                `${n(names[0]["names ms"] / 1e3, 2)} s; ${n(names[0]["reading and binding ms"] / 1e3, 2)} s with reading the ${names[0].files} files, ${n(names[0]["whole check ms"] / 1e3, 2)} s with all rules`),
            row("formatting 100,000 lines", null, `${n(format[0]["best ms"] / 1e3, 2)} s; ${n(format[0]["MB/s"], 0)} MB/s`),
        ];
    },
};
