// A client of a language server as a process: sends what an editor sends, and takes the time.

import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";

/** How long a server may take for one answer before it is given up, in ms. */
const patience = Number(process.env.PATIENCE ?? 20_000);

export class Client {
  #pieces = [];
  #held = 0;
  #wanted = 0;
  #lastId = 0;
  #waiting = new Map();
  #watchers = new Set();

  constructor(command, folder) {
    this.process = spawn(command[0], command.slice(1), { cwd: folder, stdio: ["pipe", "pipe", "pipe"] });
    this.process.stdout.on("data", (data) => this.#take(data));
    let said = "";
    this.process.stderr.on("data", (data) => (said = (said + data).slice(-500)));
    this.process.stdin.on("error", () => {});
    this.ended = new Promise((resolve) => {
      const end = (reason) => {
        for (const waiting of this.#waiting.values()) waiting.reject(new Error(`the server ended: ${reason} ${said}`));
        this.#waiting.clear();
        resolve();
      };
      this.process.on("error", (problem) => end(problem.message));
      this.process.on("exit", (code, signal) => end(signal ?? `exit status ${code}`));
    });
  }

  request(method, params) {
    const id = ++this.#lastId;
    const answer = new Promise((resolve, reject) => this.#waiting.set(id, { resolve, reject }));
    this.#send({ jsonrpc: "2.0", id, method, params });
    // A defect is told with what was asked.
    const told = answer.catch((problem) => {
      throw new Error(`${method}: ${problem.message}`, { cause: params });
    });
    return within(told, `no answer to ${method}`);
  }

  notify(method, params) {
    this.#send({ jsonrpc: "2.0", method, params });
  }

  /** The next notification of a method that fits. */
  next(method, fits = () => true) {
    const notification = new Promise((resolve) => {
      const watcher = (message) => {
        if (message.method !== method || !fits(message.params)) return;
        this.#watchers.delete(watcher);
        resolve(message.params);
      };
      this.#watchers.add(watcher);
    });
    return within(notification, `no ${method}`);
  }

  /** Memory that is resident, in MB: all, and that which is not just mapped from a file. Linux only. */
  memory() {
    const status = readFileSync(`/proc/${this.process.pid}/status`, "utf8");
    const of = (name) => Math.round(Number(status.match(new RegExp(`^${name}:\\s+(\\d+)`, "m"))?.[1] ?? 0) / 1024);
    return { all: of("VmRSS"), own: of("RssAnon") };
  }

  /** Time of the processor so far, in ms. Linux only. */
  processor() {
    const fields = readFileSync(`/proc/${this.process.pid}/stat`, "utf8").split(") ")[1].split(" ");
    return (Number(fields[11]) + Number(fields[12])) * 10;
  }

  async end() {
    await Promise.race([this.request("shutdown").catch(() => {}), new Promise((resolve) => setTimeout(resolve, 2000))]);
    this.notify("exit");
    const kill = setTimeout(() => this.process.kill("SIGKILL"), 2000);
    await this.ended;
    clearTimeout(kill);
  }

  /** Takes the last question back. */
  cancelLast() {
    this.notify("$/cancelRequest", { id: this.#lastId });
  }

  /** Sends a message that may be none. */
  raw(text) {
    this.#write(Buffer.from(text));
  }

  #send(message) {
    this.#write(Buffer.from(JSON.stringify(message)));
  }

  #write(content) {
    if (this.process.stdin.writable) this.process.stdin.write(Buffer.concat([Buffer.from(`Content-Length: ${content.length}\r\n\r\n`), content]));
  }

  #take(data) {
    this.#pieces.push(data);
    this.#held += data.length;
    // Long messages come in many pieces; they are joined once.
    if (this.#held < this.#wanted) return;
    let buffer = this.#pieces.length > 1 ? Buffer.concat(this.#pieces) : data;
    for (;;) {
      const end = buffer.indexOf("\r\n\r\n");
      const length = end < 0 ? 0 : Number(/content-length: *(\d+)/i.exec(buffer.toString("latin1", 0, end))[1]);
      this.#wanted = end + 4 + length;
      if (end < 0 || buffer.length < this.#wanted) break;
      const message = JSON.parse(buffer.toString("utf8", end + 4, this.#wanted));
      buffer = buffer.subarray(this.#wanted);
      this.#handle(message);
    }
    this.#pieces = buffer.length ? [buffer] : [];
    this.#held = buffer.length;
  }

  #handle(message) {
    if (message.method && message.id !== undefined) {
      // A server that asks for its settings gets one empty answer for each.
      const result = message.method === "workspace/configuration" ? message.params.items.map(() => ({})) : null;
      this.#send({ jsonrpc: "2.0", id: message.id, result });
    } else if (message.method) for (const watcher of [...this.#watchers]) watcher(message);
    else {
      const waiting = this.#waiting.get(message.id);
      this.#waiting.delete(message.id);
      if (message.error) waiting?.reject(new Error(`${message.error.code}: ${message.error.message}`));
      else waiting?.resolve(message.result);
    }
  }
}

/** Gives something up that does not come. */
async function within(promise, problem) {
  let timer;
  const late = new Promise((_, reject) => (timer = setTimeout(() => reject(new Error(`${problem} within ${patience / 1000} s`)), patience)));
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}

/** Milliseconds that something takes. */
export async function time(work) {
  const start = process.hrtime.bigint();
  const result = await work();
  return { ms: Number(process.hrtime.bigint() - start) / 1e6, result };
}

/** The value below which a share of all lies. */
export function percentile(values, share) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
}
