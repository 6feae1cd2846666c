import * as fs from "node:fs";
import * as path from "node:path";
import * as vscode from "vscode";

/** The program that checks, or why there is none. */
export type ServerLocation = { path: string; isOwn: boolean } | { problem: string; isOwn: boolean };

const fileName = process.platform === "win32" ? "agenda.exe" : "agenda";

/** Finds the `agenda` program: the one that the setting names, else the one that came with the extension. */
export function findServer(extensionPath: string): ServerLocation {
  const configured = configuredPath();
  if (configured) return { ...usable(configured), isOwn: false };
  const own = path.join(extensionPath, "server", fileName);
  if (!fs.existsSync(own))
    return {
      problem: vscode.l10n.t("This build of the extension has no checker for {0}. Install the one for your system, or choose an \"agenda\" program.", `${process.platform}-${process.arch}`),
      isOwn: true,
    };
  if (!isExecutable(own)) makeExecutable(own);
  return { ...usable(own), isOwn: true };
}

/** Restricted workspaces do not decide which program runs: their own settings are not read. */
function configuredPath(): string {
  const setting = vscode.workspace.getConfiguration("agenda").inspect<string>("server.path");
  const workspace = vscode.workspace.isTrusted ? (setting?.workspaceFolderValue ?? setting?.workspaceValue) : undefined;
  return (workspace ?? setting?.globalValue ?? "").trim();
}

function usable(file: string): { path: string } | { problem: string } {
  if (!path.isAbsolute(file)) return { problem: vscode.l10n.t("The setting agenda.server.path must be an absolute path; it is \"{0}\".", file) };
  if (!fs.existsSync(file)) return { problem: vscode.l10n.t("There is no program at \"{0}\".", file) };
  if (fs.statSync(file).isDirectory()) return { problem: vscode.l10n.t("\"{0}\" is a folder, not a program.", file) };
  if (!isExecutable(file)) return { problem: vscode.l10n.t("\"{0}\" may not be run: it lacks the permission to execute.", file) };
  return { path: file };
}

function isExecutable(file: string): boolean {
  try {
    fs.accessSync(file, fs.constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

// Some ways of unpacking lose the mark of a program.
function makeExecutable(file: string): void {
  try {
    fs.chmodSync(file, 0o755);
  } catch {
    // Said by whoever asks next.
  }
}
