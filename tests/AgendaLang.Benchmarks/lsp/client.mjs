// A client of a language server as a process: sends what an editor sends, and takes the time.

import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";

export class Client {
  #buffer = Buffer.alloc(0);
  #lastId = 0;
  #waiting = new Map();
  #watchers = new Set();

  constructor(command, folder) {
    this.process = spawn(command[0], command.slice(1), { cwd: folder, stdio: ["pipe", "pipe", "ignore"] });
    this.process.stdout.on("data", (data) => this.#take(data));
    this.ended = new Promise((resolve) => this.process.on("exit", resolve));
  }

  request(method, params) {
    const id = ++this.#lastId;
    const answer = new Promise((resolve, reject) => this.#waiting.set(id, { resolve, reject }));
    this.#send({ jsonrpc: "2.0", id, method, params });
    return answer;
  }

  notify(method, params) {
    this.#send({ jsonrpc: "2.0", method, params });
  }

  /** The next notification of a method that fits. */
  next(method, fits = () => true) {
    return new Promise((resolve) => {
      const watcher = (message) => {
        if (message.method !== method || !fits(message.params)) return;
        this.#watchers.delete(watcher);
        resolve(message.params);
      };
      this.#watchers.add(watcher);
    });
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
    setTimeout(() => this.process.kill("SIGKILL"), 2000).unref();
    await this.ended;
  }

  #send(message) {
    const content = Buffer.from(JSON.stringify(message));
    if (this.process.stdin.writable) this.process.stdin.write(Buffer.concat([Buffer.from(`Content-Length: ${content.length}\r\n\r\n`), content]));
  }

  #take(data) {
    this.#buffer = this.#buffer.length ? Buffer.concat([this.#buffer, data]) : data;
    for (;;) {
      const end = this.#buffer.indexOf("\r\n\r\n");
      if (end < 0) return;
      const length = Number(/content-length: *(\d+)/i.exec(this.#buffer.toString("latin1", 0, end))[1]);
      if (this.#buffer.length < end + 4 + length) return;
      const message = JSON.parse(this.#buffer.toString("utf8", end + 4, end + 4 + length));
      this.#buffer = this.#buffer.subarray(end + 4 + length);
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
