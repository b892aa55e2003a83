import { describe, expect, test } from 'vitest';
import { editBetween, findingAfter, spanAfter } from '../src/editor/spans.js';
import { finding } from './support.js';

describe('where words are after an edit', () => {
  // [what is written, the text before, after, the words; their place after, or none]
  const cases: [string, string, string, string, string | undefined][] = [
    ['nothing', 'a kill b', 'a kill b', 'kill', 'a [kill] b'],
    ['before them', 'a kill b', 'aa kill b', 'kill', 'aa [kill] b'],
    ['after them', 'a kill b', 'a kill bb', 'kill', 'a [kill] bb'],
    ['a space right after', 'a kill', 'a kill ', 'kill', 'a [kill] '],
    ['a letter right after', 'a kill', 'a kills', 'kill', undefined],
    ['a letter right before', 'a kill', 'a skill', 'kill', undefined],
    ['a quotation mark right before', 'a kill', 'a "kill', 'kill', 'a "[kill]'],
    ['inside them', 'a kill b', 'a kixll b', 'kill', undefined],
    ['away with the space before', 'a kill b', 'akill b', 'kill', undefined],
    ['away with all', 'a kill b', '', 'kill', undefined],
    ['an astral letter after', 'kill', 'kill😀', 'kill', '[kill]😀'],
    ['lines above', 'kill', 'one\ntwo\nkill', 'kill', 'one\ntwo\n[kill]'],
  ];
  test.each(cases)('%s', (_name, before, after, words, expected) => {
    const start = before.indexOf(words);
    const span = spanAfter({ start, end: start + words.length }, editBetween(before, after));
    const marked =
      span && `${after.slice(0, span.start)}[${after.slice(span.start, span.end)}]${after.slice(span.end)}`;
    expect(marked).toBe(expected);
  });

  test('parts and suggestions move along', () => {
    const before = finding(2, 'kill', {
      parts: [{ start: 2, end: 4 }],
      suggestions: [{ start: 2, end: 6, text: 'beat' }],
    });
    const after = findingAfter(before, editBetween('a kill', 'aaa kill'));
    expect(after).toMatchObject({
      start: 4,
      end: 8,
      parts: [{ start: 4, end: 6 }],
      suggestions: [{ start: 4, end: 8, text: 'beat' }],
    });
  });
});
