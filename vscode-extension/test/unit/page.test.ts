import assert from "node:assert/strict";
import { test } from "node:test";
import { escapeHtml, newNonce } from "../../src/preview/page";
import { parseRevisions } from "../../src/changes/git";

void test("nothing in a text ends the text", () => {
  const escaped = escapeHtml(`</p><script>alert("1")</script>&'`);
  assert.doesNotMatch(escaped, /[<>"']/);
  assert.match(escaped, /^&#60;\/p&#62;/);
});

void test("a nonce is fit for the server and not used twice", () => {
  assert.match(newNonce(), /^[A-Za-z0-9_-]{16,128}$/);
  assert.notEqual(newNonce(), newNonce());
});

void test("revisions are read as git lists them", () => {
  const line = (...parts: string[]) => parts.join("\u001f");
  assert.deepEqual(parseRevisions(`${line("abc", "abcdef", "2026-05-01", "Moved: the plenary")}\n`, "commit"),
    [{ name: "abc", id: "abcdef", when: "2026-05-01", subject: "Moved: the plenary", kind: "commit" }]);
  const refs = [line("refs/heads/main", "1", "", "x"), line("refs/remotes/origin/HEAD", "1", "", "x"), line("refs/tags/circulated", "2", "", ""), "fatal: nothing"];
  assert.deepEqual(parseRevisions(refs.join("\n"), "ref").map((each) => `${each.kind} ${each.name}`), ["branch main", "tag circulated"]);
});
