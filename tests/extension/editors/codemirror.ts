import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { EditorState } from '@codemirror/state';
import { EditorView, keymap } from '@codemirror/view';

export function make(place: HTMLElement): () => string {
  const extensions = [history(), keymap.of([...defaultKeymap, ...historyKeymap])];
  const view = new EditorView({ parent: place, state: EditorState.create({ extensions }) });
  return () => view.state.doc.toString();
}
