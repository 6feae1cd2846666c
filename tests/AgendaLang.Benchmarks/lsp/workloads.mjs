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

/** What all of our agendas without mistakes use. */
export const delegations = parties.replaceAll(" role minister", " as \"Minister\" rank minister");

/** An agenda of about so many lines as people write them, once they are done: next to nothing is to be found. */
export function programme(lines, id = "s") {
  const days = Math.max(1, Math.floor(lines / 194));
  const text = ['use "parties.agenda"', "", `summit ${id} "Summit ${id}" on 2026-01-01..2026-12-31 at astana {`];
  for (const [i, party] of ["kz", "kg", "tj", "tm", "uz", "us"].entries()) text.push(`    delegation ${party} led by p${i} with ${Array.from({ length: 9 }, (_, each) => `p${i + 6 * (each + 1)}`).join(", ")}`);
  for (let day = 0; day < days; day++) {
    for (let i = 0; i < 24; i++) text.push(`    item y${day}-${i} "Item ${day} ${i}" {`, `        discuss t${(day * 24 + i) % 40}`, `        speaker p${(day + i + 7) % 60}`, "    }");
    text.push(`    day 2026-${pad(1 + Math.floor(day / 28))}-${pad(1 + (day % 28))} {`);
    for (let i = 0; i < 24; i++) {
      const [hour, minute] = [8 + Math.floor(i / 2), (i % 2) * 30];
      text.push(`        session x${day}-${i} "Session ${day} ${i}" ${pad(hour)}:${pad(minute)}-${pad(hour + (minute ? 1 : 0))}:${minute ? "00" : "30"} in hall${i % 8} {`, `            chair p${(day + i) % 60}`, `            items y${day}-${i}`, "        }");
    }
    text.push("    }");
  }
  return [...text, "}", ""].join("\n");
}

/** An agenda of about so many lines with two mistakes in each session: much is to be found, all of it is written anew after each stroke. */
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

// What keys there are in the documents of JSON and YAML.
const schema = JSON.stringify({
  type: "object",
  properties: { sessions: { type: "array", items: { type: "object", properties: Object.fromEntries(["name", "room", "chair", "start", "end"].map((key) => [key, { type: "string" }]).concat([["size", { type: "integer" }]])) } } },
});

/** For each of the others a document, and the same three things: a stroke that changes nothing but a text, a place to complete, and a stroke that makes a mistake. */
export const peers = {
  json: (lines) =>
    document("data.json", "json", ["{", '  "$schema": "./schema.json",', '  "sessions": [', ...Array.from({ length: lines - 6 }, (_, i) => `    { "name": "Name ${i}", "size": ${i} },`), '    { "" }', "  ]", "}"], {
      stroke: '"Name', mistake: '"size": ', complete: [-3, 7], others: { "schema.json": schema },
    }),
  yaml: (lines) =>
    document("data.yaml", "yaml", ["# yaml-language-server: $schema=./schema.json", "sessions:", ...Array.from({ length: Math.floor(lines / 2) - 2 }, (_, i) => [`  - name: Name ${i}`, `    size: ${i}`]).flat(), "  - name: last", "    "], {
      stroke: "Name", mistake: "size: ", complete: [-1, 4], others: { "schema.json": schema },
    }),
  c: (lines) =>
    document("data.c", "c", ["struct s { int a; int b; };", ...Array.from({ length: lines - 6 }, (_, i) => `int f${i}(int x) { return x + ${i}; /* Name */ }`), "int main(void) {", "    return f", "}", ""], {
      stroke: "Name", mistake: "return x", complete: [-3, 12],
    }),
  langium: (lines) =>
    document("data.hello", "hello", [...Array.from({ length: 60 }, (_, i) => `person p${i}`), ...Array.from({ length: lines - 62 }, (_, i) => `session s${i} "Session ${i}" chair p${i % 60}`), 'session last "Last" chair '], {
      stroke: '"Session', mistake: "chair p", complete: [-1, 26],
    }),
};

/** Ours, of the same length. */
export const ours = (lines) => document("summit.agenda", "agenda", agenda(lines).split("\n"), { stroke: "Sess", mistake: "chair p", complete: "chair p", others: { "parties.agenda": parties } });

function document(name, language, lines, { stroke, mistake, complete, others = {} }) {
  const after = (part) => {
    const line = lines.findIndex((each, i) => i > lines.length / 2 && each.includes(part));
    return { line, character: lines[line].indexOf(part) + part.length };
  };
  return {
    name, language, others, text: lines.join("\n"), edit: after(stroke), mistake: after(mistake),
    complete: typeof complete === "string" ? after(complete) : { line: lines.length + complete[0], character: complete[1] },
  };
}
