/** Elements with this attribute are ours, not the server's: a new page leaves them alone. */
export const ownAttribute = "data-own";

/**
 * Makes the children of an element those of another, with as little change as possible: what is the same stays as it is,
 * so that nothing flickers and neither place nor focus is lost. Elements are told apart by id, else by name and order.
 */
export function morphChildren(old: Element, fresh: Element): void {
  const byId = new Map<string, Element>();
  for (const child of old.children) if (child.id !== "") byId.set(child.id, child);
  let at = skipOwn(old.firstChild);
  for (const next of [...fresh.childNodes]) {
    const match = matchFor(next, at, byId);
    if (!match) {
      old.insertBefore(document.importNode(next, true), at);
      continue;
    }
    if (match === at) at = skipOwn(at.nextSibling);
    else old.insertBefore(match, at);
    morph(match, next);
  }
  while (at) {
    const rest = at;
    at = skipOwn(at.nextSibling);
    rest.remove();
  }
}

function morph(old: ChildNode, fresh: ChildNode): void {
  if (old.isEqualNode(fresh)) return;
  if (!(old instanceof Element) || !(fresh instanceof Element)) {
    if (old.nodeValue !== fresh.nodeValue) old.nodeValue = fresh.nodeValue;
    return;
  }
  for (const attribute of [...old.attributes]) if (!fresh.hasAttribute(attribute.name)) old.removeAttribute(attribute.name);
  for (const attribute of fresh.attributes) if (old.getAttribute(attribute.name) !== attribute.value) old.setAttribute(attribute.name, attribute.value);
  morphChildren(old, fresh);
}

function matchFor(next: ChildNode, at: ChildNode | null, byId: Map<string, Element>): ChildNode | undefined {
  if (next instanceof Element && next.id !== "") {
    const same = byId.get(next.id);
    return same?.nodeName === next.nodeName ? same : undefined;
  }
  return at && at.nodeName === next.nodeName && !(at instanceof Element && at.id !== "") ? at : undefined;
}

function skipOwn(node: ChildNode | null): ChildNode | null {
  while (node instanceof Element && node.hasAttribute(ownAttribute)) node = node.nextSibling;
  return node;
}
