const vscode = require("vscode");

exports.activate = (context) => {
  const findings = vscode.languages.createDiagnosticCollection("empty");
  const mark = (document) => {
    if (document.languageId === "agenda") findings.set(document.uri, [new vscode.Diagnostic(new vscode.Range(0, 0, 0, 7), "The first line.", vscode.DiagnosticSeverity.Error)]);
  };
  vscode.workspace.textDocuments.forEach(mark);
  context.subscriptions.push(findings, vscode.workspace.onDidOpenTextDocument(mark));
};
