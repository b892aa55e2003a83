/** Sides, in pixels of the window. */
export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/**
 * How far boxes that scroll cut an element off, where they do not hold what lies over it too: by so
 * much on each side of `box`, or `undefined` where nothing is cut.
 */
export function clipBetween(target: Element, over: HTMLElement, box: Box): Box | undefined {
  const holder = over.offsetParent;
  const seen = { ...box };
  for (let ancestor = parentOf(target); ancestor; ancestor = parentOf(ancestor)) {
    if (ancestor === holder || ancestor.localName === 'body') break;
    const { overflowX, overflowY } = getComputedStyle(ancestor);
    if (overflowX === 'visible' && overflowY === 'visible') continue;
    const { left, top, right, bottom } = ancestor.getBoundingClientRect();
    seen.left = Math.max(seen.left, left);
    seen.top = Math.max(seen.top, top);
    seen.right = Math.min(seen.right, right);
    seen.bottom = Math.min(seen.bottom, bottom);
  }
  const cut = {
    left: seen.left - box.left,
    top: seen.top - box.top,
    right: box.right - seen.right,
    bottom: box.bottom - seen.bottom,
  };
  return Object.values(cut).some((by) => by > 0) ? cut : undefined;
}

/** The parent in the tree that is laid out: slots and hosts of shadow roots are on the way. */
function parentOf(element: Element): Element | null {
  if (element.assignedSlot) return element.assignedSlot;
  if (element.parentElement) return element.parentElement;
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? root.host : null;
}
