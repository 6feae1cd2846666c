import * as vscode from "vscode";
import type { AgendaServer } from "../server/agendaServer";
import type { EventsResult, TopicSummary } from "../server/requests";

/** Puts the id of somebody or something at the cursor, chosen by name. */
export function registerInsert(server: AgendaServer): vscode.Disposable[] {
  return [
    vscode.commands.registerCommand("agenda.insertPerson", () => insert(server, vscode.l10n.t("Insert whom?"), vscode.l10n.t("No person is declared in this agenda or in the files that it uses."), (events) =>
      events.people.map((person) => ({
        label: person.name,
        description: [person.office, ...person.parties.map((party) => party.name)].filter(Boolean).join(", "),
        detail: person.sessions === 0 ? undefined : person.sessions === 1 ? vscode.l10n.t("in one session") : vscode.l10n.t("in {0} sessions", person.sessions),
        id: person.id,
      })))),
    vscode.commands.registerCommand("agenda.insertTopic", () => insert(server, vscode.l10n.t("Insert which topic?"), vscode.l10n.t("No topic is declared in this agenda or in the files that it uses."), (events) => events.topics.flatMap((topic) => topics(topic, "")))),
  ];
}

type Item = vscode.QuickPickItem & { id: string };

function topics(topic: TopicSummary, above: string): Item[] {
  const used = topic.discussed === 0 ? vscode.l10n.t("not discussed yet") : topic.discussed === 1 ? vscode.l10n.t("discussed once") : vscode.l10n.t("discussed {0} times", topic.discussed);
  return [{ label: topic.name, description: [above, used].filter(Boolean).join(" · "), id: topic.id }, ...topic.topics.flatMap((inner) => topics(inner, topic.name))];
}

async function insert(server: AgendaServer, title: string, nothing: string, itemsOf: (events: EventsResult) => Item[]): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  if (editor?.document.languageId !== "agenda") {
    void vscode.window.showInformationMessage(vscode.l10n.t("Put the cursor into an agenda first."));
    return;
  }
  const events = await server.request<EventsResult>("agenda/events", { textDocument: { uri: editor.document.uri.toString() } });
  if (!events) return;
  const items = itemsOf(events);
  if (items.length === 0) {
    void vscode.window.showInformationMessage(nothing);
    return;
  }
  const chosen = await vscode.window.showQuickPick(items, { title, matchOnDescription: true, placeHolder: vscode.l10n.t("Type a part of a name") });
  if (!chosen) return;
  await vscode.window.showTextDocument(editor.document, editor.viewColumn);
  await editor.edit((edit) => {
    for (const selection of editor.selections) edit.replace(selection, spaced(editor.document, selection, chosen.id));
  });
}

// An id needs a blank or a comma before it.
function spaced(document: vscode.TextDocument, selection: vscode.Selection, id: string): string {
  const before = document.lineAt(selection.start.line).text.slice(0, selection.start.character);
  const after = document.lineAt(selection.end.line).text.slice(selection.end.character);
  return (/[\p{L}\p{N}_"-]$|,$/u.test(before) ? " " : "") + id + (/^[\p{L}\p{N}_"-]/u.test(after) ? " " : "");
}
