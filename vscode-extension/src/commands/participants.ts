import * as vscode from "vscode";
import type { AgendaServer } from "../server/agendaServer";
import type { EventsResult, ParticipantsResult } from "../server/requests";

export interface Chosen { id: string; name: string }

/** Asks for a party or person: first those who take part in the event at the cursor, then everybody else that there is. */
export async function pickParticipant(server: AgendaServer, uri: vscode.Uri, title: string, nobody?: string): Promise<Chosen | undefined> {
  const textDocument = { uri: uri.toString() };
  const active = vscode.window.activeTextEditor;
  const position = active?.document.uri.toString() === uri.toString() ? active.selection.active : undefined;
  const [participants, events] = await Promise.all([
    server.request<ParticipantsResult>("agenda/participants", { textDocument, ...(position && { position: { line: position.line, character: position.character } }) }),
    server.request<EventsResult>("agenda/events", { textDocument }),
  ]);
  if (!participants && !events) return undefined;
  const seen = new Set<string>();
  const items: (vscode.QuickPickItem & { chosen?: Chosen })[] = [];
  const add = (named: Chosen, description: string, detail?: string) => {
    if (seen.has(named.id)) return;
    seen.add(named.id);
    items.push({ label: named.name, description, ...(detail && { detail }), chosen: { id: named.id, name: named.name } });
  };
  if (nobody) items.push({ label: nobody, chosen: { id: "", name: "" } });
  if (participants?.parties.length) items.push({ label: vscode.l10n.t("Delegations"), kind: vscode.QuickPickItemKind.Separator });
  for (const party of participants?.parties ?? []) add(party, roleOf(party.role, party.isAbsent));
  const people = [...(participants?.parties ?? []).flatMap((party) => party.people.map((person) => ({ person, party: party.name }))), ...(participants?.others ?? []).map((person) => ({ person, party: "" }))];
  if (people.length) items.push({ label: vscode.l10n.t("Persons"), kind: vscode.QuickPickItemKind.Separator });
  for (const { person, party } of people) add(person, [person.office, party].filter(Boolean).join(", "));
  const others = (events?.people ?? []).filter((person) => !seen.has(person.id));
  if (others.length) items.push({ label: vscode.l10n.t("Others"), kind: vscode.QuickPickItemKind.Separator });
  for (const person of others) add(person, [person.office, ...person.parties.map((party) => party.name)].filter(Boolean).join(", "));
  if (seen.size === 0) {
    void vscode.window.showInformationMessage(vscode.l10n.t("This agenda names nobody who takes part."));
    return undefined;
  }
  const picked = await vscode.window.showQuickPick(items, { title, matchOnDescription: true, placeHolder: vscode.l10n.t("Type a part of a name") });
  return picked?.chosen;
}

function roleOf(role: string, isAbsent: boolean): string {
  if (isAbsent) return vscode.l10n.t("absent");
  switch (role) {
    case "host": return vscode.l10n.t("host");
    case "guest": return vscode.l10n.t("guest");
    case "observer": return vscode.l10n.t("observer");
    default: return "";
  }
}
