import { cpus } from "node:os";
import { dotnet } from "../context.mjs";
import { atMost, n, row } from "../figures.mjs";

export default {
    name: "tests",
    title: "The tests of this repository",
    takes: "5 min",
    // Left out where little time is to be spent, unless it is named.
    isLong: true,
    run(context) {
        // As `.ci/run` does: what is tried as it is shipped is compiled in advance once, and before.
        process.env.AGENDA_EXECUTABLE = process.env.AGENDA_SERVER = context.agenda();
        dotnet(["build", "-v", "q", "--nologo"]);
        const began = Date.now();
        dotnet(["test", "--no-build", "-v", "q", "--nologo"]);
        return { seconds: (Date.now() - began) / 1_000, processors: cpus().length };
    },
    figures: ({ seconds, processors }) => [row(`\`dotnet test\` of the whole solution, built and published before, on the clock, ${processors} processors`, atMost(5, "min", seconds / 60), `${n(seconds / 60, 1)} min`)],
};
