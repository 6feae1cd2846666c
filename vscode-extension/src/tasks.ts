import * as vscode from "vscode";
import { reasonOf, type AgendaServer } from "./server/agendaServer";
import { run } from "./server/run";

interface AgendaTask extends vscode.TaskDefinition { command: "check" | "format"; paths?: string[]; arguments?: string[] }

/** Tasks that check or format a folder; what they say lands in the list of problems. */
export class AgendaTasks implements vscode.TaskProvider, vscode.Disposable {
  private readonly registration = vscode.tasks.registerTaskProvider("agenda", this);

  constructor(private readonly server: AgendaServer) {}

  dispose(): void {
    this.registration.dispose();
  }

  provideTasks(): vscode.Task[] {
    return (vscode.workspace.workspaceFolders ?? []).flatMap((folder) => [
      this.task({ type: "agenda", command: "check" }, folder, "check"),
      this.task({ type: "agenda", command: "format", arguments: ["--check"] }, folder, "format --check"),
    ]);
  }

  resolveTask(task: vscode.Task): vscode.Task | undefined {
    const definition = task.definition as AgendaTask;
    const folder = typeof task.scope === "object" ? task.scope : vscode.workspace.workspaceFolders?.[0];
    return folder ? this.task(definition, folder, task.name) : undefined;
  }

  private task(definition: AgendaTask, folder: vscode.WorkspaceFolder, name: string): vscode.Task {
    const execution = new vscode.CustomExecution(() => Promise.resolve(new Run(this.server, [definition.command, ...(definition.arguments ?? []), ...(definition.paths ?? [])], folder.uri.fsPath)));
    const task = new vscode.Task(definition, folder, name, "agenda", execution, "$agenda");
    task.group = definition.command === "check" ? vscode.TaskGroup.Test : undefined;
    task.detail = definition.command === "check" ? vscode.l10n.t("Checks all agendas of the folder") : vscode.l10n.t("Tells which agendas are not in canonical form");
    return task;
  }
}

class Run implements vscode.Pseudoterminal {
  private readonly written = new vscode.EventEmitter<string>();
  private readonly ended = new vscode.EventEmitter<number>();
  private readonly cancellation = new vscode.CancellationTokenSource();
  readonly onDidWrite = this.written.event;
  readonly onDidClose = this.ended.event;

  constructor(private readonly server: AgendaServer, private readonly args: string[], private readonly cwd: string) {}

  open(): void {
    const program = this.server.program();
    if (!program) {
      this.ended.fire(2);
      return;
    }
    const write = (text: string) => this.written.fire(text.replace(/\r?\n/g, "\r\n"));
    run(program, this.args, { cwd: this.cwd, token: this.cancellation.token, onOutput: write }).then(
      ({ code }) => this.ended.fire(code),
      (error: unknown) => {
        write(`${reasonOf(error)}\n`);
        this.ended.fire(2);
      });
  }

  close(): void {
    this.cancellation.cancel();
  }
}
