import * as vscode from "vscode";
import type { Previews } from "../preview/previews";
import type { AgendaServer } from "../server/agendaServer";
import { agendaToWorkOn } from "./agendaFile";
import { pickParticipant } from "./participants";

/** The brief of a party or person, as a page beside the editor. */
export function registerBrief(server: AgendaServer, previews: Previews): vscode.Disposable[] {
  return [
    vscode.commands.registerCommand("agenda.brief", async (asked?: vscode.Uri) => {
      const uri = await agendaToWorkOn(asked, previews.active?.params.textDocument.uri);
      if (!uri) return;
      const chosen = await pickParticipant(server, uri, vscode.l10n.t("Brief for whom?"));
      if (chosen) await previews.show({ textDocument: { uri: uri.toString() }, kind: "brief", for: chosen.id });
    }),
  ];
}
