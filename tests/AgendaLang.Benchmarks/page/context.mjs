// What all sections share: the programs that are measured, the peers, folders for inputs, and the machine.
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { cpus, loadavg, release, totalmem } from "node:os";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { must, tables, versionOf } from "./run.mjs";

const here = dirname(fileURLToPath(import.meta.url));

/** The folder of the repository. */
export const repository = resolve(here, "../../..");

const benchmarks = "tests/AgendaLang.Benchmarks";
// Others of Langium ask for a later Node.js.
const peerPackages = [
    "@bufbuild/buf@1.75.0", "jsondiffpatch@0.7.7", "langium@4.1.2", "vscode-languageserver@9.0.1", "yaml-language-server@1.25.0", "vscode-langservers-extracted@4.10.0",
];

export class Context {
    #built = new Map();
    #missing = new Set();

    /** @param work a folder for inputs and peers  @param quick whether to take fewer rounds  @param most the most sessions to measure with */
    constructor(work, quick, most = Infinity) {
        this.work = resolve(work);
        this.quick = quick;
        this.most = most;
        mkdirSync(this.work, { recursive: true });
    }

    /** How often each work is run: few times if it is quick to be. */
    rounds(thorough, quick) {
        return this.quick ? quick : thorough;
    }

    /** Those of some numbers of sessions that are not too many. */
    sizes(all) {
        return all.filter((sessions) => sessions <= this.most);
    }

    /** A folder of that name in the folder of inputs. */
    folder(...names) {
        const path = join(this.work, ...names);
        mkdirSync(path, { recursive: true });
        return path;
    }

    /** A folder that is filled once and then kept. */
    prepared(name, fill) {
        const path = join(this.work, name);
        if (existsSync(join(path, ".ready"))) return path;
        rmSync(path, { recursive: true, force: true });
        mkdirSync(path, { recursive: true });
        fill(path);
        writeFileSync(join(path, ".ready"), "");
        return path;
    }

    /** The command, compiled in advance. AGENDA_EXECUTABLE names one that is there already. */
    agenda() {
        return process.env.AGENDA_EXECUTABLE ?? join(this.#publish("aot", []), "agenda");
    }

    /** The command, ReadyToRun with its own runtime, as it is shipped for platforms that it cannot be compiled for natively. */
    readyToRun() {
        return join(this.#publish("r2r", ["-p:PublishProfile=ReadyToRun"]), "agenda");
    }

    #publish(name, options) {
        return this.#once(name, () => {
            const out = join(repository, "artifacts/process", name);
            dotnet(["publish", "src/AgendaLang.Cli", "-c", "Release", "-r", `linux-${process.arch}`, "-o", out, "-v", "q", "--nologo", "-m:1", ...options]);
            return out;
        });
    }

    /** Runs the benchmarks' own program; gives the tables that it wrote. */
    benchmark(...args) {
        return tables(this.run(...args));
    }

    /** Runs the benchmarks' own program; gives what it wrote. AGENDA_BENCHMARKS names one that is there already. */
    run(...args) {
        const program = process.env.AGENDA_BENCHMARKS ?? this.#once("benchmarks", () => {
            dotnet(["build", benchmarks, "-c", "Release", "-v", "q", "--nologo", "-m:1"]);
            return join(repository, benchmarks, "bin/Release/net10.0/AgendaLang.Benchmarks.dll");
        });
        return must("dotnet", [program, ...args], { cwd: repository });
    }

    /** `quick PART`: what it wrote as JSON, by table. */
    quickly(part) {
        const file = join(this.folder("quick"), `${part}.jsonl`);
        rmSync(file, { force: true });
        this.run("quick", part, "--json", file);
        const found = {};
        for (const line of readFileSync(file, "utf8").trim().split("\n")) {
            const { table, ...row } = JSON.parse(line);
            (found[table] ??= []).push(row);
        }
        return found;
    }

    /** A folder with a node_modules of the peers, installed at first use; null, and said, if the registry does not give them. */
    peers() {
        return this.#once("peers", () => {
            const folder = this.folder("peers");
            if (!existsSync(join(folder, ".ready"))) {
                try {
                    writeFileSync(join(folder, "package.json"), `{ "private": true }\n`);
                    must("npm", ["install", "--no-audit", "--no-fund", ...peerPackages], { cwd: folder });
                    writeFileSync(join(folder, ".ready"), "");
                } catch (problem) {
                    console.error(problem.message);
                    this.missing("the peers from npm");
                    return null;
                }
            }
            return folder;
        });
    }

    /** A program of a peer; null, and said, if it is not there. */
    peer(name) {
        const path = this.peers() && join(this.peers(), "node_modules/.bin", name);
        if (path && existsSync(path)) return path;
        this.missing(name);
        return null;
    }

    /** A module of a peer; null, and said, if it is not there. */
    peerModule(path) {
        const full = this.peers() && join(this.peers(), "node_modules", path);
        if (full && existsSync(full)) return full;
        this.missing(path.split("/")[0]);
        return null;
    }

    /** Notes that something could not be measured. */
    missing(what) {
        if (!this.#missing.has(what)) console.error(`Not there: ${what}.`);
        this.#missing.add(what);
    }

    /** What was noted since. */
    takeMissing() {
        const all = [...this.#missing];
        this.#missing.clear();
        return all;
    }

    /** When and where. */
    head() {
        const load = Number(loadavg()[0].toFixed(2));
        return {
            date: new Date().toISOString().slice(0, 10),
            // What was measured before is no change of what is measured.
            version: versionOf("git", ["-C", repository, "log", "-1", "--format=%h", "--", "src", "tests"]) ?? "unknown",
            quick: this.quick,
            machine: { processor: cpus()[0].model, cores: cpus().length, gigabytes: Math.round(totalmem() / 2 ** 30), system: `${process.platform} ${release()}`, load },
        };
    }

    #once(name, make) {
        if (!this.#built.has(name)) this.#built.set(name, make());
        return this.#built.get(name);
    }
}

/** Runs dotnet in the repository; no compiler or build process stays behind. */
export function dotnet(args) {
    const env = { ...process.env, MSBUILDDISABLENODEREUSE: "1", UseSharedCompilation: "false", DOTNET_NOLOGO: "1", DOTNET_CLI_TELEMETRY_OPTOUT: "1" };
    return must("dotnet", args, { cwd: repository, env });
}

/** The bytes of all files in a folder and below, or of a file. */
export function sizeOf(path) {
    const stat = statSync(path);
    return stat.isDirectory() ? readdirSync(path).reduce((sum, name) => sum + sizeOf(join(path, name)), 0) : stat.size;
}
