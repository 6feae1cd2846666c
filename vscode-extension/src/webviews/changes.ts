import { host } from "./host";

interface Location { uri: string; range: unknown }
interface Named { id: string; name: string }
interface Change {
  id: string; name: string; change: string; class: "substantive" | "editorial"; sentence: string; before?: string | null; after?: string | null;
  affects: Named[]; affectsEverybody: boolean; breaksAdopted: boolean; event?: Named | null; old?: Location | null; new?: Location | null; group?: string | null;
}
interface Result {
  revision: { name: string }; summary: { added: number; removed: number; changed: number };
  changes: Change[]; groups: { id: string; sentence: string; count: number }[]; notices: string[];
}

const words = JSON.parse(document.body.dataset["words"] ?? "{}") as Record<string, string>;
const main = document.querySelector("main")!;
let result: Result | undefined;
let title = "";
let party = "";
let hidesEditorial = false;

function element(name: string, className = "", ...children: (Node | string)[]): HTMLElement {
  const made = document.createElement(name);
  if (className) made.className = className;
  made.append(...children);
  return made;
}

function button(text: string, className: string, act: () => void): HTMLElement {
  const made = element("button", className, text) as HTMLButtonElement;
  made.type = "button";
  made.addEventListener("click", act);
  return made;
}

function render(): void {
  if (!result) return;
  const shown = result.changes.filter((change) => (!hidesEditorial || change.class === "substantive") && (party === "" || change.affectsEverybody || change.affects.some((each) => each.id === party)));
  const byEvent = new Map<string, Change[]>();
  for (const change of shown) {
    const event = change.event?.name ?? words["other"] ?? "";
    byEvent.set(event, [...(byEvent.get(event) ?? []), change]);
  }
  const focused = document.activeElement?.id;
  main.replaceChildren(
    head(result),
    ...result.notices.map((notice) => element("p", "notice", notice)),
    ...(shown.length === 0 ? [element("p", "none", words["none"] ?? "")] : []),
    ...[...byEvent].map(([event, changes]) => element("section", "", element("h2", "", event), list(changes))));
  if (focused) document.getElementById(focused)?.focus();
}

function head(all: Result): HTMLElement {
  const { added, removed, changed } = all.summary;
  const concerned = new Map(all.changes.flatMap((change) => change.affects).map((each) => [each.id, each.name]));
  const filter = element("select", "") as HTMLSelectElement;
  filter.id = "filter";
  filter.append(new Option(words["all"], ""), ...[...concerned].sort((a, b) => a[1].localeCompare(b[1])).map(([id, name]) => new Option(name, id)));
  filter.value = concerned.has(party) ? party : "";
  filter.addEventListener("change", () => {
    party = filter.value;
    render();
  });
  const hide = element("input") as HTMLInputElement;
  hide.type = "checkbox";
  hide.id = "hide";
  hide.checked = hidesEditorial;
  hide.addEventListener("change", () => {
    hidesEditorial = hide.checked;
    render();
  });
  return element("header", "",
    element("h1", "", title),
    element("p", "summary", [[added, words["added"]], [removed, words["removed"]], [changed, words["changed"]]].filter(([count]) => count !== 0).map(([count, word]) => `${count} ${word}`).join(" · ")),
    element("div", "tools",
      element("label", "", `${words["filter"]} `, filter),
      element("label", "", hide, ` ${words["hideEditorial"]}`),
      button(words["another"] ?? "", "quiet", () => host.postMessage({ type: "revision" }))));
}

// What one act made in many places is said once, its parts below it.
function list(changes: Change[]): HTMLElement {
  const items: HTMLElement[] = [];
  const done = new Set<string>();
  for (const change of changes) {
    const group = result?.groups.find((each) => each.id === change.group);
    if (!group) items.push(item(change));
    else if (!done.has(group.id)) {
      done.add(group.id);
      const parts = changes.filter((each) => each.group === group.id);
      items.push(element("li", "group", element("details", "", element("summary", "", group.sentence, element("span", "count", String(parts.length))), element("ul", "", ...parts.map(item)))));
    }
  }
  return element("ul", "changes", ...items);
}

function item(change: Change): HTMLElement {
  const sign = change.change === "added" ? "+" : change.change === "removed" ? "−" : "~";
  const place = change.new ?? change.old;
  const mark = element("span", `sign ${change.change}`, sign);
  mark.setAttribute("aria-hidden", "true");
  const sentence = place
    ? button(change.sentence, "sentence", () => host.postMessage({ type: "open", location: place, isOld: !change.new }))
    : element("span", "sentence", change.sentence);
  const about = [
    change.affectsEverybody ? words["everybody"] : change.affects.length > 0 ? `${words["for"]} ${change.affects.map((each) => each.name).join(", ")}` : "",
    words[change.class],
  ].filter(Boolean).join(" · ");
  const details = element("p", "about", about);
  if (change.breaksAdopted) details.append(" · ", element("strong", "", words["adopted"] ?? ""));
  if (place) details.append(" · ", button(words["sideBySide"] ?? "", "quiet", () => host.postMessage({ type: "sideBySide", location: place, isOld: !change.new })));
  return element("li", change.class, mark, element("div", "", sentence, details));
}

window.addEventListener("message", (event: MessageEvent<{ type: string; title: string; result: Result; for: string }>) => {
  if (event.data.type !== "changes") return;
  if (!result) party = event.data.for;
  result = event.data.result;
  title = event.data.title;
  render();
});

host.postMessage({ type: "ready" });
