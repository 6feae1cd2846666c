import * as fs from "node:fs";
import * as path from "node:path";
import { expect, test } from "../fixtures";
import { startServer } from "../vscode-server";

const agenda = "washington.agenda";

test.describe("bad input", () => {
  test("no git, and a folder where nothing can be written", async ({ bench }) => {
    // VSCODE_CLI: the environment is taken as it is, not as a login shell has it.
    const server = await startServer({ vsix: process.env.AGENDA_VSIX, isNobody: true, env: { PATH: "/nowhere", VSCODE_CLI: "1" } });
    try {
      const place = bench.folder({ example: "c5plus1" }, server);
      for (const name of fs.readdirSync(place)) fs.chmodSync(path.join(place, name), 0o444);
      fs.chmodSync(place, 0o555);
      const vscode = await bench.visit(server, place, agenda);
      await vscode.ready();
      await vscode.command("Agenda: Compare with an Earlier Version");
      await expect(vscode.toasts.filter({ hasText: "Comparing needs the program git" })).toBeVisible();
      await expect(vscode.toasts.getByRole("button", { name: "How to Get It" })).toBeVisible();
      await vscode.command("Agenda: Export");
      await vscode.pick("Markdown");
      await vscode.pick("The delegations");
      await vscode.saveAs("washington.md");
      await expect(vscode.toasts.filter({ hasText: "was not written" })).toBeVisible();
      await vscode.beginSummit("Talks");
      await expect(vscode.toasts.filter({ hasText: "The agenda was not begun" }).getByRole("button", { name: "Try Again" })).toBeVisible();
      await vscode.shot("read-only");
      await vscode.command("Agenda: Preview to the Side");
      await expect(vscode.webview.locator("h1")).toContainText("US-Central Asia summit");
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

  test("a place where nothing can be written", async ({ window }) => {
    const vscode = await window({ example: "c5plus1" }, agenda);
    await vscode.ready();
    await vscode.command("Agenda: Export");
    await vscode.pick("Markdown");
    await vscode.pick("The delegations");
    await vscode.saveAs("washington.md", "/proc/washington.md");
    await expect(vscode.toasts.filter({ hasText: "was not written" })).toBeVisible();
    await vscode.shot("not-written");
  });

  test("names with HTML and script are shown as they are written", async ({ window }) => {
    const name = '<script>document.title = 1</script><img src=x onerror=alert(1)>';
    const text = `country us "United States"\n\nplace dc "Washington" in us zone America/New_York\n\nmeeting talks "${name}" on 2025-11-06 at dc {\n    host us\n\n    session one "${name}" 10:00-11:00 kind consultations\n}\n`;
    const vscode = await window({ example: "c5plus1" });
    fs.writeFileSync(vscode.path("hostile.agenda"), text);
    await vscode.page.locator(".explorer-folders-view .monaco-list-row", { hasText: "hostile.agenda" }).dblclick();
    await expect(vscode.page.locator(".tab.active", { hasText: "hostile.agenda" })).toBeVisible();
    await vscode.ready();
    await vscode.command("Agenda: Preview to the Side");
    await expect(vscode.webview.locator("h1")).toContainText("<script>document.title");
    await expect(vscode.webview.locator("main script, main img, header script, header img")).toHaveCount(0);
    await vscode.shot("hostile");
  });

  test("no folder, and an agenda without a file", async ({ bench, server }) => {
    const vscode = await bench.visit(server, undefined);
    // Languages are chosen from a list of those that were known when it was opened; ours comes with the extension.
    await expect(vscode.page.locator(".activitybar .action-label[aria-label^=Agenda]")).toBeVisible();
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
});
