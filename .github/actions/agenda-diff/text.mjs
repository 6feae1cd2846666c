// What is written into the comment and the summary.

/** GitHub takes no longer comment; in characters as GitHub counts them, which are at most UTF-16 units. */
export const LONGEST_COMMENT = 65_536;

/** GitHub takes no longer summary of a step; in bytes of UTF-8. */
const LONGEST_SUMMARY = 1024 * 1024;

/** What a comment of this workflow and job begins with. Not seen by readers. */
export function marker(workflow, job) {
    // Two hyphens would end the HTML comment.
    const clean = text => text.replace(/[^\p{L}\p{N} _./]+/gu, "-").replace(/-{2,}/g, "-");
    return `<!-- agenda-diff ${clean(workflow)}/${clean(job)} -->`;
}

/** Makes links to lines lead into the repository at a commit: in a comment, a path alone would lead nowhere. */
export function linked(markdown, repositoryUrl, commit) {
    // Text of an agenda has its brackets escaped, so this is never part of one.
    return markdown.replace(/(?<!\\)\]\(<(?![a-z]+:)([^<>\n]*)>\)/g, (_, path) => `](<${repositoryUrl}/blob/${commit}/${path}>)`);
}

/** The comment's text. */
export function commentBody(mark, diff) {
    if (diff.counts.changes === 0) return `${mark}\nNothing in the agendas changes in meaning any more.\n`;
    return `${mark}\n${shortened(diff.markdown, LONGEST_COMMENT - mark.length - 1, text => text.length)}`;
}

/** The summary's text. */
export function summaryBody(markdown) {
    return shortened(markdown, LONGEST_SUMMARY, text => Buffer.byteLength(text));
}

/** Whole lines from the beginning, as many as there is room for. The command itself keeps under the limit; this is for the day when it does not. */
function shortened(markdown, room, measure) {
    const text = markdown.endsWith("\n") ? markdown : `${markdown}\n`;
    if (measure(text) <= room) return text;
    const end = "\n…\n";
    let taken = "";
    let left = room - measure(end);
    for (const line of text.split("\n")) {
        left -= measure(line) + 1;
        if (left < 0) break;
        taken += `${line}\n`;
    }
    return taken + end;
}
