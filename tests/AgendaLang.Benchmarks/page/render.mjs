// Writes the page of figures and its curves from what was measured, and from what stands in page.md.
import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { curves } from "./curves.mjs";
import { isMet, n, table } from "./figures.mjs";
import { works } from "./sections/growth.mjs";
import { contests } from "./sections/peers.mjs";
import { figuresFolder } from "./sections.mjs";

const here = dirname(fileURLToPath(import.meta.url));
const command = "node tests/AgendaLang.Benchmarks/page.mjs";

// The works that have a curve, each with the contest whose peers are drawn with it.
const drawn = { check: "check", diff: "diff", merge: "merge", format: null, html: null };

const resultOf = (name) => {
    const path = join(figuresFolder, `${name}.json`);
    return existsSync(path) ? JSON.parse(readFileSync(path, "utf8")) : null;
};

/** The files to write, each with its text, by their paths in docs. */
export function render(sections) {
    const results = new Map(sections.map((section) => [section.name, resultOf(section.name)]).filter(([, result]) => result));
    const all = sections.map((section) => ({ section, result: results.get(section.name), rows: results.has(section.name) ? rowsOf(section, results.get(section.name).values) : [] }));
    const files = new Map();
    const page = readFileSync(join(here, "page.md"), "utf8").replace(/\{\{(\w+)\}\}/g, (_, name) => {
        switch (name) {
            case "machine": return machine([...results.values()]);
            case "goals": return goals(all);
            case "better": return better(all);
            case "figures": return all.map(chapter).join("\n\n");
            case "curves": return pictures(results, files);
            case "sections": return sections.map((section) => `| \`${section.name}\` | ${section.title} | ${took(results.get(section.name), section)} |`).join("\n");
            default: throw new Error(`There is nothing called ${name}.`);
        }
    });
    files.set("performance.md", `${page.trimEnd()}\n`);
    return files;
}

function rowsOf(section, values) {
    try {
        return section.figures(values);
    } catch (problem) {
        throw new Error(`docs/figures/${section.name}.json does not hold what the page needs; measure it again (${problem.message}).`);
    }
}

function machine(results) {
    if (results.length === 0) return "Nothing was measured yet.";
    const dates = [...new Set(results.map((result) => result.date))].sort();
    const machines = [...new Set(results.map(({ machine: { processor, cores, gigabytes, system } }) => `${processor}, ${cores} cores, ${gigabytes} GB, ${system}`))];
    const loads = results.map((result) => result.machine.load);
    const quick = results.filter((result) => result.quick).length;
    return `Measured on ${dates.join(" and ")} on: ${machines.join("; ")}. The load when sections began was ${n(Math.min(...loads), 1)} to ${n(Math.max(...loads), 1)}`
        + ` (below 1, nothing else ran${Math.max(...loads) > 2 ? "; here others used the machine, and times are longer than they need be" : ""}).`
        + (quick > 0 ? ` ${quick} of ${results.length} sections were measured with \`--quick\`.` : "");
}

function goals(all) {
    const promised = all.flatMap(({ section, rows }) => rows.filter((row) => row.goals.length > 0).map((row) => ({ section, row })));
    const missed = promised.filter(({ row }) => isMet(row) === false);
    const silent = all.filter(({ result }) => !result).map(({ section }) => section.name);
    const unknown = promised.filter(({ row }) => isMet(row) === null).length;
    const list = missed.map(({ section, row }) => `- ${section.name}: ${row.what}: ${row.measured}, promised ${row.goals.map((goal) => goal.text).join("; ")}`);
    const met = promised.filter(({ row }) => isMet(row)).length;
    const more = [unknown > 0 ? ` ${unknown} were not measured.` : "", silent.length > 0 ? ` These sections were not measured: ${silent.join(", ")}.` : ""].join("");
    return `Of ${promised.length} goals ${met} are met.${more}${missed.length > 0 ? ` These are not:\n\n${list.join("\n")}` : ""}`;
}

// What others do better, as far as it was measured.
function better(all) {
    const compared = all.filter(({ section, result }) => result && section.better);
    if (compared.length === 0) return "Not measured yet.";
    const found = compared.flatMap(({ section, result }) => section.better(result.values));
    return `Of what was measured side by side (${compared.map(({ section }) => section.name).join(", ")}):\n\n${found.map((each) => `- ${each}`).join("\n") || "nothing."}`;
}

function chapter({ section, result, rows }) {
    const lines = [`### ${section.title}`, "", `Made by \`${command} ${section.name}\`${result ? `: ${result.date}, version ${result.version}.` : "; not measured yet."}`];
    if (result?.missing.length > 0) lines.push(`Not there when this was measured: ${result.missing.join(", ")}.`);
    if (result) lines.push("", table(rows));
    if (result && section.extra) lines.push("", section.extra(result.values));
    return lines.join("\n");
}

const took = (result, section) => (result ? `${Math.ceil(result.seconds / 60)} min${result.quick ? " (quick)" : ""}` : section.takes);

function pictures(results, files) {
    const growth = results.get("growth")?.values;
    const peers = results.get("peers")?.values ?? {};
    if (!growth) return "Not measured yet.";
    return Object.entries(drawn).filter(([name]) => growth[name]).map(([name, contest]) => {
        const title = works[name].title.replaceAll("`", "");
        const lines = [{ name: "agenda", points: points(growth[name]) }];
        for (const peer of contest ? contests[contest].peers : []) if (peers[peer]) lines.push({ name: peer, points: points(peers[peer]) });
        files.set(`figures/${name}.svg`, curves(title, lines));
        return `![${title}, by the number of sessions](figures/${name}.svg)`;
    }).join("\n\n");
}

const points = (runs) => Object.entries(runs).map(([sessions, run]) => [Number(sessions), Math.max(run.cpu, 0.001)]).sort((a, b) => a[0] - b[0]);
