import { existsSync, readdirSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { repository } from "../context.mjs";
import { atMost, cost, n, row, s } from "../figures.mjs";
import { must, turns } from "../run.mjs";

const formats = ["ics", "html", "markdown", "csv", "jsonld", "schedule-xml", "schedule-json", "docx", "json"];
const large = ["html", "ics", "markdown", "docx"];

// 2,000 sessions of one summit: 5 days in 40 rooms, ten an hour and room, with a speaker and an item each.
function longSummit() {
    const clock = (minutes) => `${String(Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`;
    const numbers = (count) => Array.from({ length: count }, (_, i) => i);
    const days = numbers(5).map((day) => {
        const sessions = numbers(400).map((i) => {
            const [room, slot] = [i % 40, Math.floor(i / 40)];
            return `        session s-${day}-${i} "Session ${day}.${i}" ${clock(480 + slot * 60)}-${clock(530 + slot * 60)} in hall-${room} kind consultations {\n`
                + `            discuss trade\n            speaker p-${day * 400 + i} 20m\n            item i-${day}-${i} "Item ${day}.${i}" 20m\n        }\n`;
        });
        return `    day 2026-05-0${day + 1} {\n${sessions.join("\n")}    }\n`;
    });
    return `country us "United States"\n\n${numbers(2_000).map((i) => `person p-${i} "Person ${i}" of us as "Official" rank official\n`).join("")}\n`
        + `place dc "Washington" in us zone America/New_York {\n${numbers(40).map((i) => `    room hall-${i} "Hall ${i}" seats 100\n`).join("")}}\n\ntopic trade "Trade"\n\n`
        + `meeting long "The long meeting" on 2026-05-01..2026-05-05 at dc {\n    host us\n    delegation us led by p-0\n\n${days.join("\n")}}\n`;
}

// The largest schedules of a folder with real ones, by what they are written in.
function largest(folder) {
    const found = {};
    const look = (at) => {
        for (const entry of readdirSync(at, { withFileTypes: true })) {
            const path = join(at, entry.name);
            if (entry.isDirectory()) look(path);
            else if (/\.(json|xml)$/.test(entry.name) && entry.name !== "MANIFEST.json") {
                const kind = entry.name.split(".").at(-1);
                if (!found[kind] || statSync(found[kind]).size < statSync(path).size) found[kind] = path;
            }
        }
    };
    look(folder);
    return found;
}

export default {
    name: "exports",
    title: "Exports and imports, whole process, NativeAOT",
    takes: "2 min",
    run(context) {
        const command = context.agenda();
        const example = "examples/c5plus1/washington.agenda";
        const at = context.prepared("exports", (folder) => writeFileSync(join(folder, "long.agenda"), longSummit()));
        // A Word file is not written to standard output.
        const to = (format) => ["--to", format, ...(format === "docx" ? ["--out", join(context.folder("exported"), "a.docx")] : [])];
        const small = turns([
            ...formats.map((format) => ({ name: format, command, args: ["export", example, ...to(format)], cwd: repository })),
            { name: "brief", command, args: ["brief", "kz", example], cwd: repository },
        ], context.rounds(15, 7));
        const long = turns(large.map((format) => ({ name: format, command, args: ["export", "long.agenda", ...to(format)], cwd: at })), context.rounds(7, 3));
        const html = must(command, ["export", "long.agenda", "--to", "html"], { cwd: at });
        const data = process.env.AGENDA_REAL_DATA;
        const imports = {};
        if (data && existsSync(data)) {
            for (const [kind, path] of Object.entries(largest(data)))
                imports[kind] = { bytes: statSync(path).size, ...turns([{ name: kind, command, args: ["import", path] }], context.rounds(7, 3))[kind] };
        } else context.missing("real schedules (AGENDA_REAL_DATA)");
        return { small, long, htmlBytes: Buffer.byteLength(html), imports };
    },
    figures({ small, long, htmlBytes, imports }) {
        const slowest = Object.entries(small).reduce((a, b) => (b[1].cpu > a[1].cpu ? b : a));
        const quickest = Object.entries(small).reduce((a, b) => (b[1].cpu < a[1].cpu ? b : a));
        return [
            row("any export or brief of the C5+1 example", atMost(150, "ms of the processor", slowest[1].cpu * 1e3), `${s(quickest[1].cpu)} (${quickest[0]}) to ${s(slowest[1].cpu)} (${slowest[0]})`),
            ...large.map((format) => row(`2,000 sessions with as many speakers and items, 5 days in 40 rooms, as \`${format}\`, checked on the way`, atMost(1, "s of the processor", long[format]?.cpu),
                cost(long[format]) + (format === "html" ? `; the page has ${n(htmlBytes / 1e6, 1)} MB` : ""))),
            ...["json", "xml"].map((kind) => imports[kind]
                ? row(`\`agenda import\` of the largest real schedule in ${kind.toUpperCase()}, ${n(imports[kind].bytes / 1e6, 1)} MB`, atMost(0.5, "s of the processor", imports[kind].cpu), cost(imports[kind]))
                : row(`\`agenda import\` of the largest real schedule in ${kind.toUpperCase()}`, atMost(0.5, "s of the processor"), "there were no real schedules (AGENDA_REAL_DATA)")),
        ];
    },
};
