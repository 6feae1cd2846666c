import { execFileSync } from "node:child_process";
import * as fs from "node:fs";
import * as path from "node:path";
import { expect, makeFolder, openWindow, test } from "../fixtures";
import { startServer } from "../vscode-server";
import type { Workbench } from "../workbench";

const agenda = "washington.agenda";

/** The process of the checker of a window's extension. */
function checker(program: string): number | undefined {
  for (const name of fs.readdirSync("/proc").filter((each) => /^\d+$/.test(each))) {
    try {
      if (fs.readlinkSync(`/proc/${name}/exe`) === program) return Number(name);
    } catch {
      // Gone, or not ours.
    }
  }
  return undefined;
}

/** Text can be written and saved, whatever became of the checker. */
async function canStillWrite(vscode: Workbench, file = agenda): Promise<void> {
  await vscode.goto(1, 1);
  await vscode.page.keyboard.type("// still here");
  await vscode.page.keyboard.press("Enter");
  await vscode.page.keyboard.press("Control+S");
  await expect.poll(() => vscode.read(file)).toContain("// still here");
}

test.describe("the checker", () => {
  test("is started again when it was killed", async ({ window, server }) => {
    const vscode = await window({ example: "c5plus1" }, agenda);
    await vscode.ready();
    const program = path.join(server.extension, "server/agenda");
    const first = checker(program);
    expect(first).toBeDefined();
    process.kill(first!, "SIGKILL");
    await expect.poll(() => checker(program), { timeout: 30_000 }).not.toBe(first);
    await vscode.ready();
    await vscode.gotoAfter(agenda, "at washington-dc");
    await vscode.page.keyboard.type("x");
    await expect(vscode.editor.locator(".squiggly-error")).not.toHaveCount(0);
  });

  test("is given up when it ends again and again, and comes back when asked to", async ({ window, server }) => {
    const vscode = await window({ example: "c5plus1" }, agenda);
    const program = path.join(server.extension, "server/agenda");
    let last: number | undefined;
    for (let time = 0; time < 4; time++) {
      await expect.poll(() => checker(program) ?? last, { timeout: 30_000 }).not.toBe(last);
      last = checker(program)!;
      // What it answers tells that it was started wholly.
      await vscode.ready();
      await vscode.goto(1, 1);
      await vscode.command("Go to Symbol in Editor");
      await expect(vscode.quickPick.locator(".monaco-list-row").first()).toBeVisible();
      await vscode.page.keyboard.press("Escape");
      process.kill(last, "SIGKILL");
    }
    await expect(vscode.toasts.filter({ hasText: "ended unexpectedly" })).toBeVisible();
    await vscode.shot("server-gone");
    await canStillWrite(vscode);
    await vscode.command("Agenda: Restart the Checker");
    await vscode.ready();
    await expect.poll(() => checker(program), { timeout: 30_000 }).not.toBe(last);
  });

  const broken: [string, (file: string) => void, string][] = [
    ["is missing", () => undefined, "There is no program at"],
    ["may not be run", (file) => fs.writeFileSync(file, "#!/bin/sh\n", { mode: 0o644 }), "lacks the permission"],
    ["ends at once", (file) => fs.writeFileSync(file, "#!/bin/sh\nexit 3\n", { mode: 0o755 }), "did not start"],
    ["does not answer", (file) => fs.writeFileSync(file, "#!/bin/sh\nexec sleep 600\n", { mode: 0o755 }), "does not answer"],
  ];
  for (const [what, make, message] of broken)
    test(`says so when it ${what}`, async ({ page, server }, info) => {
      const place = makeFolder(server, `${info.testId}-${info.retry}`, { example: "c5plus1" });
      const program = path.join(path.dirname(place), "program");
      make(program);
      fs.mkdirSync(path.join(place, ".vscode"));
      fs.writeFileSync(path.join(place, ".vscode/settings.json"), JSON.stringify({ "agenda.server.path": program }));
      const vscode = await openWindow(page, server, place, agenda);
      await expect(vscode.toasts.filter({ hasText: message })).toBeVisible({ timeout: 40_000 });
      await expect(vscode.toasts.getByRole("button", { name: "Choose Program…" })).toBeVisible();
      if (what === "is missing") await vscode.shot("server-missing");
      await canStillWrite(vscode);
      fs.writeFileSync(path.join(place, ".vscode/settings.json"), "{}");
      await vscode.ready();
    });

  test("of a restricted workspace is the one that came with the extension", async ({ page }, info) => {
    const server = await startServer({ vsix: process.env.AGENDA_VSIX, asksForTrust: true, settings: { "security.workspace.trust.startupPrompt": "never" } });
    try {
      const place = makeFolder(server, info.testId, { example: "c5plus1", git: true });
      fs.mkdirSync(path.join(place, ".vscode"));
      fs.writeFileSync(path.join(place, ".vscode/settings.json"), JSON.stringify({ "agenda.server.path": "/bin/false" }));
      const vscode = await openWindow(page, server, place, agenda);
      await vscode.ready();
      await vscode.gotoAfter(agenda, "at washington-dc");
      await vscode.page.keyboard.type("x");
      await expect(vscode.editor.locator(".squiggly-error")).not.toHaveCount(0);
      await vscode.command("Agenda: Compare with an Earlier Version");
      await expect(vscode.toasts.filter({ hasText: "restricted workspace" })).toBeVisible();
      await vscode.shot("restricted");
    } finally {
      await server.stop();
    }
  });
});

test.describe("bad input", () => {
  test("no git", async ({ page }, info) => {
    // VSCODE_CLI: the environment is taken as it is, not as a login shell has it.
    const server = await startServer({ vsix: process.env.AGENDA_VSIX, env: { PATH: "/nowhere", VSCODE_CLI: "1" } });
    try {
      const vscode = await openWindow(page, server, makeFolder(server, info.testId, { example: "c5plus1" }), agenda);
      await vscode.ready();
      await vscode.command("Agenda: Compare with an Earlier Version");
      await expect(vscode.toasts.filter({ hasText: "Comparing needs the program git" })).toBeVisible();
      await expect(vscode.toasts.getByRole("button", { name: "How to Get It" })).toBeVisible();
    } finally {
      await server.stop();
    }
  });

  test("a folder that git does not keep", async ({ window }) => {
    const vscode = await window({ example: "c5plus1" }, agenda);
    await vscode.ready();
    await vscode.command("Agenda: Compare with an Earlier Version");
    await expect(vscode.toasts.filter({ hasText: "Earlier versions of this folder are not kept" })).toBeVisible();
  });

  test("no folder, and an agenda without a file", async ({ page, server }) => {
    const vscode = await openWindow(page, server, undefined);
    await vscode.command("File: New Untitled Text File");
    await vscode.command("Change Language Mode");
    await vscode.pick("Agenda", "Agenda");
    await vscode.page.keyboard.type('meeting talks "Talks" on 2026-02-30');
    await expect(vscode.editor.locator(".squiggly-error")).not.toHaveCount(0);
    await vscode.command("Agenda: Preview to the Side");
    await expect(vscode.webview.locator("h1")).toContainText("Talks");
    await vscode.command("View: Focus First Editor Group");
    await vscode.command("Agenda: Export");
    await expect(vscode.toasts.filter({ hasText: "has no file yet" })).toBeVisible();
  });

  test("an agenda of five megabytes stays usable", async ({ window }) => {
    const entry = (number: number) => `statement words-${number} by gor on 2025-10-29 {\n    says "What was said the ${number}th time, at some length, so that the file grows as large as it has to be for this."\n    cite news\n}\n\n`;
    const head = 'country us "United States"\n\nperson gor "Sergio Gor" of us\n\nsource news "News"\n\n';
    const text = head + Array.from({ length: 29_000 }, (_, number) => entry(number)).join("");
    expect(text.length).toBeGreaterThan(5e6);
    const vscode = await window({ files: { "long.agenda": text } }, "long.agenda");
    await vscode.ready();
    await vscode.goto(1, 1);
    await vscode.page.keyboard.type("kountry x\n");
    await expect(vscode.editor.locator(".squiggly-error")).not.toHaveCount(0, { timeout: 30_000 });
    await expect(async () => {
      await vscode.page.keyboard.press("Control+Z");
      await expect(vscode.editor.locator(".view-line", { hasText: "kountry" })).toHaveCount(0, { timeout: 2_000 });
    }).toPass();
  });

  test("names with HTML and script are shown as they are written", async ({ window }) => {
    const name = '<script>document.title = 1</script><img src=x onerror=alert(1)>';
    const text = `country us "United States"\n\nplace dc "Washington" in us zone America/New_York\n\nmeeting talks "${name}" on 2025-11-06 at dc {\n    host us\n\n    session one "${name}" 10:00-11:00 kind consultations\n}\n`;
    const vscode = await window({ files: { "hostile.agenda": text } }, "hostile.agenda");
    await vscode.ready();
    await vscode.command("Agenda: Preview to the Side");
    await expect(vscode.webview.locator("h1")).toContainText("<script>document.title");
    await expect(vscode.webview.locator("main script, main img, header script, header img")).toHaveCount(0);
    await vscode.shot("hostile");
  });

  test("a place where nothing can be written", async ({ window }) => {
    const vscode = await window({ example: "c5plus1" }, agenda);
    await vscode.ready();
    await vscode.command("Agenda: Export");
    await vscode.pick("Markdown");
    await vscode.pick("The delegations");
    await vscode.answer("/proc/washington.md");
    await expect(vscode.toasts.filter({ hasText: "was not written" })).toBeVisible();
    await vscode.shot("not-written");
  });
});

test.beforeAll(() => {
  execFileSync("git", ["--version"]);
});
