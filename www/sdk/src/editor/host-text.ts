import type { Span } from '../verdict.js';

/** A text node, and where its letters begin in the whole text. */
interface Piece {
  node: Text;
  start: number;
}

const COLLAPSING = new Set(['normal', 'nowrap', 'pre-line']);

/**
 * The text of an editing host at one moment, and where its letters are in the document. Lines end
 * where `innerText` ends them: at `<br>`, round blocks, and twice round paragraphs.
 */
export class HostText {
  readonly text: string;
  readonly #host: HTMLElement;
  readonly #pieces: readonly Piece[];

  private constructor(host: HTMLElement, text: string, pieces: readonly Piece[]) {
    this.#host = host;
    this.text = text;
    this.#pieces = pieces;
  }

  static read(host: HTMLElement): HostText {
    const reader = new Reader();
    reader.readChildren(host);
    return new HostText(host, reader.text, reader.pieces);
  }

  /** The ranges of a span, one for each text node, so that none spans the gap between two blocks. */
  rangesOf({ start, end }: Span): Range[] {
    return this.#pieces.flatMap((piece) => {
      const from = Math.max(start - piece.start, 0);
      const to = Math.min(end - piece.start, piece.node.length);
      if (from >= to) return [];
      const range = this.#newRange();
      range.setStart(piece.node, from);
      range.setEnd(piece.node, to);
      return [range];
    });
  }

  /** One range from the first to the last letter of a span; an empty one for a caret. */
  rangeOf({ start, end }: Span): Range {
    const range = this.#newRange();
    const isCaret = end <= start;
    const first = this.#pieces.find(({ node, start: from }) => {
      return start < from + node.length || (isCaret && start === from + node.length);
    });
    const last = this.#pieces.findLast(({ start: from }) => from < end || from === 0);
    range.selectNodeContents(this.#host);
    if (first) range.setStart(first.node, Math.max(start - first.start, 0));
    else range.collapse(false);
    if (!isCaret && last) range.setEnd(last.node, Math.min(end - last.start, last.node.length));
    else range.collapse(true);
    return range;
  }

  /** The place in the text of a boundary point of the document. */
  offsetOf(container: Node, offset: number): number {
    const direct = this.#pieces.find(({ node }) => node === container);
    if (direct) return direct.start + offset;
    const range = this.#newRange();
    range.selectNodeContents(this.#host);
    range.setEnd(container, offset);
    const before = this.#pieces.findLast(({ node }) => range.intersectsNode(node));
    return before ? before.start + before.node.length : 0;
  }

  #newRange(): Range {
    return this.#host.ownerDocument.createRange();
  }
}

/** Walks over an editing host and collects its text. */
class Reader {
  text = '';
  readonly pieces: Piece[] = [];
  /** Line breaks that are due before the next letter. */
  #due = 0;
  /** A `<br>` breaks the line only where something follows it in its block. */
  #hasBreak = false;

  readChildren(parent: Element): void {
    for (let child = parent.firstChild; child; child = child.nextSibling) {
      if (child.nodeType === Node.TEXT_NODE) this.#readText(child as Text, parent);
      else if (child.nodeType === Node.ELEMENT_NODE) this.#readElement(child as Element);
    }
  }

  #readText(node: Text, parent: Element): void {
    if (node.length === 0) return;
    const isIndentation = node.data.trim() === '' && collapses(parent);
    // Between two blocks of the markup, white space is not rendered.
    if (isIndentation && (this.#due > 0 || this.text === '') && !this.#hasBreak) return;
    this.#breakLines();
    this.pieces.push({ node, start: this.text.length });
    this.text += /\n/.test(node.data) && collapses(parent) ? node.data.replaceAll('\n', ' ') : node.data;
  }

  #readElement(element: Element): void {
    if (element.localName === 'br') {
      this.#breakLines();
      this.#hasBreak = true;
      return;
    }
    const { display } = getComputedStyle(element);
    if (display === 'none') return;
    const breaks =
      display.startsWith('inline') || display === 'contents' ? 0 : element.localName === 'p' ? 2 : 1;
    this.#endBlock(breaks);
    this.readChildren(element);
    this.#endBlock(breaks);
  }

  #endBlock(breaks: number): void {
    if (breaks === 0) return;
    this.#hasBreak = false;
    this.#due = Math.max(this.#due, breaks);
  }

  #breakLines(): void {
    // Before the first letter there is no line to end.
    const due = this.pieces.length === 0 && this.text === '' && !this.#hasBreak ? 0 : this.#due;
    this.text += '\n'.repeat(due + (this.#hasBreak ? 1 : 0));
    this.#due = 0;
    this.#hasBreak = false;
  }
}

function collapses(parent: Element): boolean {
  const { whiteSpace } = getComputedStyle(parent);
  // Chromium names a shorthand's single keyword, others the longhands.
  return COLLAPSING.has(whiteSpace) || whiteSpace.startsWith('collapse');
}
