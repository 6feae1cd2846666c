import * as vscode from "vscode";

const key = "agenda.handover";

interface Handover { file: string; isFirst: boolean }

/** Opens a folder, in another window if this one has one already; the window that has it then shows a file of it. */
export async function openFolderAt(context: vscode.ExtensionContext, folder: vscode.Uri, file: vscode.Uri, isFirst: boolean): Promise<void> {
  await context.globalState.update(key, { file: file.toString(), isFirst } satisfies Handover);
  await vscode.commands.executeCommand("vscode.openFolder", folder, { forceNewWindow: (vscode.workspace.workspaceFolders?.length ?? 0) > 0 });
}

/** Shows what another window wanted to be shown in this one; whoever takes the first steps goes on with them beside it. */
export async function showHandedOver(context: vscode.ExtensionContext): Promise<void> {
  const handover = context.globalState.get<Handover>(key);
  const uri = handover && vscode.Uri.parse(handover.file);
  if (!uri || !vscode.workspace.getWorkspaceFolder(uri)) return;
  await context.globalState.update(key, undefined);
  await vscode.window.showTextDocument(uri, { preview: false });
  if (handover.isFirst) await vscode.commands.executeCommand("workbench.action.openWalkthrough", `${context.extension.id}#start`, true);
}
