// Runs the suite inside the extension host, as @vscode/test-electron would.
const fs = require("node:fs");
const path = require("node:path");
const util = require("node:util");
const Mocha = require("mocha");

exports.run = () => new Promise((resolve, reject) => {
  const lines = [];
  const write = () => fs.writeFileSync(process.env.AGENDA_E2E_RESULTS, `${lines.join("\n")}\n`);
  Mocha.reporters.Base.consoleLog = (...values) => {
    lines.push(util.format(...values));
    write();
  };
  const mocha = new Mocha({ ui: "bdd", timeout: 60_000, reporter: "spec", color: false });
  for (const file of fs.readdirSync(__dirname).filter((name) => name.endsWith(".test.cjs"))) mocha.addFile(path.join(__dirname, file));
  mocha.run((failures) => {
    write();
    if (failures > 0) reject(new Error(`${failures} tests failed`));
    else resolve();
  });
});
