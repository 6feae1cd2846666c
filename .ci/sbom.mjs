// Makes the lists of parts (CycloneDX) fit to be published: the same input gives the same bytes, the .NET runtime is listed where it is compiled in,
// and no address of the machine's package sources is told. Then checks that every package that was restored is listed.
// Usage: node .ci/sbom.mjs VERSION RUNTIME FROM TO
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";

const [version, runtime, from, to] = process.argv.slice(2);
const root = resolve(import.meta.dirname, "..");
const moment = new Date(Number(process.env.SOURCE_DATE_EPOCH) * 1000).toISOString().replace(".000Z", "Z");
// Where this machine gets its packages is nobody's business.
const sources = `${said("dotnet", "nuget", "list", "source")} ${said("npm", "config", "get", "registry")}`;
const ownHosts = [...sources.matchAll(/https?:\/\/([^/\s]+)/g)].map((match) => match[1]).filter((host) => !["api.nuget.org", "registry.npmjs.org"].includes(host));
// Links of a package to its own pages are part of it; where it was taken from is not.
const sourceTypes = new Set(["distribution", "distribution-intake"]);

function said(...command) {
  return spawnSync(command[0], command.slice(1), { encoding: "utf8" }).stdout ?? "";
}

function nameOf(component) {
  return `${component.group ? `${component.group}/` : ""}${component.name}@${component.version}`.toLowerCase();
}

function fit(bom, file) {
  delete bom.serialNumber;
  bom.metadata.timestamp = moment;
  delete bom.metadata.tools;
  bom.metadata.component.version = version;
  if (file.startsWith("agenda-lang-vscode")) {
    bom.metadata.component.name = "agenda-lang";
    delete bom.metadata.component.description;
  }
  for (const component of [bom.metadata.component, ...(bom.components ?? [])]) {
    component.externalReferences = component.externalReferences?.filter((each) => !sourceTypes.has(each.type) && /^https:\/\//.test(each.url));
    if (component.externalReferences?.length === 0) delete component.externalReferences;
    component.properties = component.properties?.filter((each) => !/path|resolved|cdx:npm:package:path/i.test(each.name));
    if (component.properties?.length === 0) delete component.properties;
  }
  if (file.startsWith("agenda-") && !file.startsWith("agenda-lang-")) {
    const reference = `pkg:nuget/Microsoft.NETCore.App.Runtime@${runtime}`;
    bom.components.push({
      type: "framework", "bom-ref": reference, name: "Microsoft.NETCore.App.Runtime", version: runtime, purl: reference, scope: "required",
      description: "The .NET runtime, compiled into the executables.", licenses: [{ license: { id: "MIT" } }],
    });
  }
  // What only builds and analyses is not shipped.
  const shipped = new Set(expected(file).map((each) => each.toLowerCase()));
  bom.components = (bom.components ?? []).filter((each) => each.type === "framework" || shipped.has(nameOf(each)));
  // Some packages tell their licence by an address only; the notices name it.
  for (const each of bom.components.filter((component) => !component.licenses?.length)) {
    const id = notices.match(new RegExp(`^${each.name.replaceAll(".", "\\.")} +\\(([^)]+)\\)$`, "m"))?.[1];
    if (id) each.licenses = [{ license: { id } }];
  }
  const kept = new Set([bom.metadata.component, ...bom.components].map((each) => each["bom-ref"]));
  bom.dependencies = bom.dependencies?.filter((each) => kept.has(each.ref)).map((each) => (each.dependsOn ? { ...each, dependsOn: each.dependsOn.filter((ref) => kept.has(ref)) } : each));
  bom.components.sort((a, b) => (a["bom-ref"] < b["bom-ref"] ? -1 : 1));
  bom.dependencies?.sort((a, b) => (a.ref < b.ref ? -1 : 1));
  // Told from the content, so that each list has a name of its own and two builds give the same.
  const hash = createHash("sha256").update(JSON.stringify(bom)).digest("hex");
  bom.serialNumber = `urn:uuid:${hash.slice(0, 8)}-${hash.slice(8, 12)}-5${hash.slice(13, 16)}-8${hash.slice(17, 20)}-${hash.slice(20, 32)}`;
  return bom;
}

// What must be listed: by the lock file of the extension, and by what was restored for a project and goes into its output.
function expected(file) {
  if (file.startsWith("agenda-lang-vscode")) {
    const lock = JSON.parse(readFileSync(join(root, "vscode-extension/package-lock.json"), "utf8"));
    return Object.entries(lock.packages).filter(([path, each]) => path && !each.dev).map(([path, each]) => `${path.split("node_modules/").at(-1)}@${each.version}`);
  }
  const project = file.startsWith("AgendaLang.Core") ? "AgendaLang" : file.startsWith("AgendaLang") ? "AgendaLang.Generator" : "AgendaLang.Cli";
  const assets = JSON.parse(readFileSync(join(process.cwd(), "src", project, "obj/project.assets.json"), "utf8"));
  const target = Object.values(assets.targets)[0];
  return Object.entries(target)
    .filter(([, each]) => each.type === "package" && Object.keys(each.runtime ?? {}).some((path) => path.endsWith(".dll")))
    .map(([name]) => name.replace("/", "@"));
}

const notices = readFileSync(join(root, "THIRD-PARTY-NOTICES.txt"), "utf8");
let failed = false;
for (const file of readdirSync(from).filter((name) => name.endsWith(".cdx.json")).sort()) {
  const bom = fit(JSON.parse(readFileSync(join(from, file), "utf8")), file);
  const text = `${JSON.stringify(bom, null, 2)}\n`;
  const listed = new Set(bom.components.map(nameOf));
  for (const each of expected(file)) {
    if (listed.has(each.toLowerCase())) continue;
    console.error(`${file} does not list ${each}.`);
    failed = true;
  }
  if (bom.bomFormat !== "CycloneDX" || !/^1\.[5-7]$/.test(bom.specVersion)) {
    console.error(`${file} is no CycloneDX list.`);
    failed = true;
  }
  for (const component of bom.components) {
    if (!new RegExp(`(^|[\\s,])${component.name.replaceAll(".", "\\.")}([\\s,]|$)`, "m").test(notices)) {
      console.error(`THIRD-PARTY-NOTICES.txt does not name ${component.name}.`);
      failed = true;
    }
    if (component.version && component.purl && component.licenses?.length) continue;
    console.error(`${file}: ${component.name} has no version, no package URL or no licence.`);
    failed = true;
  }
  if (ownHosts.some((host) => text.includes(host))) {
    console.error(`${file} tells where this machine gets its packages.`);
    failed = true;
  }
  writeFileSync(join(to, file), text);
}
process.exit(failed ? 1 : 0);
