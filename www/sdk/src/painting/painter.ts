import { isTextControl } from '../editor/editor.js';
import type { Finding } from '../verdict.js';
import { Highlights } from './highlights.js';
import { Overlay } from './overlay.js';

/** Draws lines under words in one element, and puts nothing into it. */
export interface Painter {
  /**
   * Paints what was found in the text the element has now. A finding whose words do not stand at
   * its place is left out, and so is what support is offered for.
   */
  paint(findings: readonly Finding[]): void;
  /** Paints nothing, until the next {@link paint}. */
  hide(): void;
  /** Looks again where the element is, before the next frame. */
  align(): void;
  /** Takes everything away again. */
  remove(): void;
}

/**
 * The painter of a `textarea`, an `input`, or an element with `contenteditable`.
 *
 * Words in a text control are underlined by a copy of it that lies over it; `place` puts the copy
 * into the document, after the control by default, or anywhere else, such as into a shadow root.
 * Words in an editing host are CSS custom highlights: `forewarn-notice`, `-confirm` and `-block`.
 * Where the browser has no such highlights, nothing is painted.
 */
export function createPainter(
  element: HTMLElement,
  place: (overlay: HTMLElement) => void = (overlay) => element.after(overlay),
): Painter {
  return isTextControl(element) ? new Overlay(element, place) : new Highlights(element);
}
