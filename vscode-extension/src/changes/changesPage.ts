import * as vscode from "vscode";
import { escapeHtml } from "../preview/page";

/** The empty page of changes; its script fills it, as text only. */
export function changesPage(nonce: string, webview: vscode.Webview, extension: vscode.Uri): string {
  const address = (...parts: string[]) => escapeHtml(webview.asWebviewUri(vscode.Uri.joinPath(extension, ...parts)).toString());
  const words = {
    substantive: vscode.l10n.t("substance"), editorial: vscode.l10n.t("wording"), everybody: vscode.l10n.t("for everybody"), for: vscode.l10n.t("for"),
    sideBySide: vscode.l10n.t("Side by side"), none: vscode.l10n.t("Nothing changed."),
    filter: vscode.l10n.t("What concerns"), all: vscode.l10n.t("everybody"), other: vscode.l10n.t("Other"),
    another: vscode.l10n.t("Another version…"), hideEditorial: vscode.l10n.t("Hide changes of wording"), adopted: vscode.l10n.t("changes an adopted agenda without a new revision"),
    added: vscode.l10n.t("added"), removed: vscode.l10n.t("removed"), changed: vscode.l10n.t("changed"),
  };
  return `<!DOCTYPE html>
<html lang="${escapeHtml(vscode.env.language)}"><head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'nonce-${nonce}'; script-src 'nonce-${nonce}'; base-uri 'none'; form-action 'none'">
<link rel="stylesheet" nonce="${nonce}" href="${address("media", "changes.css")}"></head>
<body data-words="${escapeHtml(JSON.stringify(words))}"><main></main><script nonce="${nonce}" src="${address("dist", "changes.js")}"></script></body></html>`;
}
