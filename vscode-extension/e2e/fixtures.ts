import { expect, test as base } from "@playwright/test";
import { execFileSync } from "node:child_process";
import * as fs from "node:fs";
import * as path from "node:path";
import { pageUrl, remote, startServer, type Server } from "./vscode-server";
import { Workbench } from "./workbench";

export const repository = path.resolve(__dirname, "../..");

/** What a window is opened on. */
export interface Folder {
  /** A folder below examples, to begin with. */
  example?: string;
  /** Further files, by their paths. */
  files?: Record<string, string>;
  /** Whether git keeps it, with one commit of what is there. */
  git?: boolean;
}

export const test = base.extend<{ window: (folder: Folder, open?: string) => Promise<Workbench> }, { server: Server }>({
  server: [async ({}, use) => {
    const server = await startServer({ vsix: process.env.AGENDA_VSIX });
    await use(server);
    await server.stop();
  }, { scope: "worker", timeout: 120_000 }],

  window: async ({ page, server }, use, info) => {
    let count = 0;
    await use(async (folder, open) => openWindow(page, server, makeFolder(server, `${info.testId}-${info.retry}-${count++}`, folder), open));
    if (info.status !== info.expectedStatus) await info.attach("server.log", { body: server.log(), contentType: "text/plain" });
  },
});

export { expect };

export function makeFolder(server: Server, name: string, folder: Folder): string {
  const place = path.join(server.dir, "work", name, folder.example ?? "agendas");
  fs.mkdirSync(place, { recursive: true });
  if (folder.example) fs.cpSync(path.join(repository, "examples", folder.example), place, { recursive: true });
  for (const [file, text] of Object.entries(folder.files ?? {})) fs.writeFileSync(path.join(place, file), text);
  if (folder.git) {
    for (const args of [["init", "-q", "-b", "main"], ["add", "."], ["-c", "user.name=Protocol", "-c", "user.email=protocol@example.org", "commit", "-q", "-m", "The agenda as circulated"]])
      execFileSync("git", args, { cwd: place });
  }
  return place;
}

export async function openWindow(page: Workbench["page"], server: Server, place: string | undefined, open?: string): Promise<Workbench> {
  await page.goto(pageUrl(server.port, place, open && place ? [["openFile", remote(server.port, path.join(place, open))]] : []));
  await expect(page.locator(".monaco-workbench")).toBeVisible({ timeout: 60_000 });
  if (open) {
    await expect(page.locator(".tab.active", { hasText: open })).toBeVisible({ timeout: 60_000 });
    await expect(page.locator(".editor-instance .view-line").first()).toBeVisible();
  }
  return new Workbench(page, place ?? "");
}
