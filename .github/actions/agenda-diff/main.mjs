// What the action does: compares two revisions of the agendas, tells it in the job summary, one comment, labels and annotations, and fails if asked to.
// Node 20 or later; no packages.
import { appendFileSync, readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { changed } from "./agenda.mjs";
import { GitHub, Refused } from "./github.mjs";
import { commentBody, linked, marker, summaryBody } from "./text.mjs";
import { Problem, revisions } from "./revisions.mjs";

const LABELS = { substantive: "agenda:substantive", editorial: "agenda:editorial" };

/** Runs the action with the environment that a workflow gives it, and returns its exit status. */
export async function run(env, print = line => process.stdout.write(`${line}\n`)) {
    const inputs = read(env);
    let diff, range;
    try {
        const event = env.GITHUB_EVENT_PATH ? JSON.parse(readFileSync(env.GITHUB_EVENT_PATH, "utf8")) : {};
        range = revisions(inputs, event, env);
        diff = changed(inputs, range, env);
        diff.markdown = linked(diff.markdown, `${env.GITHUB_SERVER_URL ?? "https://github.com"}/${env.GITHUB_REPOSITORY}`, range.head);
    } catch (error) {
        if (!(error instanceof Problem)) throw error;
        print(`::error title=Agenda diff::${escaped(error.message)}`);
        summarize(env, `### Agenda diff\n\nThe agendas could not be compared. The log of this step says why.\n`);
        return 1;
    }

    if (inputs.annotations && diff.annotations) print(diff.annotations);
    for (const [name, value] of Object.entries(diff.counts)) append(env.GITHUB_OUTPUT, `${name}=${value}\n`);
    if (diff.counts.changes > 0) summarize(env, summaryBody(diff.markdown));
    if (range.pullRequest && inputs.token) await tell(inputs, range, diff, env, print);
    if (diff.mustFail) print(`::error title=Agenda diff::${escaped(diff.mustFail)}`);
    return diff.mustFail ? 1 : 0;
}

/** Writes the comment and the labels; where the token may not, says so and goes on, since the summary has it all. */
async function tell(inputs, range, diff, env, print) {
    const github = new GitHub(env.GITHUB_API_URL ?? "https://api.github.com", env.GITHUB_REPOSITORY ?? "", inputs.token);
    try {
        if (inputs.comment) await keepComment(github, range.pullRequest, diff, env);
        if (inputs.labels) await setLabel(github, range.pullRequest, diff.counts);
    } catch (error) {
        if (!(error instanceof Refused)) throw error;
        print(`::notice title=Agenda diff::${escaped(`${error.message} What changed stands in the summary of this job.`)}`);
    }
}

/** One comment, found again by its marker. Nothing is said where nothing changed, unless something was said before. */
async function keepComment(github, number, diff, env) {
    const mark = marker(env.GITHUB_WORKFLOW ?? "", env.GITHUB_JOB ?? "");
    const body = commentBody(mark, diff);
    for (const comment of await github.comments(number)) {
        // Anybody can write a marker. A comment that is not ours cannot be edited, and is passed over.
        if (!comment.body?.startsWith(mark)) continue;
        if (comment.body === body || await github.tryEdit(comment.id, body)) return;
    }
    if (diff.counts.changes > 0) await github.comment(number, body);
}

async function setLabel(github, number, counts) {
    const due = counts.substantive > 0 ? LABELS.substantive : counts.editorial > 0 ? LABELS.editorial : null;
    const present = await github.labels(number);
    for (const label of Object.values(LABELS)) if (label !== due && present.includes(label)) await github.removeLabel(number, label);
    if (due && !present.includes(due)) await github.addLabel(number, due);
}

function read(env) {
    const text = name => (env[`INPUT_${name}`] ?? "").trim();
    return {
        paths: text("PATHS").split("\n").map(path => path.trim()).filter(path => path !== ""),
        base: text("BASE"),
        head: text("HEAD"),
        for: text("FOR"),
        failOn: text("FAIL_ON"),
        comment: text("COMMENT") !== "false",
        labels: text("LABELS") !== "false",
        annotations: text("ANNOTATIONS") !== "false",
        command: text("COMMAND") || "agenda",
        token: text("TOKEN"),
    };
}

const summarize = (env, text) => append(env.GITHUB_STEP_SUMMARY, text);

function append(file, text) {
    if (file) appendFileSync(file, text);
}

/** A value of a workflow command, so that nothing in it can be a command of its own. */
export function escaped(text) {
    return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) process.exitCode = await run(process.env);
