// Writes equal work for ours and for peers: as many declarations, of which as many were edited.
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { must } from "./run.mjs";

const editedOf = 50;

/** The agendas of so many sessions: `old`; `new`, every 50th session edited and every file touched; `reordered`. Gives their folder. */
export const season = (context, sessions) =>
    context.prepared(`season-${sessions}`, (at) => {
        context.run("write", "sessions", join(at, "old"), String(sessions));
        rewrite(join(at, "old"), join(at, "new"), editor());
        rewrite(join(at, "old"), join(at, "reordered"), reordered);
    });

/** What peers take, made of a season: messages of a protocol for buf, exported JSON for jsondiffpatch. */
export const forPeers = (context, sessions) =>
    context.prepared(`peers-${sessions}`, (at) => {
        const from = season(context, sessions);
        for (const side of ["old", "new"]) {
            writeProtos(join(at, `proto-${side}`), sessions, side === "new");
            must(context.agenda(), ["export", join(from, side, "season.agenda"), "--to", "json", "--out", join(at, `${side}.json`)]);
        }
    });

/** Three states of one agenda, of which each side edited so many percent. */
export const merge = (context, sessions, percent) =>
    context.prepared(`merge-${sessions}-${percent}`, (at) => context.run("write", "merge", at, String(sessions), String(percent)));

function rewrite(from, to, edit) {
    mkdirSync(to, { recursive: true });
    for (const name of readdirSync(from)) writeFileSync(join(to, name), edit(readFileSync(join(from, name), "utf8")));
}

// Every 50th session begins five minutes later, has another title, or another id.
function editor() {
    let count = 0;
    return (text) =>
        "// Seen.\n" +
        text.replace(/^( *)session (\S+) "([^"]*)" (\d\d):(\d)(\d)-/gm, (line, indent, id, title, hour, ten, one) => {
            if (count++ % editedOf !== 0) return line;
            switch (((count / editedOf) | 0) % 3) {
                case 0: return `${indent}session ${id} "${title}" ${hour}:${ten}${one === "0" ? 5 : 9}-`;
                case 1: return `${indent}session ${id} "${title}, retitled" ${hour}:${ten}${one}-`;
                default: return `${indent}session ${id}-anew "${title}" ${hour}:${ten}${one}-`;
            }
        });
}

// What stands at the top of a file, and the sessions of each day, the other way round.
function reordered(text) {
    const uses = text.match(/^(use "[^"]*"\n)*\n?/)[0];
    const declarations = text.slice(uses.length).match(/^(?:[a-z].*\{\n[^]*?^\}\n+|[a-z].*\n+)/gm) ?? [];
    const turned = declarations.map((each) => (each.endsWith("\n\n") ? each : `${each}\n`)).reverse().join("");
    return uses + turned.replace(/^( {4}day .*\{\n)([^]*?)(^ {4}\}\n)/gm, (_, head, sessions, end) => head + sessions.match(/^ {8}session .*\n[^]*?^ {8}\}\n/gm).reverse().join("") + end);
}

// A message for a session, with a field for each of its facts; every 50th has a field of another type, another name, or is gone.
function writeProtos(to, sessions, isEdited) {
    const files = 100;
    for (let file = 0; file < files; file++) {
        const lines = [`syntax = "proto3";`, ``, `package season.v1;`, ``];
        for (let i = file; i < sessions; i += files) {
            const edit = isEdited && i % editedOf === 0 ? (i / editedOf) % 3 : -1;
            lines.push(`// Session ${i}.`, `message Session${edit === 2 ? "Anew" : ""}${i} {`, `  string title = 1;`, `  ${edit === 0 ? "string" : "int32"} start = 2;`);
            lines.push(`  int32 end = 3;`, `  string ${edit === 1 ? "hall" : "room"} = 4;`, `  repeated string topics = 5;`, `  repeated string participants = 6;`);
            lines.push(`  string chair = 7;`, `  repeated string speakers = 8;`, `}`, ``);
        }
        const path = join(to, "season/v1", `summit_${file}.proto`);
        mkdirSync(dirname(path), { recursive: true });
        writeFileSync(path, lines.join("\n"));
    }
    writeFileSync(join(to, "buf.yaml"), "version: v2\nlint:\n  use: [STANDARD]\nbreaking:\n  use: [FILE]\n");
}
