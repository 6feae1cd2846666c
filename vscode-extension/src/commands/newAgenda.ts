import * as path from "node:path";
import * as vscode from "vscode";
import { isZone } from "../preview/previewOptions";
import { reasonOf, type AgendaServer } from "../server/agendaServer";
import { run } from "../server/run";
import { openFolderAt } from "./handover";
import { idOf, isDates, pathsIn, problemIn } from "./words";

interface Question {
  option: string;
  prompt: string;
  placeHolder: string;
  isFor?: (kind: string, answers: ReadonlyMap<string, string>) => boolean;
  problem?: (text: string) => string | undefined;
}

/** Asks a few questions and has an agenda begun in a folder, one that has no findings. */
export function registerNew(context: vscode.ExtensionContext, server: AgendaServer): vscode.Disposable[] {
  return [vscode.commands.registerCommand("agenda.new", () => create(context, server))];
}

async function create(context: vscode.ExtensionContext, server: AgendaServer): Promise<void> {
  const program = server.program();
  if (!program) return;
  const kind = await vscode.window.showQuickPick([
    { label: vscode.l10n.t("Summit"), description: vscode.l10n.t("of several states, perhaps in a format such as C5+1"), what: "summit" },
    { label: vscode.l10n.t("Visit"), description: vscode.l10n.t("of one side to another"), what: "visit" },
    { label: vscode.l10n.t("Conference"), description: vscode.l10n.t("panels beside each other, open to many"), what: "conference" },
  ], { title: vscode.l10n.t("New agenda"), placeHolder: vscode.l10n.t("What for?") });
  if (!kind) return;
  const answers = await ask(kind.what);
  if (!answers) return;
  const name = answers.get("name") ?? "";
  const parent = await chooseParent();
  if (!parent) return;
  const folder = path.join(parent.fsPath, idOf(name) || kind.what);
  const options = [...answers].filter(([option, answer]) => option !== "name" && answer !== "").map(([option, answer]) => `--${option}=${answer}`);
  try {
    const { code, stdout, stderr } = await run(program, ["new", kind.what, ...options, "--folder", folder, "--yes", "--", name], { cwd: parent.fsPath });
    if (stderr) server.output.info(stderr);
    if (code !== 0) await failed(problemIn(stderr));
    else await show(context, folder, pathsIn(stdout), parent);
  } catch (error) {
    await failed(reasonOf(error));
  }
}

// What is not known yet stays open; only the name must be said.
async function ask(kind: string): Promise<Map<string, string> | undefined> {
  const questions = listQuestions(kind);
  const answers = new Map<string, string>();
  for (const [at, question] of questions.entries()) {
    if (question.isFor?.(kind, answers) === false) continue;
    const answer = await vscode.window.showInputBox({
      title: vscode.l10n.t("New agenda, {0} of {1}", at + 1, questions.length), prompt: question.prompt, placeHolder: question.placeHolder, ignoreFocusOut: true,
      validateInput: (text) => (text.trim() === "" && question.option !== "name" ? undefined : question.problem?.(text)),
    });
    if (answer === undefined) return undefined;
    answers.set(question.option, answer.trim());
  }
  return answers;
}

function listQuestions(kind: string): Question[] {
  const isVisit = kind === "visit";
  const needed = (text: string) => (text.trim() === "" ? vscode.l10n.t("It needs one.") : undefined);
  return [
    { option: "name", prompt: vscode.l10n.t("What is it called?"), placeHolder: vscode.l10n.t("Astana Summit"), problem: needed },
    {
      option: "dates", prompt: vscode.l10n.t("On which days? Leave it empty if that is open."), placeHolder: "2026-05-14..2026-05-15",
      problem: (text) => (isDates(text) ? undefined : vscode.l10n.t("Days are written like 2026-05-14 or 2026-05-14..2026-05-16.")),
    },
    { option: "host", prompt: isVisit ? vscode.l10n.t("Who is host? A state or an organization.") : vscode.l10n.t("Who is host? A state or an organization; empty if that is open."), placeHolder: vscode.l10n.t("Kazakhstan, or its code kz"), ...(isVisit && { problem: needed }) },
    {
      option: "parties", prompt: isVisit ? vscode.l10n.t("Who comes?") : vscode.l10n.t("Who else takes part? With commas between; empty if that is open."), placeHolder: isVisit ? vscode.l10n.t("Japan, or its code jp") : "kg, tj, tm, uz, us", ...(isVisit && { problem: needed }),
    },
    { option: "format", prompt: vscode.l10n.t("In which format? Leave it empty if there is none."), placeHolder: "C5+1", isFor: (_kind, answers) => kind === "summit" && Boolean(answers.get("parties")) },
    { option: "city", prompt: vscode.l10n.t("In which city? Leave it empty if that is open."), placeHolder: vscode.l10n.t("Astana") },
    {
      option: "zone", prompt: vscode.l10n.t("On which clock? Leave it empty if it is that of the host."), placeHolder: "Asia/Almaty",
      problem: (text) => (isZone(text) ? undefined : vscode.l10n.t("There is no time zone \"{0}\".", text)),
    },
    { option: "topics", prompt: vscode.l10n.t("What is discussed? With commas between; empty if that is open."), placeHolder: vscode.l10n.t("Water, Energy, Trade") },
  ];
}

async function chooseParent(): Promise<vscode.Uri | undefined> {
  const folders = vscode.workspace.workspaceFolders ?? [];
  if (folders.length === 1) return folders[0]!.uri;
  if (folders.length > 1) return (await vscode.window.showWorkspaceFolderPick({ placeHolder: vscode.l10n.t("In which folder?") }))?.uri;
  return (await vscode.window.showOpenDialog({ canSelectFiles: false, canSelectFolders: true, title: vscode.l10n.t("In which folder shall the agenda begin?"), openLabel: vscode.l10n.t("Put It Here") }))?.[0];
}

// The event, which is in the last file if nothing else tells.
async function show(context: vscode.ExtensionContext, folder: string, written: string[], parent: vscode.Uri): Promise<void> {
  const agendas = written.filter((file) => file.endsWith(".agenda")).map((file) => vscode.Uri.file(path.resolve(parent.fsPath, file)));
  let main = agendas[agendas.length - 1];
  for (const uri of agendas) {
    const text = Buffer.from(await vscode.workspace.fs.readFile(uri)).toString("utf8");
    if (/^(summit|meeting) /m.test(text)) {
      main = uri;
      break;
    }
  }
  if (!main) return;
  if (vscode.workspace.workspaceFolders?.length) await vscode.window.showTextDocument(main);
  else await openFolderAt(context, vscode.Uri.file(folder), main, false);
}

async function failed(reason: string): Promise<void> {
  const again = vscode.l10n.t("Try Again");
  if (await vscode.window.showErrorMessage(vscode.l10n.t("The agenda was not begun. {0}", reason), again) === again) await vscode.commands.executeCommand("agenda.new");
}
