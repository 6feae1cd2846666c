import * as fs from "node:fs";
import * as path from "node:path";
import { expect, summit, test } from "../fixtures";
import { screenshots } from "../workbench";

const agenda = "washington.agenda";
const culture = { example: "culture-summit", files: { ".vscode/settings.json": "{}" } };

test.describe("the preview", () => {
  test("follows what is typed, and a click leads to the line", async ({ window }) => {
    const vscode = await window(summit, agenda);
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

  test("scrolls with the editor, and the editor with it", async ({ window }) => {
    const vscode = await window(summit, agenda);
    await vscode.ready();
    await vscode.goto(vscode.lineOf(agenda, "summit washington"), 1);
    await vscode.command("Agenda: Preview to the Side");
    const page = vscode.webview;
    await expect(page.locator("h1")).toContainText("US-Central Asia summit");
    await expect(page.locator("[data-own=notices]")).toBeAttached();
    const top = () => page.locator("html").evaluate((html) => html.scrollTop);
    await vscode.goto(vscode.read(agenda).split("\n").length - 1, 1);
    await expect.poll(top).toBeGreaterThan(200);
    const lines = vscode.editor.first().locator(".line-numbers");
    const shown = async () => Math.min(...(await lines.allInnerTexts()).map(Number).filter((line) => line > 0));
    const before = await shown();
    // Again where it was taken for the echo of the editor's own scrolling.
    await expect(async () => {
      await page.locator("h1").evaluate((heading) => heading.ownerDocument.defaultView!.scrollTo(0, 0));
      await page.locator("h1").hover();
      await vscode.page.mouse.wheel(0, 300);
      await expect.poll(shown, { timeout: 3_000 }).toBeLessThan(before);
    }).toPass();
  });

  test("can be printed", async ({ window, page }) => {
    const vscode = await window(summit, agenda);
    await vscode.ready();
    await vscode.command("Agenda: Open in the Browser, to Print");
    // Here the browser is not on the machine that has the file.
    await vscode.toasts.getByRole("button", { name: "Save Page…" }).click();
    await vscode.saveAs("washington.html");
    await expect.poll(() => fs.existsSync(vscode.path("washington.html"))).toBe(true);
    const paper = await page.context().newPage();
    await paper.setContent(vscode.read("washington.html"));
    const pdf = await paper.pdf({ path: path.join(screenshots, "printed.pdf"), format: "A4", preferCSSPageSize: true });
    await paper.close();
    expect(pdf.subarray(0, 5).toString()).toBe("%PDF-");
  });

  test("a brief for a delegation", async ({ window }) => {
    const vscode = await window(summit, agenda);
    await vscode.ready();
    await vscode.goto(vscode.lineOf(agenda, "summit washington"), 1);
    await vscode.command("Agenda: Brief for a Delegation");
    await expect(vscode.quickPick.locator(".monaco-list-row", { hasText: "Kazakhstan" }).first()).toBeVisible();
    await vscode.shot("brief-for-whom");
    await vscode.pick("Kazakhstan", "Kazakh");
    await expect(vscode.webview.locator("h1")).toContainText("Kazakhstan");
    await vscode.shot("brief");
  });

  test("has tabs for days, shows one delegation's programme, and a second clock", async ({ window }) => {
    const vscode = await window(culture, "summit.agenda");
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

  test("can be read in every theme, by keyboard and by a screen reader", async ({ window }) => {
    const vscode = await window(culture, "summit.agenda");
    const choose = (theme: string) => fs.writeFileSync(vscode.path(".vscode/settings.json"), JSON.stringify({ "workbench.colorTheme": theme }));
    await vscode.ready();
    await vscode.command("Agenda: Preview to the Side");
    const page = vscode.webview;
    await expect(page.locator("[role=tab]")).toHaveCount(4);
    for (const [theme, least] of [["Default Light Modern", 4.5], ["Default Dark Modern", 4.5], ["Default High Contrast", 7], ["Default High Contrast Light", 7]] as const)
      await test.step(theme, async () => {
        choose(theme);
        await expect(page.locator(`body[data-vscode-theme-id="${theme}"]`)).toBeAttached();
        await vscode.shot(`preview-${theme.toLowerCase().replaceAll(" ", "-")}`);
        expect(await page.locator("body").evaluate(faint, least), "what is too faint").toEqual([]);
      });

    expect(await page.locator("html").getAttribute("lang")).toBe("en");
    // No level of heading is left out.
    const levels = await page.locator("h1, h2, h3, h4, h5, h6").evaluateAll((all) => all.map((each) => Number(each.tagName[1])));
    expect(levels.filter((level, at) => at > 0 && level > levels[at - 1]! + 1)).toEqual([]);
    for (const list of await page.locator("select").all()) expect(await list.evaluate((each) => (each as HTMLSelectElement).labels?.[0]?.textContent?.trim() ?? "")).not.toBe("");
    await expect(page.getByRole("tablist", { name: "Days" })).toBeVisible();

    // From the tabs with the arrows, from an entry to its line with Enter.
    await page.locator("[role=tab]").first().focus();
    await vscode.page.keyboard.press("ArrowRight");
    await expect(page.locator("[role=tab]").nth(1)).toBeFocused();
    await expect(page.locator("[role=tab]").nth(1)).toHaveAttribute("aria-selected", "true");
    await vscode.page.keyboard.press("End");
    await expect(page.locator("[role=tab]").nth(3)).toBeFocused();
    const card = page.locator("article.card[data-source]:visible").first();
    await expect(card).toHaveAttribute("aria-description", "Enter shows it in the agenda.");
    await card.focus();
    await vscode.page.keyboard.press("Enter");
    await expect(vscode.page.locator(".editor-group-container.active .tab.active", { hasText: "summit.agenda" })).toBeVisible();
  });
});

/** The texts of a page that stand out from what is behind them by less than a ratio, as WCAG reckons it. */
function faint(body: HTMLElement | SVGElement, least: number): string[] {
  type Color = [number, number, number, number];
  const read = (text: string): Color => {
    const parts = (/\(([^)]+)\)/.exec(text)?.[1] ?? "0, 0, 0, 0").split(/[ ,/]+/).map(Number);
    return [parts[0] ?? 0, parts[1] ?? 0, parts[2] ?? 0, parts[3] ?? 1];
  };
  const over = (front: Color, back: Color): Color => [0, 1, 2].map((at) => front[at]! * front[3] + back[at]! * (1 - front[3])).concat(1) as Color;
  const light = (color: Color) => [0.2126, 0.7152, 0.0722].reduce((sum, share, at) => {
    const part = color[at]! / 255;
    return sum + share * (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);
  }, 0);
  const view = body.ownerDocument.defaultView!;
  const behind = (element: Element | null): Color => {
    if (!element) return [255, 255, 255, 1];
    const color = read(view.getComputedStyle(element).backgroundColor);
    return color[3] >= 1 ? color : over(color, behind(element.parentElement));
  };
  return [...body.querySelectorAll("*")].filter((element) => element.getClientRects().length > 0 && !element.closest("select, svg") && [...element.childNodes].some((node) => node.nodeType === 3 && node.textContent?.trim()))
    .flatMap((element) => {
      const back = behind(element);
      const [one, other] = [light(over(read(view.getComputedStyle(element).color), back)), light(back)];
      const ratio = (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
      return ratio < least ? [`${element.tagName}.${element.className} "${element.textContent?.trim().slice(0, 30)}" ${ratio.toFixed(1)}`] : [];
    });
}
