import { spawnSync } from "node:child_process";
import * as fs from "node:fs";
import * as path from "node:path";
import { expect, summit, test } from "../fixtures";

// As a new user goes through it; with AGENDA_UPDATE_DOCS=1 the pictures of walkthrough and README are made anew.
const size = { width: 1180, height: 740 };

test.describe("first steps", () => {
  test("pictures", async ({ page, window }) => {
    const vscode = await window(summit, "washington.agenda");
    await vscode.ready();
    // Small, so that what stands in them can be read in the walkthrough.
    await page.setViewportSize({ width: 860, height: 540 });
    await page.locator(".activitybar .action-label[aria-label^=Agenda]").click();
    await expect(page.locator(".pane-body .monaco-list-row", { hasText: "US-Central Asia summit" })).toBeVisible();
    await vscode.goto(vscode.lineOf("washington.agenda", "summit washington"), 1);
    await picture(vscode, "open");

    await vscode.command("View: Toggle Primary Side Bar Visibility");
    await vscode.gotoAfter("washington.agenda", "    chair trump");
    await page.keyboard.type(", Shav");
    await page.keyboard.press("Control+Space");
    await expect(vscode.suggestions.first()).toContainText("mirziyoyev");
    await picture(vscode, "write");
    await page.keyboard.press("Escape");
    for (let letter = 0; letter < ", Shav".length; letter++) await page.keyboard.press("Backspace");
    await vscode.save();

    await vscode.goto(vscode.lineOf("washington.agenda", "summit washington"), 1);
    await vscode.command("Agenda: Preview to the Side");
    await expect(vscode.webview.locator("h1")).toContainText("US-Central Asia summit");
    await picture(vscode, "preview");
    await vscode.command("View: Close All Editors");

    const text = vscode.read("washington.agenda");
    fs.writeFileSync(vscode.path("washington.agenda"), text.replace("19:45-21:00", "19:45-21:15").replace('"US-Central Asia summit"', '"Summit of the C5+1"'));
    await vscode.open("washington.agenda");
    await vscode.command("Agenda: Compare with an Earlier Version");
    await vscode.pick("The last saved version");
    await expect(vscode.webview.locator(".sentence").first()).toBeVisible();
    await picture(vscode, "changes");
  });

  test("the walkthrough leads to an example, and the overview shows what is in it", async ({ page, bench, server }) => {
    const parent = path.dirname(bench.folder({}));
    const vscode = await bench.visit(server, undefined);
    await page.setViewportSize(size);
    await vscode.command("Agenda: First Steps");
    await expect(page.locator(".getting-started-step")).toHaveCount(4);
    for (let step = 0; step < 4; step++) {
      await page.locator(".getting-started-step").nth(step).click();
      await expect(page.locator(".getting-started-media img, .getting-started-media .image-media")).toBeVisible();
      await vscode.shot(`walkthrough-${step + 1}`);
    }
    await page.locator(".getting-started-step").first().click();
    await expect(async () => {
      await page.locator(".getting-started-step.expanded").getByText("Open an Example", { exact: true }).click();
      await expect(vscode.quickPick.locator(".monaco-list-row", { hasText: "C5+1 summit" })).toBeVisible({ timeout: 5_000 });
    }).toPass();
    await vscode.shot("example-which");
    await vscode.pick("C5+1 summit");
    // The dialog begins with a folder of its own.
    const input = vscode.quickPick.locator("input[type=text]");
    await expect(vscode.quickPick).toContainText("Where shall a copy");
    await expect(input).toHaveValue(/\/$/);
    await expect(vscode.quickPick.locator(".monaco-list-row").first()).toBeVisible();
    await expect(async () => {
      if (await input.isVisible()) {
        await input.fill(`${parent}/`);
        await page.keyboard.press("Enter");
      }
      await expect(page.locator(".explorer-folders-view .monaco-list-row", { hasText: "washington.agenda" })).toBeVisible({ timeout: 8_000 });
    }).toPass({ timeout: 60_000 });
    expect(fs.existsSync(path.join(parent, "c5plus1/washington.agenda"))).toBe(true);
    // It is open, and the first steps go on beside it.
    await expect(page.locator(".tab", { hasText: "washington.agenda" })).toBeVisible({ timeout: 40_000 });
    await expect(page.locator(".getting-started-step", { hasText: "Write, and see mistakes at once" })).toBeVisible();
    await vscode.shot("example-open");
    await page.locator(".activitybar .action-label[aria-label^=Agenda]").click();
    const overview = page.locator(".pane-body .monaco-list-row");
    await expect(overview.filter({ hasText: "US-Central Asia summit" })).toBeVisible({ timeout: 40_000 });
    await expect(overview.filter({ hasText: "Proposals and requests" })).toBeVisible();
    await vscode.shot("overview");
  });

  test("the page about the extension shows its pictures", async ({ window, page }) => {
    const vscode = await window({ files: { "readme.txt": "" } });
    await page.locator(".activitybar .action-label[aria-label^=Extensions]").click();
    await page.locator(".extensions-list .monaco-list-row", { hasText: "Agendas of summits" }).click();
    const pictures = vscode.webview.locator("img");
    await expect(pictures).toHaveCount(4);
    await expect.poll(() => pictures.evaluateAll((all) => all.every((each) => (each as HTMLImageElement).naturalWidth > 100))).toBe(true);
    await vscode.shot("about");
  });

  test("an agenda is begun with a few questions, and has no findings", async ({ window, server }) => {
    // Asked of the program itself, since one that was chosen for the tests may be older.
    test.skip(spawnSync(path.join(server.extension, "server/agenda"), ["new", "--help"]).status !== 0, "This agenda program has no \"new\".");
    const vscode = await window({ files: { "readme.txt": "" } });
    await vscode.page.setViewportSize(size);
    await vscode.command("Agenda: New Agenda");
    await vscode.pick("Summit");
    await vscode.shot("new-1");
    const title = vscode.quickPick.locator(".quick-input-title");
    await expect(title).toContainText("1 of 8");
    await vscode.answer("Astana Summit");
    await expect(title).toContainText("2 of 8");
    await vscode.quickPick.locator("input").fill("2026-02-30");
    await vscode.page.keyboard.press("Enter");
    await expect(vscode.quickPick).toContainText("Days are written like");
    await vscode.shot("new-2");
    for (const [at, answer] of ["2026-05-14..2026-05-15", "kz", "kg, tj, tm, uz, us", "C5+1", "Astana", "Asia/Almaty", "Water, Trade"].entries()) {
      await expect(title).toContainText(`${at + 2} of 8`);
      await vscode.answer(answer);
    }
    await expect(vscode.page.locator(".tab.active", { hasText: ".agenda" })).toBeVisible();
    await vscode.ready();
    await expect(vscode.squiggles).toHaveCount(0);
    await vscode.shot("new-3");
  });
});

async function picture(vscode: { shot(name: string): Promise<void>; page: { screenshot(): Promise<Buffer>; mouse: { move(x: number, y: number): Promise<void> } } }, name: string): Promise<void> {
  await vscode.page.mouse.move(590, 2);
  await vscode.shot(`picture-${name}`);
  if (process.env.AGENDA_UPDATE_DOCS !== "1") return;
  const sharp = (await import("sharp")).default;
  fs.writeFileSync(path.resolve(__dirname, `../../media/walkthrough/${name}.png`), await sharp(await vscode.page.screenshot()).png({ palette: true, colours: 256, dither: 0, compressionLevel: 9, effort: 10 }).toBuffer());
}
