import * as fs from "node:fs";
import { expect, summit, test } from "../fixtures";

const agenda = "washington.agenda";

test.describe("versions and exports", () => {
  for (const [format, extension, begins] of [["Word document", "docx", "PK"], ["Calendar", "ics", "BEGIN:VCALENDAR"], ["Markdown", "md", "# "], ["JSON", "json", "{"]] as const)
    test(`exported as ${format}`, async ({ window }) => {
      const vscode = await window(summit, agenda);
      await vscode.ready();
      await vscode.command("Agenda: Export");
      await vscode.pick(format);
      await vscode.pick("The delegations");
      await expect(vscode.quickPick.locator("input")).toHaveValue(new RegExp(`washington\\.${extension}$`));
      if (extension === "docx") await vscode.shot("export");
      await vscode.saveAs(`washington.${extension}`);
      await vscode.told(`washington.${extension} is written.`);
      expect(vscode.read(`washington.${extension}`)).toContain(begins);
    });

  test("what changed since an earlier version, in sentences and side by side", async ({ window }) => {
    const vscode = await window(summit, agenda);
    await vscode.ready();
    const text = vscode.read(agenda);
    const session = /session (\S+) "([^"]+)" (\d\d:\d\d)-(\d\d:\d\d)/.exec(text)!;
    fs.writeFileSync(vscode.path(agenda), text.replace(session[0], session[0].replace(session[4]!, "22:15")).replace('"US-Central Asia summit"', '"Summit of the C5+1"'));
    await expect(vscode.editor.locator(".view-line", { hasText: "Before the summit" }).first()).toBeVisible();
    await vscode.command("Agenda: Compare with an Earlier Version");
    await expect(vscode.quickPick.locator(".monaco-list-row", { hasText: "The agenda as circulated" }).first()).toBeVisible();
    await vscode.shot("compare-with");
    await vscode.pick("The last saved version");
    const page = vscode.webview;
    await expect(page.locator(".sentence", { hasText: session[2] }).first()).toContainText("22:15");
    await vscode.shot("changes");
    await page.locator("button", { hasText: "Side by side" }).first().click();
    await expect(vscode.page.locator(".monaco-diff-editor")).toBeVisible();
    await expect(vscode.page.locator(".monaco-diff-editor .line-insert").first()).toBeVisible();
    await vscode.shot("side-by-side");
  });
});
