import { repository, sizeOf } from "../context.mjs";
import { atMost, mib, n, row, s } from "../figures.mjs";
import { measure, median } from "../run.mjs";

const example = "examples/c5plus1";
const check = ["check", example];

export default {
    name: "start",
    title: "The command, from its start to its end",
    takes: "3 min",
    run(context) {
        const rounds = context.rounds(41, 11);
        const found = {};
        for (const [name, command] of [["aot", context.agenda()], ["r2r", context.readyToRun()]]) {
            const runs = Array.from({ length: rounds }, () => measure(command, check, { cwd: repository, memory: false }));
            found[name] = {
                cpu: median(runs.map((run) => run.cpu)), wall: median(runs.map((run) => run.wall)), least: Math.min(...runs.map((run) => run.wall)),
                peak: measure(command, check, { cwd: repository }).peak, bytes: sizeOf(command), runs,
            };
        }
        return found;
    },
    figures: ({ aot, r2r }) => [
        row(`\`agenda check ${example}\` with all rules, whole process, NativeAOT (median on the clock)`, atMost(25, "ms", aot.wall * 1e3), `${n(aot.wall * 1e3, 0)} ms, ${n(aot.least * 1e3, 0)} at best; ${s(aot.cpu)} of the processor, ${mib(aot.peak)}`),
        row("the same, ReadyToRun with its own runtime", atMost(120, "ms", r2r.wall * 1e3), `${n(r2r.wall * 1e3, 0)} ms, ${n(r2r.least * 1e3, 0)} at best; ${s(r2r.cpu)} of the processor, ${mib(r2r.peak)}`),
        row("the executable, NativeAOT", null, `${n(aot.bytes / 1e6, 1)} MB`),
        row("the same, ReadyToRun with its own runtime, unpacked", null, `${n(r2r.bytes / 1e6, 1)} MB`),
    ],
};
