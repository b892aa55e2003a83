import { createElement } from 'react';
import { createRoot } from 'react-dom/client';
import { createEditor, Editor } from 'slate';
import { withHistory } from 'slate-history';
import { Editable, Slate, withReact } from 'slate-react';

export function make(place: HTMLElement): () => string {
  const editor = withHistory(withReact(createEditor()));
  const initialValue = [{ type: 'paragraph', children: [{ text: '' }] }];
  createRoot(place).render(createElement(Slate, { editor, initialValue }, createElement(Editable)));
  return () => Editor.string(editor, []);
}
