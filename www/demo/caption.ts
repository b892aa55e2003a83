/** How a caption is shown: its line breaks kept, its hashtags set off, each line in its own direction. */

import { make } from './dom.js';

const HASHTAG = /(?<![\p{L}\p{M}\p{N}_&])[#＃](?=[\p{N}_]*[\p{L}\p{M}])[\p{L}\p{M}\p{N}_]+/gu;

/** The nodes of a caption, at most `limit` UTF-16 code units of it. */
export function captionNodes(caption: string, limit = Number.POSITIVE_INFINITY): Node[] {
  const shown = caption.length > limit ? `${cutAt(caption, limit)}…` : caption;
  const nodes: Node[] = [];
  let end = 0;
  for (const match of shown.matchAll(HASHTAG)) {
    if (match.index > end) nodes.push(document.createTextNode(shown.slice(end, match.index)));
    nodes.push(make('span', { class: 'post-tag', text: match[0] }));
    end = match.index + match[0].length;
  }
  if (end < shown.length) nodes.push(document.createTextNode(shown.slice(end)));
  return nodes;
}

/** The beginning of a text, without half a surrogate pair at its end. */
function cutAt(text: string, limit: number): string {
  const last = text.charCodeAt(limit - 1);
  const isLead = last >= 0xd800 && last <= 0xdbff;
  return text.slice(0, isLead ? limit - 1 : limit);
}
