import { DayTabs } from "./days";
import { host } from "./host";
import { morphChildren, ownAttribute } from "./morph";
import { elementAtTop, elementsAt, sourceOf } from "./sources";

interface Update {
  type: "update";
  html: string;
  notices: string[];
  leftOut: string;
  params: object;
  words: { days: string; all: string; open: string };
}

type FromHost = Update | { type: "scroll" | "cursor"; file: number; line: number };

interface State { params?: object; party?: string; zone?: string; day?: number; top?: number }

/** For so long, in milliseconds, scrolling is taken for the echo of our own. */
const echo = 250;

const state: State = (host.getState() as State | null) ?? {};
let words = { days: "", all: "", open: "" };
let quietUntil = 0;
let lastTools: string | undefined;
let isRestored = false;

const days = new DayTabs(() => words, () => save({ day: days.day }));
days.day = state.day ?? 0;

function save(part: State): void {
  Object.assign(state, part);
  host.setState(state);
}

function select(name: string): HTMLSelectElement | null {
  return document.querySelector<HTMLSelectElement>(`form.tools select[name=${name}]`);
}

function update(message: Update): void {
  words = message.words;
  save({ params: message.params });
  const fresh = new DOMParser().parseFromString(message.html, "text/html");
  // The page's own script holds on to the form that it found; another form needs another page.
  const tools = fresh.querySelector("form.tools")?.outerHTML ?? "";
  const isOther = lastTools !== undefined && lastTools !== tools;
  lastTools = tools;
  if (isOther) {
    host.postMessage({ type: "reload" });
    return;
  }
  fresh.querySelector("form.tools")?.replaceWith(keep());
  for (const script of fresh.querySelectorAll("script")) script.remove();
  const form = document.querySelector("form.tools");
  form?.setAttribute(ownAttribute, "tools");
  document.title = fresh.title;
  for (const name of ["lang", "dir"]) document.documentElement.setAttribute(name, fresh.documentElement.getAttribute(name) ?? "");
  morphChildren(document.body, fresh.body);
  restore();
  renew();
  notice([...message.notices, message.leftOut].filter((text) => text !== ""));
}

// Nothing: the form that is there stays, since it is marked as ours.
function keep(): Comment {
  return document.createComment("");
}

// What the page's script had done is done again for what is new.
function renew(): void {
  for (const name of ["party", "zone"]) select(name)?.dispatchEvent(new Event("change"));
  days.update();
  for (const element of document.querySelectorAll<HTMLElement>("[data-source]")) {
    if (!element.matches("article, li, tr, header, section")) continue;
    element.tabIndex = 0;
    element.setAttribute("aria-description", words.open);
  }
}

function restore(): void {
  if (isRestored) return;
  isRestored = true;
  for (const name of ["party", "zone"] as const) {
    const list = select(name);
    const option = list && [...list.options].find((each) => each.text === state[name]);
    if (list && option) list.value = option.value;
    list?.addEventListener("change", (event) => {
      if (event.isTrusted) save({ [name]: list.selectedOptions[0]?.text ?? "" });
    });
  }
  if (state.top) window.scrollTo(0, state.top);
}

function notice(texts: string[]): void {
  let box = document.querySelector(`[${ownAttribute}=notices]`);
  if (!box) {
    box = document.createElement("aside");
    box.setAttribute(ownAttribute, "notices");
    box.setAttribute("role", "status");
    box.className = "own-notices";
    document.body.prepend(box);
  }
  box.toggleAttribute("hidden", texts.length === 0);
  box.replaceChildren(...texts.map((text) => {
    const line = document.createElement("p");
    line.textContent = text;
    return line;
  }));
}

function show(message: { type: "scroll" | "cursor"; file: number; line: number }): void {
  const elements = elementsAt(message.file, message.line);
  if (message.type === "cursor") {
    for (const each of document.querySelectorAll(".own-here")) each.classList.remove("own-here");
    for (const each of elements) each.classList.add("own-here");
    if (elements.some((each) => isInView(each))) return;
  }
  // A thing that stands in several places is shown where it is nearest.
  const nearest = elements.map((element) => ({ element, distance: Math.abs(element.getBoundingClientRect().top) })).sort((a, b) => a.distance - b.distance)[0]?.element;
  if (!nearest) return;
  quietUntil = Date.now() + echo;
  const source = sourceOf(nearest);
  const box = nearest.getBoundingClientRect();
  const share = source && source.last > source.first ? Math.min(1, Math.max(0, (message.line - source.first) / (source.last - source.first + 1))) : 0;
  window.scrollTo({ top: window.scrollY + box.top + (message.type === "scroll" ? box.height * share : -80), behavior: "instant" });
}

function isInView(element: Element): boolean {
  const box = element.getBoundingClientRect();
  return box.bottom > 0 && box.top < window.innerHeight;
}

function open(target: EventTarget | null): boolean {
  const element = target instanceof Element ? target.closest("[data-source]") : null;
  const source = element && sourceOf(element);
  if (!source) return false;
  host.postMessage({ type: "open", file: source.file, line: source.first });
  return true;
}

window.addEventListener("message", (event: MessageEvent<FromHost>) => {
  if (event.data.type === "update") update(event.data);
  else show(event.data);
});

document.addEventListener("click", (event) => {
  if (event.target instanceof Element && event.target.closest("a, button, select, input, label, summary")) return;
  if (window.getSelection()?.isCollapsed === false) return;
  open(event.target);
});

document.addEventListener("keydown", (event) => {
  if (event.key === "Enter" && event.target instanceof Element && event.target.matches("[data-source]") && open(event.target)) event.preventDefault();
});

let scrolled: number | undefined;
window.addEventListener("scroll", () => {
  if (Date.now() < quietUntil) return;
  if (scrolled !== undefined) cancelAnimationFrame(scrolled);
  scrolled = requestAnimationFrame(() => {
    save({ top: window.scrollY });
    const top = window.scrollY < 4 ? undefined : elementAtTop();
    const source = top && sourceOf(top);
    if (source) host.postMessage({ type: "scrolled", file: source.file, line: source.first });
  });
}, { passive: true });

host.postMessage({ type: "ready" });
