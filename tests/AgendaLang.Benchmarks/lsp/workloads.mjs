// Documents of about the same length for each server, and the edits and questions that are the same for all.

const pad = (number) => String(number).padStart(2, "0");

/** Things that many of our files use. */
export const parties = [
  ...["kz Kazakhstan", "kg Kyrgyzstan", "tj Tajikistan", "tm Turkmenistan", "uz Uzbekistan", "us United_States", "az Azerbaijan", "tr Türkiye"].map(
    (each) => `country ${each.split(" ")[0]} "${each.split(" ")[1].replace("_", " ")}"`,
  ),
  ...Array.from({ length: 60 }, (_, i) => `person p${i} "Person Number${i}" of ${["kz", "kg", "tj", "tm", "uz", "us"][i % 6]} role minister`),
  'place astana "Astana" in kz zone Asia/Almaty {',
  ...Array.from({ length: 8 }, (_, i) => `    room hall${i} "Hall ${i}"`),
  "}",
  ...Array.from({ length: 40 }, (_, i) => `topic t${i} "Topic ${i}"`),
  "",
].join("\n");

/** An agenda of about so many lines. */
export function agenda(lines, id = "s") {
  const days = Math.max(1, Math.floor(lines / 200));
  const text = ['use "parties.agenda"', "", `summit ${id} "Summit ${id}" on 2026-01-01..2026-12-31 at astana {`];
  for (let day = 0; day < days; day++) {
    text.push(`    day 2026-${pad(1 + Math.floor(day / 28))}-${pad(1 + (day % 28))} {`);
    for (let i = 0; i < 24; i++) {
      const [hour, minute] = [8 + Math.floor(i / 2), (i % 2) * 30];
      text.push(
        `        session x${day}-${i} "Session ${day} ${i}" at ${pad(hour)}:${pad(minute)} for 30m in hall${i % 8} {`,
        `            chair p${(day + i) % 60}`,
        `            item y${day}-${i} "Item ${day} ${i}" {`,
        `                discuss t${(day * 24 + i) % 40}`,
        `                speak p${(day + i + 7) % 60}`,
        "            }",
        "        }",
        "",
      );
    }
    text.push("    }");
  }
  return [...text, "}", ""].join("\n");
}

/** The same for a server: a document, where a stroke is typed, and where something is completed. */
export const peers = {
  json: (lines) => document("data.json", "json", ["{", ...Array.from({ length: lines - 3 }, (_, i) => `  "key${i}": { "name": "Name ${i}", "size": ${i} },`), '  "last": ""', "}"], '"Name', 1, lines - 2, 11),
  yaml: (lines) => document("data.yaml", "yaml", Array.from({ length: Math.floor(lines / 4) }, (_, i) => [`key${i}:`, `  name: Name ${i}`, `  size: ${i}`, "  list: [a, b]"]).flat(), "Name", 1, 4, 0),
  c: (lines) => document("data.c", "c", ["struct s { int a; int b; };", ...Array.from({ length: lines - 6 }, (_, i) => `int f${i}(int x) { return x + ${i}; }`), "int main(void) {", "    return f", "}", ""], "return x", 1, lines - 4, 12),
  langium: (lines) => document("data.hello", "hello", [...Array.from({ length: 60 }, (_, i) => `person p${i}`), ...Array.from({ length: lines - 62 }, (_, i) => `session s${i} "Session ${i}" chair p${i % 60}`), "session last \"Last\" chair "], '"Session', 1, lines - 2, 26),
};

function document(name, language, lines, near, _, completeLine, completeColumn) {
  const line = lines.findIndex((each, i) => i > lines.length / 2 && each.includes(near));
  return { name, language, text: lines.join("\n"), edit: { line, character: lines[line].indexOf(near) + near.length }, complete: { line: completeLine, character: completeColumn } };
}

/** Ours, of the same length. */
export function ours(lines) {
  const text = agenda(lines);
  const all = text.split("\n");
  const line = all.findIndex((each, i) => i > all.length / 2 && each.includes("Session "));
  const chair = all.findIndex((each, i) => i > all.length / 2 && each.includes("chair p"));
  return {
    name: "summit.agenda", language: "agenda", text, others: { "parties.agenda": parties },
    edit: { line, character: all[line].indexOf("Session ") + 4 },
    complete: { line: chair, character: all[chair].indexOf("chair p") + 7 },
  };
}
