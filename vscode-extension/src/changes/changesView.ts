import * as fs from "node:fs";
import * as path from "node:path";
import * as vscode from "vscode";
import { agendaToWorkOn } from "../commands/agendaFile";
import { rangeOf } from "../commands/serverCommands";
import { newNonce } from "../preview/page";
import { reasonOf, type AgendaServer } from "../server/agendaServer";
import type { ChangesParams, ChangesResult, Location } from "../server/requests";
import { changesPage } from "./changesPage";
import { findRepository, listRevisions } from "./git";
import { revisionUri } from "./revisionFiles";

type FromPage = { type: "ready" } | { type: "open"; location: Location; isOld: boolean } | { type: "sideBySide"; location: Location; isOld: boolean } | { type: "revision" };

/** What changed since a revision: a list of sentences, each a way to its place and to both versions side by side. */
export class ChangesView implements vscode.Disposable {
  private panel: vscode.WebviewPanel | undefined;
  private params: ChangesParams = {};
  private chosen: Version | undefined;
  private root = "";
  private result: ChangesResult | undefined;
  private timer: NodeJS.Timeout | undefined;
  private readonly subscriptions: vscode.Disposable[];

  constructor(private readonly context: vscode.ExtensionContext, private readonly server: AgendaServer) {
    this.subscriptions = [
      vscode.commands.registerCommand("agenda.changes", (asked?: vscode.Uri | ChangesParams) => this.compare(asked)),
      vscode.workspace.onDidChangeTextDocument((event) => {
        if (event.document.languageId === "agenda" && event.contentChanges.length > 0) this.refreshSoon();
      }),
    ];
  }

  dispose(): void {
    clearTimeout(this.timer);
    for (const each of this.subscriptions) each.dispose();
    this.panel?.dispose();
  }

  private async compare(asked: vscode.Uri | ChangesParams | undefined): Promise<void> {
    const params = asked && !(asked instanceof vscode.Uri) && typeof asked === "object" && ("textDocument" in asked || "revision" in asked) ? asked : undefined;
    const uri = params?.textDocument ? vscode.Uri.parse(params.textDocument.uri) : await agendaToWorkOn(asked);
    if (!uri) return;
    const root = await this.repositoryOf(uri);
    if (root === undefined) return;
    const version = params ? { ...(params.revision && { revision: params.revision }) } : await pickVersion(root);
    if (!version) return;
    this.root = root;
    this.choose({ ...params, textDocument: { uri: uri.toString() } }, version);
    await this.refresh(true);
  }

  private choose(params: ChangesParams, version: Version): void {
    const { revision, ...rest } = params;
    this.params = version.revision ? { ...rest, revision: version.revision } : rest;
    this.chosen = version;
  }

  // Says why there is nothing to compare with, and what to do about it.
  private async repositoryOf(uri: vscode.Uri): Promise<string | undefined> {
    if (!vscode.workspace.isTrusted) {
      const trust = vscode.l10n.t("Manage Trust…");
      if (await vscode.window.showInformationMessage(vscode.l10n.t("In a restricted workspace nothing is compared with git, since a repository can name programs to be run."), trust) === trust)
        await vscode.commands.executeCommand("workbench.trust.manage");
      return undefined;
    }
    if (uri.scheme !== "file") {
      void vscode.window.showInformationMessage(vscode.l10n.t("This agenda has no file yet, so there is nothing to compare it with."));
      return undefined;
    }
    const folder = path.dirname(uri.fsPath);
    const repository = fs.existsSync(folder) ? await findRepository(folder) : { problem: "no-repository" as const };
    if ("root" in repository) return repository.root;
    if (repository.problem === "no-git") {
      const how = vscode.l10n.t("How to Get It");
      if (await vscode.window.showWarningMessage(vscode.l10n.t("Comparing needs the program git, which is not installed here."), how) === how)
        await vscode.env.openExternal(vscode.Uri.parse("https://git-scm.com/downloads"));
    } else {
      const create = vscode.l10n.t("Start Keeping Versions");
      if (await vscode.window.showWarningMessage(vscode.l10n.t("Earlier versions of this folder are not kept, so there is nothing to compare with. Git can keep them from now on."), create) === create)
        await vscode.commands.executeCommand("git.init").then(undefined, () => undefined);
    }
    return undefined;
  }

  private refreshSoon(): void {
    if (!this.panel?.visible) return;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.refresh(false), 400);
  }

  private async refresh(isAsked: boolean): Promise<void> {
    try {
      const result = await vscode.window.withProgress({ location: { viewId: "agenda.explorer" } }, () => this.server.request<ChangesResult>("agenda/changes", this.params));
      if (!result) return;
      this.result = result;
      if (this.panel) {
        if (isAsked) this.panel.reveal();
        this.send();
      } else this.show();
    } catch (error) {
      if (isAsked) void this.failed(error);
    }
  }

  private async failed(error: unknown): Promise<void> {
    const log = vscode.l10n.t("Show Log");
    if (await vscode.window.showErrorMessage(reasonOf(error), log) === log) this.server.output.show();
  }

  // As it was chosen; a hash says nothing to people.
  private versionName(result: ChangesResult): string {
    return this.chosen?.revision === this.params.revision && this.chosen?.name ? this.chosen.name : result.revision.name === "HEAD" ? vscode.l10n.t("the last saved version") : result.revision.name;
  }

  private show(): void {
    const panel = vscode.window.createWebviewPanel("agenda.changes", vscode.l10n.t("Changes"), vscode.ViewColumn.Active, {
      enableScripts: true,
      enableFindWidget: true,
      localResourceRoots: [vscode.Uri.joinPath(this.context.extensionUri, "media"), vscode.Uri.joinPath(this.context.extensionUri, "dist")],
    });
    this.panel = panel;
    panel.iconPath = { light: vscode.Uri.joinPath(this.context.extensionUri, "media", "file-light.svg"), dark: vscode.Uri.joinPath(this.context.extensionUri, "media", "file-dark.svg") };
    panel.webview.onDidReceiveMessage((message: FromPage) => void this.receive(message));
    panel.onDidDispose(() => {
      this.panel = undefined;
    });
    panel.webview.html = changesPage(newNonce(), panel.webview, this.context.extensionUri);
  }

  private send(): void {
    if (!this.panel || !this.result) return;
    const title = vscode.l10n.t("Changes since {0}", this.versionName(this.result));
    this.panel.title = title;
    void this.panel.webview.postMessage({ type: "changes", title, result: this.result, for: this.params.for ?? "" });
  }

  private async receive(message: FromPage): Promise<void> {
    switch (message.type) {
      case "ready":
        this.send();
        break;
      case "open":
        await this.open(message.location, message.isOld);
        break;
      case "sideBySide":
        await this.sideBySide(message.location, message.isOld);
        break;
      case "revision": {
        const version = await pickVersion(this.root);
        if (!version) return;
        this.choose(this.params, version);
        await this.refresh(true);
        break;
      }
    }
  }

  private async open(location: Location, isOld: boolean): Promise<void> {
    const file = vscode.Uri.parse(location.uri);
    const uri = isOld && this.result ? revisionUri(this.root, this.result.revision.id, file) : file;
    await vscode.window.showTextDocument(uri, { selection: rangeOf(location), viewColumn: vscode.ViewColumn.Beside });
  }

  private async sideBySide(location: Location, isOld: boolean): Promise<void> {
    if (!this.result) return;
    const uri = vscode.Uri.parse(location.uri);
    const { id } = this.result.revision;
    const name = this.versionName(this.result);
    await vscode.commands.executeCommand("vscode.diff", revisionUri(this.root, id, uri), uri, vscode.l10n.t("{0}: {1} and now", path.basename(uri.fsPath), name),
      (isOld ? {} : { selection: rangeOf(location) }) satisfies vscode.TextDocumentShowOptions);
  }
}

/** A revision, without it the one where this branch began; and what people call it. */
interface Version { revision?: string; name?: string }

/** Asks for a version; undefined if none was chosen. */
async function pickVersion(root: string): Promise<Version | undefined> {
  const revisions = await listRevisions(root);
  const items: (vscode.QuickPickItem & { version?: Version })[] = [
    { label: vscode.l10n.t("The last saved version"), description: "HEAD", version: { revision: "HEAD", name: vscode.l10n.t("the last saved version") } },
    { label: vscode.l10n.t("Where this branch began"), description: vscode.l10n.t("on the main branch, its last version"), version: {} },
  ];
  for (const [kind, title] of [["commit", vscode.l10n.t("Versions of the agendas")], ["branch", vscode.l10n.t("Branches")], ["tag", vscode.l10n.t("Tags")]] as const) {
    const some = revisions.filter((revision) => revision.kind === kind);
    if (some.length > 0) items.push({ label: title, kind: vscode.QuickPickItemKind.Separator });
    for (const each of some)
      items.push(kind === "commit"
        ? { label: each.subject || each.name, description: `${each.when} · ${each.name}`, version: { revision: each.id, name: `“${each.subject || each.name}”` } }
        : { label: each.name, description: [each.when, each.subject].filter(Boolean).join(" · "), version: { revision: each.name, name: each.name } });
  }
  return (await vscode.window.showQuickPick(items, { title: vscode.l10n.t("Compare with which version?"), matchOnDescription: true }))?.version;
}
