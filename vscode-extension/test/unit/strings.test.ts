import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";

const json = (file: string) => JSON.parse(readFileSync(file, "utf8")) as Record<string, string>;

function sources(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? sources(join(folder, entry.name)) : entry.name.endsWith(".ts") ? [join(folder, entry.name)] : []));
}

/** Everything that is said to people, by the code. */
function said(): Set<string> {
  const texts = new Set<string>();
  for (const file of sources("src"))
    for (const match of readFileSync(file, "utf8").matchAll(/l10n\.t\(\s*("(?:[^"\\]|\\.)*")/g)) texts.add(JSON.parse(match[1]!) as string);
  return texts;
}

void test("every text of the code is there in Russian, and no other", () => {
  const bundle = json("l10n/bundle.l10n.ru.json");
  assert.deepEqual([...said()].filter((text) => !(text in bundle)), [], "texts without a translation");
  assert.deepEqual(Object.keys(bundle).filter((text) => !said().has(text)), [], "translations that nothing needs");
});

void test("every call names its text as it stands", () => {
  const calls = sources("src").reduce((sum, file) => sum + [...readFileSync(file, "utf8").matchAll(/l10n\.t\(/g)].length, 0);
  const literal = sources("src").reduce((sum, file) => sum + [...readFileSync(file, "utf8").matchAll(/l10n\.t\(\s*"/g)].length, 0);
  assert.equal(literal, calls);
});

void test("translations keep what is filled in", () => {
  const fields = (text: string) => [...text.matchAll(/\{\d\}/g)].map(String).sort();
  for (const [text, russian] of Object.entries(json("l10n/bundle.l10n.ru.json"))) assert.deepEqual(fields(russian), fields(text), text);
});

void test("every text of the manifest is there in both languages, and no other", () => {
  const manifest = readFileSync("package.json", "utf8");
  const named = new Set([...manifest.matchAll(/"%([^%"]+)%"/g)].map((match) => match[1]!));
  for (const file of ["package.nls.json", "package.nls.ru.json"]) assert.deepEqual(Object.keys(json(file)).sort(), [...named].sort(), file);
});

void test("every command is one that the code has, and every one of the code is declared or asked for by links", () => {
  const declared = (JSON.parse(readFileSync("package.json", "utf8")) as { contributes: { commands: { command: string }[] } }).contributes.commands.map((each) => each.command);
  const registered = sources("src").flatMap((file) => [...readFileSync(file, "utf8").matchAll(/registerCommand\(\s*"([^"]+)"/g)].map((match) => match[1]!));
  assert.deepEqual(declared.filter((command) => !registered.includes(command)), []);
  assert.deepEqual(registered.filter((command) => !declared.includes(command)), ["agenda.showReferences"]);
});

void test("every setting is described, every command has a title, in both languages", () => {
  const { contributes } = JSON.parse(readFileSync("package.json", "utf8")) as {
    contributes: { commands: { command: string; title: string }[]; configuration: { properties: Record<string, { description?: string; markdownDescription?: string; enum?: string[]; enumDescriptions?: string[] }> } };
  };
  const isText = (text: string | undefined) => /^%[^%]+%$/.test(text ?? "");
  assert.deepEqual(contributes.commands.filter(({ title }) => !isText(title)).map(({ command }) => command), []);
  assert.deepEqual(Object.entries(contributes.configuration.properties).filter(([, { description, markdownDescription }]) => !isText(description ?? markdownDescription)).map(([name]) => name), []);
});
