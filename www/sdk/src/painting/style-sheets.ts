import { paintingStyles } from '../generated/styles.js';

interface Adopted {
  sheet: CSSStyleSheet;
  users: number;
}

const adopted = new WeakMap<DocumentOrShadowRoot, Map<string, Adopted>>();

/**
 * Gives the shadow root round an element the rules of painting, and takes them away again with the
 * function it returns. The document has them from `forewarn.css`.
 */
export function adoptStyles(element: HTMLElement): () => void {
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? adopt(root, paintingStyles) : () => undefined;
}

/** Puts a style sheet into a root as long as someone uses it there. */
export function adopt(root: Document | ShadowRoot, text: string): () => void {
  const sheets = adopted.get(root) ?? new Map<string, Adopted>();
  adopted.set(root, sheets);
  const known = sheets.get(text) ?? { sheet: makeSheet(text), users: 0 };
  if (known.users === 0) root.adoptedStyleSheets = [...root.adoptedStyleSheets, known.sheet];
  known.users += 1;
  sheets.set(text, known);
  let isUsed = true;
  return () => {
    if (!isUsed) return;
    isUsed = false;
    known.users -= 1;
    if (known.users > 0) return;
    root.adoptedStyleSheets = root.adoptedStyleSheets.filter((sheet) => sheet !== known.sheet);
    sheets.delete(text);
  };
}

function makeSheet(text: string): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(text);
  return sheet;
}
