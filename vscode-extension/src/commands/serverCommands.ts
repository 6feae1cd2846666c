import * as vscode from "vscode";
import type { AgendaServer } from "../server/agendaServer";
import type { Location } from "../server/requests";

/** What can be done about the server, and what its links ask for. */
export function registerServerCommands(server: AgendaServer): vscode.Disposable[] {
  return [
    vscode.commands.registerCommand("agenda.restartServer", () => server.restart()),
    vscode.commands.registerCommand("agenda.showOutput", () => server.output.show()),
    vscode.commands.registerCommand("agenda.showFindings", () => vscode.commands.executeCommand("workbench.actions.view.problems")),
    vscode.commands.registerCommand("agenda.chooseServer", async () => {
      const [file] = await vscode.window.showOpenDialog({ title: vscode.l10n.t("The \"agenda\" program"), openLabel: vscode.l10n.t("Use This Program"), canSelectMany: false }) ?? [];
      if (file) await vscode.workspace.getConfiguration("agenda").update("server.path", file.fsPath, vscode.ConfigurationTarget.Global);
    }),
    vscode.commands.registerCommand("agenda.serverMenu", async () => {
      const items = [
        { label: `$(checklist) ${vscode.l10n.t("Show All Findings")}`, command: "agenda.showFindings" },
        { label: `$(debug-restart) ${vscode.l10n.t("Restart the Checker")}`, command: "agenda.restartServer" },
        { label: `$(output) ${vscode.l10n.t("Show Log")}`, command: "agenda.showOutput" },
        { label: `$(book) ${vscode.l10n.t("First Steps")}`, command: "agenda.walkthrough" },
      ];
      const chosen = await vscode.window.showQuickPick(items, { placeHolder: server.problem || vscode.l10n.t("Agenda") });
      if (chosen) await vscode.commands.executeCommand(chosen.command);
    }),
    // Links come as plain data; the editor's own command wants its own kinds of places.
    vscode.commands.registerCommand("agenda.showReferences", (uri: string, at: { line: number; character: number }, places: Location[]) =>
      vscode.commands.executeCommand("editor.action.showReferences", vscode.Uri.parse(uri), new vscode.Position(at.line, at.character),
        places.map((place) => new vscode.Location(vscode.Uri.parse(place.uri), rangeOf(place))))),
  ];
}

export function rangeOf(place: Location): vscode.Range {
  return new vscode.Range(place.range.start.line, place.range.start.character, place.range.end.line, place.range.end.character);
}
