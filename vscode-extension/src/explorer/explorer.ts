import * as vscode from "vscode";
import type { AgendaServer } from "../server/agendaServer";
import type { EventsResult } from "../server/requests";
import { rootsOf, type Entry } from "./entries";

/** The overview at the side: events, people, topics, proposals by state, findings by delegation. */
export class Explorer implements vscode.TreeDataProvider<Entry>, vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<void>();
  readonly onDidChangeTreeData = this.changed.event;
  private readonly view: vscode.TreeView<Entry>;
  private readonly subscriptions: vscode.Disposable[];
  private timer: NodeJS.Timeout | undefined;
  private roots: Entry[] | undefined;

  constructor(private readonly server: AgendaServer) {
    this.view = vscode.window.createTreeView("agenda.explorer", { treeDataProvider: this, showCollapseAll: true });
    this.subscriptions = [
      this.view,
      this.changed,
      this.view.onDidChangeVisibility(() => this.refreshSoon()),
      server.onDidChangeState(() => this.refreshSoon()),
      vscode.languages.onDidChangeDiagnostics((event) => {
        if (event.uris.some((uri) => uri.path.endsWith(".agenda"))) this.refreshSoon();
      }),
      vscode.workspace.onDidChangeTextDocument((event) => {
        if (event.document.languageId === "agenda") this.refreshSoon();
      }),
      vscode.commands.registerCommand("agenda.refreshExplorer", () => this.refresh()),
    ];
    void this.refresh();
  }

  dispose(): void {
    clearTimeout(this.timer);
    for (const each of this.subscriptions) each.dispose();
  }

  getTreeItem(entry: Entry): vscode.TreeItem {
    const item = new vscode.TreeItem(entry.label, entry.children.length === 0 ? vscode.TreeItemCollapsibleState.None
      : entry.isOpen ? vscode.TreeItemCollapsibleState.Expanded : vscode.TreeItemCollapsibleState.Collapsed);
    item.id = entry.id;
    item.description = entry.description;
    item.iconPath = new vscode.ThemeIcon(entry.icon, entry.color ? new vscode.ThemeColor(entry.color) : undefined);
    item.tooltip = entry.tooltip ?? entry.label;
    item.accessibilityInformation = { label: [entry.label, entry.description].filter(Boolean).join(", ") };
    if (entry.location) {
      const { uri, range } = entry.location;
      item.command = {
        command: "vscode.open", title: vscode.l10n.t("Show in Agenda"),
        arguments: [vscode.Uri.parse(uri), { selection: new vscode.Range(range.start.line, range.start.character, range.end.line, range.end.character) } satisfies vscode.TextDocumentShowOptions],
      };
    }
    return item;
  }

  getChildren(entry?: Entry): Entry[] {
    return entry ? entry.children : this.roots ?? [];
  }

  private refreshSoon(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.refresh(), 300);
  }

  private async refresh(): Promise<void> {
    try {
      const events = await this.server.request<EventsResult>("agenda/events", {});
      this.roots = events && rootsOf(events);
    } catch {
      this.roots = undefined;
    }
    const has = this.roots !== undefined && this.roots.length > 0;
    void vscode.commands.executeCommand("setContext", "agenda.hasAgenda", has);
    if (this.view.visible || !has) this.changed.fire();
  }
}
