// One page for every editor: `editors.html?editor=NAME`. Each is set up as its own documentation says,
// with its history for undo, and writes its text into `window.editorText()`, from its model and not the page.

export {};

declare global {
  interface Window {
    editorText(): string;
  }
}

/** Makes an editor in an element, and gives the way to its text. */
type MakeEditor = (place: HTMLElement) => () => string;

const EDITORS: Record<string, () => Promise<{ make: MakeEditor }>> = {
  prosemirror: () => import('./prosemirror.js'),
  lexical: () => import('./lexical.js'),
  slate: () => import('./slate.js'),
  quill: () => import('./quill.js'),
  codemirror: () => import('./codemirror.js'),
};

const wanted = new URLSearchParams(location.search).get('editor') ?? '';
const load = EDITORS[wanted];
const place = document.querySelector<HTMLElement>('#place');
if (!load || !place) throw new Error(`there is no editor named "${wanted}"`);
const { make } = await load();
window.editorText = make(place);
document.body.dataset.ready = 'true';
