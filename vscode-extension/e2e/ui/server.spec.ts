import * as fs from "node:fs";
import * as path from "node:path";
import { expect, summit, test } from "../fixtures";
import { startServer } from "../vscode-server";
import type { Workbench } from "../workbench";

const agenda = "washington.agenda";

/** The process of the checker of a window's extension; undefined while there is none, or still one of a window before. */
function checker(program: string): number | undefined {
  const found = fs.readdirSync("/proc").filter((name) => /^\d+$/.test(name)).filter((name) => {
    try {
      return fs.readlinkSync(`/proc/${name}/exe`) === program;
    } catch {
      // Gone, or not ours.
      return false;
    }
  });
  return found.length === 1 ? Number(found[0]) : undefined;
}

test.describe("the checker", () => {
  test("is started again when it was killed", async ({ window, server }) => {
    const vscode = await window(summit, agenda);
    await vscode.ready();
    const program = path.join(server.extension, "server/agenda");
    let first: number | undefined;
    await expect.poll(() => (first = checker(program)), { timeout: 30_000 }).toBeDefined();
    process.kill(first!, "SIGKILL");
    await expect.poll(() => checker(program), { timeout: 30_000 }).not.toBe(first);
    await vscode.ready();
    await vscode.gotoAfter(agenda, "at washington-dc");
    await vscode.page.keyboard.type("x");
    await expect(vscode.editor.locator(".squiggly-error")).not.toHaveCount(0);
  });

  test("is given up when it hangs", async ({ window, server }) => {
    const vscode = await window(summit, agenda);
    await vscode.ready();
    const program = path.join(server.extension, "server/agenda");
    let first: number | undefined;
    await expect.poll(() => (first = checker(program)), { timeout: 30_000 }).toBeDefined();
    process.kill(first!, "SIGSTOP");
    await vscode.goto(1, 1);
    await vscode.page.keyboard.type("/");
    await expect(vscode.toasts.filter({ hasText: "does not answer" })).toBeVisible({ timeout: 60_000 });
    await vscode.toasts.getByRole("button", { name: "Restart", exact: true }).click();
    await vscode.ready();
    await expect.poll(() => checker(program), { timeout: 30_000 }).not.toBe(first);
  });

  test("is given up when it ends again and again, and comes back when asked to", async ({ window, server }) => {
    const vscode = await window(summit, agenda);
    const program = path.join(server.extension, "server/agenda");
    await vscode.ready();
    let last = checker(program);
    // Earlier ends do not count after that.
    await vscode.command("Agenda: Restart the Checker");
    for (let time = 0; time < 4; time++) {
      await expect.poll(() => checker(program) ?? last, { timeout: 30_000 }).not.toBe(last);
      last = checker(program)!;
      // What it answers tells that it was started wholly.
      await vscode.ready();
      await vscode.goto(1, 1);
      await vscode.command("Go to Symbol in Editor");
      await expect(vscode.quickPick.locator(".monaco-list-row").first()).toBeVisible();
      await vscode.page.keyboard.press("Escape");
      process.kill(last, "SIGKILL");
    }
    await expect(vscode.toasts.filter({ hasText: "ended unexpectedly" })).toBeVisible();
    await vscode.shot("server-gone");
    await vscode.canStillWrite(agenda);
    await vscode.command("Agenda: Restart the Checker");
    await vscode.ready();
    await expect.poll(() => checker(program), { timeout: 30_000 }).not.toBe(last);
  });

  const broken: [string, (file: string) => void, string][] = [
    ["is missing", () => undefined, "There is no program at"],
    ["may not be run", (file) => fs.writeFileSync(file, "#!/bin/sh\n", { mode: 0o644 }), "lacks the permission"],
    ["ends at once", (file) => fs.writeFileSync(file, "#!/bin/sh\nexit 3\n", { mode: 0o755 }), "did not start"],
    ["does not answer", (file) => fs.writeFileSync(file, "#!/bin/sh\nexec sleep 600\n", { mode: 0o755 }), "does not answer"],
  ];
  test("says so when it is missing, may not be run, ends at once or does not answer", async ({ bench, server }) => {
    const place = bench.folder({ example: "c5plus1", files: { ".vscode/settings.json": "" } });
    // At once: of a file that is half written other settings could be read.
    const choose = (program: string) => {
      fs.writeFileSync(path.join(place, "settings"), JSON.stringify(program ? { "agenda.server.path": program } : {}));
      fs.renameSync(path.join(place, "settings"), path.join(place, ".vscode/settings.json"));
    };
    let vscode: Workbench | undefined;
    for (const [what, make, message] of broken)
      await test.step(what, async () => {
        const program = path.join(path.dirname(place), what.replaceAll(" ", "-"));
        make(program);
        choose(program);
        vscode ??= await bench.visit(server, place, agenda);
        await expect(vscode.toasts.filter({ hasText: message })).toBeVisible({ timeout: 40_000 });
        await expect(vscode.toasts.filter({ hasText: message }).getByRole("button", { name: "Choose Program…" })).toBeVisible();
        if (what === "is missing") await vscode.shot("server-missing");
        await vscode.canStillWrite(agenda);
      });
    choose("");
    await vscode!.ready();
  });

  test("of a restricted workspace is the one that came with the extension", async ({ bench }) => {
    const server = await startServer({ vsix: process.env.AGENDA_VSIX, asksForTrust: true, settings: { "security.workspace.trust.startupPrompt": "never" } });
    try {
      const place = bench.folder(summit, server);
      fs.mkdirSync(path.join(place, ".vscode"));
      fs.writeFileSync(path.join(place, ".vscode/settings.json"), JSON.stringify({ "agenda.server.path": "/bin/false" }));
      const vscode = await bench.visit(server, place, agenda);
      await vscode.ready();
      await vscode.gotoAfter(agenda, "at washington-dc");
      await vscode.page.keyboard.type("x");
      await expect(vscode.editor.locator(".squiggly-error")).not.toHaveCount(0);
      await vscode.command("Agenda: Compare with an Earlier Version");
      await expect(vscode.toasts.filter({ hasText: "restricted workspace" })).toBeVisible();
      await vscode.shot("restricted");
    } finally {
      await server.stop();
    }
  });
});
