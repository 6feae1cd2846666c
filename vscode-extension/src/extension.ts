// The checker is started before anything else is loaded.
import "./server/early";
import * as vscode from "vscode";
import { ChangesView } from "./changes/changesView";
import { RevisionFiles } from "./changes/revisionFiles";
import { registerBrief } from "./commands/brief";
import { registerExample } from "./commands/example";
import { registerExplain } from "./commands/explain";
import { registerExport } from "./commands/export";
import { showHandedOver } from "./commands/handover";
import { registerInsert } from "./commands/insert";
import { registerNew } from "./commands/newAgenda";
import { registerServerCommands } from "./commands/serverCommands";
import { AgendaTasks } from "./tasks";
import { Explorer } from "./explorer/explorer";
import { Previews } from "./preview/previews";
import { AgendaServer } from "./server/agendaServer";
import { Status } from "./status";

/** What other extensions, and the tests, may ask for. */
export interface AgendaApi {
  /** How long activation took, in milliseconds. */
  readonly activation: number;
  readonly server: AgendaServer;
}

// While the editor still prepares what activation gets. Nobody waits for the server: commands that need it do, and it says itself when it cannot start.
const server = new AgendaServer();
void server.start();

export function activate(context: vscode.ExtensionContext): AgendaApi {
  const began = performance.now();
  const previews = new Previews(context, server);
  const changes = new ChangesView(context, server);
  context.subscriptions.push(
    server,
    previews,
    changes,
    new RevisionFiles(),
    new Status(server),
    new Explorer(server),
    new AgendaTasks(server),
    ...registerServerCommands(server),
    ...registerNew(context, server),
    ...registerExample(context),
    ...registerBrief(server, previews),
    ...registerExport(server, previews),
    ...registerInsert(server),
    ...registerExplain(server),
    vscode.commands.registerCommand("agenda.walkthrough", () =>
      vscode.commands.executeCommand("workbench.action.openWalkthrough", `${context.extension.id}#start`, false)),
  );
  void showHandedOver(context);
  return { activation: performance.now() - began, server };
}
