import { randomBytes } from "node:crypto";
import * as vscode from "vscode";

/** What lets our own script and style, and nothing else, run on a page. */
export function newNonce(): string {
  return randomBytes(24).toString("base64url");
}

/** The server's page with our style and script on it; its policy already knows the nonce. */
export function dressPage(html: string, nonce: string, webview: vscode.Webview, extension: vscode.Uri): string {
  const style = `<link rel="stylesheet" nonce="${nonce}" href="${address(webview, extension, "media", "preview.css")}">`;
  const script = `<script nonce="${nonce}" src="${address(webview, extension, "dist", "preview.js")}"></script>`;
  return insertBefore(insertBefore(html, "</head>", style), "</body>", script, true);
}

/** A page that says one thing, with buttons. */
export function messagePage(message: string, buttons: { label: string; command: string }[], webview: vscode.Webview, extension: vscode.Uri): string {
  const nonce = newNonce();
  return `<!DOCTYPE html>
<html lang="${escapeHtml(vscode.env.language)}"><head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'nonce-${nonce}'; script-src 'nonce-${nonce}'; base-uri 'none'; form-action 'none'">
<link rel="stylesheet" nonce="${nonce}" href="${address(webview, extension, "media", "preview.css")}"></head>
<body class="message"><p role="status">${escapeHtml(message)}</p>
<p>${buttons.map((button) => `<button type="button" data-command="${escapeHtml(button.command)}">${escapeHtml(button.label)}</button>`).join(" ")}</p>
<script nonce="${nonce}" src="${address(webview, extension, "dist", "message.js")}"></script></body></html>`;
}

export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}

function address(webview: vscode.Webview, extension: vscode.Uri, ...parts: string[]): string {
  return escapeHtml(webview.asWebviewUri(vscode.Uri.joinPath(extension, ...parts)).toString());
}

function insertBefore(html: string, tag: string, inserted: string, isLast = false): string {
  const at = isLast ? html.lastIndexOf(tag) : html.indexOf(tag);
  return at < 0 ? html + inserted : html.slice(0, at) + inserted + html.slice(at);
}
