interface Host {
  postMessage(message: unknown): void;
  getState(): unknown;
  setState(state: unknown): void;
}

declare function acquireVsCodeApi(): Host;

/** The editor that shows this page. */
export const host: Host = acquireVsCodeApi();
