// What the tests of the action need: a repository in a folder of its own, and a stand-in for GitHub's API on this machine.
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

/** The command under test; the test project that runs these files gives it. */
export const COMMAND = process.env.AGENDA_COMMAND ?? "agenda";

/** A repository with the commits that a test makes. */
export class Repository {
    folder = mkdtempSync(join(tmpdir(), "agenda-action-"));

    constructor() {
        this.git("init", "--quiet", "--initial-branch=main");
    }

    git(...args) {
        const who = { GIT_AUTHOR_NAME: "A", GIT_AUTHOR_EMAIL: "a@example.org", GIT_COMMITTER_NAME: "A", GIT_COMMITTER_EMAIL: "a@example.org" };
        return execFileSync("git", args, {
            cwd: this.folder, encoding: "utf8", stdio: ["ignore", "pipe", "pipe"],
            env: { ...process.env, ...who, GIT_CONFIG_GLOBAL: "/dev/null", GIT_CONFIG_SYSTEM: "/dev/null" },
        }).trim();
    }

    /** Commits files, and gives the commit. */
    commit(files) {
        for (const [name, text] of Object.entries(files)) {
            const path = join(this.folder, name);
            mkdirSync(dirname(path), { recursive: true });
            writeFileSync(path, text);
        }
        this.git("add", "--all");
        this.git("commit", "--quiet", "--allow-empty", "--message", "change");
        return this.git("rev-parse", "HEAD");
    }

    remove() {
        rmSync(this.folder, { recursive: true, force: true });
    }
}

/** As much of GitHub's API as the action uses. Records what is written. */
export class FakeGitHub {
    comments = [];
    labels = [];
    writes = [];
    refuses = false;
    foreign = new Set();
    #next = 1;

    async start() {
        this.server = createServer((request, response) => this.#answer(request, response));
        // While the command runs, nobody is served in this process; a connection is not idle for that, however slow the machine.
        this.server.keepAliveTimeout = 0;
        await new Promise(resolve => this.server.listen(0, "127.0.0.1", resolve));
        this.url = `http://127.0.0.1:${this.server.address().port}`;
        return this;
    }

    async stop() {
        this.server.closeAllConnections();
        await new Promise(resolve => this.server.close(resolve));
    }

    add(body, isForeign = false) {
        const comment = { id: this.#next++, body };
        if (isForeign) this.foreign.add(comment.id);
        this.comments.push(comment);
        return comment;
    }

    async #answer(request, response) {
        let text = "";
        for await (const part of request) text += part;
        const content = text ? JSON.parse(text) : null;
        const url = new URL(request.url, this.url);
        if (request.method !== "GET") this.writes.push(`${request.method} ${url.pathname}`);
        const [status, answer] = this.refuses && request.method !== "GET" ? [403, { message: "Resource not accessible by integration" }]
            : this.#handle(request.method, url, content);
        response.writeHead(status, { "Content-Type": "application/json" }).end(status === 204 ? undefined : JSON.stringify(answer));
    }

    #handle(method, url, content) {
        const path = url.pathname.replace("/repos/foreign-ministry/agendas", "");
        const page = list => list.slice((Number(url.searchParams.get("page")) - 1) * 100, Number(url.searchParams.get("page")) * 100);
        if (method === "GET" && path === "/issues/7/comments") return [200, page(this.comments)];
        if (method === "POST" && path === "/issues/7/comments") return [201, this.add(content.body)];
        const edited = this.comments.find(comment => path === `/issues/comments/${comment.id}`);
        if (method === "PATCH" && edited) {
            if (this.foreign.has(edited.id)) return [403, {}];
            edited.body = content.body;
            return [200, edited];
        }
        if (method === "GET" && path === "/issues/7/labels") return [200, page(this.labels.map(name => ({ name })))];
        if (method === "POST" && path === "/issues/7/labels") {
            this.labels.push(...content.labels);
            return [200, []];
        }
        if (method === "DELETE" && path.startsWith("/issues/7/labels/")) {
            this.labels = this.labels.filter(label => label !== decodeURIComponent(path.split("/").at(-1)));
            return [200, []];
        }
        return [404, { message: "Not Found" }];
    }
}

/** The environment in which a workflow starts the action for pull request 7, and what the action left in it. */
export class Workflow {
    #folder = mkdtempSync(join(tmpdir(), "agenda-workflow-"));

    constructor(repository, github, base, head, inputs = {}) {
        const file = name => join(this.#folder, name);
        writeFileSync(file("event.json"), JSON.stringify({ pull_request: { number: 7, base: { sha: base }, head: { sha: head } } }));
        this.env = {
            GITHUB_WORKSPACE: repository.folder, GITHUB_REPOSITORY: "foreign-ministry/agendas", GITHUB_API_URL: github.url,
            GITHUB_EVENT_PATH: file("event.json"), GITHUB_STEP_SUMMARY: file("summary.md"), GITHUB_OUTPUT: file("output"),
            GITHUB_WORKFLOW: "agendas", GITHUB_JOB: "diff", INPUT_TOKEN: "t", INPUT_COMMAND: COMMAND, ...inputs,
        };
    }

    event(content) {
        writeFileSync(this.env.GITHUB_EVENT_PATH, JSON.stringify(content));
    }

    get summary() {
        return this.#read("summary.md");
    }

    get outputs() {
        return Object.fromEntries(this.#read("output").trim().split("\n").filter(line => line).map(line => line.split("=")));
    }

    #read(name) {
        try {
            return readFileSync(join(this.#folder, name), "utf8");
        } catch {
            return "";
        }
    }

    remove() {
        rmSync(this.#folder, { recursive: true, force: true });
    }
}
