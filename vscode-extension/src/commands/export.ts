import * as path from "node:path";
import * as vscode from "vscode";
import { audiences } from "../preview/previewOptions";
import type { Previews } from "../preview/previews";
import { reasonOf, type AgendaServer } from "../server/agendaServer";
import { run } from "../server/run";
import { agendaToWorkOn, saved } from "./agendaFile";
import { problemIn } from "./words";

interface Format { label: string; description: string; to: string; extension: string }

/** Writes an agenda, or the brief in front, for other programs and people. */
export function registerExport(server: AgendaServer, previews: Previews): vscode.Disposable[] {
  return [
    vscode.commands.registerCommand("agenda.export", async (asked?: vscode.Uri) => {
      const shown = previews.active?.params;
      const uri = await agendaToWorkOn(asked, shown?.textDocument.uri);
      if (!uri || !await saved(uri)) return;
      const brief = shown?.kind === "brief" ? shown.for : undefined;
      const format = await vscode.window.showQuickPick(brief ? briefFormats() : formats(), { title: brief ? vscode.l10n.t("Export this brief as…") : vscode.l10n.t("Export this agenda as…") });
      if (!format) return;
      const audience = await vscode.window.showQuickPick(audiences(), { title: vscode.l10n.t("For whose eyes?") });
      if (!audience) return;
      const stem = path.basename(uri.fsPath, ".agenda") + (brief ? `-${brief}` : "");
      const target = await vscode.window.showSaveDialog({
        defaultUri: vscode.Uri.file(path.join(path.dirname(uri.fsPath), stem + format.extension)),
        filters: { [format.label]: [format.extension.slice(1)] },
        title: format.label,
        saveLabel: vscode.l10n.t("Export"),
      });
      const program = target && server.program();
      if (!program) return;
      const options = ["--audience", audience.value, "--out", target.fsPath, ...(shown?.language ? ["--lang", shown.language] : []), ...(shown?.zone ? ["--zone", shown.zone] : [])];
      const args = brief
        ? ["brief", brief, uri.fsPath, "--output", format.to, ...options]
        : ["export", uri.fsPath, "--to", format.to, ...(shown?.for ? ["--for", shown.for] : []), ...options];
      await write(server, program, args, target);
    }),
  ];
}

async function write(server: AgendaServer, program: string, args: string[], target: vscode.Uri): Promise<void> {
  const name = path.basename(target.fsPath);
  const result = await vscode.window.withProgress(
    { location: vscode.ProgressLocation.Notification, title: vscode.l10n.t("Writing {0}…", name), cancellable: true },
    (_progress, token) => run(program, args, { token, cwd: path.dirname(target.fsPath) }).catch((error: unknown) => ({ code: 2, stdout: "", stderr: reasonOf(error) })));
  if (result.stderr) server.output.info(result.stderr);
  if (result.code === 2) {
    const log = vscode.l10n.t("Show Log");
    if (await vscode.window.showErrorMessage(vscode.l10n.t("{0} was not written: {1}", name, problemIn(result.stderr)), log) === log) server.output.show();
    return;
  }
  if (result.code < 0) return;
  const openFile = vscode.l10n.t("Open");
  const folder = vscode.l10n.t("Show in Folder");
  const answer = await vscode.window.showInformationMessage([vscode.l10n.t("{0} is written.", name), lastLine(result.stderr)].filter(Boolean).join(" "), openFile, folder);
  if (answer === openFile) {
    if (/\.(md|json|csv|jsonld|xml|ics)$/.test(name)) await vscode.window.showTextDocument(target);
    else await vscode.env.openExternal(target);
  } else if (answer === folder) await vscode.commands.executeCommand("revealInExplorer", target);
}

function formats(): Format[] {
  return [
    { label: vscode.l10n.t("Word document"), description: ".docx", to: "docx", extension: ".docx" },
    { label: vscode.l10n.t("Calendar"), description: vscode.l10n.t(".ics, for Outlook and others"), to: "ics", extension: ".ics" },
    { label: vscode.l10n.t("Web page"), description: vscode.l10n.t(".html, to look at and to print"), to: "html", extension: ".html" },
    { label: "Markdown", description: ".md", to: "markdown", extension: ".md" },
    { label: vscode.l10n.t("Table"), description: vscode.l10n.t(".csv, for Excel and others"), to: "csv", extension: ".csv" },
    { label: "JSON", description: vscode.l10n.t(".json, for programs"), to: "json", extension: ".json" },
  ];
}

function briefFormats(): Format[] {
  return [
    { label: vscode.l10n.t("Word document"), description: ".docx", to: "docx", extension: ".docx" },
    { label: vscode.l10n.t("Calendar"), description: vscode.l10n.t(".ics, for Outlook and others"), to: "ics", extension: ".ics" },
    { label: vscode.l10n.t("Web page"), description: vscode.l10n.t(".html, to look at and to print"), to: "html", extension: ".html" },
    { label: "Markdown", description: ".md", to: "markdown", extension: ".md" },
    { label: vscode.l10n.t("Plain text"), description: ".txt", to: "text", extension: ".txt" },
    { label: "JSON", description: vscode.l10n.t(".json, for programs"), to: "json", extension: ".json" },
  ];
}

// What was left out is said last; findings, which the list of problems shows, come before.
function lastLine(text: string): string {
  return text.split("\n").filter((line) => /left out|not shown/.test(line)).pop()?.trim() ?? "";
}
