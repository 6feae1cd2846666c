// Which two revisions are compared.
import { spawnSync } from "node:child_process";

/** Something that the user of the action has to mend. */
export class Problem extends Error {}

const SHA = /^[0-9a-f]{40}([0-9a-f]{24})?$/;

/** The commits to compare and, in a pull request, its number. */
export function revisions(inputs, event, env) {
    const pull = event.pull_request;
    const head = commit(inputs.head || pull?.head?.sha || env.GITHUB_SHA || "HEAD", env);
    if (inputs.base) return { base: commit(inputs.base, env), head, pullRequest: pull?.number };
    if (pull) return { base: mergeBase(commit(pull.base.sha, env), head, env), head, pullRequest: pull.number };
    if (SHA.test(event.before ?? "") && !/^0+$/.test(event.before)) return { base: commit(event.before, env), head };
    throw new Problem("There is nothing to compare with: this is neither a pull request nor a push after another. Give the input \"base\".");
}

function commit(revision, env) {
    const result = git(["rev-parse", "--verify", "--quiet", "--end-of-options", `${revision}^{commit}`], env);
    if (result.status === 0) return result.stdout.trim();
    throw new Problem(lacks(`the commit ${revision}`, env));
}

function mergeBase(base, head, env) {
    const result = git(["merge-base", base, head], env);
    if (result.status === 0) return result.stdout.trim();
    throw new Problem(lacks(`the commit at which ${head.slice(0, 12)} left ${base.slice(0, 12)}`, env));
}

function lacks(what, env) {
    const isShallow = git(["rev-parse", "--is-shallow-repository"], env).stdout.trim() === "true";
    return `This clone does not have ${what}.`
        + (isShallow ? " It has only the last commits: give actions/checkout the input \"fetch-depth: 0\"." : " Is the repository checked out, with all its history?");
}

function git(args, env) {
    const result = spawnSync("git", args, { cwd: env.GITHUB_WORKSPACE || process.cwd(), encoding: "utf8", env: { ...process.env, LC_ALL: "C" } });
    if (result.error) throw new Problem(`git could not be started: ${result.error.message}`);
    return result;
}
