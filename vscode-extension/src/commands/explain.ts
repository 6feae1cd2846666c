import * as vscode from "vscode";
import { ruleOf } from "../findings";
import type { AgendaServer } from "../server/agendaServer";
import { run } from "../server/run";

const scheme = "agenda-rule";

/** The page of a rule: what it finds, why, an example, how to mend it. */
export function registerExplain(server: AgendaServer): vscode.Disposable[] {
  return [
    vscode.workspace.registerTextDocumentContentProvider(scheme, {
      provideTextDocumentContent: async (uri) => {
        const program = server.program();
        const rule = uri.path.replace(/^\/|\.md$/g, "");
        if (!program || !/^AGL\d{4}$/.test(rule)) return "";
        const { stdout, stderr } = await run(program, ["explain", rule]);
        return stdout || stderr;
      },
    }),
    vscode.commands.registerCommand("agenda.explainFinding", async (asked?: string) => {
      const rule = typeof asked === "string" ? asked : await pickRule();
      if (rule) await vscode.commands.executeCommand("markdown.showPreviewToSide", vscode.Uri.from({ scheme, path: `/${rule}.md` }));
    }),
  ];
}

// The finding at the cursor; of several, one that is chosen; without any, those of the file.
async function pickRule(): Promise<string | undefined> {
  const editor = vscode.window.activeTextEditor;
  const all = editor ? vscode.languages.getDiagnostics(editor.document.uri).filter((finding) => ruleOf(finding)) : [];
  const cursor = editor?.selection.active;
  const here = cursor ? all.filter((finding) => finding.range.contains(cursor)) : [];
  const line = cursor ? all.filter((finding) => finding.range.start.line <= cursor.line && finding.range.end.line >= cursor.line) : [];
  const found = here.length > 0 ? here : line.length > 0 ? line : all;
  if (found.length === 0) {
    void vscode.window.showInformationMessage(vscode.l10n.t("There is no finding in this file."));
    return undefined;
  }
  if (new Set(found.map(ruleOf)).size === 1) return ruleOf(found[0]!);
  const items = found.map((finding) => ({ label: finding.message, description: `${ruleOf(finding)}, ${vscode.l10n.t("line {0}", finding.range.start.line + 1)}`, rule: ruleOf(finding) }));
  return (await vscode.window.showQuickPick(items, { placeHolder: vscode.l10n.t("Which finding?") }))?.rule;
}
