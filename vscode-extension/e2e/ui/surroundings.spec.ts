import * as fs from "node:fs";
import * as path from "node:path";
import { expect, summit, test } from "../fixtures";
import { startServer } from "../vscode-server";

const agenda = "washington.agenda";

test.describe("surroundings", () => {
  test("an editor in Russian", async ({ bench }) => {
    const server = await startServer({ vsix: process.env.AGENDA_VSIX, locale: "ru" });
    try {
      const vscode = await bench.visit(server, bench.folder(summit, server), agenda);
      await vscode.ready("Повестки: замечаний нет.");
      await vscode.page.locator(".activitybar .action-label[aria-label^=Повестка]").click();
      const overview = vscode.page.locator(".pane-body .monaco-list-row");
      await expect(overview.filter({ hasText: "Предложения и просьбы" })).toBeVisible();
      await vscode.shot("russian-overview");
      await vscode.gotoAfter(agenda, "at washington-dc");
      await vscode.command("Agenda: Просмотр сбоку");
      await expect(vscode.webview.locator("h1")).toContainText("US-Central Asia summit");
      await vscode.shot("russian-preview");
      await vscode.command("Agenda: Сравнить с более ранней версией");
      await vscode.pick("Последняя сохранённая версия");
      await expect(vscode.webview.locator("main")).toContainText("Ничего не изменилось.");
      await vscode.shot("russian-changes");
      await vscode.command("Agenda: Новая повестка");
      await expect(vscode.quickPick).toContainText("Саммит");
      await vscode.shot("russian-new");
      await vscode.page.keyboard.press("Escape");
      await vscode.command("Agenda: Первые шаги");
      await expect(vscode.page.locator(".getting-started-step", { hasText: "Откройте папку с повестками" })).toBeVisible();
      await vscode.shot("russian-walkthrough");
    } finally {
      await server.stop();
    }
  });

  test("a workspace of two folders", async ({ bench, server }) => {
    const first = bench.folder({ example: "c5plus1" });
    const second = bench.folder({ example: "bilateral-visit" });
    const workspace = path.join(path.dirname(first), "both.code-workspace");
    fs.writeFileSync(workspace, JSON.stringify({ folders: [{ path: first }, { path: second }] }));
    fs.appendFileSync(path.join(second, "visit.agenda"), "\nmeeting wrong \"Wrong\" on 2026-02-30\n");
    let vscode = await bench.visit(server, workspace);
    // The editor now and then opens no workspace at its first start.
    await expect(async () => {
      if (await vscode.page.locator(".explorer-viewlet", { hasText: "No Folder Opened" }).isVisible()) vscode = await bench.visit(server, workspace);
      await expect(vscode.page.locator(".explorer-folders-view .monaco-list-row", { hasText: "bilateral-visit" })).toBeVisible({ timeout: 20_000 });
    }).toPass();
    await vscode.open(agenda);
    await vscode.ready();
    await vscode.command("Agenda: Show All Findings");
    await expect(vscode.page.locator(".markers-panel-container .monaco-list-row", { hasText: "visit.agenda" })).toBeVisible();
    await vscode.page.locator(".activitybar .action-label[aria-label^=Agenda]").click();
    const overview = vscode.page.locator(".pane-body .monaco-list-row");
    await expect(overview.filter({ hasText: "US-Central Asia summit" })).toBeVisible();
    await expect(overview.filter({ hasText: "Wrong" })).toBeVisible();
    await vscode.shot("two-folders");
    await vscode.beginSummit("Talks");
    await expect(vscode.quickPick.locator(".monaco-list-row")).toHaveCount(2);
    await vscode.pick("bilateral-visit");
    await expect.poll(() => fs.existsSync(path.join(second, "talks"))).toBe(true);
    await expect(vscode.page.locator(".tab.active", { hasText: agenda })).toHaveCount(0);
  });
});
