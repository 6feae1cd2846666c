import { spawn, type ChildProcess } from "node:child_process";
import * as vscode from "vscode";
import { serverEnvironment } from "./environment";

/** Starts a program as language server, in the first folder of the workspace. */
export function spawnServer(program: string): ChildProcess {
  return spawn(program, ["lsp"], { cwd: vscode.workspace.workspaceFolders?.[0]?.uri.fsPath, env: serverEnvironment(), stdio: "pipe" });
}
