import './styles/index.css';
import { attachCounter } from './counter.js';
import { byId } from './dom.js';
import { FileField } from './file-field.js';
import { asVisibility, PostCard } from './post.js';

const title = byId('title', HTMLInputElement);
const caption = byId('caption', HTMLTextAreaElement);
const card = new PostCard(byId('preview-post', HTMLElement), { heading: 'h3', whole: false });
const form = byId('upload', HTMLFormElement);
new FileField((media) => card.showMedia(media));
card.showMedia(null);
const show = () =>
  card.show({
    title: title.value,
    caption: caption.value,
    visibility: asVisibility(new FormData(form).get('visibility')),
  });
form.addEventListener('input', show);
show();
attachCounter({ field: title, output: byId('title-count', HTMLElement), limit: 100 });
attachCounter({
  field: caption,
  output: byId('caption-count', HTMLElement),
  note: byId('caption-count-note', HTMLElement),
  limit: 4000,
});
for (const element of document.querySelectorAll<HTMLElement>('[data-script-only]')) {
  element.hidden = false;
}
