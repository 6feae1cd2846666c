import { join } from "node:path";
import { repository, sizeOf } from "../context.mjs";
import { atMost, n, row } from "../figures.mjs";
import { must } from "../run.mjs";

const home = join(repository, "vscode-extension");
const tests = join(home, "e2e");

// What a line says that begins so: its numbers by the words before them.
function said(text, begin) {
    const line = text.split("\n").find((each) => each.trim().startsWith(begin));
    return line && Object.fromEntries([...line.slice(line.indexOf(begin) + begin.length).matchAll(/([a-z][a-z ]*?) (-?\d+(?:\.\d+)?) ms/g)].map(([, name, value]) => [name.trim(), Number(value)]));
}

// The size of the extension for Windows, which is packed here, too.
function windows(context) {
    const server = must(process.execPath, ["scripts/server.mjs", "win32-x64"], { cwd: home }).trim().split("\n").at(-1);
    const out = join(context.folder("extension"), "agenda-windows.vsix");
    must(process.execPath, ["scripts/package.mjs", "win32-x64", "--server", server, "--out", out], { cwd: home });
    return sizeOf(out);
}

export default {
    name: "extension",
    title: "The extension for VS Code, in a browser, on the clock",
    takes: "6 min",
    run(context) {
        const install = (cwd) => must("npm", ["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"], { cwd });
        let packed = process.env.AGENDA_VSIX;
        install(home);
        if (!packed) {
            packed = join(context.folder("extension"), "agenda.vsix");
            must(process.execPath, ["scripts/build.mjs"], { cwd: home });
            must(process.execPath, ["scripts/package.mjs", `${process.platform}-${process.arch}`, "--server", context.agenda(), "--out", packed], { cwd: home });
        }
        install(tests);
        must("npm", ["run", "--silent", "setup"], { cwd: tests });
        const play = (...args) => must("npx", ["playwright", "test", ...args], { cwd: tests, env: { ...process.env, AGENDA_VSIX: packed, ROUNDS: String(context.rounds(6, 4)) } });
        const measured = play("--config", "measure.config.ts");
        const start = play("ui/host-suite.spec.ts");
        return {
            preview: said(measured, "keystroke to page:"),
            finding: said(measured, "ours: text to first finding:"),
            empty: said(measured, "empty: text to first finding:"),
            activation: Number(/activation: ([\d.]+) ms/.exec(start)?.[1]),
            bytes: sizeOf(packed),
            windows: context.quick ? null : windows(context),
        };
    },
    figures({ preview, finding, empty, activation, bytes, windows }) {
        return [
            row("its start in the editor", atMost(300, "ms", activation), `${n(activation, 0)} ms`),
            row("its first finding after the text of a newly opened folder is shown (median)", atMost(1, "s", finding?.median / 1e3), `${n(finding?.median / 1e3, 2)} s`),
            row("the same of an extension that does nothing but set one finding: what the editor takes for itself", null, `${n(empty?.median / 1e3, 2)} s`),
            row("what ours takes longer than that one (median of pairs, in turns)", null, `${n(finding?.["median of pairs"] / 1e3, 2)} s`),
            row("the preview after a keystroke in an agenda of 2,434 lines and 390 sessions, from the key to the page (median of 20)", atMost(150, "ms", preview?.median), `${n(preview?.median, 0)} ms, ${n(preview?.worst, 0)} at worst`),
            row("the packed extension, NativeAOT", null, `${n(bytes / 1e6, 1)} MB`),
            row("the packed extension for Windows x64, ReadyToRun with its own runtime", null, windows ? `${n(windows / 1e6, 1)} MB` : "not measured with `--quick`"),
        ];
    },
};
