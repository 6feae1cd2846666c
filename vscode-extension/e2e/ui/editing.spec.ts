import { expect, summit, test } from "../fixtures";

const agenda = "washington.agenda";

test.describe("writing an agenda", () => {
  test("findings appear and go as text is typed", async ({ window }) => {
    const vscode = await window(summit, agenda);
    await vscode.ready();
    await expect(vscode.editor.locator(".squiggly-error")).toHaveCount(0);
    await vscode.gotoAfter(agenda, "at washington-dc");
    await vscode.page.keyboard.type("x");
    await expect(vscode.editor.locator(".squiggly-error")).not.toHaveCount(0);
    await expect(vscode.status).toContainText("1");
    await vscode.command("Agenda: Show All Findings");
    await expect(vscode.page.locator(".markers-panel-container .monaco-list-row", { hasText: "washington-dcx" }).first()).toBeVisible();
    await vscode.shot("findings");
    await vscode.gotoAfter(agenda, "at washington-dc");
    await vscode.page.keyboard.press("Delete");
    await expect(vscode.editor.locator(".squiggly-error")).toHaveCount(0);
    await vscode.save();
  });

  test("a person is found by half of a name", async ({ window }) => {
    const vscode = await window(summit, agenda);
    await vscode.ready();
    await vscode.gotoAfter(agenda, "    chair trump");
    await vscode.page.keyboard.type(", Shav");
    await vscode.page.keyboard.press("Control+Space");
    await expect(vscode.suggestions.first()).toContainText("mirziyoyev");
    await expect(vscode.suggestions.first()).toContainText("Shavkat Mirziyoyev");
    await vscode.shot("completion");
    await vscode.page.keyboard.press("Enter");
    await expect(vscode.editor.locator(".view-line", { hasText: "chair trump, mirziyoyev" })).toBeVisible();
  });

  test("hovering tells who somebody is", async ({ window }) => {
    const vscode = await window(summit, agenda);
    await vscode.ready();
    await vscode.gotoAfter(agenda, "delegation kz led by tokaye");
    await vscode.command("Show or Focus Hover");
    await expect(vscode.page.locator(".monaco-hover:visible").first()).toContainText("Kassym-Jomart Tokayev");
    await vscode.shot("hover");
  });

  test("saving writes the canonical form", async ({ window }) => {
    const vscode = await window(summit, agenda);
    const before = vscode.read(agenda);
    await vscode.ready();
    await vscode.goto(vscode.lineOf(agenda, "status concluded"), 1);
    await vscode.page.keyboard.type("      ");
    await vscode.page.keyboard.press("Control+S");
    await expect(vscode.page.locator(".tab.active.dirty")).toHaveCount(0);
    await expect.poll(() => vscode.read(agenda)).toBe(before);
  });

  test("a finding is explained", async ({ window }) => {
    const vscode = await window(summit, agenda);
    await vscode.ready();
    await vscode.gotoAfter(agenda, "at washington-dc");
    await vscode.page.keyboard.type("x");
    await expect(vscode.editor.locator(".squiggly-error")).not.toHaveCount(0);
    await vscode.command("Agenda: Explain a Finding");
    await expect(vscode.webview.locator("h1")).toContainText("AGL1002");
    await vscode.shot("explain");
    await vscode.command("View: Close Editor");
    await expect(vscode.page.locator(".part.editor .tab")).toHaveCount(1);
    // Its number leads there too.
    await vscode.command("Show or Focus Hover");
    await vscode.page.locator(".monaco-hover:visible a", { hasText: "AGL1002" }).first().click();
    await expect(vscode.webview.locator("h1")).toContainText("AGL1002");
  });

  test("a person and a topic are inserted by name", async ({ window }) => {
    const vscode = await window(summit, agenda);
    await vscode.ready();
    await vscode.gotoAfter(agenda, "    chair trump");
    await vscode.page.keyboard.type(",");
    await vscode.command("Agenda: Insert a Person");
    await expect(vscode.quickPick.locator(".monaco-list-row", { hasText: "Sergio Gor" })).toBeVisible();
    await vscode.shot("insert-person");
    await vscode.pick("Kassym-Jomart Tokayev", "Tokay");
    await expect(vscode.editor.locator(".view-line", { hasText: "chair trump, tokayev" })).toBeVisible();
    await vscode.gotoAfter(agenda, "discuss strategic-partnership");
    await vscode.page.keyboard.type(",");
    await vscode.command("Agenda: Insert a Topic");
    await vscode.pick("Security", "Secur");
    await expect(vscode.editor.locator(".view-line", { hasText: "discuss strategic-partnership, security" })).toBeVisible();
  });

  test("a new id goes to every file that names it", async ({ window }) => {
    const vscode = await window(summit, agenda);
    await vscode.ready();
    await vscode.gotoAfter(agenda, "delegation kz led by tokaye");
    await vscode.page.keyboard.press("F2");
    const input = vscode.page.locator(".rename-box input");
    await expect(input).toHaveValue("tokayev");
    await input.fill("k-tokayev");
    await vscode.page.keyboard.press("Enter");
    await expect(vscode.editor.locator(".view-line", { hasText: "k-tokayev" }).first()).toBeVisible();
    await vscode.command("File: Save All Files");
    await expect.poll(() => vscode.read("parties.agenda")).toContain("person k-tokayev ");
    // Files are saved one after the other.
    await expect.poll(() => vscode.read(agenda)).not.toMatch(/[^-]\btokayev\b/);
  });
});
