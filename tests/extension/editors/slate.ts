import { createElement } from 'react';
import { createRoot } from 'react-dom/client';
import { createEditor, Editor } from 'slate';
import { withHistory } from 'slate-history';
import { Editable, Slate, withReact } from 'slate-react';

export function make(place: HTMLElement): () => string {
  const editor = withHistory(withReact(createEditor()));
  const initialValue = [{ type: 'paragraph', children: [{ text: '' }] }];
  // biome-ignore lint/correctness/noChildrenProp: the types of Slate ask for it as a property
  createRoot(place).render(createElement(Slate, { editor, initialValue, children: createElement(Editable) }));
  return () => Editor.string(editor, []);
}
