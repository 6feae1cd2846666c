import * as vscode from "vscode";
import { reasonOf, type AgendaServer } from "../server/agendaServer";
import type { PreviewParams, PreviewResult } from "../server/requests";
import { dressPage, messagePage, newNonce } from "./page";
import { withSettings } from "./previewOptions";

type FromPage =
  | { type: "ready" }
  | { type: "reload" }
  | { type: "open"; file: number; line: number }
  | { type: "scrolled"; file: number; line: number }
  | { type: "command"; command: string };

/** For so long, in milliseconds, a side that was scrolled by the other does not answer. */
const echo = 250;

/** A page beside the editor that follows what is typed. */
export class Preview implements vscode.Disposable {
  static readonly viewType = "agenda.preview";
  private readonly subscriptions: vscode.Disposable[] = [];
  private latest: PreviewResult | undefined;
  private isAsking = false;
  private isStale = false;
  private isReady = false;
  private isPage = false;
  private quietUntil = 0;
  private isDisposed = false;

  constructor(
    private readonly context: vscode.ExtensionContext,
    private readonly server: AgendaServer,
    private readonly panel: vscode.WebviewPanel,
    public params: PreviewParams,
  ) {
    panel.iconPath = { light: this.media("file-light.svg"), dark: this.media("file-dark.svg") };
    this.subscriptions.push(
      panel.webview.onDidReceiveMessage((message: FromPage) => this.receive(message)),
      panel.onDidChangeViewState(() => {
        if (panel.visible && this.isStale) void this.refresh();
      }),
      vscode.workspace.onDidChangeTextDocument((event) => {
        if (event.document.languageId === "agenda" && event.contentChanges.length > 0) void this.refresh();
      }),
      vscode.workspace.onDidChangeConfiguration((event) => {
        if (event.affectsConfiguration("agenda.preview")) void this.refresh();
      }),
      vscode.window.onDidChangeTextEditorVisibleRanges((event) => this.follow(event.textEditor, event.visibleRanges[0]?.start.line, "scroll")),
      vscode.window.onDidChangeTextEditorSelection((event) => this.follow(event.textEditor, event.selections[0]?.active.line, "cursor")),
      server.onDidChangeState((state) => {
        if (state === "ready") void this.refresh();
        else if (state === "failed" && !this.latest) this.tell(server.problem);
      }),
    );
    if (server.state === "failed") this.tell(server.problem);
    else this.tell(vscode.l10n.t("The preview is being made…"), false);
    void this.refresh();
  }

  get isActive(): boolean {
    return this.panel.active;
  }

  reveal(): void {
    this.panel.reveal(undefined, true);
  }

  dispose(): void {
    if (this.isDisposed) return;
    this.isDisposed = true;
    for (const each of this.subscriptions) each.dispose();
    this.panel.dispose();
  }

  /** Shows something else from now on: another reader, language or clock. */
  change(params: PreviewParams): void {
    this.params = params;
    this.isPage = false;
    void this.refresh();
  }

  async showSource(): Promise<void> {
    await this.openAt(this.params.textDocument.uri, 0, true);
  }

  // While one page is being made, the next waits; however much is typed, there is never more than one behind.
  private async refresh(): Promise<void> {
    this.isStale = true;
    if (this.isAsking || !this.panel.visible) return;
    this.isAsking = true;
    try {
      while (this.isStale && this.panel.visible && !this.isDisposed) {
        this.isStale = false;
        const result = await this.server.request<PreviewResult>("agenda/preview", { ...withSettings(this.params), nonce: this.nonce });
        if (this.isDisposed) return;
        if (result) this.show(result);
      }
    } catch (error) {
      if (!this.isDisposed && this.server.state === "ready") this.tell(reasonOf(error));
    } finally {
      this.isAsking = false;
    }
  }

  // One nonce for as long as the page is not loaded anew: its policy must let in what it let in before.
  private nonce = newNonce();

  private show(result: PreviewResult): void {
    this.latest = result;
    this.panel.title = result.title === "" ? vscode.l10n.t("Preview") : result.title.length > 50 ? `${result.title.slice(0, 50).trimEnd()}…` : result.title;
    if (this.isPage && this.isReady) this.send();
    else if (!this.isPage) this.load(result);
  }

  private load(result: PreviewResult): void {
    this.isReady = false;
    this.isPage = true;
    this.panel.webview.html = dressPage(result.html, this.nonce, this.panel.webview, this.context.extensionUri);
  }

  private send(): void {
    const latest = this.latest;
    if (!latest) return;
    void this.panel.webview.postMessage({
      type: "update", html: latest.html, notices: latest.notices, params: this.params,
      leftOut: latest.leftOut === 0 ? "" : latest.leftOut === 1
        ? vscode.l10n.t("One entry is not shown, since these readers may not see it.")
        : vscode.l10n.t("{0} entries are not shown, since these readers may not see them.", latest.leftOut),
      words: { days: vscode.l10n.t("Days"), all: vscode.l10n.t("All days"), open: vscode.l10n.t("Enter shows it in the agenda.") },
    });
  }

  private tell(message: string, withButtons = true): void {
    this.isPage = false;
    this.panel.webview.html = messagePage(message, withButtons
      ? [{ label: vscode.l10n.t("Restart the Checker"), command: "agenda.restartServer" }, { label: vscode.l10n.t("Show Log"), command: "agenda.showOutput" }]
      : [], this.panel.webview, this.context.extensionUri);
  }

  private receive(message: FromPage): void {
    switch (message.type) {
      case "ready":
        this.isReady = true;
        if (this.isPage) this.send();
        this.followNow();
        break;
      case "reload":
        this.nonce = newNonce();
        this.isPage = false;
        void this.refresh();
        break;
      case "open":
        void this.openAt(this.latest?.sources[message.file], message.line, true);
        break;
      case "scrolled":
        this.scrollEditor(this.latest?.sources[message.file], message.line);
        break;
      case "command":
        if (message.command === "agenda.restartServer" || message.command === "agenda.showOutput") void vscode.commands.executeCommand(message.command);
        break;
    }
  }

  private follow(editor: vscode.TextEditor, line: number | undefined, type: "scroll" | "cursor"): void {
    if (line === undefined || !this.panel.visible || !this.isReady || Date.now() < this.quietUntil) return;
    if (type === "scroll" && !vscode.workspace.getConfiguration("agenda.preview").get<boolean>("scrollWithEditor", true)) return;
    const file = this.fileOf(editor.document);
    if (file >= 0) void this.panel.webview.postMessage({ type, file, line });
  }

  // A page that was opened in the middle of an agenda shows what stands there.
  private followNow(): void {
    const editor = vscode.window.visibleTextEditors.find((each) => this.fileOf(each.document) >= 0);
    if (editor) this.follow(editor, editor.selection.active.line, "cursor");
  }

  private scrollEditor(source: string | undefined, line: number): void {
    if (source === undefined || !vscode.workspace.getConfiguration("agenda.preview").get<boolean>("scrollEditor", true)) return;
    const uri = vscode.Uri.parse(source).toString();
    const editor = vscode.window.visibleTextEditors.find((each) => each.document.uri.toString() === uri);
    if (!editor) return;
    this.quietUntil = Date.now() + echo;
    editor.revealRange(new vscode.Range(line, 0, line, 0), vscode.TextEditorRevealType.AtTop);
  }

  private async openAt(source: string | undefined, line: number, isFocused: boolean): Promise<void> {
    if (source === undefined) return;
    this.quietUntil = Date.now() + echo * 2;
    const uri = vscode.Uri.parse(source);
    const column = vscode.window.visibleTextEditors.find((each) => each.document.uri.toString() === uri.toString())?.viewColumn
      ?? vscode.window.visibleTextEditors[0]?.viewColumn ?? vscode.ViewColumn.One;
    const editor = await vscode.window.showTextDocument(uri, { viewColumn: column, preserveFocus: !isFocused });
    const start = new vscode.Position(line, editor.document.lineAt(Math.min(line, editor.document.lineCount - 1)).firstNonWhitespaceCharacterIndex);
    editor.selection = new vscode.Selection(start, start);
    editor.revealRange(new vscode.Range(start, start), vscode.TextEditorRevealType.InCenterIfOutsideViewport);
  }

  private fileOf(document: vscode.TextDocument): number {
    const uri = document.uri.toString();
    return (this.latest?.sources ?? []).findIndex((source) => vscode.Uri.parse(source).toString() === uri);
  }

  private media(name: string): vscode.Uri {
    return vscode.Uri.joinPath(this.context.extensionUri, "media", name);
  }
}
