import * as vscode from "vscode";
import type { AgendaServer } from "../server/agendaServer";
import type { PreviewParams } from "../server/requests";
import { Preview } from "./preview";
import { chooseOptions } from "./previewOptions";
import { openInBrowser } from "./print";

/** All open previews. One for a page: asking for it again brings it to the front. */
export class Previews implements vscode.Disposable, vscode.WebviewPanelSerializer {
  private readonly open = new Map<string, Preview>();
  private readonly subscriptions: vscode.Disposable[];

  constructor(private readonly context: vscode.ExtensionContext, private readonly server: AgendaServer) {
    this.subscriptions = [
      vscode.window.registerWebviewPanelSerializer(Preview.viewType, this),
      vscode.commands.registerCommand("agenda.preview", (asked?: vscode.Uri | PreviewParams) => this.show(asked)),
      vscode.commands.registerCommand("agenda.previewSource", () => this.active?.showSource()),
      vscode.commands.registerCommand("agenda.previewOptions", async () => {
        const preview = this.active;
        const params = preview && await chooseOptions(server, preview.params);
        if (params) this.change(preview, params);
      }),
      vscode.commands.registerCommand("agenda.print", () => openInBrowser(context, server, this.active?.params ?? this.paramsOf(undefined))),
    ];
  }

  /** The preview that has the focus. */
  get active(): Preview | undefined {
    return [...this.open.values()].find((preview) => preview.isActive);
  }

  dispose(): void {
    for (const each of this.subscriptions) each.dispose();
    for (const preview of [...this.open.values()]) preview.dispose();
  }

  /** Shows the page of a file, or what the parameters ask for, beside the editor. */
  async show(asked?: vscode.Uri | PreviewParams): Promise<void> {
    const params = this.paramsOf(asked);
    if (!params) {
      const openFile = vscode.l10n.t("Open File…");
      if (await vscode.window.showInformationMessage(vscode.l10n.t("Open an agenda first; its preview appears beside it."), openFile) === openFile)
        await vscode.commands.executeCommand("workbench.action.files.openFile");
      return;
    }
    const existing = this.open.get(keyOf(params));
    if (existing) {
      existing.reveal();
      return;
    }
    const panel = vscode.window.createWebviewPanel(Preview.viewType, vscode.l10n.t("Preview"), { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true }, this.options());
    this.add(params, panel);
  }

  deserializeWebviewPanel(panel: vscode.WebviewPanel, state: { params?: PreviewParams } | undefined): Promise<void> {
    if (state?.params) {
      panel.webview.options = this.options();
      this.add(state.params, panel);
    } else panel.dispose();
    return Promise.resolve();
  }

  private change(preview: Preview, params: PreviewParams): void {
    this.open.delete(keyOf(preview.params));
    preview.change(params);
    this.open.set(keyOf(params), preview);
  }

  private add(params: PreviewParams, panel: vscode.WebviewPanel): void {
    const preview = new Preview(this.context, this.server, panel, params);
    this.open.set(keyOf(params), preview);
    panel.onDidDispose(() => {
      for (const [key, each] of this.open) if (each === preview) this.open.delete(key);
      preview.dispose();
    });
  }

  private options(): vscode.WebviewPanelOptions & vscode.WebviewOptions {
    return {
      enableScripts: true,
      enableFindWidget: true,
      localResourceRoots: [vscode.Uri.joinPath(this.context.extensionUri, "media"), vscode.Uri.joinPath(this.context.extensionUri, "dist")],
    };
  }

  private paramsOf(asked: vscode.Uri | PreviewParams | undefined): PreviewParams | undefined {
    if (asked && "textDocument" in asked) return asked;
    const document = vscode.window.activeTextEditor?.document;
    const uri = asked instanceof vscode.Uri ? asked : document?.languageId === "agenda" ? document.uri : undefined;
    return uri && { textDocument: { uri: uri.toString() } };
  }
}

function keyOf(params: PreviewParams): string {
  return JSON.stringify([vscode.Uri.parse(params.textDocument.uri).toString(), params.kind ?? "agenda", params.for ?? "", params.language ?? "", params.zone ?? "", params.audience ?? ""]);
}
