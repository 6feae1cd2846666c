import { expect, test } from "../fixtures";

// Not part of the tests: npx playwright test --config measure.config.ts
const sessions = 390;

function longAgenda(): string {
  const people = Array.from({ length: 60 }, (_, at) => `person person-${at} "Person ${at}" of us as "Official" rank official`).join("\n");
  const days = Array.from({ length: 10 }, (_, day) => {
    const date = `2026-05-${String(day + 1).padStart(2, "0")}`;
    const some = Array.from({ length: sessions / 10 }, (_each, at) => {
      const from = 8 * 60 + at * 20;
      const clock = (minutes: number) => `${String(Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`;
      return `        session s-${day}-${at} "Session ${day}.${at}" ${clock(from)}-${clock(from + 20)} kind consultations in hall {\n            discuss trade\n            note "As agreed with the secretariat."\n            outcome "Noted."\n        }`;
    }).join("\n\n");
    return `    day ${date} {\n${some}\n    }`;
  }).join("\n\n");
  return `country us "United States"\n\n${people}\n\nplace dc "Washington" in us zone America/New_York {\n    room hall "Hall" seats 100\n}\n\ntopic trade "Trade"\n\nmeeting long "The long meeting" on 2026-05-01..2026-05-10 at dc {\n    host us\n    delegation us led by person-1\n\n${days}\n}\n`;
}

test("the preview after a keystroke in an agenda of 2,000 lines", async ({ window }) => {
  test.setTimeout(240_000);
  const text = longAgenda();
  console.log("lines", text.split("\n").length);
  const vscode = await window({ files: { "long.agenda": text } }, "long.agenda");
  await vscode.ready();
  await vscode.gotoAfter("long.agenda", '"The long meeting');
  await vscode.command("Agenda: Preview to the Side");
  await expect(vscode.webview.locator("h1")).toContainText("The long meeting");
  await vscode.gotoAfter("long.agenda", '"The long meeting');
  const heading = vscode.webview.locator("h1");
  // The page notes when each text came.
  await heading.evaluate((element) => {
    const seen: Record<string, number> = ((element as unknown as { seen: Record<string, number> }).seen = {});
    new MutationObserver(() => (seen[element.textContent] ??= Date.now())).observe(element, { childList: true, subtree: true, characterData: true });
  });
  const times: number[] = [];
  for (let round = 1; round <= 20; round++) {
    const text = `The long meeting${"x".repeat(round)}`;
    const began = Date.now();
    await vscode.page.keyboard.type("x");
    await expect(heading).toHaveText(text);
    times.push(await heading.evaluate((element, key) => (element as unknown as { seen: Record<string, number> }).seen[key] ?? 0, text) - began);
    await vscode.page.waitForTimeout(500);
  }
  times.sort((a, b) => a - b);
  console.log(`keystroke to page: best ${times[0]} ms, median ${times[10]} ms, worst ${times[19]} ms`);
});

test("from the folder to the first finding", async ({ window }) => {
  test.setTimeout(240_000);
  const times: number[] = [];
  for (let round = 0; round < 5; round++) {
    const vscode = await window({ example: "c5plus1", files: { "wrong.agenda": 'meeting talks "Talks" on 2026-02-30\n' } }, "wrong.agenda");
    const began = Date.now();
    await expect(vscode.squiggles.first()).toBeVisible();
    times.push(Date.now() - began);
  }
  times.sort((a, b) => a - b);
  console.log(`text shown to first finding shown: best ${times[0]} ms, median ${times[2]} ms`);
});
