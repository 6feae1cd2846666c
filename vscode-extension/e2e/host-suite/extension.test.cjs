const assert = require("node:assert/strict");
const path = require("node:path");
const Mocha = require("mocha");
const vscode = require("vscode");

const id = "agendalang.agenda-lang";
const folder = () => vscode.workspace.workspaceFolders[0].uri;
const at = (file) => vscode.Uri.joinPath(folder(), file);

async function until(what, milliseconds = 30_000) {
  const end = Date.now() + milliseconds;
  for (;;) {
    const value = await what();
    if (value) return value;
    if (Date.now() > end) throw new Error(`waited in vain for ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
}

describe(`the extension in ${vscode.env.appName} ${vscode.version}`, () => {
  let api;
  before(async () => {
    const extension = vscode.extensions.getExtension(id);
    assert.ok(extension, "it is installed");
    api = await extension.activate();
    await until(() => api.server.state === "ready");
    // Said, not asserted: on a loaded machine a figure is no figure.
    Mocha.reporters.Base.consoleLog(`activation: ${api.activation.toFixed(1)} ms`);
  });

  it("says what is in its manifest", async () => {
    const all = await vscode.commands.getCommands(true);
    for (const { command } of vscode.extensions.getExtension(id).packageJSON.contributes.commands) assert.ok(all.includes(command), command);
  });

  it("knows agendas by their ending", async () => {
    const document = await vscode.workspace.openTextDocument(at("washington.agenda"));
    assert.equal(document.languageId, "agenda");
  });

  it("continues doc comments and indents blocks", async () => {
    const document = await vscode.workspace.openTextDocument({ language: "agenda", content: "/// What it is" });
    const editor = await vscode.window.showTextDocument(document);
    editor.selection = new vscode.Selection(0, 14, 0, 14);
    await vscode.commands.executeCommand("type", { text: "\n" });
    assert.equal(document.lineAt(1).text, "/// ");
    await vscode.commands.executeCommand("workbench.action.revertAndCloseActiveEditor");
  });

  it("offers a snippet for every kind", async () => {
    const snippets = require(path.join(vscode.extensions.getExtension(id).extensionPath, "snippets/agenda.json"));
    assert.ok(Object.keys(snippets).length > 20);
  });

  it("gives tasks whose findings can be found", async () => {
    const tasks = await vscode.tasks.fetchTasks({ type: "agenda" });
    const check = tasks.find((task) => task.name === "check");
    assert.ok(check);
    assert.deepEqual(check.problemMatchers, ["$agenda"]);
    const ended = new Promise((resolve) => {
      const subscription = vscode.tasks.onDidEndTask((event) => {
        if (event.execution.task.name !== "check") return;
        subscription.dispose();
        resolve();
      });
    });
    await vscode.tasks.executeTask(check);
    await ended;
  });

  it("matches what agenda check prints", () => {
    const { problemPatterns } = vscode.extensions.getExtension(id).packageJSON.contributes;
    const pattern = new RegExp(problemPatterns[0].regexp);
    assert.deepEqual([...pattern.exec("washington.agenda(58,26): error AGL1002: There is no person \"tokaev\".")].slice(1), ["washington.agenda", "58", "26", "error", "AGL1002", "There is no person \"tokaev\"."]);
    assert.equal(pattern.exec("a (1).agenda(3,1): information AGL6001: Not in lower case.")[4], undefined);
  });

  it("has rules explained", async () => {
    const document = await vscode.workspace.openTextDocument(vscode.Uri.from({ scheme: "agenda-rule", path: "/AGL4002.md" }));
    assert.match(document.getText(), /^# AGL4002/);
  });

  it("colours Markdown fences", () => {
    const { grammars } = vscode.extensions.getExtension(id).packageJSON.contributes;
    assert.deepEqual(grammars.map((grammar) => grammar.scopeName), ["source.agenda", "markdown.agenda.codeblock"]);
  });
});
