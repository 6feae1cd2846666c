// Asks the agenda command what changed.
import { spawnSync } from "node:child_process";
import { Problem } from "./revisions.mjs";

const LARGEST_OUTPUT = 512 * 1024 * 1024;

/** What changed between two commits: counts, Markdown, annotations, and why the job must fail, if it must. */
export function changed(inputs, range, env) {
    const what = [`${range.base}..${range.head}`, ...(inputs.for ? ["--for", inputs.for] : [])];
    const paths = inputs.paths.length > 0 ? ["--", ...inputs.paths] : [];
    const ask = (output, ...more) => agenda(["diff", ...what, "--output", output, ...more, ...paths], inputs.command, env);

    const { stdout, status } = ask("json", ...(inputs.failOn ? ["--fail-on", inputs.failOn] : []));
    const { summary } = JSON.parse(stdout);
    const counts = { changes: summary.substantive + summary.editorial, substantive: summary.substantive, editorial: summary.editorial };
    if (counts.changes === 0) return { counts, markdown: "", annotations: "", mustFail: null };
    return {
        counts,
        markdown: ask("markdown").stdout,
        annotations: inputs.annotations ? ask("github").stdout.trimEnd() : "",
        mustFail: status === 1 ? failure(inputs.failOn) : null,
    };
}

function agenda(args, command, env) {
    const [program, ...first] = command.split(" ").filter(word => word !== "");
    const result = spawnSync(program, [...first, ...args], {
        cwd: env.GITHUB_WORKSPACE || process.cwd(), encoding: "utf8", maxBuffer: LARGEST_OUTPUT, env: { ...process.env, NO_COLOR: "1" },
    });
    if (result.error) throw new Problem(`The command "${command}" could not be started: ${result.error.message}`);
    if (result.status !== 0 && result.status !== 1) throw new Problem(`"agenda diff" ended with ${result.status ?? result.signal}: ${result.stderr.trim()}`);
    return result;
}

function failure(failOn) {
    switch (failOn) {
        case "adopted": return "An adopted agenda changes in substance, and its revision was not raised.";
        case "substantive": return "The agenda changes in substance.";
        default: return "The agenda changes.";
    }
}
