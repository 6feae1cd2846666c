import { atMost, n, row, times } from "../figures.mjs";
import { dotnet } from "../context.mjs";

const [nothing, byHand, generated, agendas] = ["nothing s", "constants by hand s", "constants generated s", "agendas s"];

export default {
    name: "builds",
    title: "Builds with the package",
    takes: "9 min",
    run(context) {
        const feed = context.folder("feed");
        dotnet(["pack", "src/AgendaLang.Package", "-c", "Release", "-o", feed, "-v", "q", "--nologo", "-m:1"]);
        const [compile] = context.benchmark("quick", "compile");
        const [whole] = context.benchmark("quick", "whole");
        // Fewer than three rounds leave warm compilers out.
        const [builds] = context.benchmark("builds", feed, String(context.rounds(5, 1)));
        return { compile, whole, builds };
    },
    figures({ compile, whole, builds }) {
        const files = (rows, count) => rows.find((each) => each["files of 30 lines"] === count);
        const build = (count, compiler) => builds.find((each) => each["files of 30 lines"] === count && each.compiler === compiler);
        const against = (of) => `${n(of[agendas], 2)} s; ${n(of[generated], 2)} s with constants generated, ${n(of[byHand], 2)} s with constants by hand, ${n(of[nothing], 2)} s without any`;
        const generator = files(compile, 1_000);
        const edit = "after an edit: best ms";
        const rows = [
            row("C# that is generated for a declaration, files of 30 lines", atMost(400, "bytes", files(compile, 100)["C# bytes a declaration"]), `${n(files(compile, 100)["C# bytes a declaration"], 0)} bytes`),
            row("the generator after an edit in one of 1,000 agendas (median, all threads counted)", atMost(30, "ms", generator["median ms"]), `${n(generator["median ms"], 0)} ms, ${n(generator[edit], 0)} at best`),
        ];
        for (const [compiler, limit] of [["cold", 0.25], ["warm", 0.05]]) {
            const one = build(1, compiler);
            if (one) rows.push(row(`compiling one agenda against none, a ${compiler} compiler (the compiler's part of the build, on the clock)`, atMost(limit, "s more", one["agendas - nothing s"]), `${n(one["agendas - nothing s"], 2)} s more; ${against(one)}`));
            for (const count of [100, 1_000]) {
                const many = build(count, compiler);
                const ratio = "agendas / constants generated";
                if (many) rows.push(row(`compiling ${n(count, 0)} agendas of 30 lines, a ${compiler} compiler, against the same with one \`const string\` a declaration in place of our C#, reading and checking as ever`,
                    times(1.5, many[ratio]), `${n(many[ratio], 1)} times; ${n(many["agendas / constants by hand"], 1)} times constants by hand; ${against(many)}`));
            }
        }
        for (const each of whole)
            rows.push(row(`the whole work of a warm compiler on ${n(each["files of 30 lines"], 0)} agendas, in process`, null,
                `${n(each["agendas ms"], 0)} ms, of it the generator ${n(each["of it the generator ms"], 0)}; ${n(each["agendas / constants generated"], 1)} times constants generated, ${n(each["agendas / constants by hand"], 1)} times those by hand`));
        return rows;
    },
};
