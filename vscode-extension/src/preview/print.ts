import * as vscode from "vscode";
import type { AgendaServer } from "../server/agendaServer";
import type { PreviewParams, PreviewResult } from "../server/requests";
import { withSettings } from "./previewOptions";

/** Writes the page as a file and opens it in the browser, which can print it. */
export async function openInBrowser(context: vscode.ExtensionContext, server: AgendaServer, params: PreviewParams | undefined): Promise<void> {
  if (!params) return;
  const result = await server.request<PreviewResult>("agenda/preview", withSettings(params));
  if (!result) return;
  await vscode.workspace.fs.createDirectory(context.globalStorageUri);
  const file = vscode.Uri.joinPath(context.globalStorageUri, `${vscode.Uri.parse(params.textDocument.uri).path.split("/").pop()?.replace(/\.agenda$/, "") ?? "agenda"}.html`);
  await vscode.workspace.fs.writeFile(file, Buffer.from(result.html, "utf8"));
  if (vscode.env.uiKind === vscode.UIKind.Desktop && !vscode.env.remoteName && await vscode.env.openExternal(file)) return;
  // The editor and the browser are not on the machine that has the file.
  const save = vscode.l10n.t("Save Page…");
  if (await vscode.window.showInformationMessage(vscode.l10n.t("The page is made, but cannot be opened from here. Save it, and open it in a browser to print it."), save) !== save) return;
  const target = await vscode.window.showSaveDialog({ filters: { [vscode.l10n.t("Web page")]: ["html"] }, defaultUri: vscode.Uri.parse(params.textDocument.uri.replace(/\.agenda$/, ".html")) });
  if (target) await vscode.workspace.fs.copy(file, target, { overwrite: true });
}
