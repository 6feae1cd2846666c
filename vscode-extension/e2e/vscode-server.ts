import { spawn, type ChildProcess } from "node:child_process";
import * as fs from "node:fs";
import * as http from "node:http";
import * as os from "node:os";
import * as path from "node:path";

const vscodeDir = path.join(path.dirname(require.resolve("code-server/package.json")), "lib/vscode");

/** Keys of the trials' own, for what is no part of a trial. */
export const keys = { focus: "Control+Alt+F9", revert: "Control+Alt+F10", tidy: "Control+Alt+F11" };

const bindings = [
  { key: "ctrl+alt+f9", command: "workbench.action.focusActiveEditorGroup" },
  { key: "ctrl+alt+f10", command: "workbench.action.revertAndCloseActiveEditor" },
  { key: "ctrl+alt+f11", command: "runCommands", args: { commands: ["workbench.action.closeQuickOpen", "notifications.clearAll", "notifications.hideList", "workbench.action.closePanel", "workbench.view.explorer"] } },
];

/** A VS Code server with the packed extension in it. */
export interface Server {
  readonly port: number;
  /** The folder that all of it lies in; gone after stop. */
  readonly dir: string;
  /** Where the extension was unpacked. */
  readonly extension: string;
  log(): string;
  stop(): Promise<void>;
}

export interface ServerOptions {
  vsix: string | undefined;
  settings?: object;
  /** For suites that run in the extension host; takes notifications away. */
  smokeDriver?: boolean;
  /** Whether folders have to be trusted first. */
  asksForTrust?: boolean;
  /** The language of the editor's interface. Only what extensions say is translated: language packs are not to be had. */
  locale?: string;
  /** Whether it runs as somebody who may not write everywhere. */
  isNobody?: boolean;
  env?: NodeJS.ProcessEnv;
}

export async function startServer(options: ServerOptions): Promise<Server> {
  if (!options.vsix || !fs.existsSync(options.vsix)) throw new Error(`AGENDA_VSIX must name the packed extension; it is "${options.vsix ?? ""}".`);
  const dir = fs.mkdtempSync(path.join(os.tmpdir(), "vse-")); // Short, since paths of sockets end after 108 characters.
  fs.mkdirSync(path.join(dir, "data/User"), { recursive: true });
  fs.mkdirSync(path.join(dir, "tmp"));
  fs.writeFileSync(path.join(dir, "data/User/settings.json"), JSON.stringify({
    "workbench.startupEditor": "none", "telemetry.telemetryLevel": "off", "extensions.autoCheckUpdates": false, "extensions.autoUpdate": false,
    "extensions.ignoreRecommendations": true, "git.enabled": false, "workbench.tips.enabled": false, "editor.accessibilitySupport": "off",
    "editor.hover.delay": 100, "files.hotExit": "off", "files.autoSave": "off", "window.commandCenter": false, "chat.commandCenter.enabled": false, "workbench.layoutControl.enabled": false,
    "files.simpleDialog.enable": true, "editor.minimap.enabled": false, "editor.cursorBlinking": "solid", "workbench.reduceMotion": "on", ...options.settings,
  }));
  fs.writeFileSync(path.join(dir, "data/User/keybindings.json"), JSON.stringify(bindings));
  if (options.locale) {
    const translations = path.join(dir, "data/main.i18n.json");
    fs.writeFileSync(translations, JSON.stringify({ version: "1.0.0", contents: {} }));
    fs.writeFileSync(path.join(dir, "data/languagepacks.json"), JSON.stringify({ [options.locale]: { hash: "trial", extensions: [{ extensionIdentifier: { id: "trial.language-pack" }, version: "1.0.0" }], translations: { vscode: translations }, label: options.locale } }));
  }
  const who = options.isNobody && process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {};
  if (who.uid) for (const each of [dir, ...fs.readdirSync(dir, { recursive: true }).map((name) => path.join(dir, String(name)))]) fs.chownSync(each, who.uid, who.gid);
  const env: NodeJS.ProcessEnv = { ...process.env };
  for (const name of Object.keys(env)) if (/^(VSCODE_|npm_|ELECTRON_|NODE_OPTIONS$)/.test(name)) delete env[name];
  // What it leaves, sockets above all, goes with it.
  Object.assign(env, { EXTENSIONS_GALLERY: '{"serviceUrl":""}', TMPDIR: path.join(dir, "tmp"), XDG_RUNTIME_DIR: path.join(dir, "tmp") }, options.env);
  const extensions = path.join(dir, "ext");
  const common = ["--accept-server-license-terms", "--server-data-dir", path.join(dir, "server"), "--user-data-dir", path.join(dir, "data"), "--extensions-dir", extensions];
  let output = "";
  const run = (args: string[], detached: boolean): ChildProcess => {
    const child = spawn(process.env.VSCODE_SERVER_NODE || process.execPath, [path.join(vscodeDir, "out/server-main.js"), ...args, ...common], { env, detached, stdio: ["ignore", "pipe", "pipe"], ...who });
    child.stdout!.on("data", (data: Buffer) => (output += data.toString()));
    child.stderr!.on("data", (data: Buffer) => (output += data.toString()));
    return child;
  };
  const installed = await new Promise((resolve) => run(["--install-extension", options.vsix!, "--force"], false).on("exit", resolve));
  if (installed !== 0) {
    fs.rmSync(dir, { recursive: true, force: true });
    throw new Error(`The .vsix could not be installed.\n${output}`);
  }
  const child = run(["--host", "127.0.0.1", "--port", "0", "--without-connection-token", "--telemetry-level", "off",
    ...(options.asksForTrust ? [] : ["--disable-workspace-trust"]), ...(options.smokeDriver ? ["--enable-smoke-test-driver"] : []), ...(options.locale ? ["--locale", options.locale] : [])], true);
  const ended = new Promise<void>((resolve) => child.on("exit", () => resolve()));
  const stop = async () => {
    if (child.exitCode === null && child.signalCode === null) {
      process.kill(-child.pid!, "SIGTERM");
      const late = setTimeout(() => {
        try {
          process.kill(-child.pid!, "SIGKILL");
        } catch {
          // It has just ended.
        }
      }, 5000);
      await ended;
      clearTimeout(late);
    }
    fs.rmSync(dir, { recursive: true, force: true, maxRetries: 5 });
  };
  const deadline = Date.now() + 60_000;
  for (;;) {
    const port = Number(/agent listening on (\d+)/.exec(output)?.[1]);
    if (port && await answers(port)) {
      const extension = path.join(extensions, fs.readdirSync(extensions).find((name) => name.startsWith("agendalang.agenda-lang"))!);
      return { port, dir, extension, log: () => output, stop };
    }
    if (Date.now() > deadline || child.exitCode !== null) {
      await stop();
      throw new Error(`The VS Code server did not start.\n${output}`);
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

export function remote(port: number, file: string): string {
  return `vscode-remote://127.0.0.1:${port}${file}`;
}

/** The address of a window on a folder, on a file that names several, or on nothing. */
export function pageUrl(port: number, folder: string | undefined, payload: string[][] = []): string {
  const place = folder === undefined ? "ew=true" : `${folder.endsWith(".code-workspace") ? "workspace" : "folder"}=${encodeURIComponent(folder)}`;
  return `http://127.0.0.1:${port}/?${place}&payload=${encodeURIComponent(JSON.stringify([["skipWelcome", "true"], ...payload]))}`;
}

function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    http.get({ host: "127.0.0.1", port, path: "/version" }, (response) => {
      response.resume();
      resolve(response.statusCode === 200);
    }).on("error", () => resolve(false));
  });
}
