import assert from "node:assert/strict";
import { test } from "node:test";
import { idOf, isDates, pathsIn, problemIn } from "../../src/commands/words";

void test("a name becomes an id", () => {
  assert.equal(idOf("Astana Summit 2026"), "astana-summit-2026");
  assert.equal(idOf("Sommet d'Abidjan, 2ᵉ édition"), "sommet-d-abidjan-2e-edition");
  assert.equal(idOf("Саммит в Астане"), "саммит-в-астане");
  assert.equal(idOf("2026 Forum"), "e-2026-forum");
  assert.equal(idOf("!?"), "");
});

void test("days are days that exist, in order", () => {
  for (const right of ["2026-05-14", "2026-05-14..2026-05-16", " 2024-02-29 "]) assert.ok(isDates(right), right);
  for (const wrong of ["", "14.05.2026", "2026-02-30", "2026-13-01", "2026-05-16..2026-05-14", "2026-05-14..2026-05-15..2026-05-16", "2026-05-14.."]) assert.ok(!isDates(wrong), wrong);
});

void test("paths are lines", () => assert.deepEqual(pathsIn("a b.agenda\r\n\nc.agenda\n"), ["a b.agenda", "c.agenda"]));

void test("a problem is told in one line, without the program's name", () => {
  assert.equal(problemIn("\nagenda: \"talks\" cannot be written: permission is denied.\nMore.\n"), "\"talks\" cannot be written: permission is denied.");
  assert.equal(problemIn(""), "");
});
