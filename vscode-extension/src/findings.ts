import * as vscode from "vscode";

/** What stands in the list of problems about agendas. */
export function countFindings(): { errors: number; warnings: number; notes: number } {
  const count = { errors: 0, warnings: 0, notes: 0 };
  for (const [uri, findings] of vscode.languages.getDiagnostics()) {
    if (!uri.path.endsWith(".agenda") && uri.scheme !== "untitled") continue;
    for (const finding of findings) {
      if (!ruleOf(finding)) continue;
      if (finding.severity === vscode.DiagnosticSeverity.Error) count.errors++;
      else if (finding.severity === vscode.DiagnosticSeverity.Warning) count.warnings++;
      else count.notes++;
    }
  }
  return count;
}

/** The id of the rule that a finding is of; undefined if it is none of ours. */
export function ruleOf(finding: vscode.Diagnostic): string | undefined {
  const code = typeof finding.code === "object" ? finding.code.value : finding.code;
  return typeof code === "string" && /^AGL\d{4}$/.test(code) ? code : undefined;
}
