/** Where elements of a page come from: the attribute `data-source="FILE:FIRST:LAST"`. */
export interface Source { file: number; first: number; last: number }

export function sourceOf(element: Element): Source | undefined {
  const parts = /^(\d+):(\d+):(\d+)$/.exec(element.getAttribute("data-source") ?? "");
  return parts ? { file: Number(parts[1]), first: Number(parts[2]), last: Number(parts[3]) } : undefined;
}

/** Of elements that stand for a line, the innermost; without one, the last before it. */
export function elementsAt(file: number, line: number): Element[] {
  let found: Element[] = [];
  let best = Number.POSITIVE_INFINITY;
  let before: Element[] = [];
  let nearest = -1;
  for (const element of document.querySelectorAll("[data-source]")) {
    const source = sourceOf(element);
    if (source?.file !== file || !isShown(element)) continue;
    const size = source.last - source.first;
    if (source.first <= line && line <= source.last) {
      if (size < best) found = [];
      if (size <= best) found.push(element);
      best = Math.min(best, size);
    } else if (source.last < line && source.last >= nearest) {
      if (source.last > nearest) before = [];
      before.push(element);
      nearest = source.last;
    }
  }
  return found.length > 0 ? found : before;
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
