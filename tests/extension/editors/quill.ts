import Quill from 'quill';

export function make(place: HTMLElement): () => string {
  const inner = document.createElement('div');
  place.append(inner);
  const quill = new Quill(inner, { modules: { history: { delay: 300 } } });
  return () => quill.getText().replace(/\n$/, '');
}
