import { expect, type FrameLocator, type Locator, type Page } from "@playwright/test";
import * as fs from "node:fs";
import * as path from "node:path";
import { keys } from "./vscode-server";

/** The screenshots of a run, to be looked at. */
export const screenshots = path.join(__dirname, "results/screenshots");

/** A VS Code window, in the words of somebody who uses it. */
export class Workbench {
  constructor(readonly page: Page, readonly folder: string) {}

  get editor(): Locator {
    return this.page.locator(".editor-instance");
  }

  get squiggles(): Locator {
    return this.editor.locator(".squiggly-error, .squiggly-warning");
  }

  get suggestions(): Locator {
    return this.page.locator(".suggest-widget.visible .monaco-list-row");
  }

  get quickPick(): Locator {
    return this.page.locator(".quick-input-widget");
  }

  get toasts(): Locator {
    return this.page.locator(".notification-toast");
  }

  get status(): Locator {
    return this.page.locator('.statusbar-item[id="agendalang.agenda-lang.agenda.status"]');
  }

  path(file: string): string {
    return path.join(this.folder, file);
  }

  read(file: string): string {
    return fs.readFileSync(this.path(file), "utf8");
  }

  /** The line of a file, counted from 1, that holds a text. */
  lineOf(file: string, text: string): number {
    const at = this.read(file).split("\n").findIndex((line) => line.includes(text));
    if (at < 0) throw new Error(`${file} has no line with "${text}"`);
    return at + 1;
  }

  async open(file: string): Promise<void> {
    await this.page.keyboard.press("Control+P");
    await this.quickPick.locator("input").fill(file);
    await this.quickPick.locator(".monaco-list-row", { hasText: path.basename(file) }).first().click();
    await expect(this.page.locator(".tab.active", { hasText: path.basename(file) })).toBeVisible();
  }

  /** Puts the cursor somewhere; lines and columns count from 1. */
  async goto(line: number, column = 1): Promise<void> {
    // Again where the list was not ready for what was typed.
    await expect(async () => {
      await this.page.keyboard.press(keys.focus);
      await this.page.keyboard.press("Control+G");
      await this.quickPick.locator("input").fill(`:${line}:${column}`);
      await this.page.keyboard.press("Enter");
      await expect(this.page.locator('[id="status.editor.selection"]')).toContainText(`Ln ${line}, Col ${column}`, { timeout: 5_000 });
    }).toPass();
  }

  /** Puts the cursor behind a text of a file that is open as it lies on the disk. */
  async gotoAfter(file: string, text: string): Promise<void> {
    const line = this.lineOf(file, text);
    await this.goto(line, this.read(file).split("\n")[line - 1]!.indexOf(text) + text.length + 1);
  }

  async command(title: string): Promise<void> {
    // The list holds what was there when it was opened; extensions come a moment later.
    await expect(async () => {
      await this.page.keyboard.press("Escape");
      await this.page.keyboard.press("F1");
      await this.quickPick.locator("input").fill(`>${title}`, { timeout: 3_000 });
      await this.quickPick.locator(".monaco-list-row", { hasText: title }).first().click({ timeout: 3_000 });
    }).toPass({ timeout: 30_000 });
    // What is typed next is not for the list of commands.
    const input = this.quickPick.locator("input[type=text]");
    await expect.poll(async () => await input.isVisible() && (await input.inputValue()).startsWith(">")).toBe(false);
  }

  /** Chooses the first line of a list that holds a text; types a part of it first if asked to. */
  async pick(text: string | RegExp, typed?: string): Promise<void> {
    if (typed !== undefined) await this.quickPick.locator("input").fill(typed);
    await this.quickPick.locator(".monaco-list-row", { hasText: text }).first().click();
  }

  /** Answers a question for one line of text. */
  async answer(text: string): Promise<void> {
    await this.quickPick.locator("input").fill(text);
    await this.page.keyboard.press("Enter");
  }

  /** Begins a summit of several parties by what is proposed. */
  async beginSummit(name: string): Promise<void> {
    await this.command("Agenda: New Agenda");
    await this.pick("Summit");
    await this.answer(name);
    for (let question = 2; question <= 8; question++) {
      if (question === 5) continue; // The format is that of several parties.
      await expect(this.quickPick.locator(".quick-input-title")).toContainText(`${question} of 8`);
      await this.page.keyboard.press("Enter");
    }
  }

  /** Takes the file that the editor's dialog proposes, or another one. Once the dialog has looked at the folder and listens, it selects the name without its ending. */
  async saveAs(name: string, other?: string): Promise<void> {
    const input = this.quickPick.locator("input[type=text]");
    const selected = () => input.evaluate((field: HTMLInputElement) => field.value.slice(field.selectionStart ?? 0, field.selectionEnd ?? 0));
    await expect(input).toHaveValue(new RegExp(`/${name.replaceAll(".", "\\.")}$`));
    await expect.poll(selected).toBe(path.parse(name).name);
    if (other) await input.fill(other);
    // While it looks at a folder that was typed, it does not listen.
    await expect(async () => {
      await this.page.keyboard.press("Enter");
      await expect(input).toBeHidden({ timeout: 3_000 });
    }).toPass();
  }

  /** Makes sure that something is said. Of many notices in a short time the editor shows some in its list alone, so it is opened. */
  async told(text: string): Promise<void> {
    await this.command("Notifications: Show Notifications");
    await expect(this.page.locator(".notifications-center .notification-list-item", { hasText: text })).toBeVisible();
  }

  /** Makes sure that text can be written and saved, whatever became of the checker. */
  async canStillWrite(file: string): Promise<void> {
    await this.goto(1, 1);
    await this.page.keyboard.type("// still here");
    await this.page.keyboard.press("Enter");
    await this.page.keyboard.press("Control+S");
    await expect.poll(() => this.read(file)).toContain("// still here");
  }

  async save(): Promise<void> {
    await this.page.keyboard.press("Control+S");
    await expect(this.page.locator(".tab.active.dirty")).toHaveCount(0);
  }

  /** Leaves the window as it was when it was opened; what is not saved is given up. */
  async tidy(): Promise<void> {
    const tabs = this.page.locator(".part.editor .tab");
    await expect(async () => {
      await this.page.keyboard.press("Escape");
      await this.page.keyboard.press(keys.tidy);
      for (let left = await tabs.count(); left > 0; left--) await this.page.keyboard.press(keys.revert);
      await expect(tabs).toHaveCount(0, { timeout: 1_000 });
      await expect(this.toasts).toHaveCount(0, { timeout: 1_000 });
      await expect(this.quickPick.locator("input:visible")).toHaveCount(0, { timeout: 1_000 });
    }).toPass({ timeout: 30_000 });
  }

  /** Waits until the checker has read everything; with a text, until its item says that. */
  async ready(saying?: string): Promise<void> {
    await expect(this.status).toContainText("Agenda", { timeout: 60_000 });
    await expect(this.status.locator(".codicon-sync, .codicon-circle-slash")).toHaveCount(0, { timeout: 30_000 });
    if (saying) await expect(this.status.locator("[aria-label]").first()).toHaveAttribute("aria-label", saying);
  }

  /** The page inside the web view that has the focus, or the last one. */
  get webview(): FrameLocator {
    return this.page.frameLocator("iframe.webview.ready").last().frameLocator("iframe#active-frame");
  }

  /** Keeps a picture for people to look at. */
  async shot(name: string): Promise<void> {
    fs.mkdirSync(screenshots, { recursive: true });
    await this.page.screenshot({ path: path.join(screenshots, `${name}.png`) });
  }
}
