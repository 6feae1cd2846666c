import type { ChildProcess } from "node:child_process";
import * as path from "node:path";
import { findServer } from "./location";
import { spawnServer } from "./process";

/** Where the extension lies: its bundle is one folder below. */
export const extensionPath = path.join(__dirname, "..");

// First of all that is loaded, so that the program gets ready while the rest is read: the first finding comes the sooner.
let first = begin();

function begin(): { program: string; child: ChildProcess } | undefined {
  const location = findServer(extensionPath);
  if (!("path" in location)) return undefined;
  const child = spawnServer(location.path);
  const forget = () => {
    first = undefined;
  };
  child.once("error", forget).once("exit", forget);
  return { program: location.path, child };
}

/** The process that was begun at the very start, for whoever asks first; undefined if it is another program, or has ended. */
export function takeFirst(program: string): ChildProcess | undefined {
  const begun = first;
  first = undefined;
  if (begun?.program === program && begun.child.pid !== undefined) return begun.child;
  begun?.child.kill();
  return undefined;
}
