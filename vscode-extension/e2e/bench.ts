import type { Browser, BrowserContext, Page } from "@playwright/test";
import { expect } from "@playwright/test";
import { execFileSync } from "node:child_process";
import * as fs from "node:fs";
import * as path from "node:path";
import { pageUrl, remote, type Server } from "./vscode-server";
import { Workbench } from "./workbench";

export const repository = path.resolve(__dirname, "../..");

const size = { width: 1280, height: 800 };

/** What a window is opened on. */
export interface Folder {
  /** A folder below examples, to begin with. */
  example?: string;
  /** Further files, by their paths. */
  files?: Record<string, string>;
  /** Whether git keeps it, with one commit of what is there. */
  git?: boolean;
}

/** The summit that most trials are about, as it was circulated. */
export const summit: Folder = { example: "c5plus1", git: true };

/** The browser of a worker. Its window is used again as long as it is open on such a folder, which is put back as it was; what the browser has loaded it keeps in any case. */
export class Bench {
  private context: BrowserContext | undefined;
  private shown: Page | undefined;
  private open: { kind: string; place: string; files: Map<string, Buffer> } | undefined;
  private count = 0;

  constructor(private readonly browser: Browser, private readonly server: Server, private readonly name: string) {}

  get page(): Page {
    if (!this.shown) throw new Error("No window has been opened.");
    return this.shown;
  }

  /** Opens the first page; its windows come later. */
  async start(): Promise<void> {
    this.context = await this.browser.newContext({ viewport: size, locale: "en-US", timezoneId: "UTC" });
    this.context.setDefaultTimeout(20_000);
    this.shown = await this.context.newPage();
    // What is not saved is given up when the next window comes.
    this.shown.on("dialog", (dialog) => void dialog.accept().catch(() => undefined));
  }

  async stop(): Promise<void> {
    await this.context?.close();
  }

  /** The next trial gets a window of its own, since this one is in a state of its own. */
  forget(): void {
    this.open = undefined;
  }

  /** A window on a folder with these files, in which nothing else is open. */
  async window(folder: Folder, file?: string): Promise<Workbench> {
    const kind = JSON.stringify(folder);
    const open = this.open;
    if (open?.kind === kind) {
      const vscode = new Workbench(this.page, open.place);
      await this.page.setViewportSize(size);
      await vscode.tidy();
      putBack(open.place, open.files);
      if (file) await vscode.open(file);
      return vscode;
    }
    const place = this.folder(folder);
    const files = new Map(filesIn(place).map((name) => [name, fs.readFileSync(path.join(place, name))]));
    const vscode = await this.visit(this.server, place, file);
    this.open = { kind, place, files };
    return vscode;
  }

  /** A window of its own, on what is given; without a place, on nothing. */
  async visit(server: Server, place: string | undefined, file?: string): Promise<Workbench> {
    this.open = undefined;
    await this.page.setViewportSize(size);
    await this.page.goto(pageUrl(server.port, place, file && place ? [["openFile", remote(server.port, path.join(place, file))]] : []));
    await expect(this.page.locator(".monaco-workbench")).toBeVisible({ timeout: 60_000 });
    if (file) {
      await expect(this.page.locator(".tab.active", { hasText: path.basename(file) })).toBeVisible({ timeout: 60_000 });
      await expect(this.page.locator(".editor-instance .view-line").first()).toBeVisible();
    }
    return new Workbench(this.page, place ?? "");
  }

  /** Makes a folder; on the disk of a server, since it goes with that. */
  folder(folder: Folder, server = this.server): string {
    const place = path.join(server.dir, "work", `${this.name}-${this.count++}`, folder.example ?? "agendas");
    fs.mkdirSync(place, { recursive: true });
    if (folder.example) fs.cpSync(path.join(repository, "examples", folder.example), place, { recursive: true });
    for (const [file, text] of Object.entries(folder.files ?? {})) {
      fs.mkdirSync(path.dirname(path.join(place, file)), { recursive: true });
      fs.writeFileSync(path.join(place, file), text);
    }
    if (folder.git) {
      for (const args of [["init", "-q", "-b", "main"], ["add", "."], ["-c", "user.name=Protocol", "-c", "user.email=protocol@example.org", "commit", "-q", "-m", "The agenda as circulated"]])
        execFileSync("git", args, { cwd: place });
    }
    return place;
  }
}

// What a trial wrote, changed or took away is not there, or not so, for the next.
function putBack(place: string, files: Map<string, Buffer>): void {
  for (const file of filesIn(place)) if (!files.has(file)) fs.rmSync(path.join(place, file));
  for (const [file, bytes] of files) {
    const target = path.join(place, file);
    if (fs.existsSync(target) && fs.readFileSync(target).equals(bytes)) continue;
    fs.mkdirSync(path.dirname(target), { recursive: true });
    fs.writeFileSync(target, bytes);
  }
}

function filesIn(place: string): string[] {
  return fs.readdirSync(place, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(place, path.join(entry.parentPath, entry.name)))
    .filter((file) => !file.startsWith(".git"))
    .sort();
}
