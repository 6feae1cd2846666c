// The GitLab recipe of docs/pull-requests.md, run as it stands there.
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { COMMAND, Repository } from "./workspace.mjs";

const page = readFileSync(new URL("../../docs/pull-requests.md", import.meta.url), "utf8");
const agenda = time => `place astana "Astana" zone Asia/Almaty\n\nsummit talks "Talks" on 2026-05-14 at astana {\n    session plenary "Plenary" ${time}\n}\n`;

let repository, server, bin;
const notes = [];

before(async () => {
    repository = new Repository();
    bin = mkdtempSync(join(tmpdir(), "agenda-bin-"));
    if (COMMAND !== "agenda") {
        writeFileSync(join(bin, "agenda"), `#!/bin/sh\nexec ${COMMAND} "$@"\n`);
        chmodSync(join(bin, "agenda"), 0o755);
    }
    server = createServer(async (request, response) => {
        let text = "";
        for await (const part of request) text += part;
        if (request.method === "POST") notes.push({ id: notes.length + 1, body: JSON.parse(text).body });
        if (request.method === "PUT") notes[Number(request.url.split("/").at(-1)) - 1].body = JSON.parse(text).body;
        response.end(JSON.stringify(notes));
    });
    await new Promise(resolve => server.listen(0, "127.0.0.1", resolve));
});

after(async () => {
    server.closeAllConnections();
    await new Promise(resolve => server.close(resolve));
    repository.remove();
    rmSync(bin, { recursive: true, force: true });
});

async function run(script, base, head) {
    const child = spawn("bash", ["-eo", "pipefail", "-c", script], {
        cwd: repository.folder,
        env: {
            ...process.env, PATH: `${bin}:${process.env.PATH}`, CI_API_V4_URL: `http://127.0.0.1:${server.address().port}`, CI_PROJECT_ID: "3",
            CI_MERGE_REQUEST_IID: "7", CI_MERGE_REQUEST_DIFF_BASE_SHA: base, CI_COMMIT_SHA: head, AGENDA_TOKEN: "t",
        },
        stdio: ["ignore", "ignore", "inherit"],
    });
    return await new Promise(resolve => child.on("close", resolve));
}

test("one note is written, edited, and taken back", async () => {
    const yaml = page.match(/```yaml\n# \.gitlab-ci\.yml\n([^]*?)```/)[1];
    const script = yaml.match(/ {4}- \|\n([^]*?)\n {4}- /)[1].replace(/^ {6}/gm, "");
    const base = repository.commit({ "talks.agenda": agenda("09:00-10:00") });
    assert.equal(await run(script, base, repository.commit({ "talks.agenda": agenda("09:30-10:30") })), 0);
    assert.equal(notes.length, 1);
    assert.match(notes[0].body, /09:30/);
    assert.equal(await run(script, base, repository.commit({ "talks.agenda": agenda("11:30-12:30") })), 0);
    assert.equal(notes.length, 1);
    assert.match(notes[0].body, /11:30/);
    assert.equal(await run(script, base, repository.commit({ "talks.agenda": agenda("09:00-10:00") })), 0);
    assert.match(notes[0].body, /any more/);
});
