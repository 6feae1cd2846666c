import { expect, test } from "../fixtures";

const agenda = "washington.agenda";

test.describe("the preview", () => {
  test("follows what is typed, and a click leads to the line", async ({ window }) => {
    const vscode = await window({ example: "c5plus1" }, agenda);
    await vscode.ready();
    await vscode.goto(vscode.lineOf(agenda, "summit washington"), 1);
    await vscode.page.keyboard.press("Control+K");
    await vscode.page.keyboard.press("v");
    const page = vscode.webview;
    await expect(page.locator("h1")).toContainText("US-Central Asia summit");
    await vscode.shot("preview");
    await page.locator("h1").evaluate((heading) => ((heading as unknown as { kept: boolean }).kept = true));
    await vscode.gotoAfter(agenda, '"US-Central Asia summit');
    await vscode.page.keyboard.type(" <b>of</b> six");
    await expect(page.locator("h1")).toContainText("US-Central Asia summit <b>of</b> six");
    await expect(page.locator("h1 b")).toHaveCount(0);
    expect(await page.locator("h1").evaluate((heading) => (heading as unknown as { kept?: boolean }).kept), "the page was not loaded anew").toBe(true);
    const card = page.locator("article.card[data-source]").last();
    const name = (await card.locator("h4, h5").first().innerText()).trim();
    await card.click({ position: { x: 5, y: 5 } });
    await expect(vscode.page.locator(".tab.active", { hasText: agenda })).toBeVisible();
    await expect(vscode.editor.locator(".view-line", { hasText: name }).first()).toBeVisible();
  });

  test("has tabs for days, shows one delegation's programme, and a second clock", async ({ window }) => {
    const vscode = await window({ example: "culture-summit" }, "summit.agenda");
    await vscode.ready();
    await vscode.command("Agenda: Preview to the Side");
    const page = vscode.webview;
    await expect(page.locator("[role=tab]")).toHaveCount(4);
    await page.locator("[role=tab]").nth(2).click();
    await expect(page.locator("#s-programme > section.level-3:visible")).toHaveCount(1);
    await page.locator("select[name=party]").selectOption({ label: "Japan" });
    await page.locator("select[name=zone]").selectOption("Asia/Tokyo");
    await expect(page.locator("article.card:visible .second").first()).not.toBeEmpty();
    await page.locator("#s-programme").scrollIntoViewIfNeeded();
    await vscode.shot("preview-days");
  });

  test("a brief for a delegation", async ({ window }) => {
    const vscode = await window({ example: "c5plus1" }, agenda);
    await vscode.ready();
    await vscode.goto(vscode.lineOf(agenda, "summit washington"), 1);
    await vscode.command("Agenda: Brief for a Delegation");
    await expect(vscode.quickPick.locator(".monaco-list-row", { hasText: "Kazakhstan" }).first()).toBeVisible();
    await vscode.shot("brief-for-whom");
    await vscode.pick("Kazakhstan", "Kazakh");
    await expect(vscode.webview.locator("h1")).toContainText("Kazakhstan");
    await vscode.shot("brief");
  });
});
