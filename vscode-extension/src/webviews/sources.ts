import { nearest, type Source } from "./nearest";

/** Where elements of a page come from: the attribute `data-source="FILE:FIRST:LAST"`. */
export function sourceOf(element: Element): Source | undefined {
  const parts = /^(\d+):(\d+):(\d+)$/.exec(element.getAttribute("data-source") ?? "");
  return parts ? { file: Number(parts[1]), first: Number(parts[2]), last: Number(parts[3]) } : undefined;
}

/** The elements that stand for a line, among those that are shown. */
export function elementsAt(file: number, line: number): Element[] {
  const shown = [...document.querySelectorAll("[data-source]")].flatMap((element) => {
    const source = sourceOf(element);
    return source && isShown(element) ? [{ element, source }] : [];
  });
  return nearest(shown, file, line).map(({ element }) => element);
}

/** The element that stands at the top of what is seen. */
export function elementAtTop(): Element | undefined {
  let top: Element | undefined;
  for (const element of document.querySelectorAll("[data-source]")) {
    if (!isShown(element)) continue;
    const box = element.getBoundingClientRect();
    if (box.bottom < 8) continue;
    if (box.top > 8) return top ?? element;
    top = element;
  }
  return top;
}

function isShown(element: Element): boolean {
  return element.getClientRects().length > 0;
}
