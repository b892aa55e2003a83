import { HostText } from '../editor/host-text.js';
import type { Finding } from '../verdict.js';
import { marksIn, PAINTED } from './marks.js';
import type { Painter } from './painter.js';

/** Underlines words in an editing host by CSS custom highlights, which all hosts of a page share. */
export class Highlights implements Painter {
  readonly #host: HTMLElement;
  #ranges: readonly { name: string; range: Range }[] = [];

  constructor(host: HTMLElement) {
    this.#host = host;
  }

  paint(findings: readonly Finding[]): void {
    this.hide();
    const view = this.#host.ownerDocument.defaultView;
    if (!view || !hasHighlights(view)) return;
    const text = HostText.read(this.#host);
    this.#ranges = marksIn(text.text, findings).flatMap((mark) =>
      text.rangesOf(mark).map((range) => ({ name: `forewarn-${mark.severity}`, range })),
    );
    for (const { name, range } of this.#ranges) highlightOf(view, name).add(range);
  }

  hide(): void {
    const registry = this.#host.ownerDocument.defaultView?.CSS.highlights;
    for (const { name, range } of this.#ranges) {
      const highlight = registry?.get(name);
      highlight?.delete(range);
      if (highlight?.size === 0) registry?.delete(name);
    }
    this.#ranges = [];
  }

  align(): void {
    // Highlights are part of the text and go where it goes.
  }

  remove(): void {
    this.hide();
  }
}

type View = Window & typeof globalThis;

function hasHighlights(view: View): boolean {
  return 'Highlight' in view && 'highlights' in view.CSS;
}

function highlightOf(view: View, name: string): Highlight {
  const registry = view.CSS.highlights;
  const known = registry.get(name);
  if (known) return known;
  const highlight = new view.Highlight();
  highlight.priority = PAINTED.findIndex((severity) => name.endsWith(severity));
  // Screen readers that tell of spelling errors tell of these alike.
  highlight.type = 'spelling-error';
  registry.set(name, highlight);
  return highlight;
}
