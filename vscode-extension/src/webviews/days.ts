import { ownAttribute } from "./morph";

/** Tabs for the days of a programme of several, at its head. */
export class DayTabs {
  private chosen = 0;

  constructor(private readonly words: () => { days: string; all: string }, private readonly changed: () => void) {}

  get day(): number {
    return this.chosen;
  }

  set day(day: number) {
    this.chosen = day;
  }

  /** Puts the tabs in, or brings them up to date. */
  update(): void {
    const programme = document.getElementById("s-programme");
    const days = programme ? [...programme.querySelectorAll<HTMLElement>(":scope > section.level-3")] : [];
    const tabs = programme?.querySelector(`:scope > [${ownAttribute}=days]`);
    if (!programme || days.length < 2) {
      tabs?.remove();
      this.chosen = 0;
      return;
    }
    if (this.chosen > days.length) this.chosen = 0;
    const names = [this.words().all, ...days.map((day) => shortName(day.querySelector("h3")?.textContent ?? ""))];
    const list = tabs ?? this.list();
    if (!tabs) programme.querySelector("h2")?.after(list);
    list.setAttribute("aria-label", this.words().days);
    if (list.children.length !== names.length || names.some((name, at) => list.children[at]?.textContent !== name))
      list.replaceChildren(...names.map((name, at) => tab(name, at)));
    this.choose(list, days);
  }

  private list(): HTMLElement {
    const list = document.createElement("div");
    list.setAttribute(ownAttribute, "days");
    list.setAttribute("role", "tablist");
    list.className = "own-days";
    list.addEventListener("click", (event) => this.pick(Number((event.target as Element).closest<HTMLElement>("[data-day-tab]")?.dataset["dayTab"] ?? NaN), false));
    list.addEventListener("keydown", (event) => {
      const count = list.children.length;
      const next = new Map([["ArrowRight", this.chosen + 1], ["ArrowLeft", this.chosen - 1 + count], ["Home", 0], ["End", count - 1]]).get(event.key);
      if (next === undefined) return;
      event.preventDefault();
      this.pick(next % count, true);
    });
    return list;
  }

  private pick(day: number, isFocused: boolean): void {
    if (Number.isNaN(day)) return;
    this.chosen = day;
    this.update();
    if (isFocused) document.querySelector<HTMLElement>(`[data-day-tab="${day}"]`)?.focus();
    this.changed();
  }

  private choose(list: Element, days: HTMLElement[]): void {
    [...list.children].forEach((each, at) => {
      each.setAttribute("aria-selected", String(at === this.chosen));
      each.setAttribute("tabindex", at === this.chosen ? "0" : "-1");
    });
    days.forEach((day, at) => day.classList.toggle("own-away", this.chosen !== 0 && this.chosen !== at + 1));
  }
}

function tab(name: string, at: number): HTMLElement {
  const button = document.createElement("button");
  button.type = "button";
  button.setAttribute("role", "tab");
  button.dataset["dayTab"] = String(at);
  button.textContent = name;
  return button;
}

// Of "Wednesday, 16 September 2026 · Opening" the tab needs the day and month only.
function shortName(heading: string): string {
  return (heading.split(" · ")[0] ?? "").replace(/^[^\d,]+,\s*/, "").replace(/\s*\b\d{4}\b.*$/, "").replace(/[,\s]+$/, "") || heading;
}
