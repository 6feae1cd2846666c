// Draws the texts in sources/ as pictures, and notes in drawn.json which text each was drawn from. Node 20 or later and Chromium; no packages.
import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, dirname, extname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const FOLDER = dirname(fileURLToPath(import.meta.url));
const SOURCES = join(FOLDER, "sources");
const COLUMNS = 100;
// Of the exported page its programme, as wide as a sheet, and its beginning.
const PAGE = { width: 1000, height: 760, margin: 28 };

// Colours that can be told apart on the dark ground of the terminal, which has an edge of its own and so stands out on light and dark pages alike.
const COLOURS = { 31: "#ff8a80", 32: "#8fd19e", 33: "#f2c26b", 36: "#7cc7e8" };

const escaped = text => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

/** Text with the colours of a terminal (ECMA-48 SGR), as spans. */
function coloured(text) {
    let style = {};
    return text.split(/\x1b\[([0-9;]*)m/).map((part, i) => {
        if (i % 2 === 0) return part && `<span style="${Object.entries(style).map(each => each.join(":")).join(";")}">${escaped(part)}</span>`;
        for (const code of part === "" ? ["0"] : part.split(";")) {
            if (code === "0") style = {};
            else if (code === "1") style["font-weight"] = "bold";
            else if (code === "2") style.opacity = "0.65";
            else if (COLOURS[code]) style.color = COLOURS[code];
            else throw new Error(`What the terminal is told to do with "${code}" is not known here.`);
        }
        return "";
    }).join("");
}

const terminal = text => `<style>
    body { margin: 0; background: transparent }
    main { box-sizing: border-box; width: calc(${COLUMNS}ch + 40px); padding: 16px 19px; border: 1px solid #59636e; border-radius: 8px; background: #171b21; color: #e6e9ed;
        font: 14px/1.4 "DejaVu Sans Mono", monospace; white-space: pre-wrap; overflow-wrap: anywhere }
</style><main>${coloured(text.trimEnd())}</main>`;

const comment = html => `<style>
    body { margin: 0; background: transparent; font: 15px/1.5 "Liberation Sans", Arial, sans-serif; color: #1f2328 }
    main { width: 860px; border: 1px solid #8c959f; border-radius: 8px; overflow: hidden; background: #fff }
    header { padding: 9px 16px; background: #f1f4f7; border-bottom: 1px solid #d1d9e0; color: #59636e }
    header b { color: #1f2328 } header span { margin-left: 6px; padding: 0 7px; border: 1px solid #d1d9e0; border-radius: 10px; font-size: 12px }
    article { padding: 4px 16px } table { border-collapse: collapse; margin: 12px 0 } th, td { padding: 6px 13px; border: 1px solid #d1d9e0; text-align: left }
    summary { cursor: pointer } sub { vertical-align: baseline; font-size: 12px; color: #59636e } a { color: #0860ca } ul { padding-left: 26px } li { margin: 4px 0 }
</style><main><header><b>github-actions</b><span>bot</span></header><article>${html.replaceAll("<details>", "<details open>")}</article></main>`;

/** A Chromium that is told what to do through a pipe (Chrome DevTools Protocol). */
class Browser {
    #answers = new Map();
    #events = [];
    #next = 1;

    static async start(folder) {
        const program = [process.env.CHROMIUM_PATH, "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"].find(path => path && existsSync(path));
        if (!program) throw new Error("There is no Chromium: set CHROMIUM_PATH.");
        const browser = new Browser();
        const args = ["--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking", "--hide-scrollbars", "--remote-debugging-pipe"];
        browser.process = spawn(program, [...args, `--user-data-dir=${folder}`], { stdio: ["ignore", "ignore", "ignore", "pipe", "pipe"] });
        let text = "";
        browser.process.stdio[4].setEncoding("utf8").on("data", part => {
            const messages = (text + part).split("\0");
            text = messages.pop();
            messages.forEach(message => browser.#take(JSON.parse(message)));
        });
        const { targetId } = await browser.ask("Target.createTarget", { url: "about:blank" });
        browser.session = (await browser.ask("Target.attachToTarget", { targetId, flatten: true })).sessionId;
        await browser.ask("Page.enable");
        await browser.ask("Emulation.setDefaultBackgroundColorOverride", { color: { r: 0, g: 0, b: 0, a: 0 } });
        return browser;
    }

    ask(method, params = {}) {
        const id = this.#next++;
        this.process.stdio[3].write(`${JSON.stringify({ id, method, params, sessionId: this.session })}\0`);
        return new Promise((resolve, reject) => this.#answers.set(id, { resolve, reject }));
    }

    /** Draws what is in an element of a page; of a tall one its beginning. */
    async draw(address, element, picture, { width, height, margin }) {
        await this.ask("Emulation.setDeviceMetricsOverride", { width, height: 2000, deviceScaleFactor: 1, mobile: false });
        const loaded = new Promise(resolve => this.#events.push(["Page.loadEventFired", resolve]));
        await this.ask("Page.navigate", { url: address });
        await loaded;
        const expression = `(box => ({ x: box.left + scrollX, y: box.top + scrollY, width: box.width, height: box.height }))(document.querySelector(${JSON.stringify(element)}).getBoundingClientRect())`;
        const { value } = (await this.ask("Runtime.evaluate", { expression, returnByValue: true })).result;
        const clip = {
            x: value.x - margin, y: value.y - margin, width: Math.ceil(value.width) + 2 * margin, height: Math.min(Math.ceil(value.height) + 2 * margin, height), scale: 1,
        };
        const { data } = await this.ask("Page.captureScreenshot", { format: "png", clip, captureBeyondViewport: true });
        writeFileSync(picture, Buffer.from(data, "base64"));
    }

    async close() {
        const ended = new Promise(resolve => this.process.once("exit", resolve));
        await this.ask("Browser.close");
        await ended;
    }

    #take({ id, method, result, error }) {
        if (id === undefined) {
            const at = this.#events.findIndex(([name]) => name === method);
            if (at >= 0) this.#events.splice(at, 1)[0][1]();
            return;
        }
        const { resolve, reject } = this.#answers.get(id);
        this.#answers.delete(id);
        if (error) reject(new Error(error.message));
        else resolve(result);
    }
}

const hash = file => createHash("sha256").update(readFileSync(file)).digest("hex");
const work = mkdtempSync(join(tmpdir(), "agenda-pictures-"));
const drawn = {};
const browser = await Browser.start(join(work, "profile"));
try {
    for (const name of readdirSync(SOURCES).sort()) {
        const source = join(SOURCES, name);
        const picture = join(FOLDER, `${basename(name, extname(name))}.png`);
        const text = readFileSync(source, "utf8");
        if (name === "page.html") await browser.draw(pathToFileURL(source).href, "#s-programme", picture, PAGE);
        else {
            const page = join(work, "picture.html");
            writeFileSync(page, `<!doctype html><meta charset="utf-8">${name === "comment.html" ? comment(text) : terminal(text)}`);
            await browser.draw(pathToFileURL(page).href, "main", picture, { width: 1400, height: 2000, margin: 0 });
        }
        drawn[name] = { source: hash(source), picture: hash(picture) };
        console.log(picture);
    }
} finally {
    await browser.close();
    rmSync(work, { recursive: true, force: true });
}
writeFileSync(join(FOLDER, "drawn.json"), `${JSON.stringify(drawn, null, 2)}\n`);
