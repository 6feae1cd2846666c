import * as vscode from "vscode";

/** The environment of programs that we start. In a restricted workspace git must not run what the workspace names. */
export function serverEnvironment(): NodeJS.ProcessEnv {
  const environment: NodeJS.ProcessEnv = { ...process.env, DOTNET_CLI_UI_LANGUAGE: "en", NO_COLOR: "1" };
  if (!vscode.workspace.isTrusted)
    Object.assign(environment, {
      GIT_CONFIG_COUNT: "2",
      GIT_CONFIG_KEY_0: "core.fsmonitor", GIT_CONFIG_VALUE_0: "false",
      GIT_CONFIG_KEY_1: "core.hooksPath", GIT_CONFIG_VALUE_1: "/dev/null",
    });
  return environment;
}
