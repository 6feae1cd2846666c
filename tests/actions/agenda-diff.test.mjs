import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, test } from "node:test";
import { run } from "../../.github/actions/agenda-diff/main.mjs";
import { LONGEST_COMMENT, commentBody, linked, marker } from "../../.github/actions/agenda-diff/text.mjs";
import { FakeGitHub, Repository, Workflow } from "./workspace.mjs";

const agenda = ({ time = "09:00-10:00", name = "Plenary", status = "provisional", revision = 1, note = "A first note." } = {}) => `\
country kz "Kazakhstan"
person tokayev "Kassym-Jomart Tokayev" of kz
place astana "Astana" in kz zone Asia/Almaty
topic water "Water"

summit talks "Talks" on 2026-05-14 at astana {
    delegation kz led by tokayev
    status ${status}
    revision ${revision}
    note "${note}"

    session plenary "${name}" ${time} kind plenary chair tokayev discuss water
}
`;

let repository, github, base, workflows, printed;

beforeEach(async () => {
    repository = new Repository();
    github = await new FakeGitHub().start();
    base = repository.commit({ "talks.agenda": agenda(), "README.md": "x\n" });
    workflows = [];
    printed = [];
});

afterEach(async () => {
    await github.stop();
    repository.remove();
    for (const workflow of workflows) workflow.remove();
});

async function pullRequest(files, inputs, change) {
    const head = repository.commit(files);
    const workflow = new Workflow(repository, github, base, head, inputs);
    workflows.push(workflow);
    change?.(workflow);
    return { workflow, status: await run(workflow.env, line => printed.push(line)) };
}

test("a change of time is told in comment, summary, label and outputs", async () => {
    const { workflow, status } = await pullRequest({ "talks.agenda": agenda({ time: "09:30-10:30" }) });
    assert.equal(status, 0);
    assert.equal(github.comments.length, 1);
    assert.match(github.comments[0].body, /^<!-- agenda-diff agendas\/diff -->\n/);
    assert.match(github.comments[0].body, /09:30/);
    assert.match(workflow.summary, /09:30/);
    assert.match(github.comments[0].body, /\(<https:\/\/github\.com\/foreign-ministry\/agendas\/blob\/[0-9a-f]{40}\/talks\.agenda#L12>\)/);
    assert.deepEqual(github.labels, ["agenda:substantive"]);
    assert.deepEqual(workflow.outputs, { changes: "1", substantive: "1", editorial: "0" });
});

test("the next push edits the comment and the label in place", async () => {
    await pullRequest({ "talks.agenda": agenda({ time: "09:30-10:30" }) });
    github.add("A remark of a colleague.");
    await pullRequest({ "talks.agenda": agenda({ note: "A second note." }) });
    assert.equal(github.comments.length, 2);
    assert.doesNotMatch(github.comments[0].body, /09:30/);
    assert.deepEqual(github.labels, ["agenda:editorial"]);
});

test("nothing is said where nothing changes in meaning", async () => {
    const { workflow } = await pullRequest({ "talks.agenda": agenda().replaceAll("    ", "  "), "README.md": "y\n" });
    assert.deepEqual(github.writes, []);
    assert.equal(workflow.summary, "");
    assert.equal(workflow.outputs.changes, "0");
});

test("a comment that no longer holds says so, and its label goes", async () => {
    await pullRequest({ "talks.agenda": agenda({ time: "09:30-10:30" }) });
    await pullRequest({ "talks.agenda": agenda() });
    assert.equal(github.comments.length, 1);
    assert.match(github.comments[0].body, /any more/);
    assert.deepEqual(github.labels, []);
});

test("its comment is found among hundreds, and a false one of somebody else is passed over", async () => {
    github.add(`${marker("agendas", "diff")} not mine`, true);
    for (let i = 0; i < 250; i++) github.add("talk");
    const own = github.add(`${marker("agendas", "diff")}\nold`);
    await pullRequest({ "talks.agenda": agenda({ time: "09:30-10:30" }) });
    assert.equal(github.comments.length, 252);
    assert.match(own.body, /09:30/);
});

test("with a token that may only read, the summary has it all and the job is green", async () => {
    github.refuses = true;
    const { workflow, status } = await pullRequest({ "talks.agenda": agenda({ time: "09:30-10:30" }) });
    assert.equal(status, 0);
    assert.match(workflow.summary, /09:30/);
    assert.ok(printed.some(line => line.startsWith("::notice ") && line.includes("summary")));
});

test("an API that cannot be reached does not fail the job", async () => {
    const { status } = await pullRequest({ "talks.agenda": agenda({ time: "09:30-10:30" }) }, { GITHUB_API_URL: "http://127.0.0.1:1" });
    assert.equal(status, 0);
});

test("an adopted agenda fails the job unless its revision was raised", async () => {
    base = repository.commit({ "talks.agenda": agenda({ status: "adopted" }) });
    const silent = await pullRequest({ "talks.agenda": agenda({ status: "adopted", time: "09:30-10:30" }) }, { INPUT_FAIL_ON: "adopted" });
    assert.equal(silent.status, 1);
    assert.ok(printed.some(line => line.startsWith("::error ")));
    const raised = await pullRequest({ "talks.agenda": agenda({ status: "adopted", time: "09:30-10:30", revision: 2 }) }, { INPUT_FAIL_ON: "adopted" });
    assert.equal(raised.status, 0);
});

test("what happened on the base branch since is not told", async () => {
    repository.git("checkout", "--quiet", "-b", "topic");
    const head = repository.commit({ "talks.agenda": agenda({ name: "Opening plenary" }) });
    repository.git("checkout", "--quiet", "main");
    base = repository.commit({ "talks.agenda": agenda({ time: "11:00-12:00" }) });
    const workflow = new Workflow(repository, github, base, head);
    workflows.push(workflow);
    await run(workflow.env, line => printed.push(line));
    assert.match(workflow.summary, /Opening plenary/);
    assert.doesNotMatch(workflow.summary, /11:00/);
});

test("a shallow clone is told what to fetch", async () => {
    const head = repository.commit({ "talks.agenda": agenda({ time: "09:30-10:30" }) });
    const folder = mkdtempSync(join(tmpdir(), "agenda-shallow-"));
    try {
        execFileSync("git", ["clone", "--quiet", "--depth", "1", `file://${repository.folder}`, folder]);
        const workflow = new Workflow({ folder }, github, base, head);
        workflows.push(workflow);
        assert.equal(await run(workflow.env, line => printed.push(line)), 1);
        assert.ok(printed.some(line => line.startsWith("::error ") && line.includes("fetch-depth: 0")));
    } finally {
        rmSync(folder, { recursive: true, force: true });
    }
});

test("a push is compared with the commit before it, and needs no pull request", async () => {
    const { workflow, status } = await pullRequest({ "talks.agenda": agenda({ time: "09:30-10:30" }) }, {}, to => to.event({ before: base }));
    assert.equal(status, 0);
    assert.match(workflow.summary, /09:30/);
    assert.deepEqual(github.writes, []);
});

test("text of an agenda can neither mention, nor link, nor command", async () => {
    const evil = "@everyone <img src=x onerror=alert(1)> [click](http://evil.example) ::set-output name=a::b ![x](http://evil.example/p.png) <!-- --> `a`";
    const { workflow } = await pullRequest({ "talks.agenda": agenda({ name: evil }) });
    for (const text of [github.comments[0].body, workflow.summary]) {
        assert.doesNotMatch(text, /(^|[^\\`\w])@everyone/);
        assert.doesNotMatch(text, /<img/);
        assert.doesNotMatch(text, /[^\\]\]\(http:\/\/evil/);
        assert.doesNotMatch(text, /^::/m);
    }
    for (const line of printed.join("\n").split("\n")) assert.ok(!line.includes("::set-output") || !line.startsWith("::set-output"));
});

test("a command that is missing is said in plain words", async () => {
    const { status } = await pullRequest({ "talks.agenda": agenda() }, { INPUT_COMMAND: "no-such-agenda" });
    assert.equal(status, 1);
    assert.ok(printed.some(line => line.startsWith("::error ") && line.includes("no-such-agenda")));
});

test("a comment keeps under the limit, by whole lines from the beginning", () => {
    const markdown = `Summary first.\n${"A line of the details.\n".repeat(10_000)}`;
    const body = commentBody(marker("w", "j"), { counts: { changes: 1 }, markdown });
    assert.ok(body.length <= LONGEST_COMMENT);
    assert.match(body, /Summary first\./);
    assert.match(body, /details\.\n\n…\n$/);
});

test("a marker cannot be ended from inside", () => {
    assert.equal(marker("a --> <script>", "ж--b"), "<!-- agenda-diff a - -script-/ж-b -->");
});

test("links lead into the repository, and nothing else becomes one", () => {
    const url = "https://git.example/m/a";
    assert.equal(linked("[a.agenda:3](<b/a.agenda#L3>)", url, "c0"), `[a.agenda:3](<${url}/blob/c0/b/a.agenda#L3>)`);
    assert.equal(linked("x\\](<a>)", url, "c0"), "x\\](<a>)");
    assert.equal(linked("[x](<https://example.org>)", url, "c0"), "[x](<https://example.org>)");
});
