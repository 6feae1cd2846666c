import * as path from "node:path";
import * as vscode from "vscode";
import { reasonOf } from "../server/agendaServer";
import { openFolderAt } from "./handover";

/** Copies one of the examples to a folder of the user's, and opens it. */
export function registerExample(context: vscode.ExtensionContext): vscode.Disposable[] {
  return [
    vscode.commands.registerCommand("agenda.openExample", async () => {
      const root = vscode.Uri.joinPath(context.extensionUri, "examples");
      const chosen = await vscode.window.showQuickPick([
        { label: vscode.l10n.t("C5+1 summit"), description: vscode.l10n.t("a real one: Washington, November 2025"), folder: "c5plus1", file: "washington.agenda" },
        { label: vscode.l10n.t("Culture summit"), description: vscode.l10n.t("three days, many rooms and papers"), folder: "culture-summit", file: "summit.agenda" },
        { label: vscode.l10n.t("Bilateral visit"), description: vscode.l10n.t("a short one, to begin with"), folder: "bilateral-visit", file: "visit.agenda" },
      ], { title: vscode.l10n.t("Which example?"), ignoreFocusOut: true });
      if (!chosen) return;
      const [parent] = await vscode.window.showOpenDialog({
        canSelectFiles: false, canSelectFolders: true, title: vscode.l10n.t("Where shall a copy of the example be put?"), openLabel: vscode.l10n.t("Put It Here"),
      }) ?? [];
      if (!parent) return;
      const target = await freeFolder(parent, chosen.folder);
      try {
        await vscode.workspace.fs.copy(vscode.Uri.joinPath(root, chosen.folder), target);
      } catch (error) {
        const again = vscode.l10n.t("Choose Another Folder…");
        if (await vscode.window.showErrorMessage(vscode.l10n.t("The example could not be copied there: {0}", reasonOf(error)), again) === again)
          await vscode.commands.executeCommand("agenda.openExample");
        return;
      }
      const isSeen = vscode.workspace.workspaceFolders?.some((folder) => target.fsPath.startsWith(folder.uri.fsPath + path.sep)) ?? false;
      if (isSeen) await vscode.window.showTextDocument(vscode.Uri.joinPath(target, chosen.file));
      else await openFolderAt(context, target, vscode.Uri.joinPath(target, chosen.file), true);
    }),
  ];
}

async function freeFolder(parent: vscode.Uri, name: string): Promise<vscode.Uri> {
  for (let number = 1; ; number++) {
    const folder = vscode.Uri.joinPath(parent, number === 1 ? name : `${name}-${number}`);
    try {
      await vscode.workspace.fs.stat(folder);
    } catch {
      return folder;
    }
  }
}
