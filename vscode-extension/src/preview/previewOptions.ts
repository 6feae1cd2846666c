import * as vscode from "vscode";
import type { AgendaServer } from "../server/agendaServer";
import type { PreviewParams } from "../server/requests";
import { pickParticipant } from "../commands/participants";

/** The parameters, with the settings for what they do not say. */
export function withSettings(params: PreviewParams): PreviewParams {
  const settings = vscode.workspace.getConfiguration("agenda.preview", vscode.Uri.parse(params.textDocument.uri));
  const language = params.language ?? (settings.get<string>("language") || undefined);
  const zone = params.zone ?? (settings.get<string>("zone") || undefined);
  const audience = params.audience ?? settings.get<PreviewParams["audience"]>("audience");
  return { ...params, ...(language && { language }), ...(zone && { zone }), ...(audience && { audience }) };
}

export const languages: readonly (vscode.QuickPickItem & { value: string })[] = [
  { label: "English", value: "en" }, { label: "Русский", value: "ru" }, { label: "Қазақша", value: "kk" },
  { label: "Oʻzbekcha", value: "uz" }, { label: "Français", value: "fr" }, { label: "العربية", value: "ar" },
];

/** Asks what a preview is to show; undefined if nothing was chosen. */
export async function chooseOptions(server: AgendaServer, params: PreviewParams): Promise<PreviewParams | undefined> {
  const now = withSettings(params);
  const what = await vscode.window.showQuickPick([
    { label: vscode.l10n.t("For whom"), description: now.for ?? vscode.l10n.t("everybody"), id: "for" },
    { label: vscode.l10n.t("Language"), description: languages.find((each) => each.value === now.language)?.label ?? now.language ?? vscode.l10n.t("that of the agenda"), id: "language" },
    { label: vscode.l10n.t("For whose eyes"), description: now.audience, id: "audience" },
    { label: vscode.l10n.t("Second clock"), description: now.zone ?? vscode.l10n.t("none"), id: "zone" },
  ], { placeHolder: vscode.l10n.t("What shall the preview show?") });
  switch (what?.id) {
    case "for": {
      const chosen = await pickParticipant(server, vscode.Uri.parse(params.textDocument.uri), vscode.l10n.t("Whose programme?"), vscode.l10n.t("Everybody"));
      if (!chosen) return undefined;
      const rest: PreviewParams = { ...params };
      delete rest.for;
      delete rest.kind;
      return chosen.id ? { ...rest, for: chosen.id } : rest;
    }
    case "language": {
      const chosen = await vscode.window.showQuickPick([...languages], { placeHolder: vscode.l10n.t("The language of names and words") });
      return chosen && { ...params, language: chosen.value };
    }
    case "audience": {
      const chosen = await vscode.window.showQuickPick(audiences(), { placeHolder: vscode.l10n.t("For whose eyes?") });
      return chosen && { ...params, audience: chosen.value };
    }
    case "zone": {
      const zone = await vscode.window.showInputBox({
        prompt: vscode.l10n.t("A time zone, such as Asia/Almaty; empty for none"), value: now.zone ?? "",
        validateInput: (text) => text === "" || isZone(text) ? undefined : vscode.l10n.t("There is no time zone \"{0}\".", text),
      });
      return zone === undefined ? undefined : { ...params, zone: zone.trim() };
    }
    default:
      return undefined;
  }
}

export function audiences(): (vscode.QuickPickItem & { value: NonNullable<PreviewParams["audience"]> })[] {
  return [
    { label: vscode.l10n.t("The delegations"), value: "delegations" },
    { label: vscode.l10n.t("Everybody"), detail: vscode.l10n.t("Only what the agenda marks as public"), value: "public" },
    { label: vscode.l10n.t("The authors"), detail: vscode.l10n.t("Everything, confidential entries too"), value: "confidential" },
  ];
}

export function isZone(text: string): boolean {
  try {
    new Intl.DateTimeFormat("en", { timeZone: text.trim() });
    return /\//.test(text) || text.trim() === "UTC";
  } catch {
    return false;
  }
}
