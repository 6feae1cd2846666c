import { spawn } from "node:child_process";
import type * as vscode from "vscode";
import { serverEnvironment } from "./environment";

export interface RunResult { code: number; stdout: string; stderr: string }

/** Runs a program to its end; rejects if it cannot be started. Cancelling ends it. */
export function run(program: string, args: string[], options: { cwd?: string; token?: vscode.CancellationToken; onOutput?: (text: string) => void } = {}): Promise<RunResult> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { cwd: options.cwd, env: serverEnvironment(), stdio: ["ignore", "pipe", "pipe"] });
    const cancel = options.token?.onCancellationRequested(() => child.kill());
    let stdout = "";
    let stderr = "";
    child.stdout.setEncoding("utf8").on("data", (text: string) => {
      stdout += text;
      options.onOutput?.(text);
    });
    child.stderr.setEncoding("utf8").on("data", (text: string) => {
      stderr += text;
      options.onOutput?.(text);
    });
    child.once("error", reject);
    child.once("close", (code) => {
      cancel?.dispose();
      resolve({ code: code ?? -1, stdout, stderr });
    });
  });
}
