import { run } from "../server/run";

/** A commit, branch or tag that an agenda can be compared with. */
export interface Revision { name: string; id: string; when: string; subject: string; kind: "commit" | "branch" | "tag" }

export type Repository = { root: string } | { problem: "no-git" | "no-repository" };

/** The repository that a folder is in. */
export async function findRepository(folder: string): Promise<Repository> {
  try {
    const { code, stdout } = await run("git", ["rev-parse", "--show-toplevel"], { cwd: folder });
    return code === 0 ? { root: stdout.replace(/\r?\n$/, "") } : { problem: "no-repository" };
  } catch {
    return { problem: "no-git" };
  }
}

const separator = "\u001f";

/** The last commits that touched agendas, then branches and tags, the latest first. */
export async function listRevisions(root: string): Promise<Revision[]> {
  const [log, refs] = await Promise.all([
    run("git", ["log", "-n", "40", `--format=%h${separator}%H${separator}%cs${separator}%s`, "--", "*.agenda"], { cwd: root }),
    run("git", ["for-each-ref", "--sort=-creatordate", "--count=60", `--format=%(refname)${separator}%(objectname)${separator}%(creatordate:short)${separator}%(subject)`, "refs/heads", "refs/tags", "refs/remotes"], { cwd: root }),
  ]);
  return [...parseRevisions(log.stdout, "commit"), ...parseRevisions(refs.stdout, "ref")];
}

export function parseRevisions(text: string, kind: "commit" | "ref"): Revision[] {
  return text.split("\n").flatMap((line) => {
    const [name, id, when, subject] = line.split(separator);
    if (!name || !id || name.endsWith("/HEAD")) return [];
    return [{
      name: name.replace(/^refs\/(heads|tags|remotes)\//, ""), id, when: when ?? "", subject: subject ?? "",
      kind: kind === "commit" ? "commit" as const : name.startsWith("refs/tags/") ? "tag" as const : "branch" as const,
    }];
  });
}

/** The text of a file in a revision; undefined if it was not there. */
export async function fileAt(root: string, revision: string, path: string): Promise<string | undefined> {
  const { code, stdout } = await run("git", ["show", "--no-textconv", "--end-of-options", `${revision}:${path}`], { cwd: root });
  return code === 0 ? stdout : undefined;
}
