import * as path from "node:path";
import * as vscode from "vscode";
import { fileAt } from "./git";

const scheme = "agenda-revision";

/** Files as they were in a revision, for the left side of a comparison. */
export class RevisionFiles implements vscode.TextDocumentContentProvider, vscode.Disposable {
  private readonly registration = vscode.workspace.registerTextDocumentContentProvider(scheme, this);

  dispose(): void {
    this.registration.dispose();
  }

  async provideTextDocumentContent(uri: vscode.Uri): Promise<string> {
    const { root, revision, file } = JSON.parse(uri.query) as { root: string; revision: string; file: string };
    return await fileAt(root, revision, file) ?? "";
  }
}

/** The address of a file in a revision. */
export function revisionUri(root: string, revision: string, file: vscode.Uri): vscode.Uri {
  const relative = path.relative(root, file.fsPath).split(path.sep).join("/");
  return vscode.Uri.from({ scheme, path: `/${relative}`, query: JSON.stringify({ root, revision, file: relative }) });
}
