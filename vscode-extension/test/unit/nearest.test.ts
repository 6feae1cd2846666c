import assert from "node:assert/strict";
import { test } from "node:test";
import { nearest } from "../../src/webviews/nearest";

// An event of 30 lines, a session in it with two items, another session; and something of another file.
const things = Object.entries({ event: [10, 40], session: [20, 30], one: [22, 22], two: [25, 27], later: [33, 38], other: [0, 99] })
  .map(([name, [first, last]]) => ({ name, source: { file: name === "other" ? 1 : 0, first: first!, last: last! } }));

for (const [line, expected, what] of [
  [10, "event", "an event's first line"], [15, "event", "what an event says of itself"], [20, "session", "a session's first line"],
  [22, "one", "an item"], [23, "one", "behind an item"], [26, "two", "within an item"], [29, "two", "the end of a session"],
  [31, "two", "between sessions"], [35, "later", "a session without items"], [40, "later", "the end of an event"],
  [50, "later", "behind everything"], [5, undefined, "before everything"],
] as const)
  void test(`${what} is shown where it stands`, () => assert.deepEqual(nearest(things, 0, line)[0]?.name, expected));

void test("what stands in several places is found in all", () => {
  const twice = [...things, { name: "again", source: { file: 0, first: 22, last: 22 } }];
  assert.deepEqual(nearest(twice, 0, 22).map(({ name }) => name), ["one", "again"]);
});
