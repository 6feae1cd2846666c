import { dotnet } from "../context.mjs";
import { atMost, n, row } from "../figures.mjs";

export default {
    name: "tests",
    title: "The tests of this repository",
    takes: "5 min",
    // Left out where little time is to be spent, unless it is named.
    isLong: true,
    run() {
        dotnet(["build", "-v", "q", "--nologo"]);
        const began = Date.now();
        dotnet(["test", "--no-build", "-v", "q", "--nologo"]);
        return { seconds: (Date.now() - began) / 1_000 };
    },
    figures: ({ seconds }) => [row("`dotnet test` of the whole solution, built before, on the clock", atMost(5, "min", seconds / 60), `${n(seconds / 60, 1)} min`)],
};
