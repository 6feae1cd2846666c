import * as vscode from "vscode";

/** The agenda that a command is about: the one asked for, the one in front, the only one there is, or one that is chosen. */
export async function agendaToWorkOn(asked: unknown, shown?: string): Promise<vscode.Uri | undefined> {
  if (asked instanceof vscode.Uri) return asked;
  const active = vscode.window.activeTextEditor?.document;
  if (active?.languageId === "agenda") return active.uri;
  if (shown) return vscode.Uri.parse(shown);
  const visible = vscode.window.visibleTextEditors.find((editor) => editor.document.languageId === "agenda");
  if (visible) return visible.document.uri;
  const files = await vscode.workspace.findFiles("**/*.agenda", "**/{node_modules,bin,obj}/**", 500);
  if (files.length === 0) {
    const create = vscode.l10n.t("New Agenda…");
    const example = vscode.l10n.t("Open an Example…");
    const answer = await vscode.window.showInformationMessage(vscode.l10n.t("There is no agenda here yet."), create, example);
    if (answer) await vscode.commands.executeCommand(answer === create ? "agenda.new" : "agenda.openExample");
    return undefined;
  }
  if (files.length === 1) return files[0];
  const items = files.map((uri) => ({ label: vscode.workspace.asRelativePath(uri), uri })).sort((a, b) => (a.label < b.label ? -1 : 1));
  return (await vscode.window.showQuickPick(items, { placeHolder: vscode.l10n.t("Which agenda?") }))?.uri;
}

/** Makes sure that what is on the disk is what is in the editor; false if somebody did not want that. */
export async function saved(uri: vscode.Uri): Promise<boolean> {
  const unsaved = vscode.workspace.textDocuments.filter((document) => document.languageId === "agenda" && document.isDirty && document.uri.scheme === "file");
  if (uri.scheme === "untitled") {
    const save = vscode.l10n.t("Save…");
    if (await vscode.window.showInformationMessage(vscode.l10n.t("This agenda has no file yet. Save it first."), save) === save)
      await vscode.commands.executeCommand("workbench.action.files.save");
    return false;
  }
  if (unsaved.length === 0) return true;
  const done = await Promise.all(unsaved.map((document) => document.save()));
  if (done.every(Boolean)) return true;
  void vscode.window.showErrorMessage(vscode.l10n.t("The agenda could not be saved, so nothing was done."));
  return false;
}
