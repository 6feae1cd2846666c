import * as vscode from "vscode";
import type { AgendaServer } from "./server/agendaServer";
import { countFindings } from "./findings";

/** The item at the bottom: how many findings there are, and whether anybody looks for them. */
export class Status implements vscode.Disposable {
  private readonly item = vscode.window.createStatusBarItem("agenda.status", vscode.StatusBarAlignment.Left, 40);
  private readonly subscriptions: vscode.Disposable[];

  constructor(private readonly server: AgendaServer) {
    this.item.name = "Agenda";
    this.subscriptions = [
      this.item,
      server.onDidChangeState(() => this.update()),
      vscode.languages.onDidChangeDiagnostics(() => this.update()),
    ];
    this.update();
    this.item.show();
  }

  dispose(): void {
    for (const each of this.subscriptions) each.dispose();
  }

  private update(): void {
    const { errors, warnings, notes } = countFindings();
    this.item.command = "agenda.serverMenu";
    this.item.backgroundColor = undefined;
    switch (this.server.state) {
      case "starting":
        this.item.text = "$(sync~spin) Agenda";
        this.item.tooltip = vscode.l10n.t("The checker is starting.");
        break;
      case "failed":
        this.item.text = "$(circle-slash) Agenda";
        this.item.tooltip = this.server.problem;
        this.item.backgroundColor = new vscode.ThemeColor("statusBarItem.errorBackground");
        break;
      case "stopped":
        this.item.text = "$(circle-slash) Agenda";
        this.item.tooltip = vscode.l10n.t("The checker is not running.");
        break;
      default:
        this.item.text = errors + warnings + notes === 0 ? "$(pass) Agenda" : `$(checklist) Agenda $(error) ${errors} $(warning) ${warnings} $(info) ${notes}`;
        this.item.tooltip = errors + warnings + notes === 0
          ? vscode.l10n.t("Agenda: nothing to report.")
          : vscode.l10n.t("Agenda: {0} errors, {1} warnings, {2} notes. Click for more.", errors, warnings, notes);
        break;
    }
    this.item.accessibilityInformation = { label: typeof this.item.tooltip === "string" ? this.item.tooltip : "Agenda", role: "button" };
  }
}
