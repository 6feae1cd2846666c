import { expect, test as base } from "@playwright/test";
import { Bench, type Folder } from "./bench";
import { startServer, type Server } from "./vscode-server";
import type { Workbench } from "./workbench";

export { repository, summit, type Folder } from "./bench";

interface ForTrials {
  /** A window on a folder with these files. It is that of the trial before, where that left everything as it was. */
  window: (folder: Folder, open?: string) => Promise<Workbench>;
  /** The browser of the worker, for what windows on folders do not do. */
  bench: Bench;
}

export const test = base.extend<ForTrials, { server: Server; worker: Bench }>({
  server: [async ({}, use) => {
    const server = await startServer({ vsix: process.env.AGENDA_VSIX });
    await use(server);
    await server.stop();
  }, { scope: "worker", timeout: 120_000 }],

  worker: [async ({ browser, server }, use, info) => {
    const bench = new Bench(browser, server, `w${info.workerIndex}`);
    await bench.start();
    await use(bench);
    await bench.stop();
  }, { scope: "worker", timeout: 120_000 }],

  bench: async ({ worker, server }, use, info) => {
    await use(worker);
    if (info.status === info.expectedStatus) return;
    worker.forget();
    await info.attach("server.log", { body: server.log(), contentType: "text/plain" });
  },

  page: async ({ bench }, use) => use(bench.page),

  window: async ({ bench }, use) => use((folder, open) => bench.window(folder, open)),
});

export { expect };
