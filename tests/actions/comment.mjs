// Prints the comment that the action writes for a pull request from one state of the agendas to another: node comment.mjs BEFORE AFTER
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { run } from "../../.github/actions/agenda-diff/main.mjs";
import { FakeGitHub, Repository, Workflow } from "./workspace.mjs";

// So that the commits, which the comment's links name, are the same each time.
process.env.GIT_AUTHOR_DATE = process.env.GIT_COMMITTER_DATE = "2025-11-01T12:00:00Z";

const files = folder => Object.fromEntries(readdirSync(folder).sort().map(name => [name, readFileSync(join(folder, name), "utf8")]));
const [before, after] = process.argv.slice(2).map(files);
const repository = new Repository();
const github = await new FakeGitHub().start();
const workflow = new Workflow(repository, github, repository.commit(before), repository.commit(after));
try {
    process.exitCode = await run(workflow.env, () => { });
    process.stdout.write(github.comments[0].body);
} finally {
    await github.stop();
    repository.remove();
    workflow.remove();
}
