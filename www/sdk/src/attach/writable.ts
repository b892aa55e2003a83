import type { Editor } from '../editor/editor.js';
import { isTextControl, TextControlEditor } from '../editor/text-control.js';
import { Overlay } from '../painting/overlay.js';
import type { Painter, PlaceOverlay } from '../painting/painter.js';

/** An element that people write in, and what it is painted with. */
export interface Writable {
  editor: Editor;
  createPainter(place: PlaceOverlay | undefined): Painter;
}

/** A control of a form, at once. */
export function writableControl(element: HTMLElement): Writable | undefined {
  if (!isTextControl(element)) return undefined;
  return {
    editor: new TextControlEditor(element),
    createPainter: (place) => new Overlay(element, place),
  };
}

/** An editing host. Most pages have none, so that what only they need is a script of its own. */
export async function writableHost(element: HTMLElement): Promise<Writable> {
  const { EditingHost, Highlights } = await import('../editor/hosts.js');
  return { editor: new EditingHost(element), createPainter: () => new Highlights(element) };
}
