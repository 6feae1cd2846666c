import type { ChildProcess } from "node:child_process";
import * as vscode from "vscode";
import { CloseAction, ErrorAction, LanguageClient, RevealOutputChannelOn, State, type LanguageClientOptions } from "vscode-languageclient/node";
import { extensionPath, takeFirst } from "./early";
import { findServer } from "./location";
import { spawnServer } from "./process";

export type ServerState = "starting" | "ready" | "failed" | "stopped";

/** How long it may take to start, to answer a sign of life, and to end, in milliseconds. */
const patience = { start: 20_000, answer: 10_000, stop: 2_000 };

/** After so many ends within so many milliseconds it is not started again by itself. */
const giveUp = { ends: 4, within: 180_000 };

/** What the server is told beside the settings: how to ask for proposals again, and where the id of a finding leads. */
const own = { suggestCommand: "editor.action.triggerSuggest", rulePages: "command:agenda.explainFinding?%5B%22{id}%22%5D" };

/** The language server: one process for the window, started, watched and started again. */
export class AgendaServer implements vscode.Disposable {
  readonly output = vscode.window.createOutputChannel("Agenda", { log: true });
  private readonly stateChanged = new vscode.EventEmitter<ServerState>();
  readonly onDidChangeState = this.stateChanged.event;
  private client: LanguageClient | undefined;
  private process: ChildProcess | undefined;
  private current: ServerState = "stopped";
  private said = "";
  private ends: number[] = [];
  private turn: Promise<void> = Promise.resolve();
  private lastAnswer = 0;
  private asked = false;
  private isStarting = false;
  private onEnd: (() => void) | undefined;
  private readonly subscriptions: vscode.Disposable[];

  constructor() {
    const pulse = setInterval(() => void this.feelPulse(), patience.answer);
    this.subscriptions = [
      this.output,
      this.stateChanged,
      new vscode.Disposable(() => clearInterval(pulse)),
      vscode.workspace.onDidChangeConfiguration((event) => {
        if (event.affectsConfiguration("agenda.server.path")) void this.restart();
      }),
      vscode.workspace.onDidGrantWorkspaceTrust(() => void this.restart()),
      vscode.workspace.onDidChangeTextDocument((event) => {
        if (event.document.languageId === "agenda") this.asked = true;
      }),
    ];
  }

  get state(): ServerState {
    return this.current;
  }

  /** What is wrong, in words for people; empty if nothing is. */
  get problem(): string {
    return this.said;
  }

  /** The process id of the server, for whoever watches it; undefined if it does not run. */
  get pid(): number | undefined {
    return this.process?.pid;
  }

  /** The program, for tasks and exports; undefined, with a message, if there is none. */
  program(): string | undefined {
    const location = findServer(extensionPath);
    if ("path" in location) return location.path;
    this.fail(location.problem);
    return undefined;
  }

  /** What the server says it can do beyond the protocol. */
  can(request: "preview" | "changes" | "participants" | "events"): boolean {
    const experimental = this.client?.initializeResult?.capabilities.experimental as { agenda?: Record<string, boolean> } | undefined;
    return experimental?.agenda?.[request] === true;
  }

  start(): Promise<void> {
    return this.inTurn(() => this.startNow());
  }

  restart(): Promise<void> {
    this.ends = [];
    return this.inTurn(async () => {
      await this.stopNow();
      await this.startNow();
    });
  }

  /** Asks the server; waits until it has started. Undefined if it does not run (which was said already). */
  async request<Result>(method: string, params: object, token?: vscode.CancellationToken): Promise<Result | undefined> {
    await this.turn;
    const client = this.client;
    if (this.current !== "ready" || !client) return undefined;
    // A token that is undefined would be sent as a second parameter.
    const result = await (token ? client.sendRequest<Result>(method, params, token) : client.sendRequest<Result>(method, params));
    this.lastAnswer = Date.now();
    return result;
  }

  dispose(): void {
    for (const each of this.subscriptions) each.dispose();
    void this.client?.stop(patience.stop).catch(() => undefined);
    const process = this.process;
    if (process) setTimeout(() => process.kill("SIGKILL"), patience.stop).unref();
  }

  private inTurn(act: () => Promise<void>): Promise<void> {
    this.turn = this.turn.then(act).catch((error: unknown) => this.fail(reasonOf(error)));
    return this.turn;
  }

  private async startNow(): Promise<void> {
    const location = findServer(extensionPath);
    if ("problem" in location) {
      this.fail(location.problem);
      return;
    }
    this.enter("starting");
    this.output.info(`${location.path} lsp`);
    const client: QuietClient = new QuietClient("agenda", "Agenda", () => this.spawn(location.path), this.options(() => this.client === client));
    this.client = client;
    this.isStarting = true;
    client.onRestartFailed = () => this.fail(vscode.l10n.t("The checker did not start; its log may say why."));
    client.onDidChangeState(({ newState }) => {
      if (this.client !== client) return;
      if (newState === State.Running) this.enter("ready");
      else if (newState === State.Starting) this.enter("starting");
    });
    // One that ends at once may never be answered for.
    const ended = new Promise<string>((resolve) => (this.onEnd = () => resolve("ended")));
    // A reason such as a broken pipe tells people nothing.
    const began = await Promise.race([client.start().then(() => "yes", reasonOf), delay(patience.start).then(() => "late"), ended]);
    this.onEnd = undefined;
    this.lastAnswer = Date.now();
    this.isStarting = false;
    if (began === "yes" || this.client !== client) return;
    this.client = undefined;
    this.end();
    if (this.current !== "failed")
      this.fail(began === "late"
        ? vscode.l10n.t("The checker does not answer. Restart it; if that does not help, its log may say why.")
        : vscode.l10n.t("The checker did not start; its log may say why."));
  }

  private async stopNow(): Promise<void> {
    const client = this.client;
    this.client = undefined;
    if (client?.needsStop()) await Promise.race([client.stop(patience.stop).catch(() => undefined), delay(patience.stop)]);
    this.end();
    this.enter("stopped");
  }

  private end(): void {
    this.process?.kill("SIGKILL");
    this.process = undefined;
  }

  private spawn(program: string): Promise<ChildProcess> {
    return new Promise((resolve, reject) => {
      const begun = takeFirst(program);
      const child = begun ?? spawnServer(program);
      const take = () => {
        this.process = child;
        resolve(child);
      };
      child.once("error", reject);
      child.once("exit", (code, signal) => {
        this.output.info(`exit ${signal ?? code}`);
        if (this.process !== child) return;
        this.process = undefined;
        this.onEnd?.();
      });
      if (begun) take();
      else child.once("spawn", take);
    });
  }

  private options(isCurrent: () => boolean): LanguageClientOptions {
    return {
      documentSelector: [{ scheme: "file", language: "agenda" }, { scheme: "untitled", language: "agenda" }],
      diagnosticCollectionName: "agenda",
      outputChannel: this.output,
      revealOutputChannelOn: RevealOutputChannelOn.Never,
      middleware: { workspace: { configuration: async (params, token, next) => {
        const found: unknown = await next(params, token);
        return Array.isArray(found) ? found.map((section: unknown, at) => (params.items[at]?.section === "agenda" ? { ...own, ...(section as object) } : section as object)) : [];
      } } },
      markdown: { isTrusted: false, supportHtml: false },
      initializationFailedHandler: (error) => {
        this.output.error(String(error));
        return false;
      },
      errorHandler: {
        error: (_error, _message, count) => ({ action: (count ?? 0) < 4 ? ErrorAction.Continue : ErrorAction.Shutdown, handled: true }),
        // One that was given up has nothing to say any more.
        closed: () => (isCurrent() ? this.closed() : { action: CloseAction.DoNotRestart, handled: true }),
      },
    };
  }

  // Started again by itself, unless it ends again and again.
  private closed(): { action: CloseAction; handled: boolean } {
    const now = Date.now();
    if (this.isStarting) return { action: CloseAction.DoNotRestart, handled: true };
    this.ends = [...this.ends.filter((end) => now - end < giveUp.within), now];
    if (this.ends.length < giveUp.ends) return { action: CloseAction.Restart, handled: true };
    this.fail(vscode.l10n.t("The checker ended unexpectedly. Your files are as they were; restart it to see findings again."));
    return { action: CloseAction.DoNotRestart, handled: true };
  }

  // Whoever hangs does not answer even a question that he does not know.
  private async feelPulse(): Promise<void> {
    const client = this.client;
    if (!this.asked || this.current !== "ready" || !client || Date.now() - this.lastAnswer < patience.answer) return;
    this.asked = false;
    const alive = await Promise.race([client.sendRequest("agenda/alive", {}).then(() => true, () => true), delay(patience.answer).then(() => false)]);
    if (alive) this.lastAnswer = Date.now();
    else if (this.client === client) this.fail(vscode.l10n.t("The checker does not answer. Restart it; if that does not help, its log may say why."));
  }

  private enter(state: ServerState): void {
    this.current = state;
    if (state !== "failed") this.said = "";
    void vscode.commands.executeCommand("setContext", "agenda.serverState", state);
    this.stateChanged.fire(state);
  }

  private fail(problem: string): void {
    const isNew = this.said !== problem || this.current !== "failed";
    this.said = problem;
    this.enter("failed");
    this.output.error(problem);
    if (isNew) void this.say(problem);
  }

  private async say(problem: string): Promise<void> {
    const restart = vscode.l10n.t("Restart");
    const choose = vscode.l10n.t("Choose Program…");
    const log = vscode.l10n.t("Show Log");
    const answer = await vscode.window.showErrorMessage(problem, restart, choose, log);
    if (answer === restart) await this.restart();
    else if (answer === choose) await vscode.commands.executeCommand("agenda.chooseServer");
    else if (answer === log) this.output.show();
  }
}

/** Leaves it to us to tell people what went wrong, once and in their words; the log has it all. */
class QuietClient extends LanguageClient {
  onRestartFailed: (() => void) | undefined;

  override error(message: string, data?: unknown): void {
    if (message === "Restarting server failed") this.onRestartFailed?.();
    super.error(message, data, false);
  }

  override warn(message: string, data?: unknown): void {
    super.warn(message, data, false);
  }
}

export function delay(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

/** What went wrong, as a text. */
export function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : typeof error === "string" ? error : JSON.stringify(error);
}
