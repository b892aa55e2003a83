import { isTextControl } from '../editor/text-control.js';
import type { Finding } from '../verdict.js';
import { Highlights } from './highlights.js';
import { Overlay } from './overlay.js';
import { adoptStyles } from './style-sheets.js';

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

/** Puts what lies over a control into the document. */
export type PlaceOverlay = (overlay: HTMLElement) => void;

/**
 * The painter of a `textarea`, an `input`, or an element with `contenteditable`.
 *
 * Words in a text control are underlined by a copy of it that lies over it; `place` puts the copy
 * into the document, after the control by default, or anywhere else, such as into a shadow root.
 * Words in an editing host are CSS custom highlights: `forewarn-notice`, `-confirm` and `-block`.
 * Where the browser has no such highlights, nothing is painted. A shadow root round what is painted is
 * given the rules of painting; the document has them from `forewarn.css`.
 */
export function createPainter(element: HTMLElement, place?: PlaceOverlay): Painter {
  let painted = element;
  const placed: PlaceOverlay = (overlay) => {
    if (place) place(overlay);
    else element.after(overlay);
    painted = overlay;
  };
  const painter = isTextControl(element) ? new Overlay(element, placed) : new Highlights(element);
  const releaseStyles = adoptStyles(painted);
  return {
    paint: (findings) => painter.paint(findings),
    hide: () => painter.hide(),
    align: () => painter.align(),
    remove: () => {
      painter.remove();
      releaseStyles();
    },
  };
}
