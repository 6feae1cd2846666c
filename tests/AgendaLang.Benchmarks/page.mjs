// Measures all that docs/performance.md tells, ours and peers side by side, and writes that page.
//
//   node page.mjs [--quick] [--most SESSIONS] [--work FOLDER] [SECTION…]   measure the sections named, or all, and write the page
//   node page.mjs --render   write the page from what was measured before
//   node page.mjs --list     the sections
//
// FOLDER (/tmp/agenda-performance if not given) keeps inputs and peers. What a section measured is in docs/figures/SECTION.json, the curves are beside it.
// --quick takes fewer rounds and leaves out the largest inputs of slow peers, and sections that take long (`tests`) unless they are named. --most leaves sizes
// above it out of `growth` and `peers`, to try the script.
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { Context } from "./page/context.mjs";
import { render } from "./page/render.mjs";
import { figuresFolder, sections } from "./page/sections.mjs";

const { values: options, positionals: named } = parseArgs({
    allowPositionals: true,
    // With `out` the page goes to a folder of another place, with its curves in figures.
    options: { quick: { type: "boolean" }, render: { type: "boolean" }, list: { type: "boolean" }, most: { type: "string", default: "200000" }, work: { type: "string", default: "/tmp/agenda-performance" }, out: { type: "string" } },
});

if (options.list) {
    for (const section of sections) console.log(`${section.name.padEnd(10)} ${section.takes.padEnd(8)} ${section.title}`);
    process.exit();
}

for (const name of named) if (!sections.some((section) => section.name === name)) throw new Error(`There is no section "${name}": ${sections.map((section) => section.name).join(", ")}.`);

const problems = [];
if (!options.render) {
    const context = new Context(options.work, options.quick ?? false, Number(options.most));
    mkdirSync(figuresFolder, { recursive: true });
    for (const section of sections.filter((each) => (named.length === 0 ? !(options.quick && each.isLong) : named.includes(each.name)))) {
        const began = Date.now();
        console.error(`${section.name}: ${section.title} …`);
        try {
            const head = context.head();
            const values = await section.run(context);
            const seconds = Math.round((Date.now() - began) / 1_000);
            const result = { section: section.name, ...head, seconds, missing: context.takeMissing(), values };
            writeFileSync(join(figuresFolder, `${section.name}.json`), JSON.stringify(result, null, 1).replace(/([{[])\s*([^{}[\]]*?)\s*([}\]])/g, (_, open, inner, close) => `${open} ${inner.replace(/\s+/g, " ")} ${close}`) + "\n");
            console.error(`${section.name}: ${seconds} s`);
        } catch (problem) {
            problems.push(section.name);
            console.error(`${section.name}: ${problem.message}`);
        }
    }
}
for (const [path, text] of render(sections)) {
    if (options.out) mkdirSync(join(options.out, "figures"), { recursive: true });
    writeFileSync(options.out ? join(options.out, path) : join(figuresFolder, "..", path), text);
}
if (problems.length > 0) {
    console.error(`Not measured: ${problems.join(", ")}. The page keeps what was measured of them before.`);
    process.exitCode = 1;
}
